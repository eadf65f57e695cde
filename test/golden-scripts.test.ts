import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../src/core/canonical/hash.js'
import { verifyRecord } from '../src/core/negotiation/verify.js'
import { verifyEd25519 } from '../src/core/record/ed25519.js'
import { type Files, inMemory, logFiles } from '../src/core/record/testing-files.js'
import { danglingAndBreaches } from './golden/dangling-and-breaches.js'
import { keysAndWithholding } from './golden/keys-and-withholding.js'
import { type Golden, playGolden } from './golden/play.js'

const read = (name: string) => JSON.parse(readFileSync(`vectors/golden/${name}.json`, 'utf8')) as Golden

/** A golden log as the files that a server would give, with its own key and checkpoint. */
function filesOf({ origin, entries, texts, bodies, key, checkpoint }: Golden): Files {
  const beside = {
    texts: new Map(Object.entries(texts)),
    bodies: new Map(Object.entries(bodies).map(([seq, body]) => [Number(seq), body])),
  }
  const files = logFiles({ origin, entries: entries.map(utf8), ...beside })
  return files.set('key', utf8(`${key}\n`)).set('checkpoint', utf8(checkpoint))
}

describe.each([keysAndWithholding, danglingAndBreaches])('golden log $name', script => {
  const log = read(script.name)
  const verify = (files: Files) => verifyRecord(inMemory(files), { check: verifyEd25519 })

  test('E9: is what its script gives, to the byte', async () => expect(await playGolden(script)).toEqual(log))
  test('V10, U7: verifies as files, to the same root, with what is withheld gone', async () => {
    const { ok, problems, stateRoot } = await verify(filesOf(log))
    expect({ ok, problems, stateRoot }).toEqual({ ok: true, problems: [], stateRoot: log.stateRoot })
  })
  test('U6: has a problem for each thing withheld that is still there', async () => {
    const files = filesOf(log)
    const gone: string[] = [...(await verify(files)).state!.record.withheld!.keys()]
    for (const path of gone) files.set(path, utf8('still here'))
    const { problems } = await verify(files)
    expect(problems.map(({ where }) => where).sort()).toEqual(gone.sort())
  })
})

test('F8: the observed one has every kind of breach there is, and acts set aside', async () => {
  const { state } = await verifyRecord(inMemory(filesOf(read(danglingAndBreaches.name))), {
    check: verifyEd25519,
  })
  expect(state?.record.dangling).toEqual([21, 19, 18])
  expect(state?.record.breaches.map(({ seq, why, clause }) => `${seq} ${why} ${clause}`)).toEqual([
    '8 base-not-adopted ',
    '22 participants-not-told told',
    '23 sense-decides-nothing told',
    '24 no-right-to-vote ',
    '25 vote-not-carried vote',
    '26 unanswered-objection answers',
    '29 still-open ',
    '37 no-right-to-sign ',
  ])
})
