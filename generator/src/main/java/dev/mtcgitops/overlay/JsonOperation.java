package dev.mtcgitops.overlay;

import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.Locale;

/**
 * One operation of a JSON patch.
 *
 * @param name what it does
 * @param path where it does it
 * @param from {@code from} of {@code move} and {@code copy}; {@code path} otherwise
 * @param value {@code value} of {@code add}, {@code replace} and {@code test}; the path's scalar otherwise
 */
record JsonOperation(Name name, JsonPointer path, JsonPointer from, YamlNode value) {
    /** The kind of an operation, named as in its {@code op}. */
    enum Name {
        ADD,
        REMOVE,
        REPLACE,
        MOVE,
        COPY,
        TEST
    }

    /** The operation in {@code node}, whose shape was judged when it was read. */
    static JsonOperation of(YamlNode node) {
        YamlMapping members = (YamlMapping) node;
        Name name = Name.valueOf(members.text("op").orElseThrow().toUpperCase(Locale.ROOT));
        JsonPointer path = JsonPointer.of(scalar(members, "path"));
        return switch (name) {
            case ADD, REPLACE, TEST ->
                new JsonOperation(name, path, path, members.get("value").orElseThrow());
            case REMOVE -> new JsonOperation(name, path, path, path.written());
            case MOVE, COPY -> new JsonOperation(name, path, JsonPointer.of(scalar(members, "from")), path.written());
        };
    }

    private static YamlScalar scalar(YamlMapping members, String name) {
        return (YamlScalar) members.get(name).orElseThrow();
    }

    /** Whether it sets an annotation. */
    boolean addsAnnotation() {
        return (name == Name.ADD || name == Name.COPY || name == Name.MOVE) && path.isAnnotation();
    }

    YamlMapping apply(YamlMapping object, Edits edits) throws PatchFault {
        return switch (name) {
            case ADD -> TreeEdit.add(object, path, value, edits);
            case REMOVE -> TreeEdit.remove(object, path, edits);
            case REPLACE -> TreeEdit.replace(object, path, value, edits);
            case MOVE -> {
                YamlNode moved = Copies.copy(TreeEdit.get(object, from), path.at(), edits);
                yield TreeEdit.add(TreeEdit.remove(object, from, edits), path, moved, edits);
            }
            case COPY -> TreeEdit.add(object, path, Copies.copy(TreeEdit.get(object, from), path.at(), edits), edits);
            case TEST -> {
                if (!equal(TreeEdit.get(object, path), value)) {
                    throw new PatchFault(
                            value.origin().written(), objects -> PatchProblems.testFailed(path.text(), objects));
                }
                yield object;
            }
        };
    }

    /** Equality as RFC 6902 section 4.6 has it: numbers by value. */
    private static boolean equal(YamlNode a, YamlNode b) {
        return a.sameData(b)
                || (a instanceof YamlScalar x
                        && b instanceof YamlScalar y
                        && isNumber(x)
                        && isNumber(y)
                        && Double.parseDouble(x.value()) == Double.parseDouble(y.value()));
    }

    private static boolean isNumber(YamlScalar scalar) {
        return (scalar.type() == ScalarType.FLOAT || scalar.type() == ScalarType.INTEGER)
                && scalar.value().matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }
}
