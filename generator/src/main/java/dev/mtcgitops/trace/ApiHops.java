package dev.mtcgitops.trace;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.check.ApiWay;
import dev.mtcgitops.check.ApiWay.Kind;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ControllerPlan;
import dev.mtcgitops.resolve.ResolvedCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way of a migration controller to an API server, hop by hop. */
final class ApiHops {
    private static final String UPGRADE = " must support SPDY and pass on `Upgrade` headers";
    /** The object that has the proxy variables. */
    static final String CONTROLLER = "MigrationController/openshift-migration/migration-controller";

    private final FinishedCluster control;
    private final ResolvedCluster member;
    private final Optional<Location> changed;
    private final ApiWay way;

    private ApiHops(FinishedCluster control, ResolvedCluster member) {
        this.control = control;
        this.member = member;
        this.changed = changed();
        ApiWay planned = ApiWay.of(control.cluster(), member);
        this.way = changed.isPresent() ? planned.changed() : planned;
    }

    static List<Hop> of(FinishedCluster control, ResolvedCluster member) {
        ApiHops hops = new ApiHops(control, member);
        List<Hop> all = new ArrayList<>();
        all.add(PolicyHops.of(control, ApiWay.NAMESPACE, Direction.EGRESS, hops.way.crossings(), hops.needs()));
        all.add(FirewallHops.of(
                control,
                ApiWay.NAMESPACE,
                hops.way.kind() == Kind.UNKNOWN
                        ? "what the controller dials"
                        : hops.way.destination().description(),
                hops.way.dialled(),
                hops.way.isOwn() && hops.way.kind() != Kind.PROXY,
                hops.needs()));
        all.add(hops.proxy());
        hops.inbound().ifPresent(all::add);
        all.add(hops.api());
        return all;
    }

    private Optional<Location> changed() {
        ControllerPlan plan = control.plan().controller();
        return Stream.of(
                        control.change("http_proxy", plan.httpProxy()),
                        control.change("https_proxy", plan.httpsProxy()),
                        control.change("no_proxy", plan.noProxy()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What would tell what is dialled. */
    private List<String> needs() {
        if (way.kind() == Kind.UNKNOWN) {
            return List.of(Needs.field(way.field(), fieldOf()));
        }
        return way.kind() == Kind.PROXY
                ? List.of("an address in the place of a name in proxy.https of cluster " + control.name()
                        + ": `oc exec deploy/migration-controller -n openshift-migration -- env`")
                : List.of(Needs.field("apiAddresses", member));
    }

    private ResolvedCluster fieldOf() {
        return way.field().equals("api") ? member : control.cluster();
    }

    private Hop proxy() {
        Optional<Diagnostic> error = control.error("PROXY", "NOPROXY");
        Hop hop = stated();
        return error.map(found -> Findings.doubt(hop, found)).orElse(hop);
    }

    private Hop stated() {
        return switch (way.kind()) {
            case DIRECT ->
                proxy(
                        Verdict.PASSES,
                        way.isOwn()
                                ? "the API server of the own cluster is reached without an HTTP proxy"
                                : "cluster " + quoted(control.name()) + " has no HTTP proxy for it",
                        List.of());
            case BYPASS ->
                proxy(
                        Verdict.PASSES,
                        way.bypass()
                                .map(entry -> quoted(entry) + " in `noProxy` bypasses the HTTP proxy")
                                .orElse("the services of the own cluster bypass the HTTP proxy"),
                        way.bypass().map(Located::at).stream().toList());
            case PROXY ->
                proxy(
                        Verdict.UNKNOWN,
                        "the HTTP proxy of cluster " + quoted(control.name()) + " is in between: it" + UPGRADE,
                        way.proxy().map(Located::at).stream().toList());
            case UNKNOWN ->
                proxy(
                        Verdict.UNKNOWN,
                        changed.isPresent()
                                ? "an overlay changes the proxy variables of the MigrationController"
                                : "whether an HTTP proxy is in between depends on `" + way.field() + "`",
                        Stream.concat(changed.stream(), way.proxy().map(Located::at).stream())
                                .toList());
        };
    }

    private Hop proxy(Verdict verdict, String why, List<Location> because) {
        List<String> needs = way.kind() == Kind.PROXY
                ? List.of(Needs.live(
                        "what the proxy does with `Upgrade` headers",
                        "oc logs deploy/migration-controller -n openshift-migration"))
                : needs();
        return new Hop(HopKind.HTTP_PROXY, control.name(), CONTROLLER, verdict, why, because, needs);
    }

    /** A proxy in front of the API server of another cluster. */
    private Optional<Hop> inbound() {
        return way.isOwn()
                ? Optional.empty()
                : member.description()
                        .behindProxy()
                        .filter(Located::value)
                        .map(stated -> new Hop(
                                HopKind.INBOUND_PROXY,
                                member.name(),
                                "",
                                Verdict.UNKNOWN,
                                "the proxy in front of the API server is in between: it" + UPGRADE,
                                List.of(stated.at()),
                                List.of(Needs.live(
                                        "what the proxy does with `Upgrade` headers",
                                        "oc logs deploy/migration-controller -n openshift-migration"))));
    }

    private Hop api() {
        return new Hop(
                HopKind.API,
                member.name(),
                "",
                Verdict.PASSES,
                way.isOwn()
                        ? "the API server of the controller's own cluster"
                        : member.description()
                                .api()
                                .map(api -> "the API server at "
                                        + quoted(api.value().text()))
                                .orElse("the API server of cluster " + quoted(member.name())),
                member.description().api().map(Located::at).stream().toList(),
                List.of());
    }
}
