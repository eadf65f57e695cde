import { beforeAll, describe, expect, test } from 'vitest'
import { reportWords } from '../src/cli/locale.js'
import { provisionStatuses } from '../src/core/analysis/provisions.js'
import { baseOf, restrictionsIn } from '../src/core/assessment/checks/negotiation-base.js'
import { evolve, inFoldOrder } from '../src/core/negotiation/replay.js'
import { emptyState } from '../src/core/negotiation/state.js'
import type { View } from '../src/core/negotiation/view.js'
import { lastMinute } from '../src/core/record/when.js'
import { type Brief, type BriefOptions, brief } from '../src/core/reports/brief.js'
import { glance } from '../src/core/reports/glance.js'
import { type OutcomeReport, outcomeReport } from '../src/core/reports/outcome.js'
import { signatureBoard } from '../src/core/reports/signature.js'
import { treatyChanges } from '../src/core/reports/treaty.js'
import { outcomeMarkdown } from '../src/formats/report-markdown.js'
import { shippedChecks } from '../src/sequencer/check-rules.js'
import { must } from '../src/store/testing-laws.js'
import { type Replayed, replayed } from './replayed.js'

let wcit: Replayed
beforeAll(async () => {
  wcit = await replayed('wcit-12')
})

const t = must(reportWords('en'))
const six = ['AUS', 'CAN', 'CZE', 'DNK', 'GBR', 'USA']
const eight = ['CRI', 'JPN', 'KEN', 'NLD', 'PHL', 'POL', 'SRB', 'SWE']
const evening = '2012-12-13'

const parties = (rows: readonly { readonly party: string }[]): string[] => rows.map(row => row.party)
const markdown = (view: View): string => outcomeMarkdown({ t, view }, outcomeReport(view))
const security = (view: View, options?: BriefOptions): Brief => {
  const found = brief(view, 'security', options)
  if (!found.ok) throw new Error(found.why)
  return found.value
}

/** Every act that a report names, wherever in it. */
const naming = new Set([
  'acts',
  'act',
  'seq',
  'why',
  'restsOn',
  'namedBy',
  'statements',
  'alsoReported',
  'disputedBy',
])
function actsNamed(value: unknown, under = ''): number[] {
  if (typeof value === 'number') return naming.has(under) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(member => actsNamed(member, under))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => (key === 'target' ? [] : actsNamed(member, key)))
}

describe('13 December 2012', () => {
  let report: OutcomeReport
  beforeAll(() => {
    report = outcomeReport(wcit.at(evening))
  })
  test('six will not sign, eight must consult, and each says so itself in an act', () => {
    const { willNotSign, mustConsult } = report.signature
    expect([parties(willNotSign), parties(mustConsult)]).toEqual([six, eight])
    for (const row of [...willNotSign, ...mustConsult]) {
      const leaf = wcit.view().leaf(row.acts[0]!)!
      expect([leaf.author.party, leaf.author.act.kind, leaf.author.act.stated]).toEqual([
        row.party,
        'intend',
        'declared',
      ])
      expect(row.sources).toContain('S02')
    }
  })
  test('a seventh is in another source than the paper, with two that signed the next day', () => {
    const { reportedNotToSign } = report.signature
    expect(parties(reportedNotToSign)).toEqual(['EGY', 'NZL', 'QAT'])
    for (const { sources, conflict } of reportedNotToSign)
      expect([sources.includes('S02'), conflict]).toEqual([false, null])
    const after = outcomeReport(wcit.at('2012-12-14')).signature
    expect(after.reportedNotToSign.map(r => [r.party, r.conflict?.code ?? null])).toEqual([
      ['EGY', 'signed'],
      ['NZL', null],
      ['QAT', 'signed'],
    ])
    expect([parties(after.willNotSign), parties(after.mustConsult)]).toEqual([six, eight])
  })
  test('by mutation: without the act of Denmark’s refusal five remain, and its sentence is gone', () => {
    const sentence = /Denmark will not sign\./
    expect(markdown(wcit.view())).toMatch(sentence)
    const without = wcit.changed(leaves =>
      leaves.filter(({ author }) => !(author.party === 'DNK' && author.act.kind === 'intend')),
    )
    expect(parties(signatureBoard(without).willNotSign)).toEqual(six.filter(id => id !== 'DNK'))
    expect(parties(signatureBoard(without).mustConsult)).toEqual(eight)
    expect(markdown(without)).not.toMatch(sentence)
  })
  test('by mutation: consulting and refusing never mix, after any act of the record', () => {
    const state = emptyState()
    let moments = 0
    for (const leaf of inFoldOrder(wcit.log.leaves())) {
      evolve(state, leaf)
      if (!['intend', 'sign'].includes(leaf.author.act.kind)) continue
      const board = signatureBoard({ ...wcit.view(), state })
      const stands = [board.willNotSign, board.mustConsult, board.willSign, board.signed.parties].flatMap(
        parties,
      )
      expect(new Set(stands).size).toBe(stands.length)
      const reported = board.reportedNotToSign.filter(r => r.conflict === null)
      expect(parties(reported).filter(id => stands.includes(id))).toEqual([])
      moments++
    }
    expect(moments).toBeGreaterThan(100)
  })
  test('no later act is named', () => {
    for (const act of actsNamed(report))
      expect(lastMinute(wcit.view().leaf(act)!.author.on ?? '0000-01-01') <= '2012-12-13T23:59').toBe(true)
  })
})

