package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.LinedText;

/** The characters of a text at places. */
final class TextParts {
    private final String text;
    private final LinedText places;

    TextParts(String text) {
        this.text = text;
        this.places = new LinedText(text);
    }

    /** The characters at {@code at}. */
    String at(Location at) {
        return text.substring(start(at), end(at));
    }

    /** The characters from the start of {@code part} to that of {@code inner}. */
    String before(Location inner, Location part) {
        return text.substring(start(part), start(inner));
    }

    /** The characters from the start of {@code inner} to the end of {@code part}. */
    String from(Location inner, Location part) {
        return text.substring(start(inner), end(part));
    }

    /** The characters behind {@code part} on its last line. */
    String behind(Location part) {
        return part.endColumn() == 1
                ? ""
                : text.substring(end(part), places.end(part.endLine())).stripTrailing();
    }

    private int start(Location part) {
        return places.index(part.line(), part.column());
    }

    private int end(Location part) {
        return places.index(part.endLine(), part.endColumn());
    }
}
