package dev.mtcgitops.git;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;

/** The work trees of a repository and the branches they have checked out; a work tree without a commit counts too. */
final class Checkouts {
    private static final String SYMBOLIC = "ref: ";

    private Checkouts() {}

    /** The work tree that has the branch {@code ref} checked out. */
    static Optional<Path> of(Repository repository, String ref) throws IOException {
        Path gitDirectory = repository.getDirectory().toPath();
        if (!isBare(repository) && isHead(repository, ref)) {
            return Optional.of(
                    gitDirectory.endsWith(Constants.DOT_GIT)
                            ? gitDirectory.resolve("..").normalize()
                            : gitDirectory);
        }
        Path linked = gitDirectory.resolve("worktrees");
        if (Files.isDirectory(linked)) {
            try (DirectoryStream<Path> workTrees = Files.newDirectoryStream(linked)) {
                for (Path workTree : workTrees) {
                    if (LocalRepository.line(workTree.resolve(Constants.HEAD))
                            .filter(head -> head.equals(SYMBOLIC + ref))
                            .isPresent()) {
                        return Optional.of(place(workTree));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Path place(Path administration) throws IOException {
        Path gitFile =
                Path.of(LocalRepository.line(administration.resolve("gitdir")).orElse(""));
        Path parent = administration.resolve(gitFile).normalize().getParent();
        return parent == null ? administration : parent;
    }

    private static boolean isHead(Repository repository, String ref) throws IOException {
        for (Ref head = repository.exactRef(Constants.HEAD);
                head != null && head.isSymbolic();
                head = head.getTarget()) {
            if (head.getTarget().getName().equals(ref)) {
                return true;
            }
        }
        return false;
    }

    /** Git's answer: what the configuration says, in {@code config.worktree} too; else by the directory's name. */
    private static boolean isBare(Repository repository) throws IOException {
        Path gitDirectory = repository.getDirectory().toPath();
        Config config = repository.getConfig();
        boolean guess = !gitDirectory.endsWith(Constants.DOT_GIT);
        boolean bare = config.getBoolean(ConfigConstants.CONFIG_CORE_SECTION, ConfigConstants.CONFIG_KEY_BARE, guess);
        if (config.getBoolean(ConfigConstants.CONFIG_EXTENSIONS_SECTION, "worktreeConfig", false)) {
            FileBasedConfig own =
                    new FileBasedConfig(gitDirectory.resolve("config.worktree").toFile(), repository.getFS());
            try {
                own.load();
            } catch (ConfigInvalidException e) {
                throw new IOException(e);
            }
            return own.getBoolean(ConfigConstants.CONFIG_CORE_SECTION, ConfigConstants.CONFIG_KEY_BARE, bare);
        }
        return bare;
    }
}
