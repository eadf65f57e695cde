/** The check of the record: its steps. */
export const verify = `
.steps { list-style: none; padding: 0; }
.steps li { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); gap: .1rem .4rem; padding-block: .6rem; border-block-end: 1px solid var(--line); max-inline-size: none; }
.steps li::before { content: "\\25CB"; grid-row: span 3; color: var(--soft); text-align: center; }
.steps [data-state=running]::before { content: "\\25D4"; color: var(--accent); }
.steps [data-state=read]::before { content: "\\25D5"; color: var(--accent); }
.steps [data-state=passed]::before { content: "\\2713"; color: var(--accent); font-weight: 700; }
.steps [data-state=failed]::before { content: "\\2715"; color: var(--wrong); font-weight: 700; }
.steps [data-state=skipped]::before { content: "\\2013"; }
.steps :is(h3, p) { margin: 0; }
.steps .why { color: var(--soft); font-size: .92rem; }
.steps .found { grid-column: 2; font-size: .94rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.steps [data-state=failed] :is(h3, .found > p), .wrong { color: var(--wrong); }
.steps .found > p { margin-block-start: .4rem; }
.steps .found code { display: block; color: var(--soft); }
#check [hidden] { display: none; }
#check-now { font-family: var(--serif); font-size: 1.08rem; }
.commands { border-inline-start: 3px solid var(--accent); padding: .3rem 1rem; margin-block-end: .8rem; }
@media (max-width: 30rem) { .says div { grid-template-columns: minmax(0, 1fr); } }
.proves { padding-inline-start: 1.1rem; }
.proves li { margin-block-end: .6rem; }
@media (min-width: 56rem) {
  .steps li { grid-template-columns: 1.6rem minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: auto 1fr; column-gap: .6rem; }
  .steps li::before { grid-row: span 2; }
  .steps h3, .steps .why { grid-column: 2; }
  .steps .found { grid-column: 3; grid-row: 1 / span 2; }
}
`
