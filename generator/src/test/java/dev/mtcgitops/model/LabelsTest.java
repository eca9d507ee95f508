package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules as apimachinery writes them, in regular expressions, against ours. */
final class LabelsTest {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String NAME = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
    private static final String SUBDOMAIN = "(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")*";
    private static final List<String> PIECES = List.of(
            "a", "z", "A", "Z", "0", "9", "-", "_", ".", "/", "*", "*.", "\n", " ", "\u00e9", "@", "[", "`", "{", ":");

    private static void assertSame(Predicate<String> ours, String form) {
        Random random = new Random(42);
        Pattern pattern = Pattern.compile(form);
        int good = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
                String piece = PIECES.get(random.nextInt(random.nextBoolean() ? 9 : PIECES.size()));
                text.append(random.nextInt(20) == 0 ? piece.repeat(50 + random.nextInt(100)) : piece);
            }
            // Near the limits, which random lengths hardly meet.
            if (random.nextInt(4) == 0) {
                int limit = random.nextBoolean() ? 63 : 253;
                text.insert(0, "a".repeat(Math.max(0, limit - 1 + random.nextInt(4) - text.length())));
            }
            boolean matches = pattern.matcher(text).matches();
            assertThat(ours.test(text.toString())).as(text.toString()).isEqualTo(matches);
            good += matches ? 1 : 0;
        }
        assertThat(good).isGreaterThan(1_000);
    }

    @Test
    void dnsLabels() {
        assertSame(Labels::isDnsLabel, "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    }

    @Test
    void subdomains() {
        assertSame(Labels::isSubdomain, SUBDOMAIN);
    }

    @Test
    void dnsNames() {
        assertSame(Labels::isDnsName, "(?=.{1,254}$)(\\*\\.)?([A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}\\.?");
    }

    @Test
    void hostNames() {
        String label = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
        assertSame(
                Labels::isHostName,
                "(?=.{1,254}$)(" + label + "\\.)*(?![0-9]+\\.?$)(?!0[xX][0-9A-Fa-f]*\\.?$)" + label + "\\.?");
    }

    @Test
    void keys() {
        assertSame(Labels::isKey, "(" + SUBDOMAIN.replace("$", "/") + "/)?" + NAME);
    }

    @Test
    void values() {
        assertSame(Labels::isValue, "|" + NAME);
    }
}
