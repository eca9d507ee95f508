package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Rule;
import java.util.List;

/** A patch that cannot be applied to an object; caught where patches are applied, and never leaves this room. */
final class PatchFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    PatchFault(Rule rule, Location at, Object... arguments) {
        super(rule.id(), null, false, false);
        this.finding = new Finding(rule, at, List.of(), List.of(arguments));
    }

    /** The mistake, without the objects concerned. */
    Finding finding() {
        return finding;
    }
}
