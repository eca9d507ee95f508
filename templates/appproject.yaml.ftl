<#-- What Argo CD may apply, and where: the kinds and namespaces that are rendered, and nothing else. -->
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: "${project}"
  namespace: "${namespace}"
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
spec:
  sourceRepos:
    - "${repository}"
  destinations:
<#list destinations as destination>
    - namespace: "${destination.namespace}"
      "${destination.server?then("server", "name")}": "${destination.cluster}"
</#list>
  clusterResourceWhitelist: []
  namespaceResourceWhitelist:
<#list kinds as kind>
    - group: "${kind.group}"
      kind: "${kind.kind}"
</#list>
