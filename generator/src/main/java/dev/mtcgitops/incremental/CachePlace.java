package dev.mtcgitops.incremental;

import java.nio.file.Path;

/**
 * Where to keep what a later run can go on from.
 *
 * @param directory a directory that this is trusted with; made if it is not there
 * @param program what tells this build of the program from every other one: another one may render otherwise
 */
public record CachePlace(Path directory, String program) {}
