package dev.mtcgitops.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Kubectl;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the engine against {@code kubectl kustomize}: the cases of {@code parity.txt} and random ones. */
class KustomizeParityTest {
    private static final String DOCUMENT =
            "apiVersion: mtcgitops.dev/v1alpha1\nkind: Overlay\nmetadata: {name: case}\nspec:\n  patches:\n";
    /** Patches that match nothing, and expressions that are too large. */
    private static final Set<String> OF_TARGETS = Set.of("OVERLAY-007", "OVERLAY-020");

    private static final List<String> BASES = List.of("mc", "np", "enp", "ef");

    /** One case, with everything that another could meet in a namespace of its own. */
    private record Case(String title, String verdict, String rule, List<Manifest> objects, String patches) {
        OverlayEngine engine() {
            return new OverlayEngine(List.of(TestOverlays.overlay("case", patches)));
        }

        Patched patched(OverlayEngine engine) {
            return engine.apply(TestOverlays.cluster("c"), objects);
        }
    }

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> refusals() throws Exception {
        return cases().stream()
                .filter(c -> !c.verdict().equals("same"))
                .map(c -> DynamicTest.dynamicTest(c.title(), () -> {
                    Diagnostics found = new Diagnostics();
                    List<Overlay> overlays = FleetReader.readShippedOverlays(
                            new TreeMap<>(Map.of("case", DOCUMENT + c.patches().indent(4))), found);
                    if (!found.hasErrors()) {
                        OverlayEngine engine = new OverlayEngine(overlays);
                        Patched patched = c.patched(engine);
                        engine.report(List.of(patched.effects()), List::of, TestOverlays.FLEET, true, found);
                        assertThat(patched.manifests()).isEqualTo(c.objects());
                    }
                    assertThat(found.sorted()).extracting(Diagnostic::rule).containsExactly(c.rule());
                }));
    }

