/** The workspace of a party in a database: whose it is, who may save over what, who has seen what, what is deleted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.js'
import { runOn } from '../../test/database-setup.js'
import {
  commentsPerNoteMax,
  notesPerPartyMax,
  notesShownMax,
  noteUnitsMax,
  sealedOffersMax,
} from '../core/limits.js'
import type { OfferState } from '../core/negotiation/offers.js'
import type { NoteWritten } from '../core/workspace/notes.js'
import { type Beside, openBeside } from '../store/postgres/tables.js'
import { must } from '../store/testing-laws.js'
import {
  commentNote,
  commentsOn,
  countNotes,
  deleteNote,
  deleteNotes,
  type Member,
  markSeen,
  notesOf,
  readNote,
  saveNote,
  seenOf,
  type Workspace,
  workspaceIn,
  writeNote,
} from './notes.js'
import { forgetSealed, hashOfSealed, keepSealed, sealedFor } from './sealed.js'

let database: TestDatabase
let beside: Beside
let workspace: Workspace
beforeAll(async () => {
  database = await freshDatabase()
  beside = must(openBeside(database.url))
  workspace = workspaceIn(beside)
})
afterAll(async () => {
  await beside.close()
  await database.drop()
})

const of = (party: string, n = 1, log = 'talks'): Member => ({ log, party, credential: `${party}-${n}` })
const said = (text: string, subject: string | null = 'p:1'): NoteWritten => ({ kind: 'note', subject, text })
let ids = 0
const write = async (who: Member, text = 'A note', subject: string | null = 'p:1', at = 1000) =>
  must(await writeNote(workspace, who, `note-${ids++}`, said(text, subject), at))
const why = (result: { ok: boolean; why?: string }) => (result.ok ? 'ok' : result.why)

test('WS1: the people of a party read and write its notes, in that log, and nobody else does', async () => {
  const { id } = await write(of('ONE'))
  expect((await readNote(workspace, of('ONE', 2), id))?.text).toBe('A note')
  for (const who of [of('TWO'), of('ONE', 1, 'other')]) {
    expect(await readNote(workspace, who, id)).toBeNull()
    expect(await notesOf(workspace, who, null)).toEqual([])
    expect(await notesOf(workspace, who, 'p:1')).toEqual([])
    expect(await countNotes(workspace, who, null)).toBe(0)
    expect(why(await saveNote(workspace, who, id, 1, said('Theirs'), 2))).toBe('note-changed')
    expect(why(await commentNote(workspace, who, id, `c-${who.log}-${who.party}`, 'Theirs', 2))).toBe(
      'comments-full',
    )
    expect(await commentsOn(workspace, who, id)).toEqual([])
    await markSeen(workspace, who, id, { version: 1, comments: 0 }, 2)
    expect(await seenOf(workspace, who, [id])).toEqual([])
    expect(why(await deleteNote(workspace, who, id))).toBe('note-gone')
    expect(await deleteNotes(workspace, who)).toBe(0)
  }
  expect(await seenOf(workspace, of('ONE'), [id])).toEqual([])
  expect((await readNote(workspace, of('ONE'), id))?.comments).toBe(0)
})

test('WS3: of those who start from one version one saves, and nothing is lost', async () => {
  const { id } = await write(of('ONE'))
  const saves = await Promise.all(
    [1, 2, 3].map(n => saveNote(workspace, of('ONE', n), id, 1, said(`By ${n}`, null), 2000)),
  )
  expect(saves.map(why).sort()).toEqual(['note-changed', 'note-changed', 'ok'])
  const kept = (await readNote(workspace, of('ONE'), id))!
  expect(kept).toMatchObject({ version: 2, author: 'ONE-1', subject: null, created: 1000, updated: 2000 })
  expect(kept.text).toBe(`By ${kept.savedBy.slice(-1)}`)
})

test('WS2: what is blank, too long or no text is refused, and nothing is written', async () => {
  const who = of('BLANK')
  const tries = [' \n ', 'x'.repeat(noteUnitsMax + 1), 'a\0b']
  const found = await Promise.all(
    tries.map((text, i) => writeNote(workspace, who, `bad-${i}`, said(text), 1)),
  )
  expect(found.map(why)).toEqual(['note-blank', 'note-too-long', 'malformed-text'])
  expect(await countNotes(workspace, who, null)).toBe(0)
  expect((await write(who, 'x'.repeat(noteUnitsMax))).text).toHaveLength(noteUnitsMax)
  expect((await write(who, '  e\u0301  ')).text).toBe('é')
})

test('WS2: so many notes a party, so many comments a note; the latest first, a page at a time', async () => {
  const who = of('FULL')
  const { id } = await write(who, 'First', 'd:FULL/1', 1)
  await runOn(
    database.url,
    `INSERT INTO travaux_workspace.note SELECT 'filler-' || n, 'talks', 'FULL', 'note', NULL, 'x', 1, 'a', 'a', n, n
     FROM generate_series(2, ${notesPerPartyMax}) n`,
  )
  expect(why(await writeNote(workspace, who, 'more', said('x'), 1))).toBe('notes-full')
  const first = await notesOf(workspace, who, null)
  expect([first.length, first[0]!.updated]).toEqual([notesShownMax, notesPerPartyMax])
  const last = Math.floor((notesPerPartyMax - 1) / notesShownMax)
  expect((await notesOf(workspace, who, null, last)).at(-1)!.id).toBe(id)
  expect((await notesOf(workspace, who, 'd:FULL/1')).map(note => note.id)).toEqual([id])
  for (let n = 0; n < commentsPerNoteMax; n++)
    must(await commentNote(workspace, who, id, `full-${n}`, 'So.', 9_999))
  expect(why(await commentNote(workspace, who, id, 'full-more', 'So.', 9_999))).toBe('comments-full')
  expect((await notesOf(workspace, who, null))[0]!).toMatchObject({ id, comments: commentsPerNoteMax })
})

test('WS5: who has read which version with which comments is known, and is never taken back', async () => {
  const { id } = await write(of('SEE'))
  must(await commentNote(workspace, of('SEE', 2), id, 'see-1', 'Indeed.', 1500))
  await markSeen(workspace, of('SEE', 2), id, { version: 99, comments: 1 }, 1600)
  await markSeen(workspace, of('SEE', 2), id, { version: 1, comments: 0 }, 1700)
  await markSeen(workspace, of('SEE', 1), id, { version: 1, comments: 0 }, 1650)
  expect(await seenOf(workspace, of('SEE'), [id, 'no-such'])).toEqual([
    { note: id, credential: 'SEE-1', version: 1, comments: 0, at: 1650 },
    { note: id, credential: 'SEE-2', version: 1, comments: 1, at: 1700 },
  ])
  expect((await commentsOn(workspace, of('SEE'), id)).map(({ text }) => text)).toEqual(['Indeed.'])
})

test('WS6: deleted is gone with its comments and marks; deleting all of it touches no other party', async () => {
  const [mine, theirs] = [await write(of('GONE')), await write(of('STAYS'))]
  await write(of('GONE'), 'Another', null)
  must(await commentNote(workspace, of('GONE'), mine.id, 'gone-1', 'So.', 1))
  await markSeen(workspace, of('GONE'), mine.id, { version: 1, comments: 1 }, 1)
  expect(await deleteNotes(workspace, of('GONE'))).toBe(2)
  for (const table of ['comment', 'seen'])
    expect(
      await runOn(database.url, `SELECT 1 FROM travaux_workspace.${table} WHERE note = '${mine.id}'`),
    ).toEqual([])
  expect(await readNote(workspace, of('STAYS'), theirs.id)).not.toBeNull()
})

describe('OF6: the words of sealed offers', () => {
  const words = (terms: string) => ({ salt: '0f'.repeat(32), body: { lang: 'en', terms } })
  const offered = (hash: string, party: string, to: string[]) =>
    [{ hash, party, to }] as unknown as OfferState[]

  test('are for the party that made the offer and for those it was made to', async () => {
    const sealed = words('Twenty days.')
    const hash = hashOfSealed(sealed)
    for (let twice = 0; twice < 2; twice++) must(await keepSealed(workspace, of('ONE'), sealed, 1))
    const read = (who: Member) => sealedFor(workspace, who, offered(hash, 'ONE', ['TWO']))
    for (const who of [of('ONE'), of('TWO')]) expect(await read(who)).toEqual(new Map([[hash, sealed]]))
    for (const who of [of('TRE'), of('TWO', 1, 'other')]) expect(await read(who)).toEqual(new Map())
    await forgetSealed(workspace, of('TWO'), hash)
    expect((await read(of('ONE'))).size).toBe(1)
    await forgetSealed(workspace, of('ONE'), hash)
    expect((await read(of('ONE'))).size).toBe(0)
  })
  test('are kept of so many offers', async () => {
    const who = of('SEALS')
    await runOn(
      database.url,
      `INSERT INTO travaux_workspace.sealed_offer SELECT 'talks', 'h' || n, 'SEALS', '{}', repeat('0', 64), 1
       FROM generate_series(1, ${sealedOffersMax}) n`,
    )
    expect(why(await keepSealed(workspace, who, words('One more.'), 1))).toBe('sealed-offers-full')
  })
})
