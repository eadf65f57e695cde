/** People of a party, invitations, asking for a seat. */
export const seats = `
.seatform :is([type=email], [type=date]) { inline-size: 100%; background: var(--card); border: 1px solid var(--soft); border-radius: 3px; padding: .5rem .6rem; }
.seatform h2 { margin-block-start: 1.6rem; }
.seatform .warning h2 { margin: 0 0 .4rem; }
.roles label { display: block; padding-block: .3rem; padding-inline-start: 1.9rem; text-indent: -1.8rem; }
.made textarea { max-inline-size: 40rem; font-family: ui-monospace, monospace; font-size: .9rem; }
.made { background: var(--tint); border-radius: 4px; padding: .9rem 1.1rem .3rem; margin-block: 1rem; }
.made h2 { border: 0; padding: 0; margin: 0 0 .4rem; }
.people .card { padding-block: .8rem .5rem; }
.people .who { margin-block-end: .2rem; }
.invited { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; justify-content: space-between; }
.welcome li { padding-block: .3rem; }
`
