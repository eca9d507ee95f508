package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The manual page tells all, and programs that show such pages can read it. */
class ManPageTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @TempDir
    Path folder;

    @Test
    void itIsReadAlikeWithAnyLocale() throws IOException {
        assertThat(Files.readString(ManPage.SHIPPED)).matches("\\p{ASCII}*");
    }

    @Test
    void everyVerbAndOptionIsShown() throws Exception {
        String shown = shown("mandoc", "-T", "utf8", "-O", "width=500");
        for (CommandLine verb : ManPage.program().getSubcommands().values()) {
            assertThat(shown).contains("\n   " + verb.getCommandName() + "\n");
            for (String line :
                    Invocation.of(folder, verb.getCommandName(), "--help").out().split("\n")) {
                if (line.matches(" +-.*")) {
                    assertThat(shown).contains(line.strip().split("  ")[0].replaceFirst("\\.\\.\\.$", ""));
                }
            }
        }
    }

    @Test
    void everyExitCodeIsTold() throws IOException {
        Set<Integer> told = Pattern.compile("(?m)^\\\\fB(\\d+)\\\\fR$")
                .matcher(Files.readString(ManPage.SHIPPED))
                .results()
                .map(code -> Integer.valueOf(code.group(1)))
                .collect(Collectors.toSet());
        assertThat(told)
                .isEqualTo(Arrays.stream(ExitCode.values()).map(ExitCode::code).collect(Collectors.toSet()));
    }

    @Test
    void everyVariableThatIsReadIsTold() throws IOException {
        Invocation.writePairs(folder, "shop");
        Set<String> asked = new TreeSet<>();
        Map<String, String> environment = new HashMap<>() {
            @Override
            public String getOrDefault(Object name, String otherwise) {
                asked.add(name.toString());
                return super.getOrDefault(name, otherwise);
            }

            @Override
            public String get(Object name) {
                asked.add(name.toString());
                return super.get(name);
            }
        };
        Invocation.of(folder, "", environment, true, "check", "-f", "pairs", "--repo", "https://127.0.0.1:1/fleet.git");
        Invocation.of(folder, "", environment, true, "publish", "-f", "pairs", "--repo", "fleet.git");
        ProgressLine.isSeen(true, environment);
        ProgressLine.ofStandardError(environment);
        Set<String> told = new TreeSet<>();
        for (List<String> row : ManPage.rows("Environment")) {
            CODE.matcher(row.get(0)).results().forEach(name -> told.add(name.group(1)));
        }
        assertThat(asked)
                .contains("NO_COLOR", "SOURCE_DATE_EPOCH", "https_proxy")
                .isSubsetOf(told);
    }

    @Test
    void mandocFindsNothingWrong() throws Exception {
        // A date would be one more thing that differs without a reason.
        assertThat(shown("mandoc", "-T", "lint", "-W", "warning")
                        .lines()
                        .filter(line -> !line.contains("missing date")))
                .isEmpty();
    }

    @Test
    void groffFindsNothingWrong() throws Exception {
        assertThat(shown("groff", "-ww", "-man", "-T", "ascii", "-z")).isEmpty();
    }

    private String shown(String... command) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, command[0]))),
                "SKIPPED, the manual page is not shown: there is no " + command[0]);
        Process process = new ProcessBuilder(Stream.concat(Stream.of(command), Stream.of(ManPage.SHIPPED.toString()))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return shown.replaceAll(".\b", "");
    }
}
