/** A4 sheets of ten cards, to be cut along the lines. */
export const cardsStyle = `
@page { size: A4; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 0; font-family: system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif; color: #1d1a14; background: #fff; }
header { padding: 6mm; max-inline-size: 190mm; margin-inline: auto; }
h1 { font-size: 16pt; margin: 0 0 2mm; }
header p { margin: 0 0 1mm; font-size: 10.5pt; }
ul { list-style: none; margin: 0 auto; padding: 0; inline-size: 190mm; display: grid; grid-template-columns: 1fr 1fr; }
li { block-size: 54mm; padding: 5mm; border: 0.3mm dashed #777; margin-block-end: -0.3mm; margin-inline-end: -0.3mm;
  display: grid; grid-template-columns: 1fr 30mm; gap: 3mm; align-items: center; break-inside: avoid; }
svg { inline-size: 30mm; block-size: 30mm; }
b { display: block; font-size: 19pt; letter-spacing: 0.04em; white-space: nowrap; font-variant-numeric: tabular-nums; margin-block: 1mm; }
li p { margin: 0; font-size: 8.5pt; line-height: 1.35; }
.title { font-weight: 600; font-size: 9pt; max-block-size: 2.7em; overflow: hidden; }
@media print { header { display: none; } ul { inline-size: 100%; } }
`;
