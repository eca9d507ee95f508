package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.StandingTree.Entry;
import dev.mtcgitops.output.StandingTree.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

/** What a record foretells is not read, and what it foretells wrongly is seen as it is. */
class RecordedFoldersTest {
    private static final String RECORD = OwnershipRecord.PATH;

    private final KeptObjects objects = new KeptObjects();

    private CommitTree tree(SortedMap<String, ObjectId> files, String record) throws IOException {
        SortedMap<String, Optional<ObjectId>> all = new TreeMap<>();
        files.forEach((path, blob) -> all.put(path, Optional.of(blob)));
        all.put(RECORD, Optional.of(objects.insert(Constants.OBJ_BLOB, record.getBytes(UTF_8))));
        ObjectId root = new TreeEditor(objects, objects).edit(null, all);
        objects.reads.clear();
        return new CommitTree(objects, root, Publishing.target(Path.of("a.git"), "main", ""));
    }

    private static String record(SortedMap<String, ObjectId> files) {
        StringBuilder text = new StringBuilder("# x\nformat: 1\ndirectory: clusters\n");
        files.forEach((path, blob) ->
                text.append(blob.name()).append(' ').append(path).append('\n'));
        return text.toString();
    }

    private static void assertSame(CommitTree tree, SortedMap<String, ObjectId> files) {
        TreeMap<String, Entry> expected = new TreeMap<>();
        files.forEach((path, blob) -> expected.put(path, new Entry(Kind.FILE, blob.name())));
        assertThat(tree.below("clusters")).isEqualTo(expected.subMap("clusters/", "clusters0"));
    }

    private static SortedMap<String, ObjectId> randomFiles(Random random) {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            StringBuilder path = new StringBuilder("clusters");
            for (int depth = 1 + random.nextInt(4); depth > 0; depth--) {
                path.append('/').append(List.of("a", "a-b", "a.b", "b", "é").get(random.nextInt(5)));
            }
            files.put(path + "/f" + random.nextInt(3) + ".yaml", blob(random.nextInt(4)));
        }
        return files;
    }

    private static ObjectId blob(int number) {
        return ObjectId.fromString(("" + number).repeat(Constants.OBJECT_ID_STRING_LENGTH));
    }

    @Test
    void aTreeLooksTheSameWhateverItsRecordSays() throws IOException {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            SortedMap<String, ObjectId> files = randomFiles(random);
            SortedMap<String, ObjectId> recorded = random.nextBoolean() ? randomFiles(random) : new TreeMap<>(files);
            recorded.keySet().removeIf(path -> random.nextInt(20) == 0);
            assertSame(tree(files, record(recorded)), files);
        }
    }

    @Test
    void onlyFoldersThatDifferFromTheRecordAreRead() throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            files.put("clusters/c" + i % 10 + "/n/m" + i + ".yaml", blob(i % 7));
        }
        String record = record(files);
        CommitTree asRecorded = tree(files, record);
        assertThat(asRecorded.otherRecords()).isEmpty();
        assertSame(asRecorded, files);
        // The top, the folder of the record, and the record.
        assertThat(objects.reads).hasSize(3);
        files.put("clusters/c3/n/m3.yaml", blob(9));
        CommitTree edited = tree(files, record);
        assertSame(edited, files);
        // And `clusters`, `c3` and `n` in it.
        assertThat(objects.reads).hasSize(3 + 3);
    }

    @Test
    void anotherRecordIsFoundAlsoIfTheFirstOneClaimsIt() throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        files.put("clusters/a/m.yaml", blob(1));
        files.put("clusters/a/" + RECORD, blob(2));
        assertThat(tree(files, record(files)).otherRecords()).containsExactly("clusters/a/" + RECORD);
    }

    @Test
    void anythingElseForetellsNothing() throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>(Map.of("clusters/a/m.yaml", blob(1)));
        String far = "/x".repeat(200_000);
        for (String record : new String[] {
            "", "\n\n", "\u0000", blob(1).name() + " " + far, (blob(1).name() + " /\n").repeat(3), "1".repeat(41) + "\n"
        }) {
            assertSame(tree(files, record), files);
        }
    }
}