describe('the two counts', () => {
  test('the sense of the room on PLEN/3 is told apart from the vote 77-33-8', () => {
    const counts = outcomeReport(wcit.view()).decisions.filter(d => d.kind !== 'decision')
    expect(counts.map(d => [d.kind, d.tally, d.result])).toEqual([
      ['sense', null, 'for'],
      ['vote', { for: 77, against: 33, abstain: 8 }, 'for'],
    ])
    const [sense, vote] = counts
    expect(sense!.subject.kind).toBe('resolution')
    expect(sense!.contestedBy.map(c => c.holder.party)).toEqual(['ESP'])
    expect(sense!.breaches.map(b => b.why)).toEqual(['participants-not-told'])
    expect(vote!.ballots).toMatchObject({ known: [{ party: 'CZE', ballot: 'against' }], complete: false })
  })
  test('what was adopted on the sense of the room is listed as a breach', () => {
    const adopted = outcomeReport(wcit.view()).decisions.find(d => d.how === 'sense')!
    expect([adopted.kind, adopted.breaches.map(b => b.why)]).toEqual(['decision', ['sense-decides-nothing']])
  })
})

describe('the signing', () => {
  test('89 of 144, with the reconstructed names said to be, and the counts that differ', () => {
    const { signature, figures, missing } = outcomeReport(wcit.view())
    expect([signature.signed.count, signature.entitled.count, signature.notSigned.count]).toEqual([
      89, 144, 55,
    ])
    expect(signature.entitled.reported.map(f => f.value)).toEqual([144])
    expect(signature.signed.reconstructed).toBe(
      signature.signed.parties.filter(p => p.sources.includes('M')).length,
    )
    expect(missing.map(m => m.code)).toContain('signatures-reconstructed')
    expect(figures.filter(f => f.disagree).map(f => f.values.map(v => v.value))).toEqual([
      [55, 57],
      [193, 195],
      [151, 152],
    ])
  })
  test('nobody that signed is among those without a signature', () => {
    const { signed, notSigned } = outcomeReport(wcit.view()).signature
    expect(parties(signed.parties).filter(id => notSigned.parties.includes(id))).toEqual([])
  })
})

describe('objections, voices and text', () => {
  test('the spam objection has its ground and unnamed holders, nothing invented', () => {
    const { objections } = outcomeReport(wcit.at(evening))
    const spam = objections.find(o => o.ground === 'content' && o.holder.party === null)!
    expect(spam.holder).toEqual({
      party: null,
      name: null,
      group: 'governments',
      unnamed: { group: 'governments', howMany: 'several' },
    })
    expect([spam.subject.label, spam.open, spam.by]).toEqual(['5B', true, []])
    expect(wcit.view().body(spam.why!)).not.toBeNull()
  })
  test('PLEN/3 is a resolution beside the treaty and never a provision of it, after any act', () => {
    const state = emptyState()
    for (const leaf of inFoldOrder(wcit.log.leaves())) {
      evolve(state, leaf)
      if (!['decision', 'consolidate', 'renumber', 'submit'].includes(leaf.author.act.kind)) continue
      const view = { ...wcit.view(), state }
      const named = [
        ...treatyChanges(view).flatMap(c => [c.id, ...c.labels.map(l => l.label)]),
        ...provisionStatuses(view).map(s => s.id),
      ]
      expect(named.filter(name => /PLEN|Resolution/.test(name ?? ''))).toEqual([])
    }
    const found = outcomeReport(wcit.view())
    expect(found.resolutions.map(r => r.labels[0]!.label)).toContain('Resolution PLEN/3')
  })
  test('5A as signed and 6 as published are one provision', () => {
    const article = outcomeReport(wcit.view()).treaty.find(c => c.label === 'Article 5A')!
    expect([article.change, article.labels.map(l => l.label)]).toEqual(['added', ['Article 5A', 'Article 6']])
  })
  test('concerns are told as addressed or not, and civil society, engineers and operators speak in their own groups', () => {
    const { concerns, voices, notHeard } = outcomeReport(wcit.view())
    expect(new Set(concerns.map(c => c.open))).toEqual(new Set([true, false]))
    const outside = voices.filter(v => v.group !== null && v.rights.length === 0).map(v => v.group)
    expect(outside).toEqual(['operators', 'technical', 'advocates'])
    expect(notHeard).toEqual(['academics', 'users'])
  })
})

