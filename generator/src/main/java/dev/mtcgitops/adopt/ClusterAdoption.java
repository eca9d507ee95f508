package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One cluster as its captures describe it.
 *
 * @param capture its objects
 * @param draft its document
 * @param live its MigrationController
 * @param endpoint the endpoint that acts where it is a target
 * @param tcpProxy the tunnel proxy that acts where it controls
 * @param groups the groups that act where it controls
 */
record ClusterAdoption(
        CapturedCluster capture,
        Draft draft,
        LiveController live,
        Optional<Fact<String>> endpoint,
        Optional<Fact<YamlNode>> tcpProxy,
        Optional<Fact<YamlNode>> groups) {

    /**
     * Finds the facts of {@code capture}, in the order of the fields of a Cluster.
     *
     * @param known what the control cluster knows of it
     * @param files receives the captured files
     */
    static ClusterAdoption of(
            CapturedCluster capture,
            Optional<MigClusters.Known> known,
            Consumer<CapturedList> files,
            Diagnostics into) {
        Draft draft = new Draft("Cluster", capture.name(), "clusters");
        LiveController live = LiveController.of(capture, into);
        boolean control = live.isControl()
                || capture.all(CapturedKind.MIG_CLUSTER).stream().anyMatch(mig -> mig.isTrue("spec", "isHostCluster"));
        Optional<OpenShiftVersion> openshift = ReleaseFacts.state(capture, draft, into);
        Optional<MtcVersion> mtc = MtcFacts.state(capture, known.flatMap(MigClusters.Known::version), draft, into);
        Optional<Fact<Operator>> operator = MtcFacts.operator(capture);
        // On OpenShift 3 there were whole operators of this kind, too, so it is stated although the release decides it.
        operator.filter(fact -> fact.value() == Operator.LEGACY
                        || !openshift
                                .flatMap(release -> mtc.map(version -> Operator.of(release, version)))
                                .equals(Optional.of(Operator.OLM)))
                .ifPresent(fact -> draft.state("operator", fact.map(found -> Nodes.text(found.text()))));
        Optional<NetworkPlugin> plugin = NetworkFacts.statePlugin(capture, openshift, draft, into);
        ProxyFacts.stateOwn(live, draft, into);
        ProxyFacts.stateClusterWide(capture, openshift, draft, into);
        stateApi(capture, known, draft, into);
        AddressFacts.stateApiAddresses(capture, draft, into);
        AddressFacts.stateIngress(capture, draft, into);
        AddressFacts.stateNodes(capture, draft, into);
        AddressFacts.stateMachineNetworks(capture, draft, into);
        NetworkFacts.stateNetworks(capture, draft, into);
        FirewallFacts firewalls = new FirewallFacts(capture, draft, files, into);
        firewalls.stateFirewalls(plugin);
        firewalls.statePolicies();
        new VariableFacts(live, draft, mtc, operator.map(Fact::value), control, into).state();
        return new ClusterAdoption(
                capture,
                draft,
                live,
                MigrationSettings.endpoint(capture, live, mtc, into),
                control ? MigrationSettings.tcpProxy(capture.name(), live, mtc, into) : Optional.empty(),
                control ? MigrationSettings.groups(live, mtc) : Optional.empty());
    }

    /** Of a remote cluster, the URL that the controller dials. */
    private static void stateApi(
            CapturedCluster capture, Optional<MigClusters.Known> known, Draft draft, Diagnostics into) {
        Optional<Fact<String>> own = AddressFacts.api(capture);
        Optional<Fact<String>> dialled = known.flatMap(MigClusters.Known::url);
        if (own.isPresent()
                && dialled.isPresent()
                && !own.get().value().equals(dialled.get().value())) {
            into.report(
                    AdoptProblems.apiDiffers(capture.name()),
                    dialled.get().at(),
                    List.of(new Related(own.get().at(), "The cluster says it here.")));
        }
        dialled.or(() -> own).ifPresent(url -> draft.state("api", url.map(Nodes::text)));
    }
}
