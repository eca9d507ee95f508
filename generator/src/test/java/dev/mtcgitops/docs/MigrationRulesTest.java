package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules on migrations with MTC are all there, each with its severities, a page and a case that shows it. */
final class MigrationRulesTest {
    /** Ids without their last number, and for each number the severities: error, warning, info. */
    private static final SortedMap<String, Set<Severity>> RULES = rules("""
            MTC-VER  001:E 002:EW 003:E 004:E 005:W 006:E 007:E 008:E 009:E
            MTC-VAR  001:E 002:W 003:E 004:E 005:E 006:E 007:E 008:E 009:E 010:W 011:W 012:E
            MTC-ROLE 001:E
            PAIR     001:W
            PROXY    001:EW 002:E 003:W 004:E 005:I
            NOPROXY  001:W 002:E 003:W 004:W 005:W 006:E 007:W
            STUNNEL  001:E 002:W 003:E 004:E 005:E 006:E 007:W 008:E 009:W 010:I 011:E
            SPDY     001:W
            EP       001:E 002:E 003:E 004:EW 005:E 006:W
            SG       001:E 002:E 003:E 004:E 005:I
            NP       001:I 002:EW 003:E 004:E 005:I 006:I 007:I
            NET      001:E 002:WI
            ENP      001:E 002:E 003:E 004:E 005:E 006:I 007:E 008:E 009:W
            EF       001:E 002:E 003:E 004:W 005:W 006:W 007:E
            EGR      001:E 002:E
            PSA      001:W
            RTE      001:EW
            SECRET   001:E 002:E 003:E 004:E 005:E
            GITOPS   001:E 002:W 003:E 004:E 005:W 006:W
            """);

    /** EF-003 takes 8,001 rules, more than anybody reads: its tests write them. */
    private static final Set<String> WITHOUT_A_CASE = Set.of("EF-003");

    @Test
    void allNinetyEightAreThereWithTheirSeverities() {
        assertThat(RULES).hasSize(98);
        SortedMap<String, Set<Severity>> present = new TreeMap<>();
        RulePagesTest.pages().forEach((id, page) -> {
            if (RULES.containsKey(id)) {
                present.put(id, EnumSet.copyOf(page.severities()));
            }
        });
        assertThat(present).isEqualTo(RULES);
    }

    @Test
    void eachIsShownByACase() throws IOException {
        String shown;
        try (Stream<Path> files = Files.walk(Path.of("golden"))) {
            shown = files.filter(file -> file.endsWith("diagnostics.txt"))
                    .map(MigrationRulesTest::text)
                    .collect(Collectors.joining());
        }
        List<String> missing = RULES.keySet().stream()
                .filter(id -> !shown.contains(" " + id + ": "))
                .toList();
        assertThat(missing).containsExactlyInAnyOrderElementsOf(WITHOUT_A_CASE);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Set<Severity>> rules(String table) {
        SortedMap<String, Set<Severity>> rules = new TreeMap<>();
        for (String line : table.lines().toList()) {
            String[] words = line.split(" +");
            Arrays.stream(words).skip(1).forEach(word -> {
                String[] parts = word.split(":");
                rules.put(words[0] + "-" + parts[0], severities(parts[1]));
            });
        }
        return rules;
    }

    private static Set<Severity> severities(String letters) {
        return Stream.of(Severity.values())
                .filter(severity -> letters.indexOf(severity.name().charAt(0)) >= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)));
    }
}
