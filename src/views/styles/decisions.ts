/** What can happen next, what was decided and how, the course of an objection, the what-if, and the steps. */
export const decisions = `
.stepping { background: var(--tint); border-radius: 4px; padding: .5rem .8rem; margin-block: .4rem; font-size: .92rem; }
.stepping p { margin: 0; max-inline-size: none; }
.stepping ul { display: flex; flex-wrap: wrap; gap: .2rem .4rem; list-style: none; padding: 0; margin: .35rem 0 0; }
.stepping li > * { display: inline-block; padding: .2rem .6rem; border: 1px solid var(--line); border-radius: 3px; background: var(--card); text-decoration: none; }
.stepping span[aria-disabled] { color: var(--soft); border-style: dashed; background: none; }
.judged { margin-block: .4rem .2rem; }
.judged > li { border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; margin-block-end: .9rem; max-inline-size: none; color: inherit; }
.judged > .holds { border-color: var(--accent); color: inherit; } .judged > .fails { border-color: var(--wrong); color: inherit; } .judged > .unknown { border-inline-start-style: dashed; border-color: var(--soft); color: inherit; }
.judged p { margin-block-end: .2rem; }
.judged .said-of { font-weight: 500; }
.judged .aside .verdict { color: var(--soft); }
.crumbs + .tag { margin-block: .8rem 0; }
.clause-words { font-size: .86rem; }
.obstacles { font-size: .94rem; }
.obstacles .tag { margin: .2rem 0 0; } .obstacles ul { margin: 0 0 .4rem; padding-inline-start: 1.15rem; }
.way > h3 .verdict, .ways .verdict { margin-inline-end: .3rem; }
.way.fails, .way.unknown { color: inherit; } .way.holds { color: inherit; border-inline-start: 3px solid var(--accent); }
.card > .tag { margin-block: .6rem .2rem; } .card > .tag:first-child { margin-block-start: 0; }
.ways > li { padding-block: .5rem; border-block-start: 1px solid var(--line); max-inline-size: none; }
.ways > li:first-child { border: 0; } .ways p { margin-block-end: .3rem; }
.waiting li { padding-block: .4rem; border-block-end: 1px solid var(--line); }
.chip.late, .chip.red-line { border-color: var(--wrong); color: var(--wrong); }
.tally .silent, .tally .silent dd { color: var(--soft); }
.decided > li { max-inline-size: none; }
.may li::first-letter, .decide > h4::first-letter { text-transform: uppercase; }
.result { font: 500 1.2rem/1.35 var(--serif); }
.question { border-block-start: 3px double var(--accent); }
.finding { border-block-start: 3px dotted var(--accent); }
.decision { border-block-start: 3px solid var(--ink); }
.kinds dt b { font: 500 1.2rem var(--serif); color: var(--ink); }
.numbers td { font-variant-numeric: tabular-nums lining-nums; }
.course { border-inline-start: 2px solid var(--line); padding-inline-start: .9rem; }
.course > li { position: relative; margin-block-end: .8rem; max-inline-size: none; }
.course > li::before { content: ""; position: absolute; inset-inline-start: -1.3rem; inset-block-start: .35rem; inline-size: .6rem; block-size: .6rem; border: 2px solid var(--accent); border-radius: 50%; background: var(--card); }
.course .prov { margin-block-end: .2rem; }
.sides-by { display: grid; gap: 1.5rem 2rem; }
.side h3 { font: 500 1.15rem var(--serif); margin-block-start: 0; } .side h4 { font-size: 1rem; font-weight: 600; margin: 0 0 .3rem; }
.side.supposed { border: 1px dashed var(--soft); border-radius: 4px; padding: 0 1rem; }
@media (max-width: 30rem) { .decided-facts div { grid-template-columns: minmax(0, 6.5rem) minmax(0, 1fr); } }
@media (min-width: 44rem) { .decided .count { display: grid; grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); gap: 0 2rem; } .decided .count > :last-child { padding-block-start: 1.5rem; } }
@media (min-width: 56rem) { .sides-by { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
`
