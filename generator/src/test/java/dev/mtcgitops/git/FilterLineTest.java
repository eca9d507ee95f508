package dev.mtcgitops.git;

import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files get the filter that {@code git check-attr} names, and no pattern takes long. */
class FilterLineTest {
    @TempDir
    Path temp;

    private static String filter(String attributes, String path) {
        for (FilterLine line : FilterLine.read(attributes, FilterLine.macros(attributes))) {
            if (line.pattern().matches(path)) {
                return line.filter();
            }
        }
        return "";
    }

    /** The filters that Git sees, by path. */
    private Map<String, String> asked(String attributes, List<String> paths) throws IOException {
        Publishing.write(temp.resolve(".gitattributes"), attributes);
        List<String> command = new ArrayList<>(List.of("check-attr", "filter", "--"));
        command.addAll(paths);
        Map<String, String> filters = new LinkedHashMap<>();
        for (String line : git(temp, command.toArray(String[]::new)).split("\n")) {
            String[] parts = line.split(": ");
            if (parts.length < 3 || !parts[1].equals("filter")) {
                continue; // a warning
            }
            filters.put(parts[0], parts[2].matches("unspecified|unset|set") ? "" : parts[2]);
        }
        return filters;
    }

    private void same(String attributes, List<String> paths) throws IOException {
        Map<String, String> mine = new LinkedHashMap<>();
        paths.forEach(path -> mine.put(path, filter(attributes, path)));
        assertThat(mine).as(attributes).isEqualTo(asked(attributes, paths));
    }

    @Test
    void gitAgreesAboutLines() throws IOException {
        RealGit.assume();
        git(temp, "init", "-q");
        for (String attributes : new String[] {
            "*.yaml filter=lfs",
            "*.yaml\tfilter=lfs diff\r\n*.yaml -filter",
            "*.yaml filter=a\nm* filter=b",
            "*.yaml filter=a -filter",
            "*.yaml -filter filter=a",
            "*.yaml filter",
            "*.yaml filter=a\n*.yaml !filter",
            "# *.yaml filter=a",
            "  *.yaml filter=a",
            "\"*.yaml\" filter=a",
            "[attr]big filter=lfs\n*.yaml big",
            "[attr]big filter=lfs\n*.yaml -big",
            "[attr]big filter=lfs\n*.yaml big -filter",
            "*.yaml big\n[attr]big huge\n[attr]huge filter=lfs",
            "[attr]a b\n[attr]b a filter=x\n* a",
            "*.yaml " + "x ".repeat(3000) + "filter=lfs",
            "/clusters/** filter=a",
            "clusters filter=a",
            "clusters/ filter=a",
            "/m.yaml filter=a",
            "**/m.yaml filter=a",
            "clusters/**/m.yaml filter=a",
            "clusters/*/m.yaml filter=a",
            "clusters/a**/m.yaml filter=a",
            "***/m.yaml filter=a",
            "[!a-c].yaml filter=a",
            "[]m].yaml filter=a",
            "[m filter=a",
            "\\m.yaml filter=a",
            "[[:lower:]].yaml filter=a",
            "?.yaml filter=a",
            "*/m.yaml filter=a"
        }) {
            same(
                    attributes,
                    List.of("m.yaml", "clusters/m.yaml", "clusters/a/m.yaml", "clusters/a/b/m.yaml", "x/b.yaml"));
        }
    }

    @Test
    void gitAgreesAboutPatterns() throws IOException {
        RealGit.assume();
        git(temp, "init", "-q");
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            StringBuilder attributes = new StringBuilder();
            for (int n = 3; n > 0; n--) {
                attributes.append(word(random, List.of("a", "b", "/", "*", "?", "**/", "/**", "[ab]", "[!a]", "a")));
                attributes.append(" filter=f").append(n).append('\n');
            }
            List<String> paths = new ArrayList<>();
            for (int n = 8; n > 0; n--) {
                paths.add(("a" + word(random, List.of("a", "b", "/", "/a", "b/", "ab")) + "b").replaceAll("/+", "/"));
            }
            same(attributes.toString(), paths);
        }
    }

    private static String word(Random random, List<String> parts) {
        StringBuilder word = new StringBuilder();
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            word.append(parts.get(random.nextInt(parts.size())));
        }
        return word.toString();
    }

    @Test
    void noPatternTakesLong() {
        String path = "a".repeat(250) + "/" + "a".repeat(250);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (String pattern : List.of("*a", "**/", "?*", "[a-z]*", "a**", "/**/a")) {
                assertThat(filter(pattern.repeat(2000 / pattern.length()) + "b filter=lfs", path))
                        .isEmpty();
            }
            String macros = "[attr]a0 filter=x\n";
            for (int i = 1; i < 500; i++) {
                macros += "[attr]a" + i + (" a" + (i - 1)).repeat(100) + "\n";
            }
            assertThat(filter(macros + "* a5", "x")).isEqualTo("x");
        });
    }
}
