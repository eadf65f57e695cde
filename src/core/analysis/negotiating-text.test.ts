import { describe, expect, test } from 'vitest'
import {
  base,
  type HostedPlay,
  openHosted,
  playHosted,
  seated,
  worded,
} from '../negotiation/testing-hosted.js'
import type { View } from '../negotiation/view.js'
import { wordingHash } from '../record/body.js'
import type { ActData } from '../record/leaf.js'
import { plainText } from '../text/reading.js'
import { negotiatingText } from './negotiating-text.js'

const words = [
  'Members shall cooperate.',
  'Members may cooperate.',
  'Members must cooperate.',
  'All cooperate.',
  'A new one.',
  'Another.',
]
const start = [
  openHosted(),
  ...seated({ USA: 'governments', TUN: 'governments', CDT: 'advocates', CHAIR: 'chair' }),
  ...base({ '1': words[0]!, '2': 'Routes are agreed.' }),
]

function submit(by: string, n: number, item: object): HostedPlay {
  const proposal = `${by}/${n}`
  const amendments = [{ n: 1, ...item }]
  return {
    party: by,
    act: {
      kind: 'submit',
      proposal,
      symbol: proposal,
      title: { en: 't' },
      authors: [by],
      amendments,
    } as unknown as ActData,
  }
}
const mod = (text: string) => ({ mark: 'MOD', target: { provision: '1', version: 0 }, text: [worded(text)] })
const add = (after: string, text: string) => ({
  mark: 'ADD',
  target: { parent: null, after },
  text: [worded(text)],
})
const usa = submit('USA', 1, mod(words[1]!))
const withdrawn: HostedPlay = { party: 'USA', act: { kind: 'withdraw', target: { proposal: 'USA/1' } } }
const adopt = (amendment: string): HostedPlay => ({
  party: 'CHAIR',
  act: { kind: 'decision', subject: { amendment, rev: 0 }, outcome: 'adopted', how: 'consensus' },
})

function textOf(...plays: HostedPlay[]) {
  const { state, leaves, refusals } = playHosted([...start, ...plays])
  expect(refusals).toEqual([])
  const texts = new Map(words.map(text => [wordingHash(text), text]))
  texts.set(wordingHash('Routes are agreed.'), 'Routes are agreed.')
  const view: View = {
    state,
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: hash => texts.get(hash) ?? null,
    body: () => null,
  }
  return negotiatingText(view, 'en')
}
const first = (text: ReturnType<typeof textOf>) => text.provisions.find(p => p.compiled.id === '1')!

describe('the negotiating text of a state', () => {
  test('an amendment in force opens its words, and a withdrawn one leaves no trace', () => {
    expect(JSON.stringify(first(textOf(usa)).compiled.text)).toContain('"refs":["USA/1/1"]')
    expect(first(textOf(usa, withdrawn)).compiled.text).toEqual(first(textOf()).compiled.text)
  })
  test('co-sponsors stand beside authors', () => {
    const joined: HostedPlay = {
      party: 'CDT',
      act: { kind: 'support', target: { proposal: 'USA/1' }, joined: true },
    }
    expect(JSON.stringify(first(textOf(usa, joined)).compiled.text)).toContain('"parties":["CDT","USA"]')
  })
  test('what was written against a wording since replaced is behind, and not merged', () => {
    const { compiled, behind } = first(textOf(usa, submit('TUN', 1, mod(words[2]!)), adopt('TUN/1/1')))
    expect(behind).toEqual(['USA/1/1'])
    expect(plainText(compiled.text)).toBe(words[2])
  })
  test('an amendment to one that has ended is behind on the same provision', () => {
    const nested = submit('TUN', 1, {
      mark: 'MOD',
      target: { amendment: 'USA/1/1' },
      text: [worded(words[2]!)],
    })
    expect(first(textOf(usa, nested)).behind).toEqual([])
    expect(first(textOf(usa, nested, withdrawn)).behind).toEqual(['TUN/1/1'])
  })
  test('what has no place any more is named, never lost', () => {
    const after = submit('TUN', 1, add('USA/1/1', words[5]!))
    expect(textOf(submit('USA', 1, add('1', words[4]!)), after).unplaced).toEqual([])
    expect(textOf(submit('USA', 1, add('1', words[4]!)), after, withdrawn).unplaced).toEqual(['TUN/1/1'])
  })
  test('an ADD is a proposed provision in its place', () => {
    expect(
      textOf(submit('USA', 1, add('1', words[4]!))).provisions.map(p => [p.compiled.id, p.compiled.proposed]),
    ).toEqual([
      ['1', false],
      ['USA/1/1', true],
      ['2', false],
    ])
  })
})