    /** The documents list every rule by which a patch is refused that kustomize takes. */
    @Test
    void differencesAreTold() throws Exception {
        String text = Files.readString(Path.of("docs/input.md"));
        int start = text.indexOf("differences, each an error here and silent there");
        String list = text.substring(text.indexOf("- ", start), text.indexOf("\n\n", text.indexOf("- ", start)));
        Set<String> told = Pattern.compile("\\[([A-Z]+-[0-9]+)]")
                .matcher(list)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> stricter = cases().stream()
                .filter(c -> c.verdict().equals("stricter"))
                .map(Case::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        stricter.addAll(OF_TARGETS);
        assertThat(told).isEqualTo(stricter);
    }

    @Test
    void resultsAreThoseOfKustomize() throws Exception {
        List<Case> same =
                cases().stream().filter(c -> c.verdict().equals("same")).toList();
        assertThat(same).hasSizeGreaterThan(60);
        compare(same);
    }

    @Test
    void kustomizeAcceptsWhatIsRefusedHere() throws Exception {
        List<Case> stricter =
                cases().stream().filter(c -> c.verdict().equals("stricter")).toList();
        assertThat(kustomize(stricter).orElseThrow(() -> new AssertionError(read(directory.resolve("err")))))
                .hasSameSizeAs(stricter);
    }

    @Test
    void kustomizeRefusesToo() throws Exception {
        for (Case one : cases()) {
            if (one.verdict().equals("refused")) {
                assertThat(kustomize(List.of(one))).as(one.title()).isEmpty();
            }
        }
    }

    @Test
    void randomPatchesGiveTheSame() throws Exception {
        Random random = new Random(6902);
        List<Case> cases = new ArrayList<>();
        while (cases.size() < 150) {
            String namespace = "random-" + cases.size();
            String base = BASES.get(random.nextInt(BASES.size()));
            Manifest object = base(base, namespace);
            String patch = random.nextBoolean()
                    ? RandomPatches.operations(random, object.tree())
                    : RandomPatches.merge(random, object.tree());
            Case one = new Case(
                    patch, "same", "", List.of(object), entry("{kind: \".*\", namespace: " + namespace + "}", patch));
            OverlayEngine engine = one.engine();
            if (TestOverlays.report(engine, List.of(one.patched(engine))).isEmpty()) {
                cases.add(one);
            }
        }
        compare(cases);
    }

    private void compare(List<Case> cases) throws Exception {
        SortedMap<ResourceId, YamlMapping> expected =
                kustomize(cases).orElseThrow(() -> new AssertionError(read(directory.resolve("err"))));
        for (Case one : cases) {
            OverlayEngine engine = one.engine();
            Patched patched = one.patched(engine);
            assertThat(TestOverlays.report(engine, List.of(patched)))
                    .as(one.title())
                    .isEmpty();
            Map<ResourceId, Manifest> now =
                    patched.manifests().stream().collect(Collectors.toMap(Manifest::id, m -> m));
            for (Manifest object : one.objects()) {
                YamlMapping want = expected.get(object.id());
                Manifest got = now.get(object.id());
                if (want == null || got == null) {
                    assertThat(got).as(one.title()).isNull();
                    assertThat(want).as(one.title()).isNull();
                } else {
                    assertThat(got.tree().sameData(want))
                            .as(
                                    "%s%n%s%nkustomize: %s",
                                    one.title(), YamlWriter.write(got.tree()), YamlWriter.write(want))
                            .isTrue();
                }
            }
        }
    }

    /** What kustomize makes of {@code cases} together; nothing if it refuses. */
    private Optional<SortedMap<ResourceId, YamlMapping>> kustomize(List<Case> cases) throws Exception {
        Path kubectl = Kubectl.required();
        StringBuilder resources = new StringBuilder();
        StringBuilder patches = new StringBuilder();
        for (Case one : cases) {
            one.objects().forEach(o -> resources.append("---\n").append(YamlWriter.write(o.tree())));
            patches.append(one.patches());
        }
        Files.writeString(directory.resolve("resources.yaml"), resources);
        Files.writeString(
                directory.resolve("kustomization.yaml"),
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [resources.yaml]\npatches:\n"
                        + patches);
        Path out = directory.resolve("out");
        Process process = new ProcessBuilder(kubectl.toString(), "kustomize", directory.toString())
                .redirectOutput(out.toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        if (process.waitFor() != 0) {
            return Optional.empty();
        }
        SortedMap<ResourceId, YamlMapping> results = new TreeMap<>();
        Diagnostics problems = new Diagnostics();
        for (YamlNode document : YamlReader.readCaptured("out", Files.readString(out), problems)) {
            results.put(ResourceId.of((YamlMapping) document), (YamlMapping) document);
        }
        assertThat(problems.sorted()).isEmpty();
        return Optional.of(results);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        String[] sections = resource("parity.txt").split("(?m)^=== ", -1);
        for (int i = 1; i < sections.length; i++) {
            List<String> lines = sections[i].lines().toList();
            String namespace = "case-" + i;
            List<String> words = List.of(lines.get(1).split(" ", -1));
            List<Manifest> objects = words.stream()
                    .filter(BASES::contains)
                    .map(base -> base(base, namespace))
                    .toList();
            boolean targeted = lines.get(2).startsWith("target: ");
            String target = targeted ? lines.get(2).substring("target: ".length()) : "{namespace: CASE}";
            String patch = String.join("\n", lines.subList(targeted ? 3 : 2, lines.size()));
            cases.add(new Case(
                    lines.get(0),
                    words.get(objects.size()),
                    words.get(words.size() - 1),
                    objects,
                    entry(target, patch).replace("CASE", namespace)));
        }
        return cases;
    }

    private static String entry(String target, String patch) {
        return (target.equals("none") ? "- patch: |-\n" : "- target: " + target + "\n  patch: |-\n") + patch.indent(4);
    }

    private static Manifest base(String name, String namespace) {
        String[] texts = resource("bases.yaml").replace("CASE", namespace).split("(?m)^---$", -1);
        return TestOverlays.manifest(texts[BASES.indexOf(name)]);
    }

    private static String resource(String name) {
        try (var in = KustomizeParityTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
