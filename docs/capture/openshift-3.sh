#!/bin/sh
# Captures what `mtc-gitops adopt` wants to know of an OpenShift 3 cluster, with the oc that is logged in to it. It only reads.
# A file is kept only if its command succeeded: a kind without a file is not known, and NAME.err says why.
# Usage: sh openshift-3.sh DIRECTORY
set -u
directory=${1:?the directory for the capture is missing}
mkdir -p "$directory" || exit 1
kept=0

# keep FILE COMMAND...
keep() {
    file=$1
    shift
    if "$@" >"$directory/$file.part" 2>"$directory/${file%.*}.err" && [ -s "$directory/$file.part" ]; then
        mv "$directory/$file.part" "$directory/$file"
        rm -f "$directory/${file%.*}.err"
        kept=$((kept + 1))
    else
        rm -f "$directory/$file.part"
        echo "not captured: ${file%.*}" >&2
    fi
}

# get NAME ARGUMENTS...: one kind a command, because oc prints nothing at all if one of several is unknown
get() {
    name=$1
    shift
    keep "$name.yaml" oc get "$@" -o yaml
}

keep version.txt oc version
keep version-openshift.json oc get --raw /version/openshift
get clusternetworks clusternetworks.network.openshift.io
get netnamespaces netnamespaces.network.openshift.io
get egressnetworkpolicies egressnetworkpolicies.network.openshift.io --all-namespaces
get networkpolicies networkpolicies.networking.k8s.io --all-namespaces
get nodes nodes
get namespaces namespaces
get kubernetes endpoints kubernetes -n default
get router-pods pods -n default -l router
get console configmaps webconsole-config -n openshift-web-console
for kind in migrationcontrollers migclusters migplans; do
    get "$kind" "$kind.migration.openshift.io" -n openshift-migration
done
get mtc-configuration configmaps migration-cluster-config -n openshift-migration
get mtc-operator deployments migration-operator -n openshift-migration
echo "$kept files are in $directory" >&2
[ "$kept" -gt 0 ]
