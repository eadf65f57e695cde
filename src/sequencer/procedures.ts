/**
 * Reads the procedures that ship with Travaux: data/procedures/*.yaml, and those of logs of semantics 1, which know
 * less, in data/procedures/semantics-1/.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Procedure } from '../core/procedure/procedure.js'
import { root } from '../store/root.js'
import { readProcedureText } from './procedure-text.js'

/** The procedure that ships under an id, for logs of these semantics. */
export async function readProcedure(id: string, semantics: number): Promise<Result<Procedure>> {
  const known = await procedureIds(semantics)
  if (!known.includes(id))
    return refuse('unknown-procedure', { where: id, args: { known: known.join(', ') } })
  const source = await readFile(join(folderOf(semantics), `${id}.yaml`), 'utf8')
  const { procedure, problems } = readProcedureText(source, semantics)
  if (procedure !== null) return ok(procedure)
  const { why, where, line, args } = problems[0]!
  return refuse(why, { where: `${where} (${id}.yaml:${line})`, ...(args && { args }) })
}

/** The procedures that ship, by id, in alphabetical order. */
export async function procedureIds(semantics: number): Promise<readonly string[]> {
  const files = await readdir(folderOf(semantics))
  return files.flatMap(file => /^([a-z][a-z0-9-]*)\.yaml$/.exec(file)?.[1] ?? []).sort()
}

function folderOf(semantics: number): string {
  const folder = join(root, 'data', 'procedures')
  return semantics === 1 ? join(folder, 'semantics-1') : folder
}
