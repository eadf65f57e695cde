/**
 * Reads something declared in YAML, and says of everything that is wrong with it on which line it is: a member that
 * nobody knows on its own line, a wrong value on that of the value, one that is missing on that of the object that lacks
 * it. Codes begin with what is read: `procedure-not-yaml`. Rules P9, docs/spec/procedure.md, and AS2,
 * docs/spec/assessments.md.
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
import { procedureAliasesMax, procedureNestingMax } from '../core/limits.js'

/** What is wrong, where in the data it is, and what the sentence needs. */
interface DeclaredFault {
  readonly why: string
  readonly path: readonly PropertyKey[]
  readonly where: string
  readonly args?: Readonly<Record<string, string | number>>
}

/** The same, on which line from 1. */
export type DeclaredProblem = Omit<DeclaredFault, 'path'> & { readonly line: number }

/** What is to be read: how its codes begin, how large it may be, what form it has, and what can be wrong besides. */
interface Declarable<T> {
  readonly kind: string
  readonly bytesMax: number
  readonly schema: {
    safeParse(
      value: unknown,
    ): { success: true; data: T } | { success: false; error: { issues: readonly unknown[] } }
  }
  readonly faults: (value: T) => readonly DeclaredFault[]
}

/** Reads it. There is a value only where there are no problems. */
export function readDeclared<T>(
  source: string,
  { kind, bytesMax, schema, faults }: Declarable<T>,
): { readonly value: T | null; readonly problems: readonly DeclaredProblem[] } {
  const early = tooMuch(source, kind, bytesMax)
  if (early !== null) return { value: null, problems: [early] }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const unreadable = [...syntaxProblems(document, lines, kind), ...aliasProblems(document, lines, kind)]
  if (unreadable.length > 0) return { value: null, problems: unreadable }
  const data: unknown = document.toJS()
  const parsed = schema.safeParse(data)
  const found = parsed.success
    ? faults(parsed.data)
    : parsed.error.issues.flatMap(issue => faultsOf(issue as Issue, data, kind))
  const problems = found.map(({ path, ...rest }) => ({
    ...rest,
    line: lineOf(document, lines, { ...rest, path }),
  }))
  return {
    value: parsed.success && problems.length === 0 ? parsed.data : null,
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

/** What is not even parsed: the parser nests as deep as what it reads. */
function tooMuch(source: string, kind: string, max: number): DeclaredProblem | null {
  const bytes = Buffer.byteLength(source)
  if (bytes > max) return { ...problem(`${kind}-text-too-large`, 1, ''), args: { bytes, max } }
  let open = 0
  for (const [i, line] of source.split('\n').entries()) {
    const count = (marks: RegExp) => line.match(marks)?.length ?? 0
    open = Math.max(0, open + count(/[[{]/g))
    if (open + count(/[-?](?=\s)/g) > procedureNestingMax)
      return { ...problem(`${kind}-too-deep`, i + 1, ''), args: { max: procedureNestingMax } }
    open = Math.max(0, open - count(/[\]}]/g))
  }
  return null
}

function problem(why: string, line: number, where: string): DeclaredProblem {
  return { why, line, where }
}

/** Codes of the YAML library that have a sentence of their own; the others are all that it is not YAML. */
const yamlCodes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'duplicate-member',
  MULTIPLE_DOCS: 'two-documents',
}

/** A tag that cannot be resolved is a warning to the library; to us, something that nobody knows. */
function syntaxProblems({ errors, warnings }: Document, lines: LineCounter, kind: string): DeclaredProblem[] {
  const [first] = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (first === undefined) return []
  return [
    problem(`${kind}-${yamlCodes[first.code] ?? 'not-yaml'}`, lines.linePos(first.pos[0]).line, first.code),
  ]
}

/** Aliases name something that is written out once, before them, and without aliases in it; so nothing can grow. */
function aliasProblems(document: Document, lines: LineCounter, kind: string): DeclaredProblem[] {
  const found: DeclaredProblem[] = []
  let count = 0
  visit(document, {
    Alias: (_, node, path) => {
      const nested = path.some(above => isNode(above) && 'anchor' in above && above.anchor !== undefined)
      const known = node.resolve(document) !== undefined
      const why = known ? `${kind}-alias` : `${kind}-unknown-alias`
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

function fault(why: string, path: readonly PropertyKey[], where: unknown): DeclaredFault {
  return { why, path, where: String(where) }
}

function faultsOf(issue: Issue, data: unknown, kind: string): DeclaredFault[] {
  const { code, path, keys = [], expected = '', values = [], minimum = 0, maximum = 0 } = issue
  if (code === 'unrecognized_keys')
    return keys.map(key => fault(`${kind}-unknown-member`, [...path, key], key))
  if (code === 'invalid_key') return [fault(`${kind}-not-a-language`, path, path.at(-1))]
  if (isMissing(data, path)) return [fault(`${kind}-missing-member`, path.slice(0, -1), path.at(-1))]
  const where = path.map(String).join('.') || kind
  if (code === 'invalid_type') return [{ ...fault(`${kind}-wrong-type`, path, where), args: { expected } }]
  if (code === 'invalid_value')
    return [{ ...fault(`${kind}-not-one-of`, path, where), args: { known: values.join(', ') } }]
  if (code === 'invalid_format') return [fault(`${kind}-not-a-code`, path, where)]
  if (code === 'too_small') return [{ ...fault(`${kind}-too-small`, path, where), args: { minimum } }]
  if (code === 'too_big') return [{ ...fault(`${kind}-too-big`, path, where), args: { maximum } }]
  return [fault(`${kind}-malformed-value`, path, where)]
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => Object(value)[step], data)
  return path.length > 0 && Object(parent)[path.at(-1)!] === undefined
}

/** Faults that are about a member, not about what is in it. */
const ofTheMember = /-(?:unknown-member|member-not-wanted|not-a-language|needs-semantics-2)$/

/** The line of what a path leads to, or of the last thing on the way that is there. */
function lineOf(document: Document, lines: LineCounter, { why, path }: DeclaredFault): number {
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
  const node = ofTheMember.test(why) ? member : at
  return lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0).line
}
