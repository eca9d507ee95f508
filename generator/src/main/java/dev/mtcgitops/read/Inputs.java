package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that {@code -f} names, with their texts; nothing in them is understood yet.
 *
 * @param paths the files and directories as the user gave them
 * @param files the files in them, in the order of their names
 * @param findings what is wrong with the paths
 */
public record Inputs(List<String> paths, List<InputFile> files, List<Diagnostic> findings) {
    public Inputs {
        paths = List.copyOf(paths);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /**
     * Finds and reads all files on the disk under {@code paths}, each once, whatever number of ways leads to it.
     *
     * @param paths files and directories as the user gave them, {@code -} for standard input
     * @param stdin standard input, read only if it is named
     * @param workingDirectory what relative paths are relative to
     * @throws dev.mtcgitops.diagnostic.Failure if something that exists cannot be read
     */
    public static Inputs find(List<String> paths, InputStream stdin, Path workingDirectory) {
        return find(paths, new DiskFiles(), stdin, workingDirectory);
    }

    /** As {@link #find(List, InputStream, Path)}, with the files of {@code source}. */
    public static Inputs find(List<String> paths, FileSource source, InputStream stdin, Path workingDirectory) {
        Diagnostics found = new Diagnostics();
        List<InputFile> files = InputFiles.read(paths, source, stdin, workingDirectory, found);
        return new Inputs(paths, files, found.sorted());
    }
}
