package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.RulePage;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.Style;
import dev.mtcgitops.diagnostic.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of a rule, as {@code explain} prints it. */
final class RuleText {
    /** What may be a misspelt id, too. */
    private static final Pattern LIKE_AN_ID = Pattern.compile("[A-Za-z]+(?:-[A-Za-z]+)*-[A-Za-z0-9]*[0-9]");

    private RuleText() {}

    static boolean isLikeAnId(String word) {
        return LIKE_AN_ID.matcher(word).matches();
    }

    /** What is wrong with an id of no rule. */
    static String unknown(String id) {
        return "there is no rule `" + id + "`"
                + Suggestion.nearest(id, RulePage.ids())
                        .map(meant -> "; did you mean `" + meant + "`?")
                        .orElse("");
    }

    static String text(RulePage page, Style style) {
        return style.bold(page.id() + ", " + severities(page) + ": " + page.title()) + "\n\n"
                + PageText.of(page.body(), style);
    }

    static String json(RulePage page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", page.id());
        json.put("severity", severities(page));
        json.put("title", page.title());
        json.put("page", page.body());
        return Json.write(json) + "\n";
    }

    private static String severities(RulePage page) {
        return page.severities().stream().map(Severity::text).collect(Collectors.joining(", "));
    }
}
