/** A view for other sites: as wide as the frame it is put in, small, with its line under it. */
export const embed = `
body { border: 1px solid var(--line); border-radius: 4px; padding: .9rem 1rem .5rem; }
h1 { font-size: 1.2rem; margin-block: 0 .5rem; }
main > .tag:first-child { margin-block: 0; }
.lead { font-size: 1.02rem; margin-block-end: .6rem; }
.thetext { margin-block: .5rem .8rem; padding-inline-start: .8rem; }
.thetext .legal { font-size: 1.02rem; }
.thetext .legal:lang(ar) { font-size: 1.1rem; }
.holders > li, .places > li { padding-block: .3rem; border-block-start: 1px solid var(--line); max-inline-size: none; font-size: .94rem; }
.places { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.places .swatch { margin-inline-end: .3rem; }
.places b { font: 500 1.1rem var(--serif); font-variant-numeric: lining-nums; }
.onmap { margin-block: .5rem; }
.tally dd { font-size: 1.4rem; }
.judged > li { font-size: .94rem; }
.under { border-block-start: 1px solid var(--line); padding-block-start: .6rem; }
summary { cursor: pointer; padding-block: .4rem; color: var(--accent); font-size: .92rem; }
footer { border-block-start: 3px double var(--line); padding-block-start: .4rem; font-size: .84rem; color: var(--soft); }
footer p { margin: 0; max-inline-size: none; }
footer a { display: inline-block; padding-block: .25rem; }
`
