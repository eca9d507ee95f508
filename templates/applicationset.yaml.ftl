<#-- All clusters for Argo CD: an Application for each directory, named after its cluster. -->
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: "${name}"
  namespace: "${namespace}"
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
spec:
  goTemplate: true
  goTemplateOptions:
    - missingkey=error
  generators:
    - git:
        repoURL: "${repository}"
        revision: "${branch}"
        directories:
          - path: "${directories}"
<#list excluded as directory>
          - path: "${directory}"
            exclude: true
</#list>
  <#-- A directory that vanishes would take its Application and, with it, all that was applied. -->
  syncPolicy:
    applicationsSync: create-update
    preserveResourcesOnDeletion: true
  template:
    metadata:
      name: "${applications}"
      labels:
        app.kubernetes.io/managed-by: mtc-gitops
    spec:
      project: "${project}"
      source:
        repoURL: "${repository}"
        targetRevision: "${branch}"
        path: "{{.path.path}}"
<#if plugin>
        <#-- Where the plugin does not run, placeholders would be applied as they stand. -->
        plugin:
          name: argocd-vault-plugin-kustomize
</#if>
      destination:
        name: "${cluster}"
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
