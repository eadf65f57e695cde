/** The page of a procedure: the map of stages, rules in words, and what they came to. */
export const procedure = `
.contents { margin-block: 1rem; font-size: .92rem; }
.contents li { border: 0; padding: 0; background: none; margin-inline-end: .5rem; }
.contents a { display: inline-block; padding-block: .25rem; }
.stages { display: grid; gap: 1.5rem 3rem; }
.stages figure { margin: 0; max-inline-size: 21rem; }
.stagemap { display: block; max-inline-size: 100%; block-size: auto; margin-block-end: .6rem; }
.stagemap text { font: 14px var(--sans); fill: var(--ink); text-anchor: middle; }
.stagemap rect { fill: var(--card); stroke: var(--soft); }
.stagemap .line { fill: none; stroke: var(--soft); stroke-width: 1.5; }
.stagemap .head { fill: var(--soft); }
.stagemap .back .line { stroke-dasharray: 4 3; }
.stagemap .passed rect { fill: var(--tint); stroke: var(--accent); }
.stagemap .present rect { fill: var(--tint); stroke: var(--accent); stroke-width: 3.5; }
.stagemap .present text { font-weight: 600; }
:is(.stages, .scale) tbody th { inline-size: 34%; }
:is(.stages, .scale) th small { display: block; font-weight: 400; }
.stages th.present { border-inline-start: 4px solid var(--accent); padding-inline-start: .6rem; }
.stages th.present small { color: var(--accent); font-weight: 600; }
.moves > li + li { margin-block-start: .7rem; }
.rule::first-letter, .rule li::first-letter, .rules dd::first-letter, .decide > h3::first-letter { text-transform: uppercase; }
:is(.rule, .working) ul { margin: .15rem 0 .3rem; padding-inline-start: 1.15rem; }
:is(.rule, .working) li { padding-block: .1rem; }
.if { border-inline-start: 2px solid var(--line); padding-inline-start: .8rem; margin-block: .25rem .4rem; }
.if > :is(.note, .rule) { display: inline; }
.rules dd > :is(ul, ol) { margin: 0; } .rules ol { padding-inline-start: 1.2rem; }
.facts :is(.rule, .working, .figures) { display: block; padding: 0; border: 0; }
.rules li { padding-block: .12rem; }
.card .lead { font-size: 1.05rem; }
.card .rules > :last-child { border: 0; }
.scale { margin-block-start: 1rem; }
.unverified { border-inline-start: 2px dashed var(--soft); padding-inline-start: .6rem; }
.verdict { font-weight: 600; white-space: nowrap; }
.holds { color: var(--accent); } .fails { color: var(--wrong); } .unknown { color: var(--soft); }
.working > ul, .working li > ul { list-style: none; border-inline-start: 2px solid var(--line); padding-inline-start: .8rem; }
.working .figures { font-size: .92rem; color: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.figures bdi[dir] { display: inline-block; max-inline-size: 100%; }
.working .each { margin-block-start: .2rem; }
.working li > .figures:not(.rule + .figures) { display: inline; }
@media (min-width: 56rem) {
  .stages { grid-template-columns: auto minmax(0, 1fr); }
  .stages figure { position: sticky; inset-block-start: 1rem; align-self: start; }
  .stagemap { max-block-size: max(100vh - 7rem, 56rem); }
}
@media (max-width: 30rem) { .rules div, .clauses div { grid-template-columns: minmax(0, 1fr); } .rights { font-size: .84rem; } }
`
