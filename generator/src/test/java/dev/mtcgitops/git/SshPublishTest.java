package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.publish;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing through a program that takes the arguments of {@code ssh} and runs the command on this machine. */
class SshPublishTest {
    @TempDir
    Path temp;

    private Path bare;

    @BeforeEach
    void repository() {
        RealGit.assume();
        git(temp, "init", "-q", "--bare", "-b", "main", "a b.git");
        bare = temp.resolve("a b.git");
    }

    private PublishResult put(String script, Access access, String content) throws IOException {
        Path program = temp.resolve("ssh.sh");
        Files.writeString(program, "#!/bin/sh\necho \"$@\" >> '" + temp.resolve("arguments") + "'\n" + script);
        Route route = Route.of(Map.of("GIT_SSH_COMMAND", "sh '" + program + "'"), Optional.empty(), new Diagnostics())
                .orElseThrow();
        Access way =
                new Access(access.token(), access.user(), access.timeout(), access.temporary(), route, new Progress());
        PublishTarget target = remote("ssh://ada@host.example.com:2222" + temp + "/a%20b.git", way, "main", "");
        return GitPublisher.publish(request(target, tree(SHOP, content)), AT_ONCE);
    }

    @Test
    void theSystemsSshIsAskedWithoutAPassword() throws IOException {
        String run = "for last; do :; done\nexec sh -c \"$last\"\n";
        for (String content : new String[] {"a\n", "b\n"}) {
            String commit = committed(put(run, Publishing.OPEN, content));
            assertThat(commit).isEqualTo(committed(publish(temp.resolve("local.git"), tree(SHOP, content))));
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
        }
        assertThat(put(run, Publishing.OPEN, "b\n")).isInstanceOf(PublishResult.Unchanged.class);
        assertThat(Files.readAllLines(temp.resolve("arguments")))
                .allMatch(line -> line.startsWith("-o BatchMode=yes -o ConnectTimeout=30 -T ")
                        && line.contains(" -p 2222 -- ada@host.example.com git-"))
                .anyMatch(line -> line.contains("git-receive-pack"));
    }

    @Test
    void whatSshSaysIsShown() throws IOException {
        Failure failure = catchThrowableOfType(
                Failure.class,
                () -> put("echo 'ada@host: Permission denied (publickey).' >&2; exit 255", Publishing.OPEN, "a\n"));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        assertThat(failure.diagnostic().rule()).isEqualTo("GIT-004");
        assertThat(failure.diagnostic().message()).contains("Permission denied (publickey).");
    }

    @Test
    void aSilentServerIsNotWaitedForForever() {
        Failure failure = catchThrowableOfType(Failure.class, () -> put("exec sleep 20", Publishing.patient(1), "a\n"));
        assertThat(failure.diagnostic().message()).endsWith("neither sent nor took a byte for 1 seconds.");
    }
}
