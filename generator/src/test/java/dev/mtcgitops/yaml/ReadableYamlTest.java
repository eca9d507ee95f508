package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Texts for people, and that readers of both versions of YAML get back what was meant. */
final class ReadableYamlTest {
    @Test
    void keysKeepTheirOrderAndShortListsAreOneLine() {
        YamlMapping document =
                (YamlMapping) YamlReader.readInput("in", """
                zone: b
                addresses: [10.0.0.1, "fd00::1", "2001:db8::", .svc]
                words: ["on", "4.10", "12:30", "a b", "*", "-x", ""]
                rules:
                - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                - spec: {egress: [{to: {dnsName: registry.example.com}, type: Allow}], more: [1, true]}
                empty: {}
                """, new Diagnostics()).get(0);
        assertThat(ReadableYaml.write(document)).isEqualTo("""
                zone: b
                addresses: [10.0.0.1, fd00::1, "2001:db8::", .svc]
                words: ["on", "4.10", "12:30", "a b", "*", "-x", ""]
                rules:
                  - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                  - spec:
                      egress:
                        - {to: {dnsName: registry.example.com}, type: Allow}
                      more: [1, true]
                empty: {}
                """);
    }

    @RepeatedTest(300)
    void everyReaderGetsBackWhatWasMeant(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Object data = Map.of("key", YamlWriterTest.data(random, 3), "list", List.of(address(random), address(random)));
        String text = ReadableYaml.write((YamlMapping) YamlWriterTest.node(data));
        assertThat(YamlWriterTest.load12(text)).as(text).isEqualTo(data);
        assertThat(YamlWriterTest.load11(text)).as(text).isEqualTo(data);
        Diagnostics found = new Diagnostics();
        YamlReader.readCaptured("out", text, found);
        // Marks of templates are refused wherever they stand.
        assertThat(found.hasErrors()).as(text).isEqualTo(text.contains("\\uE000") || text.contains("\\uE001"));
    }

    private static String address(Random random) {
        String alphabet = "0123456789abcdefx.:/-_Eey+";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
