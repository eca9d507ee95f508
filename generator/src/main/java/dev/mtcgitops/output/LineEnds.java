package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The {@code .gitattributes} of the directories of generated files. A checkout keeps the bytes that the ownership record counts, also where
 * {@code core.autocrlf} is set, as Git for Windows does (gitattributes(5), {@code text}).
 */
final class LineEnds {
    private static final String NAME = "/.gitattributes";

    /** The file of the record's own directory. */
    static final String OF_RECORD = OwnershipRecord.DIRECTORY + NAME;

    private static final RenderedFile UNCHANGED = RenderedFile.of("* -text\n".getBytes(UTF_8));

    private LineEnds() {}

    /** One file per directory that holds some of {@code files}, and that of the record. */
    static SortedMap<String, RenderedFile> kept(SortedMap<String, RenderedFile> files, SortedSet<String> directories) {
        SortedMap<String, RenderedFile> attributes = new TreeMap<>();
        attributes.put(OF_RECORD, UNCHANGED);
        directories.stream()
                .filter(directory -> OwnershipRecord.holds(files, directory))
                .forEach(directory -> attributes.put(directory + NAME, UNCHANGED));
        return attributes;
    }
}
