package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Readers of names, labels and DNS names. */
final class Names {
    private static final Pattern WILDCARD = Pattern.compile("[a-z0-9*-]{1,253}");

    private Names() {}

    /** A DNS-1123 label. */
    static Optional<String> label(Slot slot) {
        return text(slot, Labels::isDnsLabel, ScalarProblems::badName);
    }

    /** A DNS-1123 subdomain: labels with dots between them, as {@code ocp-4.1-manual-proxy} is. */
    static Optional<String> subdomain(Slot slot) {
        return text(slot, Labels::isSubdomain, ScalarProblems::badSubdomain);
    }

    /** A DNS name, {@code *} as its first label allowed. */
    static Optional<String> dnsName(Slot slot) {
        return text(slot, Labels::isDnsName, ScalarProblems::badDnsName);
    }

    /** A pattern of DNS-1123 labels with {@code *}. */
    static Optional<String> wildcard(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean valid = WILDCARD.matcher(text).matches();
            if (!valid) {
                slot.report(ConditionProblems.badPattern(Shown.quoted(text)));
            }
            return valid;
        });
    }

    /** A text of a form; another one is reported as the problem that it makes. */
    private static Optional<String> text(Slot slot, Predicate<String> form, Function<String, Problem> problem) {
        return Scalars.text(slot).filter(text -> {
            boolean valid = form.test(text);
            if (!valid) {
                slot.report(problem.apply(text));
            }
            return valid;
        });
    }

    /** The key of a Kubernetes label. */
    static Optional<String> labelKey(Slot slot) {
        return text(slot, Labels::isKey, ScalarProblems::badLabelKey);
    }

    /** The value of a Kubernetes label. */
    static Optional<String> labelValue(Slot slot) {
        return text(slot, Labels::isValue, ScalarProblems::badLabelValue);
    }

    /** A map of Kubernetes labels. */
    static Optional<SortedMap<String, String>> labels(Slot slot) {
        return slot.mapping("a mapping of labels").map(mapping -> {
            SortedMap<String, String> labels = new TreeMap<>();
            for (YamlMapping.Entry entry : mapping.entries()) {
                String key = entry.key().value();
                if (!Labels.isKey(key)) {
                    slot.source()
                            .report(ScalarProblems.badLabelKey(key), entry.key().at());
                }
                Slot value = value(entry, slot.source());
                Scalars.text(value).ifPresent(text -> {
                    if (!Labels.isValue(text)) {
                        value.report(ScalarProblems.badLabelValue(text));
                    }
                    labels.put(key, text);
                });
            }
            return Collections.unmodifiableSortedMap(labels);
        });
    }

    /** Checks that annotations are texts; nothing else is read of them, because they are for other programs. */
    private static void checkAnnotations(Slot slot) {
        slot.mapping("a mapping of texts")
                .ifPresent(mapping -> mapping.entries().forEach(entry -> Scalars.text(value(entry, slot.source()))));
    }

    private static Slot value(YamlMapping.Entry entry, Source source) {
        YamlScalar key = entry.key();
        return new Slot(Shown.quoted(key.value()), entry.value(), key.at(), source);
    }

    /**
     * {@code metadata} of a document.
     *
     * @param name {@code metadata.name}
     * @param labels {@code metadata.labels}, empty where absent
     */
    record Metadata(Located<String> name, SortedMap<String, String> labels) {
        private static final List<String> FIELDS = List.of("name", "annotations");

        private static final List<String> WITH_LABELS = List.of("name", "labels", "annotations");

        /** Reads it; labels are known where {@code labelled}, and only names without labels may have dots. */
        static Optional<Metadata> read(Fields document, boolean labelled) {
            return document.requiredSlot("metadata")
                    .flatMap(slot -> Fields.of(slot, "`metadata`", labelled ? WITH_LABELS : FIELDS))
                    .flatMap(fields -> {
                        fields.slot("annotations").ifPresent(Names::checkAnnotations);
                        SortedMap<String, String> labels = labelled
                                ? fields.slot("labels").flatMap(Names::labels).orElseGet(TreeMap::new)
                                : new TreeMap<>();
                        return fields.required("name", labelled ? Names::label : Names::subdomain)
                                .map(name -> new Metadata(name, labels));
                    });
        }
    }
}
