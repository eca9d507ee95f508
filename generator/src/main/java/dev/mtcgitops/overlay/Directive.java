package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** The values of {@code $patch} in a mapping of a merge patch. Others are refused when the patch is read. */
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

    /** The place of the directive of {@code patch}. */
    static Location at(YamlMapping patch) {
        return patch.get(KEY).orElse(patch).origin().written();
    }

    /** The result of a merge of a mapping into nothing: without nulls and directives, lists as they are. */
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
