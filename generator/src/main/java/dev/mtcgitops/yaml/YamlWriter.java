package dev.mtcgitops.yaml;

/** Writes trees as portable YAML: every reader of YAML 1.1 and 1.2 sees the same data, and equal trees give equal bytes. */
public final class YamlWriter {
    private YamlWriter() {}

    /** One document in block style, keys in code-point order, LF, two blanks of indentation, no folding. */
    public static String write(YamlNode document) {
        throw new UnsupportedOperationException();
    }
}
