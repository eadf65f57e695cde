/** A procedure that somebody wrote, in YAML: read from a file, with everything that is wrong with it. */
import { isUtf8 } from 'node:buffer'
import { fromUtf8 } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Procedure } from '../core/procedure/procedure.js'
import { type ReadProcedure, readProcedureText } from '../sequencer/procedure-text.js'
import { readProcedure } from '../sequencer/procedures.js'
import { readInput } from './files.js'

/** Reads a procedure, and says of each fault on which line it is. */
export async function readProcedureFile(file: string): Promise<Result<ReadProcedure>> {
  const bytes = await readInput(file)
  if (!bytes.ok) return bytes
  return isUtf8(bytes.value)
    ? ok(readProcedureText(fromUtf8(bytes.value)))
    : refuse('not-text', { where: file })
}

/** The procedure of a forum: one that ships, by its id, or the one in a file that ends in `.yaml`. */
export async function forumProcedure(forum: string): Promise<Result<Procedure>> {
  if (!/\.ya?ml$/.test(forum)) return readProcedure(forum)
  const read = await readProcedureFile(forum)
  if (!read.ok) return read
  const { procedure, problems } = read.value
  if (procedure !== null) return ok(procedure)
  const { why, where, line, args } = problems[0]!
  return refuse(why, { where: `${where} (${forum}:${line})`, ...(args && { args }) })
}
