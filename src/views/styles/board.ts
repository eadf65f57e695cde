/** The signature board: the map, its patterns, its rows, and what follows signature. */
export const board = `
.left path.full { stroke: var(--ink); } .other path.full { stroke: var(--line); }
.onmap { margin-block: 1.2rem; }
.world { display: block; inline-size: 100%; block-size: auto; direction: ltr; }
.world path { stroke: var(--paper); stroke-width: 1; vector-effect: non-scaling-stroke; }
.world .land { fill: var(--card); stroke: var(--line); }
.world .dot { stroke: var(--mark); stroke-width: 7; stroke-linecap: round; }
.world .eye { stroke: var(--eye); stroke-width: 3.5; stroke-linecap: round; }
.world .signed .eye { stroke-width: 2; }
.consented { --mark: var(--accent); --ground: var(--accent); --eye: var(--accent); }
.signed { --mark: var(--accent); --ground: var(--tint); --eye: var(--tint); }
.sign { --mark: var(--accent); --ground: var(--card); --eye: var(--card); }
.consult { --mark: var(--soft); --ground: var(--card); --eye: var(--card); }
.refuse { --mark: var(--ink); --ground: var(--ink); --eye: var(--ink); }
.left { --mark: var(--ink); --ground: var(--card); --eye: var(--card); }
.silent { --mark: var(--soft); --ground: var(--line); --eye: var(--line); }
.other { --mark: var(--soft); --ground: var(--paper); --eye: var(--paper); }
pattern rect { fill: var(--ground); }
pattern path { fill: none; stroke: var(--mark); stroke-width: 4; stroke-linecap: round; }
pattern:is(.sign, .other) path { stroke-width: 6; }
.swatch { vertical-align: -.12em; outline: 1px solid var(--soft); }
.rows { border-block-end: 1px solid var(--line); }
.rows > summary b { font-variant-numeric: tabular-nums; }
.rows th[scope=row] { inline-size: 34%; }
.rows tr:last-child > * { border: 0; }
.rows .names { columns: 13rem; }
.board-asked { padding-inline-start: 1rem; margin-block-end: .3rem; }
.aside { display: block; } .held { color: var(--accent); font-weight: 600; }
.instrument h4, .card h4 { margin-block: 1rem .3rem; font-size: .95rem; }
.reckoning { margin-block: .6rem; padding-inline-start: 1.2rem; }
.missing { font-weight: 600; }
.regimes > li { display: flex; gap: .8rem; margin-block-end: .6rem; }
.regimes p { margin-block-end: .2rem; }
.letter { display: inline-grid; place-items: center; inline-size: 1.7rem; block-size: 1.7rem; border: 1px solid var(--soft); border-radius: 50%; flex: none; font: 600 .85rem var(--sans); }
.between td, .between th { border: 1px solid var(--line); padding: .5rem .7rem; min-inline-size: 6rem; }
.between :is(th, td:first-child) { min-inline-size: 0; inline-size: 1%; }
input[type=date] { inline-size: 100%; background: var(--card); border: 1px solid var(--soft); border-radius: 3px; padding: .45rem .6rem; }
.reasons p { margin: 0; }
.reply { border-inline-start: 2px solid var(--line); padding-inline-start: .8rem; margin-block: .4rem; }
.over { color: var(--soft); }
@media (max-width: 30rem) {
  .world { inline-size: calc(100% + 2rem); margin-inline: -1rem; }
  .world .dot { stroke-width: 5.5; }
  .world .eye { stroke-width: 2.5; }
  .world .signed .eye { stroke-width: 1.5; }
  .between :is(td, th) { padding: .4rem; min-inline-size: 4rem; font-size: .86rem; }
  .reasons div { grid-template-columns: minmax(0, 1fr); }
}
`
