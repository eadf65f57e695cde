/** Drafts in a database: who sees them, who may save over what, and that one version is sent once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.js'
import { runOn } from '../../test/database-setup.js'
import type { Draft } from '../core/drafting/draft.js'
import { cosponsorsInvitedMax, draftsOpenMax } from '../core/limits.js'
import { type Beside, openBeside } from '../store/postgres/tables.js'
import { must } from '../store/testing-laws.js'
import {
  answerInvitation,
  claimDraft,
  cosponsorsOf,
  type Drafter,
  type Drafts,
  discardDraft,
  draftsIn,
  draftsOf,
  inviteCosponsor,
  invitedTo,
  markTabled,
  readDraft,
  releaseDraft,
  saveDraft,
  startDraft,
  uninviteCosponsor,
} from './drafts.js'

let database: TestDatabase
let beside: Beside
let drafts: Drafts
beforeAll(async () => {
  database = await freshDatabase()
  beside = must(openBeside(database.url))
  drafts = draftsIn(beside)
})
afterAll(async () => {
  await beside.close()
  await database.drop()
})

const of = (party: string, n = 1, log = 'talks'): Drafter => ({ log, party, credential: `${party}-${n}` })
const text = (title: string): Draft => ({ title, reasons: '', lang: 'en', textLang: 'en', items: [] })
let ids = 0
const start = async (who: Drafter, title = 'A title') =>
  must(await startDraft(drafts, who, `draft-${ids++}`, text(title), 1000))
const title = async (who: Drafter, id: string) => (await readDraft(drafts, who, id))?.draft.title ?? null
const why = (result: { ok: boolean; why?: string }) => (result.ok ? 'ok' : result.why)

test('D13: the people of a party see its drafts, in that log, and nobody else does', async () => {
  const { id } = await start(of('ONE'))
  for (const who of [of('ONE'), of('ONE', 2)]) expect(await title(who, id)).toBe('A title')
  for (const who of [of('TWO'), of('ONE', 1, 'other')]) {
    expect(await title(who, id)).toBeNull()
    expect(await draftsOf(drafts, who)).toEqual([])
    expect(why(await saveDraft(drafts, who, id, 1, text('Theirs'), 2000))).toBe('draft-changed')
    expect(why(await discardDraft(drafts, who, id))).toBe('draft-changed')
    expect(why(await claimDraft(drafts, who, id, 1, '{}'))).toBe('draft-changed')
    expect(why(await inviteCosponsor(drafts, who, id, 'TRE', 1000))).toBe('not-invited')
  }
  expect(await title(of('ONE'), id)).toBe('A title')
})

test('D14: of two who start from one version one saves, and nothing is lost', async () => {
  const { id, version } = await start(of('ONE'))
  const saves = await Promise.all(
    [1, 2, 3].map(n => saveDraft(drafts, of('ONE', n), id, version, text(`By ${n}`), 2000)),
  )
  expect(saves.map(why).sort()).toEqual(['draft-changed', 'draft-changed', 'ok'])
  const kept = (await readDraft(drafts, of('ONE'), id))!
  expect([kept.version, kept.draft.title]).toEqual([2, `By ${kept.savedBy.slice(-1)}`])
  expect(must(await saveDraft(drafts, of('ONE', 9), id, 2, text('On top'), 3000))).toMatchObject({
    version: 3,
    savedBy: 'ONE-9',
    startedBy: 'ONE-1',
    created: 1000,
    updated: 3000,
  })
})

test('D15: a party has so many drafts, and one that is tabled or discarded counts no more', async () => {
  const who = of('FULL')
  for (let n = 0; n < draftsOpenMax; n++) await start(who)
  expect(await startDraft(drafts, who, 'one-more', text(''), 1)).toMatchObject({
    why: 'drafts-full',
    args: { max: draftsOpenMax },
  })
  const [first, second] = await draftsOf(drafts, who)
  must(await discardDraft(drafts, who, first!.id))
  await start(who)
  await markTabled(drafts, second!.id, 7)
  await start(who)
  const listed = await draftsOf(drafts, who)
  expect(listed.map(d => d.tabled).filter(seq => seq !== null)).toEqual([7])
  expect(listed.at(-1)!.tabled).toBe(7)
})

describe('D16: a version is sent once', () => {
  test('all who send it at once send what the first said, and meanwhile nobody changes it', async () => {
    const { id } = await start(of('ONE'))
    const claims = await Promise.all(
      [1, 2, 3].map(n => claimDraft(drafts, of('ONE', n), id, 1, `{"by":${n}}`)),
    )
    expect(new Set(claims.map(must)).size).toBe(1)
    expect(why(await saveDraft(drafts, of('ONE'), id, 1, text('Late'), 1))).toBe('draft-changed')
    expect(why(await discardDraft(drafts, of('ONE'), id))).toBe('draft-changed')
    expect((await readDraft(drafts, of('ONE'), id))!.sending).toBe(true)
    await markTabled(drafts, id, 12)
    await markTabled(drafts, id, 99)
    expect(await readDraft(drafts, of('ONE'), id)).toMatchObject({ tabled: 12, sending: false })
    expect(why(await claimDraft(drafts, of('ONE'), id, 1, '{}'))).toBe('draft-changed')
    expect(why(await saveDraft(drafts, of('ONE'), id, 1, text('Later'), 1))).toBe('draft-changed')
  })
  test('what was refused is let go, by whoever was told so alone', async () => {
    const { id } = await start(of('ONE'))
    const sent = must(await claimDraft(drafts, of('ONE'), id, 1, 'first'))
    await releaseDraft(drafts, id, 'another')
    expect(must(await claimDraft(drafts, of('ONE'), id, 1, 'second'))).toBe(sent)
    await releaseDraft(drafts, id, sent)
    expect(must(await saveDraft(drafts, of('ONE'), id, 1, text('Mended'), 1)).version).toBe(2)
    expect(why(await claimDraft(drafts, of('ONE'), id, 1, 'old version'))).toBe('draft-changed')
  })
})

describe('D18: co-sponsors', () => {
  test('an invited party reads the draft, changes nothing, and answers to the version it read', async () => {
    const { id } = await start(of('ONE'))
    must(await inviteCosponsor(drafts, of('ONE'), id, 'TWO', 1100))
    expect(await title(of('TWO'), id)).toBe('A title')
    expect((await invitedTo(drafts, of('TWO'))).map(d => d.id)).toEqual([id])
    expect(why(await saveDraft(drafts, of('TWO'), id, 1, text('Theirs'), 1))).toBe('draft-changed')
    expect(why(await discardDraft(drafts, of('TWO'), id))).toBe('draft-changed')
    must(await saveDraft(drafts, of('ONE'), id, 1, text('Second'), 1200))
    expect(why(await answerInvitation(drafts, of('TWO'), id, 1, true, 1300))).toBe('draft-changed')
    must(await answerInvitation(drafts, of('TWO'), id, 2, true, 1300))
    expect(await cosponsorsOf(drafts, id)).toEqual([
      { party: 'TWO', answer: { accepted: true, version: 2, credential: 'TWO-1', at: 1300 } },
    ])
    expect(why(await answerInvitation(drafts, of('TRE'), id, 2, true, 1))).toBe('draft-changed')
  })
  test('who declined, or is no longer invited, sees it no more; who declined can be asked again', async () => {
    const { id } = await start(of('ONE'))
    must(await inviteCosponsor(drafts, of('ONE'), id, 'TWO', 1100))
    expect(why(await inviteCosponsor(drafts, of('ONE'), id, 'TWO', 1100))).toBe('not-invited')
    expect(why(await inviteCosponsor(drafts, of('ONE'), id, 'ONE', 1100))).toBe('not-invited')
    must(await answerInvitation(drafts, of('TWO'), id, 1, false, 1300))
    expect(await title(of('TWO'), id)).toBeNull()
    must(await inviteCosponsor(drafts, of('ONE'), id, 'TWO', 1400))
    expect(await cosponsorsOf(drafts, id)).toEqual([{ party: 'TWO', answer: null }])
    await uninviteCosponsor(drafts, of('TWO'), id, 'TWO')
    expect(await title(of('TWO'), id)).toBe('A title')
    await uninviteCosponsor(drafts, of('ONE'), id, 'TWO')
    expect(await title(of('TWO'), id)).toBeNull()
  })
  test('so many are invited', async () => {
    const { id } = await start(of('ONE'))
    for (let n = 0; n < cosponsorsInvitedMax; n++)
      must(await inviteCosponsor(drafts, of('ONE'), id, `P${n}`, 1))
    expect(why(await inviteCosponsor(drafts, of('ONE'), id, 'MORE', 1))).toBe('not-invited')
  })
  test('a draft that is discarded takes its invitations along', async () => {
    const { id } = await start(of('ONE'))
    must(await inviteCosponsor(drafts, of('ONE'), id, 'TWO', 1100))
    must(await discardDraft(drafts, of('ONE'), id))
    expect(await cosponsorsOf(drafts, id)).toEqual([])
    const rows = await runOn(database.url, `SELECT 1 FROM travaux_drafts.cosponsor WHERE draft = '${id}'`)
    expect(rows).toEqual([])
  })
})
