<#-- The one MigrationController of a cluster; the operator accepts no other name and namespace. -->
apiVersion: migration.openshift.io/v1alpha1
kind: MigrationController
metadata:
  name: migration-controller
  namespace: openshift-migration
  labels:
    app.kubernetes.io/managed-by: mtc-gitops
spec:
<#if control == "true">
  <#-- The name that MTC's documentation and MigPlans use for the control cluster. -->
  cluster_name: host
</#if>
  migration_controller: ${control}
  migration_ui: ${control}
  migration_velero: true
  migration_log_reader: ${logReader}
<#if httpProxy??>
  http_proxy: "${httpProxy}"
</#if>
<#if httpsProxy??>
  https_proxy: "${httpsProxy}"
</#if>
<#if noProxy??>
  no_proxy: "${noProxy}"
</#if>
<#if stunnelTcpProxy??>
  stunnel_tcp_proxy: "${stunnelTcpProxy}"
</#if>
<#if endpointType??>
  rsync_endpoint_type: "${endpointType}"
</#if>
<#if sourceGroups??>
  src_supplemental_groups: "${sourceGroups}"
</#if>
<#if targetGroups??>
  target_supplemental_groups: "${targetGroups}"
</#if>
<#list variables as variable>
  <#if variable.scalar??>
  "${variable.key}": <@value variable.scalar/>
  <#elseif variable.items??>
  "${variable.key}":<#if !variable.items?has_content> []</#if>
    <#list variable.items as item>
    - <@value item/>
    </#list>
  <#else>
  "${variable.key}":<#if !variable.entries?has_content> {}</#if>
    <#list variable.entries as entry>
    "${entry.key}": "${entry.value}"
    </#list>
  </#if>
</#list>
<#macro value scalar><#if scalar.quoted>"${scalar.text}"<#else>${scalar.text}</#if></#macro>
