package dev.mtcgitops.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.rule.GitRule;
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
                "a\u001bb"
            })
    void refusesBranches(String name) {
        assertThat(only(problems("repo", name, ""))).startsWith("GIT-001 ");
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
                    /etc, PATH_ABSOLUTE
                    C:/x, PATH_ABSOLUTE
                    .., PATH_PARENT
                    a/../b, PATH_PARENT
                    .git, PATH_DOT_GIT
                    a/.GIT/b, PATH_DOT_GIT
                    .git., PATH_DOT_GIT
                    '.git ', PATH_DOT_GIT
                    .git..., PATH_DOT_GIT
                    GIT~1, PATH_DOT_GIT
                    .git::$INDEX_ALLOCATION, PATH_DOT_GIT
                    a\\.git, PATH_DOT_GIT
                    a\\b, PATH_CHARACTERS
                    """)
    void refusesPaths(String path, GitRule rule) {
        assertThat(only(problems("repo", "main", path)))
                .startsWith("GIT-002 " + rule.message().replace("{0}", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {".g\u200cit", "a/.gi\u200dt", "\ufeff.git"})
    void refusesNamesThatMacosFoldsToGit(String path) {
        assertThat(only(problems("repo", "main", path))).startsWith("GIT-002").contains(".git`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "\u001b[31m", "a\u202eb", "\ud800"})
    void refusesPathsWithControlCharacters(String path) {
        assertThat(only(problems("repo", "main", path))).startsWith("GIT-002").contains("cannot stand");
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
                    '', REPOSITORY_EMPTY
                    -x, REPOSITORY_OPTION
                    --upload-pack=x, REPOSITORY_OPTION
                    ext::sh -c x, REPOSITORY_HELPER
                    fd::17, REPOSITORY_HELPER
                    git://host/x, REPOSITORY_SCHEME
                    ftp://u:s3cret@host/x, REPOSITORY_SCHEME
                    https://u:s3cret@host/x?token=s3cret, REPOSITORY_URL
                    https://host/x#s3cret, REPOSITORY_URL
                    https://host, REPOSITORY_URL
                    https:///x, REPOSITORY_URL
                    https://-x/y, REPOSITORY_URL
                    https://ho st/y, REPOSITORY_URL
                    https://host:port/y, REPOSITORY_URL
                    https://s3cret%@host/y, REPOSITORY_URL
                    ssh://-oProxyCommand=x/y, REPOSITORY_URL
                    ssh://-x@host/y, REPOSITORY_URL
                    ssh://git:s3cret@host/x, REPOSITORY_PASSWORD
                    file://host/x, REPOSITORY_URL
                    file://u:s3cret@/x, REPOSITORY_PASSWORD
                    git@host:a/b.git, REPOSITORY_SCP
                    host:a, REPOSITORY_SCP
                    [::1]:a, REPOSITORY_SCP
                    u:s3cret@host:a, REPOSITORY_SCP
                    """)
    void refusesAddresses(String address, GitRule rule) {
        String text = only(problems(address, "main", ""));
        assertThat(text)
                .startsWith("GIT-00")
                .contains(rule.message().substring(rule.message().lastIndexOf('`') + 1));
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
