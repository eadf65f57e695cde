/** The front of packages. Its numbers run from left to right in every language. */
export const packages = `
.front { margin: .8rem 0; }
.front svg { display: block; inline-size: 100%; max-inline-size: 38rem; block-size: auto; }
.front path { fill: none; stroke: var(--soft); } .front .axes { stroke: var(--line); stroke-width: 1.5; }
.front .ends { stroke: var(--line); stroke-dasharray: 2 5; }
.front .steps { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 4; }
.front .gap { stroke: var(--ink); }
.front circle { fill: var(--accent); } .front .chosen { fill: var(--paper); stroke: var(--ink); stroke-width: 4; }
.front text { font: 14px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; }
.wish { position: relative; white-space: nowrap; font-size: .84rem; }
`
