package dev.mtcgitops.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * A regular expression of a selector, read and matched as Kustomize does ({@code api/types/selector.go}): Go's syntax, anchored at
 * both ends; an empty one matches everything. Words with {@code |} between them are compared as they are, because loading the
 * library costs a short run more than all matching.
 */
public final class AnchoredPattern {
    private static final java.util.regex.Pattern WORDS =
            java.util.regex.Pattern.compile("[A-Za-z0-9-]+(?:\\|[A-Za-z0-9-]+)*+");

    /** A count, and what makes it that of a group; an empty quotation means nothing. */
    private static final java.util.regex.Pattern COUNT = java.util.regex.Pattern.compile(
            "(?<group>\\)(?:\\\\Q\\\\E)*+)?\\{(?<least>[0-9]{1,4})(?:,(?<most>[0-9]{1,4})?)?}");

    /** The library writes counts out, and follows the result by recursion. */
    private static final int LARGEST = 1_000;

    private final String text;
    private final Predicate<String> matches;

    private AnchoredPattern(String text, Predicate<String> matches) {
        this.text = text;
        this.matches = matches;
    }

    /** The expression that only {@code text} itself matches. */
    public static AnchoredPattern literal(String text) {
        return new AnchoredPattern(text, text::equals);
    }

    /**
     * The expression written as {@code text}, if it is one.
     *
     * @param fault receives what is wrong otherwise, as the end of a sentence
     */
    public static Optional<AnchoredPattern> parse(String text, Consumer<String> fault) {
        if (text.isEmpty()) {
            return Optional.of(new AnchoredPattern(text, any -> true));
        }
        if (WORDS.matcher(text).matches()) {
            return Optional.of(new AnchoredPattern(text, List.of(text.split("\\|"))::contains));
        }
        if (size(text) > LARGEST) {
            fault.accept("it is longer than 1,000 characters with its counts written out");
            return Optional.empty();
        }
        return Expression.compile(text, fault).map(matches -> new AnchoredPattern(text, matches));
    }

    /** The only class that knows the library: it is loaded for an expression, and for nothing else. */
    private static final class Expression {
        static Optional<Predicate<String>> compile(String text, Consumer<String> fault) {
            try {
                Pattern pattern = Pattern.compile("^(?:" + text + ")$");
                return Optional.of(name -> pattern.matcher(name).find());
            } catch (PatternSyntaxException e) {
                fault.accept(e.getDescription());
                return Optional.empty();
            }
        }
    }

    /** An upper bound of its length with counts written out: those of groups multiply, others repeat one character. */
    private static long size(String text) {
        long size = text.length();
        long groups = 1;
        Matcher count = COUNT.matcher(text);
        while (groups <= LARGEST && count.find()) {
            int times = Integer.parseInt(count.group(count.group("most") == null ? "least" : "most"));
            if (count.group("group") == null) {
                size += times;
            } else {
                groups *= Math.max(1, times);
            }
        }
        return size * groups;
    }

    /** Whether it matches the whole of {@code name}. */
    public boolean matches(String name) {
        return matches.test(name);
    }

    /** The expression as it is written. */
    @Override
    public String toString() {
        return text;
    }
}
