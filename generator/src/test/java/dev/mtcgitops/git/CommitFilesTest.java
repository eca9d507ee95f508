package dev.mtcgitops.git;

import static dev.mtcgitops.git.RealGit.git;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.read.FileSource;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a commit are those of its checkout, for hostile commits too. */
class CommitFilesTest {
    private static final ObjectId ABSENT = ObjectId.fromString("1".repeat(40));

    @TempDir
    Path temp;

    private Path work;
    private Repository repository;

    @BeforeEach
    void make() throws IOException {
        RealGit.assume();
        work = Files.createDirectory(temp.toRealPath().resolve("work"));
        git(work, "init", "-q", "-b", "main");
        repository = LocalRepository.ofWorkTree(work);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private CommitFiles files(ObjectId tree) {
        return new CommitFiles(repository, work, tree);
    }

    private ObjectId blob(String text) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, text.getBytes(UTF_8));
            inserter.flush();
            return id;
        }
    }

    private ObjectId tree(FileMode mode, ObjectId content, String... names) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        for (String name : names) {
            byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
            tree.append(raw, 0, raw.length, mode, content, true);
        }
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(tree);
            inserter.flush();
            return id;
        }
    }

    /** Files, folders, links and documents with captured files, of few names, so that paths meet. */
    private void grow(Path folder, Random random, int depth) throws IOException {
        for (String name : new String[] {"a.yaml", "b.yml", "c", "d", ".e", "B.yml", "é.yaml"}) {
            Path child = folder.resolve(name);
            String aim = Stream.generate(() -> List.of("..", "a.yaml", "c", "d", ".e", ".", "work", "b.yml", "gone")
                            .get(random.nextInt(9)))
                    .limit(1L + random.nextInt(4))
                    .reduce((head, tail) -> head + "/" + tail)
                    .orElseThrow();
            switch (random.nextInt(7)) {
                case 0, 1 -> Files.writeString(child, """
                        apiVersion: mtcgitops.dev/v1alpha1
                        kind: Cluster
                        metadata: {name: a%d}
                        spec: {networkPolicies: [%s]}
                        """.formatted(random.nextInt(99), aim));
                case 2 -> Files.createSymbolicLink(child, random.nextInt(5) == 0 ? work.resolve(aim) : Path.of(aim));
                case 3 ->
                    Files.createSymbolicLink(
                            child,
                            Path.of(
                                    random.nextBoolean()
                                            ? "/etc/passwd"
                                            : temp.resolve("out").toString()));
                case 4 -> Files.writeString(child, "kind: List\nitems: []\n");
                default -> {
                    if (depth > 0) {
                        grow(Files.createDirectory(child), random, depth - 1);
                    }
                }
            }
        }
    }

    /** What a source holds below some inputs. */
    private record Seen(List<String> files, List<Diagnostic> findings, List<Capture> captures, List<String> clusters) {
        static Seen of(Inputs inputs) {
            Diagnostics into = new Diagnostics();
            Fleet fleet = FleetReader.read(inputs, new SourceTexts(), into);
            return new Seen(
                    inputs.files().stream()
                            .map(file -> String.join(
                                    " ",
                                    file.name(),
                                    file.path().toString(),
                                    file.folder().toString(),
                                    file.root().toString(),
                                    file.text()))
                            .toList(),
                    into.sorted(),
                    fleet.captures().stream().toList(),
                    fleet.clusters().stream()
                            .map(cluster -> cluster.name().toString())
                            .toList());
        }
    }

    @Test
    void aCommitIsReadAsItsCheckout() throws IOException {
        Files.createDirectories(temp.resolve("out/c"));
        Files.writeString(temp.resolve("out/a.yaml"), "outside");
        Random random = new Random(14);
        int found = 0;
        int captured = 0;
        for (int round = 0; round < 60; round++) {
            Path in = Files.createDirectory(work.resolve("in"));
            grow(in, random, 2);
            git(work, "add", "--force", "in");
            CommitFiles committed = files(ObjectId.fromString(git(work, "write-tree")));
            List<String> inputs = new ArrayList<>(List.of("in"));
            try (Stream<Path> below = Files.list(in)) {
                below.sorted()
                        .filter(path -> isIn(path))
                        .limit(2)
                        .forEach(path -> inputs.add("./in/" + path.getFileName()));
            }
            InputStream none = InputStream.nullInputStream();
            Seen onDisk = Seen.of(Inputs.find(inputs, none, work));
            git(work, "rm", "-rfq", "--ignore-unmatch", "in");
            delete(in);
            Seen inCommit = Seen.of(Inputs.find(inputs, committed, none, work));
            assertThat(inCommit).isEqualTo(onDisk);
            found += onDisk.findings().size();
            captured += onDisk.captures().size();
        }
        assertThat(found).isGreaterThan(300);
        assertThat(captured).isGreaterThan(20);
    }

    private boolean isIn(Path path) {
        try {
            return path.toRealPath().startsWith(work);
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void linksThatLeadNowhereAreAbsent() throws IOException {
        for (String target : new String[] {"", "x".repeat(5000), "a\0b", "x", "other", "y/../../../../nothing"}) {
            CommitFiles files = files(tree(FileMode.SYMLINK, blob(target), "x"));
            assertThatThrownBy(() -> files.realPath(work.resolve("x")))
                    .as(target)
                    .isInstanceOf(FileSystemException.class);
            assertThat(files.kind(work.resolve("x"))).isEqualTo(FileSource.Kind.LINK);
        }
    }

    @Test
    void nothingAroundTheWorkTreeIsRead() throws IOException {
        CommitFiles files = files(tree(FileMode.SYMLINK, blob("/etc/passwd"), "x"));
        Path passwords = files.realPath(work.resolve("x"));
        assertThat(passwords).isEqualTo(Path.of("/etc/passwd").toRealPath());
        assertThatThrownBy(() -> files.open(passwords)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.list(temp.toRealPath())).isInstanceOf(NoSuchFileException.class);
        assertThat(files.kind(passwords)).isEqualTo(FileSource.Kind.OTHER);
        assertThat(files.kind(temp.toRealPath())).isEqualTo(FileSource.Kind.FOLDER);
    }

    @Test
    void submodulesAreEmptyFolders() throws IOException {
        CommitFiles files = files(tree(FileMode.GITLINK, ABSENT, "sub"));
        assertThat(files.kind(work.resolve("sub"))).isEqualTo(FileSource.Kind.FOLDER);
        assertThat(files.list(work.resolve("sub"))).isEmpty();
        assertThat(files.list(work)).containsExactly(work.resolve("sub"));
        assertThatThrownBy(() -> files.realPath(work.resolve("sub/a"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void namesThatDifferInCaseAreTwoFiles() throws IOException {
        CommitFiles files = files(tree(FileMode.REGULAR_FILE, blob("text"), "A.yaml", "a.yaml"));
        assertThat(files.list(work)).containsExactly(work.resolve("A.yaml"), work.resolve("a.yaml"));
        assertThat(files.realPath(work.resolve("a.yaml"))).isEqualTo(work.resolve("a.yaml"));
    }

    @Test
    void aNameThatIsNotUtf8NamesNoFile() throws IOException {
        CommitFiles files = files(tree(FileMode.REGULAR_FILE, blob("text"), "\u00ff.yaml"));
        assertThat(files.list(work))
                .allMatch(file -> files.kind(file) == FileSource.Kind.OTHER)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".GIT", "..", ".", "", "a/b"})
    void namesThatNoCheckoutHasAreDamage(String name) throws IOException {
        CommitFiles files = files(tree(FileMode.REGULAR_FILE, blob("text"), name));
        assertDamage(() -> files.list(work));
    }

    private static void assertDamage(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
            assertThat(failure.diagnostic().rule()).isEqualTo("GIT-009");
        });
    }

    @Test
    void missingObjectsAreDamage() throws IOException {
        CommitFiles files = files(tree(FileMode.REGULAR_FILE, ABSENT, "a.yaml"));
        assertDamage(() -> files.open(work.resolve("a.yaml")));
        assertDamage(() -> files(ABSENT).list(work));
        CommitFiles link = files(tree(FileMode.SYMLINK, ABSENT, "x"));
        assertDamage(() -> link.realPath(work.resolve("x")));
    }

    @Test
    void foldersThatMultiplyAreDamage() throws IOException {
        ObjectId folder = tree(FileMode.REGULAR_FILE, blob("text"), "x");
        ObjectId deep = folder;
        for (int i = 0; i < 40; i++) {
            folder = tree(FileMode.TREE, folder, "a", "b", "c", "d");
        }
        for (int i = 0; i < 2100; i++) {
            deep = tree(FileMode.TREE, deep, "a");
        }
        for (ObjectId bomb : new ObjectId[] {folder, deep}) {
            assertDamage(() -> Inputs.find(List.of("."), files(bomb), InputStream.nullInputStream(), work));
        }
    }

    @Test
    void aHugeFileIsNotReadToItsEnd() throws IOException {
        Path huge = work.resolve("huge.yaml");
        byte[] part = "# filler\n".repeat(1 << 17).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(huge)) {
            for (int i = 0; i < 100; i++) {
                out.write(part);
            }
        }
        git(work, "-c", "core.compression=1", "add", "huge.yaml");
        Files.delete(huge);
        CommitFiles files = files(ObjectId.fromString(git(work, "write-tree")));
        for (String state : new String[] {"loose", "packed"}) {
            Inputs inputs = Inputs.find(List.of("huge.yaml"), files, InputStream.nullInputStream(), work);
            assertThat(inputs.findings()).as(state).extracting(Diagnostic::rule).containsExactly("INPUT-004");
            try (InputStream in = files.open(huge)) {
                assertThat(in.readNBytes(8)).asString(UTF_8).isEqualTo("# filler");
            }
            git(work, "-c", "core.compression=1", "-c", "pack.window=0", "repack", "-adq", "--keep-unreachable");
        }
    }

    @Test
    void severalThreadsReadAtOnce() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.writeString(
                    Files.createDirectories(work.resolve("d" + i % 10)).resolve(i + ".yaml"), "text " + i);
        }
        git(work, "add", ".");
        CommitFiles files = files(ObjectId.fromString(git(work, "write-tree")));
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> {
                    Path file = work.resolve("d" + i % 10).resolve(i % 200 + ".yaml");
                    try (InputStream in = files.open(file)) {
                        return new String(in.readAllBytes(), UTF_8);
                    } catch (IOException e) {
                        return e.toString();
                    }
                }))
                .containsExactlyElementsOf(IntStream.range(0, 2000)
                        .mapToObj(i -> "text " + i % 200)
                        .toList());
    }
}
