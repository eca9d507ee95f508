package dev.mtcgitops.check;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.ReservedVariables;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.model.VariableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row of the table of variables, through the whole pipeline. */
final class EveryVariableTest {
    private static final int FIRST_OPERATION = 32;
    private static final int LINES_AN_OPERATION = 3;
    private static final int FIRST_VARIABLE = 15;

    private static final Map<VariableType, List<String>> ACCEPTED = Map.ofEntries(
            Map.entry(VariableType.BOOLEAN, List.of("true", "false")),
            Map.entry(VariableType.BOOLEAN_OR_TEXT, List.of("true", "'false'")),
            Map.entry(VariableType.TEXT, List.of("'a b'", "--a=\u00e9", "''", "'1'")),
            Map.entry(VariableType.UNQUOTED, List.of("http://proxy.example.com:3128", "''")),
            Map.entry(VariableType.NAME, List.of("host", "a.b")),
            Map.entry(VariableType.DOMAIN, List.of("apps.example.com", "''")),
            Map.entry(VariableType.URL, List.of("https://api.example.com:6443", "'https://[2001:db8::1]:6443/a'")),
            Map.entry(VariableType.TUNNEL, List.of("http://h:3128")),
            Map.entry(
                    VariableType.IMAGE,
                    List.of(
                            "quay.io/konveyor/rsync-transfer:latest",
                            "'[registry]:5000/a/b'".replace("[registry]", "registry.example.com"),
                            "r.example.com/a_b/c.d@sha256:" + "0a".repeat(32))),
            Map.entry(VariableType.IMAGE_PART, List.of("registry.example.com:5000", "rhmtc", "'1.8'", "a/b-c_d")),
            Map.entry(VariableType.PATH, List.of("/var/data/kubelet/pods", "/")),
            Map.entry(VariableType.DURATION, List.of("1h30m", "90s", "0.5h", "1h0s")),
            Map.entry(VariableType.SCOPES, List.of("user:full", "user:info role:view:*")),
            Map.entry(VariableType.ENDPOINT, List.of("Route", "NodePort")),
            Map.entry(VariableType.GROUPS, List.of("'1000,2000'", "1000")),
            Map.entry(VariableType.INTEGER, List.of("0", "2147483647")),
            Map.entry(VariableType.POSITIVE, List.of("1", "'200'")),
            Map.entry(VariableType.PERCENTAGE, List.of("99", "'1'")),
            Map.entry(VariableType.QUANTITY, List.of("1", "100m", "1.5Gi", "0")),
            Map.entry(VariableType.NAMES, List.of("[]", "[imagetags, events.events.k8s.io]", "[gp2]")),
            Map.entry(VariableType.INTEGERS, List.of("[]", "[1000, 2000]")),
            Map.entry(VariableType.LABELS, List.of("{}", "{node-role.kubernetes.io/infra: ''}")));

    private static final Map<VariableType, List<String>> REFUSED = Map.ofEntries(
            Map.entry(VariableType.BOOLEAN, List.of("'false'", "'yes'", "0", "[true]", "~")),
            Map.entry(VariableType.BOOLEAN_OR_TEXT, List.of("'yes'", "1")),
            Map.entry(VariableType.TEXT, List.of("1", "'a\"b'", "'a\\b'", "true", "[a]", "\"a\\nb\"")),
            Map.entry(VariableType.UNQUOTED, List.of("'*'", "'a #b'", "1", "~", "[a]")),
            Map.entry(VariableType.NAME, List.of("Host", "a_b", "''", "1")),
            Map.entry(VariableType.DOMAIN, List.of(".apps.example.com", "'a b'", "1")),
            Map.entry(
                    VariableType.URL,
                    List.of("''", "api.example.com", "ftp://a", "\"https://a/'\"", "https://a:65536")),
            Map.entry(VariableType.TUNNEL, List.of("proxy:3128", "[a]", "~")),
            Map.entry(
                    VariableType.IMAGE,
                    List.of("rsync", "'12:30'", "quay.io/A", "'quay.io/a b'", "'10'", "''", "r.example.com:99999/a/b")),
            Map.entry(VariableType.IMAGE_PART, List.of("1.8", "''", "'a b'", "-a")),
            Map.entry(VariableType.PATH, List.of("var/lib", "''", "1", "'/a b'")),
            Map.entry(VariableType.DURATION, List.of("'0'", "0s", "1d", "-1h", "3600", "1 h", "''")),
            Map.entry(VariableType.SCOPES, List.of("\"user'\"", "''", "'a  b'")),
            Map.entry(VariableType.ENDPOINT, List.of("route", "[Route]", "''", "LoadBalancer")),
            Map.entry(VariableType.GROUPS, List.of("'1000, 2000'", "[1000]", "a", "-1", "''")),
            Map.entry(VariableType.INTEGER, List.of("-1", "'5'", "2147483648", "1.5")),
            Map.entry(VariableType.POSITIVE, List.of("0", "'10.5'", "1000.0", "true", "'100k'", "' 5'", "'1_000'")),
            Map.entry(VariableType.PERCENTAGE, List.of("0", "100", "80%", "''")),
            Map.entry(VariableType.QUANTITY, List.of("'010'", "1.5", "-1", "1gb", "''")),
            Map.entry(VariableType.NAMES, List.of("'a,b'", "[1]", "['a b']", "['10']", "['true']", "['*']", "['a,b']")),
            Map.entry(VariableType.INTEGERS, List.of("1000", "['1000']", "[-1]", "'1,2'")),
            Map.entry(VariableType.LABELS, List.of("a", "[a]", "{a: 1}", "{'a b': c}", "{a: 'b c'}")));

