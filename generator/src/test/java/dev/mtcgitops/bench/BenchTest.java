package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTest {
    private static final Scenario HELP = Scenario.ALL.get(0);

    @TempDir
    Path folder;

    @Test
    void aFleetIsReadWithoutADiagnostic() throws IOException {
        FleetWriter.write(folder, 100);
        Diagnostics found = new Diagnostics();

        FleetReader.read(
                Inputs.find(List.of(folder.toString()), InputStream.nullInputStream(), folder),
                new SourceTexts(),
                found);

        assertThat(found.sorted()).isEmpty();
    }

    @Test
    void thePageShowsTheScenarios() throws IOException {
        String page = Files.readString(Path.of("docs/performance.md"));
        String rows = page.substring(page.indexOf(Table.BEGIN) + Table.BEGIN.length(), page.indexOf(Table.END));

        assertThat(rows).startsWith(Table.of(page).markdown());
        assertThat(Table.of(page).into(page, rows.lines().reduce((a, b) -> b).orElseThrow()))
                .isEqualTo(page);
    }

    @Test
    void theTableIsItsOwnBaseline() {
        String page = Table.BEGIN + Table.END;

        String once = table(2.3456, 3, 50.4).into(page, "A note.");

        assertThat(once)
                .contains("| `--help` | 0 | `java --version` | 2.35 | 3 | 50 MiB | 2.2 |\n\nA note.\n" + Table.END);
        assertThat(new Table().into(once, "A note.")).isEqualTo(once);
    }

    @Test
    void growthIsComparedPerPair() {
        Scenario growth = Scenario.ALL.get(Scenario.ALL.size() - 1);

        assertThat(new Measured(400, 600, 100).over(new Measured(2, 2, 50).times(growth.factor())))
                .isEqualTo(new Measured(1, 1.5, 100));
    }

    @Test
    void whatIsWorseThanTheBaselineByMoreThanTheSlackIsARegression() {
        Table baseline = table(2, 3, 50);

        assertThat(table(4, 4.05, 65).regressions(baseline)).isEmpty();
        assertThat(table(4.01, 4.06, 66).regressions(baseline))
                .containsExactly(
                        "[`--help`, 0, `java --version`], wall: 4.01, more than 2 times 2",
                        "[`--help`, 0, `java --version`], CPU: 4.06, more than 1.35 times 3",
                        "[`--help`, 0, `java --version`], peak memory: 66, more than 1.3 times 50");
        assertThat(table(9, 9, 9).regressions(new Table())).isEmpty();
    }

    private static Table table(double wall, double cpu, double peak) {
        Table table = new Table();
        table.put(HELP, new Measured(wall, cpu, peak));
        return table;
    }

    @Test
    void anObjectMoreOrLessIsTold() {
        Map<String, Object> a = Map.of("kind", "A");
        Map<String, Object> b = Map.of("kind", "B", "spec", 1);

        KubernetesObjects.requireEqual("peer", List.of(a, b, a), List.of(a, a, b));
        assertThatThrownBy(() -> KubernetesObjects.requireEqual("peer", List.of(a, a), List.of(a)))
                .hasMessage("peer makes other objects (1: only ours, -1: only theirs): {" + a + "=1}");
        assertThatThrownBy(() ->
                        KubernetesObjects.requireEqual("peer", List.of(b), List.of(Map.of("kind", "B", "spec", "1"))))
                .hasMessageContaining("=-1");
    }

    @Test
    void theTimesOfChildrenFollowANameThatMayHoldAnything() {
        String stat = "42 (a) b (c) S 1 42 42 0 -1 4194304 100 200 0 0 11 12 150 25 20 0 1 0 5";

        assertThat(Measured.cpuOfChildren(stat)).isEqualTo(1.75);
    }
}
