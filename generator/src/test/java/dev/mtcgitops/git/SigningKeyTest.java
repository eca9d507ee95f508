package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.Publishing.undated;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.output.Guards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path temp;

    private final Diagnostics found = new Diagnostics();

    @BeforeEach
    void needsGit() {
        RealGit.assume();
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/ssh-keygen")),
                "no ssh-keygen: what it would verify goes unchecked");
    }

    private Path key(String... arguments) throws IOException, InterruptedException {
        Path file = temp.resolve(
                "key" + arguments.length + String.join("", arguments).hashCode());
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-C", "x", "-f", file.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        return file;
    }

    private String publish(Path repository, Provenance provenance, String content) {
        return committed(GitPublisher.publish(
                new PublishRequest(
                        target(repository, "main", ""),
                        tree(SHOP, content),
                        Guards.STRICT,
                        provenance,
                        "1.2.3",
                        false,
                        0),
                AT_ONCE));
    }

    @Test
    void gitVerifiesASignedCommitWhichIsTheSameEachTime() throws Exception {
        Path file = key("-t", "ed25519", "-N", "");
        SigningKey key = SigningKey.read(file, found).orElseThrow();
        Path bare = temp.resolve("a.git");
        Provenance provenance = undated().signedWith(key);
        String commit = publish(bare, provenance, "a\n");
        assertThat(publish(temp.resolve("b.git"), provenance, "a\n")).isEqualTo(commit);
        Path signers = temp.resolve("signers");
        Files.writeString(signers, "bot@example.com " + Files.readString(temp.resolve(file + ".pub")));
        assertThat(git(bare, "-c", "gpg.ssh.allowedSignersFile=" + signers, "verify-commit", commit))
                .contains("Good \"git\" signature for bot@example.com");
        publish(bare, provenance, "b\n");
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    @Test
    void whatCannotSignIsReported() throws Exception {
        Path good = key("-t", "ed25519", "-N", "");
        Path text = Files.writeString(temp.resolve("text"), "no key\n");
        Path cut = Files.writeString(
                temp.resolve("cut"),
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUA\n-----END OPENSSH PRIVATE KEY-----\n");
        for (Path file : List.of(
                Path.of(good + ".pub"),
                key("-t", "ed25519", "-N", "secret"),
                key("-t", "ecdsa", "-N", ""),
                text,
                cut,
                temp.resolve("none"))) {
            assertThat(SigningKey.read(file, found)).as(file.toString()).isEmpty();
        }
        assertThat(found.sorted()).hasSize(6).extracting(Diagnostic::rule).containsOnly("GIT-019");
        assertThat(found.sorted().stream().map(Diagnostic::message))
                .anyMatch(message -> message.endsWith(".pub`, is a public key."))
                .anyMatch(message -> message.endsWith("has a passphrase, and nobody is there to type it."))
                .anyMatch(message -> message.endsWith("is not an Ed25519 key."))
                .anyMatch(message -> message.endsWith("none`, cannot be read."));
    }

    @Test
    void theCommitIsByThosePeople() {
        Path bare = temp.resolve("a.git");
        publish(
                bare,
                undated()
                        .by("Fleet Bot <fleet@example.com>", "Ci <ci@example.com>", found)
                        .orElseThrow(),
                "a\n");
        assertThat(git(bare, "log", "-1", "--format=%an %ae %cn %ce %cs", "main"))
                .isEqualTo("Fleet Bot fleet@example.com Ci ci@example.com 2000-01-01");
        for (String person : new String[] {"", "Ada", "<ada@example.com>", "A <b>", "A\nB <a@b>", "A <a@b> x"}) {
            assertThat(undated().by(null, person, found)).isEmpty();
        }
        assertThat(found.sorted()).extracting(Diagnostic::rule).containsOnly("GIT-019");
    }
}
