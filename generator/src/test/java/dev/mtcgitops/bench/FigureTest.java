package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FigureTest {
    private static Figure figure(String id) {
        return Figures.ALL.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theVerdictIsThatOfWallTime() {
        Figure help = figure("help");

        assertThat(help.verdict(Optional.of(new Value(2.5, 9)))).isEqualTo("ok");
        assertThat(help.verdict(Optional.of(new Value(2.51, 1)))).isEqualTo("missed");
        assertThat(help.verdict(Optional.empty())).isEqualTo("not measured");
    }

    @Test
    void theVerdictIsThatOfCpuTimeWhereThatAloneIsKnown() {
        assertThat(figure("origins").verdict(Optional.of(Value.ofCpu(0.16)))).isEqualTo("missed");
        assertThat(figure("origins").verdict(Optional.of(Value.ofCpu(0.14)))).isEqualTo("ok");
    }

    @Test
    void aFigureWithoutTargetHasNoVerdict() {
        assertThat(figure("same").verdict(Optional.of(new Value(9, 9)))).isEmpty();
    }

    @Test
    void publishingIsHeldAgainstRenderingAndImporting() {
        Results results = new Results()
                .add("render 10000", new Measured(6, 8, 300))
                .add("git fast-import 10000", new Measured(4, 2, 100))
                .add("publish 10000", new Measured(8, 9, 320));

        assertThat(figure("publish").formula().apply(results)).contains(new Value(0.8, 0.9));
        assertThat(figure("peak").formula().apply(results)).map(Value::wall).contains(300.0);
    }

    @Test
    void idsAreUnique() {
        assertThat(Figures.ALL).extracting(Figure::id).doesNotHaveDuplicates();
    }

    @Test
    void numbersAreToldWithThreeDigits() {
        assertThat(Value.text(0.012345)).isEqualTo("0.0123");
        assertThat(Value.text(2.0)).isEqualTo("2");
        assertThat(Value.text(1.2345)).isEqualTo("1.23");
        assertThat(Value.text(1234.5)).isEqualTo("1235");
        assertThat(Value.text(Double.NaN)).isEmpty();
    }
}
