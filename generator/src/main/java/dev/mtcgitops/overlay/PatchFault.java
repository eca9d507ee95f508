package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.util.List;
import java.util.function.Function;

/** A patch that cannot be applied to an object; caught where patches are applied, and never leaves this room. */
final class PatchFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /**
     * A fault at a place.
     *
     * @param problem its sentences, given the objects to name
     */
    PatchFault(Location at, Function<String, Problem> problem) {
        super(null, null, false, false);
        this.finding = new Finding(at, List.of(), problem);
    }

    /** The mistake, without the objects concerned. */
    Finding finding() {
        return finding;
    }
}
