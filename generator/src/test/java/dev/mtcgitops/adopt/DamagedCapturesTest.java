package dev.mtcgitops.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures with damage of any kind are read as far as they can be, or refused; never is it a mistake of the program. */
final class DamagedCapturesTest {
    private static final Path CASES = Path.of("generator/src/test/resources/adopt");
    private static final List<String> DAMAGE = List.of(
            "*a",
            "&a x",
            "!!str x",
            "\u0007",
            "\uE000",
            "\"\\uE000\"",
            "null",
            "[",
            "{",
            "- ",
            ": ",
            "~",
            "<<: x",
            "\t",
            "0x1F",
            "1e400",
            "\"",
            "'",
            "---\n",
            "items: []",
            "kind: List",
            "{{ x }}",
            "*",
            "\"\\ud800\"",
            "\"\\0\"",
            "9".repeat(40),
            "%",
            "é",
            "spec: []",
            "metadata: x",
            "status: 3");

    @TempDir
    Path folder;

    @Test
    void damageIsNoMistakeOfTheProgram() throws IOException {
        List<Path> captures;
        try (Stream<Path> files = Files.walk(CASES)) {
            captures = files.filter(path -> path.toString().contains("captures")
                            && path.toString().endsWith("ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        Random random = new Random(41);
        for (int i = 0; i < 150; i++) {
            List<String> lines = new ArrayList<>(Files.readAllLines(captures.get(random.nextInt(captures.size()))));
            for (int j = random.nextInt(3); j >= 0 && !lines.isEmpty(); j--) {
                damage(lines, random);
            }
            String text = String.join("\n", lines);
            Invocation.write(folder.resolve("cap/damaged.yaml"), text);
            Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "lab=cap");
            assertThat(adopted.code()).as(text + adopted.err()).isIn(0, 2);
            assertThat(adopted.out() + adopted.err()).as(text).doesNotContain("Syn");
        }
    }

    @Test
    void anObjectWithAnUnreadablePartIsLeftOut() {
        Invocation.write(folder.resolve("cap/damaged.yaml"), """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: p, namespace: shop}
                spec: {podSelector: *a}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: q, namespace: shop}
                spec: {podSelector: {matchLabels: {a: "\\ud800"}}}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: r, namespace: shop}
                spec: {podSelector: {}}
                """);
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "lab=cap");
        assertThat(adopted.code()).isZero();
        assertThat(adopted.out()).contains("name: r").doesNotContain("name: p", "name: q");
        assertThat(adopted.err())
                .contains(
                        "cap/damaged.yaml:1:1: warning ADOPT-005: A part of this NetworkPolicy cannot be read, so all of it is left out.")
                .contains(
                        "cap/damaged.yaml:4:21: warning ADOPT-005: The file is damaged here: it is not what `oc` prints.")
                .contains("cap/damaged.yaml:6:1: warning ADOPT-005: A part of this NetworkPolicy cannot be read");
    }

    private static void damage(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        String damage = DAMAGE.get(random.nextInt(DAMAGE.size()));
        int column = random.nextInt(line.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> lines.subList(at, lines.size()).clear();
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, line.replaceFirst(": .*", ": " + damage.replace("\\", "\\\\")));
            case 3 -> lines.set(at, line.substring(0, column) + damage + line.substring(column));
            default -> lines.set(at, line.replaceAll("[a-z0-9.]+(?=[,}\\]])", damage.replace("\\", "\\\\")));
        }
    }
}
