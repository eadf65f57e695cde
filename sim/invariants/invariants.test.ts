/** That invariants of the newer acts see what they are there for: an act that was never decided breaks the one it should. */
import { expect, test } from 'vitest'
import { evolve } from '../../src/core/negotiation/replay.js'
import { emptyState } from '../../src/core/negotiation/state.js'
import {
  base,
  type HostedPlay,
  openHosted,
  playHosted,
  seated,
} from '../../src/core/negotiation/testing-hosted.js'
import type { ActData, Attestation, Leaf } from '../../src/core/record/leaf.js'
import { readProcedure } from '../../src/sequencer/procedures.js'
import { doneBy, emptyBook, enter } from './book.js'
import { every } from './every.js'

const read = await readProcedure('open-multistakeholder')
if (!read.ok) throw new Error(read.why)
const procedure = read.value
const hour = 3600 * 1000

const by = (party: string, act: object, more: Partial<HostedPlay> = {}): HostedPlay => ({
  act: act as ActData,
  party,
  reasoned: true,
  ...more,
})
const give = (holder: string, more: object = {}) =>
  by('SEC', { kind: 'credential', holder, for: 'OPS', role: 'delegate', ...more })
const meet = (kind: string, more: object = {}) => ({ kind, meeting: 'm', ...more })

const before: HostedPlay[] = [
  openHosted(procedure, 2),
  ...seated({ CHAIR: 'chair', GOV: 'governments', OPS: 'operators', MOD: 'advocates' }),
  ...base({ one: 'One.', two: 'Two.' }),
  by('CHAIR', { kind: 'appoint', to: 'MOD', role: 'moderator', held: true }),
  ...['GOV', 'OPS'].map(party => by(party, { kind: 'declare-interests', interests: ['own'] })),
  give('over'),
  by('SEC', { kind: 'end-credential', holder: 'over' }),
  give('brief', { until: 1 }),
  give('looks-on', { role: 'observer' }),
  by('GOV', { kind: 'statement' }),
  by('SEC', { kind: 'advance', to: 'proposals' }, { at: 9 * 24 * hour }),
]
const said = before.findIndex(({ act }) => act.kind === 'statement')
const stage: HostedPlay[] = [
  by('CHAIR', { kind: 'advance', to: 'deliberation' }, { at: 30 * 24 * hour }),
  by('GOV', {
    kind: 'object',
    target: { provision: 'one', version: 0 },
    degree: 'objection',
    ground: 'scope',
  }),
  by('GOV', {
    kind: 'offer',
    would: { provision: 'one', version: 0 },
    if: [],
    to: ['OPS'],
    until: 31 * 24 * hour,
  }),
  by('CHAIR', meet('open-meeting', { title: { en: 'M' }, agenda: [{ item: 'a', title: { en: 'A' } }] })),
  by('CHAIR', meet('take-item', { item: 'a' })),
  by('GOV', meet('request-floor', { as: 'speech' })),
  by('OPS', meet('request-floor', { as: 'speech' })),
  by('CHAIR', {
    kind: 'put',
    question: 'sense',
    subject: { provision: 'one', version: 0 },
    title: { en: 'Q' },
    opensAfter: 60,
  }),
]
const all = [...before, ...stage]
const last = (kind: string) => all.map(({ act }) => act.kind).lastIndexOf(kind)

interface Forged {
  readonly party: string
  readonly act: object
  readonly credential?: string
  readonly bare?: true
  readonly auth?: Attestation
  readonly at?: number
}

/** What an act breaks that was folded without being decided. */
function brokenBy({ party, act, credential = `${party.toLowerCase()}-1`, bare, ...more }: Forged): string[] {
  const { leaves, refusals } = playHosted(all)
  expect(refusals).toEqual([])
  const state = emptyState()
  const book = emptyBook(procedure)
  for (const leaf of leaves) {
    evolve(state, leaf)
    enter(book, leaf, state)
  }
  const { body: _, ...author } = { ...leaves.at(-1)!.author, party, credential, act: act as ActData }
  const body = bare ? {} : { body: { commit: '0'.repeat(64), length: 7 } }
  const { auth = { how: 'attested' }, at = leaves.at(-1)!.at + 1000 } = more
  const leaf: Leaf = { author: { ...author, ...body }, auth, index: leaves.length, at }
  evolve(state, leaf)
  return every.filter(({ broken }) => broken({ ...doneBy(leaf), book, after: state })).map(({ says }) => says)
}