    private static final Map<String, List<String>> ACCEPTED_WORDS = Map.of(
            "stunnel_verify_ca_level", List.of("'2'", "2"),
            "velero_log_level", List.of("debug"),
            "image_pull_policy", List.of("IfNotPresent"));

    /** The values of a real variable are those of its type, but for the few whose words the table lists, or that are decided. */
    private static List<String> accepted(String name) {
        return switch (name) {
            case "migration_controller", "migration_velero" -> List.of("true");
            case "no_proxy" -> List.of("'.svc,*'");
            default -> ACCEPTED_WORDS.getOrDefault(name, ACCEPTED.getOrDefault(type(name), List.of()));
        };
    }

    private static List<String> refused(String name) {
        return type(name) == VariableType.CHOICE
                ? List.of("none", "5", "'2 '", "''", "[debug]", "ALWAYS")
                : REFUSED.get(type(name));
    }

    private static VariableType type(String name) {
        return VariableTable.find(name).orElseThrow().type();
    }

    /** All variables that somebody may write on this cluster. */
    private static List<String> names() {
        return VariableTable.names().stream()
                .filter(name -> !name.equals("version") && !name.equals("olm_managed"))
                .toList();
    }

    private static Function<String, String> take(Function<String, List<String>> values, int round) {
        return name -> values.apply(name).get(round % values.apply(name).size());
    }

    @Test
    void everyRowAcceptsWhatArrivesAsMeant() {
        for (int round = 0; round < 4; round++) {
            Function<String, String> values = take(EveryVariableTest::accepted, round);
            assertThat(faultsOfOverlay(values)).as("round %s", round).isEmpty();
            assertThat(faultsOfInput(values)).as("round %s", round).isEmpty();
        }
    }

    @Test
    void everyRowRefusesWhatDoesNot() {
        for (int round = 0; round < 7; round++) {
            Function<String, String> values = take(EveryVariableTest::refused, round);
            assertThat(faultsOfOverlay(values).keySet())
                    .as("round %s", round)
                    .containsExactlyInAnyOrderElementsOf(names());
            assertThat(faultsOfInput(values).keySet()).as("round %s", round).containsExactlyElementsOf(settable());
        }
    }

    @Test
    void inputAndOverlayAreJudgedAlike() {
        List<String> pool = new ArrayList<>();
        ACCEPTED.values().forEach(pool::addAll);
        REFUSED.values().forEach(pool::addAll);
        // The reader of the input refuses null by itself.
        pool.removeIf("~"::equals);
        pool.sort(null);
        Random random = new Random(20);
        for (int round = 0; round < 25; round++) {
            Map<String, String> values = new TreeMap<>();
            names().forEach(name -> values.put(name, pool.get(random.nextInt(pool.size()))));
            SortedMap<String, TreeSet<String>> overlay = faultsOfOverlay(values::get);
            overlay.keySet().retainAll(settable());
            assertThat(faultsOfInput(values::get)).as("%s", values).isEqualTo(overlay);
        }
    }

    private static List<String> settable() {
        return names().stream()
                .filter(name -> !ReservedVariables.isReserved(name))
                .toList();
    }

    /** The rules that an overlay of all variables breaks, by variable, but for the one that compares them with each other. */
    private static SortedMap<String, TreeSet<String>> faultsOfOverlay(Function<String, String> values) {
        List<String> operations = names().stream()
                .map(name -> Overlaid.add(name, values.apply(name)))
                .toList();
        Checked checked = Overlaid.fleet("1.8.8", "4.14", "4.14").patched("b", operations);
        return errors(checked, line -> names().get((line - FIRST_OPERATION) / LINES_AN_OPERATION));
    }

    /** The rules that an input of all variables breaks, by variable. */
    private static SortedMap<String, TreeSet<String>> faultsOfInput(Function<String, String> values) {
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"1.8.8\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster(
                        "b",
                        "variables:\n"
                                + settable().stream()
                                        .map(name -> "  " + name + ": " + values.apply(name) + "\n")
                                        .collect(Collectors.joining())
                                + "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n"),
                Input.cluster("a", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n"));
        return errors(checked, line -> settable().get(line - FIRST_VARIABLE));
    }

    private static SortedMap<String, TreeSet<String>> errors(Checked checked, Function<Integer, String> nameAt) {
        return checked.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR && !d.rule().equals("MTC-VAR-016"))
                .collect(Collectors.groupingBy(
                        d -> nameAt.apply(d.at().line()),
                        TreeMap::new,
                        Collectors.mapping(Diagnostic::rule, toCollection(TreeSet::new))));
    }
}
