package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.FileSource.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the files that {@code -f} names and reads each once, whatever number of ways leads to it. */
final class InputFiles {
    /** The name of standard input. */
    static final String STANDARD_INPUT = "-";

    private final FileSource source;
    private final InputStream stdin;
    private final Path workingDirectory;
    private final Diagnostics into;
    private final List<InputFile> files = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    /** A file or folder on the way, with the name the user knows it by. */
    private record Found(String name, Path path) {}

    private InputFiles(FileSource source, InputStream stdin, Path workingDirectory, Diagnostics into) {
        this.source = source;
        this.stdin = stdin;
        this.workingDirectory = workingDirectory;
        this.into = into;
    }

    /**
     * The files under {@code paths}, in the order of their names.
     *
     * @throws dev.mtcgitops.diagnostic.Failure if something that exists cannot be read
     */
    static List<InputFile> read(
            List<String> paths, FileSource source, InputStream stdin, Path workingDirectory, Diagnostics into) {
        InputFiles reader = new InputFiles(source, stdin, workingDirectory, into);
        paths.forEach(reader::add);
        reader.files.sort(Comparator.comparing(InputFile::name));
        return reader.files;
    }

    private void add(String name) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                addStandardInput();
                return;
            }
            Path path = source.realPath(workingDirectory.resolve(name));
            Kind kind = source.kind(path);
            if (kind == Kind.FOLDER) {
                addFolder(name, path);
            } else {
                addFile(name, path, kind, source.realPath(path.resolveSibling("")));
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            into.report(FileProblems.missing(name), Location.ofFile(name));
        } catch (IOException e) {
            throw FileText.unreadable(name, e);
        }
    }

    private void addStandardInput() throws IOException {
        Path root = source.realPath(workingDirectory);
        Path noFile = root.resolve(".").resolve(STANDARD_INPUT);
        if (seen.add(noFile)) {
            FileText.read(stdin, STANDARD_INPUT, into)
                    .ifPresent(text -> files.add(new InputFile(STANDARD_INPUT, noFile, root, root, source, text)));
        }
    }

    /** Links are followed last: what they lead to is then mostly read under its own name. */
    private void addFolder(String name, Path root) throws IOException {
        List<Found> links = new ArrayList<>();
        walk(new Found(name, root), root, links);
        for (int i = 0; i < links.size(); i++) {
            follow(links.get(i), root, links);
        }
    }

    private void walk(Found start, Path root, List<Found> links) throws IOException {
        Deque<Found> folders = new ArrayDeque<>(List.of(start));
        while (!folders.isEmpty()) {
            Found folder = folders.pop();
            if (!seen.add(folder.path())) {
                continue;
            }
            for (Path child : children(folder)) {
                String last = String.valueOf(child.getFileName());
                String childName = folder.name() + (folder.name().endsWith("/") ? "" : "/") + last;
                if (last.startsWith(".")) {
                    continue;
                }
                Kind kind = source.kind(child);
                if (kind == Kind.LINK) {
                    links.add(new Found(childName, child));
                } else if (kind == Kind.FOLDER) {
                    folders.push(new Found(childName, child));
                } else if (isYaml(last)) {
                    addFile(childName, child, kind, root);
                }
            }
        }
    }

    private List<Path> children(Found folder) {
        try {
            return source.list(folder.path());
        } catch (IOException e) {
            throw FileText.unreadable(folder.name(), e);
        }
    }

    private void follow(Found link, Path root, List<Found> links) throws IOException {
        Path target;
        try {
            target = source.realPath(link.path());
        } catch (AccessDeniedException e) {
            throw FileText.unreadable(link.name(), e);
        } catch (FileSystemException e) {
            if (isYaml(link.name())) {
                into.report(FileProblems.linkBroken(), Location.ofFile(link.name()));
            }
            return;
        }
        Kind kind = source.kind(target);
        boolean folder = kind == Kind.FOLDER;
        if (!folder && !isYaml(link.name())) {
            return;
        }
        if (!target.startsWith(root)) {
            into.report(FileProblems.linkLeaves(), Location.ofFile(link.name()));
        } else if (folder) {
            walk(new Found(link.name(), target), root, links);
        } else {
            addFile(link.name(), target, kind, root);
        }
    }

    private void addFile(String name, Path path, Kind kind, Path root) {
        if (!seen.add(path)) {
            return;
        }
        if (kind != Kind.FILE) {
            into.report(FileProblems.special(name), Location.ofFile(name));
            return;
        }
        FileText.read(source, path, name, into)
                .ifPresent(text -> files.add(
                        new InputFile(name, path, path.resolveSibling("").normalize(), root, source, text)));
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
