package dev.mtcgitops.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.transport.PackParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small objects that stand for much: they cost neither the time nor the memory of what they stand for. */
class HostileObjectsTest {
    private static final ObjectId BLOB = ObjectId.fromString("1".repeat(40));

    @TempDir
    Path temp;

    private final KeptObjects objects = new KeptObjects();

    private ObjectId folder(String mode, ObjectId content, String... names) throws IOException {
        Folder tree = new Folder();
        for (String name : names) {
            FileMode type = FileMode.fromBits(Integer.parseInt(mode, 8));
            tree.put(new Folder.Entry(type, name, content));
        }
        return tree.insert(objects);
    }

    /** Folders in folders, all of one level the same, round {@code leaf}. */
    private ObjectId nested(ObjectId leaf, int depth, String... names) throws IOException {
        ObjectId folder = leaf;
        for (int i = 0; i < depth; i++) {
            folder = folder("40000", folder, names);
        }
        return folder;
    }

    private CommitTree tree(ObjectId root) {
        return new CommitTree(objects, root, Publishing.target(Path.of("a.git"), "main", ""));
    }

    @Test
    void foldersThatMultiplyAreLookedAtOnce() throws IOException {
        ObjectId file = folder("100644", BLOB, "x");
        assertThat(tree(nested(file, 40, "a", "b", "c", "d")).otherRecords()).isEmpty();
        ObjectId record = folder("40000", folder("100644", BLOB, "owned"), ".mtc-gitops");
        assertThat(tree(nested(record, 40, "a", "b", "c", "d")).otherRecords()).isNotEmpty();
    }

    @Test
    void whatIsMoreThanCanBeComparedIsDamage() throws IOException {
        ObjectId file = folder("100644", BLOB, "x");
        for (ObjectId bomb : new ObjectId[] {
            nested(file, 40, "a", "b", "c", "d"), nested(folder("40000", file), 40, "a", "b"), nested(file, 50_000, "a")
        }) {
            CommitTree tree = tree(folder("40000", bomb, "clusters"));
            assertThatThrownBy(() -> tree.below("clusters")).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
                assertThat(failure.diagnostic().rule()).isEqualTo("GIT-009");
            });
        }
        CommitTree deep = tree(nested(file, 50_000, "a"));
        assertThatThrownBy(deep::otherRecords).isInstanceOf(Failure.class);
        assertThat(tree(nested(file, 500, "a")).below("")).hasSize(1);
    }

    @Test
    void aPackIsRefusedBeforeItFillsTheHeapOrTheDisk() throws Exception {
        long large = 1 << 20;
        assertThatThrownBy(() -> parse(pack(Integer.MAX_VALUE, 1, 1), new Received(large, large)))
                .isInstanceOf(Received.TooMuch.class);
        byte[] zeros = pack(20, 20, 100_000);
        parse(zeros, new Received(large, large));
        assertThatThrownBy(() -> parse(zeros, new Received(99_999, large)))
                .isInstanceOf(TooLargeObjectInPackException.class);
        // They inflate to eight times as many bytes and more.
        assertThatThrownBy(() -> parse(zeros, new Received(large, 249_000))).hasCauseInstanceOf(Received.TooMuch.class);
        byte[] noise = new byte[200_000];
        new Random(3).nextBytes(noise);
        assertThatThrownBy(() -> parse(pack(1, noise), new Received(large, 199_000)))
                .isInstanceOf(Received.TooMuch.class);
    }

    private void parse(byte[] pack, Received received) throws IOException {
        try (FetchedRepository into = FetchedRepository.make(temp, received);
                ObjectInserter inserter = into.newObjectInserter()) {
            PackParser parser = inserter.newPackParser(new ByteArrayInputStream(pack));
            parser.setObjectChecker(received.counter());
            parser.parse(NullProgressMonitor.INSTANCE);
        } finally {
            assertThat(temp).isEmptyDirectory();
        }
    }

    /** A pack that says it has {@code claimed} objects and has {@code count} blobs of {@code size} bytes, nearly all zeros. */
    private static byte[] pack(int claimed, int count, int size) throws IOException, NoSuchAlgorithmException {
        byte[][] blobs = new byte[count][size];
        for (int i = 0; i < count; i++) {
            blobs[i][0] = (byte) i;
        }
        return pack(claimed, blobs);
    }

    private static byte[] pack(int claimed, byte[]... blobs) throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("PACK");
        out.writeInt(2);
        out.writeInt(claimed);
        for (byte[] content : blobs) {
            out.write(0xb0 | content.length & 0x0f);
            out.write(0x80 | content.length >> 4 & 0x7f);
            out.write(content.length >> 11 & 0x7f);
            DeflaterOutputStream deflater = new DeflaterOutputStream(out);
            deflater.write(content);
            deflater.finish();
        }
        out.write(MessageDigest.getInstance("SHA-1").digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }
}
