/**
 * Reads machine checks as they are written, one in a file: those that ship, in data/checks/, or those of another folder. A
 * file that is not a check is refused with the file, the line and what is wrong. Rules CK1 to CK3, docs/spec/checks.md.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml'
import {
  type CheckRule,
  type CheckSet,
  checkSchema,
  type Measured,
  ruleFaults,
} from '../core/assessment/checks/rule.js'
import { assert, compareStrings, ok, type Result, refuse } from '../core/canonical/result.js'
import { checkRulesMax, checkTextUnitsMax } from '../core/limits.js'
import { root } from '../store/root.js'

const shipped = join(root, 'data', 'checks')

/** The checks that ship, with what was measured of them. A file of ours that is none is our bug. */
export async function shippedChecks(): Promise<CheckSet> {
  const read = await readChecks(shipped)
  assert(read.ok, `a check that ships is not one: ${JSON.stringify(read)}`)
  return read.value
}

/** What was measured, as `node scripts/measure-checks.js` writes it beside the checks. */
interface MeasuredFile {
  readonly checks: Readonly<Record<string, Measured & { readonly version: number }>>
  readonly vagueness: readonly number[]
}

/** The checks of a folder: its files that end in .yaml, by name. What was measured counts for the version measured. */
export async function readChecks(folder: string): Promise<Result<CheckSet>> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) return refuse('checks-no-folder', { where: folder })
  const files = names.filter(name => name.endsWith('.yaml')).sort(compareStrings)
  if (files.length === 0 || files.length > checkRulesMax)
    return refuse('checks-too-few-or-many', { where: folder, args: { max: checkRulesMax } })
  const rules: CheckRule[] = []
  for (const file of files) {
    const rule = readCheckText(await readFile(join(folder, file), 'utf8'), file)
    if (!rule.ok) return rule
    rules.push(rule.value)
  }
  const measured = await readFile(join(folder, 'measured.json'), 'utf8').catch(() => null)
  return ok(withMeasured(rules, measured === null ? null : (JSON.parse(measured) as MeasuredFile)))
}

function withMeasured(rules: readonly CheckRule[], file: MeasuredFile | null): CheckSet {
  const measured = Object.fromEntries(
    rules.flatMap(({ id, version }) => {
      const found = file?.checks[id]
      return found === undefined || found.version !== version ? [] : [[id, found]]
    }),
  )
  return { rules, measured, vagueness: file?.vagueness ?? [] }
}

/** One check. `file` is its name, which is that of the check with `.yaml`. */
export function readCheckText(source: string, file: string): Result<CheckRule> {
  if (source.length > checkTextUnitsMax)
    return refuse('check-too-large', { where: file, args: { max: checkTextUnitsMax } })
  const lines = new LineCounter()
  const document = parsed(source, lines)
  if (document === null) return refuse('check-not-yaml', { where: file })
  const place = (offset: number) => `${file}:${lines.linePos(offset).line}`
  const [broken] = [...document.errors, ...document.warnings]
  if (broken !== undefined) return refuse('check-not-yaml', { where: place(broken.pos[0]) })
  const alias = aliasIn(document)
  if (alias !== null) return refuse('check-alias', { where: place(alias) })
  return ruleIn(document, file, path => place(offsetOf(document, path)))
}

/** Null for what nests deeper than the parser can follow. */
function parsed(source: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(source, { lineCounter, prettyErrors: false, stringKeys: true })
  } catch {
    return null
  }
}

/** An alias could make a short file a very long one. */
function aliasIn(document: Document): number | null {
  let found: number | null = null
  visit(document, {
    Alias: (_, node) => {
      found = node.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return found
}

type Path = readonly PropertyKey[]

function ruleIn(document: Document, file: string, at: (path: Path) => string): Result<CheckRule> {
  const read = checkSchema.safeParse(document.toJS())
  if (!read.success) {
    const { path } = read.error.issues[0]!
    return refuse('check-malformed', { where: at(path), args: { member: path.join('.') || 'check' } })
  }
  if (`${read.data.id}.yaml` !== basename(file)) return refuse('check-other-id', { where: at(['id']) })
  const [fault] = ruleFaults(read.data)
  return fault === undefined
    ? ok(read.data)
    : refuse(fault.why, { where: at(fault.path), args: { member: fault.path.join('.') } })
}

/** Where a path leads to, or the last thing on the way that is there. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
