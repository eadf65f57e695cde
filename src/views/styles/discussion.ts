/** The discussion: what is quoted, replies one level in; what awaits a party; the receipt of a removal. */
export const discussion = `
.statement h3, .replies h4 { margin-block: 0 .2rem; font-size: 1rem; font-weight: 600; }
.quoted { border-inline-start: 3px solid var(--accent); background: var(--tint); padding: .3rem .8rem; margin-block-end: .6rem; inline-size: fit-content; }
.replies { border-inline-start: 2px solid var(--line); margin-inline-start: .2rem; padding-inline-start: 1rem; }
.replies > li { max-inline-size: none; margin-block-end: .9rem; }
.statement .do { margin-block: .4rem .6rem; border-color: var(--line); }
.statement .do > summary { padding-block: .35rem; font-size: .92rem; }
.statement:target, .replies > li:target { outline: 2px solid var(--accent); outline-offset: 4px; }
.awaited > li { max-inline-size: none; padding-block: .7rem; }
.awaited p { margin-block-end: .15rem; max-inline-size: none; }
.awaited .go { font-weight: 600; }
.receipt > h2 { margin-block-start: 0; border: 0; padding: 0; }
.quote-these { margin-block: .4rem; }
`
