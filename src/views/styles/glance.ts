/** A provision at a glance, and the list of what is computed. */
export const glance = `
.glance { font-size: .92rem; line-height: 1.4; }
.glance .facts { margin-block: .6rem .2rem; } .glance .facts div { padding-block: .25rem; }
.glance .plain, .glance .plain li { margin: 0; padding: 0; }
.glance .why { font-family: var(--serif); font-style: italic; }
.glance .chip { white-space: normal; }
.glance .note { margin-block: .2rem 0; }
.analyses dt { margin-block-start: 1.1rem; font-size: 1.1rem; } .analyses dd { margin: .1rem 0 0; max-inline-size: 40rem; }
@media (max-width: 40rem) { .glance .facts div { grid-template-columns: minmax(0, 1fr); } }
`
