package dev.mtcgitops.output;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The finished files of a fleet, without the ownership record.
 *
 * @param files by path; paths are relative, use {@code /} and are in code-point order
 * @param directories the directories that hold nothing but such files, see {@link Layout#ownDirectories}
 * @param inputDigest {@code sha256:<hex>} over the parsed fleet
 * @param openings what active pairs open in egress firewalls, by path of the firewall; see {@link OwnershipRecord#openings}
 */
public record RenderedTree(
        SortedMap<String, RenderedFile> files,
        SortedSet<String> directories,
        String inputDigest,
        SortedMap<String, SortedSet<String>> openings) {
    public RenderedTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        directories = Collections.unmodifiableSortedSet(new TreeSet<>(directories));
        openings = Collections.unmodifiableSortedMap(new TreeMap<>(openings));
    }

    /** The tree of a fleet: {@code files} and what keeps their line ends. */
    public static RenderedTree of(
            SortedMap<String, RenderedFile> files,
            SortedSet<String> directories,
            String inputDigest,
            SortedMap<String, SortedSet<String>> openings) {
        SortedMap<String, RenderedFile> all = new TreeMap<>(files);
        all.putAll(LineEnds.kept(files, directories));
        return new RenderedTree(all, directories, inputDigest, openings);
    }

    /** The files whose paths begin with {@code folder}, which ends with a slash; found without a look at the others. */
    public SortedMap<String, RenderedFile> below(String folder) {
        return files.subMap(folder, folder + Character.MAX_VALUE);
    }
}
