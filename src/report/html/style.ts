/**
 * How a page looks: light, dark and on paper. Colours of classes are one blue from light to dark, told apart without
 * colour vision as well; every text has a contrast of at least 4.5 to its ground. No request, no foreign font.
 */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f23;--quiet:#525c66;--line:#cfd6dd;--paper:#fff;--wash:#f3f6f9;--accent:#0b5394;--mark:#8a4600;--error:#a40e26;--warning:#7d4e00;--bar:#6baed6}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#a5b0bb;--line:#3d464f;--paper:#10151b;--wash:#182028;--accent:#7cc0f5;--mark:#f0b37e;--error:#ff8f90;--warning:#e3b341;--bar:#2f6f9f}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:78rem;padding:1.5rem clamp(.75rem,3vw,2rem) 4rem;font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
html:not(.scripts) .js{display:none}
header{border-bottom:3px solid var(--accent);padding-bottom:.75rem}
h1{font-size:clamp(1.5rem,4vw,2.1rem);line-height:1.2;margin:0 0 .4rem}
h2{font-size:1.25rem;line-height:1.3;margin:3rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line);color:var(--accent)}
h3{font-size:1.02rem;margin:1.75rem 0 .4rem}
.marks{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:.25rem 0;padding:0}
.marks li{border:1.5px solid var(--mark);color:var(--mark);border-radius:3px;padding:.05rem .5rem;font-weight:700;font-size:.85rem}
.controls{display:flex;flex-wrap:wrap;gap:.75rem;align-items:start;justify-content:space-between;margin-top:.75rem}
button,input,select{font:inherit;color:inherit;background:var(--wash);border:1px solid var(--quiet);border-radius:4px;padding:.3rem .6rem;max-width:100%}
button{cursor:pointer;min-height:2rem}
#search{position:relative;flex:1 1 16rem}
#search ul{list-style:none;margin:.25rem 0 0;padding:0;display:grid;gap:.2rem;max-width:24rem}
#search ul button{width:100%;text-align:left}
#second{margin-top:4rem;border-top:3px solid var(--accent)}
nav{margin:1rem 0}
nav summary{cursor:pointer;font-weight:600}
nav ol{columns:20rem;column-gap:2.5rem;margin:.5rem 0;padding-left:1.75rem;font-size:.92rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15.5rem),1fr));gap:.9rem;margin:1rem 0}
.card{border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:4px;padding:.8rem 1rem;background:var(--wash);display:flex;flex-direction:column}
.card h3{margin:0;font-size:.98rem;line-height:1.3}
.card p{margin:0 0 .25rem;font-size:.88rem;color:var(--quiet)}
.card .figure{font-size:2.1rem;line-height:1.25;font-weight:700;color:var(--ink);font-variant-numeric:tabular-nums}
.card .copy{align-self:start;margin-top:auto;font-size:.85rem}
.scripts .citation{display:none}
.quote{width:24px;height:24px;min-height:0;margin:-3px 0 -3px .35rem;padding:0;border:0;background:none;color:var(--quiet);vertical-align:middle}
.quote::before{content:"";display:inline-block;width:.5rem;height:.62rem;border:1.5px solid;border-radius:1px;box-shadow:-.17rem -.17rem 0 -1px var(--paper),-.17rem -.17rem 0 .5px}
.quote:hover,.quote:focus-visible{color:var(--accent)}
.sentence{max-width:44rem;margin:.5rem 0;font-size:1.04rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{color:var(--quiet)}
dd{margin:0;min-width:0}
.notes,.hint,.unit,.source{color:var(--quiet);font-size:.9rem}
.notes{padding-left:1.2rem;max-width:52rem}
.hint,.unit,.source{margin:.35rem 0;max-width:52rem}
.tools{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;margin:.75rem 0 .25rem;font-size:.92rem}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;margin:.5rem 0;font-variant-numeric:tabular-nums;font-size:.93rem;line-height:1.4}
th,td{padding:.28rem .7rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th.t,td.t,tbody th{text-align:left}
td{white-space:nowrap}
td.r,th.r{text-align:right!important;white-space:nowrap!important;min-width:0!important}
td.t{white-space:normal;min-width:6rem;overflow-wrap:anywhere}
thead th{color:var(--quiet);font-weight:600;background:var(--wash);vertical-align:bottom}
thead [role=button]{cursor:pointer}
thead [role=button]::after{content:"\\2195";opacity:.6;padding-left:.3em}
th[aria-sort=ascending] [role=button]::after{content:"\\2191";opacity:1}
th[aria-sort=descending] [role=button]::after{content:"\\2193";opacity:1}
tbody th{font-weight:400;min-width:9rem}
tfoot tr:first-child>*{border-top:2px solid var(--line)}
tfoot th{text-align:left;font-weight:400}
tr.here{background:color-mix(in srgb,var(--accent) 22%,transparent)}
td.c{background:repeating-linear-gradient(45deg,transparent 0 5px,var(--line) 5px 6.5px)}
td.x,td.z{color:var(--quiet)}
.scripts #joined td,.scripts #joined thead tr+tr th,.scripts #joined th[scope=colgroup]{display:none}
.shaded{font-size:.85rem}
.shaded td{text-align:center}
.shaded thead th{font-weight:400;min-width:4.2rem;font-size:.76rem;line-height:1.25}
.shaded th:not([aria-sort]) [role=button]::after{content:none}
.shaded th,.shaded td{padding:.25rem .35rem}
.shaded tbody th{min-width:7.5rem}
.finding{margin:.75rem 0;padding-left:.75rem;border-left:4px solid var(--line)}
.finding.error{border-color:var(--error)}
.finding.warning{border-color:var(--warning)}
.finding p{margin:0}
.finding ul{margin:.2rem 0}
figure{margin:1.5rem 0}
figcaption{font-weight:600}
svg text{font:12px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--quiet)}
svg .value{fill:var(--ink);font-weight:600}
svg .mid{text-anchor:middle}
svg .end{text-anchor:end}
svg line,svg polyline,svg path{stroke:var(--quiet);fill:none}
svg .grid{stroke:var(--line)}
svg .reference{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:5 4}
svg .outer{stroke-dasharray:5 4}
svg .whisker,svg .limits{stroke:var(--ink);stroke-width:1.6}
svg .bar{fill:var(--bar)}
svg .series{stroke:var(--accent);stroke-width:2.5}
svg circle{fill:var(--accent)}
svg .part{fill:var(--paper);stroke:var(--accent);stroke-width:2}
svg .outside-0{fill:var(--quiet);fill-opacity:.65}
svg .outside-1{fill:var(--paper);stroke:var(--mark);stroke-width:2}
svg .outside-2{fill:var(--mark)}
.bars,.trend,.funnel{width:100%;min-width:34rem;max-width:52rem;height:auto;display:block}
.tiles{width:100%;min-width:44rem;max-width:60rem;height:auto;display:block}
.tiles text{text-anchor:middle;font-size:10px;fill:#14181c}
.tiles .value{font-size:14px;fill:#14181c}
.k1{fill:#eff3ff;background:#eff3ff;color:#14181c}
.k2{fill:#bdd7e7;background:#bdd7e7;color:#14181c}
.k3{fill:#7ab6da;background:#7ab6da;color:#14181c}
.k4{fill:#2171b5;background:#2171b5;color:#fff}
.k5{fill:#08306b;background:#08306b;color:#fff}
.tiles .k4 text,.tiles .k5 text{fill:#fff}
.tiles rect{rx:3px;stroke:#7b8794;stroke-width:1}
.kc rect{fill:#fff}
.tiles use,.map .hatch,#hatch{stroke:#9aa5b0;stroke-width:1.4}
.kc .value,.kc .name,.kc .figure{paint-order:stroke;stroke:#fff;stroke-width:4px}
.kx rect,.kz rect{fill:var(--paper);stroke-dasharray:3 3}
.kx text,.kz text,.tiles .kx .value,.tiles .kz .value{fill:var(--quiet);font-weight:400}
.map{width:100%;min-width:40rem;max-width:60rem;height:auto;display:block}
.map text{font-size:11px;fill:#14181c;font-weight:600}
.map .k4 text,.map .k5 text{fill:#fff}
.area{fill:inherit;fill-rule:evenodd;stroke:#7b8794;stroke-width:.6;stroke-dasharray:inherit}
.map .kc{fill:#fff}
.map .kx,.map .kz{fill:var(--paper)}
.map .kx use,.map .kz use{stroke-dasharray:3 3}
.map .kn{fill:none}
.map .kx text,.map .kz text{fill:var(--quiet);font-weight:400}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;margin:.5rem 0;padding:0;font-size:.88rem;color:var(--quiet);font-variant-numeric:tabular-nums}
.legend i{display:inline-block;width:1.3rem;height:.95rem;margin-right:.4rem;vertical-align:-.12rem;border:1px solid #7b8794}
.legend .kc{background:#fff repeating-linear-gradient(135deg,transparent 0 3px,#9aa5b0 3px 4.2px)}
.legend .kx,.legend .kz{border-style:dashed}
.appendix td.t,.appendix tbody th{overflow-wrap:anywhere}
@media (max-width:36rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}h2{font-size:1.12rem}.card .figure{font-size:1.8rem}th,td{padding:.28rem .5rem}}
@media print{
:root{color-scheme:light;--ink:#000;--quiet:#444;--line:#bbb;--paper:#fff;--wash:#fff;--accent:#0b3d6e;--mark:#6d3700;--bar:#9ecae1}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
*{print-color-adjust:exact}
body{max-width:none;padding:0;font-size:9.5pt}
.controls,nav,.skip,.other,.tools,.copy,.quote{display:none!important}
h2,h3,figcaption,.unit{break-after:avoid}
h2{margin-top:1.6rem}
figure{margin:1rem 0}
tr,.card,.finding,svg,.tiles,.map,.bars{break-inside:avoid}
thead{display:table-header-group;break-inside:avoid}
tfoot{display:table-row-group}
h2,h3,figcaption,.legend{break-inside:avoid}
.legend{break-before:avoid}
.cards{grid-template-columns:repeat(4,1fr);gap:.5rem}
.card{padding:.4rem .55rem}
.card h3{font-size:8.5pt}
.card p{font-size:7.5pt}
.card .figure{font-size:16pt}
.sentence,.notes{font-size:9pt;max-width:none}
.appendix table{width:100%;font-size:7pt}
.appendix tbody th{min-width:0;width:26%}
.appendix td.t{min-width:0}
.scroll{overflow:visible}
.bars,.trend,.funnel,.tiles,.map{min-width:0;max-width:100%}
table{font-size:8pt}
.shaded{font-size:6.5pt;table-layout:fixed;width:100%}
.shaded thead th{min-width:0;font-size:5.5pt;overflow-wrap:anywhere}
.shaded tbody th{min-width:0}
.shaded thead th:first-child{width:16%}
.shaded th,.shaded td{padding:1pt 2pt}
th,td{padding:.15rem .4rem}
thead [role=button]::after{content:none}
}
`;
