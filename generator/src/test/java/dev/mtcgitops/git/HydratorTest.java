package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.BANK;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.publish;
import static dev.mtcgitops.git.Publishing.refused;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.git.SourceCommit.Signature;
import dev.mtcgitops.output.Guards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HydratorTest {
    private static final String ID = "1234567890123456789012345678901234567890";
    private static final Signature ADA = new Signature(
            "Ada (ops), \"A\"", "ada@example.com", Instant.parse("2024-05-06T01:38:09Z"), ZoneOffset.of("+05:30"));

    @TempDir
    Path temp;

    private Path bare;

    @BeforeEach
    void needsGit() {
        RealGit.assume();
        bare = temp.resolve("a.git");
    }

    private static SourceCommit source(String id, String message) {
        return new SourceCommit(id, ADA, ADA, "https://git.example.com/pairs.git", message, SourceCommit.State.CLEAN);
    }

    private static PublishRequest hydrating(PublishTarget target, SourceCommit source, String content) {
        return new PublishRequest(target, tree(SHOP, content), Guards.STRICT, Provenance.of(source), "1.2.3", false, 3)
                .asHydrator();
    }

    private String note(String commit) {
        return git(bare, "notes", "--ref=hydrator.metadata", "show", commit);
    }

    @Test
    void theMetadataNameTheCommitAndWhatCausedIt() throws IOException {
        String message = """
                Allow http://u:hunter2@proxy for\u0007 shop

                Text.

                Argocd-reference-commit-author: Eve <eve@example.com>
                Argocd-reference-commit-date: 2024-01-02T03:04:05Z
                Argocd-reference-commit-sha: 0000000000000000000000000000000000000001
                Argocd-reference-commit-subject: Build shop
                Argocd-reference-commit-repourl: https://u:hunter2@git.example.com/shop.git
                """;
        String commit = committed(GitPublisher.publish(
                hydrating(target(bare, "main", "envs/prod"), source(ID, message), "a\n"), AT_ONCE));
        String text = git(bare, "show", "main:envs/prod/hydrator.metadata");
        JsonNode metadata = new ObjectMapper().readTree(text);
        assertThat(text).doesNotContain("hunter2");
        assertThat(metadata.get("drySha").asText()).isEqualTo(ID);
        assertThat(metadata.get("repoURL").asText()).isEqualTo("https://git.example.com/pairs.git");
        assertThat(metadata.get("author").asText()).isEqualTo("\"Ada (ops), \\\"A\\\"\" <ada@example.com>");
        assertThat(metadata.get("date").asText()).isEqualTo("2024-05-06T07:08:09+05:30");
        assertThat(metadata.get("subject").asText()).endsWith("for\\u0007 shop");
        JsonNode reference = metadata.get("references").get(0).get("commit");
        assertThat(reference.get("sha").asText()).endsWith("01");
        assertThat(reference.get("author").asText()).isEqualTo("Eve <eve@example.com>");
        assertThat(reference.get("repoURL").asText()).isEqualTo("https://git.example.com/shop.git");
        assertThat(git(bare, "log", "-1", "--format=%B", "main")).doesNotContain("Argocd-reference");
        assertThat(new ObjectMapper().readTree(note(commit)).get("drySha").asText())
                .isEqualTo(ID);
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    @Test
    void ofWhatCausedItOnlyWhatPromotersCanReadIsKept() {
        String id = "Argocd-reference-commit-sha: " + "2".repeat(40) + "\n";
        assertThat(References.in(id
                        + "Argocd-reference-commit-date: yesterday\nArgocd-reference-commit-repourl: javascript:x\n"))
                .isEqualTo(Map.of("sha", "2".repeat(40)));
        for (String date : new String[] {"2024-13-02T03:04:05Z", "2024-01-02 03:04:05Z", "2024-01-02T03:04Z"}) {
            assertThat(References.in(id + "Argocd-reference-commit-date: " + date))
                    .containsOnlyKeys("sha");
        }
        assertThat(References.in(id + "Argocd-reference-commit-date: 2024-01-02T03:04:05.5+05:30\n"
                        + "Argocd-reference-commit-repourl: https://git.example.com/shop.git"))
                .containsOnlyKeys("sha", "date", "repoURL");
        assertThat(References.in("Argocd-reference-commit-sha: HEAD\nArgocd-reference-commit-subject: x\n"))
                .isEmpty();
    }

    @Test
    void aCommitThatChangesNoManifestIsOnlyNoted() throws IOException {
        PublishTarget place = target(bare, "main", "");
        String commit = committed(GitPublisher.publish(hydrating(place, source(ID, "a"), "a\n"), AT_ONCE));
        String next = ID.replace('1', '2');
        assertThat(GitPublisher.publish(hydrating(place, source(next, "b"), "a\n"), AT_ONCE))
                .isInstanceOf(PublishResult.Unchanged.class);
        assertThat(note(commit)).contains(next);
        String notes = git(bare, "rev-parse", "refs/notes/hydrator.metadata");
        GitPublisher.publish(hydrating(place, source(next, "b"), "a\n"), AT_ONCE);
        assertThat(git(bare, "rev-parse", "refs/notes/hydrator.metadata")).isEqualTo(notes);
    }

    @Test
    void aBranchThatBecomesAHydratorsGetsItsMetadata() {
        committed(publish(bare, tree(SHOP, "a\n")));
        PublishTarget place = target(bare, "main", "");
        committed(GitPublisher.publish(hydrating(place, source(ID, "a"), "a\n"), AT_ONCE));
        assertThat(git(bare, "show", "main:hydrator.metadata")).contains(ID);
        assertThat(GitPublisher.publish(hydrating(place, source(ID, "a"), "a\n"), AT_ONCE))
                .isInstanceOf(PublishResult.Unchanged.class);
    }

    @Test
    void aNoteFindsItsPlaceHoweverFarOthersAreSpread() throws IOException {
        PublishTarget place = target(bare, "main", "");
        String commit = committed(publish(bare, tree(SHOP, "a\n")));
        git(temp, "init", "-q", "-b", "main", "work");
        Path work = temp.resolve("work");
        Publishing.write(work.resolve(commit.substring(0, 38).replaceAll("..", "$0/") + "00/x"), "deep\n");
        git(work, "add", ".");
        git(work, "commit", "-qm", "deep");
        git(work, "push", "-q", bare.toString(), "HEAD:refs/notes/hydrator.metadata");
        HydratorNote note = new HydratorNote(hydrating(place, source(ID, "a"), "a\n"), commit);
        try (Branch notes = Branches.of(place.notes()).look(place.notes(), true)) {
            assertThat(note.write(notes)).isTrue();
        }
        assertThat(git(bare, "grep", "-l", ID, "refs/notes/hydrator.metadata")).endsWith("/" + commit.substring(38));
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    @Test
    void notesOfOthersStayAlsoWhereGitSpreadsThem() throws IOException {
        PublishTarget place = target(bare, "main", "");
        List<String> commits = new ArrayList<>();
        commits.add(committed(publish(bare, tree(SHOP, "first\n"))));
        git(bare, "notes", "--ref=hydrator.metadata", "add", "-m", "other", commits.get(0));
        git(temp, "clone", "-q", "a.git", "work");
        Path work = temp.resolve("work");
        git(work, "fetch", "-q", "origin", "refs/notes/hydrator.metadata");
        git(work, "checkout", "-q", "--detach", "FETCH_HEAD");
        Publishing.write(work.resolve("ab/" + "c".repeat(38)), "spread\n");
        git(work, "add", ".");
        git(work, "commit", "-qm", "spread");
        git(work, "push", "-q", "origin", "HEAD:refs/notes/hydrator.metadata");
        commits.add(committed(GitPublisher.publish(hydrating(place, source(ID, "a"), "a\n"), AT_ONCE)));
        assertThat(note(commits.get(0))).isEqualTo("other");
        assertThat(note(commits.get(1))).contains(ID);
        GitPublisher.publish(hydrating(place, source(ID.replace('1', '3'), "a"), "a\n"), AT_ONCE);
        assertThat(note(commits.get(1))).contains(ID.replace('1', '3'));
        assertThat(git(bare, "notes", "--ref=hydrator.metadata", "list").lines())
                .hasSize(3);
    }

    @Test
    void aServerGetsTheNoteToo() throws IOException {
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        git(bare, "config", "http.receivepack", "true");
        try (GitHttpServer server = GitHttpServer.open(temp)) {
            PublishTarget place = remote(server.url("a.git"), Publishing.OPEN, "main", "");
            String commit = committed(GitPublisher.publish(hydrating(place, source(ID, "a"), "a\n"), AT_ONCE));
            assertThat(note(commit)).contains(ID);
            String second = committed(GitPublisher.publish(hydrating(place, source(ID, "a"), "b\n"), AT_ONCE));
            assertThat(note(second)).contains(ID);
            assertThat(note(commit)).contains(ID);
        }
    }

    @Test
    void anotherHydratorAndInputWithoutACommitAreRefused() {
        assertThat(refused(GitPublisher.publish(
                        request(target(bare, "main", ""), tree(SHOP, "a\n")).asHydrator(), AT_ONCE)))
                .containsExactly("GIT-016");
        committed(publish(bare, tree(SHOP, "a\n")));
        git(temp, "clone", "-q", "a.git", "work");
        Path work = temp.resolve("work");
        Publishing.write(work.resolve("hydrator.metadata"), "{\"drySha\": \"x\"}\n");
        git(work, "add", ".");
        git(work, "commit", "-qm", "other");
        git(work, "push", "-q", "origin", "main");
        assertThat(refused(GitPublisher.publish(hydrating(target(bare, "main", ""), source(ID, "a"), "b\n"), AT_ONCE)))
                .containsExactly("GIT-016");
    }

    @Test
    void inputThatIsNotWhatItsCommitHoldsIsRefused() {
        SourceCommit dirty = new SourceCommit(ID, ADA, ADA, "", "a", SourceCommit.State.DIRTY);
        assertThat(refused(GitPublisher.publish(hydrating(target(bare, "main", ""), dirty, "a\n"), AT_ONCE)))
                .containsExactly("GIT-016");
        assertThat(bare).doesNotExist();
    }

    @Test
    void filesThatAFilterWouldChangeAreRefused() {
        committed(publish(bare, tree(SHOP, "a\n", BANK, "b\n")));
        git(temp, "clone", "-q", "a.git", "work");
        Path work = temp.resolve("work");
        Publishing.write(work.resolve(".gitattributes"), "*.png filter=lfs\n*.yaml filter=lfs diff=lfs -text\n");
        git(work, "add", ".");
        git(work, "commit", "-qm", "lfs");
        git(work, "push", "-q", "origin", "main");
        assertThat(publish(bare, tree(SHOP, "a\n", BANK, "b\n"))).isInstanceOf(PublishResult.Unchanged.class);
        assertThat(refused(publish(bare, tree(SHOP, "x\n", BANK, "b\n")))).containsExactly("GIT-015");
        Publishing.write(work.resolve(".gitattributes"), "*.png filter=lfs\n".repeat(1001));
        git(work, "commit", "-qam", "many");
        git(work, "push", "-q", "origin", "main");
        assertThatThrownBy(() -> publish(bare, tree(SHOP, "x\n", BANK, "b\n")))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.diagnostic().message()).contains("too many lines"));
        Publishing.write(work.resolve("clusters/.gitattributes"), "* -filter\n");
        git(work, "add", "-f", ".");
        git(work, "commit", "-qm", "not here");
        git(work, "push", "-q", "origin", "main");
        assertThat(refused(publish(bare, tree(SHOP, "x\n", BANK, "b\n")))).containsExactly("OUTPUT-004");
    }

    @Test
    void aPointerOfLfsIsNotTakenForAnEdit() {
        committed(publish(bare, tree(SHOP, "a\n")));
        git(temp, "clone", "-q", "a.git", "work");
        Path work = temp.resolve("work");
        Publishing.write(
                work.resolve(SHOP),
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "a".repeat(64) + "\nsize 2\n");
        git(work, "commit", "-qam", "lfs");
        git(work, "push", "-q", "origin", "main");
        PublishRequest taking = new PublishRequest(
                target(bare, "main", ""),
                tree(SHOP, "b\n"),
                new Guards(true, false),
                Publishing.undated(),
                "1.2.3",
                false,
                0);
        assertThat(refused(GitPublisher.publish(taking, AT_ONCE))).containsExactly("GIT-015");
    }

    @Test
    void theDiffOfADryRunIsTheOneThatGitShows() {
        committed(publish(bare, tree(SHOP, "a\nb\nc\nd\ne\nf\n", BANK, "gone\n")));
        String made = SHOP.replace("a.yaml", "new.yaml");
        PublishRequest plain = request(target(bare, "main", ""), tree(SHOP, "a\nb\nx\nd\ne\nf", made, "1\n"));
        PublishResult dry = GitPublisher.publish(Publishing.dryRun(plain).withDiff(), AT_ONCE);
        String before = git(bare, "rev-parse", "main");
        String commit = committed(GitPublisher.publish(plain, AT_ONCE));
        assertThat(committed(dry)).isEqualTo(commit);
        assertThat(((PublishResult.Committed) dry).diff().stripTrailing())
                .isEqualTo(git(
                                bare,
                                "diff",
                                "--no-color",
                                "--no-renames",
                                "--full-index",
                                "--diff-algorithm=histogram",
                                before,
                                commit)
                        .replaceAll("(?m)^(@@ .*? @@).*$", "$1"));
    }

    @Test
    void aDiffKeepsSecretsThatSomebodyPutThere() {
        committed(publish(bare, tree(SHOP, "a: http://u:hunter2@proxy\n")));
        PublishRequest plain = request(target(bare, "main", ""), tree(SHOP, "a: b\n"));
        PublishResult dry = GitPublisher.publish(Publishing.dryRun(plain).withDiff(), AT_ONCE);
        assertThat(((PublishResult.Committed) dry).diff())
                .contains("-a: http://", "+a: b")
                .doesNotContain("hunter2");
    }
}
