package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Rule;
import java.util.List;

/** A patch that cannot be applied to an object; caught where patches are applied, and never leaves this room. */
final class PatchFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient Location at;
    private final transient List<Object> arguments;

    PatchFault(Rule rule, Location at, Object... arguments) {
        super(rule.id(), null, false, false);
        this.rule = rule;
        this.at = at;
        this.arguments = List.of(arguments);
    }

    Rule rule() {
        return rule;
    }

    Location at() {
        return at;
    }

    /** What the rule's sentence needs, without the objects concerned. */
    List<Object> arguments() {
        return arguments;
    }
}
