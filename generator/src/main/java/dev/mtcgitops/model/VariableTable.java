package dev.mtcgitops.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** The variables of the MigrationController's spec, as the operator's role reads them; the CRD itself knows none of them. */
public final class VariableTable {
    private VariableTable() {}

    /** Read once, and only when somebody asks: most fleets set no variable. */
    private static final class Rows {
        /** Begins a type that lists its words. */
        private static final String CHOICE = VariableType.CHOICE.text() + " ";

        private static final NavigableMap<String, VariableSpec> BY_NAME = new TreeMap<>();

        static {
            for (List<String> row : DataTable.rows("model/variables.tsv")) {
                VariableSpec spec = spec(row);
                BY_NAME.put(spec.name(), spec);
            }
        }

        private static VariableSpec spec(List<String> row) {
            String type = row.get(1);
            boolean choice = type.startsWith(CHOICE);
            return new VariableSpec(
                    row.get(0),
                    choice ? VariableType.CHOICE : type(type),
                    choice ? List.of(type.substring(CHOICE.length()).split(", ")) : List.of(),
                    MtcVersion.parse(row.get(3)).orElseThrow(),
                    MtcVersion.parse(row.get(4)),
                    VariableSpec.Scope.valueOf(row.get(5)),
                    "yes".equals(row.get(6)));
        }

        private static VariableType type(String text) {
            return Arrays.stream(VariableType.values())
                    .filter(type -> type.text().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The variable {@code name}, in snake_case. */
    public static Optional<VariableSpec> find(String name) {
        return Optional.ofNullable(Rows.BY_NAME.get(name));
    }

    /** The names of all variables. */
    public static SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(Rows.BY_NAME.navigableKeySet());
    }
}
