package dev.mtcgitops.render;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ControllerPlan;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.resolve.FirewallPlan;
import dev.mtcgitops.resolve.PolicyPlan;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A plan in which every field of every view is there, each from an input line of its own. */
final class Plans {
    private static final List<PairUse> USES = List.of(new PairUse("shop", Optional.of(Side.SOURCE), new TreeMap<>()));

    private static final ClusterFacts FACTS = new ClusterFacts(
            "a",
            new TreeMap<>(),
            OpenShiftVersion.of(4, 14),
            new MtcVersion(1, 8, 4),
            Operator.OLM,
            Optional.of(NetworkPlugin.OVN_KUBERNETES),
            Regime.INHERITED_PROXY,
            Role.CONTROL);

    private final UnaryOperator<String> texts;
    private int line;

    private Plans(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    static ClusterPlan full() {
        return full(UnaryOperator.identity());
    }

    /** The same plan, {@code texts} applied to every string in it that is not decided by a type. */
    static ClusterPlan full(UnaryOperator<String> texts) {
        Plans plans = new Plans(texts);
        return new ClusterPlan(
                new ResolvedCluster(description(), Location.NONE, FACTS),
                plans.controller(),
                plans.policies(),
                List.of(plans.firewall(NetworkPlugin.OVN_KUBERNETES), plans.firewall(NetworkPlugin.OPENSHIFT_SDN)));
    }

    /** Views are made of plans; what the input said of the cluster is nothing to them. */
    private static Cluster description() {
        return Cluster.of(new Located<>("a", Location.NONE), Location.NONE, new TreeMap<>());
    }

    private Location next() {
        line++;
        return new Location("in.yaml", line, 3, line, 9);
    }

    private Derived text(String text) {
        boolean typed = text.matches("true|[0-9]{2,3}");
        return new Derived(typed ? text : texts.apply(text), List.of(next()));
    }

    private ControllerPlan controller() {
        return new ControllerPlan(
                text("true"),
                text("http://proxy:3128"),
                text("https://proxy:3128"),
                text(".svc,10.0.0.0/8"),
                text("http://10.0.0.1:3128"),
                text("1000,2000"),
                text("3000"),
                text("Route"),
                List.of(
                        variable("daemonset_node_selector", map()),
                        variable("excluded_resources", new YamlSequence(List.of(scalar("a", ScalarType.STRING)), at())),
                        variable("mig_pv_limit", scalar("100", ScalarType.STRING)),
                        variable("restic_supplemental_groups", new YamlSequence(List.of(), at())),
                        variable("rsync_backoff_limit", scalar("20", ScalarType.INTEGER))),
                USES);
    }

    private List<PolicyPlan> policies() {
        PolicyPlan.Rule everything = new PolicyPlan.Rule(
                List.of(
                        new PolicyPlan.Addresses(text("10.1.0.0/16")),
                        new PolicyPlan.Pods(texts.apply("ns"), texts.apply("x"), texts.apply("pod"), texts.apply("y")),
                        new PolicyPlan.Pods("", "", "pod", "y"),
                        new PolicyPlan.Pods("ns", "", "", ""),
                        new PolicyPlan.RsyncPods(true),
                        new PolicyPlan.RsyncPods(false)),
                List.of(new PolicyPlan.Port(text("443"), "TCP"), new PolicyPlan.Port(text("53"), "UDP")));
        PolicyPlan.Rule ports = new PolicyPlan.Rule(List.of(), everything.ports());
        PolicyPlan.Rule peers = new PolicyPlan.Rule(everything.peers(), List.of());
        return List.of(
                new PolicyPlan(text("shop"), Direction.EGRESS, List.of(), List.of(), USES),
                new PolicyPlan(text("shop"), Direction.INGRESS, List.of(everything, ports, peers), List.of(), USES));
    }

    private FirewallPlan firewall(NetworkPlugin plugin) {
        boolean ports = plugin == NetworkPlugin.OVN_KUBERNETES;
        List<FirewallRule> existing = List.of(
                new FirewallRule(
                        RuleType.ALLOW,
                        ports
                                ? new FirewallRule.ToNodes(selector())
                                : new FirewallRule.ToDnsName(texts.apply("a.example.com")),
                        List.of(),
                        next()),
                new FirewallRule(
                        RuleType.ALLOW, new FirewallRule.ToDnsName(texts.apply("b.example.com")), List.of(), next()),
                new FirewallRule(
                        RuleType.DENY,
                        new FirewallRule.ToCidr(Cidr.parse("0.0.0.0/0").orElseThrow()),
                        ports ? List.of(new FirewallRule.Port(53, "UDP")) : List.of(),
                        next()));
        return new FirewallPlan(
                plugin,
                text("shop"),
                text("default"),
                List.of(new FirewallPlan.Allow(text("10.2.0.0/16"), ports ? List.of(text("443")) : List.of())),
                existing,
                List.of(),
                USES);
    }

    private YamlMapping selector() {
        YamlMapping expression = YamlMapping.of(
                List.of(
                        fixed("key", scalar("a", ScalarType.STRING)),
                        fixed("operator", scalar("In", ScalarType.STRING)),
                        fixed("values", new YamlSequence(List.of(scalar("b", ScalarType.STRING)), at()))),
                at());
        return YamlMapping.of(
                List.of(
                        fixed("matchLabels", map()),
                        fixed("matchExpressions", new YamlSequence(List.of(expression), at()))),
                at());
    }

    private YamlMapping map() {
        return mapping("disk", "ssd");
    }

    private YamlMapping mapping(String... keysAndValues) {
        YamlMapping mapping = YamlMapping.empty(at());
        for (int i = 0; i < keysAndValues.length; i += 2) {
            mapping = mapping.with(entry(keysAndValues[i], scalar(keysAndValues[i + 1], ScalarType.STRING)));
        }
        return mapping;
    }

    private YamlMapping.Entry entry(String key, YamlNode value) {
        return new YamlMapping.Entry(scalar(key, ScalarType.STRING), value);
    }

    private YamlMapping.Entry fixed(String key, YamlNode value) {
        return new YamlMapping.Entry(new YamlScalar(key, ScalarType.STRING, at()), value);
    }

    private Cluster.Variable variable(String key, YamlNode value) {
        return new Cluster.Variable(new Located<>(texts.apply(key), next()), value);
    }

    private YamlScalar scalar(String value, ScalarType type) {
        return new YamlScalar(type == ScalarType.STRING ? texts.apply(value) : value, type, at());
    }

    private Origin at() {
        return Origin.at(next());
    }
}
