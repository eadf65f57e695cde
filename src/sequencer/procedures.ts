/** Reads the procedures that ship with Travaux: data/procedures/*.yaml. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { checkProcedure, type Procedure, procedureSchema } from '../core/procedure/procedure.js'
import { root } from '../store/root.js'

export async function readProcedure(id: string): Promise<Result<Procedure>> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return refuse('unknown-procedure', { where: id })
  const source = await readFile(join(root, 'data', 'procedures', `${id}.yaml`), 'utf8').catch(() => null)
  if (source === null) return refuse('unknown-procedure', { where: id })
  const parsed = procedureSchema.safeParse(parse(source))
  if (!parsed.success)
    return refuse('malformed-procedure', {
      where: `${id}: ${parsed.error.issues[0]?.path.map(String).join('.')}`,
    })
  return checkProcedure(parsed.data) ?? ok(parsed.data)
}
