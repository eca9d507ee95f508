package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.AnchoredPattern;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.LabelSelector.Comparison;
import dev.mtcgitops.model.LabelSelector.Requirement;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.OverlayCondition;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.Subjects;
import dev.mtcgitops.model.VersionRange;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes what the engine works on from YAML, without the checks of the real reader. */
final class TestOverlays {
    /** A fleet of which nothing is known. */
    static final Fleet FLEET = new Fleet(
            List.of(), List.of(), List.of(), Optional.empty(), Set.of(), new Subjects(Set.of(), Set.of()), true);

    private TestOverlays() {}

    /** An overlay of the user that applies everywhere; {@code patches} is the YAML of its {@code patches} list. */
    static Overlay overlay(String name, String patches) {
        return overlay(name, OverlayCondition.EVERYWHERE, patches);
    }

    static Overlay overlay(String name, OverlayCondition when, String patches) {
        return new Overlay(located(name), when, patches(name + ".yaml", patches), 0, false);
    }

    static Overlay shipped(String file, String text) {
        YamlMapping document = (YamlMapping) read(file, text).get(0);
        YamlMapping spec = document.mapping("spec").orElseThrow();
        YamlMapping when = spec.mapping("when").orElseThrow();
        OverlayCondition condition = new OverlayCondition(
                when.text("openshift").map(range -> VersionRange.parse(range).orElseThrow()),
                when.text("mtc").map(range -> VersionRange.parse(range).orElseThrow()),
                Arrays.stream(Operator.values())
                        .filter(o ->
                                when.text("operator").filter(o.text()::equals).isPresent())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(Consumer.values())
                        .filter(c ->
                                when.text("consumer").filter(c.text()::equals).isPresent())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());
        return new Overlay(
                located(document.mapping("metadata").orElseThrow().text("name").orElseThrow()),
                condition,
                patches(file, text, (YamlSequence) spec.get("patches").orElseThrow()),
                0,
                true);
    }

    private static Located<String> located(String name) {
        return new Located<>(name, new dev.mtcgitops.diagnostic.Location(name + ".yaml", 1, 1, 1, 2));
    }

    static List<Patch> patches(String file, String text) {
        return patches(file, text, (YamlSequence) read(file, text).get(0));
    }

    private static List<Patch> patches(String file, String text, YamlSequence list) {
        List<Patch> patches = new ArrayList<>();
        for (YamlNode item : list.items()) {
            YamlMapping entry = (YamlMapping) item;
            Diagnostics problems = new Diagnostics();
            YamlScalar patch = (YamlScalar) entry.get("patch").orElseThrow();
            YamlNode content = YamlReader.readEmbedded(file, text.lines().toList(), patch, problems)
                    .orElseThrow();
            check(problems);
            patches.add(new Patch(
                    content,
                    entry.mapping("target").map(TestOverlays::target),
                    entry.text("optional").filter("true"::equals).isPresent(),
                    entry.origin().written()));
        }
        return patches;
    }

    private static Patch.Target target(YamlMapping target) {
        return new Patch.Target(
                target.text("group").map(TestOverlays::pattern),
                target.text("version").map(TestOverlays::pattern),
                target.text("kind").map(TestOverlays::pattern),
                target.text("name").map(TestOverlays::pattern),
                target.text("namespace").map(TestOverlays::pattern),
                target.text("labelSelector").map(TestOverlays::selector),
                target.text("annotationSelector").map(TestOverlays::selector));
    }

    private static AnchoredPattern pattern(String text) {
        return AnchoredPattern.parse(text, fault -> {}).orElseThrow();
    }

    private static LabelSelector selector(String text) {
        return new LabelSelector(Arrays.stream(text.split(",(?![^(]*\\))", -1))
                .map(String::strip)
                .map(TestOverlays::requirement)
                .toList());
    }

    private static Requirement requirement(String text) {
        if (text.contains(" in (")) {
            return new Requirement(text.substring(0, text.indexOf(' ')), Comparison.IN, values(text));
        }
        if (text.contains(" notin (")) {
            return new Requirement(text.substring(0, text.indexOf(' ')), Comparison.NOT_IN, values(text));
        }
        if (text.contains("!=")) {
            String[] parts = text.split("!=", -1);
            return new Requirement(parts[0], Comparison.NOT_IN, List.of(parts[1]));
        }
        if (text.contains("=")) {
            String[] parts = text.split("=", -1);
            return new Requirement(parts[0], Comparison.IN, List.of(parts[1]));
        }
        return text.startsWith("!")
                ? new Requirement(text.substring(1), Comparison.NOT_EXISTS, List.of())
                : new Requirement(text, Comparison.EXISTS, List.of());
    }

    private static List<String> values(String text) {
        return List.of(text.substring(text.indexOf('(') + 1, text.length() - 1).split(", *", -1));
    }

    static List<YamlNode> read(String file, String text) {
        Diagnostics problems = new Diagnostics();
        List<YamlNode> documents = YamlReader.readInput(file, text, problems);
        check(problems);
        return documents;
    }

    private static void check(Diagnostics problems) {
        if (!problems.sorted().isEmpty()) {
            throw new IllegalArgumentException(problems.sorted().toString());
        }
    }

    static Manifest manifest(String text, PairUse... uses) {
        YamlMapping tree = (YamlMapping) read("rendered.yaml", text).get(0);
        return new Manifest(ResourceId.of(tree), tree, List.of(uses));
    }

    static PairUse use(String pair, Side side) {
        return new PairUse(pair, Optional.of(side), new TreeMap<>());
    }

    static ClusterFacts cluster(String name) {
        return cluster(name, "1.7.13", Operator.OLM);
    }

    static ClusterFacts cluster(String name, String mtc, Operator operator) {
        return new ClusterFacts(
                name,
                new TreeMap<>(),
                OpenShiftVersion.of(4, 14),
                MtcVersion.parse(mtc).orElseThrow(),
                operator,
                Optional.of(NetworkPlugin.OVN_KUBERNETES),
                Regime.INHERITED_PROXY,
                Role.CONTROL);
    }

    /** What the engine reports for {@code clusters} of patched manifests. */
    static List<Diagnostic> report(OverlayEngine engine, Collection<Patched> clusters) {
        Diagnostics into = new Diagnostics();
        engine.report(clusters.stream().map(Patched::effects).toList(), List::of, FLEET, true, into);
        return into.sorted();
    }
}
