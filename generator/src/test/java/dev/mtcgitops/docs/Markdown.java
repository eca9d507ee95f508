package dev.mtcgitops.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a Markdown text that tests look at. */
public final class Markdown {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    private Markdown() {}

    /** The fenced blocks of {@code language}, in their order. */
    public static List<String> blocks(String text, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    /** The text without its fenced blocks. */
    static String prose(String text) {
        return BLOCK.matcher(text).replaceAll("");
    }
}
