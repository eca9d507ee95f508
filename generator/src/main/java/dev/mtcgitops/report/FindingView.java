package dev.mtcgitops.report;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.diagnostic.VisibleText;
import java.util.List;

/**
 * A diagnostic on a page.
 *
 * @param severity its severity
 * @param rule its rule
 * @param message what is found
 * @param hint what to do; may be empty
 * @param place the place
 * @param line the line there; empty where there is none
 * @param related further places
 */
public record FindingView(
        String severity,
        String rule,
        List<Sentence> message,
        List<Sentence> hint,
        String place,
        String line,
        List<RelatedView> related) {
    /**
     * A further place.
     *
     * @param place the place
     * @param message what is there
     */
    public record RelatedView(String place, List<Sentence> message) {}

    static List<FindingView> of(List<Diagnostic> diagnostics, SourceTexts texts) {
        return diagnostics.stream()
                .sorted(Diagnostic.ORDER)
                .map(diagnostic -> of(diagnostic, texts))
                .toList();
    }

    private static FindingView of(Diagnostic diagnostic, SourceTexts texts) {
        return new FindingView(
                diagnostic.severity().text(),
                diagnostic.rule(),
                Sentence.of(diagnostic.message()),
                Sentence.of(diagnostic.hint()),
                VisibleText.of(diagnostic.at().toString()),
                texts.line(diagnostic.at().file(), diagnostic.at().line())
                        .map(line -> VisibleText.of(line.strip()))
                        .orElse(""),
                diagnostic.related().stream()
                        .map(related -> new RelatedView(
                                VisibleText.of(related.at().toString()), Sentence.of(related.message())))
                        .toList());
    }
}
