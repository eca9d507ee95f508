package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.OverlayRule;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the regular expressions of selectors: what Go's {@code regexp} and Java understand alike, and Java matches quickly. */
final class Regexes {
    private Regexes() {}

    static Optional<Pattern> read(Slot slot) {
        return Scalars.text(slot).flatMap(text -> {
            String fault = new RegexSyntax(text).fault();
            if (fault.isEmpty()) {
                try {
                    return Optional.of(Pattern.compile(text));
                } catch (PatternSyntaxException e) {
                    fault = "its syntax is wrong";
                }
            }
            slot.report(OverlayRule.BAD_REGEX, Shown.quoted(text), fault);
            return Optional.empty();
        });
    }
}
