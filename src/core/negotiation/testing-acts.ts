/** For tests by property: random acts of a small hosted negotiation, with the texts they name. */
import fc from 'fast-check'
import type { ActData } from '../record/leaf.js'
import { base, type HostedPlay, keyOf, openHosted, proofOf, seated, worded } from './testing-hosted.js'

const parties = {
  USA: 'governments',
  TUN: 'governments',
  ETN: 'operators',
  ISC: 'technical',
  UNI: 'academics',
  CDT: 'advocates',
  USR: 'users',
  CHAIR: 'chair',
}
const baseTexts = {
  '1': 'Members shall cooperate.',
  '2': 'Routes are agreed between members.',
  '3': 'Nothing here concerns content.',
}
export const start: readonly HostedPlay[] = [openHosted(), ...seated(parties), ...base(baseTexts)]
/** Every text that any of these acts can name. */
export const allTexts: readonly string[] = [
  ...Object.values(baseTexts),
  ...Array.from({ length: 100 }, (_, n) => textOf(n)),
]

function textOf(n: number): string {
  return `Text ${n}.`
}

const party = fc.constantFrom(...Object.keys(parties).filter(id => id !== 'CHAIR'))
const provision = fc.constantFrom(...Object.keys(baseTexts))

function proposal(by: string, id: string, mark: string, n: number): HostedPlay {
  const text = mark === 'MOD' ? { text: [worded(textOf(n))] } : {}
  const amendments = [{ n: 1, mark, target: { provision: id, version: 0 }, ...text }]
  const name = `${by}/${n + 1}`
  const act = { kind: 'submit', proposal: name, symbol: name, title: { en: 't' }, authors: [by], amendments }
  return { party: by, act: act as unknown as ActData }
}

function objection(by: string, id: string): HostedPlay {
  const target = { provision: id, version: 0 }
  return { party: by, act: { kind: 'object', target, degree: 'objection', ground: 'scope' } }
}

const proposals = fc
  .tuple(party, provision, fc.constantFrom('MOD', 'SUP', 'NOC'), fc.nat(99))
  .map(([by, id, mark, n]) => proposal(by, id, mark, n))
const positions = fc
  .tuple(party, provision, fc.constantFrom('support', 'accept', 'concern', 'object'))
  .map(([by, id, stance]): HostedPlay => {
    return { party: by, act: { kind: 'position', target: { provision: id, version: 0 }, stance } }
  })
const objections = fc.tuple(party, provision).map(([by, id]) => objection(by, id))

/** Proposals with texts, positions, and objections with bodies. */
export const acts = fc.array(fc.oneof(proposals, positions, objections), { maxLength: 40 })

function keyed(by: string, kind: string, more: object, name: string): HostedPlay {
  const proof = proofOf(name, `${by.toLowerCase()}-1`)
  return { party: by, act: { kind, ...more, key: keyOf(name).key, proof } as ActData }
}

export function withholding(target: object, level = 'erased'): HostedPlay {
  return { act: { kind: 'withhold', target, level, reason: 'error', authority: 'Article 1' } as ActData }
}

/** A log with signed acts, a rotated key, a withheld body and a withheld text. */
export const everything: readonly HostedPlay[] = [
  ...start,
  keyed('USA', 'enrol-key', {}, 'a'),
  { ...proposal('USA', '1', 'MOD', 5), signer: 'a' },
  { ...objection('USA', '2'), signer: 'a' },
  objection('TUN', '1'),
  { ...keyed('USA', 'rotate-key', { from: keyOf('a').key }, 'b'), signer: 'a' },
  { ...objection('USA', '3'), signer: 'b' },
  withholding({ body: start.length + 3 }),
  withholding({ text: (worded(textOf(5)) as { hash: string }).hash }, 'hidden'),
]
