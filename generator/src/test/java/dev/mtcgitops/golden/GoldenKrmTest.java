package dev.mtcgitops.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code krm} answers: the objects that {@code render --cluster} prints, and for whole lists each byte. With {@code -Dapprove=true} those answers are rewritten. */
class GoldenKrmTest {
    private static final Path LISTS = Path.of("generator", "src", "test", "resources", "krm");
    private static final Pattern CLUSTER = Pattern.compile("\\{\"name\":\"([^\"]+)\"");

    @TestFactory
    Stream<DynamicTest> objectsAreThoseThatRenderPrints() {
        return GoldenCase.rendered().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    Set<String> clusters = clusters(golden.folder());
                    assertThat(clusters).isNotEmpty();
                    clusters.forEach(cluster -> {
                        Invocation answer = krm(golden.folder(), """
                        apiVersion: config.kubernetes.io/v1
                        kind: ResourceList
                        functionConfig:
                          apiVersion: v1
                          kind: ConfigMap
                          data:
                            cluster: "%s"
                            files: input
                        """.formatted(cluster));
                        assertThat(answer.code()).as(answer.err()).isZero();
                        Invocation render = Invocation.of(
                                golden.folder(), "render", "-f", "input", "-j", "1", "--cluster", cluster);
                        assertThat(items(answer.out())).containsExactlyInAnyOrderElementsOf(documents(render.out()));
                        assertThat(answer.err()).isEqualTo(render.err());
                    });
                }));
    }

    private static Set<String> clusters(Path folder) {
        Invocation list = Invocation.of(folder, "list", "-q", "-f", "input", "clusters", "-o", "json");
        Set<String> names = new TreeSet<>();
        CLUSTER.matcher(list.out())
                .results()
                .map((MatchResult name) -> name.group(1))
                .forEach(names::add);
        return names;
    }

    /** The texts of the objects in a list. */
    private static List<String> items(String list) {
        String items = list.replaceFirst("(?s)\nresults:\n.*", "\n");
        String head = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:";
        assertThat(items).startsWith(head);
        return Arrays.stream(items.substring(head.length()).split("\n- "))
                .map(item -> item.replace("\n  ", "\n").strip() + "\n")
                .filter(item -> !item.isBlank() && !item.equals("[]\n"))
                .toList();
    }

    private static List<String> documents(String rendered) {
        return Arrays.stream(rendered.split("(?m)^---\n# .*\n"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> answersAreTheSameBytes() throws IOException {
        try (Stream<Path> folders = Files.list(LISTS)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> verify(folder)));
        }
    }

    private static void verify(Path folder) throws IOException {
        String list = Files.readString(folder.resolve("list.yaml"));
        Invocation answer = krm(folder, list);
        assertThat(answer.code()).isEqualTo(folder.getFileName().toString().startsWith("error-") ? 2 : 0);
        if (GoldenTest.APPROVE) {
            Files.writeString(folder.resolve("answer.yaml"), answer.out());
            Files.writeString(folder.resolve("said.txt"), answer.err());
        }
        assertThat(answer.out().getBytes(UTF_8)).isEqualTo(Files.readAllBytes(folder.resolve("answer.yaml")));
        assertThat(answer.err()).isEqualTo(Files.readString(folder.resolve("said.txt")));
    }

    private static Invocation krm(Path folder, String list) {
        return Invocation.of(folder.toAbsolutePath(), list, Map.of(), false, "krm");
    }
}
