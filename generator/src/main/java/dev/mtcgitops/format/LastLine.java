package dev.mtcgitops.format;

import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;

/** The end of a text, which gets the line break that it lacks. */
final class LastLine {
    private LastLine() {}

    /** The text with a line break at its end, unless that would change a value. */
    static String ended(Parsed parsed) {
        String text = parsed.text();
        YamlNode document = parsed.documents().get(parsed.documents().size() - 1);
        if (text.endsWith("\n") || !parsed.expected().isInput(document)) {
            return text;
        }
        List<YamlScalar> scalars = Parsed.scalars(List.of(document));
        YamlScalar last = scalars.get(scalars.size() - 1);
        if (!parsed.isBlock(last) || parsed.end(last) < text.length()) {
            return text + "\n";
        }
        String header = parsed.header(last);
        if (header.contains("+")) {
            return text;
        }
        // A block without a line break at its end is read as one that strips it.
        int indicator = parsed.start(last) + 1;
        return text.substring(0, indicator) + (header.contains("-") ? "" : "-") + text.substring(indicator) + "\n";
    }
}
