package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.SecretForms;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.ReservedVariables;
import dev.mtcgitops.model.SpecProblems;
import dev.mtcgitops.model.VariableFault;
import dev.mtcgitops.model.VariableJudge;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code variables}: what no field states and no rule decides, sound and without credentials. */
final class VariablesReader {
    private static final Pattern URL_WITH_USER_INFO = Pattern.compile("(?i)://[^/?#\\s]*(?:@|%40)");

    static final Shape<SortedMap<String, Cluster.Variable>> VARIABLES =
            Shape.of(VariablesReader::read, VariablesReader::write);

    private final Source source;
    private final YamlMapping given;

    private VariablesReader(Source source, YamlMapping given) {
        this.source = source;
        this.given = given;
    }

    private static Optional<SortedMap<String, Cluster.Variable>> read(Slot slot) {
        return slot.mapping("a mapping of variables")
                .map(given -> new VariablesReader(slot.source(), given).variables());
    }

    private static YamlNode write(SortedMap<String, Cluster.Variable> variables) {
        SortedMap<String, YamlNode> values = new TreeMap<>();
        variables.forEach((name, variable) -> values.put(name, variable.value()));
        return Written.node(values);
    }

    private SortedMap<String, Cluster.Variable> variables() {
        SortedMap<String, Cluster.Variable> variables = new TreeMap<>();
        for (YamlMapping.Entry entry : given.entries()) {
            YamlScalar key = entry.key();
            if (isYours(key) && isSound(entry)) {
                variables.put(key.value(), new Cluster.Variable(new Located<>(key.value(), key.at()), entry.value()));
            }
        }
        return Collections.unmodifiableSortedMap(variables);
    }

    /** Whether {@code key} is not decided elsewhere; if it is, that is reported. */
    private boolean isYours(YamlScalar key) {
        String name = key.value();
        if (!ReservedVariables.isReserved(name)) {
            return true;
        }
        ReservedVariables.insteadOf(name)
                .ifPresentOrElse(
                        field -> source.report(ScalarProblems.ownField(name, field), key.at()),
                        () -> source.report(SpecProblems.decided(name, ReservedVariables.reason(name)), key.at()));
        return false;
    }

    /** Whether {@code entry} is a variable with a value that arrives as meant; if not, that is reported. */
    private boolean isSound(YamlMapping.Entry entry) {
        List<YamlScalar> credentials = new ArrayList<>();
        collectCredentials(entry.key(), credentials);
        collectCredentials(entry.value(), credentials);
        credentials.forEach(scalar -> source.report(CredentialProblems.literal(), scalar.at()));
        if (!credentials.isEmpty()) {
            return false;
        }
        List<VariableFault> faults = VariableJudge.faults(entry, given);
        if (!faults.isEmpty() && source.isHeard()) {
            YamlNode texts = asTexts(entry.value());
            if (VariableJudge.faults(new YamlMapping.Entry(entry.key(), texts), given)
                    .isEmpty()) {
                source.expectTexts(entry.value());
            }
        }
        for (VariableFault fault : faults) {
            source.report(fault.problem(), fault.at().origin().written());
        }
        return faults.isEmpty();
    }

    /** {@code node} with every scalar in quotes. */
    private static YamlNode asTexts(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return sequence.with(
                    sequence.items().stream().map(VariablesReader::asTexts).toList());
        }
        if (node instanceof YamlMapping mapping) {
            List<YamlMapping.Entry> texts = new ArrayList<>();
            mapping.entries().forEach(entry -> texts.add(new YamlMapping.Entry(entry.key(), asTexts(entry.value()))));
            return YamlMapping.of(texts, mapping.origin());
        }
        return YamlScalar.of(((YamlScalar) node).value());
    }

    private static void collectCredentials(YamlNode node, List<YamlScalar> into) {
        if (node instanceof YamlScalar scalar) {
            if (URL_WITH_USER_INFO.matcher(scalar.value()).find() || SecretForms.isIn(scalar.value())) {
                into.add(scalar);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collectCredentials(item, into));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                collectCredentials(entry.key(), into);
                collectCredentials(entry.value(), into);
            }
        }
    }
}
