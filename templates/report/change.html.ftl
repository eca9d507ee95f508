<#import "page.ftl" as p>
<@p.page title="Change of a fleet" assets=assets>
<header>
<p class="product">mtc-gitops</p>
<h1>Change of a fleet</h1>
<p class="summary">${summary}</p>
<ul class="figures">
<#list figures as figure><li class="${figure.sign}"><b>${figure.number}</b> <span>${figure.label}</span></li></#list>
</ul>
<#if groups?has_content>
<nav aria-label="Sections">
<#if effects?has_content><a href="#effects">On the clusters</a></#if>
<#if traffic?has_content><a href="#traffic">Traffic</a></#if>
<#if added?has_content><a href="#added">New findings</a></#if>
<#if resolved?has_content><a href="#resolved">Resolved findings</a></#if>
<a href="#map">Map</a>
<a href="#changes">Changes</a>
</nav>
</#if>
</header>
<main id="main">
<@p.findings id="effects" title="On the clusters" items=effects/>
<#if traffic?has_content>
<section id="traffic" aria-labelledby="traffic-title">
<h2 id="traffic-title">Traffic <span class="count">${traffic?size}</span></h2>
<div class="scroll" role="region" tabindex="0" aria-label="Traffic that opens and closes">
<table class="traffic">
<thead><tr><th scope="col">Cluster</th><th scope="col">Namespace</th><th scope="col">Traffic</th><th scope="col">Opens</th><th scope="col">Closes</th></tr></thead>
<tbody>
<#list traffic as row>
<tr><td><@p.names row.clusters/></td><td title="${row.namespace}">${row.namespace}</td><td>${row.traffic}</td><td class="opens"><@ends row.opened/></td><td class="closes"><@ends row.closed/></td></tr>
</#list>
</tbody>
</table>
</div>
</section>
</#if>
<@p.findings id="added" title="New findings" items=added/>
<@p.findings id="resolved" title="Resolved findings" items=resolved/>
<@p.fleet map=map target="changes"/>
<#if groups?has_content>
<section id="changes" aria-labelledby="changes-title">
<h2 id="changes-title">Changes <span class="count" id="shown" role="status">${groups?size}</span></h2>
<@p.choice filters=filters sides=true/>
<#list groups as group>
<details class="change" data-kind="${group.kind}" data-namespace="${group.namespace}" data-change="${group.change}">
<summary><span class="verb ${group.change}">${group.change}</span> <span class="object" title="${group.kind} <#if group.namespace?has_content>${group.namespace}/</#if>${group.name}"><b>${group.kind}</b> <#if group.namespace?has_content>${group.namespace}/</#if>${group.name}</span><#if group.clusters?has_content> <span class="where" title="${group.clusters[0]}"><#if group.clusters?size == 1>${group.clusters[0]}<#else>${group.clusters?size} clusters</#if></span></#if></summary>
<div class="body">
<#if group.clusters?size gt 1><h3>Clusters</h3></#if>
<#if group.clusters?has_content><div class="on<#if group.clusters?size == 1> single</#if>"><@p.names group.clusters/></div></#if>
<#if group.path?has_content><h3>File</h3><p class="file"><#if group.oldPath?has_content><code>${group.oldPath}</code> becomes </#if><code>${group.path}</code></p></#if>
<#if group.inputs?has_content>
<h3>Input</h3>
<ul class="inputs">
<#list group.inputs as line><li class="${line.sign}"><span class="place">${line.place}</span> <code>${line.text}</code></li></#list>
<#if group.moreInputs gt 0><li>and ${group.moreInputs} more</li></#if>
</ul>
</#if>
<#if group.hunks?has_content>
<h3>YAML</h3>
<#list group.hunks as hunk>
<div class="hunk" role="region" tabindex="0" aria-label="Old and new YAML"><p>${hunk.header}</p>
<#list hunk.blocks as block><pre class="${block.sign}">${block.text}</pre></#list></div>
</#list>
</#if>
</div>
</details>
</#list>
</section>
</#if>
</main>
</@p.page>
<#macro ends list><#if list?has_content><ul><#list list as end><li><code>${end.to}</code> <#if end.except?has_content>except <#list end.except as block><code class="except">${block}</code><#sep>, </#list> </#if><span>${end.ports}</span></li></#list></ul></#if></#macro>
