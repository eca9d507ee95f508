package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.BANK;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.publish;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.TreePlan;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemotePublishTest {
    @TempDir
    Path temp;

    private GitHttpServer server;
    private Path bare;

    @BeforeEach
    void serve() throws IOException {
        RealGit.assume();
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        bare = temp.resolve("a.git");
        git(bare, "config", "http.receivepack", "true");
        server = GitHttpServer.open(temp);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PublishTarget target(String path) {
        return remote(server.url("a.git"), Access.OPEN, "main", path);
    }

    private PublishResult put(String... files) {
        return GitPublisher.publish(request(target(""), tree(files)), AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aRemoteBranchGetsTheSameCommitAsALocalOne(String filter) {
        git(bare, "config", "uploadpack.allowFilter", filter);
        Path local = temp.resolve("local.git");
        for (String content : new String[] {"a\n", "b\n"}) {
            String commit = committed(put(SHOP, content, BANK, "c\n"));
            assertThat(commit).isEqualTo(committed(publish(local, tree(SHOP, content, BANK, "c\n"))));
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
        }
        assertThat(git(bare, "show", "main:" + SHOP)).isEqualTo("b");
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(put(SHOP, "b\n", BANK, "c\n")).isInstanceOf(PublishResult.Unchanged.class);
        try (StandingBranch branch = StandingBranch.open(target(""))) {
            assertThat(TreePlan.of(tree(SHOP, "b\n", BANK, "c\n"), branch.tree(), Guards.STRICT)
                            .drift())
                    .isEmpty();
        }
    }
}
