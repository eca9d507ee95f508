package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockVolumesTest {
    private static Checked pair(String mtc, String migration) {
        return Checked.of(Input.pair("p", """
                mtc: "%s"
                source: {name: a, openshift: "4.12"}
                target: {name: b, openshift: "4.14"}
                namespaces: [{source: x, policies: none}]
                directVolumeMigration:
                  %s
                """.formatted(mtc, migration.replace("\n", "\n  "))));
    }

    @ParameterizedTest
    @CsvSource({"1.8.3,block,true", "1.8.3,both,true", "1.7.13,both,true", "1.8.4,block,false", "1.8.3,filesystem,false"
    })
    void theyCameWithOnePatchLevel(String mtc, String volumes, boolean reported) {
        var places = pair(mtc, "volumes: " + volumes).places("MTC-VER-008");
        assertThat(places).isEqualTo(reported ? List.of("MTC-VER-008 10:14/5:8") : List.of());
    }

    @Test
    void whoSaysNothingCopiesFileSystems() {
        assertThat(pair("1.7.13", "endpoint: Route").places("MTC-VER")).isEmpty();
    }

    @Test
    void supplementalGroupsAreNotForThem() {
        String source = "volumes: %s\nsupplementalGroups: {source: [1000]}";
        String target = "volumes: %s\nsupplementalGroups: {target: [1000]}";
        assertThat(pair("1.8.4", source.formatted("both")).places("SG-")).containsExactly("SG-005 10:14/11:34");
        assertThat(pair("1.8.4", target.formatted("block")).places("SG-")).containsExactly("SG-005 10:14/11:34");
        assertThat(pair("1.8.4", target.formatted("filesystem")).places("SG-")).isEmpty();
        assertThat(pair("1.8.4", "volumes: block").places("SG-")).isEmpty();
        assertThat(pair("1.8.3", target.formatted("block")).places("SG-"))
                .as("the version must change first")
                .isEmpty();
    }
}