const speak = { kind: 'statement' }
const hide = (more: object = {}) => ({
  ...{ kind: 'withhold', target: { body: said }, level: 'hidden', reason: 'moderation', ground: 'person' },
  ...{ authority: 'Rules', ...more },
})
const again = (version: number) => ({
  ...{ kind: 'object', target: { provision: 'one', version }, degree: 'objection', ground: 'scope' },
  restates: last('object'),
})
const give1 = { kind: 'credential', for: 'OPS', role: 'delegate' }

test.each<[string, Forged]>([
  ['breaks nothing', { party: 'GOV', act: speak }],
  ['over, not good now', { party: 'OPS', act: speak, credential: 'over' }],
  ['over, not good now', { party: 'OPS', act: speak, credential: 'brief' }],
  ['of another party', { party: 'GOV', act: speak, credential: 'ops-1' }],
  ['looks on', { party: 'OPS', act: speak, credential: 'looks-on' }],
  ['whom a permission names', { party: 'GOV', act: { ...give1, holder: 'theirs' } }],
  ['breaks nothing', { party: 'OPS', act: { ...give1, holder: 'ours' } }],
  ['never given again', { party: 'OPS', act: { ...give1, holder: 'over' } }],
  ['what is over stays so', { party: 'SEC', act: { kind: 'end-credential', holder: 'over' } }],
  [
    'without reasons',
    { party: 'SEC', act: { kind: 'examine', holder: 'ops-1', outcome: 'refused' }, bare: true },
  ],
  ['nobody attests', { party: 'GOV', act: speak, auth: { how: 'attested', key: 'a'.repeat(64) } }],
  [
    'signs for its own',
    { party: 'GOV', act: speak, auth: { how: 'signed', key: 'a'.repeat(64), sig: 'b'.repeat(128) } },
  ],
  ['breaks nothing', { party: 'MOD', act: hide() }],
  ['by a moderator', { party: 'OPS', act: hide() }],
  ['on a ground', { party: 'MOD', act: hide({ ground: 'dislike' }) }],
  ['and nothing else', { party: 'MOD', act: hide({ level: 'erased' }) }],
  ['and nothing else', { party: 'MOD', act: hide({ target: { body: last('object') } }) }],
  ['one’s own open objection', { party: 'OPS', act: again(1) }],
  ['to another revision', { party: 'GOV', act: again(0) }],
  ['breaks nothing', { party: 'OPS', act: { kind: 'take-offer', offer: last('offer'), outcome: 'taken' } }],
  [
    'by whom it is made to',
    { party: 'CHAIR', act: { kind: 'take-offer', offer: last('offer'), outcome: 'taken' } },
  ],
  [
    'no longer offered',
    {
      party: 'OPS',
      act: { kind: 'take-offer', offer: last('offer'), outcome: 'taken' },
      at: 32 * 24 * hour,
    },
  ],
  ['one’s own offer', { party: 'OPS', act: { kind: 'withdraw-offer', offer: last('offer') } }],
  ['is next', { party: 'CHAIR', act: meet('give-floor', { request: last('request-floor') }), bare: true }],
  ['breaks nothing', { party: 'CHAIR', act: meet('give-floor', { request: last('request-floor') }) }],
  [
    'before a question opens',
    { party: 'OPS', act: { kind: 'ballot', question: last('put'), position: 'can-live' } },
  ],
  ['before it opens', { party: 'CHAIR', act: { kind: 'close', question: last('put') } }],
  [
    'rests on an indicative question',
    {
      party: 'CHAIR',
      act: {
        ...{ kind: 'decision', subject: { provision: 'one', version: 0 }, outcome: 'adopted' },
        ...{ how: 'question', count: last('put'), in: 'plenary' },
      },
    },
  ],
])('%s', (says, forged) => {
  const broken = brokenBy(forged)
  if (says === 'breaks nothing') expect(broken).toEqual([])
  else expect(broken.some(one => one.includes(says))).toBe(true)
})
