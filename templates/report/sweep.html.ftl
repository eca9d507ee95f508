<#import "page.ftl" as p>
<@p.page title="Upgrade of a cluster" assets=assets>
<header>
<p class="product">mtc-gitops</p>
<h1>Upgrade of a cluster</h1>
<#if !rows?has_content><p class="summary">No later version changes anything.</p></#if>
</header>
<main id="main">
<#list rows as row>
<section aria-labelledby="v${row?index}">
<h2 id="v${row?index}">${row.version}</h2>
<p>${row.objects}</p>
<#if row.begins?has_content><h3>Begins</h3><ul class="findings"><#list row.begins as item><@p.finding item/></#list></ul></#if>
<#if row.ends?has_content><h3>Ends</h3><ul class="findings"><#list row.ends as item><@p.finding item/></#list></ul></#if>
</section>
</#list>
</main>
</@p.page>
