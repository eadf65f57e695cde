/** The dots of a map, by group, and its tables. */
export const opinionMap = `
.opinions > svg { inline-size: 100%; max-inline-size: 44rem; block-size: auto; border: 1px solid var(--line); border-radius: 4px; background: var(--card); }
.opinions .cross { stroke: var(--line); }
.opinions path, .opinion-shape path { stroke: var(--accent); fill: var(--accent); stroke-width: 1.5; fill-opacity: .55; }
:is(.opinions, .opinion-shape) :is(.g1, .g5) { stroke: var(--ink); fill: var(--ink); }
:is(.opinions, .opinion-shape) .g2 { stroke: var(--wrong); fill: var(--wrong); }
:is(.opinions, .opinion-shape) .g3 { stroke: var(--ink); fill: var(--card); fill-opacity: 1; }
:is(.opinions, .opinion-shape) .hollow { fill: none; }
.opinions text { font: .8rem var(--sans); fill: var(--soft); text-anchor: middle; }
.opinion-shape { vertical-align: -.2em; }
.opinion-rows td { font-variant-numeric: tabular-nums; }
.opinion-rows th[scope=row] { min-inline-size: 14rem; }
`
