package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one document, or one end of a pair, states about a cluster. Several descriptions of one cluster become one by
 * {@code resolve}; every field may be absent in any of them.
 *
 * @param name the cluster's name, a DNS-1123 label
 * @param at the key that holds the fields
 * @param labels {@code metadata.labels}; empty where described inline
 * @param openshift its OpenShift version
 * @param mtc its MTC version
 * @param operator how the MTC operator is installed
 * @param networkPlugin its network plugin
 * @param sdnMode isolation mode of OpenShift SDN
 * @param proxy the proxy to write into the MigrationController
 * @param clusterWideProxy what its {@code Proxy} object says
 * @param api URL of its API server
 * @param apiAddresses addresses of its API server
 * @param ingress addresses of its routers as seen from outside
 * @param nodes addresses of its workers
 * @param machineNetworks {@code networking.machineNetwork}
 * @param clusterNetworks pod networks
 * @param serviceNetworks service networks
 * @param behindProxy whether an inbound proxy stands before its Routes and API
 * @param egressFirewalls firewalls that stand there
 * @param networkPolicies NetworkPolicies that stand there
 * @param variables further MigrationController variables by name, typed but not yet judged by version
 */
public record Cluster(
        Located<String> name,
        Location at,
        SortedMap<String, String> labels,
        Optional<Located<OpenShiftVersion>> openshift,
        Optional<Located<MtcVersion>> mtc,
        Optional<Located<Operator>> operator,
        Optional<Located<NetworkPlugin>> networkPlugin,
        Optional<Located<SdnMode>> sdnMode,
        Optional<Located<ProxySettings>> proxy,
        Optional<Located<ClusterWideProxy>> clusterWideProxy,
        Optional<Located<PlainUrl>> api,
        Optional<Located<List<Located<Cidr>>>> apiAddresses,
        Optional<Located<List<Located<Cidr>>>> ingress,
        Optional<Located<List<Located<Cidr>>>> nodes,
        Optional<Located<List<Located<Cidr>>>> machineNetworks,
        Optional<Located<List<Located<Cidr>>>> clusterNetworks,
        Optional<Located<List<Located<Cidr>>>> serviceNetworks,
        Optional<Located<Boolean>> behindProxy,
        Optional<Located<List<StandingFirewall>>> egressFirewalls,
        Optional<Located<List<StandingPolicy>>> networkPolicies,
        Optional<Located<SortedMap<String, Variable>>> variables) {

    /**
     * One entry of {@code variables}.
     *
     * @param key its name with the line it stands on
     * @param value its value, of the type the variables table wants
     */
    public record Variable(Located<String> key, YamlNode value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Variable variable && key.equals(variable.key) && value.sameData(variable.value);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }
}
