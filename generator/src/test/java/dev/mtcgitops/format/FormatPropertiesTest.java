package dev.mtcgitops.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.read.FleetDigest;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.read.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What formatting never does, on the whole corpus and on texts that were damaged at random. */
class FormatPropertiesTest {
    private static final List<SortedMap<String, String>> INPUTS = inputs();

    /** Every mapping whose order is free is in the order of the documentation; values in quotes are text that looks like something else. */
    private static final String STRANGE = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: ClusterPair
            metadata:
              name: "012"
              labels:
                "on": "off"
                "443": "2024-01-31"
            spec:
              mtc: "1.8.4"
              source:
                name: "1e3"
                openshift: "4.14"
                variables:
                  snapshot_tag: "0x1F"
              target:
                name: "yes"
                openshift: "4.16"
                egressFirewalls:
                  - namespace: "123"
                    rules:
                      - type: Deny
                        to:
                          nodeSelector:
                            matchExpressions:
                              - key: "true"
                                operator: In
                                values: ["y", "n"]
              namespaces:
                - "77"
                - source: "no"
                  target: "123"
                  policies: tight
            ---
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Overlay
            metadata:
              name: "1000"
            spec:
              when:
                clusters: ["yes", "1e3"]
                pairLabels: {"on": "off"}
              patches:
                - target:
                    kind: "MigrationController"
                  patch: |
                    - op: add
                      path: /metadata/labels/a
                      value: "on"
                  optional: true
              order: 3
            """;

    private static final String[] SPLINTERS = {
        "\n",
        "\r\n",
        "\r",
        "\t",
        "  ",
        " # c",
        "\n# c\n",
        "\n      # c\n",
        "\n\n",
        "on",
        "012",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\"",
        "'",
        "|\n",
        "|+\n",
        ">-\n",
        "---\n",
        "...\n",
        "? ",
        "\uFEFF",
        "\uD83D\uDE00",
        "null",
        "spec:\n",
        "4.10",
        "#"
    };

    @Test
    void theCorpusMeansTheSame() {
        int read = 0;
        for (SortedMap<String, String> input : INPUTS) {
            Optional<String> digest = digest(input);
            SortedMap<String, String> formatted = new TreeMap<>();
            input.forEach((name, text) -> formatted.put(name, formatted(text)));
            if (digest.isPresent()) {
                read++;
                assertThat(digest(formatted)).as(input.toString()).isEqualTo(digest);
            }
        }
        assertThat(read).isGreaterThan(50);
    }

    @Test
    void damagedTextsMeanTheSameIfTheyMeanAnything() {
        Random random = new Random(20_261_130);
        List<String> texts = new ArrayList<>(List.of(STRANGE, unquoted(STRANGE, 1, random)));
        INPUTS.stream()
                .flatMap(input -> input.values().stream())
                .filter(text -> text.contains("mtcgitops.dev/"))
                .forEach(texts::add);
        int read = 0;
        int changed = 0;
        for (int round = 0; round < 2_000; round++) {
            String text = damaged(texts.get(random.nextInt(texts.size())), random);
            Optional<String> digest = digest(text);
            String formatted = formatted(text);
            read += digest.isPresent() ? 1 : 0;
            changed += formatted.equals(text) ? 0 : 1;
            if (digest.isPresent()) {
                assertThat(digest(formatted)).as(text).isEqualTo(digest);
            }
        }
        assertThat(read).isGreaterThan(100);
        assertThat(changed).isGreaterThan(500);
    }

    @Test
    void textsThatOnlyNeedFormattingCanBeReadThen() {
        Random random = new Random(4_711);
        Optional<String> digest = digest(STRANGE);
        assertThat(digest).isPresent();
        int unreadable = 0;
        for (int round = 0; round < 500; round++) {
            String text = disordered(unquoted(STRANGE, 0.2, random), random);
            unreadable += digest(text).isEmpty() ? 1 : 0;
            String formatted = formatted(text);
            assertThat(digest(formatted)).as(text).isEqualTo(digest);
            assertThat(withoutExtras(formatted)).isEqualTo(withoutExtras(STRANGE));
            assertThat(comments(formatted)).isEqualTo(comments(text));
        }
        assertThat(unreadable).isGreaterThan(250);
    }

    /** Formatted twice, a text is what it is once. */
    private static String formatted(String text) {
        String once = Formatted.of("a.yaml", text).text();
        assertThat(Formatted.of("a.yaml", once).text()).as(text).isEqualTo(once);
        return once;
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(random.nextBoolean() ? text : disordered(text, random));
        for (int i = random.nextInt(4); i > 0 && !damaged.isEmpty(); i--) {
            int at = random.nextInt(damaged.length());
            int end = random.nextBoolean() ? at : Math.min(damaged.length(), at + random.nextInt(8));
            damaged.replace(at, end, SPLINTERS[random.nextInt(SPLINTERS.length)]);
        }
        return damaged.toString();
    }

    /** {@code text} without some of the quotes around words that need them; those of versions and patches are not touched. */
    private static String unquoted(String text, double share, Random random) {
        return Pattern.compile("(?m)(?<=[:,\\[{-] |\\[|\\{|^ {4})\"([a-z0-9_-]+|0x1F)\"(?!$(?<=value: \"on\"))")
                .matcher(text)
                .replaceAll(word -> random.nextDouble() < share ? word.group(1) : "$0");
    }

    /** {@code text} with siblings in another order, comments, blanks, tabs and other line ends. */
    private static String disordered(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        for (int i = random.nextInt(12); i > 0; i--) {
            swapSiblings(lines, random.nextInt(lines.size()));
        }
        boolean block = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            block = line.endsWith("|") || (block && depth(line) >= 8);
            if (!block && random.nextInt(6) == 0) {
                lines.set(
                        i,
                        line
                                + (line.isBlank() || line.equals("---")
                                        ? ""
                                        : List.of(" ", "\t", " # c" + i, "\t# d" + i)
                                                .get(random.nextInt(4))));
            }
        }
        String joined = String.join(List.of("\n", "\r\n", "\r").get(random.nextInt(3)), lines);
        return (random.nextInt(5) == 0 ? "\uFEFF" : "") + joined + (random.nextInt(5) == 0 ? "" : "\n");
    }

    /** Lets the entry at line {@code at} and the next of the same indentation change places; comments come with the second. */
    private static void swapSiblings(List<String> lines, int at) {
        int depth = depth(lines.get(at));
        int middle = end(lines, at, depth);
        boolean siblings = middle < lines.size()
                && depth(lines.get(middle)) == depth
                && isKey(lines.get(at))
                && isKey(lines.get(middle));
        if (siblings) {
            int end = end(lines, middle, depth);
            Collections.rotate(lines.subList(at, end), end - middle);
        }
    }

    private static boolean isKey(String line) {
        return line.strip().matches("[a-zA-Z\"0-9_]+:.*") && !line.strip().matches("(op|path|value): .*");
    }

    private static int end(List<String> lines, int from, int depth) {
        int end = from + 1;
        while (end < lines.size() && depth(lines.get(end)) > depth) {
            end++;
        }
        return end;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The lines without what {@link #disordered} adds and formatting cannot take away: comments, and the order of names. */
    private static List<String> withoutExtras(String text) {
        List<String> lines = new ArrayList<>(text.lines()
                .map(line -> line.replaceFirst(" # [cd][0-9]+$", ""))
                .toList());
        int names = lines.indexOf("  labels:");
        Collections.sort(lines.subList(names + 1, names + 3));
        return lines;
    }

    private static List<String> comments(String text) {
        return Arrays.stream(text.replace("\uFEFF", "").split("\\R"))
                .filter(line -> line.matches(".*[ \t]# [cd][0-9]+"))
                .map(line -> line.strip().replace("\"", "").replaceFirst("^([a-zA-Z]*).*(?=# )", "$1 "))
                .sorted()
                .toList();
    }

    private static Optional<String> digest(String text) {
        return digest(new TreeMap<>(Map.of("a.yaml", text)));
    }

    /** The digest of the fleet in {@code files}, if it has no errors. */
    private static Optional<String> digest(SortedMap<String, String> files) {
        Diagnostics found = new Diagnostics();
        Inputs inputs = Inputs.find(
                List.of("fleet"), new TextFiles("fleet", files), InputStream.nullInputStream(), Path.of(""));
        Fleet fleet = FleetReader.read(inputs, new SourceTexts(), found);
        return found.hasErrors() ? Optional.empty() : Optional.of(FleetDigest.of(fleet));
    }

    private static List<SortedMap<String, String>> inputs() {
        try (Stream<Path> cases = Files.walk(Path.of("golden"))) {
            List<SortedMap<String, String>> inputs = new ArrayList<>();
            for (Path folder : cases.filter(path -> path.endsWith("input") && Files.isDirectory(path))
                    .sorted()
                    .toList()) {
                inputs.add(files(folder));
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                try {
                    files.put(folder.relativize(path).toString(), Files.readString(path));
                } catch (CharacterCodingException notText) {
                    // One case shows what the reader says of it.
                }
            }
        }
        return files;
    }
}
