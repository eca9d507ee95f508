package dev.mtcgitops.check;

import dev.mtcgitops.check.ManifestShape.Field;
import dev.mtcgitops.check.ManifestShape.ListOf;
import dev.mtcgitops.check.ManifestShape.Need;
import dev.mtcgitops.check.ManifestShape.OneOf;
import dev.mtcgitops.check.ManifestShape.Part;
import dev.mtcgitops.check.ManifestShape.Scalar;
import dev.mtcgitops.check.ManifestShape.StringMap;
import dev.mtcgitops.check.ManifestShape.Value;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a finished manifest against the description of its kind on the cluster's release. API servers do not: before Kubernetes 1.25 they
 * prune fields they do not know and report success, the patterns of the firewall CRDs are not anchored, and a selector pruned beside
 * another leaves a rule that means something else.
 */
final class ShapeCheck {
    private static final String REQUIREMENT = "SelectorRequirement";

    private final String kind;
    private final OpenShiftVersion openshift;
    private final Diagnostics into;

    private ShapeCheck(String kind, OpenShiftVersion openshift, Diagnostics into) {
        this.kind = kind;
        this.openshift = openshift;
        this.into = into;
    }

    static void check(OpenShiftVersion openshift, Manifest manifest, Diagnostics into) {
        String kind = manifest.id().kind();
        if (Shapes.find(kind).isPresent()) {
            new ShapeCheck(kind, openshift, into).checkMapping(FieldPath.TOP, kind, manifest.tree());
        }
    }

    private void checkMapping(FieldPath path, String part, YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            report(ShapeProblems.wrongType(path, "a mapping"), node);
            return;
        }
        ManifestShape shape = Shapes.find(part).orElseThrow();
        List<String> selectors = new ArrayList<>();
        boolean alone = false;
        boolean allKnown = true;
        for (Entry entry : mapping.entries()) {
            String name = entry.key().value();
            Optional<Field> field = shape.field(name, openshift);
            if (field.isEmpty()) {
                allKnown = false;
                reportUnknown(path.field(name), entry.key(), shape);
                continue;
            }
            if (field.get().need().isSelector()) {
                selectors.add(name);
                alone |= field.get().need() == Need.ALONE;
            }
            checkValue(path.field(name), field.get().value(), entry.value());
        }
        if (alone && selectors.size() > 1) {
            report(ShapeProblems.severalSelectors(path, selectors, openshift), mapping);
        }
        if (allKnown) {
            checkComplete(path, shape, mapping, selectors);
        }
        if (part.equals(REQUIREMENT)) {
            checkRequirement(path, mapping);
        }
    }

    /** A field that is unknown is likely the one that is missing, so this is asked only where all are known. */
    private void checkComplete(FieldPath path, ManifestShape shape, YamlMapping mapping, List<String> selectors) {
        List<String> choice = new ArrayList<>();
        for (String name : shape.needed()) {
            Optional<Field> field = shape.field(name, openshift).filter(known -> known.existsOn(openshift));
            if (field.isEmpty()) {
                continue;
            }
            Need need = field.get().need();
            if (need == Need.REQUIRED && mapping.get(name).isEmpty()) {
                into.report(ShapeProblems.missing(path.field(name), kind), mapping.responsible(List.of(name)));
            } else if (need.isSelector()) {
                choice.add(name);
            }
        }
        if (selectors.isEmpty() && !choice.isEmpty()) {
            into.report(ShapeProblems.noSelector(path, choice), mapping.responsible(choice));
        }
    }

    /** {@code In} and {@code NotIn} compare with values, the others have none (apimachinery {@code ValidateLabelSelectorRequirement}). */
    private void checkRequirement(FieldPath path, YamlMapping requirement) {
        String operator = requirement.text("operator").orElse("");
        boolean compares = operator.equals("In") || operator.equals("NotIn");
        Optional<YamlNode> values = requirement.get("values");
        boolean listed = values.filter(node ->
                        !(node instanceof YamlSequence list) || !list.items().isEmpty())
                .isPresent();
        if (compares && !listed) {
            Location at = values.map(YamlNode::responsible).orElseGet(() -> requirement.responsible(List.of("values")));
            into.report(ShapeProblems.noValues(path, operator), at);
        } else if (listed && (operator.equals("Exists") || operator.equals("DoesNotExist"))) {
            report(ShapeProblems.needlessValues(path, operator), values.orElseThrow());
        }
    }

    private void checkValue(FieldPath path, Value value, YamlNode node) {
        if (value instanceof Part part) {
            checkMapping(path, part.name(), node);
        } else if (value instanceof ListOf list) {
            if (node instanceof YamlSequence sequence) {
                FieldPath items = path.items();
                sequence.items().forEach(item -> checkValue(items, list.item(), item));
            } else {
                report(ShapeProblems.wrongType(path, "a list"), node);
            }
        } else if (value instanceof OneOf choice) {
            checkChoice(path, choice.words(), node);
        } else if (value instanceof Scalar scalar) {
            checkScalar(path, scalar.form(), node);
        } else if (!(node instanceof YamlMapping mapping)) {
            report(ShapeProblems.wrongType(path, "a mapping"), node);
        } else if (value instanceof StringMap strings) {
            for (Entry entry : mapping.entries()) {
                checkScalar(path, Form.LABEL_KEY, entry.key());
                checkScalar(path.field(entry.key().value()), strings.values(), entry.value());
            }
        }
    }

    private void checkChoice(FieldPath path, List<String> words, YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || !scalar.isString() || !words.contains(scalar.value())) {
            String suggestion = node instanceof YamlScalar scalar ? Suggestion.didYouMean(scalar.value(), words) : "";
            report(ShapeProblems.notOneOf(path, words, suggestion), node);
        }
    }

    private void checkScalar(FieldPath path, Form form, YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || !form.isTyped(scalar)) {
            report(ShapeProblems.wrongType(path, form.description()), node);
        } else if (!form.isFormed(scalar)) {
            report(
                    form.isName()
                            ? ShapeProblems.badName(path, form.description())
                            : ShapeProblems.badValue(path, form.description()),
                    node);
        }
    }

    private void reportUnknown(FieldPath path, YamlScalar key, ManifestShape shape) {
        if (shape.fields().containsKey(key.value())) {
            report(ShapeProblems.notOnRelease(path, kind, openshift), key);
        } else {
            String suggestion = Suggestion.didYouMean(key.value(), shape.names(openshift));
            report(ShapeProblems.unknownField(path, kind, suggestion), key);
        }
    }

    private void report(Problem problem, YamlNode at) {
        into.report(problem, at.responsible());
    }
}
