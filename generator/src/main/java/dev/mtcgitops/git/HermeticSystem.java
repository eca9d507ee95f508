package dev.mtcgitops.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit may see it: no environment, no home directory, no configuration but the repository's own.
 *
 * <p>The answer about the file system keeps JGit from measuring it, which takes seconds and writes into the home directory.
 */
final class HermeticSystem extends SystemReader.Delegate {
    /** The coarsest in use, FAT's: a cached file is read again rather than trusted too long. */
    private static final long TIMESTAMP_RESOLUTION_SECONDS = 2;

    private static final SystemReader INSTANCE = new HermeticSystem(SystemReader.getInstance());

    static {
        SystemReader.setInstance(INSTANCE);
        // JGit's file systems are made ready in one thread: of two, each could wait for the other's half, the class or
        // its subclass.
        FS.detect();
    }

    private HermeticSystem(SystemReader machine) {
        super(machine);
    }

    /** Makes JGit look at the machine through this, for the whole process; must come before any other use of JGit. */
    static void install() {
        if (SystemReader.getInstance() != INSTANCE) {
            SystemReader.setInstance(INSTANCE);
        }
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    /** A configuration without a file. */
    private static final class EmptyConfig extends FileBasedConfig {
        EmptyConfig(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(TIMESTAMP_RESOLUTION_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }
    }
}
