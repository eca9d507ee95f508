package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A mapping read by a vocabulary: unknown keys are reported at once, known ones are asked for one by one. */
final class Fields {
    private final String what;
    private final YamlMapping mapping;
    private final Slot slot;
    /** Absent fields that an unknown key was probably meant for. */
    private final Set<String> misspelt = new HashSet<>();

    /** Whether an unknown key was reported. */
    private boolean strange;

    private Fields(String what, YamlMapping mapping, Slot slot) {
        this.what = what;
        this.mapping = mapping;
        this.slot = slot;
    }

    /**
     * The fields of the mapping that must stand in {@code slot}.
     *
     * @param what the mapping in a sentence, such as {@code a ClusterPair}
     */
    static Optional<Fields> of(Slot slot, String what, Collection<String> known) {
        return of(slot, what, known, Map.of());
    }

    /**
     * As {@link #of(Slot, String, Collection)}, with keys that people try although they cannot work: each is reported as the
     * problem that it makes.
     */
    static Optional<Fields> of(
            Slot slot, String what, Collection<String> known, Map<String, Function<String, Problem>> refused) {
        return slot.mapping("a mapping").map(mapping -> {
            Fields fields = new Fields(what, mapping, slot);
            slot.source().expectFields(mapping, known);
            fields.checkKeys(known, refused);
            return fields;
        });
    }

    /** The fields of a captured object, where other keys may stand, too. */
    static Optional<Fields> lenient(Slot slot, String what) {
        return slot.mapping("a mapping").map(mapping -> new Fields(what, mapping, slot));
    }

    private void checkKeys(Collection<String> known, Map<String, Function<String, Problem>> refused) {
        List<String> absent =
                known.stream().filter(name -> mapping.get(name).isEmpty()).toList();
        for (YamlMapping.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            if (known.contains(key)) {
                continue;
            }
            strange = true;
            Function<String, Problem> reason = refused.get(key);
            if (reason != null) {
                slot.source().report(reason.apply(key), entry.key().at());
                misspelt.addAll(absent);
                continue;
            }
            Optional<String> meant = Suggestion.nearest(key, absent);
            meant.ifPresent(misspelt::add);
            String hint = meant.map(name -> "Did you mean `" + name + "`?")
                    .or(() -> FieldPlaces.of(key).map(place -> "It is a field of " + place + "."))
                    .orElseGet(() -> "Its fields are "
                            + known.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + ".");
            slot.source()
                    .report(
                            DocumentProblems.unknownField(key, what, hint),
                            entry.key().at());
        }
    }

    Source source() {
        return slot.source();
    }

    YamlMapping mapping() {
        return mapping;
    }

    /** Where missing fields are reported. */
    Location holder() {
        return slot.holder();
    }

    /** Whether an unknown key was reported, for which a field may be missing. */
    boolean isStrange() {
        return strange;
    }

    boolean has(String name) {
        return mapping.get(name).isPresent();
    }

    /** Whether {@code name} is absent, and neither misspelt nor lost by a fault of syntax. */
    boolean isMissing(String name) {
        return !has(name) && !misspelt.contains(name) && !source().hasHoles();
    }

    /** Where the key {@code name} stands. */
    Location keyAt(String name) {
        return mapping.entry(name).map(entry -> entry.key().at()).orElse(holder());
    }

    /** The value of {@code name}, if it is given. */
    Optional<Slot> slot(String name) {
        return mapping.entry(name)
                .map(entry -> new Slot(name, entry.value(), entry.key().at(), slot.source()));
    }

    /** The value of {@code name}, which is reported if it is missing. */
    Optional<Slot> requiredSlot(String name) {
        return requiredSlot(name, () -> DocumentProblems.missingField(capitalized(), name));
    }

    /** As {@link #requiredSlot(String)}, with a problem of its own. */
    Optional<Slot> requiredSlot(String name, Supplier<Problem> missing) {
        if (isMissing(name)) {
            source().report(missing.get(), holder());
        }
        return slot(name);
    }

    /** The value of {@code name} as {@code shape} takes it. */
    <T> Optional<Located<T>> optional(String name, Shape<T> shape) {
        return slot(name).flatMap(value -> value.read(shape));
    }

    /** As {@link #optional}, reported if it is missing. */
    <T> Optional<Located<T>> required(String name, Shape<T> shape) {
        return requiredSlot(name).flatMap(value -> value.read(shape));
    }

    /** The value of {@code field}, if it is given. */
    <T> Optional<Located<T>> get(Field<?, T> field) {
        return optional(field.name(), field.shape());
    }

    /** As {@link #get}, reported if it is missing. */
    <T> Optional<Located<T>> required(Field<?, T> field) {
        return required(field.name(), field.shape());
    }

    /** As {@link #get}, with a problem of its own if it is missing. */
    <T> Optional<Located<T>> required(Field<?, T> field, Supplier<Problem> missing) {
        return requiredSlot(field.name(), missing).flatMap(value -> value.read(field.shape()));
    }

    /** As {@link #get}, with what holds where the field is absent; that stands at the mapping. */
    <T> Located<T> get(Field<?, T> field, T otherwise) {
        return get(field).orElseGet(() -> new Located<>(otherwise, holder()));
    }

    /** As {@link #get(Field)}, without its place. */
    <T> Optional<T> value(Field<?, T> field) {
        return get(field).map(Located::value);
    }

    /** As {@link #get(Field, Object)}, without its place. */
    <T> T value(Field<?, T> field, T otherwise) {
        return value(field).orElse(otherwise);
    }

    /** Reports unless exactly one of {@code names} is given, and returns it. */
    Optional<Slot> exactlyOne(List<String> names) {
        List<String> given = new ArrayList<>(names);
        given.removeIf(name -> !has(name));
        if (given.size() == 1) {
            return slot(given.get(0));
        }
        if (given.size() > 1 || (!strange && names.stream().allMatch(this::isMissing))) {
            String choices = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            Location last = given.stream()
                    .map(this::keyAt)
                    .max(Comparator.naturalOrder())
                    .orElse(holder());
            source().report(DocumentProblems.exactlyOne(capitalized(), choices), last);
        }
        return Optional.empty();
    }

    private String capitalized() {
        return what.startsWith("`") ? what : Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
