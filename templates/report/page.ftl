<#-- The frame of every page. The policy allows its own style and script and no request at all. -->
<#macro page title assets>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${assets.styleHash}'; script-src '${assets.scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${assets.style?no_esc}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<#nested>
<script>${assets.script?no_esc}</script>
</body>
</html>
</#macro>

<#macro sentence parts><#list parts as part><#if part.code><code>${part.text}</code><#else>${part.text}</#if></#list></#macro>

<#macro names clusters><ul class="names"><#list clusters as cluster><li title="${cluster}">${cluster}</li></#list></ul></#macro>

<#macro finding item>
<li class="finding ${item.severity}">
<p><strong class="severity">${item.severity}</strong> <span class="rule">${item.rule}</span> <@sentence item.message/></p>
<#if item.hint?has_content><p class="hint"><@sentence item.hint/></p></#if>
<#if item.place?has_content><p class="place"><code>${item.place}</code><#if item.line?has_content> <code class="line">${item.line}</code></#if></p></#if>
<#list item.related as related>
<p class="place"><#if related.place?has_content><code>${related.place}</code> </#if><@sentence related.message/></p>
</#list>
</li>
</#macro>

<#-- Choosing among the elements of a list; a page has one. -->
<#macro choice filters sides>
<form class="filters" id="filters" hidden>
<label class="search">Search <input type="search" id="search" placeholder="Name, path or any line" aria-keyshortcuts="/" autocomplete="off" spellcheck="false"></label>
<#list filters as filter>
<#if filter.values?has_content><label>${filter.name?cap_first} <select data-filter="${filter.name}"><option value="">all</option><#list filter.values as value><option>${value}</option></#list></select></label></#if>
</#list>
<div class="buttons">
<button type="button" id="chosen" hidden></button>
<#if sides><button type="button" id="sides" aria-pressed="false">Side by side</button></#if>
<button type="button" id="open">Open all</button>
<button type="button" id="clear">Clear</button>
</div>
</form>
<p id="nothing" hidden>Nothing is like that.</p>
</#macro>

<#macro findings id title items>
<#if items?has_content>
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <span class="count">${items?size}</span></h2>
<ul class="findings">
<#list items as item><@finding item/></#list>
</ul>
</section>
</#if>
</#macro>

<#assign marks = {"passes": "✓", "blocked": "✕", "unknown": "?"}>
<#macro fleet map target>
<section id="map" aria-labelledby="map-title">
<h2 id="map-title">Map</h2>
<#if map.marks?has_content>
<ul class="legend">
<#list map.marks as mark><li class="${mark}"><svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="6"/></svg>${mark}</li></#list>
</ul>
</#if>
<div class="map" role="region" tabindex="0" aria-label="Map of the fleet">
<svg width="${map.width}" height="${map.height}" viewBox="0 0 ${map.width} ${map.height}" role="group" aria-label="Clusters and pairs">
<#list map.panels as panel>
<rect class="panel" x="${panel.x}" y="${panel.y}" width="${panel.width}" height="${panel.height}" rx="12"/>
<text class="regime" x="${panel.x + 16}" y="25">${panel.title}</text>
</#list>
<#list map.arrows as arrow>
<g class="arrow ${arrow.mark} ${arrow.verdict}<#if arrow.finished> finished</#if>" data-from="${arrow.from}" data-to="${arrow.to}"><title>${arrow.title}</title><path class="line" d="${arrow.line}"/><path class="head" d="${arrow.head}"/><#if arrow.verdict?has_content><circle cx="${arrow.x}" cy="${arrow.y}" r="8"/><text x="${arrow.x}" y="${arrow.y + 4}">${marks[arrow.verdict]}</text></#if></g>
</#list>
<#list map.boxes as box>
<#assign link = box.clusters?has_content>
<${link?then("a", "g")} class="box ${box.mark}"<#if link> href="#${target}" data-clusters="${box.clusters}"</#if> data-box="${box?index}" data-name="${box.name}">
<title>${box.title}</title>
<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="8"/>
<circle cx="${box.x + 15}" cy="${box.y + box.height / 2}" r="4"/>
<#assign two = box.height gt 40 && box.detail?has_content, line = two?then(19, box.height / 2 + 5)>
<svg x="${box.x + 28}" y="${box.y}" width="${box.width - 68}" height="${box.height}" aria-hidden="true"><text class="label" y="${line}">${box.label}</text></svg>
<#if two><svg x="${box.x + 28}" y="${box.y}" width="${box.width - 36}" height="${box.height}" aria-hidden="true"><text class="detail" y="36">${box.detail}</text></svg></#if>
<#if link><text class="count" x="${box.x + box.width - 12}" y="${box.y + line}" aria-hidden="true">${box.count}</text></#if>
</${link?then("a", "g")}>
</#list>
</svg>
</div>
<#if map.pairs?has_content>
<#local verdicts = map.pairs?filter(pair -> pair.verdict?has_content)?has_content>
<details class="pairs">
<summary>Pairs <span class="count">${map.pairs?size}</span></summary>
<div class="scroll" role="region" tabindex="0" aria-label="Pairs">
<table>
<thead><tr><th scope="col">Pair</th><th scope="col">Source</th><th scope="col">Target</th><th scope="col">Control cluster</th><th scope="col">State</th><#if verdicts><th scope="col">Connections</th></#if></tr></thead>
<tbody>
<#list map.pairs as pair><tr><td title="${pair.name}">${pair.name}</td><td title="${pair.source}">${pair.source}</td><td title="${pair.target}">${pair.target}</td><td title="${pair.control}">${pair.control}</td><td><#if pair.mark != "none">${pair.mark}, </#if>${pair.finished?then("finished", "active")}</td><#if verdicts><td>${pair.verdict}</td></#if></tr>
</#list>
</tbody>
</table>
</div>
</details>
</#if>
</section>
</#macro>
