package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens repositories that are directories: bare ones, those of a work tree, and those that a linked work tree belongs to. */
final class LocalRepository {
    private static final String GIT_FILE = "gitdir: ";
    /** From here on Git packs, too, what is pushed to it ({@code receive.unpackLimit}). */
    private static final int FEW_OBJECTS = 100;

    private static final String OBJECT_FORMAT = "objectformat";

    /** Extensions that change nothing about the objects and refs that are read and written here, or that JGit knows. */
    private static final Set<String> EXTENSIONS = Set.of(
            OBJECT_FORMAT,
            "noop",
            "noop-v1",
            "partialclone",
            "preciousobjects",
            "refstorage",
            "relativeworktrees",
            "worktreeconfig");

    private LocalRepository() {}

    /** Whether {@code directory} is a place where a repository would be made: nothing, or an empty directory. */
    static boolean isAbsent(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return !Files.exists(directory, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Opens the repository whose work tree or Git directory is {@code directory}. */
    static Repository open(Path directory, String name) throws IOException {
        HermeticSystem.install();
        Path gitDirectory = commonDirectory(gitDirectory(directory));
        ProcessFreeFileSystem fileSystem = new ProcessFreeFileSystem(gitDirectory.toFile());
        if (!RepositoryCache.FileKey.isGitRepository(gitDirectory.toFile(), fileSystem)) {
            throw GitFailures.io(RepositoryProblems.noRepository(name));
        }
        return build(new FileRepositoryBuilder().setFS(fileSystem).setGitDir(gitDirectory.toFile()), name);
    }

    /** Opens the repository of {@code workTree}, with the HEAD and index of this work tree. */
    static Repository ofWorkTree(Path workTree) throws IOException {
        HermeticSystem.install();
        Path gitDirectory = gitDirectory(workTree).toAbsolutePath().normalize();
        Path common = commonDirectory(gitDirectory);
        return build(
                new FileRepositoryBuilder()
                        .setFS(new ProcessFreeFileSystem(common.toFile()))
                        .setGitDir(gitDirectory.toFile())
                        .setGitCommonDir(common.toFile())
                        .setWorkTree(workTree.toFile()),
                workTree.toString());
    }

    private static Repository build(FileRepositoryBuilder place, String name) throws IOException {
        try {
            Repository repository = place.setMustExist(true).build();
            requireKnownFormat(repository, name);
            return repository;
        } catch (IllegalArgumentException e) {
            // So JGit says that a configuration cannot be parsed.
            throw GitFailures.io(RepositoryProblems.damaged(name, GitFailures.reason(e)));
        }
    }

    /** Stores objects: few as files of their own, as Git does, many as a pack, which takes a fraction of the time. */
    static ObjectInserter inserter(Repository repository, int objects) {
        if (objects <= FEW_OBJECTS || !(repository instanceof FileRepository files)) {
            // As Git does by itself (core.looseCompression); only in memory.
            repository
                    .getConfig()
                    .setInt(ConfigConstants.CONFIG_CORE_SECTION, null, "compression", Deflater.BEST_SPEED);
            return repository.newObjectInserter();
        }
        PackInserter inserter = files.getObjectDatabase().newPackInserter();
        // Nearly all are new: to look each up takes longer than to write some twice, and Git repacks in its own time.
        inserter.checkExisting(false);
        inserter.setCompressionLevel(Deflater.BEST_SPEED);
        return inserter;
    }

    /** The Git directory of the work tree {@code directory}, else {@code directory} itself. */
    static Path gitDirectory(Path directory) throws IOException {
        Path inside = directory.resolve(Constants.DOT_GIT);
        if (Files.isRegularFile(inside)) {
            String text = Files.readString(inside, UTF_8).strip();
            return text.startsWith(GIT_FILE) ? directory.resolve(text.substring(GIT_FILE.length())) : inside;
        }
        return Files.isDirectory(inside) ? inside : directory;
    }

    /** The directory that the Git directory of a linked work tree shares with all others; else itself. */
    static Path commonDirectory(Path gitDirectory) throws IOException {
        Optional<String> common = line(gitDirectory.resolve("commondir"));
        return (common.isPresent() ? gitDirectory.resolve(common.get()) : gitDirectory)
                .toAbsolutePath()
                .normalize();
    }

    /** The text of a small file of Git's, without the line break; nothing where there is no such file. */
    static Optional<String> line(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file, UTF_8).strip())
                : Optional.empty();
    }

    /** Whether objects may be missing that the server of the repository promised to hand out later. */
    static boolean isPartialClone(Repository repository) {
        Config config = repository.getConfig();
        return config.getString(ConfigConstants.CONFIG_EXTENSIONS_SECTION, null, "partialclone") != null
                || config.getSubsections(ConfigConstants.CONFIG_REMOTE_SECTION).stream()
                        .anyMatch(remote ->
                                config.getBoolean(ConfigConstants.CONFIG_REMOTE_SECTION, remote, "promisor", false));
    }

    private static void requireKnownFormat(Repository repository, String name) {
        Config config = repository.getConfig();
        String format = config.getString(ConfigConstants.CONFIG_EXTENSIONS_SECTION, null, OBJECT_FORMAT);
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            throw GitFailures.io(RepositoryProblems.objectFormat(name, format));
        }
        if (config.getInt(ConfigConstants.CONFIG_CORE_SECTION, ConfigConstants.CONFIG_KEY_REPO_FORMAT_VERSION, 0)
                >= 1) {
            for (String extension : config.getNames(ConfigConstants.CONFIG_EXTENSIONS_SECTION)) {
                if (!EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT))) {
                    throw GitFailures.io(RepositoryProblems.extension(name, extension));
                }
            }
        }
    }
}
