package dev.mtcgitops.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Scalars that mean something to a reader of trees before they are nodes. */
final class KeyEvents {
    private KeyEvents() {}

    /** Whether {@code root} is what the parser says of a document without content. */
    static boolean isNothing(Event root) {
        return root instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()
                && scalar.getTag().isEmpty()
                && scalar.getAnchor().isEmpty();
    }

    /** Whether {@code key} is YAML 1.1's key for merging another mapping. */
    static boolean isMerge(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    /** Whether {@code key} is that of the objects of a list of Kubernetes objects. */
    static boolean isItems(Event key) {
        return key instanceof ScalarEvent scalar && scalar.getValue().equals("items");
    }
}
