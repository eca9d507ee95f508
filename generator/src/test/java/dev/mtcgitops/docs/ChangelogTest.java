package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The changelog has the form of Keep a Changelog, and its newest release is the version of the program. */
final class ChangelogTest {
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern RELEASE = Pattern.compile("([0-9]+\\.[0-9]+\\.[0-9]+) - 20[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern KIND = Pattern.compile("(?m)^### (.*)$");

    @TempDir
    private Path temp;

    @Test
    void theNewestReleaseIsTheVersionOfTheProgram() throws IOException {
        String changelog = Files.readString(Path.of("CHANGELOG.md"));
        List<String> sections = SECTION.matcher(changelog)
                .results()
                .map(section -> section.group(1))
                .toList();
        assertThat(sections).startsWith("Unreleased").doesNotHaveDuplicates();
        List<MatchResult> releases = sections.stream()
                .skip(1)
                .flatMap(section -> RELEASE.matcher(section).results())
                .toList();
        assertThat(releases).hasSize(sections.size() - 1);
        assertThat(Invocation.of(temp, "--version").out())
                .startsWith("mtc-gitops " + releases.get(0).group(1) + " (");
        assertThat(KIND.matcher(changelog).results().map(kind -> kind.group(1)))
                .isSubsetOf("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");
    }
}
