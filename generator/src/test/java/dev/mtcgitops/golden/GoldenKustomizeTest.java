package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Kubectl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A cluster's directory is what kustomize, Argo CD and Flux build, and what {@code oc apply -f … -R} walks: the same objects. */
class GoldenKustomizeTest {
    private static final String KUSTOMIZATION = "/kustomization.yaml";
    private static final String MANIFESTS = "manifests/";
    /** Where kustomize, too, could take a name for something else. */
    private static final Path ODD_NAMES =
            GoldenCase.CORPUS.resolve("names-like-numbers").toAbsolutePath();

    /** The cluster directories of the corpus: the files in each, by path in it. */
    private static SortedMap<Path, SortedMap<String, String>> directories() {
        SortedMap<Path, SortedMap<String, String>> directories = new TreeMap<>();
        for (GoldenCase golden : GoldenCase.rendered()) {
            for (String path : golden.expected().keySet()) {
                if (path.endsWith(KUSTOMIZATION)) {
                    Path directory = golden.folder()
                            .resolve(path.substring(0, path.length() - KUSTOMIZATION.length()))
                            .toAbsolutePath();
                    directories.put(directory, GoldenCase.files(directory));
                }
            }
        }
        return directories;
    }

    @Test
    void everyKustomizationListsTheManifestsAndNothingElseStandsBesideThem() {
        directories().forEach((directory, files) -> {
            Object document =
                    Documents.yaml12(files.get(KUSTOMIZATION.substring(1))).get(0);
            List<String> manifests = files.keySet().stream()
                    .filter(path -> path.startsWith(MANIFESTS))
                    .toList();
            assertThat(document)
                    .as("%s", directory)
                    .isEqualTo(Map.of(
                            "apiVersion",
                            "kustomize.config.k8s.io/v1beta1",
                            "kind",
                            "Kustomization",
                            "resources",
                            manifests));
            assertThat(files).hasSize(manifests.size() + 1);
        });
    }

    /** One directory of every sort: a process each is too slow for all of them. */
    @Test
    void kustomizeBuildsOurObjectsAndNothingElse() {
        Path kubectl = Kubectl.required();
        SortedMap<String, Path> sorts = new TreeMap<>();
        SortedMap<Path, SortedMap<String, String>> directories = directories();
        directories.forEach((directory, files) -> {
            boolean odd = directory.startsWith(ODD_NAMES);
            sorts.putIfAbsent(odd ? directory.toString() : sort(files), directory);
        });
        assertThat(sorts).hasSizeGreaterThan(5);
        sorts.values().parallelStream()
                .forEach(directory -> assertThat(Documents.yaml12(build(kubectl, directory)))
                        .as("%s", directory)
                        .containsExactlyInAnyOrderElementsOf(directories.get(directory).entrySet().stream()
                                .filter(file -> file.getKey().startsWith(MANIFESTS))
                                .flatMap(file -> Documents.yaml12(file.getValue()).stream())
                                .toList()));
    }

    /** Which kinds are there, and from which templates. */
    private static String sort(SortedMap<String, String> files) {
        return String.join(
                " ",
                files.keySet().stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .sorted()
                        .distinct()
                        .toList());
    }

    private static String build(Path kubectl, Path directory) {
        try {
            Process process = new ProcessBuilder(kubectl.toString(), "kustomize", directory.toString())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code oc apply -R -f} of OpenShift 3.11 does it: every file that looks like a manifest, JSON and hidden folders included. */
    @Test
    void everyManifestsFolderHoldsOneObjectAFile() {
        directories()
                .forEach((directory, files) -> files.forEach((path, text) -> {
                    if (path.startsWith(MANIFESTS)) {
                        assertThat(path)
                                .as("%s", directory)
                                .matches("[a-z0-9%_-][a-z0-9%._/-]*\\.yaml")
                                .doesNotContain("/.");
                        List<Object> documents = Documents.yaml12(text);
                        assertThat(documents).as(path).hasSize(1);
                        assertThat((Map<?, ?>) documents.get(0)).as(path).satisfies(object -> {
                            assertThat(object.get("apiVersion")).isInstanceOf(String.class);
                            assertThat(object.get("kind")).isInstanceOf(String.class);
                            assertThat((Map<?, ?>) object.get("metadata"))
                                    .satisfies(metadata ->
                                            assertThat(metadata.get("name")).isInstanceOf(String.class));
                        });
                    }
                }));
    }

    @Test
    void controlObjectsStandBesideTheDirectoriesOfClusters() {
        SortedMap<Path, SortedMap<String, String>> directories = directories();
        int control = 0;
        for (GoldenCase golden : GoldenCase.rendered()) {
            for (String path : golden.expected().keySet()) {
                if (path.startsWith("output/argocd/") || path.startsWith("output/flux/")) {
                    control++;
                    Path file = golden.folder().resolve(path).toAbsolutePath();
                    assertThat(directories.keySet()).noneMatch(file::startsWith);
                }
            }
        }
        assertThat(control).isGreaterThan(10);
    }
}
