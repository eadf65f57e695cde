/** Colours, type, and plain elements. */
export const base = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --card: #fff; --ink: #1b1d21; --soft: #595d64; --line: #dbd7cd;
  --accent: #0b4f6c; --tint: #e3eef3; --on: #fff; --wrong: #a3201a;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #131518; --card: #1a1d21; --ink: #e9e7e2; --soft: #a8acb3; --line: #383d45; --accent: #8fc9e0; --tint: #17313d; --on: #0b1a21; --wrong: #ff9b90; }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.55 var(--sans); -webkit-text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
html:lang(ar) { line-height: 1.8; }
body { margin: 0; overflow-wrap: break-word; }
h1, h2, h3 { font-weight: 500; line-height: 1.2; text-wrap: balance; margin-block: 0 .6rem; }
h1 { font-family: var(--serif); font-size: clamp(1.6rem, 1.1rem + 2.2vw, 2.5rem); margin-block-start: 1.5rem; letter-spacing: -.01em; }
h1 small { display: block; font-size: .55em; color: var(--soft); margin-block-start: .4rem; letter-spacing: 0; }
h2 { font-family: var(--serif); font-size: 1.3rem; margin-block-start: 2.5rem; padding-block-start: .7rem; border-block-start: 1px solid var(--line); }
h3 { font-size: 1rem; font-weight: 600; }
:is(h1, h2, h3):lang(ar) { line-height: 1.5; letter-spacing: 0; }
p, ul, ol, dl, blockquote, figure, table { margin-block: 0 .8rem; margin-inline: 0; }
p, li, dd, .lead { max-inline-size: 68ch; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
small { font-size: .85em; color: var(--soft); }
code, pre { font: .85rem/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; margin: 0; }
table { border-collapse: collapse; inline-size: 100%; font-size: .94rem; }
caption { text-align: start; color: var(--soft); font-size: .9rem; padding-block-end: .4rem; }
th, td { text-align: start; vertical-align: top; padding-block: .45rem; padding-inline: 0 1rem; border-block-end: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: .85rem; }
tbody th { font-weight: 500; }
.scroll { overflow-x: auto; }
.sources td, dd { overflow-wrap: anywhere; }
main > .tag:first-child, .stand > .tag { margin-block: 1.4rem 0; max-inline-size: none; }
.tag + h1 { margin-block-start: .3rem; }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lead { font-family: var(--serif); font-size: 1.15rem; color: var(--ink); }
.tag, .label { font-variant-caps: all-small-caps; letter-spacing: .06em; color: var(--soft); font-size: .98rem; }
:is(.tag, .label):lang(ar) { font-variant-caps: normal; letter-spacing: 0; font-size: .85rem; }
.note, .prov { color: var(--soft); font-size: .9rem; }
.prov { font-size: .84rem; margin-block-end: .5rem; }
.plain, .names, .log, .history { list-style: none; padding: 0; }
.chip, .caution, .markbadge { display: inline-block; border: 1px solid var(--line); border-radius: 3px; padding-inline: .4em; font: 500 .78rem/1.6 var(--sans); color: var(--soft); vertical-align: .12em; white-space: nowrap; }
.chip.open { border-color: var(--accent); color: var(--accent); }
.caution, .conf-C { border: 1px dashed var(--soft); color: var(--ink); }
.conf-C { padding-inline: .4em; border-radius: 3px; }
.markbadge { color: var(--ink); text-decoration: none; letter-spacing: .03em; }
.asserted { text-decoration: underline; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: 1rem 1.1rem .6rem; margin-block-end: 1rem; }
.card > h3 { margin-block-start: 0; }
.facts div, .clauses div { display: grid; grid-template-columns: minmax(6rem, 12rem) minmax(0, 1fr); gap: .2rem 1rem; padding-block: .3rem; border-block-end: 1px solid var(--line); }
dt { color: var(--soft); } dd { margin: 0; }
.silent, .silent a { color: var(--soft); }
.ref, .act { white-space: nowrap; }
.act { font-size: .84em; font-variant-numeric: tabular-nums; text-decoration-style: dotted; }
`
