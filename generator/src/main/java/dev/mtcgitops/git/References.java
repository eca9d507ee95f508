package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.git.SourceCommit.Signature;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commit that caused a commit, in trailers that Argo CD shows and hands on
 * (<a href="https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/">Source Hydrator</a>, commit tracing).
 */
final class References {
    private static final String PREFIX = "Argocd-reference-commit-";
    private static final Pattern TRAILER =
            Pattern.compile("^(?i:" + PREFIX + ")(author|date|sha|subject|repourl): (.+)$", Pattern.MULTILINE);
    private static final Predicate<String> ID =
            Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}").asMatchPredicate();
    private static final Predicate<String> ADDRESS =
            Pattern.compile("https?://[^\\s/?#]+(?:/\\S*)?").asMatchPredicate();
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final Predicate<String> DATE = References::isDate;

    private static final int LONGEST_SUBJECT = 300;
    /** The characters of a name without quotes (RFC 5322, atoms and blanks). */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

    private References() {}

    /** The trailers that name {@code source}. */
    static String trailers(SourceCommit source) {
        StringBuilder text = new StringBuilder();
        add(text, "author", person(source.author()));
        add(text, "date", date(source.author()));
        add(text, "sha", source.id());
        add(text, "subject", subject(source));
        add(text, "repourl", source.origin());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append(PREFIX).append(name).append(": ").append(value).append('\n');
        }
    }

    /** The reference that {@code message} holds, by the names that promoters use and as they read it; empty if it holds none. */
    static Map<String, String> in(String message) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher trailer = TRAILER.matcher(message);
        while (trailer.find()) {
            String name = trailer.group(1);
            String value = Printable.of(trailer.group(2).strip());
            switch (name) {
                case "repourl" -> put(fields, "repoURL", OriginUrl.withoutSecrets(value), ADDRESS);
                case "subject" -> fields.put(name, Redaction.mask(value));
                case "sha" -> put(fields, name, value, ID);
                case "date" -> put(fields, name, value, DATE);
                default -> fields.put(name, value);
            }
        }
        return fields.containsKey("sha") ? fields : Map.of();
    }

    /** A reader of promoters parses the value: one that it cannot read would cost it the whole file. */
    private static void put(Map<String, String> fields, String name, String value, Predicate<String> readable) {
        if (readable.test(value)) {
            fields.put(name, value);
        }
    }

    /** As Go's {@code time.RFC3339} takes it. */
    private static boolean isDate(String text) {
        try {
            return RFC_3339.matcher(text).matches()
                    && OffsetDateTime.parse(text).getYear() >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The first line of a commit's message, as one line without secrets. */
    static String subject(SourceCommit source) {
        String line = source.message().strip().lines().findFirst().orElse("");
        String safe = Redaction.mask(Printable.of(line));
        return safe.length() > LONGEST_SUBJECT ? safe.substring(0, LONGEST_SUBJECT) + "…" : safe;
    }

    static String person(Signature signature) {
        String name = Printable.of(signature.name()).strip();
        String shown = name.isEmpty() || PLAIN_NAME.matcher(name).matches()
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return (shown + " <" + Printable.of(signature.email()) + ">").strip();
    }

    static String date(Signature signature) {
        ZoneOffset zone = signature.zone();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(signature.when().atOffset(zone));
    }
}
