/** Reads the procedures that ship with Travaux: data/procedures/*.yaml. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Procedure } from '../core/procedure/procedure.js'
import { root } from '../store/root.js'
import { readProcedureText } from './procedure-text.js'

const folder = join(root, 'data', 'procedures')

/** The procedure that ships under an id. */
export async function readProcedure(id: string): Promise<Result<Procedure>> {
  const known = await procedureIds()
  if (!known.includes(id))
    return refuse('unknown-procedure', { where: id, args: { known: known.join(', ') } })
  const source = await readFile(join(folder, `${id}.yaml`), 'utf8')
  const { procedure, problems } = readProcedureText(source)
  if (procedure !== null) return ok(procedure)
  const { why, where, line, args } = problems[0]!
  return refuse(why, { where: `${where} (${id}.yaml:${line})`, ...(args && { args }) })
}

/** The procedures that ship, by id, in alphabetical order. */
export async function procedureIds(): Promise<readonly string[]> {
  const files = await readdir(folder)
  return files.flatMap(file => /^([a-z][a-z0-9-]*)\.yaml$/.exec(file)?.[1] ?? []).sort()
}
