package dev.mtcgitops.read;

import dev.mtcgitops.model.AnchoredPattern;
import dev.mtcgitops.model.LabelSelector;
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
    private static final Shape<AnchoredPattern> REGEX =
            Shape.of(PatchReader::regex, pattern -> YamlScalar.of(pattern.toString()));
    private static final Field<Patch.Target, AnchoredPattern> GROUP = new Field<>("group", REGEX, Patch.Target::group);
    private static final Field<Patch.Target, AnchoredPattern> VERSION =
            new Field<>("version", REGEX, Patch.Target::version);
    private static final Field<Patch.Target, AnchoredPattern> KIND = new Field<>("kind", REGEX, Patch.Target::kind);
    private static final Field<Patch.Target, AnchoredPattern> NAME = new Field<>("name", REGEX, Patch.Target::name);
    private static final Field<Patch.Target, AnchoredPattern> NAMESPACE =
            new Field<>("namespace", REGEX, Patch.Target::namespace);
    private static final Field<Patch.Target, LabelSelector> LABEL_SELECTOR =
            new Field<>("labelSelector", PatchReader::selector, Patch.Target::labelSelector);
    private static final Field<Patch.Target, LabelSelector> ANNOTATION_SELECTOR =
            new Field<>("annotationSelector", PatchReader::selector, Patch.Target::annotationSelector);
    private static final Shape<Patch.Target> TARGET_SHAPE = new Mapping<>(
                    "`target`", List.of(GROUP, VERSION, KIND, NAME, NAMESPACE, LABEL_SELECTOR, ANNOTATION_SELECTOR))
            .shape(PatchReader::target);

    /** What a patch does; it is written as the tree that its text means. */
    private static final Field<Patch, YamlNode> PATCH =
            Field.plain("patch", slot -> content(slot, true), Patch::content);

    private static final Field<Patch, Patch.Target> TARGET = new Field<>("target", TARGET_SHAPE, Patch::target);
    private static final Field<Patch, Boolean> OPTIONAL = Field.plain("optional", Scalars::bool, Patch::optional);
    private static final Mapping<Patch> MAPPING = new Mapping<>("a patch", List.of(TARGET, PATCH, OPTIONAL));

    static final Shape<List<Patch>> PATCHES = Shape.of(
            slot -> slot.filledList("patches", PatchReader::read), list -> Written.list(list, MAPPING::write), MAPPING);

    private PatchReader() {}

    private static Optional<Patch> read(Slot slot) {
        List<String> known = new ArrayList<>(MAPPING.names());
        if (slot.node() instanceof YamlMapping mapping) {
            reportKustomizeKeys(slot, mapping, known);
        }
        return Fields.of(slot, MAPPING.what(), known).flatMap(fields -> {
            Optional<Slot> patch = fields.has("path") ? fields.slot(PATCH.name()) : fields.requiredSlot(PATCH.name());
            Optional<YamlNode> content = patch.flatMap(text -> content(text, fields.has(TARGET.name())));
            Optional<Patch.Target> target = fields.value(TARGET);
            boolean optional = fields.value(OPTIONAL, false);
            content.filter(node -> fields.isMissing(TARGET.name()))
                    .ifPresent(node -> checkNamesItsObject(fields, node));
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

    private static Optional<YamlNode> content(Slot slot, boolean targeted) {
        if (!(slot.node() instanceof YamlScalar scalar) || !scalar.isString()) {
            slot.report(PatchEntryProblems.patchIsNoText());
            return Optional.empty();
        }
        return slot.source().embedded(scalar).filter(node -> isPatch(slot, scalar, node, targeted));
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

    private static Optional<Patch.Target> target(Fields fields) {
        return Optional.of(new Patch.Target(
                fields.value(GROUP),
                fields.value(VERSION),
                fields.value(KIND),
                fields.value(NAME),
                fields.value(NAMESPACE),
                fields.value(LABEL_SELECTOR),
                fields.value(ANNOTATION_SELECTOR)));
    }

    private static Optional<AnchoredPattern> regex(Slot slot) {
        return Scalars.text(slot)
                .flatMap(text -> AnchoredPattern.parse(
                        text, fault -> slot.report(PatchEntryProblems.badExpression(Shown.quoted(text), fault))));
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
