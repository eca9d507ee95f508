package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.mtcgitops.check.ManifestShape.Field;
import dev.mtcgitops.check.ManifestShape.ListOf;
import dev.mtcgitops.check.ManifestShape.Need;
import dev.mtcgitops.check.ManifestShape.OneOf;
import dev.mtcgitops.check.ManifestShape.Part;
import dev.mtcgitops.check.ManifestShape.Value;
import dev.mtcgitops.model.OpenShiftVersion;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.miscellaneous.network.v1.EgressNetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of manifests, held against those that others wrote. */
final class ShapesTest {
    private static final OpenShiftVersion NEWEST = OpenShiftVersion.of(4, 20);
    /** Fields that others know and we never write: see the head of {@code shapes.tsv}. */
    private static final Set<String> LEFT_OUT = Set.of("status", "endPort");

    private static final Pattern CRD_FILE = Pattern.compile("(egress\\w+)-crd\\.ocp-(\\d)\\.(\\d+)\\.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"NetworkPolicy", "EgressNetworkPolicy", "EgressFirewall", "MigrationController"})
    void everyKindThatIsRenderedIsDescribedToTheLastPart(String kind) {
        assertThat(Shapes.find(kind)).isPresent();
        assertThat(parts(kind))
                .allSatisfy(part -> assertThat(Shapes.find(part)).as(part).isPresent());
    }

    private static Set<String> parts(String root) {
        Set<String> found = new TreeSet<>();
        List<String> open = List.of(root);
        while (!open.isEmpty()) {
            found.addAll(open);
            open = open.stream()
                    .flatMap(part -> Shapes.find(part).stream())
                    .flatMap(shape -> shape.fields().values().stream().flatMap(List::stream))
                    .flatMap(field -> part(field.value()).stream())
                    .filter(part -> !found.contains(part))
                    .distinct()
                    .toList();
        }
        return found;
    }

    private static List<String> part(Value value) {
        if (value instanceof ListOf list) {
            return part(list.item());
        }
        return value instanceof Part part ? List.of(part.name()) : List.of();
    }

    @Test
    void theFieldsAreThoseOfTheTypesThatClientsUse() {
        ObjectMapper mapper = new ObjectMapper();
        Set<String> compared = new TreeSet<>();
        compare("NetworkPolicy", mapper.constructType(NetworkPolicy.class), mapper, compared);
        compare("EgressNetworkPolicy", mapper.constructType(EgressNetworkPolicy.class), mapper, compared);
        Set<String> all = parts("NetworkPolicy");
        all.addAll(parts("EgressNetworkPolicy"));
        assertThat(compared).isEqualTo(all);
    }

    private static void compare(String part, JavaType type, ObjectMapper mapper, Set<String> compared) {
        BeanDescription bean = mapper.getDeserializationConfig().introspect(type);
        Set<String> theirs = bean.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .filter(name -> !LEFT_OUT.contains(name) && !name.equals("additionalProperties"))
                .collect(Collectors.toCollection(TreeSet::new));
        ManifestShape shape = Shapes.find(part).orElseThrow();
        if (part.equals("Metadata")) {
            assertThat(theirs).containsAll(shape.names(NEWEST));
        } else {
            assertThat(shape.names(NEWEST)).as(part).isEqualTo(theirs);
        }
        compared.add(part);
        for (BeanPropertyDefinition property : bean.findProperties()) {
            List<Field> fields = shape.fields().getOrDefault(property.getName(), List.of());
            JavaType held = property.getPrimaryType();
            JavaType item = held.isCollectionLikeType() ? held.getContentType() : held;
            for (String inner : fields.stream()
                    .limit(1)
                    .flatMap(f -> part(f.value()).stream())
                    .toList()) {
                compare(inner, item, mapper, compared);
            }
        }
    }

    /** Run it with {@code -Dcrds=FOLDER}, where {@code FOLDER} holds CRDs of releases as {@code egressfirewall-crd.ocp-4.7.yaml}. */
    @Test
    void theFieldsAreThoseOfTheCrdsOfEachRelease() throws IOException {
        String folder = System.getProperty("crds", "");
        assumeTrue(!folder.isEmpty(), "No folder of CRDs is named with -Dcrds: nothing to compare with.");
        int compared = 0;
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                Matcher name = CRD_FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    String kind = name.group(1).equals("egressfirewall") ? "EgressFirewall" : "EgressNetworkPolicy";
                    OpenShiftVersion version =
                            OpenShiftVersion.of(Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)));
                    JsonNode schema = new ObjectMapper(new YAMLFactory())
                            .readTree(file.toFile())
                            .findValue("openAPIV3Schema");
                    compare(kind + "Spec", schema.at("/properties/spec"), version, file.toString());
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static void compare(String part, JsonNode schema, OpenShiftVersion version, String as) {
        ManifestShape shape = Shapes.find(part).orElseThrow();
        Set<String> theirs = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(theirs::add);
        assertThat(shape.names(version)).as(as + " " + part).isEqualTo(theirs);
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        boolean oneOf = schema.path("maxProperties").asInt() == 1;
        for (String name : shape.names(version)) {
            Field field = shape.field(name, version).orElseThrow();
            // Up to 4.3 nothing was required, and in 4.6 the only selector was.
            if (!required.isEmpty() && !field.need().isSelector()) {
                assertThat(field.need() == Need.REQUIRED).as(as + " " + name).isEqualTo(required.contains(name));
            }
            assertThat(field.need().isSelector())
                    .as(as + " " + name)
                    .isEqualTo(oneOf || (part.endsWith("FirewallPeer") && required.contains(name)));
            compare(field.value(), schema.path("properties").path(name), version, as + " " + name);
        }
    }

    private static void compare(Value value, JsonNode schema, OpenShiftVersion version, String as) {
        if (value instanceof ListOf list) {
            assertThat(schema.path("type").asText()).as(as).isEqualTo("array");
            compare(list.item(), schema.path("items"), version, as);
        } else if (value instanceof Part part) {
            assertThat(schema.path("type").asText()).as(as).isEqualTo("object");
            compare(part.name(), schema, version, as);
        } else if (value instanceof OneOf choice && schema.has("pattern")) {
            assertThat(schema.path("pattern").asText()).as(as).isEqualTo("^" + String.join("|", choice.words()) + "$");
        }
    }
}
