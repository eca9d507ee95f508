package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged schema is that of the page, and judges as the reader does, as far as a schema can. */
class InputSchemaTest {
    private static final Path PACKAGED =
            Path.of("generator", "src", "main", "resources", "dev", "mtcgitops", "cli", "schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final List<String> WORDS =
            List.of("word", "source", "none", "tight", "Route", "olm", "OVNKubernetes", "TCP", "Allow", "true");

    /** What the reader refuses and a schema does not, and why. */
    private static final Map<String, String> UNSEEN = Map.ofEntries(
            Map.entry("INPUT-016", "a list must have an item"),
            Map.entry("INPUT-017", "a name has a form"),
            Map.entry("INPUT-020", "a version has a form and is known"),
            Map.entry("INPUT-022", "an address has a form"),
            Map.entry("INPUT-026", "basic authentication and credentials go together"),
            Map.entry("INPUT-029", "a captured file is there"),
            Map.entry("INPUT-040", "a consumer needs a repository that it reaches"),
            Map.entry("MTC-VAR-009", "a number has a range"),
            Map.entry("MTC-VAR-012", "the value of a variable has a form"),
            Map.entry("OVERLAY-003", "a patch without a target names its object"),
            Map.entry("OVERLAY-006", "a patch is YAML inside of a text"),
            Map.entry("PROXY-002", "the URL of a proxy has a form"));

    /** What the reader says of the structure of a document; a schema always sees it. */
    private static final Set<String> STRUCTURE = Set.of("INPUT-010", "INPUT-013", "INPUT-014");

    @Test
    void theSchemaIsThatOfThePage() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        String schema = JSON.copy()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writer(printer)
                        .writeValueAsString(InputSchema.of(InputPage.read()))
                + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PACKAGED, schema);
        }
        assertThat(Files.readString(PACKAGED)).isEqualTo(schema);
    }

    @Test
    void theVerbPrintsIt() throws IOException {
        Invocation printed = Invocation.of(Path.of(""), "schema");
        assertThat(printed).isEqualTo(new Invocation(0, Files.readString(PACKAGED), ""));
    }

    @Test
    void everyInputWithoutErrorsIsValid() throws IOException {
        JsonSchema schema = schema();
        List<JsonNode> documents = golden(name -> !name.startsWith("error-"));
        assertThat(documents).hasSizeGreaterThan(100);
        assertThat(documents)
                .allSatisfy(document -> assertThat(schema.validate(document))
                        .as(document.toString())
                        .isEmpty());
    }

    @Test
    void mutantsAreJudgedAsTheReaderDoes() throws IOException {
        JsonSchema schema = schema();
        List<JsonNode> documents = golden(name -> !name.startsWith("error-")).stream()
                .filter(document -> refusals(document).isEmpty())
                .toList();
        assertThat(documents).hasSizeGreaterThan(100);
        Random random = new Random(20_241_130);
        Set<String> unseen = new TreeSet<>();
        int refused = 0;
        for (int round = 0; round < 1000; round++) {
            JsonNode mutant = documents.get(random.nextInt(documents.size())).deepCopy();
            mutate(mutant, random);
            Set<String> rules = refusals(mutant);
            boolean valid = schema.validate(mutant).isEmpty();
            if (!valid) {
                assertThat(rules)
                        .as("the reader takes %s, the schema says %s", mutant, schema.validate(mutant))
                        .isNotEmpty();
                refused++;
            } else if (!rules.isEmpty()) {
                unseen.addAll(rules);
            }
        }
        assertThat(refused).isGreaterThan(500);
        // Which of them come up depends on the documents of the corpus.
        assertThat(unseen).isNotEmpty().isSubsetOf(UNSEEN.keySet());
    }

    @Test
    void errorsOfStructureAreSeen() throws IOException {
        JsonSchema schema = schema();
        int seen = 0;
        for (JsonNode document : golden(name -> name.startsWith("error-"))) {
            Set<String> rules = refusals(document);
            boolean valid = schema.validate(document).isEmpty();
            assertThat(valid && rules.stream().anyMatch(STRUCTURE::contains))
                    .as("%s %s", rules, document)
                    .isFalse();
            assertThat(!valid && rules.isEmpty()).as("%s", document).isFalse();
            seen += valid ? 0 : 1;
        }
        assertThat(seen).isGreaterThan(10);
    }

    /** The rules that the reader names as errors of {@code document}. */
    private static Set<String> refusals(JsonNode document) {
        String rest = document.path("kind").asText().equals("ClusterPair")
                ? ""
                : "---\n{apiVersion: mtcgitops.dev/v1alpha1, kind: ClusterPair, metadata: {name: further-pair},"
                        + " spec: {source: further-a, target: further-b, namespaces: [further]}}\n";
        Diagnostics into = new Diagnostics();
        FleetReader.read(
                Inputs.find(
                        List.of("-"),
                        new ByteArrayInputStream((document + "\n" + rest).getBytes(StandardCharsets.UTF_8)),
                        Path.of("").toAbsolutePath()),
                new SourceTexts(),
                into);
        return into.sorted().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(Diagnostic::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds, removes or replaces a value somewhere in {@code document}. */
    private static void mutate(JsonNode document, Random random) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(document, containers);
        ContainerNode<?> at = containers.get(random.nextInt(containers.size()));
        JsonNode value = other(random);
        if (at instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.add(value);
            } else {
                array.set(random.nextInt(array.size()), value);
            }
        } else if (at instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            int what = random.nextInt(5);
            if (keys.isEmpty() || what == 0) {
                object.set(
                        List.of("source", "namespace", "file", "unknown", "name")
                                .get(random.nextInt(5)),
                        value);
            } else if (what == 1) {
                object.remove(keys.get(random.nextInt(keys.size())));
            } else {
                object.set(keys.get(random.nextInt(keys.size())), value);
            }
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
            node.forEach(child -> collect(child, into));
        }
    }

    private static JsonNode other(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.getNodeFactory().numberNode(12);
            case 1 -> JSON.getNodeFactory().numberNode(1.5);
            case 2 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 3 -> JSON.getNodeFactory().textNode(WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> JSON.createArrayNode();
            case 5 -> JSON.createObjectNode();
            case 6 -> JSON.createArrayNode().add("word");
            case 7 -> JSON.getNodeFactory().nullNode();
            case 8 -> JSON.getNodeFactory().textNode(WORDS.get(random.nextInt(WORDS.size())));
            default -> JSON.createObjectNode().put("word", "word");
        };
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(PACKAGED));
    }

    /** The documents of the golden cases whose names {@code which} takes; captured files are none. */
    private static List<JsonNode> golden(Predicate<String> which) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("golden"))) {
            for (Path file : files.filter(path -> path.toString().matches("(?:(?!/[.]).)*[.]ya?ml"))
                    .filter(path -> path.getNameCount() > 3
                            && path.getName(2).toString().equals("input"))
                    .filter(path -> which.test(path.getName(1).toString()))
                    .sorted()
                    .toList()) {
                documents.addAll(documents(file));
            }
        }
        return documents;
    }

    /** The documents in {@code file}; none if it is no YAML, as that of some errors. */
    private static List<JsonNode> documents(Path file) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll().stream()
                    .filter(node -> node.path("apiVersion").asText().startsWith("mtcgitops.dev/"))
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
