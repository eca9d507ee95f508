package dev.mtcgitops.check;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fleet of a pair from {@code a} to {@code b}, which controls it, with an overlay of JSON 6902 operations on the MigrationController of
 * one of the two.
 */
final class Overlaid {
    private static final int FIRST_OPERATION = 32;

    private final String mtc;
    private final String source;
    private final String target;

    private Overlaid(String mtc, String source, String target) {
        this.mtc = mtc;
        this.source = source;
        this.target = target;
    }

    /** Both clusters on OpenShift 4.14 with MTC 1.7.13. */
    static Overlaid modern() {
        return fleet("1.7.13", "4.14", "4.14");
    }

    static Overlaid fleet(String mtc, String source, String target) {
        return new Overlaid(mtc, source, target);
    }

    private String cluster(String name, String openshift) {
        return Input.cluster(
                name,
                "openshift: \"" + openshift + "\"\nnetworkPlugin: "
                        + (openshift.startsWith("3") ? "OpenShiftSDN" : "OVNKubernetes") + "\n");
    }

    /** The diagnostics with {@code operations} applied to {@code cluster}; none is a line of its own, each begins with {@code op}. */
    Checked patched(String cluster, List<String> operations) {
        return Checked.of(
                Input.pair("p", "mtc: \"" + mtc + "\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                cluster("a", source),
                cluster("b", target),
                Input.overlay(
                        "o",
                        "when: {clusters: " + cluster
                                + "}\npatches:\n  - target: {kind: MigrationController}\n    patch: |-\n"
                                + String.join("\n", operations).indent(6)));
    }

    /** The diagnostics whose rule begins with one of {@code rules} where {@code cluster} is given {@code name}: at its key or its value. */
    List<String> adding(String cluster, String name, String value, String... rules) {
        return places(patched(cluster, List.of(add(name, value))), rules);
    }

    /** The same where {@code name} is removed: the key is where the patch says so. */
    List<String> removing(String cluster, String name, String... rules) {
        return places(patched(cluster, List.of("- op: remove\n  path: /spec/" + name)), rules);
    }

    static String add(String name, String value) {
        String pointer = ("/spec/" + name.replace("~", "~0").replace("/", "~1")).replace("'", "''");
        return "- op: add\n  path: '" + pointer + "'\n  value: " + value;
    }

    private static List<String> places(Checked checked, String... rules) {
        return checked.diagnostics().stream()
                .filter(d -> List.of(rules).stream().anyMatch(d.rule()::startsWith))
                .map(d -> d.rule()
                        + switch (d.at().line() - FIRST_OPERATION) {
                            case 1 -> " key";
                            case 2 -> " value";
                            default -> " " + d.at().line();
                        })
                .collect(Collectors.toList());
    }
}
