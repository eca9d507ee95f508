package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.RulePage;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Acceptance;
import dev.mtcgitops.model.Located;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code accepted} of a Delivery. */
final class AcceptanceReader {
    private static final Field<Acceptance, String> RULE = Field.of("rule", AcceptanceReader::rule, Acceptance::rule);
    private static final Field<Acceptance, List<Located<String>>> CLUSTERS = names("clusters", Acceptance::clusters);
    private static final Field<Acceptance, List<Located<String>>> PAIRS = names("pairs", Acceptance::pairs);
    private static final Field<Acceptance, List<Located<String>>> NAMESPACES =
            names("namespaces", Acceptance::namespaces);
    private static final Field<Acceptance, String> REASON =
            Field.of("reason", AcceptanceReader::reason, Acceptance::reason);
    private static final Mapping<Acceptance> MAPPING =
            new Mapping<>("an entry of `accepted`", List.of(RULE, CLUSTERS, PAIRS, NAMESPACES, REASON));

    static final Shape<List<Acceptance>> ACCEPTED = Shape.of(
            slot -> slot.list("mappings", item -> MAPPING.open(item).flatMap(AcceptanceReader::acceptance)),
            list -> Written.list(list, MAPPING::write));

    private AcceptanceReader() {}

    private static Optional<Acceptance> acceptance(Fields fields) {
        Optional<Located<String>> rule = fields.required(RULE);
        List<Located<String>> clusters = fields.value(CLUSTERS, List.of());
        List<Located<String>> pairs = fields.value(PAIRS, List.of());
        List<Located<String>> namespaces = fields.value(NAMESPACES, List.of());
        Optional<Located<String>> reason = fields.required(REASON);
        return rule.flatMap(id -> reason.map(why -> new Acceptance(id, clusters, pairs, namespaces, why)));
    }

    private static Optional<String> rule(Slot slot) {
        return Scalars.text(slot).filter(id -> {
            Optional<RulePage> page = RulePage.of(id);
            if (page.isEmpty()) {
                slot.report(AcceptanceProblems.unknownRule(id, Suggestion.didYouMean(id, RulePage.ids())));
            } else if (page.get().severities().equals(List.of(Severity.ERROR))) {
                slot.report(AcceptanceProblems.error(id));
            }
            return page.isPresent();
        });
    }

    private static Optional<String> reason(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            if (text.isBlank()) {
                slot.report(AcceptanceProblems.noReason());
            }
            return !text.isBlank();
        });
    }

    private static Field<Acceptance, List<Located<String>>> names(
            String name, Function<Acceptance, List<Located<String>>> names) {
        return new Field<>(
                name,
                slot -> slot.filledList("names", item -> item.read(Names::wildcard)),
                acceptance -> Optional.of(names.apply(acceptance)).filter(list -> !list.isEmpty()));
    }
}
