package dev.mtcgitops.model;

import java.nio.file.Path;

/**
 * A file with captured objects, as a document names it.
 *
 * @param by the file of the document, as locations name it
 * @param name the captured file, as locations name it
 * @param written the path that the document's words make, absolute
 * @param path the real path it leads to
 * @param text what was read there
 */
public record Capture(String by, String name, Path written, Path path, String text) {}
