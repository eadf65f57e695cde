/** Drafts: an amendment in the making, what stands beside it, what the browser keeps. */
export const drafting = `
.item > h3 { font: 500 1.1rem var(--serif); }
.item .warning { margin-block: .4rem 1rem; }
.item .warning > p:first-child { font-weight: 500; }
fieldset.card { padding: .6rem 1.1rem .2rem; border: 1px solid var(--line); }
fieldset.card legend { padding-inline: .4rem; margin: 0; }
.kept { border-inline-start: 3px solid var(--accent); padding-inline-start: .8rem; }
.kept button { margin-inline-end: .6rem; }
`
