<#-- Lets the Rsync pods of a migration through: out of a source namespace, or into a target namespace. -->
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: "${name}"
  namespace: "${namespace}"
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
    <#-- Velero would carry the policy to the target together with the namespace. -->
    velero.io/exclude-from-backup: "true"
spec:
  podSelector:
<@rsyncPods indent="    "/>
  policyTypes:
    - "${egress?then("Egress", "Ingress")}"
  "${egress?then("egress", "ingress")}":
<#if !rules?has_content>
    - {}
</#if>
<#list rules as rule>
  <#if rule.peers?has_content>
    - "${egress?then("to", "from")}":
    <#list rule.peers as peer>
      <#if peer.cidr??>
        - ipBlock:
            cidr: "${peer.cidr}"
      <#elseif peer.pods??>
        - namespaceSelector:
        <#if peer.pods.namespaceKey?has_content>
            matchLabels:
              "${peer.pods.namespaceKey}": "${peer.pods.namespaceValue}"
        <#else>
            {}
        </#if>
        <#if peer.pods.podKey?has_content>
          podSelector:
            matchLabels:
              "${peer.pods.podKey}": "${peer.pods.podValue}"
        </#if>
      <#else>
        - podSelector:
<@rsyncPods indent="            "/>
        <#if peer.rsync.anywhere>
          namespaceSelector: {}
        </#if>
      </#if>
    </#list>
    <#if rule.ports?has_content>
      ports:
      <#list rule.ports as port>
        - port: ${port.port}
          protocol: "${port.protocol}"
      </#list>
    </#if>
  <#else>
    - ports:
    <#list rule.ports as port>
        - port: ${port.port}
          protocol: "${port.protocol}"
    </#list>
  </#if>
</#list>
<#-- Client and server pods of every MTC release, filesystem and block; the label "owner" is missing on some of them. -->
<#macro rsyncPods indent>
${indent}matchExpressions:
${indent}  - key: app
${indent}    operator: In
${indent}    values:
${indent}      - directvolumemigration-rsync-transfer
${indent}      - directvolumemigration-rsync-transfer-block
</#macro>
