package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything rendered against the CustomResourceDefinitions in a folder, because no repository of Maven carries them: those of Argo CD and Flux, as
 * their releases publish them, and of OVN-Kubernetes and OpenShift. What Maven has, types of Argo CD among it, {@link GoldenManifestsTest} uses.
 */
class GoldenSchemasTest {
    private static final String FOLDER = "crds";

    @Test
    void everyObjectIsWhatItsDefinitionSays() throws IOException {
        Optional<Path> folder =
                Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of).filter(Files::isDirectory);
        assumeTrue(
                folder.isPresent(),
                "SKIPPED, no schema was looked at: name a folder of CRDs with -D" + FOLDER + "=DIR");
        SortedMap<String, CrdSchema> schemas = schemas(folder.orElseThrow());
        SortedMap<String, Integer> judged = new TreeMap<>();
        for (GoldenCase golden : GoldenCase.rendered()) {
            golden.expected().forEach((path, text) -> {
                if (path.endsWith(".yaml") && !path.endsWith("/kustomization.yaml")) {
                    Map<?, ?> object = (Map<?, ?>) Documents.yaml12(text).get(0);
                    String type = object.get("apiVersion") + " " + object.get("kind");
                    CrdSchema schema = schemas.get(type);
                    if (schema != null) {
                        assertThat(schema.violations(object))
                                .as(golden + " " + path)
                                .isEmpty();
                        judged.merge(type, 1, Integer::sum);
                    }
                }
            });
        }
        assertThat(judged.keySet()).as("judged").isNotEmpty();
        System.out.println("Judged by their CRDs: " + judged);
    }

    @Test
    void whatADefinitionDoesNotSayIsFound() {
        CrdSchema schema = new CrdSchema(Map.of(
                "type", "object",
                "required", List.of("spec"),
                "properties",
                        Map.of(
                                "spec",
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of(
                                                "interval", Map.of("type", "string", "pattern", "^[0-9]+m$"),
                                                "kind", Map.of("type", "string", "enum", List.of("A")),
                                                "list",
                                                        Map.of(
                                                                "type",
                                                                "array",
                                                                "items",
                                                                Map.of("type", "integer")))))));
        assertThat(schema.violations(Map.of("spec", Map.of("interval", "5m", "kind", "A", "list", List.of(1)))))
                .isEmpty();
        assertThat(schema.violations(Map.of())).containsExactly(" lacks spec");
        assertThat(schema.violations(Map.of("spec", Map.of("intervall", "5m"))))
                .containsExactly(".spec.intervall is unknown");
        assertThat(schema.violations(Map.of("spec", Map.of("interval", "5"))))
                .containsExactly(".spec.interval does not match ^[0-9]+m$");
        assertThat(schema.violations(Map.of("spec", Map.of("kind", "B")))).containsExactly(".spec.kind is none of [A]");
        assertThat(schema.violations(Map.of("spec", Map.of("list", List.of("1")))))
                .containsExactly(".spec.list[] is no integer");
    }

    /** By {@code apiVersion kind}. */
    private static SortedMap<String, CrdSchema> schemas(Path folder) throws IOException {
        SortedMap<String, CrdSchema> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                for (Object document : Documents.yaml12(Files.readString(file))) {
                    if (document instanceof Map<?, ?> crd && "CustomResourceDefinition".equals(crd.get("kind"))) {
                        Map<?, ?> spec = (Map<?, ?>) crd.get("spec");
                        String kind = String.valueOf(((Map<?, ?>) spec.get("names")).get("kind"));
                        for (Object version : (List<?>) Optional.ofNullable((Object) spec.get("versions"))
                                .orElse(List.of())) {
                            Map<?, ?> one = (Map<?, ?>) version;
                            if (one.get("schema") instanceof Map<?, ?> schema) {
                                schemas.put(
                                        spec.get("group") + "/" + one.get("name") + " " + kind,
                                        new CrdSchema((Map<?, ?>) schema.get("openAPIV3Schema")));
                            }
                        }
                    }
                }
            }
        }
        return schemas;
    }
}
