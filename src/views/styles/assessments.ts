/** Strips of answers: dots on a line of five steps, one line a group. Right to left, the line runs from the right. */
export const assessments = `
.steps5 { display: block; inline-size: 100%; min-inline-size: 7rem; max-inline-size: 15rem; block-size: 2.4rem; }
[dir=rtl] .steps5 { transform: scaleX(-1); }
.steps5 .axis { stroke: var(--line); } .steps5 .axis.mid { stroke: var(--soft); }
.steps5 .range { stroke: var(--accent); stroke-width: 1; }
.steps5 .median { stroke: var(--ink); stroke-width: 2; }
.steps5 circle { fill: var(--accent); } .steps5 .many { fill: var(--accent); }
.strips td:last-child { padding-inline-end: 0; } .strips th { min-inline-size: 5rem; }
.first-unclear { border-inline-start: 3px solid var(--ink); padding-inline-start: .7rem; }
.unasked { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; border-block-end: 1px solid var(--line); } .unasked details { flex: 1 1 16rem; } .unasked > p { margin-block: .3rem; }
.asks { font-family: var(--serif); font-size: 1.06rem; }
.answer-one { border-block-start: 1px solid var(--line); padding-block: .7rem .2rem; }
.answer-one > p:first-child { margin-block-end: .2rem; }
.assessed li { margin-block-end: .9rem; } .assessed li li { margin: 0; } .assessed .said { margin-block: .2rem; font-size: .95rem; }
.evidence-row { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); }
.assess-rows > li { border-block-end: 1px solid var(--line); padding-block: .7rem .2rem; max-inline-size: none; }
.assess-rows h3 { margin-block-end: .2rem; }
`
