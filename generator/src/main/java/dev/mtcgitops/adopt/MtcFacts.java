package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of MTC on a cluster, and how it was installed. */
final class MtcFacts {
    static final String CONFIGURATION = "migration-cluster-config";

    /** The product, and what it was called upstream and earlier. */
    private static final Pattern SERVICE =
            Pattern.compile("(?:mtc|crane|konveyor|cam)-operator\\.v([0-9]+\\.[0-9]+\\.[0-9]+).*");

    private static final Pattern TAG = Pattern.compile(".*:(?:release-|v)([0-9]+\\.[0-9]+\\.[0-9]+)");

    private MtcFacts() {}

    /**
     * The version that runs on {@code cluster}: what the operator wrote for controllers comes first, as they compare it.
     *
     * @param seen what the control cluster says of it
     */
    static Optional<MtcVersion> state(
            CapturedCluster cluster, Optional<Fact<String>> seen, Draft draft, Diagnostics into) {
        List<Fact<MtcVersion>> versions = new ArrayList<>();
        cluster.named(CapturedKind.CONFIG_MAP, CONFIGURATION)
                .ifPresent(map -> add(map.text("data", "OPERATOR_VERSION"), map, versions));
        LiveController.object(cluster).ifPresent(live -> add(live.text("spec", "version"), live, versions));
        cluster.all(CapturedKind.CLUSTER_SERVICE_VERSION).stream()
                .filter(service -> SERVICE.matcher(service.name()).matches()
                        && service.text("status", "phase")
                                .filter("Succeeded"::equals)
                                .isPresent())
                .forEach(service -> add(service.text("spec", "version"), service, versions));
        seen.flatMap(fact -> MtcVersion.parse(fact.value()).map(version -> fact.map(text -> version)))
                .ifPresent(versions::add);
        cluster.one(CapturedKind.DEPLOYMENT)
                .ifPresent(deployment -> deployment.texts("spec", "template", "spec", "containers", "image").stream()
                        .map(TAG::matcher)
                        .filter(Matcher::matches)
                        .forEach(tag -> add(Optional.of(tag.group(1)), deployment, versions)));
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Fact<MtcVersion> first = versions.get(0);
        versions.stream()
                .filter(other -> !other.value().equals(first.value()))
                .findFirst()
                .ifPresent(other -> into.report(
                        AdoptProblems.mtcVersionsDiffer(cluster.name(), first.value(), other.value()),
                        first.at(),
                        List.of(new Related(other.at(), "The other is here."))));
        draft.state("mtc", first.map(version -> Nodes.text(version.toString())));
        return Optional.of(first.value());
    }

    private static void add(Optional<String> text, CapturedObject object, List<Fact<MtcVersion>> into) {
        text.flatMap(MtcVersion::parse).ifPresent(version -> into.add(Fact.of(version, object)));
    }

    /** How MTC was installed, where an object shows it. */
    static Optional<Fact<Operator>> operator(CapturedCluster cluster) {
        Optional<Fact<Operator>> service = cluster.all(CapturedKind.CLUSTER_SERVICE_VERSION).stream()
                .filter(object -> SERVICE.matcher(object.name()).matches())
                .findFirst()
                .map(object -> Fact.of(Operator.OLM, object));
        return service.or(() -> cluster.one(CapturedKind.DEPLOYMENT)
                .map(deployment -> Fact.of(
                        deployment
                                                .nodes("metadata", "ownerReferences", "kind")
                                                .findAny()
                                                .isPresent()
                                        || deployment
                                                .text("metadata", "labels", "olm.owner")
                                                .isPresent()
                                ? Operator.OLM
                                : Operator.LEGACY,
                        deployment)));
    }
}
