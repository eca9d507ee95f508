package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.UserInfo;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.ReservedVariables;
import dev.mtcgitops.model.VariableJudge;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.model.VariableType;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The variables of a MigrationController that have no field of their own. */
final class VariableFacts {
    private final LiveController live;
    private final Draft draft;
    private final Optional<MtcVersion> mtc;
    private final boolean legacy;
    private final boolean control;
    private final Diagnostics into;
    private final SortedMap<String, YamlNode> stated = new TreeMap<>();
    private final List<String> usual = new ArrayList<>();

    VariableFacts(
            LiveController live,
            Draft draft,
            Optional<MtcVersion> mtc,
            Optional<Operator> operator,
            boolean control,
            Diagnostics into) {
        this.live = live;
        this.draft = draft;
        this.mtc = mtc;
        this.legacy = operator.filter(Operator.LEGACY::equals).isPresent();
        this.control = control;
        this.into = into;
    }

    /** States those that the cluster acts on and that are not what they would be anyway. */
    void state() {
        live.variables().forEach((name, entry) -> {
            if (ReservedVariables.isReserved(name)) {
                return;
            }
            String key = entry.key().value();
            Optional<VariableSpec> known = VariableTable.find(name);
            if (known.isEmpty()) {
                leaveOut(key, "no release of MTC has a variable of that name");
            } else if (UserInfo.wasIn(entry.value())) {
                into.report(AdoptProblems.credentials("variables." + name, draft.name()), live.at());
            } else if (isUsual(known.get(), entry.value())) {
                usual.add(key);
            } else if (known.get().scope() == VariableSpec.Scope.HOST && !control) {
                leaveOut(key, "it acts on a control cluster only");
            } else if (mtc.filter(known.get()::isNewerThan).isPresent()) {
                leaveOut(key, "the version of MTC does not have it");
            } else if (legacy && !known.get().knownToLegacy()) {
                leaveOut(key, "the legacy operator does not have it");
            } else {
                adopt(key, known.get(), entry.value());
            }
        });
        if (!stated.isEmpty()) {
            draft.state("variables", new Fact<>(Nodes.mapping(stated), live.title(), live.at()));
        }
        if (!usual.isEmpty()) {
            draft.remark("variables", "at its default or empty in " + live.title() + ": " + String.join(", ", usual));
        }
    }

    private void leaveOut(String key, String reason) {
        into.report(AdoptProblems.variableLeftOut(key, draft.name(), reason), live.at());
    }

    /** Empty, or what holds without it; the console and examples write numbers as text. */
    private boolean isUsual(VariableSpec spec, YamlNode value) {
        if (!(value instanceof YamlScalar scalar)) {
            return false;
        }
        return scalar.isNull()
                || scalar.value().isEmpty()
                || mtc.flatMap(spec::defaultIn).filter(scalar.value()::equals).isPresent();
    }

    private void adopt(String key, VariableSpec spec, YamlNode value) {
        YamlNode typed = typed(spec.type(), value);
        YamlMapping.Entry entry = new YamlMapping.Entry(Nodes.text(spec.name()), typed);
        boolean sound = VariableJudge.faults(entry, YamlMapping.of(List.of(entry), Origin.NONE))
                .isEmpty();
        if (sound) {
            stated.put(spec.name(), typed);
        } else {
            leaveOut(key, "its value is none that the input takes");
        }
    }

    /** A number that is written as text becomes one, and the text {@code true} the truth value that it acts as. */
    private static YamlNode typed(VariableType type, YamlNode value) {
        if (value instanceof YamlScalar scalar && scalar.isString()) {
            boolean number =
                    type == VariableType.POSITIVE || type == VariableType.PERCENTAGE || type == VariableType.INTEGER;
            if (number && scalar.value().matches("0|[1-9][0-9]{0,9}")) {
                return YamlScalar.of(Long.parseLong(scalar.value()));
            }
            if (type == VariableType.BOOLEAN && scalar.value().equals("true")) {
                return YamlScalar.of(true);
            }
        }
        return value;
    }
}
