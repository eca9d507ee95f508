package dev.mtcgitops.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The versions of a product that have a capability: a row of {@code capabilities.tsv}.
 *
 * @param since the first of them; empty where all before {@code until} have it
 * @param until the first version without it; empty where there is none
 */
record Lifetime<V extends Comparable<V>>(Optional<V> since, Optional<V> until) {
    /** Read once, when the first capability is asked for. */
    private static final class Rows {
        private static final Map<String, List<String>> BY_NAME = new HashMap<>();

        static {
            DataTable.rows("model/capabilities.tsv").forEach(row -> BY_NAME.put(row.get(0) + row.get(1), row));
        }
    }

    /** What the table says about {@code capability}. */
    static <V extends Comparable<V>> Lifetime<V> of(
            String product, Enum<?> capability, Function<String, Optional<V>> parse) {
        List<String> row = Rows.BY_NAME.get(product + capability.name());
        if (row == null) {
            throw new IllegalStateException("no row for " + product + " " + capability);
        }
        return new Lifetime<>(parse.apply(row.get(2)), parse.apply(row.get(3)));
    }

    boolean contains(V version) {
        return since.filter(first -> version.compareTo(first) < 0).isEmpty()
                && until.filter(first -> version.compareTo(first) >= 0).isEmpty();
    }
}
