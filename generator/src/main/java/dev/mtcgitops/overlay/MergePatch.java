package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch as Kustomize's {@code kyaml/yaml/merge2} applies it: mappings are merged, null removes, lists are replaced
 * except the two {@link MergeList}s, {@code $patch} deletes or replaces. The identity of the object is not merged.
 */
record MergePatch(YamlMapping content) implements Change {
    /** The patch in {@code content}, without the fields that only name its object. */
    static MergePatch of(YamlMapping content) {
        YamlMapping stripped = content.without("apiVersion").without("kind");
        YamlMapping metadata = stripped.mapping("metadata").orElse(null);
        if (metadata != null) {
            YamlScalar key = stripped.entry("metadata").orElseThrow().key();
            YamlMapping rest = metadata.without("name").without("namespace");
            stripped = stripped.with(new YamlMapping.Entry(key, rest));
        }
        return new MergePatch(stripped);
    }

    @Override
    public Optional<YamlMapping> apply(ResourceId id, YamlMapping object, Edits edits) throws PatchFault {
        if (Directive.of(content) == Directive.DELETE) {
            edits.removed("", object, Directive.at(content));
            return Optional.empty();
        }
        return Optional.of(new Run(id, edits).merged("", object, content));
    }

    /** One application of the patch. */
    private record Run(ResourceId id, Edits edits) {
        YamlMapping merged(String pointer, YamlMapping before, YamlMapping patch) throws PatchFault {
            YamlMapping now = before;
            for (YamlMapping.Entry entry : patch.entries()) {
                String name = entry.key().value();
                if (name.equals(Directive.KEY)) {
                    continue;
                }
                YamlMapping.Entry old = before.entry(name).orElse(null);
                YamlNode value =
                        value(JsonPointer.child(pointer, name), old == null ? null : old.value(), entry.value());
                if (value == null) {
                    now = old == null ? now : now.without(name, place(entry.value()));
                } else {
                    now = now.with(new YamlMapping.Entry(old == null ? entry.key() : old.key(), value));
                }
            }
            return now;
        }

        /** The value of a field afterwards; null for none. */
        private @Nullable YamlNode value(String pointer, @Nullable YamlNode before, YamlNode patch) throws PatchFault {
            if (patch instanceof YamlScalar scalar && scalar.isNull()) {
                return removed(pointer, before, scalar.at());
            }
            YamlNode old = before instanceof YamlScalar scalar && scalar.isNull() ? null : before;
            if (old != null && old.getClass() != patch.getClass()) {
                throw new PatchFault(
                        patch.origin().written(),
                        objects -> PatchProblems.kindOfValue(pointer, describe(old), describe(patch), objects));
            }
            if (patch instanceof YamlMapping mapping) {
                Directive directive = Directive.of(mapping);
                if (directive == Directive.DELETE) {
                    return removed(pointer, old, Directive.at(mapping));
                }
                if (old != null && directive == Directive.MERGE) {
                    return merged(pointer, (YamlMapping) old, mapping);
                }
                Location at = directive == Directive.REPLACE
                        ? Directive.at(mapping)
                        : mapping.origin().written();
                return set(pointer, old, Directive.plain(mapping), at);
            }
            if (patch instanceof YamlSequence sequence) {
                MergeList list = MergeList.of(id, pointer).orElse(null);
                if (list != null) {
                    YamlSequence items = (YamlSequence) old;
                    return set(
                            pointer,
                            null,
                            list.merged(items, sequence, this::merged),
                            sequence.origin().written());
                }
            }
            if (old instanceof YamlScalar was && was.isString() && patch instanceof YamlScalar now && !now.isString()) {
                throw new PatchFault(now.at(), objects -> PatchProblems.stringReplaced(pointer, now.value(), objects));
            }
            return set(pointer, old, patch, patch.origin().written());
        }

        private YamlMapping merged(YamlMapping before, YamlMapping patch) throws PatchFault {
            return new Run(id, new Edits()).merged("", before, patch);
        }

        /** The place in the patch that removes something. */
        private static Location place(YamlNode removal) {
            return removal instanceof YamlMapping mapping
                    ? Directive.at(mapping)
                    : removal.origin().written();
        }

        private YamlNode set(String pointer, @Nullable YamlNode before, YamlNode after, Location by) {
            edits.set(pointer, before, after, by);
            return after;
        }

        private @Nullable YamlNode removed(String pointer, @Nullable YamlNode before, Location by) {
            edits.removed(pointer, before, by);
            return null;
        }

        private static String describe(YamlNode node) {
            return node instanceof YamlMapping ? "mapping" : node instanceof YamlSequence ? "list" : "scalar";
        }
    }
}
