package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's marks, which count from 0 within the parsed text, into places of a file. */
@FunctionalInterface
interface Positions {
    Location of(Mark start, Mark end);

    /** The parsed text is the whole file. */
    static Positions inFile(String file) {
        return shifted(file, 0, 0);
    }

    /** The parsed text begins {@code lines} below the start of the file, each line of it {@code columns} to the right. */
    static Positions shifted(String file, int lines, int columns) {
        return (start, end) -> new Location(
                file,
                start.getLine() + lines + 1,
                start.getColumn() + columns + 1,
                end.getLine() + lines + 1,
                end.getColumn() + columns + 1);
    }
}
