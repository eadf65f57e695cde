/** Legal text: its measure, its margin numbers in the gutter, brackets, redlines, quotations. */
export const legal = `
.legal { font: 1.06rem/1.62 var(--serif); max-inline-size: 65ch; text-wrap: pretty; hanging-punctuation: first; }
.legal:lang(ar) { line-height: 2; font-size: 1.15rem; }
.treaty { max-inline-size: 50rem; margin-block-start: 1.5rem; }
.row { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr); column-gap: .6rem; }
.gutter { margin: 0; text-align: end; font: .82rem/1.62 var(--sans); font-variant-numeric: tabular-nums; }
.gutter a { color: var(--soft); text-decoration: none; display: block; padding-block: .25rem; min-block-size: 1.6rem; border-inline-end: 2px solid transparent; padding-inline-end: .4rem; }
.gutter a:hover { text-decoration: underline; }
.open > .gutter a { color: var(--accent); border-color: var(--accent); font-weight: 600; }
.title { text-align: center; border: 0; font: 500 1.2rem/1.35 var(--serif); margin-block: 1.8rem .8rem; padding: 0; }
h3.title { font-size: 1.06rem; margin-block-start: 1.3rem; }
.title .label { display: block; inline-size: fit-content; margin-inline: auto; padding-inline: .5rem; font-size: 1.05rem; letter-spacing: .1em; text-decoration: none; }
.title .label:hover { text-decoration: underline; }
.title:lang(ar) .label { letter-spacing: 0; }
.treaty .title { max-inline-size: 38.4rem; }
p .label { font: 600 .9em var(--sans); font-variant-caps: normal; letter-spacing: 0; color: var(--ink); margin-inline-end: .3em; }
.gone { text-decoration: line-through; color: var(--soft); }
.thetext { border-inline-start: 3px solid var(--accent); padding-inline-start: 1.1rem; margin-block: 1.2rem; }
.thetext .legal { font-size: 1.2rem; }
.alts b { color: var(--accent); font-weight: 600; }
.none { font-style: italic; color: var(--soft); }
.long > .opt { display: block; padding-inline-start: .9rem; margin-block: .25rem; border-inline-start: 1px solid var(--line); }
.by { font: 500 .72rem/1 var(--sans); letter-spacing: .02em; white-space: normal; margin-inline-start: .35em; color: var(--accent); }
.by a { text-decoration: none; }
.base > .by { color: var(--soft); }
ins { color: var(--accent); background: var(--tint); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
del + ins { margin-inline-start: .15em; }
del { color: var(--soft); text-decoration-thickness: 1px; }
.redline .prov, .thetext .note { margin-block-start: -.4rem; }
.summary, .beside { border-inline-start: 1px dotted var(--soft); padding-inline-start: .9rem; margin-block-end: .8rem; }
.beside .summary { border: 0; padding: 0; }
.summary .tag, .beside > .tag { margin: 0; }
.own { font-style: italic; }
.own:lang(ar) { font-style: normal; }
.own > .by { font-style: normal; color: var(--soft); }
.conflict, .dispute { font-size: .88rem; border-inline-start: 3px solid var(--soft); padding-inline-start: .7rem; }
.said { font-family: var(--serif); border-inline-start: 2px solid var(--line); padding-inline-start: .9rem; margin-block-end: .7rem; }
.said p { margin-block-end: .5rem; }
.effect { font: italic 1.06rem var(--serif); }
.contrary { background: var(--tint); padding: .7rem .9rem .1rem; margin-block-end: .7rem; border-radius: 3px; }
.redline-mark { font-weight: 600; }
.objection .tag, .judgement .tag, .settled .tag, .contrary .tag { margin-block-end: .2rem; }
.history li { margin-block-end: 1rem; }
.toc ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: .88rem; }
.toc a { display: inline-block; padding-block: .25rem; text-decoration: none; }
.toc a:hover { text-decoration: underline; }
.toc span { display: none; }
.sides2, .halves { display: grid; gap: 0 2rem; }
.reasons .tag { margin: 0; }
.reasons .said { font-size: .95rem; }
@media (min-width: 56rem) {
  .withtoc { margin-block-start: 1.5rem; display: grid; grid-template-columns: minmax(0, 46rem) 1fr; column-gap: 2rem; }
  .withtoc > .treaty { grid-column: 1; grid-row: 1; margin-block-start: 0; }
  .toc { grid-column: 2; position: sticky; inset-block-start: 1rem; align-self: start; border-inline-start: 1px solid var(--line); padding-inline-start: 1rem; }
  .toc ul { display: block; }
  .toc span { display: inline; color: var(--soft); }
  .halves { grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); }
  .sides2:has(.reasons) { grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); }
}
.by-group { font-size: .94rem; }
.treaty > section:first-child > h2 { margin-block-start: 0; border: 0; padding: 0; }
.para { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr); column-gap: .7rem; }
.num { font: .82rem/2.1 var(--sans); color: var(--soft); text-decoration: none; text-align: end; font-variant-numeric: tabular-nums; }
.para ul { padding-inline-start: 1.2rem; }
.para .acts { font-family: var(--sans); }
.sources { font-family: var(--sans); }
@media (max-width: 30rem) { .row { grid-template-columns: 2rem minmax(0, 1fr); } .thetext { padding-inline-start: .7rem; } .thetext .legal { font-size: 1.1rem; } }
`
