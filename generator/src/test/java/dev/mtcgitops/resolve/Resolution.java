package dev.mtcgitops.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans and diagnostics of a fleet that is written out as text. */
record Resolution(List<ClusterPlan> plans, List<Diagnostic> diagnostics) {

    /** Reads documents from standard input; the first one needs no separator before it. */
    static Fleet read(String... documents) {
        String text = String.join("---\n", documents);
        Diagnostics found = new Diagnostics();
        Fleet fleet = FleetReader.read(
                Inputs.find(
                        List.of("-"),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Path.of("").toAbsolutePath()),
                new SourceTexts(),
                found);
        if (!fleet.complete()) {
            throw new AssertionError(text + found.sorted());
        }
        return fleet;
    }

    static Resolution of(String... documents) {
        Diagnostics found = new Diagnostics();
        List<ClusterPlan> plans = FleetResolver.resolve(read(documents), found).plans();
        return new Resolution(plans, found.sorted());
    }

    /** A fleet that resolves without errors, whatever is reported. */
    static Resolution valid(String... documents) {
        Resolution resolution = of(documents);
        assertThat(resolution.diagnostics).noneMatch(d -> d.severity() == dev.mtcgitops.diagnostic.Severity.ERROR);
        return resolution;
    }

    /** A pair document with {@code spec}, whose lines begin in line 5 of the document. */
    static String pair(String name, String spec) {
        return Input.pair(name, spec);
    }

    /** A cluster document with {@code spec}, likewise. */
    static String cluster(String name, String spec) {
        return Input.cluster(name, spec);
    }

    ClusterPlan plan(String cluster) {
        return plans.stream()
                .filter(plan -> plan.cluster().name().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    ControllerPlan controller(String cluster) {
        return plan(cluster).controller();
    }

    /** The policies of a cluster as {@code namespace EGRESS}. */
    List<String> policies(String cluster) {
        return plan(cluster).policies().stream()
                .map(policy -> policy.namespace() + " " + policy.direction())
                .toList();
    }

    PolicyPlan policy(String cluster, String namespace, Direction direction) {
        return plan(cluster).policies().stream()
                .filter(p -> p.namespace().text().equals(namespace) && p.direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    /** The rules of a policy, one line each, {@code peer peer : port port}. */
    List<String> rules(String cluster, String namespace, Direction direction) {
        return policy(cluster, namespace, direction).rules().stream()
                .map(rule -> rule.peers().stream().map(Resolution::text).collect(Collectors.joining(" ")) + " : "
                        + rule.ports().stream()
                                .map(p -> p.port() + "/" + p.protocol())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(PolicyPlan.Peer peer) {
        if (peer instanceof PolicyPlan.Addresses addresses) {
            return addresses.cidr().text();
        }
        if (peer instanceof PolicyPlan.Pods pods) {
            return "{" + pods.namespaceKey() + "=" + pods.namespaceValue() + "|" + pods.podKey() + "=" + pods.podValue()
                    + "}";
        }
        return ((PolicyPlan.RsyncPods) peer).anywhere() ? "rsync-anywhere" : "rsync";
    }

    /** Our Allows in the firewall of a namespace, {@code cidr} or {@code cidr:port}. */
    List<String> allows(String cluster, String namespace) {
        return plan(cluster).firewalls().stream()
                .filter(f -> f.namespace().text().equals(namespace))
                .flatMap(f -> f.allows().stream())
                .map(a -> a.cidr() + a.port().stream().map(p -> ":" + p).collect(Collectors.joining()))
                .toList();
    }

    /** {@code RULE line:column} of every diagnostic, with the places related to it behind a slash. */
    List<String> places() {
        return diagnostics.stream().map(Checked::place).toList();
    }

    /** The lines that {@code value} follows from. */
    static List<Integer> lines(@Nullable Derived value) {
        return value == null
                ? List.of()
                : value.from().stream().map(at -> at.line()).toList();
    }

    static @Nullable String text(@Nullable Derived value) {
        return value == null ? null : value.text();
    }
}
