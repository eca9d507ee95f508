package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an ownership record and accepts only what {@link OwnershipRecord#bytes} writes: a record decides what may be
 * deleted, so a doubtful one is refused.
 */
final class RecordParser {
    private static final Pattern FORMAT_LINE = Pattern.compile(OwnershipRecord.FORMAT_KEY + "([1-9][0-9]{0,8})");

    private final String path;
    private final String place;
    private String[] lines = {};
    private int next;

    private RecordParser(String path, String place) {
        this.path = path;
        this.place = place;
    }

    /**
     * Reads a record.
     *
     * @param path its path in its tree
     * @param place the name of the tree for a person
     * @param problems receives the reason if there is no result
     */
    static Optional<OwnershipRecord> parse(byte[] bytes, String path, String place, List<Diagnostic> problems) {
        try {
            return Optional.of(new RecordParser(path, place).parse(bytes));
        } catch (Refused refused) {
            problems.add(refused.diagnostic);
            return Optional.empty();
        }
    }

    private OwnershipRecord parse(byte[] bytes) throws Refused {
        lines = decode(bytes).split("\n", -1);
        demand(lines.length > 1 && lines[lines.length - 1].isEmpty(), "its last line is cut off");
        if (lines[0].endsWith("\r") && lines[1].endsWith("\r")) {
            throw new Refused(Diagnostic.of(OutputProblems.turnedLineEnds(path, place), at()));
        }
        demand(lines[0].startsWith("#"), "it does not begin with a comment");
        next = 1;
        readFormat();
        demand(line().startsWith(OwnershipRecord.INPUT_KEY), "the digest of the input is missing");
        String digest = line().substring(OwnershipRecord.INPUT_KEY.length());
        demand(OwnershipRecord.isDigest(digest), "the digest of the input is not a SHA-256");
        next++;
        SortedSet<String> directories = readDirectories();
        int firstOpening = next;
        SortedMap<String, SortedSet<String>> openings = readOpenings();
        SortedMap<String, String> files = readFiles(directories);
        if (!files.keySet().containsAll(openings.keySet())) {
            next = firstOpening;
            throw malformed("an opening is in a file that it does not own");
        }
        return new OwnershipRecord(digest, directories, files, openings);
    }

    private String decode(byte[] bytes) throws Refused {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw malformed("it is not UTF-8");
        }
    }

    private void readFormat() throws Refused {
        Matcher format = FORMAT_LINE.matcher(line());
        demand(format.matches(), "its format is not stated");
        int number = Integer.parseInt(format.group(1));
        if (number > OwnershipRecord.FORMAT) {
            throw new Refused(
                    Diagnostic.of(OutputProblems.newerRecord(path, place, number, OwnershipRecord.FORMAT), at()));
        }
        next++;
    }

    private SortedSet<String> readDirectories() throws Refused {
        SortedSet<String> directories = new TreeSet<>();
        while (line().startsWith(OwnershipRecord.DIRECTORY_KEY)) {
            String directory = line().substring(OwnershipRecord.DIRECTORY_KEY.length());
            demand(OwnershipRecord.isSafe(directory), "a directory is not a plain relative path");
            demand(directories.isEmpty() || directories.last().compareTo(directory) < 0, "its lines are not in order");
            directories.add(directory);
            next++;
        }
        return directories;
    }

    private SortedMap<String, SortedSet<String>> readOpenings() throws Refused {
        SortedMap<String, SortedSet<String>> openings = new TreeMap<>();
        while (line().startsWith(OwnershipRecord.OPENING_KEY)) {
            String[] opening =
                    line().substring(OwnershipRecord.OPENING_KEY.length()).split(" ", 2);
            demand(
                    opening.length == 2 && OwnershipRecord.isOpening(opening[0]),
                    "an opening is not a block of addresses and a path");
            demand(openings.isEmpty() || openings.lastKey().compareTo(opening[1]) <= 0, "its lines are not in order");
            SortedSet<String> blocks = openings.computeIfAbsent(opening[1], path -> new TreeSet<>());
            demand(blocks.isEmpty() || blocks.last().compareTo(opening[0]) < 0, "its lines are not in order");
            blocks.add(opening[0]);
            next++;
        }
        return openings;
    }

    private SortedMap<String, String> readFiles(SortedSet<String> directories) throws Refused {
        SortedMap<String, String> files = new TreeMap<>();
        String last = "";
        for (; next < lines.length - 1; next++) {
            int blank = line().indexOf(' ');
            demand(blank > 0 && BlobId.isBlobId(line().substring(0, blank)), "a line is not a blob id and a path");
            String file = line().substring(blank + 1);
            demand(OwnershipRecord.isSafeFile(file), "a path is not a plain relative path");
            demand(OwnershipRecord.isOwn(directories, file), "a path lies outside the directories of generated files");
            demand(last.compareTo(file) < 0, "its lines are not in order");
            last = file;
            files.put(file, line().substring(0, blank));
        }
        return files;
    }

    private String line() {
        return lines[next];
    }

    private void demand(boolean condition, String otherwise) throws Refused {
        if (!condition) {
            throw malformed(otherwise);
        }
    }

    private Refused malformed(String reason) {
        return new Refused(Diagnostic.of(OutputProblems.malformedRecord(path, place, reason), at()));
    }

    private Location at() {
        return new Location(path, next + 1, 1, next + 1, 1);
    }

    /** Ends the reading; never leaves this class. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        Refused(Diagnostic diagnostic) {
            super(diagnostic.message(), null, false, false);
            this.diagnostic = diagnostic;
        }
    }
}
