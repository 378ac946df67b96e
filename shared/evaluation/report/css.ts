/**
 * How a report looks, on a page of ours, as a file, and on paper. Colours come from the page where it has them. Logical properties only:
 * the same sheet serves both directions.
 */
export const REPORT_CSS = `
.report{--r-ink:var(--ink,#1d1a16);--r-soft:var(--ink-soft,#544a3c);--r-line:var(--line,#d9cfba);--r-paper:var(--raised,#fff);--r-accent:var(--accent,#0d5c63);
--chart-ink:var(--r-ink);--chart-soft:var(--r-soft);--chart-line:var(--r-line);--chart-paper:var(--r-paper);
color:var(--r-ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans Arabic","Noto Sans Khmer","Noto Sans Devanagari",sans-serif}
.report.whole{max-inline-size:46rem;margin:0 auto;padding:2.5rem 1.25rem}
body:has(.report.whole){margin:0;background:#fff}
.report :lang(km),.report :lang(ne),.report:lang(km),.report:lang(ne){line-height:1.9}
.report:lang(ar),.report :lang(ar){line-height:1.7}
.report h1,.report h2,.report h3,.report h4{margin:0;line-height:1.2;font-family:Charter,"Iowan Old Style","Noto Serif","Noto Naskh Arabic",Georgia,serif;font-weight:600;text-wrap:balance;break-after:avoid}
.report h1{font-size:2.1rem}.report h2{font-size:1.6rem;margin-block:0 .75rem}.report h3{font-size:1.25rem;margin-block:0 .6rem}.report h4{font-size:1.1rem}
.report :lang(ar):is(h1,h2,h3,h4),.report:lang(ar) :is(h1,h2,h3,h4){line-height:1.5}
.report p{margin-block:.4rem;max-inline-size:42rem;text-wrap:pretty;orphans:3;widows:3}
.report .soft{color:var(--r-soft);font-size:.9rem}
.report small{color:var(--r-soft);font-weight:400;font-size:.85em}
.report .front{padding-block-end:1.25rem;margin-block-end:1.75rem;border-block-end:3px solid var(--r-ink)}
.report .kicker{margin:0 0 .35rem;color:var(--r-accent);font-weight:600;letter-spacing:.02em}
.report:lang(ar) .kicker{letter-spacing:0}
.report .instrument{margin-block-end:2.5rem}
.report .level{margin-block-start:2.25rem}
.report details.level>summary{cursor:pointer;padding-block:.5rem;border-block-start:1px solid var(--r-line)}
.report details.level>summary h3{display:inline;margin:0;font-size:1.1rem}
.report .flow{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr));margin:1rem 0 1.5rem;border-block:1px solid var(--r-line)}
.report .flow div{padding:.6rem .75rem;border-inline-start:1px solid var(--r-line)}
.report .flow div:first-child{padding-inline-start:0;border-inline-start:0}
.report dt{color:var(--r-soft);font-size:.85rem;line-height:1.3}
.report dd{margin:0;font:600 1.6rem/1.25 Charter,Georgia,serif;font-variant-numeric:lining-nums tabular-nums}
.report .flow-more{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;margin:-1rem 0 1.5rem}
.report .flow-more div{display:flex;gap:.5ch;align-items:baseline}
.report .flow-more dd{font:inherit;font-size:.85rem;font-weight:600}
.report .main{margin-block:1.5rem;break-inside:avoid}
.report .statement{font:600 1.35rem/1.3 Charter,"Iowan Old Style",Georgia,serif;margin-block-end:.5rem}
.report .lead{font-size:1.1rem}
.report figure{margin:.75rem 0;break-inside:avoid}
.report svg[role=img]{display:block;inline-size:100%;block-size:auto;overflow:visible}
.report :is(.main,.item)>figure>svg[role=img]{max-inline-size:36rem}.report .main>figure>svg[role=img]{max-inline-size:40rem}
.report figcaption{margin-block-end:.35rem;color:var(--r-soft);font-size:.85rem;font-weight:600}
.report .keys{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 .5rem;padding:0;list-style:none;font-size:.9rem}
.report .keys li{display:flex;align-items:center;gap:.5rem}
.report .glance{margin-block:1.5rem}
.report .glance ol{margin:0;padding:0;list-style:none}
.report .glance ol li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:center;gap:.25rem 1.25rem;padding-block:.3rem;border-block-start:1px solid var(--r-line);break-inside:avoid}
.report .glance a{color:inherit;text-decoration:none}
.report .glance a:hover,.report .glance a:focus-visible{text-decoration:underline}
.report .limits{margin-block:1.75rem;padding:.1rem 1rem;border-inline-start:4px solid var(--r-accent);break-inside:avoid}
.report .limits h3{font-size:1.05rem;margin-block-end:.3rem}
.report .withheld{padding:.75rem 1rem;border-inline-start:4px solid var(--r-soft);font-size:1.05rem}
.report .item{padding-block:1.5rem;border-block-start:1px solid var(--r-line)}
.report .item:first-of-type{border-block-start:0;padding-block-start:.5rem}
.report h4:focus{outline:none}
.report .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.5rem 2.25rem;align-items:start}
.report .beside{grid-column:1/-1}.report .three .beside{grid-column:auto;align-self:center}
.report table{inline-size:auto;margin-block:.5rem 1rem;border-collapse:collapse;font-size:.9rem;line-height:1.35}
.report table.wide{inline-size:100%}
.report caption{text-align:start;color:var(--r-soft);padding-block-end:.25rem}
.report th,.report td{padding:.3rem .6rem;border-block-end:1px solid var(--r-line);font-weight:400;text-align:start;vertical-align:top;overflow-wrap:break-word}
.report th:first-child{padding-inline-start:0}
.report thead th{font-weight:600;vertical-align:bottom}
.report td,.report thead th+th{text-align:end;font-variant-numeric:lining-nums tabular-nums}.report .wide :is(td,thead th+th){direction:ltr}
.report .statistics td{text-align:start;white-space:normal}.report .statistics thead th+th{text-align:start}
.report .statistics th:first-child{inline-size:52%}
.report .totals tbody tr:last-child>*{font-weight:600;border-block-start:2px solid var(--r-soft)}
.report .statistics,.report .activity{margin-block:1.25rem}
.report .save-chart{display:flex;gap:.4rem;margin:.35rem 0 0}.report .save-chart[hidden]{display:none}
.report .save-chart button{min-block-size:2rem;padding:.1rem .6rem;border:1px solid var(--r-line);border-radius:.4rem;background:none;color:var(--r-soft);font-family:inherit;font-size:.78rem;font-weight:600;cursor:pointer}
.report .save-chart button:hover,.report .save-chart button:focus-visible{color:var(--r-ink);border-color:currentColor}
.report .numbers summary{inline-size:fit-content;padding-block:.5rem;color:var(--r-soft);font-size:.9rem;cursor:pointer}
.report tr{break-inside:avoid}.report thead{display:table-header-group}
.report footer{margin-block-start:2rem;padding-block-start:.5rem;border-block-start:1px solid var(--r-line)}
@media screen and (prefers-color-scheme:dark){
body:has(.report.whole){background:#17140f}
.report.whole{--r-ink:#f6efe1;--r-soft:#cbbfa8;--r-line:#4a4233;--r-paper:#17140f;--r-accent:#7fd0c8}
}
@media (max-width:34rem){.report .glance ol li{grid-template-columns:minmax(0,1fr)}.report table.wide{display:block;overflow-x:auto}}
@media print{
@page{size:A4;margin:14mm 16mm}
html:has(.report.whole){font-size:10pt}
.report{--r-ink:#000;--r-soft:#3d372e;--r-line:#bdb3a1;--r-paper:#fff;--r-accent:#0d5c63;font-size:10pt;line-height:1.42;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.report.whole{max-inline-size:none;padding:0}.report:lang(ar),.report :lang(ar){line-height:1.6}
.report h1{font-size:23pt}.report h2{font-size:16pt}.report h3{font-size:13pt}.report h4{font-size:11.5pt}
.report p{max-inline-size:none}
.report .front{padding-block-end:4mm;margin-block-end:5mm}
.report .instrument{margin-block-end:8mm}
.report .level{margin-block-start:7mm}.report summary{break-after:avoid;list-style:none}.report summary::-webkit-details-marker{display:none}
.report .flow{margin-block:3mm 4mm}.report .flow-more{margin-block:-2mm 4mm}.report .flow-more :is(dt,dd){font-size:8.6pt}
.report .main,.report .glance,.report .limits{margin-block:4mm}
.report .glance{break-inside:avoid-page}
.report .charts{grid-template-columns:1fr 1fr;gap:0 9mm}
.report .charts figure{margin-block:1mm}
.report .charts .missing{grid-column:1/-1;display:flex;gap:2mm;align-items:baseline;margin-block:0}
.report .charts .missing p{margin:0}
.report .lead{font-size:10.4pt}
.report .soft{font-size:8.8pt}
.report .statement{font-size:14pt}
.report .item{break-inside:avoid-page;padding-block:2.5mm 1mm;font-size:9.4pt}
.report .item:has(.three){font-size:8.9pt;display:grid;grid-template:auto auto auto 1fr/repeat(20,minmax(0,1fr))}
.report .item:has(.three)>*{grid-column:1/-1}.report .item:has(.three)>p{grid-column:1/13}.report .item:has(.three)>p~p~p~p{grid-column:1/-1}
.report .charts.three{display:contents}.report .charts.three .beside{grid-column:1/-1}
.report .charts.three figure:nth-last-of-type(2){grid-area:2/13/5/-1;margin-inline-start:5mm}
.report .charts.three figure:last-of-type{grid-column:11/-1;margin-inline-start:5mm}.report .charts.three figure:not(:nth-last-of-type(2)) svg{inline-size:77%}
.report .charts.three figure:first-of-type{grid-area:auto/1/auto/11;margin-inline:0 5mm}
.report .item:has(>figure~figure~figure){display:grid;grid-template-columns:1fr 1fr;column-gap:9mm;align-items:start}
.report .item:has(>figure~figure~figure)>*{grid-column:1/-1}.report .item:has(>figure~figure~figure)>figure:nth-last-of-type(-n+2){grid-column:auto}
.report .item>p{break-inside:avoid}.report .item>p:not(:has(+.charts)){break-after:avoid}
.report .item p{margin-block:.6mm}
.report .item .lead{font-size:10pt}.report .item:has(.three) .lead{font-size:9.3pt}
.report .level>h3+p{break-after:avoid;break-inside:avoid}
.report .item h4{font-size:12pt}
.report .annex{columns:2;column-gap:9mm;margin-block-start:3mm}
.report .annex .statistics{margin-block:0 4mm}
.report .annex table{margin-block:1mm 0}
.report .annex th,.report .annex td{padding:.35mm 1mm .35mm 0;font-size:7.7pt;line-height:1.2}
.report .annex thead{display:none}
.report .annex h4{font-size:9.6pt;break-inside:avoid}
.report .annex table,.report .annex tr:nth-child(-n+3){break-before:avoid}
.report .statistics{break-inside:avoid}.report .annex .statistics{break-inside:auto}
.report footer{break-before:avoid;margin-block-start:4mm;padding-block-start:1mm}
.report .instrument:has(+footer){margin-block-end:0}.report .instrument:has(+footer)>.level:last-child{break-inside:avoid;padding-block-end:12mm}.report .instrument:has(>.level:last-child)+footer{margin-block-start:-9mm}
.report .level>table tr:nth-last-child(-n+4):not(:first-child){break-before:avoid}.report .level>table tbody tr:nth-child(-n+2){break-after:avoid}
.report .level>table :is(th,td){padding-block:.7mm;font-size:8pt;line-height:1.3}
.report .wide{font-size:8.6pt}
.report .activities{columns:3;column-gap:6mm}.report .activity:has(th:nth-child(4)){column-span:all}
.report .activity{margin-block:0 4mm;break-inside:avoid-column}
.report .activity table{margin-block:1mm;font-size:8.6pt;inline-size:100%}
.report .activity th,.report .activity td{padding-block:.6mm}
.report .activity h4{font-size:10.5pt}
.report .numbers,.report .save-chart{display:none!important}
}
`.replaceAll('\n', '');
