package dev.mtcgitops.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTargetTest {
    private static Diagnostics problems(String repository, String branch, String path) {
        Diagnostics found = new Diagnostics();
        boolean present = PublishTarget.of(repository, Path.of(""), Publishing.OPEN, branch, path, found)
                .isPresent();
        assertThat(present).isEqualTo(!found.hasErrors());
        return found;
    }

    private static String only(Diagnostics found) {
        assertThat(found.sorted()).hasSize(1);
        Diagnostic diagnostic = found.sorted().get(0);
        assertThat(diagnostic.message() + diagnostic.hint())
                .matches(Printable::isPlain)
                .doesNotContain("s3cret");
        return diagnostic.rule() + " " + diagnostic.message();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-x",
                "--help",
                "HEAD",
                "@",
                "a..b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[",
                "a\\b",
                "a b",
                "/a",
                "a/",
                "a//b",
                ".a",
                "a/.b",
                "a.",
                "a.lock",
                "a.lock/b",
                "a@{1}",
                "a\nb",
                "a\u007f",
                "\u0000",
                "@{-1}",
                "a\u001bb",
                "refs/for/main",
                "refs/heads/refs/heads/main",
                "refs/heads/"
            })
    void refusesBranches(String name) {
        assertThat(only(problems("repo", name, ""))).startsWith("GIT-001 ");
    }

    @Test
    void aFullNameIsTheBranchThatItNames() {
        PublishTarget target = Publishing.target(Path.of("r"), "refs/heads/team/main", "");
        assertThat(target.branch() + " " + target.ref()).isEqualTo("team/main refs/heads/team/main");
    }

    @Test
    void agreesWithGitOnBranchNames() {
        RealGit.assume();
        Random random = new Random(7);
        String alphabet = "ab/.-@{~^:?*[\\ ~é\u007f";
        for (int i = 0; i < 150; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                name.append(random.nextInt(6) == 0 ? ".lock" : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (name.toString().equals("@")) {
                continue; // Git's shorthand for HEAD, which is no branch
            }
            boolean git = RealGit.run(
                                    Path.of("."),
                                    Map.of("LC_ALL", "C.UTF-8"),
                                    "check-ref-format",
                                    "--branch",
                                    name.toString())
                            .code()
                    == 0;
            assertThat(!problems("repo", name.toString(), "").hasErrors())
                    .as("%s", name)
                    .isEqualTo(git);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /etc, is absolute.
                    C:/x, is absolute.
                    .., contains `..`.
                    a/../b, contains `..`.
                    .git, contains a name that some file system takes for `.git`.
                    a/.GIT/b, contains a name that some file system takes for `.git`.
                    .git., contains a name that some file system takes for `.git`.
                    '.git ', contains a name that some file system takes for `.git`.
                    .git..., contains a name that some file system takes for `.git`.
                    GIT~1, contains a name that some file system takes for `.git`.
                    .git::$INDEX_ALLOCATION, contains a name that some file system takes for `.git`.
                    a\\.git, contains a name that some file system takes for `.git`.
                    a\\b, contains a character that is not allowed in a path.
                    """)
    void refusesPaths(String path, String fault) {
        assertThat(only(problems("repo", "main", path))).startsWith("GIT-002 `--path " + path + "` " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {".g\u200cit", "a/.gi\u200dt", "\ufeff.git"})
    void refusesNamesThatMacosFoldsToGit(String path) {
        assertThat(only(problems("repo", "main", path))).startsWith("GIT-002").contains(".git`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "\u001b[31m", "a\u202eb", "\ud800"})
    void refusesPathsWithControlCharacters(String path) {
        assertThat(only(problems("repo", "main", path))).startsWith("GIT-002").contains("is not allowed in a path");
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        ".,''",
        "./,''",
        "a,a",
        "a/,a",
        "./a//b/.,a/b",
        "a/./b,a/b",
        ".github,.github",
        "...,...",
        "git,git",
        "a b,a b",
        "é,é",
        "a./b.,a./b."
    })
    void normalizesPaths(String path, String normal) {
        assertThat(PublishTarget.of("repo", Path.of(""), Publishing.OPEN, "main", path, new Diagnostics())
                        .orElseThrow()
                        .path())
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '', is empty.
                    -x, looks like an option.
                    --upload-pack=x, looks like an option.
                    ext::sh -c x, asks for a remote helper
                    fd::17, asks for a remote helper
                    git://host/x, has a scheme that is not known.
                    ftp://u:s3cret@host/x, has a scheme that is not known.
                    https://u:s3cret@host/x?token=s3cret, is not a URL that can be used.
                    https://host/x#s3cret, is not a URL that can be used.
                    https://host, is not a URL that can be used.
                    https:///x, is not a URL that can be used.
                    https://-x/y, is not a URL that can be used.
                    https://ho st/y, is not a URL that can be used.
                    https://host:port/y, is not a URL that can be used.
                    https://s3cret%@host/y, is not a URL that can be used.
                    ssh://-oProxyCommand=x/y, is not a URL that can be used.
                    ssh://-x@host/y, is not a URL that can be used.
                    ssh://git:s3cret@host/x, holds a password
                    file://host/x, is not a URL that can be used.
                    file://u:s3cret@/x, holds a password
                    git@host:a/b.git, is in the short form of SSH
                    host:a, is in the short form of SSH
                    [::1]:a, is in the short form of SSH
                    u:s3cret@host:a, is in the short form of SSH
                    """)
    void refusesAddresses(String address, String fault) {
        String text = only(problems(address, "main", ""));
        assertThat(text).startsWith("GIT-003 ").contains("` " + fault);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/x.git, https://host/x.git",
        "HTTP://u:s3cret@host:8080/a/b, http://host:8080/a/b",
        "https://s3cret@host/x, https://host/x",
        "https://[::1]:8443/x, https://[::1]:8443/x",
        "ssh://git@host:2222/~/x, ssh://git@host:2222/~/x"
    })
    void takesUrlsOfServers(String url, String kept) {
        Diagnostics found = new Diagnostics();
        PublishTarget target = PublishTarget.of(url, Path.of(""), Publishing.OPEN, "main", "", found)
                .orElseThrow(() -> new AssertionError(found.sorted()));
        assertThat(target.address()).hasToString(kept);
        assertThat(target.name() + target.repository()).doesNotContain("s3cret");
    }

    @Test
    void namesTheLongFormOfSsh() {
        Diagnostic found =
                problems("git@host:/org/shop.git", "main", "").sorted().get(0);
        assertThat(found.message()).contains("git@host:/org/shop.git");
        assertThat(found.hint()).contains("`ssh://host/org/shop.git`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repo", "/a/b.git", "./a:b", "./-x", "../x", "a/b:c", "~", "a b", "."})
    void takesPaths(String address) {
        assertThat(problems(address, "main", "").sorted()).isEmpty();
    }

    @Test
    void refusesAddressesWithControlCharactersAndReportsEverythingAtOnce() {
        assertThat(problems("a\u0000b", "..", "/x").sorted())
                .extracting(Diagnostic::rule)
                .containsExactly("GIT-001", "GIT-002", "GIT-003");
        PublishTarget target = PublishTarget.of("r", Path.of(""), Publishing.OPEN, "b", "p", new Diagnostics())
                .orElseThrow();
        assertThat(target.name()).isEqualTo("r, branch b, p");
    }
}
