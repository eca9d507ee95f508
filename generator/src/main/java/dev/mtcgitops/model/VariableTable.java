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
        /** The default of an image that the role puts together from variables of its own. */
        private static final String COMPOSED = "composed";

        /** Begins a type that lists its words. */
        private static final String CHOICE = VariableType.CHOICE.text() + " ";

        private static final NavigableMap<String, VariableSpec> BY_NAME = new TreeMap<>();

        static {
            for (List<String> row : DataTable.rows("model/variables.tsv")) {
                put(row, row.get(0), row.get(1));
                if (row.get(2).equals(COMPOSED)) {
                    String stem = row.get(0).replaceFirst("(_image)?_fqin$", "");
                    put(row, stem + "_image", VariableType.IMAGE.text());
                    put(row, stem + "_repo", VariableType.IMAGE_PART.text());
                    put(row, stem + "_version", VariableType.IMAGE_PART.text());
                }
            }
        }

        private static void put(List<String> row, String name, String type) {
            BY_NAME.put(name, spec(row, name, type));
        }

        private static VariableSpec spec(List<String> row, String name, String type) {
            boolean choice = type.startsWith(CHOICE);
            return new VariableSpec(
                    name,
                    choice ? VariableType.CHOICE : type(type),
                    choice ? List.of(type.substring(CHOICE.length()).split(", ")) : List.of(),
                    ByRelease.of(row.get(2)),
                    MtcVersion.parse(row.get(3)).orElseThrow(),
                    MtcVersion.parse(row.get(4)),
                    VariableSpec.Scope.valueOf(row.get(5)),
                    "yes".equals(row.get(6)),
                    ByRelease.of(row.get(7)),
                    "yes".equals(row.get(8)));
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
