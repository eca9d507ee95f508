package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.work.Progress;
import dev.mtcgitops.work.Progress.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line on a terminal that is an array, by a clock whose pauses are the steps of the test. */
class ProgressLineTest {
    private final Progress progress = new Progress();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final List<Long> pauses = new ArrayList<>();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final ProgressLine line = line(terminal, 80);

    private ProgressLine line(OutputStream on, int width) {
        return new ProgressLine(on, width, (lock, millis) -> {
            pauses.add(millis);
            if (meanwhile.isEmpty()) {
                throw new InterruptedException();
            }
            meanwhile.remove().run();
        });
    }

    private String shown() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private static String drawn(String text) {
        return "\r\033[?7l" + text + "\033[?7h\033[K";
    }

    @Test
    void itAppearsAfterASecondAndFollowsTheSteps() {
        Task clusters = progress.begin("Rendering clusters", 4000);
        meanwhile.add(() -> {
            clusters.step(1240);
            assertThat(shown()).isEmpty();
        });
        meanwhile.add(() -> assertThat(shown()).isEqualTo(drawn("Rendering clusters: 1,240 of 4,000")));
        meanwhile.add(() -> progress.begin("Reading captured files", 0));
        meanwhile.add(() -> progress.task().step());
        meanwhile.add(line::end);
        line.follow(progress);
        assertThat(shown())
                .isEqualTo(drawn("Rendering clusters: 1,240 of 4,000")
                        + drawn("Reading captured files")
                        + drawn("Reading captured files: 1")
                        + "\r\033[K");
        assertThat(pauses).containsExactly(1000L, 100L, 100L, 100L, 100L);
    }

    @Test
    void aRunOfLessThanASecondShowsNothing() {
        progress.begin("Rendering clusters", 10);
        meanwhile.add(line::end);
        line.follow(progress);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatIsPrintedErasesItForGood() throws IOException {
        progress.begin("Resolving clusters");
        PrintWriter out = new StandardOutput(terminal, line::end).writer();
        meanwhile.add(() -> {});
        meanwhile.add(() -> {
            out.print("result\n");
            out.flush();
            progress.begin("Comparing files");
        });
        line.follow(progress);
        out.print("more\n");
        out.flush();
        assertThat(shown()).isEqualTo(drawn("Resolving clusters") + "\r\033[Kresult\nmore\n");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void itIsNarrowerThanTheTerminal() {
        progress.begin("Rendering clusters", 4000);
        meanwhile.add(() -> {});
        line(terminal, 20).follow(progress);
        assertThat(shown()).isEqualTo(drawn("Rendering clusters:"));
    }

    @Test
    void aTerminalThatIsGoneIsLeftAlone() {
        progress.begin("Rendering clusters", 4000);
        meanwhile.add(() -> {});
        line(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("Input/output error");
                            }
                        },
                        80)
                .follow(progress);
        assertThat(pauses).containsExactly(1000L, 100L);
    }

    @ParameterizedTest
    @CsvSource({
        "true, TERM, xterm-256color, true",
        "true, NO_COLOR, 1, true",
        "true, CI, '', true",
        "true, TERM, dumb, false",
        "true, CI, true, false",
        "false, TERM, xterm, false"
    })
    void onlyAPersonAtATerminalThatErasesSeesIt(boolean terminal, String variable, String value, boolean seen) {
        assertThat(ProgressLine.isSeen(terminal, Map.of(variable, value))).isEqualTo(seen);
    }
}
