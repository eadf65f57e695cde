/** What a party keeps to itself is seen to be: a broken line beside it. Offers and informal meetings. */
export const workspace = `
.private { border-inline-start: 3px dashed var(--soft); padding-inline-start: 1rem; margin-block: 1.4rem; }
.private > h2 { margin-block-start: 0; }
.note-card { padding-block: .7rem .4rem; }
.note-card h3 { margin-block: 0 .3rem; font-size: 1rem; font-weight: 600; }
.note-card form .send { margin-block: .3rem; }
.offer dl { margin-block: .4rem; }
.offer form { margin-block: .5rem; }
.offer .do form { margin-block: 0; }
.commit { overflow-wrap: anywhere; }
.party-boxes .choices { max-block-size: 14rem; overflow-y: auto; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); border: 1px solid var(--line); border-radius: 3px; padding: .3rem .6rem; }
`
