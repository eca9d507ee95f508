<#-- Where Flux finds the tree. -->
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: "${name}"
  namespace: "${namespace}"
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
spec:
  interval: "${interval}"
  url: "${repository}"
  ref:
    branch: "${branch}"
<#if secret??>
  secretRef:
    name: "${secret}"
</#if>
