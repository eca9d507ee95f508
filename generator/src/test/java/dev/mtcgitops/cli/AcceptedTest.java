package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings and infos that a Delivery accepts, and infos of which there are many. */
final class AcceptedTest {
    private static final String DELIVERY = "apiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nspec:\n  accepted:\n";

    @TempDir
    Path folder;

    @BeforeEach
    void twoPairs() {
        Invocation.writePairs(folder, "a", "b");
    }

    @Test
    void acceptedDiagnosticsAreCountedAndShownWhenAsked() {
        assertThat(check().err()).contains("info NP-001", "pairs/a.yaml:9:16", "pairs/b.yaml:9:16");
        accept("{rule: NP-001, pairs: [a], reason: open on purpose}");
        Invocation some = check();
        assertThat(some.err())
                .contains("1 accepted.\n", "pairs/b.yaml:9:16: info NP-001")
                .doesNotContain("pairs/a.yaml:9:16: info NP-001");
        assertThat(check("-v").err())
                .contains(
                        "pairs/a.yaml:9:16: info NP-001", "see: pairs/delivery.yaml:5:42: Accepted: open on purpose\n");
        assertThat(check("-o", "json").out())
                .contains("\"accepted\":1}")
                .contains("\"rule\":\"NP-001\",\"severity\":\"info\",\"file\":\"pairs/b.yaml\"")
                .doesNotContain("\"rule\":\"NP-001\",\"severity\":\"info\",\"file\":\"pairs/a.yaml\"");
    }

    @Test
    void aNamespaceIsFoundWhereItStands() {
        String two = Invocation.pair("a")
                .replace("- {source: shop, targetExists: true}", "- shop\n    - {source: x, target: yard}");
        Invocation.write(folder.resolve("pairs/a.yaml"), two);
        accept("{rule: NP-005, clusters: [a-new], namespaces: [\"y*\"], reason: made by hand}");
        assertThat(check().err())
                .contains("Namespace `shop` is not known", "1 accepted")
                .doesNotContain("Namespace `yard`");
    }

    @Test
    void acceptedWarningsPassStrictRuns() {
        String warned = Invocation.pair("a").replace("openshift: \"4.14\"", "openshift: \"4.99\"");
        Invocation.write(folder.resolve("pairs/a.yaml"), warned);
        Invocation before = check("--strict");
        assertThat(before.code()).as(before.err()).isEqualTo(1);
        assertThat(before.err()).contains("warning INPUT-021");
        accept("{rule: INPUT-021, clusters: [a-n*], reason: tried in the laboratory}");
        Invocation after = check("--strict");
        assertThat(after.code()).as(after.err()).isEqualTo(0);
    }

    @Test
    void anEntryThatAcceptsNothingIsAWarning() {
        accept("{rule: NP-001, pairs: [c], reason: open on purpose}");
        assertThat(check().err()).contains("pairs/delivery.yaml:5:30: warning ACCEPT-001", "NP-001");
        accept("{rule: NP-001, clusters: [a-odl], reason: misspelt}");
        assertThat(check().err()).contains("pairs/delivery.yaml:5:33: warning ACCEPT-001", "Did you mean `a-old`?");
        accept("{rule: NP-005, reason: another rule was meant}");
        assertThat(check().err()).contains("pairs/delivery.yaml:5:14: warning ACCEPT-001", "Did you mean `NP-001`?");
        accept("{rule: CHANGE-005, reason: removed by hand}");
        assertThat(check().err()).as("known only where a tree is").doesNotContain("ACCEPT-001");
    }

    @Test
    void errorsAndUnknownRulesCannotBeAccepted() {
        accept("{rule: EF-001, reason: x}");
        assertThat(check().err()).contains("error ACCEPT-002", "are errors");
        accept("{rule: NP-01, reason: x}");
        assertThat(check().err()).contains("Did you mean `NP-001`?");
        accept("{rule: NP-001, reason: \" \"}");
        assertThat(check().err()).contains("The reason is empty.");
        accept("{rule: NP-001}");
        assertThat(check().err()).contains("needs `reason`");
    }

    @Test
    void manyInfosOfOneRuleAreTheFirstAndACount() {
        Invocation.writePairs(folder, "c");
        assertThat(check().err().split("info NP-001")).hasSize(4);
        Invocation.writePairs(folder, "d");
        Invocation brief = check();
        assertThat(brief.err().split("info NP-001")).hasSize(2);
        assertThat(brief.err()).contains("   more: 3 further infos of NP-001; `-v` shows them.\n", "12 infos");
        assertThat(check("-v").err().split("info NP-001")).hasSize(5);
        assertThat(check("-o", "json").out().split("NP-001", -1)).hasSizeGreaterThan(4);
    }

    private void accept(String entry) {
        Invocation.write(folder.resolve("pairs/delivery.yaml"), DELIVERY + "    - " + entry + "\n");
    }

    private Invocation check(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "check";
        all[1] = "-f";
        all[2] = "pairs";
        System.arraycopy(args, 0, all, 3, args.length);
        return Invocation.of(folder, all);
    }
}
