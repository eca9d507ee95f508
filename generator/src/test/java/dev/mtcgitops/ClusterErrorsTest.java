package dev.mtcgitops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An error about one cluster hides nothing about another. */
final class ClusterErrorsTest {
    private static final String SOUND = Input.pair(
            "sound",
            "mtc: \"1.7.13\"\nsource: {name: c, openshift: \"4.8\", proxy: {https: \"http://x:1\", noProxy: [\"*\"]}}\n"
                    + "target: {name: d, openshift: \"4.14\", variables: {mig_pv_limit: 3}}\nnamespaces: [shop]\n");

    private static String pair(String source, String target) {
        return Input.pair(
                "first",
                "mtc: \"1.7.13\"\nsource: {name: a, openshift: \"4.8\"" + source + "}\n"
                        + "target: {name: b, openshift: \"4.14\"" + target + "}\nnamespaces: [shop]\n");
    }

    @Test
    void anErrorOfReadingHidesNoErrorOfAnotherCluster() {
        Checked checked = Checked.of(pair(", typo: 1", ", proxy: {https: \"http://x:1\", noProxy: [\"*\"]}"), SOUND);
        assertThat(checked.rendered()).isEmpty();
        // What is finished of the target and of the other pair's source is judged; the whole fleet is not.
        assertThat(checked.places("INPUT")).containsExactly("INPUT-008 0:0", "INPUT-010 6:39");
        assertThat(checked.places("NOPROXY-002")).hasSize(2);
    }

    @Test
    void anErrorOfResolvingHidesNoErrorOfAnotherCluster() {
        Checked checked = Checked.of(pair(", networkPlugin: OVNKubernetes, operator: legacy", ""), SOUND);
        assertThat(checked.places("MTC-VER-003")).hasSize(1);
        assertThat(checked.places("NOPROXY-002")).hasSize(1);
    }

    @Test
    void aBrokenFileHidesNoErrorOfAnother() {
        Checked checked = Checked.of(SOUND, "apiVersion: [\n");
        assertThat(checked.places("YAML")).isNotEmpty();
        assertThat(checked.places("NOPROXY-002")).hasSize(1);
    }

    @Test
    void whatFollowsFromAnUnreadDocumentIsNotReported() {
        String usesIt = "mtc: \"1.7.13\"\nsource: c\ntarget: {name: d, openshift: \"4.14\"}\nnamespaces: [shop]\n";
        assertThat(Checked.of(
                                Input.pair("uses", usesIt),
                                Input.cluster(
                                        "c", "openshift: 4.10\negressFirewalls: [{namespace: shop, rules: []}]\n"))
                        .places())
                .filteredOn(place -> !place.startsWith("NP-005"))
                .containsExactly("INPUT-008 0:0", "INPUT-013 14:14");
    }

    @Test
    void unusedOverlaysAreNotLookedForWhileAClusterHasErrors() {
        String overlay = "apiVersion: mtcgitops.dev/v1alpha1\nkind: Overlay\nmetadata: {name: o}\nspec:\n"
                + "  patches: [{target: {kind: Nothing}, patch: '[{op: remove, path: /spec}]'}]\n";
        assertThat(Checked.of(SOUND.replace("noProxy: [\"*\"]", ""), overlay).places("OVERLAY"))
                .hasSize(1);
        Checked checked = Checked.of(pair(", operator: legacy", ""), overlay);
        assertThat(checked.places("OVERLAY")).isEmpty();
        assertThat(checked.places("INPUT-008")).hasSize(1);
        Checked misspelt = Checked.of(Input.pair("p", """
                        mtc: "1.7.13"
                        source: {name: a, openshift: "4.10"}
                        target: bb
                        namespaces: [shop]
                        """), Input.cluster("b", "openshift: \"4.14\"\n"), overlay);
        assertThat(misspelt.places("INPUT-101")).hasSize(1);
        assertThat(misspelt.places("OVERLAY")).isEmpty();
    }
}
