package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.resolve.ResolvedFleet;

/** All rules on pairs and clusters: what the input says, and what follows from it, before anything is rendered. */
public final class FleetCheck {
    private FleetCheck() {}

    /** Reports what is wrong with {@code fleet}, at the input line that must change. */
    public static void check(ResolvedFleet fleet, Diagnostics into) {
        fleet.plans().forEach(plan -> PolicyChecks.check(plan, into));
        fleet.plans().forEach(plan -> VariableReach.check(plan, into));
    }
}
