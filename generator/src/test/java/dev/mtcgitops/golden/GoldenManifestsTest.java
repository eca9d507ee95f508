package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.output.ManifestFiles;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.output.RenderedFile;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.miscellaneous.network.v1.EgressNetworkPolicy;
import io.quarkiverse.argocd.v1alpha1.AppProjectSpec;
import io.quarkiverse.argocd.v1alpha1.ApplicationSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The manifests of the corpus, as readers see them that others wrote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenManifestsTest {
    private static final Map<String, Class<? extends HasMetadata>> TYPES =
            Map.of("NetworkPolicy", NetworkPolicy.class, "EgressNetworkPolicy", EgressNetworkPolicy.class);

    private static final Map<String, Class<?>> SPECS =
            Map.of("Application", ApplicationSpec.class, "AppProject", AppProjectSpec.class);

    /** Refuses fields that a type does not have, which the types themselves would collect. */
    private static final ObjectMapper STRICT = new ObjectMapper(new YAMLFactory())
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<Rendered> corpus = GoldenCase.rendered().stream()
            .map(c -> Outcome.of(c.folder()).rendered().orElseThrow())
            .toList();

    @Test
    void readersOfYaml11AndYaml12SeeWhatWasMeant() {
        for (Rendered rendered : corpus) {
            for (RenderedCluster cluster : rendered.clusters()) {
                assertThat(cluster.manifests()).isNotEmpty();
                List<Object> meant = cluster.manifests().stream()
                        .map(Manifest::tree)
                        .map(Documents::of)
                        .toList();
                List<String> files = manifests(rendered, cluster);
                assertThat(files.stream().flatMap(text -> Documents.yaml11(text).stream()))
                        .containsExactlyInAnyOrderElementsOf(meant);
                assertThat(files.stream().flatMap(text -> Documents.yaml12(text).stream()))
                        .containsExactlyInAnyOrderElementsOf(meant);
            }
        }
    }

    @Test
    void readersOfYaml11AndYaml12SeeWhatControlObjectsMean() {
        for (Rendered rendered : corpus) {
            ManifestFiles.of(rendered.control()).forEach((path, file) -> {
                String text = file.text();
                List<Object> meant =
                        List.of(Documents.of(rendered.manifests().get(path).tree()));
                assertThat(Documents.yaml11(text)).as(path).isEqualTo(meant);
                assertThat(Documents.yaml12(text)).as(path).isEqualTo(meant);
            });
        }
    }

    @Test
    void policiesHaveNoFieldThatTheirTypesDoNotHave() throws JsonProcessingException {
        SortedMap<String, Integer> loaded = new TreeMap<>();
        for (Rendered rendered : corpus) {
            for (RenderedCluster cluster : rendered.clusters()) {
                for (Manifest manifest : cluster.manifests()) {
                    String kind = manifest.id().kind();
                    if (TYPES.containsKey(kind)) {
                        HasMetadata object = STRICT.readValue(text(cluster, manifest), TYPES.get(kind));
                        assertThat(object.getFullResourceName()).isNotEmpty();
                        assertThat(object.getApiVersion())
                                .isEqualTo(manifest.tree().text("apiVersion").orElseThrow());
                        loaded.merge(kind, 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(loaded).containsOnlyKeys(TYPES.keySet());
    }

    @Test
    void objectsForArgoCdHaveNoFieldThatTheirTypesDoNotHave() {
        SortedMap<String, Integer> loaded = new TreeMap<>();
        for (Rendered rendered : corpus) {
            for (ControlObject object : rendered.control()) {
                String kind = object.manifest().id().kind();
                if (SPECS.containsKey(kind)) {
                    Map<?, ?> tree = (Map<?, ?>) Documents.of(object.manifest().tree());
                    assertThat(STRICT.convertValue(tree.get("spec"), SPECS.get(kind)))
                            .isNotNull();
                    loaded.merge(kind, 1, Integer::sum);
                }
            }
        }
        assertThat(loaded).containsOnlyKeys(SPECS.keySet());
        assertThatThrownBy(() -> STRICT.convertValue(Map.of("sourceRepo", "https://h/a"), AppProjectSpec.class))
                .as("a field that is not there")
                .hasMessageContaining("sourceRepo");
    }

    private static List<String> manifests(Rendered rendered, RenderedCluster cluster) {
        return rendered.tree().below(OutputPath.manifests(cluster.directory().path())).values().stream()
                .map(RenderedFile::text)
                .toList();
    }

    private static String text(RenderedCluster cluster, Manifest manifest) {
        RenderedFile file =
                cluster.files().get(OutputPath.manifest(cluster.directory().path(), manifest.id()));
        return Objects.requireNonNull(file).text();
    }
}
