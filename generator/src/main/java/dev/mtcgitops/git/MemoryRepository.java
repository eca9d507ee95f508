package dev.mtcgitops.git;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.attributes.AttributesNodeProvider;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.RefRename;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.StoredConfig;
import org.jspecify.annotations.Nullable;

/** A repository without refs, configuration and disk: what JGit needs to talk to a server. */
final class MemoryRepository extends Repository {
    private final MemoryObjects objects;
    private final StoredConfig config = new NoConfig();
    private final RefDatabase refs = new NoRefs();

    private MemoryRepository(Memory memory) {
        super(new RepositoryBuilder().setBare().setFS(new ProcessFreeFileSystem(new File("/nonexistent"))));
        objects = new MemoryObjects(memory);
    }

    /** A new one, behind the hermetic view of the machine. */
    static MemoryRepository open(Memory memory) {
        HermeticSystem.install();
        return new MemoryRepository(memory);
    }

    @Override
    public MemoryObjects getObjectDatabase() {
        return objects;
    }

    @Override
    public RefDatabase getRefDatabase() {
        return refs;
    }

    @Override
    public StoredConfig getConfig() {
        return config;
    }

    @Override
    public String getIdentifier() {
        return "memory";
    }

    @Override
    public void create(boolean bare) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AttributesNodeProvider createAttributesNodeProvider() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scanForRepoChanges() {}

    @Override
    public void notifyIndexChanged(boolean internal) {}

    private static final class NoConfig extends StoredConfig {
        @Override
        public void load() {}

        @Override
        public void save() {}
    }

    private static final class NoRefs extends RefDatabase {
        @Override
        public void create() {}

        @Override
        public void close() {}

        @Override
        public boolean isNameConflicting(String name) {
            return false;
        }

        @Override
        public RefUpdate newUpdate(String name, boolean detach) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RefRename newRename(String from, String to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Ref exactRef(String name) {
            return null;
        }

        @Override
        public @Nullable ReflogReader getReflogReader(Ref ref) {
            return null;
        }

        @Override
        @SuppressWarnings("deprecation")
        public Map<String, Ref> getRefs(String prefix) {
            return Map.of();
        }

        @Override
        public List<Ref> getAdditionalRefs() {
            return List.of();
        }

        @Override
        public Ref peel(Ref ref) {
            return ref;
        }
    }
}
