import { describe, expect, test } from 'vitest'
import { shippedChecks } from '../../../sequencer/check-rules.js'
import { checkBase } from './base.js'
import { readPassages, speechOf } from './read.js'

const set = await shippedChecks()
const read = (text: string) =>
  readPassages(speechOf(set, 'en'), [{ at: 'x', kind: 'paragraph', text, parent: null }])[0]!.clauses
const said = (text: string) =>
  read(text).map(({ modality, bearers, how }) =>
    [modality, ...(bearers === null ? [] : [bearers.length > 0 ? bearers.join('+') : how])].join(' '),
  )

describe('CK9 to CK13: what a clause does; CK14 to CK16: whom it binds', () => {
  test.each<[string, readonly string[]]>([
    ['Each Party shall publish its tariffs.', ['duty states']],
    ['The Bureau keeps a register of all notifications.', ['duty organisation']],
    ['Costs are shared by the members.', ['duty states']],
    ['Reports shall be published.', ['duty nobody']],
    ['Reports shall be published by the Secretary-General.', ['duty organisation']],
    ['Members shall endeavour to cooperate.', ['soft-duty states']],
    ['Members shall, where appropriate, cooperate with users.', ['soft-duty states']],
    ['Operators shall, as far as possible, give notice.', ['qualified-duty operators']],
    ['Operators shall give notice as soon as possible.', ['duty operators']],
    ['Member States shall not block traffic.', ['prohibition states']],
    ['No Member State may block traffic.', ['prohibition states']],
    ['Numbers may be used only by those to whom they were assigned.', ['prohibition nobody']],
    ['Pillage is forbidden.', ['prohibition nobody']],
    ['Members shall not be required to disclose anything.', ['exemption states']],
    ['No Party shall be obliged to report.', ['exemption states']],
    ['This Convention does not apply to warships.', ['exemption thing']],
    ['Any Party may withdraw.', ['permission states']],
    ['Users shall have the right to complain.', ['right people']],
    ['Members should cooperate.', ['recommendation states']],
    ['It is desirable that members exchange statistics.', ['recommendation states']],
    ['Users are encouraged to complain.', ['recommendation people']],
    ['“Spam” means unsolicited messages.', ['constitutive']],
    ['This Treaty shall enter into force on 1 May.', ['constitutive']],
    ['The Council shall consist of nine members.', ['constitutive']],
    ['Nothing in this article shall be construed as limiting the Council.', ['interpretive']],
    ['This article does not affect the rights of others.', ['interpretive']],
    ['Nothing in this article shall oblige a Party to pay.', ['exemption ']],
    ['Recognizing that Members should cooperate,', ['none']],
    ['Members recognise that users may complain.', ['none']],
    ['The Parties agree that disputes shall not be settled by force.', ['prohibition nobody']],
    ['Should a member fail to act, the Council may act.', ['permission organisation']],
    ['If a Member stops a service, that Member shall notify the others.', ['duty states']],
    ['Measures that it may deem fit shall be notified.', ['duty nobody']],
    ['Members and administrations shall cooperate.', ['soft-duty states+administrations']],
    ['The Secretary-General of the Union shall act.', ['duty organisation']],
    ['Government traffic shall come first.', ['duty thing']],
    ['', []],
  ])('%s', (text, clauses) => {
    expect(said(text)).toEqual(clauses)
  })

  test.each<[string, readonly string[]]>([
    ['Members shall promote peace and may ask for help.', ['soft-duty states', 'permission states']],
    ['Each Party shall: (a) report; and (b) pay.', ['duty states', 'duty states', 'duty states']],
    ['A Party may delay a release. It shall publish the reasons.', ['permission states', 'duty states']],
    ['A Party may act, and reports shall be published.', ['permission states']],
    [
      'A Party may act. It shall report and shall publish.',
      ['permission states', 'duty states', 'duty states'],
    ],
  ])('joined: %s', (text, clauses) => {
    expect(said(text).slice(0, clauses.length)).toEqual(clauses)
  })

  test('CK8: an item goes on the provision above it', () => {
    const base = [{ id: 'a', parent: null, kind: 'paragraph' as const, text: 'Member States shall:' }]
    const [item] = readPassages(
      speechOf(set, 'en'),
      [{ at: 'a.1', kind: 'item', text: 'publish their tariffs;', parent: 'a' }],
      checkBase(set, base, 'en'),
    )
    expect(item!.clauses).toMatchObject([{ modality: 'duty', bearers: ['states'] }])
  })

  test('a clause without end is read, and costs no more than its words', () => {
    const text = `Members shall act ${'and shall act '.repeat(20_000)}`
    expect(read(text).length).toBeGreaterThan(10_000)
    expect(read('a, '.repeat(100_000)).length).toBe(1)
    expect(read('\n'.repeat(100_000)).length).toBe(0)
  })
})
