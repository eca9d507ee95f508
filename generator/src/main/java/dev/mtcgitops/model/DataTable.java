package dev.mtcgitops.model;

import java.util.List;

/** Project data: rows of tab-separated fields in a packaged file, after comment lines that begin with {@code #}. */
public final class DataTable {
    private DataTable() {}

    /** The rows of {@code file}, such as {@code model/versions.tsv}. */
    public static List<List<String>> rows(String file) {
        return PackagedText.of("dev/mtcgitops/" + file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
