package dev.mtcgitops.bench;

import java.nio.file.Path;

/**
 * Where what belongs to one fleet lies.
 *
 * @param folder that of the bench
 * @param pairs how many the fleet has
 */
record Place(Path folder, int pairs) {
    Path of(String what) {
        return folder.resolve(what + "-" + pairs);
    }

    /** The fleet itself. */
    Path input() {
        return of("fleet");
    }

    /** What is rendered of it: a directory for each cluster. */
    Path tree() {
        return of("tree");
    }

    /** The same objects as bases and patches, a directory for each cluster. */
    Path kustomize() {
        return of("kustomize");
    }

    /** The same objects as a chart. */
    Path chart() {
        return of("chart");
    }

    /** The finished tree as {@code git fast-import} reads it. */
    Path stream() {
        return of("stream");
    }
}
