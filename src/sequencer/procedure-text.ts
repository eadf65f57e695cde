/**
 * Reads a procedure as it is written, in YAML, and says of everything that is wrong with it on which line it is:
 * a member that nobody knows on its own line, a wrong value on that of the value, one that is missing on that of
 * the object that lacks it. Rules P9 and P20 to P24, docs/spec/procedure.md.
 */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import { procedureAliasesMax, procedureNestingMax, procedureTextBytesMax } from '../core/limits.js'
import { procedureFaults } from '../core/procedure/check.js'
import { fault, type Path, type ProcedureFault } from '../core/procedure/fault.js'
import { type Procedure, procedureSchema } from '../core/procedure/procedure.js'

/** What is wrong, on which line from 1, and what it is about. */
export type ProcedureProblem = Omit<ProcedureFault, 'path'> & { readonly line: number }

/** A procedure, or what keeps it from being one. */
export interface ReadProcedure {
  readonly procedure: Procedure | null
  readonly problems: readonly ProcedureProblem[]
}

/** Reads a procedure. It is one only where there are no problems. */
export function readProcedureText(source: string): ReadProcedure {
  const early = tooMuch(source)
  if (early !== null) return { procedure: null, problems: [early] }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const unreadable = [...syntaxProblems(document, lines), ...aliasProblems(document, lines)]
  if (unreadable.length > 0) return { procedure: null, problems: unreadable }
  const data: unknown = document.toJS()
  const parsed = procedureSchema.safeParse(data)
  const faults = parsed.success
    ? procedureFaults(parsed.data)
    : parsed.error.issues.flatMap(issue => faultsOf(issue as Issue, data))
  const problems = faults.map(found => problemOf(found, lineOf(document, lines, found)))
  return {
    procedure: parsed.success && problems.length === 0 ? parsed.data : null,
    problems: byLine(problems),
  }
}

function problemOf({ path: _, ...rest }: ProcedureFault, line: number): ProcedureProblem {
  return { ...rest, line }
}

function byLine(problems: readonly ProcedureProblem[]): ProcedureProblem[] {
  return [...problems].sort((a, b) => a.line - b.line)
}

/** What is not even parsed: the parser nests as deep as what it reads. */
function tooMuch(source: string): ProcedureProblem | null {
  const bytes = Buffer.byteLength(source)
  if (bytes > procedureTextBytesMax)
    return { ...problem('procedure-text-too-large', 1, ''), args: { bytes, max: procedureTextBytesMax } }
  let open = 0
  for (const [i, line] of source.split('\n').entries()) {
    const count = (marks: RegExp) => line.match(marks)?.length ?? 0
    open = Math.max(0, open + count(/[[{]/g))
    if (open + count(/[-?](?=\s)/g) > procedureNestingMax)
      return { ...problem('procedure-too-deep', i + 1, ''), args: { max: procedureNestingMax } }
    open = Math.max(0, open - count(/[\]}]/g))
  }
  return null
}

function problem(why: string, line: number, where: string): ProcedureProblem {
  return { why, line, where }
}

/** Codes of the YAML library that have a sentence of their own; the others are all that it is not YAML. */
const yamlCodes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'procedure-duplicate-member',
  MULTIPLE_DOCS: 'procedure-two-documents',
}

/** A tag that cannot be resolved is a warning to the library; to us, something that nobody knows. */
function syntaxProblems({ errors, warnings }: Document, lines: LineCounter): ProcedureProblem[] {
  const [first] = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (first === undefined) return []
  return [
    problem(yamlCodes[first.code] ?? 'procedure-not-yaml', lines.linePos(first.pos[0]).line, first.code),
  ]
}

/** Aliases name something that is written out once, before them, and without aliases in it; so nothing can grow. */
function aliasProblems(document: Document, lines: LineCounter): ProcedureProblem[] {
  const found: ProcedureProblem[] = []
  let count = 0
  visit(document, {
    Alias: (_, node, path) => {
      const nested = path.some(above => isNode(above) && 'anchor' in above && above.anchor !== undefined)
      const known = node.resolve(document) !== undefined
      const why = known ? 'procedure-alias' : 'procedure-unknown-alias'
      if (!known || nested || ++count > procedureAliasesMax)
        found.push(problem(why, lines.linePos(node.range?.[0] ?? 0).line, node.source))
    },
  })
  return found
}

/** What zod says of a value that does not fit. */
interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
}

function faultsOf(issue: Issue, data: unknown): ProcedureFault[] {
  const { code, path, keys = [], expected = '', values = [], minimum = 0, maximum = 0 } = issue
  if (code === 'unrecognized_keys')
    return keys.map(key => fault('procedure-unknown-member', [...path, key], key))
  if (code === 'invalid_key') return [fault('procedure-not-a-language', path, path.at(-1))]
  if (isMissing(data, path)) return [fault('procedure-missing-member', path.slice(0, -1), path.at(-1))]
  const where = path.map(String).join('.') || 'procedure'
  if (code === 'invalid_type') return [{ ...fault('procedure-wrong-type', path, where), args: { expected } }]
  if (code === 'invalid_value')
    return [{ ...fault('procedure-not-one-of', path, where), args: { known: values.join(', ') } }]
  if (code === 'invalid_format') return [fault('procedure-not-a-code', path, where)]
  if (code === 'too_small') return [{ ...fault('procedure-too-small', path, where), args: { minimum } }]
  if (code === 'too_big') return [{ ...fault('procedure-too-big', path, where), args: { maximum } }]
  return [fault('procedure-malformed-value', path, where)]
}

function isMissing(data: unknown, path: Path): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => Object(value)[step], data)
  return path.length > 0 && Object(parent)[path.at(-1)!] === undefined
}

/** Faults that are about a member, not about what is in it. */
const ofTheMember = new Set([
  'procedure-unknown-member',
  'procedure-member-not-wanted',
  'procedure-not-a-language',
  'procedure-needs-semantics-2',
])

/** The line of what a path leads to, or of the last thing on the way that is there. */
function lineOf(document: Document, lines: LineCounter, { why, path }: ProcedureFault): number {
  let at: unknown = document.contents
  let member: unknown = at
  for (const name of path) {
    const pair = isMap(at)
      ? at.items.find(({ key }) => isScalar(key) && String(key.value) === name)
      : undefined
    const written = isSeq(at) ? at.items[Number(name)] : pair?.value
    const value = isAlias(written) ? written.resolve(document) : written
    if (!isNode(value)) break
    member = pair?.key ?? value
    at = value
  }
  const node = ofTheMember.has(why) ? member : at
  return lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0).line
}
