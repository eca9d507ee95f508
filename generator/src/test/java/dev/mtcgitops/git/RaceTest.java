package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.snapshot;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.output.RenderedTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many publishers at once: every commit lands, one after the other, and nothing of any other is lost. */
class RaceTest {
    private static final int PUBLISHERS = 8;
    private static final int COMMITS = 25;

    @TempDir
    Path temp;

    private Path repository;

    @BeforeEach
    void needsGit() {
        RealGit.assume();
        repository = temp.resolve("a.git");
    }

    @Test
    void everyoneLandsInALocalRepository() throws Exception {
        race(path -> target(repository, "main", path));
        assertThat(snapshot(temp).keySet()).allMatch(path -> path.isEmpty() || path.startsWith("a.git"));
    }

    @Test
    void everyoneLandsOnAServer() throws Exception {
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        git(repository, "config", "http.receivepack", "true");
        git(repository, "config", "uploadpack.allowFilter", "true");
        // Less for each request to start: what these do is none of this test's business.
        git(repository, "config", "receive.autogc", "false");
        git(repository, "config", "core.fsync", "none");
        try (GitHttpServer server = GitHttpServer.open(temp)) {
            race(path -> remote(server.url("a.git"), Publishing.OPEN, "main", path));
        }
    }

    @Test
    void ofTwoPublishersOfOnePlaceOneTreeStays() throws Exception {
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        git(repository, "config", "http.receivepack", "true");
        try (GitHttpServer server = GitHttpServer.open(temp)) {
            run(2, publisher -> {
                PublishTarget place = remote(server.url("a.git"), Publishing.OPEN, "main", "");
                for (int i = 0; i < 3; i++) {
                    String content = publisher + " " + i + "\n";
                    GitPublisher.publish(
                            patient(place, tree("clusters/a/x.yaml", content, "clusters/b/y.yaml", content)),
                            Backoff.exponential(new Random(publisher)));
                }
            });
        }
        for (String commit : git(repository, "rev-list", "main").split("\n")) {
            assertThat(git(repository, "show", commit + ":clusters/a/x.yaml"))
                    .isEqualTo(git(repository, "show", commit + ":clusters/b/y.yaml"));
        }
        assertThat(git(repository, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    private static PublishRequest patient(PublishTarget place, RenderedTree tree) {
        PublishRequest plain = request(place, tree);
        return new PublishRequest(place, tree, plain.guards(), plain.provenance(), "1", false, 200);
    }

    private void race(Function<String, PublishTarget> place) throws Exception {
        run(PUBLISHERS, publisher -> {
            Backoff backoff = Backoff.exponential(new Random(publisher));
            for (int i = 0; i < COMMITS; i++) {
                committed(GitPublisher.publish(
                        patient(place.apply("t" + publisher), tree(SHOP, "v" + i + "\n")), backoff));
            }
        });
        assertThat(git(repository, "rev-list", "--count", "main")).isEqualTo("" + PUBLISHERS * COMMITS);
        assertThat(git(repository, "rev-list", "--count", "--first-parent", "--max-parents=1", "main"))
                .isEqualTo("" + PUBLISHERS * COMMITS);
        for (int publisher = 0; publisher < PUBLISHERS; publisher++) {
            assertThat(git(repository, "rev-list", "--count", "main", "--", "t" + publisher))
                    .isEqualTo("" + COMMITS);
            assertThat(git(repository, "show", "main:t" + publisher + "/" + SHOP))
                    .isEqualTo("v" + (COMMITS - 1));
        }
        assertThat(git(repository, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    private interface Publisher {
        void run(int number) throws IOException;
    }

    private static void run(int publishers, Publisher publisher) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(publishers);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < publishers; i++) {
            int number = i;
            work.add(() -> {
                publisher.run(number);
                return null;
            });
        }
        for (Future<Void> done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();
    }
}
