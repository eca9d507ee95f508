package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.OverlayEngineRule;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** What {@code $patch} in a mapping of a merge patch asks for. Kustomize writes the other directives of strategic merge into the object. */
enum Directive {
    MERGE("merge"),
    REPLACE("replace"),
    DELETE("delete");

    static final String KEY = "$patch";

    private final String text;

    Directive(String text) {
        this.text = text;
    }

    /** The directive of a checked mapping: {@code MERGE} where it has none. */
    static Directive of(YamlMapping patch) {
        for (Directive directive : values()) {
            if (patch.text(KEY).filter(directive.text::equals).isPresent()) {
                return directive;
            }
        }
        return MERGE;
    }

    /** Where the directive of {@code patch} stands. */
    static Location at(YamlMapping patch) {
        return patch.get(KEY).orElse(patch).origin().written();
    }

    /** Refuses directives that Kustomize would ignore or write into the object. */
    static void checkAll(YamlMapping patch) throws PatchFault {
        if (of(patch) == REPLACE) {
            throw new PatchFault(OverlayEngineRule.REPLACES_OBJECT, at(patch));
        }
        check(patch, true);
    }

    private static void check(YamlNode node, boolean allowed) throws PatchFault {
        if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                check(item, false);
            }
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                YamlScalar key = entry.key();
                if (key.value().startsWith("$")) {
                    if (!key.value().equals(KEY) || !allowed) {
                        throw new PatchFault(OverlayEngineRule.DIRECTIVE_MISPLACED, key.at(), key.value());
                    }
                    if (of(mapping) == MERGE && !mapping.text(KEY).orElse("").equals(MERGE.text)) {
                        throw new PatchFault(
                                OverlayEngineRule.DIRECTIVE_UNKNOWN,
                                entry.value().origin().written());
                    }
                }
                check(entry.value(), allowed);
            }
        }
    }

    /** What a mapping of a patch means where nothing stands to merge it into: without nulls and directives, lists as they are. */
    static YamlMapping plain(YamlMapping patch) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : patch.entries()) {
            if (entry.value() instanceof YamlMapping mapping) {
                if (of(mapping) != DELETE) {
                    entries.add(new YamlMapping.Entry(entry.key(), plain(mapping)));
                }
            } else if (!entry.key().value().equals(KEY)
                    && !(entry.value() instanceof YamlScalar scalar && scalar.isNull())) {
                entries.add(entry);
            }
        }
        return YamlMapping.of(entries, patch.origin());
    }
}
