/** A meeting on a phone in a hall, on a desk, and on the wall. */
export const meetings = `
.meeting > section { margin-block-end: 1.5rem; }
.wire { font-size: .9rem; color: var(--soft); max-inline-size: none; }
.wire [data-line]:not(:empty)::before { content: ""; display: inline-block; inline-size: .6rem; block-size: .6rem; border-radius: 50%; background: var(--accent); margin-inline-end: .4rem; }
.wire.lost { border: 2px solid var(--wrong); border-radius: 4px; padding: .5rem .8rem; color: var(--ink); font-weight: 500; position: sticky; inset-block-start: 0; background: var(--card); z-index: 1; }
.wire.lost [data-line]:not(:empty)::before { background: none; border: 2px solid var(--wrong); }
.floor { border-block-start: 3px double var(--accent); background: var(--card); padding: .8rem 1.1rem; border-inline: 1px solid var(--line); border-block-end: 1px solid var(--line); border-radius: 0 0 4px 4px; }
.floor > .tag { margin: 0; }
.floor .item { border: 0; padding: 0; margin: .1rem 0 .6rem; font-size: 1.5rem; }
.speaking { font-size: 1.05rem; max-inline-size: none; } .speaking.nobody { color: var(--soft); }
.clock { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.asked { border: 1px solid var(--line); border-block-start: 3px solid var(--accent); border-radius: 0 0 4px 4px; background: var(--card); padding: .8rem 1.1rem; margin-block-end: 1rem; }
.asked > .tag { margin: 0; }
.asked h2 { border: 0; padding: 0; font: 500 1.35rem/1.3 var(--serif); margin: .1rem 0 .3rem; }
.asked.before { border-block-start-style: dashed; } .asked.closed { border-block-start-color: var(--line); }
.asked .means { font: 1.06rem var(--serif); }
.mine { border: 2px solid var(--accent); border-radius: 4px; padding: .8rem 1.1rem; background: var(--tint); }
.mine h3 { margin-block: .4rem; } .mine > * + * { margin-block-start: .8rem; }
.mine .note { margin: 0 0 .4rem; } .mine .do { margin: .8rem 0 0; }
.taps { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); margin-block: .4rem; }
.tap { margin-block-end: .6rem; }
.big { min-block-size: 3.4rem; font-size: 1.1rem; font-weight: 500; inline-size: 100%; }
.big.quiet { background: var(--card); border-color: var(--accent); }
.big.chosen { outline: 3px solid var(--ink); outline-offset: 2px; }
.big.chosen::before { content: "✓ "; }
.speakers li, .agenda li { padding-block: .3rem; }
.speakers li:first-child { font-weight: 600; }
.agenda .on { font-weight: 600; } .agenda .done { color: var(--soft); }
.s-over { fill: var(--wrong); } .overrun { color: var(--wrong); font-weight: 600; }
.cast .all { font-weight: 600; } .cast td { text-align: end; }
.notes > li { padding-block: .5rem; border-block-end: 1px solid var(--line); max-inline-size: none; }
.notes .prov, .notes .said { margin: 0; }
.asked h2, .meeting > section > h2:first-child { margin-block-start: 0; }
.cast thead th:not(:first-child) { text-align: end; }
@media (min-width: 60rem) {
  .meeting { display: grid; grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); gap: 0 2.5rem; align-items: start; grid-template-rows: repeat(5, auto) 1fr; }
  .meeting > section { grid-column: 1; } #live-floor { grid-row: 1; } #live-question { grid-row: 2; } #live-cast { grid-row: 3; } #live-text { grid-row: 4; } #live-notes { grid-row: 5 / span 2; }
  .meeting > #mine, .meeting > #live-speakers, .meeting > #live-agenda { grid-column: 2; }
  #mine { grid-row: 1 / span 3; } #live-speakers { grid-row: 4 / span 2; } #live-agenda { grid-row: 6; }
  .meeting:not(:has(#mine)) #live-speakers { grid-row: 1 / span 3; } .meeting:not(:has(#mine)) #live-agenda { grid-row: 4 / span 3; }
}
.screen { --paper: #000; --card: #000; --ink: #fff; --soft: #d5d5d5; --line: #777; --accent: #8fd3ff; --tint: #000; --on: #000; --wrong: #ffb3a8; background: #000; color: #fff; font-size: clamp(1.05rem, 1.6vw, 2.4rem); padding: 2vmin 3vmin; min-block-size: 100vh; }
.screen header { display: flex; flex-wrap: wrap; gap: 0 2rem; justify-content: space-between; align-items: baseline; border-block-end: 2px solid var(--line); }
.screen h1 { font-size: 1.1em; margin: 0; } .screen h1 a { color: inherit; text-decoration: none; }
.screen .wire { margin: 0; font-size: .7em; }
.screen main { max-inline-size: none; padding: 0; }
.screen p, .screen li, .screen dd { max-inline-size: none; }
.screen .item { font-size: 1.15em; margin-block: .5em .3em; }
.screen h2 { border: 0; padding: 0; margin: .1em 0 .3em; font-size: 1.9em; }
.screen .result { font-size: 1.2em; color: var(--accent); } .screen .means { font: 1em/1.4 var(--serif); }
.screen table, .screen .facts { font-size: .9em; } .screen caption, .screen thead th, .screen .tag { font-size: .8em; }
.screen .bar { max-inline-size: 100%; block-size: .6em; margin-block: .25em 0; }
.screen .s-accept { opacity: .8; } .screen .s-object { fill: #fff; } .screen .s-refer { fill: #9a9a9a; opacity: 1; }
.screen .speaking { font: 500 2.2em/1.2 var(--serif); margin-block: .3em .6em; } .screen .speaking a, .screen .item a { color: inherit; text-decoration: none; }
.screen .speaking > span, .screen .speaking .clock { font-size: .6em; } .screen .speaking .chip { font-size: .4em; }
.screen .halves { display: grid; gap: 1em 3em; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr)); }
.screen .next .bar { max-inline-size: 18rem; } .cast thead th::first-letter { text-transform: uppercase; }
.screen .next h2 { font-size: 1.2em; } .screen .next ul b { float: inline-end; }
@media (max-width: 40rem) { .screen h2 { font-size: 1.4em; } .screen .speaking { font-size: 1.5em; } }
`
