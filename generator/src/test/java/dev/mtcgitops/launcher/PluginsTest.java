package dev.mtcgitops.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.docs.Markdown;
import dev.mtcgitops.launcher.Installation.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files and commands of {@code docs/delivery.md} by which kustomize and Argo CD call the installed program. */
class PluginsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path PAIR = Path.of("golden", "smallest-pair", "input", "shop.yaml");

    @TempDir
    static Path folder;

    private static Path checkout;
    private static Map<String, String> files = new HashMap<>();
    private static List<String> commands;
    private static String path;

    /** A checkout with the files of the page, each at the path that its first line names. */
    @BeforeAll
    static void checkOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell");
        Installation installation = Installation.create(folder.resolve("installed"));
        checkout = folder.resolve("checkout");
        Invocation.write(checkout.resolve("pairs/shop.yaml"), Files.readString(PAIR));
        String page = Files.readString(Path.of("docs", "delivery.md"));
        for (String block : Markdown.blocks(page, "yaml")) {
            String name = block.substring(2, block.indexOf('\n'));
            files.put(name, block);
            Invocation.write(checkout.resolve(name), block);
        }
        commands = Markdown.blocks(page, "sh");
        path = installation.home().resolve("bin") + File.pathSeparator + System.getenv("PATH");
    }

    @Test
    void kustomizeBuildsTheObjectsOfTheCluster() throws Exception {
        Path kustomize = kustomize();
        String command = commands.stream()
                .filter(line -> line.startsWith("kustomize build "))
                .findFirst()
                .orElseThrow();
        Ended built = run(checkout, Map.of(), kustomize.getParent() + "/" + command);
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(objects(built.out()))
                .isEqualTo(objects(rendered("ocp4-prod")))
                .hasSize(1);
    }

    @Test
    void kustomizeFailsWithTheDiagnosticsOfTheProgram() throws Exception {
        Path kustomize = kustomize();
        Path other = folder.resolve("other");
        Invocation.write(other.resolve("kustomization.yaml"), files.get("clusters/ocp4-prod/kustomization.yaml"));
        Invocation.write(
                other.resolve("mtc.yaml"),
                files.get("clusters/ocp4-prod/mtc.yaml")
                        .replace("ocp4-prod", "ocp4-prdo")
                        .replace("../..", "../checkout"));
        Ended built = run(other, Map.of(), kustomize + " build --enable-alpha-plugins --enable-exec .");
        assertThat(built.code()).isNotZero();
        assertThat(built.out()).isEmpty();
        assertThat(built.err())
                .contains("error KRM-004: There is no cluster `ocp4-prdo`", "hint: Did you mean `ocp4-prod`?");
    }

    /** As a transformer: what is not ours passes, documents of the input are left out. */
    @Test
    void kustomizeTransformsResources() throws Exception {
        Path kustomize = kustomize();
        Path other = folder.resolve("transformed");
        Invocation.write(other.resolve("shop.yaml"), Files.readString(PAIR));
        Invocation.write(other.resolve("service.yaml"), "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
        Invocation.write(
                other.resolve("mtc.yaml"),
                files.get("clusters/ocp4-prod/mtc.yaml").replace("  files: ../../pairs\n", ""));
        Invocation.write(
                other.resolve("kustomization.yaml"),
                "resources: [shop.yaml, service.yaml]\ntransformers: [mtc.yaml]\n");
        Ended built = run(other, Map.of(), kustomize + " build --enable-alpha-plugins --enable-exec .");
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(objects(built.out()))
                .extracting(object -> object.get("kind").asText())
                .containsExactlyInAnyOrder("Service", "MigrationController");
    }

    @Test
    void argoCdGeneratesWhatRenderPrints() throws Exception {
        JsonNode plugin = YAML.readTree(files.get("plugin.yaml")).get("spec");
        JsonNode source = YAML.readTree(files.get("application.yaml")).at("/spec/source");
        assertThat(source.at("/plugin/name").asText())
                .isEqualTo(YAML.readTree(files.get("plugin.yaml"))
                        .at("/metadata/name")
                        .asText());
        Map<String, String> environment = new HashMap<>();
        source.at("/plugin/env")
                .forEach(entry -> environment.put(
                        "ARGOCD_ENV_" + entry.get("name").asText(),
                        entry.get("value").asText()));
        Ended discovered = run(checkout, environment, words(plugin.at("/discover/find")));
        assertThat(discovered.code()).isZero();
        assertThat(discovered.out()).contains("pairs/shop.yaml");
        Path pairs = checkout.resolve(source.get("path").asText());
        Ended generated = run(pairs, environment, words(plugin.get("generate")));
        assertThat(generated.code()).as(generated.err()).isZero();
        assertThat(generated.out()).isEqualTo(rendered("ocp4-prod")).isNotEmpty();
        Ended unnamed = run(pairs, Map.of(), words(plugin.get("generate")));
        assertThat(unnamed.code()).isEqualTo(2);
        assertThat(unnamed.out()).isEmpty();
    }

    private static List<String> words(JsonNode command) {
        List<String> words = new ArrayList<>();
        command.get("command").forEach(word -> words.add(word.asText()));
        command.path("args").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String rendered(String cluster) {
        return Invocation.of(checkout, "render", "-f", "pairs", "--cluster", cluster)
                .out();
    }

    private static Set<JsonNode> objects(String documents) throws IOException {
        Set<JsonNode> objects = new HashSet<>();
        YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents).forEachRemaining(objects::add);
        return objects;
    }

    /** {@code $KUSTOMIZE}, else the one that {@code make tools} builds; that of kubectl runs no functions. */
    private static Path kustomize() {
        Optional<Path> found = Stream.of(
                        System.getenv("KUSTOMIZE"),
                        Path.of("target", "tools", "kustomize").toAbsolutePath().toString())
                .filter(name -> name != null && !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "SKIPPED, no function is called: no kustomize; `make tools` builds it with a Go");
        return found.orElseThrow();
    }

    private static Ended run(Path directory, Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        return run(directory, environment, List.of("/bin/sh", "-c", command));
    }

    private static Ended run(Path directory, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PATH", path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(errors));
    }
}
