package dev.mtcgitops.read;

import java.nio.file.Path;

/**
 * The text of one input file.
 *
 * @param name the path as the user gave it, with {@code /}
 * @param path the real path; for standard input, one that no file has
 * @param folder what captured files it names are relative to
 * @param root what they may not leave
 * @param source where captured files are read from
 * @param text the whole text
 */
public record InputFile(String name, Path path, Path folder, Path root, FileSource source, String text) {
    /** Whether it is standard input. */
    public boolean isStandardInput() {
        return name.equals(InputFiles.STANDARD_INPUT);
    }
}
