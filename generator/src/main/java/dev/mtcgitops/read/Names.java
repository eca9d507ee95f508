package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Readers of names, labels and DNS names. */
final class Names {
    private static final Pattern WILDCARD = Pattern.compile("[a-z0-9*-]{1,253}");

    private Names() {}

    /** A DNS-1123 label. */
    static Optional<String> label(Slot slot) {
        return text(slot, Labels::isDnsLabel, InputRule.BAD_NAME);
    }

    /** A DNS-1123 subdomain: labels with dots between them, as {@code ocp-4.1-manual-proxy} is. */
    static Optional<String> subdomain(Slot slot) {
        return text(slot, Labels::isSubdomain, InputRule.BAD_SUBDOMAIN);
    }

    /** A DNS name, {@code *} as its first label allowed. */
    static Optional<String> dnsName(Slot slot) {
        return text(slot, Labels::isDnsName, InputRule.BAD_DNS_NAME);
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

    /** A text of a form; another one is reported as {@code rule}. */
    private static Optional<String> text(Slot slot, Predicate<String> form, Rule rule) {
        return Scalars.text(slot).filter(text -> {
            boolean valid = form.test(text);
            if (!valid) {
                slot.report(rule, Shown.quoted(text));
            }
            return valid;
        });
    }

    /** The key of a Kubernetes label. */
    static Optional<String> labelKey(Slot slot) {
        return text(slot, Labels::isKey, InputRule.BAD_LABEL_KEY);
    }

    /** The value of a Kubernetes label. */
    static Optional<String> labelValue(Slot slot) {
        return text(slot, Labels::isValue, InputRule.BAD_LABEL_VALUE);
    }

    /** A map of Kubernetes labels. */
    static Optional<SortedMap<String, String>> labels(Slot slot) {
        return slot.mapping("a mapping of labels").map(mapping -> {
            SortedMap<String, String> labels = new TreeMap<>();
            for (YamlMapping.Entry entry : mapping.entries()) {
                String key = entry.key().value();
                if (!Labels.isKey(key)) {
                    slot.source().report(InputRule.BAD_LABEL_KEY, entry.key().at(), Shown.quoted(key));
                }
                Slot value =
                        new Slot(Shown.quoted(key), entry.value(), entry.key().at(), slot.source());
                Scalars.text(value).ifPresent(text -> {
                    if (!Labels.isValue(text)) {
                        value.report(InputRule.BAD_LABEL_VALUE, Shown.quoted(text));
                    }
                    labels.put(key, text);
                });
            }
            return Collections.unmodifiableSortedMap(labels);
        });
    }

    /**
     * {@code metadata} of a document.
     *
     * @param name {@code metadata.name}
     * @param labels {@code metadata.labels}, empty where absent
     */
    record Metadata(Located<String> name, SortedMap<String, String> labels) {
        private static final List<String> WITH_LABELS = List.of("name", "labels");

        /** Reads it; labels are known where {@code labelled}, and only names without labels may have dots. */
        static Optional<Metadata> read(Fields document, boolean labelled) {
            return document.requiredSlot("metadata")
                    .flatMap(slot -> Fields.of(slot, "`metadata`", labelled ? WITH_LABELS : List.of("name")))
                    .flatMap(fields -> {
                        SortedMap<String, String> labels = labelled
                                ? fields.slot("labels").flatMap(Names::labels).orElseGet(TreeMap::new)
                                : new TreeMap<>();
                        return fields.required("name", labelled ? Names::label : Names::subdomain)
                                .map(name -> new Metadata(name, labels));
                    });
        }
    }
}
