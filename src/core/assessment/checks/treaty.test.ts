/** What the first paper says of the words of the treaty of 1988, and the second of those of 2012, on the real text. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInstrument } from '../../../formats/instrument.js'
import { shippedChecks } from '../../../sequencer/check-rules.js'
import { lookupTerms } from '../terms.js'
import { checkBase, runChecks } from './engine.js'
import { supportsRestrictions } from './restrictions.js'

const file = '../shared/data/texts/01-itr-1988.nl-treaty-db.1991.md'
const set = await shippedChecks()

describe.skipIf(!existsSync(file))('the treaty of 1988', () => {
  const read = readInstrument(existsSync(file) ? readFileSync(file) : 'Article 1\n\n1. Absent.')
  const provisions = read.ok ? read.provisions : []
  const texts = provisions.map(({ text }) => text ?? '')
  const base = checkBase(set, provisions, 'en')
  const found = (text: string) =>
    runChecks(set, base, [{ at: 'A', kind: 'paragraph', text, parent: null }]).findings

  test('security, crime, the Internet, retention, identity: no word of them is there', () => {
    const words = [
      'security',
      'cybersecurity',
      'cybercrime',
      'crime',
      'Internet',
      'retention',
      'identity',
      'human rights',
      'privacy',
      'spam',
    ]
    expect(lookupTerms(words, texts).filter(({ inBase }) => inBase)).toEqual([])
  })

  test('what the proposals of the paper would bring, in our words', () => {
    const terms = found(
      'Members shall harmonise laws on data retention and on the prosecution of cybercrime, and may restrict routing and collect the identity of subscribers for security.',
    ).flatMap(({ check, args }) => (check === 'novel-term' ? [args.term] : []))
    expect(terms).toEqual(
      expect.arrayContaining(['retention', 'prosecution', 'cybercrime', 'identity', 'security']),
    )
    expect(terms).not.toContain('routing')
    expect(terms).not.toContain('members')
  })

  test('CK27: it mentions that services can be suspended (No. 55), and supports no restriction itself', () => {
    const { answer, direct, mentions } = supportsRestrictions(set, provisions, 'en')
    expect([answer, direct, mentions.map(({ at }) => at)]).toEqual(['not-supported', [], ['55']])
  })

  test('CK27: with one wording of which only a summary is known, nobody can tell', () => {
    const summarised = [...provisions, { id: '41B', parent: null, kind: 'paragraph' as const, text: null }]
    expect(supportsRestrictions(set, summarised, 'en')).toMatchObject({
      answer: 'cannot-tell',
      unread: ['41B'],
    })
  })

  test('CK9, CK14: what its clauses do, and whom they bind', () => {
    const passages = provisions.flatMap(({ id, kind, parent, text }) =>
      text === null ? [] : [{ at: id, kind, parent, text }],
    )
    const { clauses, findings } = runChecks(set, base, passages)
    const said = (id: string) =>
      clauses
        .filter(({ at }) => at === id)
        .map(({ modality, bearers }) => [modality, ...(bearers ?? [])].join(' '))
    expect(findings).toEqual([])
    expect(said('28')).toEqual(['duty states'])
    expect(said('29')).toEqual(['soft-duty administrations'])
    expect(said('31')).toEqual(['right people', 'recommendation'])
    expect(said('32')).toEqual(['soft-duty states', 'soft-duty states'])
    expect(said('55')).toEqual(['duty states'])
    expect(said('56')).toEqual(['duty organisation'])
    expect(said('58')[1]).toBe('permission states')
    expect(said('64')).toEqual(['duty states', 'duty organisation'])
  })
})
