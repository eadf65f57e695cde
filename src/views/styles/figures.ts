/** The strip, the days, the bars and the board. Right to left, bars run from the right. */
export const figures = `
.strip { display: flex; flex-wrap: wrap; gap: 3px; list-style: none; padding: 0; }
.strip a { display: grid; place-items: center; min-inline-size: 2.1rem; block-size: 1.9rem; padding-inline: .25rem; font: .76rem var(--sans); font-variant-numeric: tabular-nums; text-decoration: none; color: var(--ink); border: 1px solid var(--line); border-radius: 2px; }
.strip a:hover { outline: 2px solid var(--accent); }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; font-size: .88rem; color: var(--soft); }
.key i { display: inline-block; inline-size: .9rem; block-size: .9rem; border: 1px solid var(--line); border-radius: 2px; vertical-align: -.1em; }
.strip .contested, .key .contested { background: var(--accent); color: var(--on); border-color: var(--accent); }
.strip .changed, .key .changed { background: var(--tint); color: var(--accent); border-color: var(--accent); }
.strip .agreed, .key .agreed { border-color: var(--ink); border-block-end-width: 3px; }
.strip .not-heard, .key .not-heard { border-style: dashed; color: var(--soft); border-color: var(--soft); }
.days th { inline-size: 9rem; color: var(--soft); font-weight: 400; white-space: nowrap; padding-block-start: .75rem; }
.days td { padding-inline-end: 0; }
.days a { display: inline-grid; place-items: center; min-inline-size: 2rem; min-block-size: 1.8rem; margin: 2px; padding-inline: .35rem; font-size: .84rem; text-decoration: none; color: var(--ink); border: 1px solid var(--line); border-radius: 2px; font-variant-numeric: tabular-nums; }
.days .d2 { border-block-end: 3px solid var(--accent); }
.days .d3 { background: var(--tint); border-color: var(--accent); color: var(--accent); }
.days .d4 { background: var(--accent); border-color: var(--accent); color: var(--on); }
.days [aria-current] { outline: 3px solid var(--ink); }
.tally { display: flex; flex-wrap: wrap; gap: .6rem 1.6rem; margin-block: .4rem .8rem; }
.tally dd { font: 500 1.7rem/1.2 var(--serif); color: var(--ink); white-space: nowrap; }
.tally dt { font-size: .84rem; }
.tally.none { font: italic 1.06rem var(--serif); }
.count { margin: 0; } .count > .tag { margin: 0; }
.count h3 { font: 500 1.08rem/1.35 var(--serif); }
.vote { border-block-start: 3px solid var(--accent); }
.sense { border-block-start: 3px dashed var(--soft); }
.bar { display: block; inline-size: 100%; max-inline-size: 16rem; block-size: .55rem; margin-block: .45rem .25rem; }
td .bar { margin-block: .35rem .15rem; }
.matrix { font-size: .86rem; }
.matrix td { min-inline-size: 4.4rem; padding-inline-end: .8rem; }
.matrix td span { color: var(--soft); } .matrix td .against, .matrix td .split { color: var(--ink); font-weight: 600; }
.matrix tbody th { white-space: nowrap; }
.key svg { vertical-align: -.1em; }
.mini { vertical-align: middle; }
[dir=rtl] :is(.bar, .mini, .dots) { transform: scaleX(-1); }
.s-support { fill: var(--accent); } .s-accept { fill: var(--accent); opacity: .5; }
.s-concern { fill: var(--line); } .s-object { fill: var(--ink); } .s-refer { fill: var(--soft); opacity: .6; }
rect.silent { fill: none; stroke: var(--soft); stroke-dasharray: 2 2; }
.board { display: grid; gap: 1.4rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18.5rem), 1fr)); }
.board figure { margin: 0; }
.dots { max-inline-size: 100%; block-size: auto; }
.dots path { fill: none; stroke: var(--accent); stroke-width: 9; stroke-linecap: round; }
.dots .hollow { stroke: var(--paper); stroke-width: 6; }
.refuse path.full { stroke: var(--ink); } .silent path.full { stroke: var(--line); } .consult path.full, .sign path.full { stroke: var(--soft); }
.rights th:not(:first-child), .rights td { text-align: center; padding-inline: .3rem; }
.yes { color: var(--accent); font-weight: 600; } .no { color: var(--soft); }
`
