/**
 * Who may do what, tried exhaustively and kept in test/golden/authorisation for people to review. After a change that is
 * meant, `npx vitest run test/authorisation -u` writes the tables anew.
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { readProcedure } from '../src/sequencer/procedures.js'
import { must } from '../src/store/testing-laws.js'
import { credentialsOf, type Table, tableOf } from './authorisation-table.js'

const golden = (name: string) => join('golden', 'authorisation', `${name}.txt`)
const procedures = readdirSync(join('data', 'procedures'))
  .filter(name => name.endsWith('.yaml'))
  .map(name => basename(name, '.yaml'))
const read = (ids: readonly string[]) => Promise.all(ids.map(async id => must(await readProcedure(id))))
const made = new Map<string, Table>()

test.each(procedures)('P34 to P36: who may do what under %s', async id => {
  const [procedure] = await read([id])
  made.set(id, tableOf(procedure!))
  await expect(made.get(id)!.text).toMatchFileSnapshot(golden(id))
})

test('what was let in is refused by nothing that says who or when', async () => {
  const lacked = [...made.values()].flatMap(table => table.lacked)
  await expect(`${[...new Set(lacked)].sort().join('\n')}\n`).toMatchFileSnapshot(golden('let-in'))
})

test('N3, N50 to N53: under which credential', async () => {
  await expect(credentialsOf(await read(procedures))).toMatchFileSnapshot(golden('credentials'))
})
