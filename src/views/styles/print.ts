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
