/** What was answered, on every page that shows it: bars, and counts with the key to them. */
export const answered = `
.bar3 { display: block; inline-size: 100%; block-size: .6rem; margin-block: .35rem; overflow: visible; }
[dir=rtl] .bar3 { transform: scaleX(-1); }
.bar3 .agree { fill: var(--accent); } .bar3 .pass { fill: var(--line); } .bar3 .disagree { fill: var(--card); stroke: var(--accent); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.answered th[scope=row] { min-inline-size: 9rem; } .answered .bar3 { max-inline-size: 16rem; }
`

/** Taking part in a consultation: the exact text, three answers as buttons, statements, the reply. */
export const consultations = `
.exact { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: 1rem 1.1rem .4rem; margin-block-end: 1rem; }
.asks { border-block-start: 3px double var(--accent); }
.asks > h2 { border: 0; padding: 0; margin: .2rem 0 .8rem; font-size: 1.35rem; }
.answers3 { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: .6rem .4rem; max-inline-size: 34rem; }
.answers3 button { flex: 1 1 5rem; min-block-size: 2.75rem; padding-inline: .4rem; background: var(--card); color: var(--accent); }
.answers3 button[aria-pressed=true] { background: var(--accent); color: var(--on); }
.posed > li { max-inline-size: none; padding-block: 1.1rem .6rem; border-block-start: 1px solid var(--line); }
.posed > li:target { border-block-start: 3px solid var(--accent); }
:is(.posed, .asks) .words { font: 1.12rem/1.45 var(--serif); margin-block-end: .3rem; }
.posed .tag { margin: 0; }
.byline { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: .2rem 0 .4rem; padding: 0; list-style: none; font-size: .92rem; font-variant-numeric: tabular-nums; }
.byline li::before { content: ""; display: inline-block; inline-size: .75em; block-size: .75em; margin-inline-end: .4em; border: 2px solid var(--accent); vertical-align: -.05em; }
.byline .agree::before { background: var(--accent); } .byline .pass::before { background: var(--line); border-color: var(--line); }
.replied { border-inline-start: 3px solid var(--accent); padding-inline-start: 1rem; margin-block: 1rem; }
.replied > h2 { border: 0; padding: 0; margin: 0 0 .4rem; }
`
