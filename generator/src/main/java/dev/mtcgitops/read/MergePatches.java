package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Set;

/** Judges merge patches: directives that Kustomize would ignore or write into the object, and nulls that it makes a text of. */
final class MergePatches {
    private static final String DIRECTIVE = "$patch";
    private static final String REPLACE = "replace";
    private static final Set<String> DIRECTIVES = Set.of("merge", REPLACE, "delete");

    private final Source source;
    private boolean valid = true;

    private MergePatches(Source source) {
        this.source = source;
    }

    /**
     * Whether {@code patch} is one; if not, that is reported.
     *
     * @param targeted whether a {@code target} selects the objects
     */
    static boolean check(YamlMapping patch, boolean targeted, Source source) {
        MergePatches run = new MergePatches(source);
        run.directives(patch, true);
        patch.get(DIRECTIVE)
                .filter(node -> node instanceof YamlScalar directive
                        && directive.value().equals(REPLACE))
                .ifPresent(node -> run.report(PatchEntryProblems.replacesObject(), node));
        if (targeted) {
            patch.mapping("metadata").ifPresent(run::strings);
        }
        return run.valid;
    }

    private void directives(YamlNode node, boolean allowed) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> directives(item, false));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                String key = entry.key().value();
                if (key.startsWith("$") && !(key.equals(DIRECTIVE) && allowed)) {
                    report(PatchEntryProblems.misplacedDirective(Shown.quoted(key)), entry.key());
                } else if (key.equals(DIRECTIVE)
                        && !DIRECTIVES.contains(mapping.text(key).orElse(""))) {
                    report(PatchEntryProblems.unknownDirective(), entry.value());
                }
                directives(entry.value(), allowed);
            }
        }
    }

    /** Kustomize puts a name into a patch that has a target, and on that way makes strings of its labels and annotations. */
    private void strings(YamlMapping metadata) {
        for (String field : List.of("labels", "annotations")) {
            metadata.get(field).ifPresent(node -> notNull(node, "/metadata/" + field));
            metadata.mapping(field)
                    .ifPresent(strings -> strings.entries().forEach(entry -> {
                        String name = entry.key().value().replace("~", "~0").replace("/", "~1");
                        notNull(entry.value(), "/metadata/" + field + "/" + name);
                    }));
        }
    }

    private void notNull(YamlNode node, String pointer) {
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            report(PatchEntryProblems.nullInStrings(Shown.quoted(pointer)), scalar);
        }
    }

    private void report(Problem problem, YamlNode at) {
        source.report(problem, at.origin().written());
        valid = false;
    }
}
