package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files that {@code -f} names and reads each once, whatever number of ways leads to it. */
final class InputFiles {
    /** The name of standard input. */
    static final String STANDARD_INPUT = "-";

    private final InputStream stdin;
    private final Path workingDirectory;
    private final Diagnostics into;
    private final List<InputFile> files = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    /** A file or folder on the way, with the name the user knows it by. */
    private record Found(String name, Path path) {}

    private InputFiles(InputStream stdin, Path workingDirectory, Diagnostics into) {
        this.stdin = stdin;
        this.workingDirectory = workingDirectory;
        this.into = into;
    }

    /**
     * The files under {@code paths}, in the order of their names.
     *
     * @throws dev.mtcgitops.diagnostic.Failure if something that exists cannot be read
     */
    static List<InputFile> read(List<String> paths, InputStream stdin, Path workingDirectory, Diagnostics into) {
        InputFiles reader = new InputFiles(stdin, workingDirectory, into);
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
            Path path = workingDirectory.resolve(name).toRealPath();
            if (Files.isDirectory(path)) {
                addFolder(name, path);
            } else {
                addFile(name, path, path.resolveSibling("").toRealPath());
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            into.report(FileProblems.missing(name), Location.ofFile(name));
        } catch (IOException e) {
            if (!isBelowFile(workingDirectory.resolve(name))) {
                throw FileText.unreadable(name, e);
            }
            into.report(FileProblems.missing(name), Location.ofFile(name));
        }
    }

    private static boolean isBelowFile(Path path) {
        Path parent = path.getParent();
        return parent != null && (Files.isRegularFile(parent) || isBelowFile(parent));
    }

    private void addStandardInput() throws IOException {
        Path root = workingDirectory.toRealPath();
        Path noFile = root.resolve(".").resolve(STANDARD_INPUT);
        if (seen.add(noFile)) {
            FileText.read(stdin, STANDARD_INPUT, into)
                    .ifPresent(text -> files.add(new InputFile(STANDARD_INPUT, noFile, root, root, text)));
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
                if (Files.isSymbolicLink(child)) {
                    links.add(new Found(childName, child));
                } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    folders.push(new Found(childName, child));
                } else if (isYaml(last)) {
                    addFile(childName, child, root);
                }
            }
        }
    }

    private static List<Path> children(Found folder) {
        try (Stream<Path> children = Files.list(folder.path())) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw FileText.unreadable(folder.name(), e);
        } catch (UncheckedIOException e) {
            throw FileText.unreadable(folder.name(), new IOException(e));
        }
    }

    private void follow(Found link, Path root, List<Found> links) throws IOException {
        Path target;
        try {
            target = link.path().toRealPath();
        } catch (AccessDeniedException e) {
            throw FileText.unreadable(link.name(), e);
        } catch (FileSystemException e) {
            if (isYaml(link.name())) {
                into.report(FileProblems.linkBroken(), Location.ofFile(link.name()));
            }
            return;
        }
        boolean folder = Files.isDirectory(target);
        if (!folder && !isYaml(link.name())) {
            return;
        }
        if (!target.startsWith(root)) {
            into.report(FileProblems.linkLeaves(), Location.ofFile(link.name()));
        } else if (folder) {
            walk(new Found(link.name(), target), root, links);
        } else {
            addFile(link.name(), target, root);
        }
    }

    private void addFile(String name, Path path, Path root) {
        if (!seen.add(path)) {
            return;
        }
        if (!Files.isRegularFile(path)) {
            into.report(FileProblems.special(name), Location.ofFile(name));
            return;
        }
        FileText.read(path, name, into)
                .ifPresent(text -> files.add(
                        new InputFile(name, path, path.resolveSibling("").normalize(), root, text)));
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
