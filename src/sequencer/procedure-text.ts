/** Reads a procedure as it is written, in YAML. Rules P9 and P20 to P24, docs/spec/procedure.md. */
import { procedureTextBytesMax } from '../core/limits.js'
import { procedureFaults } from '../core/procedure/check.js'
import { type Procedure, procedureSchema } from '../core/procedure/procedure.js'
import { type DeclaredProblem, readDeclared } from './declared-text.js'

/** What is wrong, on which line from 1, and what it is about. */
type ProcedureProblem = DeclaredProblem

/** A procedure, or what keeps it from being one. */
export interface ReadProcedure {
  readonly procedure: Procedure | null
  readonly problems: readonly ProcedureProblem[]
}

/** Reads a procedure. It is one only where there are no problems. */
export function readProcedureText(source: string): ReadProcedure {
  const { value, problems } = readDeclared(source, {
    kind: 'procedure',
    bytesMax: procedureTextBytesMax,
    schema: procedureSchema,
    faults: procedureFaults,
  })
  return { procedure: value, problems }
}
