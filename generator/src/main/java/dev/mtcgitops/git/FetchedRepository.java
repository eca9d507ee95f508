package dev.mtcgitops.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;

/** A bare repository in a temporary folder, for what is fetched from a server; gone when it is closed. */
final class FetchedRepository extends FileRepository {
    private static final int SHARE_OF_HEAP = 4;
    private static final int SHARE_OF_DISK = 2;
    private static final long LARGEST = 1L << 33;

    private final LockedFolder folder;
    private final Received received;

    private FetchedRepository(BaseRepositoryBuilder<?, ?> place, LockedFolder folder, Received received)
            throws IOException {
        super(place);
        this.folder = folder;
        this.received = received;
    }

    /**
     * Makes one.
     *
     * @param temporary where folders may be made
     * @param received counts what is fetched into it
     */
    static FetchedRepository make(Path temporary, Received received) throws IOException {
        HermeticSystem.install();
        LockedFolder folder = LockedFolder.temporary(temporary);
        try {
            Path bare = folder.bareRepository(Constants.R_HEADS + Constants.MASTER);
            return new FetchedRepository(
                    new FileRepositoryBuilder()
                            .setFS(new ProcessFreeFileSystem(bare.toFile()))
                            .setGitDir(bare.toFile())
                            .setMustExist(true)
                            .setup(),
                    folder,
                    received);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** As much as there is room for: a share of the heap, and of what is free where {@code temporary} is. */
    static Received room(Path temporary) throws IOException {
        return new Received(
                Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP,
                Math.min(LARGEST, Files.getFileStore(temporary).getUsableSpace() / SHARE_OF_DISK));
    }

    @Override
    public ObjectInserter newObjectInserter() {
        ObjectInserter inserter = super.newObjectInserter();
        return new ObjectInserter.Filter() {
            @Override
            protected ObjectInserter delegate() {
                return inserter;
            }

            @Override
            public PackParser newPackParser(InputStream in) throws IOException {
                PackParser parser = inserter.newPackParser(received.pack(in));
                parser.setMaxObjectSizeLimit(received.largestObject());
                return parser;
            }
        };
    }

    @Override
    public void close() {
        super.close();
        folder.close();
    }
}
