package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.diagnostic.rule.OverlayEngineRule;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;

/**
 * One operation of a JSON patch.
 *
 * @param name what it does
 * @param path where it does it
 * @param from {@code from} of {@code move} and {@code copy}; {@code path} otherwise
 * @param value {@code value} of {@code add}, {@code replace} and {@code test}; the path's scalar otherwise
 */
record JsonOperation(Name name, JsonPointer path, JsonPointer from, YamlNode value) {
    private static final List<String> NAMES = List.of("add", "remove", "replace", "move", "copy", "test");
    private static final List<String> MEMBERS = List.of("op", "path", "value", "from");

    /** The operations, in the order of {@link #NAMES}. */
    enum Name {
        ADD,
        REMOVE,
        REPLACE,
        MOVE,
        COPY,
        TEST
    }

    static JsonOperation parse(YamlNode node) throws PatchFault {
        if (!(node instanceof YamlMapping mapping)) {
            throw new PatchFault(
                    OverlayEngineRule.NOT_AN_OPERATION, node.origin().written());
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            String member = entry.key().value();
            if (!MEMBERS.contains(member)) {
                throw new PatchFault(
                        OverlayEngineRule.UNKNOWN_MEMBER,
                        entry.key().at(),
                        member,
                        Suggestion.didYouMean(member, MEMBERS));
            }
        }
        YamlScalar op = scalar(mapping, "op");
        int position = NAMES.indexOf(op.value());
        if (position < 0) {
            throw new PatchFault(
                    OverlayEngineRule.UNKNOWN_OPERATION, op.at(), op.value(), Suggestion.didYouMean(op.value(), NAMES));
        }
        JsonPointer path = JsonPointer.parse(scalar(mapping, "path"));
        return switch (Name.values()[position]) {
            case ADD -> new JsonOperation(Name.ADD, path, path, member(mapping, "value"));
            case REPLACE -> new JsonOperation(Name.REPLACE, path, path, member(mapping, "value"));
            case TEST -> new JsonOperation(Name.TEST, path, path, member(mapping, "value"));
            case REMOVE -> new JsonOperation(Name.REMOVE, path, path, path.written());
            case MOVE -> new JsonOperation(Name.MOVE, path, JsonPointer.parse(scalar(mapping, "from")), path.written());
            case COPY -> new JsonOperation(Name.COPY, path, JsonPointer.parse(scalar(mapping, "from")), path.written());
        };
    }

    private static YamlNode member(YamlMapping operation, String name) throws PatchFault {
        YamlNode found = operation.get(name).orElse(null);
        if (found == null) {
            throw new PatchFault(
                    OverlayEngineRule.MISSING_MEMBER, first(operation).written(), name);
        }
        return found;
    }

    private static YamlScalar scalar(YamlMapping operation, String name) throws PatchFault {
        YamlNode found = member(operation, name);
        if (!(found instanceof YamlScalar scalar)) {
            throw new PatchFault(
                    OverlayEngineRule.MEMBER_NOT_TEXT, found.origin().written(), name);
        }
        return scalar;
    }

    private static Origin first(YamlMapping mapping) {
        return mapping.size() == 0
                ? mapping.origin()
                : mapping.entries().iterator().next().key().origin();
    }

    YamlMapping apply(YamlMapping object, Edits edits) throws PatchFault {
        return switch (name) {
            case ADD -> TreeEdit.add(object, path, value, edits);
            case REMOVE -> TreeEdit.remove(object, path, edits);
            case REPLACE -> TreeEdit.replace(object, path, value, edits);
            case MOVE -> {
                YamlNode moved = Relocation.of(TreeEdit.get(object, from), path.at(), edits);
                yield TreeEdit.add(TreeEdit.remove(object, from, edits), path, moved, edits);
            }
            case COPY -> TreeEdit.add(object, path, Relocation.of(TreeEdit.get(object, from), path.at(), edits), edits);
            case TEST -> {
                if (!equal(TreeEdit.get(object, path), value)) {
                    throw new PatchFault(
                            OverlayEngineRule.TEST_FAILED, value.origin().written(), path.text());
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
