/** On paper: the text without what only a screen can use, links as plain text, nothing cut across pages. */
export const print = `
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #003a52; --tint: #eef3f5; --on: #fff; }
  html { font-size: 10.5pt; }
  .mast nav, .tabs, .skip, .do, .filter, .seatline, .invite, .choice, .pages, .toc, footer a[href^='/api'], .send { display: none; }
  a { color: inherit; text-decoration: none; }
  .mast, .head, main, footer { max-inline-size: none; padding-inline: 0; }
  .card, .row, tr, .count { break-inside: avoid; }
  h2, h3, .title { break-after: avoid; }
}
`

/** A report that was asked for on one page, on paper: two columns, small, without what the title says already. */
export const onePage = `
@media print {
  body:has(.onepage) :is(.mast, .head), main:has(.onepage) > :is(form, .note, details, p:has(> a:only-child)) { display: none; }
  body:has(.onepage) > header, body:has(.onepage) footer { border: 0; padding: 0; font-size: 8pt; }
  main:has(.onepage) { min-block-size: 0; padding: 0; }
  main:has(.onepage) :is(h1, .lead, .tag, .tally) { margin-block: 0 1mm; }
  main:has(.onepage) h1 { font-size: 14pt; max-inline-size: none; }
  main:has(.onepage) .lead { font-size: 10pt; }
  .onepage .treaty { columns: 2; column-gap: 7mm; font-size: 8.5pt; max-inline-size: none; margin-block-start: 2mm; }
  .onepage .treaty p { font-size: inherit; line-height: 1.25; margin-block: 0 1mm; }
  .onepage .treaty p:lang(ar) { line-height: 1.4; }
  .onepage .treaty .tag { font-size: 7pt; }
  .onepage blockquote { margin-block: 1mm; }
  .onepage h2, .onepage h2:lang(ar) { font-size: 10pt; line-height: 1.2; margin-block: 0 1mm; padding-block: 0; border: 0; }
  .onepage .para { margin-block: 0 1mm; }
  .onepage section { margin-block: 0 2.5mm; padding: 0; }
}
`
