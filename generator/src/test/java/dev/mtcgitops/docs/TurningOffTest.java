package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.DataTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/delivery.md} says of every variable that stays on a cluster, and of no other, what the table of variables says. */
class TurningOffTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z_`, ]+`) \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @Test
    void everyVariableThatStaysIsInTheTable() throws IOException {
        String section = Files.readString(Path.of("docs/delivery.md"))
                .split("(?m)^## Turning things off$", 2)[1]
                .split("(?m)^## ", 2)[0];
        Map<String, String> documented = new TreeMap<>();
        for (Matcher row = ROW.matcher(section); row.find(); ) {
            String removal = row.group(2);
            NAME.matcher(row.group(1)).results().forEach(name -> documented.put(name.group(1), removal));
        }
        Map<String, String> staying = DataTable.rows("model/variables.tsv").stream()
                .filter(cells -> !List.of("-", "cleared").contains(cells.get(7)))
                .collect(Collectors.toMap(cells -> cells.get(0), cells -> cells.get(7)));
        assertThat(documented).isEqualTo(staying);
    }
}
