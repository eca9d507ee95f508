<#-- One cluster for Argo CD. No `directory` and no `kustomize`: the kustomization.yaml of the directory says it all. -->
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: "${name}"
  namespace: "${namespace}"
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
spec:
  project: "${project}"
  source:
    repoURL: "${repository}"
    targetRevision: "${branch}"
    path: "${path}"
<#if plugin>
    <#-- Where the plugin does not run, placeholders would be applied as they stand. -->
    plugin:
      name: argocd-vault-plugin-kustomize
</#if>
  destination:
    "${server?then("server", "name")}": "${cluster}"
    <#-- A project that lists namespaces refuses an Application without one. -->
    namespace: openshift-migration
  syncPolicy:
<#if sync.automated>
    automated:
      prune: ${sync.prune}
      selfHeal: ${sync.selfHeal}
</#if>
    <#-- A sync fails until MTC's operator has brought the CRD; only this makes Argo CD go on trying. -->
    retry:
      limit: -1
      backoff:
        duration: 30s
        factor: 2
        maxDuration: 10m
    syncOptions:
      <#-- Two Applications with one MigrationController overwrite each other without end, unless both say this. -->
      - FailOnSharedResource=true
<#if sync.serverSide>
      <#-- A client-side apply drops a field that the cluster does not know and reports success. -->
      - ServerSideApply=true
</#if>
