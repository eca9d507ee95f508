package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Judges the shape of JSON 6902 operations. */
final class Operations {
    /** What each operation has beside {@code op} (RFC 6902, section 4). */
    private static final Map<String, List<String>> MEMBERS = new TreeMap<>(Map.of(
            "add", List.of("path", "value"),
            "remove", List.of("path"),
            "replace", List.of("path", "value"),
            "move", List.of("from", "path"),
            "copy", List.of("from", "path"),
            "test", List.of("path", "value")));
    /** RFC 6901, section 3; possessive, because what can be given back is kept on the stack. */
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*+)++", Pattern.DOTALL);

    private static final Set<String> WITH_ANNOTATIONS = Set.of("/metadata", "/metadata/annotations");

    private Operations() {}

    /** Whether {@code slot} holds an operation; if not, that is reported. */
    static boolean check(Slot slot) {
        if (!(slot.node() instanceof YamlMapping operation)) {
            slot.report(PatchEntryProblems.operationIsNoMapping());
            return false;
        }
        Optional<YamlMapping.Entry> op = operation.entry("op");
        if (op.isEmpty()) {
            slot.source().report(PatchEntryProblems.operationWithoutOp(), slot.holder());
            return false;
        }
        String name = op.get().value() instanceof YamlScalar scalar ? scalar.value() : "";
        List<String> members = MEMBERS.get(name);
        if (members == null) {
            String meant = Suggestion.nearest(name, MEMBERS.keySet()).orElse("");
            slot.source()
                    .report(
                            PatchEntryProblems.unknownOperation(Shown.quoted(name), meant, MEMBERS.keySet()),
                            op.get().value().origin().written());
            return false;
        }
        boolean complete = hasMembers(slot, operation, name, members);
        return pointers(slot, operation) && complete && readsNoMoreThanIsWritten(slot, operation, name);
    }

    private static boolean hasMembers(Slot slot, YamlMapping operation, String name, List<String> members) {
        boolean valid = true;
        for (YamlMapping.Entry entry : operation.entries()) {
            String key = entry.key().value();
            if (!key.equals("op") && !members.contains(key)) {
                List<String> absent = members.stream()
                        .filter(member -> operation.get(member).isEmpty())
                        .toList();
                slot.source()
                        .report(
                                PatchEntryProblems.unknownMember(
                                        Shown.quoted(key),
                                        name,
                                        Suggestion.nearest(key, absent).orElse("")),
                                entry.key().at());
                return false;
            }
        }
        for (String member : members) {
            if (operation.get(member).isEmpty()) {
                slot.source().report(PatchEntryProblems.missingMember(member, name), slot.holder());
                valid = false;
            }
        }
        return valid;
    }

    /** Kustomize puts annotations of its own into an object while it patches it, which these operations would see. */
    private static boolean readsNoMoreThanIsWritten(Slot slot, YamlMapping operation, String name) {
        String member = name.equals("test") ? "path" : "from";
        Optional<YamlMapping.Entry> whole = operation
                .entry(member)
                .filter(entry -> WITH_ANNOTATIONS.contains(((YamlScalar) entry.value()).value()));
        whole.ifPresent(entry -> slot.source()
                .report(
                        PatchEntryProblems.annotationsAsAWhole(name, ((YamlScalar) entry.value()).value()),
                        entry.value().origin().written()));
        return whole.isEmpty();
    }

    private static boolean pointers(Slot slot, YamlMapping operation) {
        boolean valid = true;
        for (String member : List.of("from", "path")) {
            Optional<YamlMapping.Entry> entry = operation.entry(member);
            if (entry.isPresent()) {
                Slot pointer =
                        new Slot(member, entry.get().value(), entry.get().key().at(), slot.source());
                Optional<String> text = Scalars.text(pointer);
                if (text.isPresent() && !POINTER.matcher(text.get()).matches()) {
                    pointer.report(PatchEntryProblems.badPointer(Shown.quoted(text.get())));
                    valid = false;
                }
                valid &= text.isPresent();
            }
        }
        return valid;
    }
}
