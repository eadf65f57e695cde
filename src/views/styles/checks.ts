/** What the machine checks find, apart from what people say. */
export const checks = `
.machine { border-inline-start: 3px dotted var(--soft); padding-inline-start: .9rem; margin-block: -.4rem 1.2rem; font-size: .92rem; }
.machine > .tag:first-child, .machine .words, .machine .new-words .tag { margin-block: .2rem; }
.machine .words { align-items: baseline; }
.machine .plain-item { border: 0; background: none; padding-inline: 0; }
.machine .measured { color: var(--soft); font-variant: normal; letter-spacing: 0; }
.machine dd > .measured { display: block; }
.machine .note { margin-block: .3rem 0; }
.checks > .machine { margin-block: .8rem; }
.machine > h3 { margin-block: 0; font-size: 1em; }
.machine > h3::first-letter { text-transform: uppercase; }
.machine dt.graver > :first-child { border-block-end: 2px solid var(--wrong); }
@media (max-width: 40rem) { .machine .facts div { display: block; } .machine .facts dd { margin-inline-start: 0; } }
`
