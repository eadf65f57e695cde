/** The frame around every page, and how pages lie in it: phone first. */
export const frame = `
.mast, .head, main, footer { max-inline-size: 64rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
.skip { position: absolute; inset-block-start: -4rem; inset-inline-start: 1rem; background: var(--accent); color: var(--on); padding: .6rem 1rem; z-index: 2; }
.skip:focus { inset-block-start: 0; }
.mast { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding-block: .7rem .3rem; }
.mark { font: 1.25rem var(--serif); letter-spacing: .02em; color: var(--ink); text-decoration: none; }
.mast nav { display: flex; gap: .4rem 1.2rem; flex-wrap: wrap; font-size: .9rem; }
.tabs a { padding-block: .2rem; display: inline-block; }
.mast a, footer a, .seatline nav a, .crumbs a, .choice a, .pages a { padding-block: .35rem; display: inline-block; }
body > header { border-block-end: 3px double var(--line); }
.where { font-family: var(--serif); margin: 0; max-inline-size: none; }
.overview h1 { font-size: clamp(1.6rem, 1.2rem + 1.4vw, 2rem); }
.where a { color: inherit; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.1rem; font-size: .92rem; }
.tabs a { text-decoration: none; border-block-end: 3px solid transparent; }
.tabs a:hover { border-color: var(--line); }
.tabs [aria-current] { color: var(--ink); border-color: var(--accent); }
.moment, .grown, .seatline, .demo-note, .invite { background: var(--tint); padding: .5rem .8rem; border-radius: 4px; margin-block: .4rem; font-size: .92rem; max-inline-size: none; }
.invite { display: inline-block; }
.seatline nav { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; }
main { padding-block-end: 3rem; min-block-size: 60vh; }
.on-home h1 { font-size: clamp(2.1rem, 1.2rem + 4.5vw, 4rem); margin-block: clamp(1.5rem, 6vw, 4rem) 1rem; }
.doors, .counts, .principles { display: grid; gap: 1.2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.doors { margin-block-start: 2rem; }
.bodies ul { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); padding: 0; }
.bodies li { border-block-start: 1px solid var(--line); padding-block-start: .6rem; display: flex; flex-direction: column; }
.bodies li p { margin: 0 0 .5rem; }
.bodies li p:last-child { margin-block-start: auto; }
.bodies h3 { margin: 0 0 .3rem; }
.principles { grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); column-gap: 3rem; }
.door { background: var(--card); border: 1px solid var(--line); border-block-start: 3px solid var(--accent); padding: 1.1rem 1.3rem; display: flex; flex-direction: column; }
.door h2 { border: 0; padding: 0; margin: .2rem 0 .6rem; font-size: 1.45rem; }
.door h2 a { color: inherit; text-decoration: none; }
.door .tag { margin: 0; }
.door .go { margin-block: auto .2rem; padding-block-start: .6rem; }
.principles dt { font: 500 1.05rem var(--serif); color: var(--ink); margin-block-end: .3rem; }
.principles dd { color: var(--soft); font-size: .95rem; }
footer { border-block-start: 3px double var(--line); padding-block: 1rem 2rem; font-size: .86rem; color: var(--soft); max-inline-size: none; }
footer p { margin-inline: auto !important; max-inline-size: 60rem; }
.sentences { font: 1.12rem/1.55 var(--serif); padding: 0; list-style: none; }
html:lang(ar) .sentences { line-height: 1.9; }
.sentences li { margin-block-end: .55rem; }
.sides h2, .overview > .wide h2 { font-size: 1.05rem; margin-block-start: 1.6rem; }
.sides h2 a { color: inherit; }
.signing dl div { padding-block: .35rem; }
.signing dt { color: var(--ink); font-weight: 500; }
.signing dt b, figcaption b { font: 500 1.35rem var(--serif); color: var(--accent); font-variant-numeric: lining-nums; }
.signing dd { font-size: .94rem; }
.groups td, .groups th { padding-block: .22rem; }
.names { columns: 13rem; }
.names li { padding-block: .15rem; break-inside: avoid; }
.names a { display: inline-block; padding-block: .1rem; }
.positions > li { padding-block: .5rem; border-block-end: 1px solid var(--line); }
.capital > li::first-letter, .initial::first-letter { text-transform: uppercase; }
.positions p { margin-block-end: .3rem; }
.log li { padding-block: .35rem; border-block-end: 1px solid var(--line); max-inline-size: none; }
.pages { display: flex; gap: 1.2rem; align-items: baseline; margin-block: 1rem; flex-wrap: wrap; }
.crumbs { margin-block: 1rem -1rem; font-size: .9rem; }
.choice { display: flex; gap: 1rem; flex-wrap: wrap; font-size: .92rem; }
.choice [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.words { display: flex; flex-wrap: wrap; gap: .4rem .6rem; list-style: none; padding: 0; }
.words li { border: 1px solid var(--line); border-radius: 3px; padding: .1rem .6rem; background: var(--card); }
@media (min-width: 56rem) {
  .compare { display: grid; gap: 1.2rem; grid-template-columns: 1fr 1fr; }
  .overview { display: grid; grid-template-columns: 1fr 21rem; column-gap: 3.5rem; }
  .overview .wide { grid-column: 1 / -1; }
}
`
