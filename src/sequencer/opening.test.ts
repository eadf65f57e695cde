import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { provisionsPerActMax } from '../core/limits.js'
import { wordingHash } from '../core/record/body.js'
import type { Provision } from '../core/text/types.js'
import { memoryStore } from '../store/memory-store.js'
import { must } from '../store/testing-laws.js'
import { draftOpening, keepOpening, type Opening } from './opening.js'
import { readProcedure } from './procedures.js'

const circumstances = { now: () => 1e12, random: (bytes: number) => new Uint8Array(randomBytes(bytes)) }
const provision = (id: string, text: string | null): Provision => ({
  id,
  parent: null,
  kind: 'article',
  text,
})

async function opening(more: Partial<Opening> = {}): Promise<Opening> {
  return {
    name: 'quiet',
    title: { en: 'Quiet' },
    languages: ['en', 'ar'],
    authentic: ['en'],
    procedure: must(await readProcedure('open-multistakeholder')),
    host: 'talks.example',
    secretariat: 'SEC',
    base: [provision('art-1', 'Slow  down.'), provision('art-1~2', null)],
    lang: 'en',
    dates: [{ type: 'deadline', title: { en: 'Due' }, at: 2e12 }],
    ...more,
  }
}

test('H124: its acts, in order, with the texts in their one form', async () => {
  const log = must(await draftOpening(await opening({ holder: 'olga-1' }), circumstances))
  const acts = log.leaves().map(({ author }) => author.act)
  expect(acts.map(({ kind }) => kind)).toEqual([
    'open',
    'enter-provisions',
    'adopt-base',
    'event',
    'credential',
  ])
  expect(log.leaves().map(({ author }) => author.log)).toEqual(Array(5).fill('talks.example/quiet'))
  const { text, seats, record } = log.view().state
  expect([...text.provisions.keys()]).toEqual(['art-1', 'art-1_2'])
  expect(log.view().text(wordingHash('Slow down.'))).toBe('Slow down.')
  expect([record.languages, seats.credentials.get('olga-1')]).toMatchObject([
    ['en', 'ar'],
    { party: 'SEC', role: 'head' },
  ])
})

test('H124: what an act cannot be is refused before anything is kept', async () => {
  const refused = async (more: Partial<Opening>) => {
    const drafted = await draftOpening(await opening(more), circumstances)
    return drafted.ok ? 'ok' : [drafted.why, drafted.where]
  }
  expect(await refused({ name: 'Quiet Harbour' })).toEqual(['malformed-act', 'open.name'])
  expect(await refused({ languages: [] })).toEqual(['malformed-act', 'open.languages'])
  expect(await refused({ base: [] })).toEqual(['malformed-act', 'adopt-base.provisions'])
  expect(await refused({ base: [provision('a b', 'x')] })).toEqual([
    'malformed-act',
    'enter-provisions.provisions.0.id',
  ])
  expect(await refused({ title: { en: 'half \ud800' } })).toEqual(['malformed-text', undefined])
})

test('H124: a long text is entered in several acts; a name that is taken is refused', async () => {
  const base = Array.from({ length: provisionsPerActMax + 1 }, (_, i) => provision(`art-${i}`, `Text ${i}.`))
  const log = must(await draftOpening(await opening({ base }), circumstances))
  expect(log.size()).toBe(5)
  const store = memoryStore()
  expect(must(await keepOpening(store, 'quiet', log))).toBe(5)
  expect(await keepOpening(store, 'quiet', log)).toMatchObject({ why: 'negotiation-exists', where: 'quiet' })
})
