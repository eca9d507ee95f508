package dev.mtcgitops;

/** Documents of the input as text. Each is five lines of head and then its {@code spec}; join them with {@code ---}. */
public final class Input {
    private Input() {}

    /** A pair with {@code spec}, whose lines begin in line 5 of the document. */
    public static String pair(String name, String spec) {
        return document("ClusterPair", name, spec);
    }

    /** A cluster with {@code spec}, likewise. */
    public static String cluster(String name, String spec) {
        return document("Cluster", name, spec);
    }

    /** An overlay with {@code spec}, likewise. */
    public static String overlay(String name, String spec) {
        return document("Overlay", name, spec);
    }

    /** The Delivery, named {@code mtc}, with {@code spec}, likewise. */
    public static String delivery(String spec) {
        return document("Delivery", "mtc", spec);
    }

    private static String document(String kind, String name, String spec) {
        return "apiVersion: mtcgitops.dev/v1alpha1\nkind: " + kind + "\nmetadata: {name: " + name + "}\nspec:\n"
                + spec.indent(2);
    }
}
