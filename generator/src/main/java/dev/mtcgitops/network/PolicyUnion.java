package dev.mtcgitops.network;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.network.Policy.Block;
import dev.mtcgitops.network.Policy.Peer;
import dev.mtcgitops.network.Policy.Pods;
import dev.mtcgitops.network.Policy.Port;
import dev.mtcgitops.network.Policy.Rule;
import dev.mtcgitops.network.PolicyEnforcement.Effect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows a connection through all NetworkPolicies of a namespace: a pod that none of them isolates is free, else the union of those that do lets
 * through (kubernetes/api {@code networking/v1}).
 */
public final class PolicyUnion {
    private final PolicyEnforcement plugin;
    private final Direction direction;
    private final FarEnd far;

    private PolicyUnion(PolicyEnforcement plugin, Direction direction, FarEnd far) {
        this.plugin = plugin;
        this.direction = direction;
        this.far = far;
    }

    /**
     * A verdict with its reasons.
     *
     * @param verdict what becomes of the connection; unknown also where only some of the addresses are let through
     * @param isolating the policies that isolate the pod
     */
    public record Decision(Verdict verdict, List<Policy> isolating) {
        public Decision {
            isolating = List.copyOf(isolating);
        }
    }

    /** The verdict on connections between pods with {@code labels} and {@code far} in a namespace that has {@code policies}. */
    public static Decision of(
            Collection<Policy> policies,
            PolicyEnforcement plugin,
            Direction direction,
            Map<String, String> labels,
            FarEnd far) {
        List<Policy> isolating = policies.stream()
                .filter(policy -> policy.isolates(labels, direction))
                .toList();
        Effect effect = plugin.effect(direction);
        if (isolating.isEmpty() || effect == Effect.IGNORED) {
            return new Decision(Verdict.PASSES, isolating);
        }
        Verdict verdict = new PolicyUnion(plugin, direction, far).follow(isolating);
        return new Decision(
                verdict != Verdict.PASSES && effect == Effect.UNKNOWN ? Verdict.UNKNOWN : verdict, isolating);
    }

    private Verdict follow(List<Policy> isolating) {
        List<Optional<Cidr>> ends = far.addresses().isEmpty()
                ? List.of(Optional.empty())
                : far.addresses().stream().map(Optional::of).toList();
        List<Verdict> each = ends.stream()
                .map(end -> any(isolating.stream()
                        .flatMap(policy -> policy.rules(direction).stream())
                        .map(rule -> rule(rule, end))))
                .distinct()
                .toList();
        return each.size() == 1 ? each.get(0) : Verdict.UNKNOWN;
    }

    private Verdict rule(Rule rule, Optional<Cidr> end) {
        Verdict peers = rule.peers().isEmpty()
                ? Verdict.PASSES
                : any(rule.peers().stream().map(peer -> peer(peer, end)));
        Verdict ports = rule.ports().isEmpty()
                ? Verdict.PASSES
                : any(rule.ports().stream().map(this::port));
        if (peers == Verdict.BLOCKED || ports == Verdict.BLOCKED) {
            return Verdict.BLOCKED;
        }
        return peers == ports ? peers : Verdict.UNKNOWN;
    }

    private Verdict peer(Located<Peer> peer, Optional<Cidr> end) {
        if (direction == Direction.INGRESS && plugin.ignored(peer).isPresent()) {
            return Verdict.BLOCKED;
        }
        if (peer.value() instanceof Pods) {
            return far.pods() ? Verdict.UNKNOWN : Verdict.BLOCKED;
        }
        return peer.value() instanceof Block block && end.isPresent() ? block(block, end.get()) : Verdict.UNKNOWN;
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
        if (!port.protocol().equals("TCP")) {
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
