package dev.mtcgitops.model;

import java.util.List;

/** Project data: rows of tab-separated fields in a resource of this package, after comment lines that begin with {@code #}. */
final class DataTable {
    private DataTable() {}

    /** The rows of the resource {@code name}. */
    static List<List<String>> rows(String name) {
        return PackagedText.of("dev/mtcgitops/model/" + name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
