package dev.mtcgitops.git;

import java.io.File;
import java.io.OutputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.ProcessResult;
import org.jspecify.annotations.Nullable;

/** The file system without the commands that JGit would run: hooks, filters, `git` and `sh`. */
final class ProcessFreeFileSystem extends FS_POSIX {
    private static final int USUAL_UMASK = 0022;

    /** @param home what {@code ~} means in the repository's configuration: never the user's home directory */
    ProcessFreeFileSystem(File home) {
        setUserHome(home);
        setUmask(USUAL_UMASK);
    }

    private ProcessFreeFileSystem(ProcessFreeFileSystem other) {
        super(other);
        setUmask(USUAL_UMASK);
    }

    @Override
    public FS newInstance() {
        return new ProcessFreeFileSystem(this);
    }

    @Override
    protected @Nullable File discoverGitExe() {
        return null;
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
        throw new UnsupportedOperationException("commands are not run");
    }

    @Override
    public ProcessResult runHookIfPresent(
            Repository repository,
            String hook,
            String[] arguments,
            OutputStream output,
            OutputStream errors,
            @Nullable String input) {
        return new ProcessResult(ProcessResult.Status.NOT_PRESENT);
    }
}
