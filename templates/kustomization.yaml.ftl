<#-- One cluster for Flux. No `targetNamespace`: it would move the MigrationController, without a word. -->
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: "${name}"
  namespace: "${namespace}"
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
spec:
  interval: "${interval}"
  retryInterval: 2m
  timeout: 5m
  prune: true
  path: "${path}"
  sourceRef:
    kind: GitRepository
    name: "${repository}"
<#if kubeConfig??>
  kubeConfig:
    secretRef:
      name: "${kubeConfig}"
</#if>
<#if dependsOn?has_content>
  dependsOn:
  <#list dependsOn as dependency>
    - name: "${dependency}"
  </#list>
</#if>
<#if substituteFrom??>
  postBuild:
    <#-- Not optional: without the Secret the variables would be applied as they stand. -->
    substituteFrom:
      - kind: Secret
        name: "${substituteFrom}"
</#if>
<#if decrypts>
  decryption:
    provider: sops
  <#if decryptionSecret??>
    secretRef:
      name: "${decryptionSecret}"
  </#if>
</#if>
