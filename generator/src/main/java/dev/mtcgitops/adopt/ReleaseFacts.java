package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenShift version of a cluster. */
final class ReleaseFacts {
    private static final Pattern VERSION =
            Pattern.compile("v?([0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4})(.*)", Pattern.DOTALL);
    private static final Pattern KUBELET = Pattern.compile("v1\\.([0-9]{1,3})\\..*");
    /** The Kubernetes minors of OpenShift 3; no other release has them. */
    private static final Map<String, String> OPENSHIFT_3 = Map.of("7", "3.7", "9", "3.9", "10", "3.10", "11", "3.11");

    private ReleaseFacts() {}

    /** The version that {@code cluster} runs, which is stated in {@code draft}. */
    static Optional<OpenShiftVersion> state(CapturedCluster cluster, Draft draft, Diagnostics into) {
        Optional<Fact<String>> version =
                version(cluster, into).or(() -> serverVersion(cluster)).or(() -> kubelets(cluster));
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = VERSION.matcher(version.get().value());
        boolean whole = matcher.matches();
        Fact<String> plain = version.get().map(text -> whole ? matcher.group(1) : text);
        String suffix = whole ? matcher.group(2) : "";
        Fact<YamlScalar> stated = plain.map(Nodes::text);
        if (suffix.isEmpty()) {
            draft.state("openshift", stated);
        } else {
            draft.state("openshift", stated, "it says " + version.get().value());
        }
        return OpenShiftVersion.parse(plain.value());
    }

    /** The version that was completed last is the one that runs; the desired one may never come. */
    private static Optional<Fact<String>> version(CapturedCluster cluster, Diagnostics into) {
        Optional<CapturedObject> object = cluster.one(CapturedKind.CLUSTER_VERSION);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        List<YamlMapping> history = object.get()
                .nodes("status", "history")
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
        if (!history.isEmpty()
                && history.get(0).text("state").filter("Completed"::equals).isEmpty()) {
            into.report(
                    AdoptProblems.upgrading("OpenShift", cluster.name()),
                    object.get().at());
        }
        return history.stream()
                .filter(entry -> entry.text("state").filter("Completed"::equals).isPresent())
                .flatMap(entry -> entry.text("version").stream())
                .filter(text -> VERSION.matcher(text).matches())
                .findFirst()
                .map(text -> Fact.of(text, object.get()));
    }

    private static Optional<Fact<String>> serverVersion(CapturedCluster cluster) {
        return cluster.all(CapturedKind.SERVER_VERSION).stream()
                .flatMap(object -> object.text("gitVersion").stream()
                        .filter(text -> VERSION.matcher(text).matches())
                        .map(text -> Fact.of(text, object)))
                .findFirst();
    }

    /** Of OpenShift 3 only: nodes of OpenShift 4 may be older than their cluster for months. */
    private static Optional<Fact<String>> kubelets(CapturedCluster cluster) {
        List<CapturedObject> nodes = new ArrayList<>();
        TreeSet<String> releases = new TreeSet<>();
        for (CapturedObject node : cluster.all(CapturedKind.NODE)) {
            Stream<String> release = node.text("status", "nodeInfo", "kubeletVersion").stream()
                    .map(KUBELET::matcher)
                    .filter(Matcher::matches)
                    .flatMap(kubelet -> Optional.ofNullable(OPENSHIFT_3.get(kubelet.group(1))).stream());
            release.forEach(found -> {
                releases.add(found);
                nodes.add(node);
            });
        }
        return releases.size() == 1
                ? Optional.of(new Fact<>(
                        releases.first(),
                        "kubelets of " + Fact.from(nodes),
                        nodes.get(0).at()))
                : Optional.empty();
    }
}
