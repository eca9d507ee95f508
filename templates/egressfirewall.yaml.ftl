<#-- The egress firewall that stands in the namespace of an OVN-Kubernetes cluster, our rules before its own: the first match wins. -->
apiVersion: k8s.ovn.org/v1
kind: EgressFirewall
metadata:
  name: "${name}"
  namespace: "${namespace}"
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
spec:
  egress:
<#list rules as rule>
    - type: "${rule.type}"
      to:
      <#if rule.cidr??>
        cidrSelector: "${rule.cidr}"
      <#elseif rule.dnsName??>
        dnsName: "${rule.dnsName}"
      <#else>
        nodeSelector:<#if !rule.nodes.matchLabels?has_content && !rule.nodes.matchExpressions?has_content> {}</#if>
        <#if rule.nodes.matchLabels?has_content>
          matchLabels:
          <#list rule.nodes.matchLabels as label>
            "${label.key}": "${label.value}"
          </#list>
        </#if>
        <#if rule.nodes.matchExpressions?has_content>
          matchExpressions:
          <#list rule.nodes.matchExpressions as expression>
            - key: "${expression.key}"
              operator: "${expression.operator}"
              <#if expression.values?has_content>
              values:
              <#list expression.values as value>
                - "${value}"
              </#list>
              </#if>
          </#list>
        </#if>
      </#if>
      <#if rule.ports?has_content>
      ports:
      <#list rule.ports as port>
        - port: ${port.port}
          protocol: "${port.protocol}"
      </#list>
      </#if>
<#else>
    []
</#list>
