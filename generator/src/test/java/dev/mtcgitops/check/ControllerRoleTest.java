package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a MigrationController needs to say of its cluster's part. */
final class ControllerRoleTest {
    private static final String[] RULES = {"MTC-", "EP-"};

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mtc  | source | target | cluster | removed              | found
            1.7.13 | 4.14   | 4.14   | b       | migration_controller | MTC-VAR-013 key
            1.7.13 | 4.14   | 4.14   | a       | migration_ui         | MTC-VAR-013 key
            1.7.13 | 4.14   | 4.14   | a       | migration_velero     | MTC-VAR-013 key
            1.7.13 | 3.11   | 4.14   | a       | migration_velero     | MTC-VAR-013 key
            1.7.13 | 4.14   | 4.14   | b       | cluster_name         | MTC-VAR-013 key
            1.5.6  | 3.11   | 4.6    | a       | migration_controller | MTC-VAR-013 key
            1.6.0  | 4.6    | 4.8    | a       | olm_managed          | MTC-VAR-013 key
            1.7.13 | 4.14   | 4.14   | b       | rsync_endpoint_type  | EP-006 key
            1.7.13 | 4.14   | 4.14   | b       | migration_log_reader |
            """)
    void whatTheRoleNeedsStays(String mtc, String source, String target, String cluster, String removed, String found) {
        assertThat(Overlaid.fleet(mtc, source, target).removing(cluster, removed, RULES))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mtc  | source | target | cluster | name                 | value | found
            1.7.13 | 4.14   | 4.14   | b       | migration_controller | false | MTC-ROLE-001 value
            1.7.13 | 4.14   | 4.14   | b       | migration_controller | true  |
            1.7.13 | 4.14   | 4.14   | a       | migration_controller | false |
            1.7.13 | 4.14   | 4.14   | a       | migration_ui         | true  | MTC-VAR-013 value
            1.7.13 | 3.11   | 4.14   | a       | migration_controller | false | MTC-VAR-005 key
            1.7.13 | 3.11   | 4.14   | a       | olm_managed          | true  | MTC-VAR-008 value
            1.6.0  | 4.6    | 4.8    | b       | olm_managed          | true  |
            1.6.0  | 4.6    | 4.8    | b       | olm_managed          | false | MTC-VAR-008 value
            """)
    void theRoleIsThatOfThePairs(
            String mtc, String source, String target, String cluster, String name, String value, String found) {
        assertThat(Overlaid.fleet(mtc, source, target).adding(cluster, name, value, RULES))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aSecondControllerAlsoLacksItsName() {
        assertThat(Overlaid.modern().adding("a", "migration_controller", "true", RULES))
                .containsExactlyInAnyOrder("MTC-ROLE-001 value", "MTC-VAR-013 value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '- op: remove\n  path: /spec'                        | MTC-VAR-013 33:17
            '- op: replace\n  path: /spec\n  value: {}'          | MTC-VAR-013 34:18
            '- op: replace\n  path: /spec\n  value: a'           | MTC-VAR-013 34:18
            """)
    void withoutASpecEverythingLacksAtOnce(String operation, String place) {
        Checked checked = Overlaid.modern().patched("a", List.of(operation.replace("\\n", "\n")));
        assertThat(checked.places("MTC-")).containsExactly(place);
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().equals("MTC-VAR-013"))
                .singleElement()
                .satisfies(d -> assertThat(d.message())
                        .endsWith("lacks `migration_controller`, `migration_ui`, `migration_velero`."));
    }
}
