package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule, {@code docs/rules/<id>.md}, which is packaged with the program. Its front matter is the one place for severity and title.
 *
 * @param id stable id, such as {@code YAML-003}
 * @param severities how bad a problem of the rule is; the first unless the problem says otherwise
 * @param title what the rule is about, in a few words
 * @param body the rest of the page, Markdown
 */
public record RulePage(String id, List<Severity> severities, String title, String body) {
    private static final Pattern ID = Pattern.compile("[A-Z]+(-[A-Z]+)*-[0-9]{3}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\n]+)]\\((?!https?:)[^)\\s]+\\)");
    private static final Pattern FIRST_PARAGRAPH = Pattern.compile("(?m)^[^#\\s](?s:.*?)(?=\n\n)");
    private static final Pattern IN_INDEX = Pattern.compile("(?m)^\\| \\[([A-Z0-9-]+)]");
    private static final Pattern PAGE = Pattern.compile(
            "---\nseverity: (?<severity>[a-z, ]+)\ntitle: \"(?<title>[^\"\n]+)\"\n---\n(?<body>.*)", Pattern.DOTALL);

    private static final Map<String, Severity> SEVERITIES = new ConcurrentHashMap<>();

    public RulePage {
        severities = List.copyOf(severities);
    }

    /** The body where no other page is at hand: what links to one keeps its words. */
    String standalone() {
        return LINK.matcher(body).replaceAll("$1");
    }

    /** What the rule says, its first paragraph on one line. */
    String summary() {
        Matcher paragraph = FIRST_PARAGRAPH.matcher(standalone());
        return paragraph.find() ? paragraph.group().strip().replaceAll("\\s+", " ") : title + ".";
    }

    /** Whether {@code text} has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The ids of all rules, sorted. */
    public static List<String> ids() {
        return resource("README.md").stream()
                .flatMap(index -> IN_INDEX.matcher(index).results())
                .map(entry -> entry.group(1))
                .toList();
    }

    /** The page of {@code id}, if there is such a rule. */
    public static Optional<RulePage> of(String id) {
        return isId(id) ? resource(id + ".md").map(text -> parse(id, text)) : Optional.empty();
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = RulePage.class.getResourceAsStream("/docs/rules/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with that text; a malformed one is a bug. */
    static RulePage parse(String id, String text) {
        Matcher page = PAGE.matcher(text);
        if (!page.matches()) {
            throw new IllegalStateException("the page of " + id + " does not begin with its severity and title");
        }
        List<Severity> severities = Arrays.stream(page.group("severity").split(", "))
                .map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
        return new RulePage(id, severities, page.group("title"), page.group("body"));
    }

    /** The usual severity of a rule; an unknown one is a bug. */
    static Severity severity(String id) {
        return SEVERITIES.computeIfAbsent(
                id,
                rule -> of(rule).orElseThrow(
                                () -> new IllegalStateException("there is no page docs/rules/" + rule + ".md"))
                        .severities()
                        .get(0));
    }
}
