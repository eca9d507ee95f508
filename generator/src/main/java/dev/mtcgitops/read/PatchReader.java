package dev.mtcgitops.read;

import dev.mtcgitops.model.AnchoredPattern;
import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code patches}. */
final class PatchReader {
    private static final List<String> FIELDS = List.of("patch", "target", "optional");
    private static final List<String> TARGET_FIELDS =
            List.of("group", "version", "kind", "name", "namespace", "labelSelector", "annotationSelector");

    private PatchReader() {}

    static Optional<Patch> read(Slot slot) {
        List<String> known = new ArrayList<>(FIELDS);
        if (slot.node() instanceof YamlMapping mapping) {
            reportKustomizeKeys(slot, mapping, known);
        }
        return Fields.of(slot, "a patch", known).flatMap(fields -> {
            Optional<YamlNode> content = content(fields);
            Optional<Patch.Target> target = fields.slot("target").flatMap(PatchReader::target);
            boolean optional = fields.optional("optional", Scalars::bool)
                    .map(Located::value)
                    .orElse(false);
            content.filter(node -> fields.isMissing("target")).ifPresent(node -> checkNamesItsObject(fields, node));
            return content.map(node -> new Patch(node, target, optional, slot.holder()));
        });
    }

    /** Keys that Kustomize knows and this product does not have sentences of their own. */
    private static void reportKustomizeKeys(Slot slot, YamlMapping mapping, List<String> known) {
        Map.of("path", PatchEntryProblems.patchInFile(), "options", PatchEntryProblems.options())
                .forEach((key, problem) -> {
                    mapping.entry(key).ifPresent(entry -> {
                        known.add(key);
                        slot.source().report(problem, entry.key().at());
                    });
                });
    }

    private static Optional<YamlNode> content(Fields fields) {
        Optional<Slot> slot = fields.has("path") ? fields.slot("patch") : fields.requiredSlot("patch");
        return slot.flatMap(patch -> {
            if (!(patch.node() instanceof YamlScalar scalar) || !scalar.isString()) {
                patch.report(PatchEntryProblems.patchIsNoText());
                return Optional.empty();
            }
            return patch.source().embedded(scalar).filter(node -> isPatch(patch, scalar, node, fields.has("target")));
        });
    }

    private static boolean isPatch(Slot slot, YamlScalar text, YamlNode node, boolean targeted) {
        if (node instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            boolean valid = true;
            for (YamlNode operation : sequence.items()) {
                valid &= Operations.check(Slot.item("operation", operation, slot.source()));
            }
            return valid;
        }
        if (node instanceof YamlMapping mapping && mapping.size() > 0) {
            return MergePatches.check(mapping, targeted, slot.source());
        }
        slot.source().report(PatchEntryProblems.noPatch(), text.at());
        return false;
    }

    private static void checkNamesItsObject(Fields fields, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            boolean named = mapping.text("apiVersion").isPresent()
                    && mapping.text("kind").isPresent()
                    && mapping.mapping("metadata")
                            .flatMap(data -> data.text("name"))
                            .isPresent();
            if (!named) {
                fields.source().report(PatchEntryProblems.mergeWithoutTarget(), fields.holder());
            }
        } else {
            fields.source().report(PatchEntryProblems.operationsWithoutTarget(), fields.holder());
        }
    }

    private static Optional<Patch.Target> target(Slot slot) {
        return Fields.of(slot, "`target`", TARGET_FIELDS)
                .map(fields -> new Patch.Target(
                        regex(fields, "group"),
                        regex(fields, "version"),
                        regex(fields, "kind"),
                        regex(fields, "name"),
                        regex(fields, "namespace"),
                        fields.slot("labelSelector").flatMap(PatchReader::selector),
                        fields.slot("annotationSelector").flatMap(PatchReader::selector)));
    }

    private static Optional<AnchoredPattern> regex(Fields fields, String name) {
        return fields.slot(name)
                .flatMap(slot -> Scalars.text(slot)
                        .flatMap(text -> AnchoredPattern.parse(
                                text,
                                fault -> slot.report(PatchEntryProblems.badExpression(Shown.quoted(text), fault)))));
    }

    private static Optional<LabelSelector> selector(Slot slot) {
        return Scalars.text(slot).flatMap(text -> {
            Optional<LabelSelector> selector = LabelSelector.parse(text);
            if (selector.isEmpty()) {
                slot.report(PatchEntryProblems.badSelector(Shown.quoted(text)));
            }
            return selector;
        });
    }
}
