/** Tables of counts, and the flow of positions. Right to left, time runs from the right. */
export const computed = `
.numbers { font-size: .9rem; }
.numbers :is(td, thead th:not(:first-child)) { padding-inline-end: .9rem; min-inline-size: 4.2rem; font-variant-numeric: tabular-nums; }
.numbers thead th { vertical-align: bottom; }
.numbers tbody th { font-weight: 400; min-inline-size: 9rem; }
.numbers .bar { max-inline-size: 11rem; }
.flow { margin: .8rem 0; }
.flow > div { display: grid; grid-template-columns: minmax(0, 11rem) minmax(0, 1fr); gap: .2rem 1rem; align-items: center; margin-block-end: 5px; font-size: .9rem; }
.flow svg { display: block; inline-size: 100%; block-size: 36px; }
.flow figcaption { display: flex; justify-content: space-between; margin-inline-start: 12rem; font-size: .84rem; color: var(--soft); }
[dir=rtl] .flow svg { transform: scaleX(-1); }
code.hash { overflow-wrap: anywhere; font-size: .8rem; }
@media (max-width: 40rem) { .flow > div { grid-template-columns: minmax(0, 1fr); } .flow figcaption { margin-inline-start: 0; } }
`
