/** Forms and what opens: nothing smaller than a finger, every field with its label above it. */
export const controls = `
button, .button, input, select, textarea { font: inherit; color: inherit; }
button, .button { display: inline-block; background: var(--accent); color: var(--on); border: 1px solid var(--accent); border-radius: 3px; padding: .45rem 1rem; cursor: pointer; text-decoration: none; line-height: 1.4; }
button:hover, .button:hover { box-shadow: inset 0 0 0 99px #0002; }
.quiet { background: none; color: var(--accent); padding: .2rem .6rem; }
input[type=text], select, textarea { inline-size: 100%; background: var(--card); border: 1px solid var(--soft); border-radius: 3px; padding: .5rem .6rem; }
textarea.legal { max-inline-size: none; }
input[type=radio], input[type=checkbox] { inline-size: 1.15rem; block-size: 1.15rem; accent-color: var(--accent); vertical-align: -.2em; }
.field { margin-block-end: 1rem; max-inline-size: none; }
.field > label, legend { font-weight: 500; display: block; margin-block-end: .25rem; }
.field .note { display: block; margin-block-end: .3rem; }
fieldset { border: 0; padding: 0; margin: 0 0 1rem; }
.choices { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.choices label { padding-block: .25rem; }
.send { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; max-inline-size: none; }
summary { cursor: pointer; padding-block: .4rem; }
.do { border: 1px solid var(--accent); border-radius: 4px; margin-block-end: 1rem; background: var(--card); }
.do > summary { color: var(--accent); font-weight: 500; padding: .6rem 1rem; }
.do > form { padding: .6rem 1rem 1rem; border-block-start: 1px solid var(--line); }
.more > summary { color: var(--accent); font-size: .92rem; }
.problem, .warning { border: 2px solid var(--accent); border-radius: 4px; padding: .8rem 1rem; margin-block: 1rem; background: var(--card); }
.problem p { margin-block-end: .3rem; font-weight: 500; } .problem .clause { font-weight: 400; }
.warning h2 { border: 0; padding: 0; margin: 0 0 .4rem; font-size: 1.15rem; }
.filter { display: grid; gap: .8rem 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr)); align-items: end; margin-block: 1rem; font-size: .92rem; }
.live { border: 1px solid var(--line); border-radius: 3px; padding: .6rem .8rem; margin-block: -.4rem 1rem; }
.live .legal { margin: 0; white-space: pre-wrap; }
.compare .live, .compare .send { grid-column: 1 / -1; }
.seatform { max-inline-size: 36rem; }
`
