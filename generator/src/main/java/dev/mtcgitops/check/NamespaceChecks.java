package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What direct volume migration asks of the namespaces that it copies. */
public final class NamespaceChecks {
    private static final List<String> PRIVILEGED =
            List.of("migration_rsync_privileged", "migration_rsync_super_privileged");

    /** A label of a host name has 63 characters (RFC 1035, 2.3.4), of which {@code dvm-} takes four. */
    private static final int LONGEST_IN_HOST = 59;

    private static final int NAMED = 5;

    /** The namespaces that MTC's console does not offer (mig-ui {@code src/app/plan/duck/selectors.ts}), as far as OpenShift makes it. */
    private static final Pattern SYSTEM = Pattern.compile("default|openshift|(?:openshift|kube)-.*");

    private NamespaceChecks() {}

    static void check(ResolvedFleet fleet, Diagnostics into) {
        for (ClusterPlan plan : fleet.plans()) {
            checkPrivileges(plan.cluster(), fleet, into);
            fleet.namespaces().of(plan.cluster()).values().forEach(uses -> checkTarget(uses, into));
        }
        for (ResolvedPair pair : fleet.activePairs()) {
            pair.pair().namespaces().forEach(mapping -> checkSystem(mapping, into));
            if (fleet.settings().endpoint(pair) == EndpointType.ROUTE) {
                pair.pair().namespaces().forEach(mapping -> checkHost(pair, mapping, into));
            }
        }
    }

    /**
     * Several migrations into one namespace. The controller refuses a plan that shares a cluster and the words for a namespace with another
     * one (mig-controller {@code HasConflict} in {@code pkg/apis/migration/v1alpha1/migplan_types.go}); it mixes migrations that it does not see.
     */
    private static void checkTarget(List<Use> uses, Diagnostics into) {
        List<Use> arriving =
                uses.stream().filter(use -> use.side() == Side.TARGET).toList();
        for (int i = 1; i < arriving.size(); i++) {
            Use first = arriving.get(0);
            Use second = arriving.get(i);
            String source = second.mapping().source().value();
            boolean refused = first.pair().control().equals(second.pair().control())
                    && first.mapping().source().value().equals(source);
            into.report(
                    NamespaceProblems.sharedTarget(
                            second.namespace().value(), second.cluster().name(), refused),
                    second.namespace().at(),
                    List.of(new Related(first.namespace().at(), "The other migration into it is here.")));
        }
    }

    private static void checkSystem(NamespaceMapping mapping, Diagnostics into) {
        Stream.of(mapping.source(), mapping.target())
                .filter(namespace -> SYSTEM.matcher(namespace.value()).matches())
                .findFirst()
                .ifPresent(namespace -> into.report(NamespaceProblems.system(namespace.value()), namespace.at()));
    }

    private static void checkPrivileges(ResolvedCluster cluster, ResolvedFleet fleet, Diagnostics into) {
        ClusterFacts facts = cluster.facts();
        if (!facts.openshift().has(OpenShiftCapability.POD_SECURITY)) {
            return;
        }
        PRIVILEGED.stream()
                .flatMap(name -> variable(cluster, name).stream())
                .filter(variable -> variable.value() instanceof YamlScalar scalar
                        && scalar.value().equals("true")
                        && !VariableTable.find(variable.key().value())
                                .orElseThrow()
                                .isNewerThan(facts.mtc()))
                .findFirst()
                .ifPresent(variable -> into.report(
                        NamespaceProblems.labelNeeded(
                                variable.key().value(),
                                facts,
                                some(fleet.namespaces().of(cluster).keySet())),
                        variable.key().at()));
    }

    private static Optional<Cluster.Variable> variable(ResolvedCluster cluster, String name) {
        return cluster.description().variables().map(Located::value).map(variables -> variables.get(name));
    }

    private static String some(Set<String> namespaces) {
        String named =
                namespaces.stream().limit(NAMED).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        int more = namespaces.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /** Judges the host of the Route for {@code mapping}, as the controller does. */
    public static void checkHost(ResolvedPair pair, NamespaceMapping mapping, Diagnostics into) {
        String namespace = mapping.target().value();
        if (namespace.length() > LONGEST_IN_HOST && !hasSubdomain(pair.target())) {
            String target = pair.target().name();
            MtcVersion mtc = pair.control().facts().mtc();
            into.report(
                    mtc.has(MtcCapability.WARNS_OF_LONG_NAMESPACES)
                            ? NamespaceProblems.hostTooLong(namespace, target, mtc)
                            : NamespaceProblems.hostRefused(namespace, target, mtc),
                    mapping.target().at());
        }
    }

    /** The operator's default is a text as well, and empty. */
    private static boolean hasSubdomain(ResolvedCluster target) {
        return variable(target, "cluster_subdomain")
                .filter(variable -> variable.value() instanceof YamlScalar scalar
                        && !scalar.value().isEmpty())
                .isPresent();
    }
}
