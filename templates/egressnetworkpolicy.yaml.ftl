<#-- The egress firewall that stands in the namespace of an OpenShift SDN cluster, our rules before its own: the first match wins. -->
apiVersion: network.openshift.io/v1
kind: EgressNetworkPolicy
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
      </#if>
<#else>
    []
</#list>
