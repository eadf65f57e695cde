/** On paper: the text without what only a screen can use, links as plain text, nothing cut across pages. */
export const print = `
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #003a52; --tint: #eef3f5; --on: #fff; }
  html { font-size: 10.5pt; }
  .mast nav, .tabs, .skip, .do, .filter, .seatline, .invite, .choice, .pages, footer a, .send { display: none; }
  a { color: inherit; text-decoration: none; }
  .mast, .head, main, footer { max-inline-size: none; padding-inline: 0; }
  .card, .row, tr, .count { break-inside: avoid; }
  h2, h3, .title { break-after: avoid; }
}
`

/** A report that was asked for on one page, on paper: two columns, small. */
export const onePage = `
@media print {
  main:has(.onepage) > :is(form, .note, .feed, details, p:has(> a:only-child)) { display: none; }
  main:has(.onepage) h1 { font-size: 15pt; margin-block: 0; }
  .onepage .treaty { columns: 2; column-gap: 8mm; font-size: 8pt; max-inline-size: none; }
  .onepage p { font-size: inherit; line-height: 1.25; margin-block: 0 1mm; }
  .onepage blockquote { margin-block: 1mm; }
  .onepage h2 { font-size: 10pt; margin-block: 0 1mm; padding-block: 0; border: 0; }
  .onepage .para { margin-block: 0 1mm; }
  .onepage section { margin-block: 0 2.5mm; padding: 0; }
}
`
