package dev.mtcgitops.git;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of {@code .gitattributes} that says which filter its files pass through.
 *
 * @param filter empty for none
 */
record FilterLine(PathPattern pattern, String filter) {
    private static final String MACRO = "[attr]";
    private static final String FILTER = "filter";
    /** Git ignores what is longer (ATTR_MAX_LINE_LENGTH in attr.h). */
    private static final int LONGEST = 2048;

    private static final int DEEPEST_MACRO = 20;
    private static final Pattern BLANKS = Pattern.compile("[ \t\r]+");

    /**
     * The lines of {@code attributes} that hold a statement, from the last to the first, because the last one decides.
     *
     * @param macros filters by the name of their macro
     */
    static List<FilterLine> read(String attributes, Map<String, String> macros) {
        List<FilterLine> lines = new ArrayList<>();
        for (String line : attributes.split("\n")) {
            String[] words = words(line);
            if (!words[0].isEmpty() && !words[0].startsWith("#") && !words[0].startsWith(MACRO)) {
                filter(words, macros).ifPresent(filter -> lines.add(new FilterLine(new PathPattern(words[0]), filter)));
            }
        }
        Collections.reverse(lines);
        return lines;
    }

    /** The macros that {@code attributes} defines, which may refer to one another. */
    static Map<String, String> macros(String attributes) {
        List<String[]> definitions = attributes
                .lines()
                .filter(line -> line.startsWith(MACRO))
                .map(FilterLine::words)
                .toList();
        Map<String, String> macros = new HashMap<>();
        for (int depth = 0; depth < DEEPEST_MACRO; depth++) {
            for (String[] words : definitions) {
                filter(words, macros).ifPresent(filter -> macros.put(words[0].substring(MACRO.length()), filter));
            }
        }
        return macros;
    }

    private static String[] words(String line) {
        return BLANKS.split(line.length() > LONGEST ? "" : line.strip());
    }

    /** The filters that the attributes behind a pattern set, if any; a filter without a name is none. */
    private static Optional<String> filter(String[] words, Map<String, String> macros) {
        String filter = null;
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.startsWith(FILTER + "=")) {
                filter = word.substring(FILTER.length() + 1);
            } else if (word.equals(FILTER) || word.equals("-" + FILTER) || word.equals("!" + FILTER)) {
                filter = "";
            } else {
                filter = macros.getOrDefault(word, filter);
            }
        }
        return Optional.ofNullable(filter);
    }
}
