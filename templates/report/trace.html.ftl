<#import "page.ftl" as p>
<@p.page title="Connections of a fleet" assets=assets>
<header>
<p class="product">mtc-gitops</p>
<h1>Connections of a fleet</h1>
<#if paths?has_content>
<ul class="figures">
<#list figures as figure><li class="${figure.sign}"><b>${figure.number}</b> <span>${figure.label}</span></li></#list>
</ul>
<nav aria-label="Sections"><a href="#map">Map</a> <a href="#paths">Paths</a></nav>
<#else>
<p class="summary">There is no active pair.</p>
</#if>
</header>
<main id="main">
<@p.fleet map=map target="paths"/>
<#if paths?has_content>
<section id="paths" aria-labelledby="paths-title">
<h2 id="paths-title">Paths <span class="count" id="shown" role="status">${paths?size}</span></h2>
<@p.choice filters=filters sides=false/>
<#list paths as path>
<details class="change path" data-pair="${path.pair}" data-connection="${path.connection}" data-verdict="${path.verdict}"<#if path.verdict == "blocked"> open</#if>>
<summary><span class="verb ${path.verdict}">${path.verdict}</span> <span class="object" title="${path.pair} ${path.connection} ${path.namespaces}"><b>${path.pair}</b> ${path.connection} ${path.namespaces}</span>
<span class="way"><#list path.hops as hop><span class="step ${hop.verdict}" title="${hop.kind} on ${hop.cluster}: ${hop.verdict}">${p.marks[hop.verdict]} ${hop.kind}</span></#list></span></summary>
<div class="body">
<div class="on single"><@p.names path.clusters/></div>
<ol class="hops">
<#list path.hops as hop>
<li class="hop ${hop.verdict}">
<p class="kind"><strong>${hop.kind}</strong> <span class="word">${p.marks[hop.verdict]} ${hop.verdict}</span></p>
<p class="place" title="${hop.cluster}">${hop.cluster}</p>
<#if hop.object?has_content><p class="place" title="${hop.object}"><code>${hop.object}</code></p></#if>
<p class="why"><@p.sentence hop.why/></p>
<#list hop.because as line><p class="place"><code>${line.place}</code> <code class="line">${line.text}</code></p></#list>
<#list hop.needs as need><p class="need">needs <@p.sentence need/></p></#list>
</li>
</#list>
</ol>
</div>
</details>
</#list>
</section>
</#if>
</main>
</@p.page>
