/** A small hosted log with what the demonstrations do not have: signed acts, keys that come and go, withholdings. */

import { hostedProcedure, openHosted } from '../../src/core/negotiation/testing-hosted.js'
import { wordingHash } from '../../src/core/record/body.js'
import { enrolling, keyOf, originOf, type Script, type Step, worded } from './play.js'

const name = 'keys-and-withholding'
// The first is not in NFC as it is sent; it is as it is kept.
const base = [
  'Members coo\u0308perate.',
  'Routes are agreed between members.',
  'Nothing here concerns content.',
]
const proposed = 'Members cooperate in good faith.'
const hiddenText = 'Members cooperate with A. B. in person.'
const erasedText = 'Members cooperate — save with the person named in the annex.'

const seat = (seats: string, place: object): Step[] => [
  { act: { kind: 'seat', seats, name: { en: seats, 'zh-Hant': '當事方' }, unit: 'organisation', ...place } },
  { act: { kind: 'credential', holder: `${seats.toLowerCase()}-1`, for: seats, role: 'head' } },
]
const submit = (party: string, n: number, text: string): Step => {
  const proposal = `${party}/${n}`
  const amendments = [{ n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: [worded(text)] }]
  const act = {
    kind: 'submit',
    proposal,
    symbol: proposal,
    title: { en: 'One' },
    authors: [party],
    amendments,
  }
  return { party, act }
}
const object = (party: string, target: object, ground: string): Step => ({
  party,
  act: { kind: 'object', target, degree: 'objection', ground: 'scope' },
  body: { ground },
})
const withhold = (target: object, level: string, reason: string, authority: string): Step => ({
  act: { kind: 'withhold', target, level, reason, authority },
})
const enrol = (party: string, key: string): Step => ({
  party,
  act: enrolling(name, `${party.toLowerCase()}-1`, key, { kind: 'enrol-key' }),
})
const rotate = (party: string, from: string, key: string): Step => ({
  party,
  act: enrolling(name, `${party.toLowerCase()}-1`, key, { kind: 'rotate-key', from: keyOf(from) }),
})
const provisions = base.map((text, i) => ({
  id: `${i + 1}`,
  parent: null,
  kind: 'paragraph',
  text: [worded(text)],
}))
const open = { ...openHosted(hostedProcedure).act, name, title: { en: 'Keys and withholding', ar: 'مفاتيح' } }

export const keysAndWithholding: Script = {
  name,
  comment: `A hosted negotiation under semantics 1 with signed acts, keys enrolled, rotated and revoked, and bodies and texts hidden and erased (${originOf(name)}). Folded by index. "texts" by hash and "bodies" by index are what may still lie beside it. The root never changes.`,
  mode: 'hosted',
  texts: [...base, proposed, hiddenText, erasedText],
  steps: [
    { act: open },
    ...seat('USA', { group: 'governments' }),
    ...seat('CDT', { group: 'advocates' }),
    ...seat('CHAIR', { group: null, office: 'chair' }),
    { act: { kind: 'enter-provisions', provisions } },
    { act: { kind: 'adopt-base', provisions: 3 } },
    enrol('USA', 'a'),
    { ...enrol('USA', 'b'), signer: 'a' },
    enrol('CDT', 'c'),
    { ...submit('USA', 1, proposed), signer: 'a' },
    { ...object('CDT', { amendment: 'USA/1/1', rev: 0 }, 'To be hidden.'), signer: 'c' },
    object('USA', { provision: '2', version: 0 }, 'To be erased.'),
    // It ends with the act that it signs.
    { ...rotate('USA', 'a', 'd'), signer: 'a' },
    {
      party: 'USA',
      act: { kind: 'statement', about: ['names'] },
      body: { note: 'To be hidden, and then erased.' },
      signer: 'd',
    },
    { act: { kind: 'revoke-key', key: keyOf('c') } },
    { party: 'USA', act: { kind: 'revoke-key', key: keyOf('b') }, signer: 'd' },
    submit('CDT', 1, hiddenText),
    submit('CDT', 2, erasedText),
    withhold({ body: 13 }, 'hidden', 'personal-data', 'Data protection authority, file 12/2026'),
    withhold({ body: 14 }, 'erased', 'rights-of-others', 'Article 17'),
    withhold(
      { text: wordingHash(hiddenText) },
      'hidden',
      'court-order',
      'Court of first instance, 3 O 44/26',
    ),
    withhold({ text: wordingHash(erasedText) }, 'erased', 'unlawful', 'Court of first instance, 3 O 45/26'),
    withhold({ body: 16 }, 'hidden', 'error', 'Rule 4'),
    withhold({ body: 16 }, 'erased', 'error', 'Rule 5'),
    // Members sort by UTF-16 code units: the second before the third.
    {
      party: 'USA',
      act: { kind: 'answer', objection: 13 },
      body: { answer: 'It "stays":\n\tcoöperation \\ 協力 \u0001', '\u{1f600}': 'two', '\ufb33': 'three' },
      signer: 'd',
    },
    // Who has lost a key is vouched for by the server.
    rotate('USA', 'd', 'e'),
    {
      party: 'USA',
      act: { kind: 'position', target: { provision: '3', version: 0 }, stance: 'support' },
      signer: 'e',
    },
  ],
}
