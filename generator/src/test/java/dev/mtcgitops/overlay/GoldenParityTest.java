package dev.mtcgitops.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Kubectl;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.AnchoredPattern;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.render.ManifestRenderer;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FleetResolver;
import dev.mtcgitops.resolve.SyncWaves;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlWriter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fleets of the corpus: their manifests without overlays, patched by kustomize with the patches that hold for them, are their manifests
 * with overlays.
 */
class GoldenParityTest {
    /** Objects of one cluster for which the same overlays hold. */
    private record Group(String name, List<Manifest> before, Map<ResourceId, YamlMapping> after, List<Patch> patches) {}

    @TempDir
    private Path directory;

    @Test
    void kustomizeMakesTheSameOfTheSamePatches() throws Exception {
        Path kubectl = Kubectl.required();
        List<Group> groups = new ArrayList<>();
        try (Stream<Path> cases = Files.list(Path.of("golden"))) {
            for (Path golden : cases.filter(c -> Files.isDirectory(c.resolve("output")))
                    .sorted()
                    .toList()) {
                groups.addAll(groups(golden));
            }
        }
        assertThat(groups).hasSizeGreaterThan(20);
        Set<String> compared = new HashSet<>();
        groups.removeIf(group -> !compared.add(kustomization(group) + resources(group) + expected(group)));
        groups.parallelStream().forEach(group -> compare(kubectl, group));
    }

    private static List<Group> groups(Path golden) {
        Diagnostics into = new Diagnostics();
        Fleet fleet = FleetReader.read(
                Inputs.find(List.of("input"), InputStream.nullInputStream(), golden.toAbsolutePath()),
                new SourceTexts(),
                into);
        List<Overlay> overlays = new ArrayList<>(FleetReader.readShippedOverlays(ShippedOverlays.texts(), into));
        SyncWaves.overlay(fleet.delivery()).ifPresent(overlays::add);
        overlays.addAll(fleet.overlays());
        overlays.sort(null);
        ManifestRenderer renderer = new ManifestRenderer();
        List<Group> groups = new ArrayList<>();
        for (ClusterPlan plan : FleetResolver.resolve(fleet, into).plans()) {
            List<Manifest> manifests = renderer.render(plan);
            Map<ResourceId, YamlMapping> patched = new OverlayEngine(overlays)
                    .apply(plan.facts(), manifests).manifests().stream()
                            .collect(Collectors.toMap(Manifest::id, Manifest::tree));
            Map<List<Patch>, List<Manifest>> byPatches = new LinkedHashMap<>();
            for (Manifest manifest : manifests) {
                byPatches
                        .computeIfAbsent(patches(overlays, plan, manifest), p -> new ArrayList<>())
                        .add(manifest);
            }
            byPatches.forEach((patches, members) -> {
                if (!patches.isEmpty()) {
                    groups.add(new Group(golden + " " + plan.facts().name(), members, patched, patches));
                }
            });
        }
        return groups;
    }

    /** The patches of all overlays that hold for {@code manifest}, and name it if they name an object. */
    private static List<Patch> patches(List<Overlay> overlays, ClusterPlan plan, Manifest manifest) {
        return overlays.stream()
                .filter(overlay -> Condition.holdsFor(overlay.when(), plan.facts())
                        && Condition.holdsFor(overlay.when(), manifest.id(), manifest.uses()))
                .flatMap(overlay -> overlay.patches().stream())
                .filter(patch -> patch.target().isPresent()
                        || ResourceId.of((YamlMapping) patch.content()).equals(manifest.id()))
                .toList();
    }

    private static String resources(Group group) {
        return group.before().stream()
                .map(manifest -> "---\n" + YamlWriter.write(manifest.tree()))
                .collect(Collectors.joining());
    }

    private static String expected(Group group) {
        return group.before().stream()
                .map(manifest -> Optional.ofNullable(group.after().get(manifest.id())))
                .map(after -> after.map(YamlWriter::write).orElse(""))
                .collect(Collectors.joining());
    }

    private static String kustomization(Group group) {
        return "resources: [resources.yaml]\npatches:\n"
                + group.patches().stream().map(GoldenParityTest::entry).collect(Collectors.joining());
    }

    private void compare(Path kubectl, Group group) {
        try {
            Path folder = Files.createTempDirectory(directory, "group");
            Files.writeString(folder.resolve("resources.yaml"), resources(group));
            Files.writeString(folder.resolve("kustomization.yaml"), kustomization(group));
            Path out = folder.resolve("out");
            int code = new ProcessBuilder(kubectl.toString(), "kustomize", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start()
                    .waitFor();
            assertThat(code).as(group.name() + Files.readString(out)).isZero();
            SortedMap<ResourceId, YamlMapping> built = new TreeMap<>();
            YamlReader.readCaptured("out", Files.readString(out), new Diagnostics())
                    .forEach(node -> built.put(ResourceId.of((YamlMapping) node), (YamlMapping) node));
            for (Manifest manifest : group.before()) {
                Optional<YamlMapping> ours = Optional.ofNullable(group.after().get(manifest.id()));
                Optional<YamlMapping> theirs = Optional.ofNullable(built.get(manifest.id()));
                assertThat(ours.map(YamlWriter::write)).as(group.name()).isEqualTo(theirs.map(YamlWriter::write));
            }
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String entry(Patch patch) {
        StringBuilder entry = new StringBuilder("- patch: |-\n");
        entry.append(YamlWriter.write(named(patch.content())).indent(4));
        patch.target().ifPresent(target -> {
            assertThat(target.labelSelector()).isEmpty();
            assertThat(target.annotationSelector()).isEmpty();
            entry.append("  target:\n");
            field(entry, "group", target.group());
            field(entry, "version", target.version());
            field(entry, "kind", target.kind());
            field(entry, "name", target.name());
            field(entry, "namespace", target.namespace());
        });
        return entry.toString();
    }

    /** kustomize takes a merge patch without a kind and a name for none, and then looks at its target only. */
    private static YamlNode named(YamlNode content) {
        if (!(content instanceof YamlMapping mapping) || mapping.get("kind").isPresent()) {
            return content;
        }
        YamlMapping metadata = mapping.mapping("metadata").orElse(YamlMapping.empty(Origin.NONE));
        return mapping.with(entry("kind", YamlScalar.of("Any")))
                .with(entry("metadata", metadata.with(entry("name", YamlScalar.of("any")))));
    }

    private static YamlMapping.Entry entry(String key, YamlNode value) {
        return new YamlMapping.Entry(YamlScalar.of(key), value);
    }

    private static void field(StringBuilder entry, String name, Optional<AnchoredPattern> pattern) {
        pattern.ifPresent(expression -> entry.append("    " + name + ": '" + expression + "'\n"));
    }
}
