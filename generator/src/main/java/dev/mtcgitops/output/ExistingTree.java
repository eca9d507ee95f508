package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The content of the place a tree is to be written to: a directory or a branch, below its prefix. */
public interface ExistingTree {
    /** The type of an entry. */
    enum Kind {
        FILE,
        DIRECTORY,
        SYMLINK,
        /** A device, a socket, a submodule. */
        OTHER
    }

    /**
     * One entry.
     *
     * @param kind what it is
     * @param blob Git blob id (40 hex digits) of a file's content; empty for anything else
     * @param executable whether Git would make a file executable, which no generated file is
     */
    record Entry(Kind kind, String blob, boolean executable) {
        public Entry(Kind kind, String blob) {
            this(kind, blob, false);
        }
    }

    /** The entry at {@code path}, without following symbolic links in any part of it; a parent that is not a directory is returned in its place. */
    Optional<Entry> entry(String path);

    /** All entries except directories below {@code directory}, by path; nothing where there is no such directory. */
    SortedMap<String, Entry> below(String directory);

    /** Is told the paths of files that will be read, so that they can be fetched together. */
    default void prepare(Collection<String> paths) {}

    /** The content of the file at {@code path}, which {@link #entry} called a file. */
    byte[] read(String path);

    /**
     * The places of further ownership records ({@link OwnershipRecord#PATH}), above this place or anywhere below it, as a
     * person would name them and in order; generated trees do not nest.
     */
    List<String> otherRecords();

    /** The obstacle that keeps this place from being a directory, if there is one. */
    default Optional<Problem> obstacle() {
        return Optional.empty();
    }

    /** The name of this place in messages; free of credentials. */
    String name();
}
