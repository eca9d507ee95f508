package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.network.FarEnd.Known;
import dev.mtcgitops.network.FarEnd.Outside;
import dev.mtcgitops.network.Policy.Block;
import dev.mtcgitops.network.Policy.Peer;
import dev.mtcgitops.network.Policy.Pods;
import dev.mtcgitops.network.Policy.Port;
import dev.mtcgitops.network.Policy.Rule;
import dev.mtcgitops.network.PolicyEnforcement.Effect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows a connection through all NetworkPolicies of a namespace: a pod that none of them isolates is free, else the union of those that do lets
 * through (kubernetes/api {@code networking/v1}).
 */
public final class PolicyUnion {
    private final PolicyEnforcement plugin;
    private final Direction direction;
    private final String namespace;
    private final FarEnd far;

    private PolicyUnion(PolicyEnforcement plugin, Direction direction, String namespace, FarEnd far) {
        this.plugin = plugin;
        this.direction = direction;
        this.namespace = namespace;
        this.far = far;
    }

    /**
     * A verdict with its reasons.
     *
     * @param verdict what becomes of the connection; unknown also where only some of the addresses are let through
     * @param isolating the policies that isolate the pod, or may
     * @param letting those of them that let the connection through, all of it
     */
    public record Decision(Verdict verdict, List<Policy> isolating, List<Policy> letting) {
        public Decision {
            isolating = List.copyOf(isolating);
            letting = List.copyOf(letting);
        }
    }

    /** The verdict on connections between {@code pod} of {@code namespace} and {@code far}, if the namespace has {@code policies}. */
    public static Decision of(
            Collection<Policy> policies,
            PolicyEnforcement plugin,
            Direction direction,
            Labelled pod,
            String namespace,
            FarEnd far) {
        List<Policy> sure = policies.stream()
                .filter(policy -> policy.isolates(pod, direction) == Match.YES)
                .toList();
        List<Policy> unsure = policies.stream()
                .filter(policy -> policy.isolates(pod, direction) == Match.UNSURE)
                .toList();
        PolicyUnion union = new PolicyUnion(plugin, direction, namespace, far);
        List<Policy> letting = Stream.concat(sure.stream(), unsure.stream())
                .filter(policy -> union.follow(List.of(policy)) == Verdict.PASSES)
                .toList();
        Effect effect = plugin.effect(direction);
        Verdict verdict = effect == Effect.IGNORED
                ? Verdict.PASSES
                : sure.isEmpty() ? union.free(unsure) : union.held(sure, unsure);
        return new Decision(
                verdict == Verdict.BLOCKED && effect == Effect.UNKNOWN ? Verdict.UNKNOWN : verdict,
                Stream.concat(sure.stream(), unsure.stream()).toList(),
                letting);
    }

    /** The verdict on a pod that only policies isolate of which it is not known whether they do. */
    private Verdict free(List<Policy> unsure) {
        return unsure.stream().allMatch(policy -> follow(List.of(policy)) == Verdict.PASSES)
                ? Verdict.PASSES
                : Verdict.UNKNOWN;
    }

    private Verdict held(List<Policy> sure, List<Policy> unsure) {
        Verdict verdict = follow(sure);
        List<Policy> all = Stream.concat(sure.stream(), unsure.stream()).toList();
        return verdict == Verdict.PASSES || follow(all) == verdict ? verdict : Verdict.UNKNOWN;
    }

    private Verdict follow(List<Policy> isolating) {
        List<Optional<Cidr>> ends = far.addresses().isEmpty()
                ? List.of(Optional.empty())
                : far.addresses().stream().map(Optional::of).toList();
        return Verdict.common(ends.stream()
                .map(end -> any(isolating.stream()
                        .flatMap(policy -> policy.rules(direction).stream())
                        .map(rule -> rule(rule, end)))));
    }

    private Verdict rule(Rule rule, Optional<Cidr> end) {
        Verdict peers = rule.peers().isEmpty()
                ? Verdict.PASSES
                : any(rule.peers().stream().map(peer -> peer(peer, end)));
        Verdict ports = rule.ports().isEmpty()
                ? Verdict.PASSES
                : any(rule.ports().stream().map(this::port));
        return Verdict.all(Stream.of(peers, ports));
    }

    private Verdict peer(Located<Peer> peer, Optional<Cidr> end) {
        if (direction == Direction.INGRESS && plugin.ignored(peer).isPresent()) {
            return Verdict.BLOCKED;
        }
        if (peer.value() instanceof Pods pods) {
            return pods(pods);
        }
        return peer.value() instanceof Block block && end.isPresent() ? block(block, end.get()) : Verdict.UNKNOWN;
    }

    private Verdict pods(Pods peer) {
        if (!(far.pods() instanceof Known known)) {
            return far.pods() instanceof Outside ? Verdict.BLOCKED : Verdict.UNKNOWN;
        }
        Match namespaces = peer.namespaces()
                .map(known.namespaceLabels()::isSelectedBy)
                .orElse(known.namespace().equals(namespace) ? Match.YES : Match.NO);
        Match pods = peer.pods()
                .map(selector -> known.labels()
                        .map(labels -> labels.isSelectedBy(selector))
                        .orElse(Match.NO))
                .orElse(Match.YES);
        return switch (Match.all(Stream.of(namespaces, pods))) {
            case YES -> Verdict.PASSES;
            case UNSURE -> Verdict.UNKNOWN;
            case NO -> Verdict.BLOCKED;
        };
    }

    private static Verdict block(Block block, Cidr end) {
        Cidr cidr = block.cidr().value();
        List<Cidr> except = block.except().map(Located::value).orElse(List.of());
        if (except.stream().anyMatch(part -> part.contains(end)) || !(cidr.contains(end) || end.contains(cidr))) {
            return Verdict.BLOCKED;
        }
        return cidr.contains(end) && except.stream().noneMatch(end::contains) ? Verdict.PASSES : Verdict.UNKNOWN;
    }

    private Verdict port(Port port) {
        if (!port.protocol().equals(far.protocol())) {
            return Verdict.BLOCKED;
        }
        if (port.port().isEmpty()) {
            return Verdict.PASSES;
        }
        String first = port.port().get();
        boolean numbers = Stream.of(first, port.end().orElse(first)).allMatch(text -> text.matches("[0-9]{1,5}"));
        if (far.port().isEmpty() || !numbers) {
            return Verdict.UNKNOWN;
        }
        int dialled = far.port().getAsInt();
        boolean within = Integer.parseInt(first) <= dialled
                && dialled <= Integer.parseInt(port.end().orElse(first));
        return within ? Verdict.PASSES : Verdict.BLOCKED;
    }

    /** The verdict of several policies together that each may let the connection through. */
    private static Verdict any(Stream<Verdict> verdicts) {
        List<Verdict> all = verdicts.toList();
        return all.contains(Verdict.PASSES)
                ? Verdict.PASSES
                : all.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.BLOCKED;
    }
}
