/** Forms of acts that a procedure provides for: options with what each needs under it, and the choice of a subject. */
export const deeds = `
input[type=number], input[type=datetime-local] { inline-size: 100%; max-inline-size: 16rem; background: var(--card); border: 1px solid var(--soft); border-radius: 3px; padding: .5rem .6rem; }
fieldset { min-inline-size: 0; }
.option { border-block-start: 1px solid var(--line); padding-block: .5rem; }
.option > label { display: inline-block; padding-block: .2rem; font-weight: 500; }
.option > p, .option > dl, .option > details { margin-inline-start: 1.6rem; margin-block-end: .3rem; }
.option:has(input:disabled) > label { color: var(--soft); font-weight: 400; }
.counted { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 8rem), 1fr)); }
.subject { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: end; margin-block-end: 1rem; }
.subject .field { flex: 1 1 16rem; margin-block-end: 0; }
.do .card { background: none; }
.speak { margin-block: 1rem; }
.contents a[aria-current] { font-weight: 600; color: var(--ink); }
@media (max-width: 30rem) { .option > dl, .option > details, .option > p { margin-inline-start: 0; } }
`
