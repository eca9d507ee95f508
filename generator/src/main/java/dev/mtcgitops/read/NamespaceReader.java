package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code namespaces} of a pair: names, or mappings. */
final class NamespaceReader {
    private static final Field<NamespaceMapping, String> SOURCE =
            Field.of("source", Names::label, NamespaceMapping::source);
    private static final Field<NamespaceMapping, String> TARGET =
            Field.of("target", Names::label, NamespaceMapping::target);
    private static final Field<NamespaceMapping, PolicyMode> POLICIES =
            Field.of("policies", Scalars.choice(PolicyMode.class), NamespaceMapping::policies);
    private static final Field<NamespaceMapping, Boolean> TARGET_EXISTS =
            Field.optional("targetExists", Scalars::bool, NamespaceMapping::targetExists);
    private static final Mapping<NamespaceMapping> MAPPING =
            new Mapping<>("a namespace", List.of(SOURCE, TARGET, POLICIES, TARGET_EXISTS));

    static final Shape<List<NamespaceMapping>> NAMESPACES =
            Shape.of(NamespaceReader::namespaces, list -> Written.list(list, MAPPING::write), MAPPING);

    private NamespaceReader() {}

    private static Optional<List<NamespaceMapping>> namespaces(Slot slot) {
        Optional<List<NamespaceMapping>> namespaces = slot.filledList("namespaces", NamespaceReader::namespace);
        namespaces.ifPresent(list -> checkDistinct(slot.source(), list));
        return namespaces;
    }

    private static Optional<NamespaceMapping> namespace(Slot slot) {
        if (!(slot.node() instanceof YamlMapping)) {
            return slot.read(Names::label)
                    .map(name -> new NamespaceMapping(name, name, slot.located(PolicyMode.OPEN), Optional.empty()));
        }
        return MAPPING.open(slot).flatMap(fields -> {
            var source = fields.required(SOURCE);
            var target = fields.get(TARGET);
            var policies = fields.get(POLICIES, PolicyMode.OPEN);
            var exists = fields.get(TARGET_EXISTS);
            return source.map(name -> new NamespaceMapping(name, target.orElse(name), policies, exists));
        });
    }

    private static void checkDistinct(Source source, List<NamespaceMapping> namespaces) {
        Map<String, Located<String>> sources = new HashMap<>();
        Map<String, Located<String>> targets = new HashMap<>();
        for (NamespaceMapping namespace : namespaces) {
            if (isFirst(source, sources, namespace.source(), PairProblems::duplicateSource)) {
                isFirst(source, targets, namespace.target(), PairProblems::duplicateTarget);
            }
        }
    }

    private static boolean isFirst(
            Source source, Map<String, Located<String>> seen, Located<String> name, Function<String, Problem> twice) {
        Located<String> first = seen.putIfAbsent(name.value(), name);
        if (first != null) {
            source.report(twice.apply(name.value()), name.at(), List.of(new Related(first.at(), "The other is here.")));
        }
        return first == null;
    }
}
