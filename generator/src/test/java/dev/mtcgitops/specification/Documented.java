package dev.mtcgitops.specification;

import dev.mtcgitops.Input;

/**
 * The clusters that the chapters of Red Hat's documentation speak of. The sentences are quoted from "Migrating from OpenShift Container
 * Platform", "Configuring proxies" (zh for 4.2 to 4.16, ko for 4.2 to 4.8, ja for 4.2 to 4.7), whose originals are
 * {@code modules/migration-about-configuring-proxies.adoc} and {@code modules/migration-configuring-proxies.adoc} of openshift-docs.
 */
final class Documented {
    static final String DENY_ALL = "rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]";

    private Documented() {}

    /** A pair of the clusters {@code old} and {@code new}, with further fields. */
    static String pair(String mtc, String more) {
        return Input.pair(
                "p",
                "mtc: \"" + mtc + "\"\nsource: old\ntarget: new\n"
                        + (more.contains("namespaces:") ? "" : "namespaces: [shop]\n") + more);
    }

    /** The source. */
    static String source(String openshift, String more) {
        return cluster("old", openshift, more);
    }

    /** The target, which runs the migration controller. */
    static String target(String more) {
        return cluster("new", "4.14", more);
    }

    private static String cluster(String name, String openshift, String more) {
        boolean both = openshift.matches("4[.](?:[6-9]|1[0-6])");
        String plugin = both && !more.contains("networkPlugin") ? "networkPlugin: OVNKubernetes\n" : "";
        return Input.cluster(name, "openshift: \"" + openshift + "\"\n" + plugin + more);
    }
}
