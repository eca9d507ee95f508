package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import java.nio.file.Path;

/**
 * A file with captured objects, as a document names it.
 *
 * @param namedAt where the document names it
 * @param name the captured file, as locations name it
 * @param path the real path it leads to
 */
public record Capture(Location namedAt, String name, Path path) {}
