#!/bin/sh
# Captures what `mtc-gitops adopt` wants to know of an OpenShift 4 cluster, with the oc that is logged in to it. It only reads.
# A file is kept only if its command succeeded: a kind without a file is not known, and NAME.err says why.
# Usage: sh openshift-4.sh DIRECTORY
set -u
directory=${1:?the directory for the capture is missing}
mkdir -p "$directory" || exit 1
kept=0

# get NAME ARGUMENTS...: one kind a command, because oc prints nothing at all if one of several is unknown
get() {
    name=$1
    shift
    if oc get "$@" -o yaml >"$directory/$name.part" 2>"$directory/$name.err" && [ -s "$directory/$name.part" ]; then
        mv "$directory/$name.part" "$directory/$name.yaml"
        rm -f "$directory/$name.err"
        kept=$((kept + 1))
    else
        rm -f "$directory/$name.part"
        echo "not captured: $name" >&2
    fi
}

for kind in clusterversions networks infrastructures proxies; do
    get "$kind" "$kind.config.openshift.io"
done
get operator-networks networks.operator.openshift.io
get ingresscontrollers ingresscontrollers.operator.openshift.io -n openshift-ingress-operator
get routers services router-default -n openshift-ingress
get router-pods pods -n openshift-ingress
get kubernetes endpoints kubernetes -n default
get nodes nodes
get namespaces namespaces
get installation configmaps cluster-config-v1 -n kube-system
get networkpolicies networkpolicies.networking.k8s.io --all-namespaces
get egressfirewalls egressfirewalls.k8s.ovn.org --all-namespaces
get egressnetworkpolicies egressnetworkpolicies.network.openshift.io --all-namespaces
get adminnetworkpolicies adminnetworkpolicies.policy.networking.k8s.io
get netnamespaces netnamespaces.network.openshift.io
get clusternetworks clusternetworks.network.openshift.io
for kind in migrationcontrollers migclusters migplans; do
    get "$kind" "$kind.migration.openshift.io" -n openshift-migration --show-managed-fields
    [ -e "$directory/$kind.yaml" ] || get "$kind" "$kind.migration.openshift.io" -n openshift-migration
done
get mtc-configuration configmaps migration-cluster-config -n openshift-migration
get mtc-operator deployments migration-operator -n openshift-migration
get mtc-services clusterserviceversions.operators.coreos.com -n openshift-migration
echo "$kept files are in $directory" >&2
[ "$kept" -gt 0 ]
