package dev.mtcgitops.network;

import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.network.TrafficChange.Pods;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The traffic of one namespace that its egress firewall and our NetworkPolicies open and close.
 *
 * @param changes what differs: all pods before those of volume transfers, egress before ingress
 * @param unreadable the objects that differ and cannot be understood, those of the earlier side first; what they are for is not compared
 */
public record TrafficComparison(List<TrafficChange> changes, List<YamlMapping> unreadable) {
    public TrafficComparison {
        changes = List.copyOf(changes);
        unreadable = List.copyOf(unreadable);
    }

    /** The comparison of the objects of a namespace, whatever their kinds, with those that were there {@code before}. */
    public static TrafficComparison of(Collection<YamlMapping> before, Collection<YamlMapping> after) {
        List<TrafficChange> changes = new ArrayList<>();
        List<YamlMapping> unreadable = new ArrayList<>();
        compareFirewalls(firewalls(before), firewalls(after), changes, unreadable);
        comparePolicies(policies(before), policies(after), changes, unreadable);
        return new TrafficComparison(changes, unreadable);
    }

    /**
     * The traffic that the egress firewall of a namespace opens although {@code asked}, rules that allow, do not ask for it. Nothing where there is
     * no firewall on one of the sides, or one that cannot be understood.
     */
    public static List<Entry> openedUnasked(
            Collection<YamlMapping> before, Collection<YamlMapping> after, List<FirewallRule> asked) {
        Optional<FirewallTraffic> old = FirewallTraffic.of(firewalls(before)).filter(traffic -> !traffic.isAbsent());
        return FirewallTraffic.of(firewalls(after))
                .filter(traffic -> !traffic.isAbsent())
                .flatMap(now -> old.map(then -> now.opened(then.allowing(asked, now))))
                .orElse(List.of());
    }

    private static void compareFirewalls(
            List<YamlMapping> before,
            List<YamlMapping> after,
            List<TrafficChange> changes,
            List<YamlMapping> unreadable) {
        if (isSame(before, after)) {
            return;
        }
        Optional<FirewallTraffic> old = FirewallTraffic.of(before);
        Optional<FirewallTraffic> now = FirewallTraffic.of(after);
        if (old.isPresent() && now.isPresent()) {
            add(
                    changes,
                    Pods.ALL,
                    Direction.EGRESS,
                    now.get().opened(old.get()),
                    old.get().opened(now.get()));
        } else {
            unreadable.addAll(old.isPresent() ? List.of() : before);
            unreadable.addAll(now.isPresent() ? List.of() : after);
        }
    }

    private static void comparePolicies(
            List<YamlMapping> before,
            List<YamlMapping> after,
            List<TrafficChange> changes,
            List<YamlMapping> unreadable) {
        if (isSame(before, after)) {
            return;
        }
        List<YamlMapping> unclear = Stream.of(before, after)
                .flatMap(Collection::stream)
                .filter(policy -> !PolicyForm.isIn(policy))
                .toList();
        unreadable.addAll(unclear);
        if (unclear.isEmpty()) {
            for (Direction direction : Direction.values()) {
                PolicyTraffic old = traffic(before, direction);
                PolicyTraffic now = traffic(after, direction);
                add(changes, Pods.RSYNC, direction, now.opened(old), old.opened(now));
            }
        }
    }

    private static PolicyTraffic traffic(List<YamlMapping> policies, Direction direction) {
        return PolicyTraffic.of(policies.stream().map(PolicyGrammar::policy).toList(), direction);
    }

    private static void add(
            List<TrafficChange> changes, Pods pods, Direction direction, List<Entry> opened, List<Entry> closed) {
        if (!opened.isEmpty() || !closed.isEmpty()) {
            changes.add(new TrafficChange(pods, direction, opened, closed));
        }
    }

    private static List<YamlMapping> firewalls(Collection<YamlMapping> objects) {
        return objects.stream()
                .filter(object -> FirewallGrammar.plugin(object).isPresent())
                .toList();
    }

    /** Ours; overlays cannot change their names. */
    private static List<YamlMapping> policies(Collection<YamlMapping> objects) {
        Set<String> names = Set.of(Direction.EGRESS.rsyncPolicy(), Direction.INGRESS.rsyncPolicy());
        return objects.stream()
                .filter(object ->
                        object.text("kind").filter("NetworkPolicy"::equals).isPresent())
                .filter(object -> object.mapping("metadata")
                        .flatMap(metadata -> metadata.text("name"))
                        .filter(names::contains)
                        .isPresent())
                .toList();
    }

    private static boolean isSame(List<YamlMapping> before, List<YamlMapping> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).sameData(after.get(i));
        }
        return same;
    }
}
