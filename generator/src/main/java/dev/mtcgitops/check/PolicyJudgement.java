package dev.mtcgitops.check;

import dev.mtcgitops.network.Verdict;
import java.util.List;

/**
 * What becomes of the crossings of a namespace, and why.
 *
 * @param verdict all of them pass, one is blocked, or neither is known
 * @param reason why
 * @param crossing the first that decides
 * @param policies the policies that decide
 */
public record PolicyJudgement(Verdict verdict, Reason reason, Crossing crossing, List<HeldPolicy> policies) {
    public PolicyJudgement {
        policies = List.copyOf(policies);
    }

    /** The ways to come to a verdict. */
    public enum Reason {
        /** The network plugin does not act on policies for the direction. */
        IGNORED,
        /** The namespace has no policies. */
        NO_POLICY,
        /** No policy isolates the pods. */
        NOT_ISOLATED,
        /** A policy lets it through, or several together. */
        LET_THROUGH,
        /** Policies isolate the pods, and none lets it through. */
        ISOLATED,
        /** The policies of the cluster are not stated, and those that are rendered do not decide. */
        NOT_STATED,
        /** The plugin, or its mode, is not stated. */
        ENFORCEMENT_NOT_STATED,
        /** The policies depend on what is not stated. */
        UNDECIDED
    }
}