describe('the brief on security', () => {
  test('as of 30 November 2012 it names no later act', () => {
    const cut = security(wcit.at('2012-11-30'))
    for (const act of actsNamed(cut))
      expect(lastMinute(wcit.view().leaf(act)!.author.on ?? '0000-01-01') <= '2012-11-30T23:59').toBe(true)
    expect(actsNamed(cut).length).toBeGreaterThan(50)
    const whole = new Set(actsNamed(security(wcit.view())))
    expect(actsNamed(cut).filter(act => !whole.has(act))).toEqual([])
    expect(whole.size).toBeGreaterThan(new Set(actsNamed(cut)).size)
  })
  test('what the proposals seek, with who says so', () => {
    const { seeks } = security(wcit.at('2012-11-30'))
    expect(seeks.map(s => s.effect)).toEqual(['reference', 'cooperation', 'harmonise', 'routing', 'identity'])
    for (const { classifiedBy, proposals } of seeks)
      expect([classifiedBy.some(c => c.party === 'CDT'), proposals.length > 0]).toEqual([true, true])
    expect(seeks.filter(s => s.onlySources.length > 0).map(s => [s.effect, s.onlySources])).toEqual([
      ['cooperation', ['S01']],
      ['identity', ['S01']],
    ])
  })
  test('by mutation: without S01 it says which effects lose all other evidence', () => {
    const found = security(wcit.view({ excludeSources: ['S01'] }), { without: wcit.view() })
    expect(found.lost.map(l => [l.effect, l.sources])).toEqual([
      ['cooperation', ['S01']],
      ['identity', ['S01']],
    ])
    expect(found.seeks.filter(s => s.classifiedBy.length === 0).map(s => s.effect)).toEqual([
      'cooperation',
      'identity',
    ])
    for (const act of actsNamed(found))
      expect(wcit.view().leaf(act)!.author.provenance?.sources).not.toEqual(['S01'])
  })
  test('the words that the text in force lacks, and the one it has', () => {
    const { newWords } = security(wcit.view())
    const absent = newWords.filter(w => w.inBase === false).map(w => w.term)
    expect(absent).toEqual(
      expect.arrayContaining([
        'security',
        'cybersecurity',
        'cybercrime',
        'crime',
        'internet',
        'privacy',
        'spam',
      ]),
    )
    expect(newWords.find(w => w.term === 'route')).toMatchObject({ inBase: true })
  })
  test('judgements bear their author’s name, some with the strongest contrary reason; some would refer it elsewhere', () => {
    const { judgements, recommends, forums } = security(wcit.view())
    expect(judgements.length).toBeGreaterThan(10)
    for (const { author, why } of judgements) {
      expect(author.party ?? author.unnamed).not.toBeNull()
      expect(why).not.toBeNull()
    }
    expect(judgements.filter(j => j.contrary !== null && j.contrary.why !== null).length).toBeGreaterThan(0)
    expect(recommends.filter(r => r.recommends === 'refer').map(r => r.forum)).toEqual(
      expect.arrayContaining(['budapest', 'ietf', 'conficker']),
    )
    expect(forums.slice(0, 3).map(f => f.checked)).toEqual([true, true, true])
  })
})

describe('the provision on security at a glance', () => {
  const at = async (view: View) => {
    const set = await shippedChecks()
    const provision = view.state.text.provisions.get('41B')!
    return glance(view, set, baseOf(set, view, 'en'), provision, [])
  }
  test('GL1 to GL6: what it imposes on whom, new words, each group and why, what is unanswered and untold', async () => {
    const view = wcit.view()
    const found = await at(view)
    expect(found.wordings).toEqual([
      { ref: null, from: 'summary', clauses: [{ does: 'soft-duty', bearers: ['states'], count: 1 }] },
    ])
    expect(found.effects.map(({ effect }) => effect)).toEqual(['limit-use'])
    expect(found.newWords).toEqual([{ term: 'security', refs: [null] }])
    const heard = found.groups.filter(g => g.reason !== null)
    expect(heard.map(g => [g.group, g.on, g.asks.length, g.objections.length])).toEqual([
      ['governments', null, 0, 1],
      ['advocates', 'origin', 2, 0],
    ])
    expect(view.body(heard[1]!.reason!.why!)!.reasons).toBeTruthy()
    expect(found.unanswered.map(seq => view.leaf(seq)!.author.party)).toEqual(['USA'])
    expect(found.missing.map(({ code }) => code)).toEqual(['glance-summaries', 'glance-silent'])
  })
  test('O28: whether the text directly supports restrictions the record cannot tell: it has summaries', async () => {
    const restrictions = restrictionsIn(await shippedChecks(), wcit.view())
    expect([restrictions.answer, restrictions.direct, restrictions.unread.includes('41B')]).toEqual([
      'cannot-tell',
      [],
      true,
    ])
  })
  test('by mutation: without the objection of the United States, governments are silent and nothing is unanswered', async () => {
    const without = wcit.changed(leaves =>
      leaves.filter(({ author }) => !(author.party === 'USA' && author.act.kind === 'object')),
    )
    const found = await at(without)
    expect([found.unanswered, found.groups.find(g => g.group === 'governments')!.reason]).toEqual([[], null])
  })
})
