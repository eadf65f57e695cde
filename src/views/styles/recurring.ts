/** Topics with who covers them, the cards of forums, and what recurs. */
export const recurring = `
.topics > div { border-block-end: 1px solid var(--line); padding-block: .45rem; }
.topics dt { font-weight: 600; color: var(--ink); }
.topics .chip { white-space: normal; }
.forum { border-block-start: 1px solid var(--line); padding-block: .5rem .1rem; }
.forum h4 { margin-block: 0 .1rem; } .forum p { margin-block-end: .3rem; }
.recurring li { max-inline-size: none; } .recurring li > p { margin-block-end: .2rem; }
`
