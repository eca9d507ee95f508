package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Fleet;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run of the reader in a test. */
record Reading(Optional<Fleet> fleet, List<Diagnostic> findings) {
    static final String PAIR = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: ClusterPair
            metadata: {name: shop}
            spec:
              source: a
              target: b
              namespaces: [shop]
            """;

    /** Reads {@code text} from standard input. */
    static Reading of(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return of(in, Path.of("").toAbsolutePath(), "-");
    }

    static Reading of(Path workingDirectory, String... paths) {
        return of(InputStream.nullInputStream(), workingDirectory, paths);
    }

    static Reading of(InputStream in, Path workingDirectory, String... paths) {
        Diagnostics into = new Diagnostics();
        Fleet fleet = FleetReader.read(Inputs.find(List.of(paths), in, workingDirectory), new SourceTexts(), into);
        return new Reading(Optional.of(fleet).filter(Fleet::complete), into.sorted());
    }

    /** {@code rule file:line:column} of every finding but the one that says that others were not looked for. */
    List<String> places() {
        return findings.stream()
                .filter(finding -> !finding.rule().equals("INPUT-008"))
                .map(finding -> finding.rule() + " " + finding.at())
                .toList();
    }

    /** A fleet that was read without a word. */
    static Fleet valid(String text) {
        Reading reading = of(text);
        assertThat(reading.findings()).isEmpty();
        return reading.fleet().orElseThrow();
    }

    /** Asserts that {@code marked} has exactly the findings {@code rules}, in this order, at its places of {@code §}. */
    static Reading assertFindings(String marked, String rules) {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int line = 1;
        int column = 1;
        List<String> ids = List.of(rules.split(" ", -1));
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '§') {
                expected.add(ids.get(expected.size()) + " -:" + line + ":" + column);
                continue;
            }
            text.append(c);
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
        }
        Reading reading = of(text.toString());
        assertThat(reading.places()).as(text.toString()).containsExactlyElementsOf(expected);
        assertThat(expected).hasSameSizeAs(ids);
        return reading;
    }
}
