/**
 * Reads machine checks as they are written, one in a file: those that ship, in data/checks/, or those of another folder. A
 * file that is not a check is refused with the file, the line and what is wrong. Rules CK1 to CK3, docs/spec/checks.md.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'
import { type CheckRule, type CheckSet, checkSchema, ruleFaults } from '../core/assessment/checks/rule.js'
import { assert, compareStrings, ok, type Result, refuse } from '../core/canonical/result.js'
import { checkRulesMax, checkTextUnitsMax } from '../core/limits.js'
import { root } from '../store/root.js'
import { readDeclared } from './declared-text.js'

const shipped = join(root, 'data', 'checks')

/** The checks that ship, with what was measured of them. A file of ours that is none is our bug. */
export async function shippedChecks(): Promise<CheckSet> {
  const read = await readChecks(shipped)
  assert(read.ok, `a check that ships is not one: ${JSON.stringify(read)}`)
  return read.value
}

const count = z.int().check(z.gte(0))
/** What was measured, as `node scripts/measure-checks.js` writes it beside the checks. */
const measuredSchema = z.object({
  checks: z.record(
    z.string(),
    z.object({
      version: count,
      of: count,
      right: count,
      on: z.enum(['frozen', 'all', 'documents', 'all-documents', 'construction', 'counted']),
    }),
  ),
  vagueness: z.array(count),
})
type MeasuredFile = z.output<typeof measuredSchema>

/** The checks of a folder: its files that end in .yaml, by name. What was measured counts for the version measured. */
export async function readChecks(folder: string): Promise<Result<CheckSet>> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) return refuse('checks-no-folder', { where: folder })
  const files = names.filter(name => name.endsWith('.yaml')).sort(compareStrings)
  if (files.length === 0 || files.length > checkRulesMax)
    return refuse('checks-too-few-or-many', { where: folder, args: { max: checkRulesMax } })
  const rules: CheckRule[] = []
  for (const file of files) {
    const source = await readFile(join(folder, file), 'utf8').catch(() => null)
    const rule = source === null ? refuse('check-not-yaml', { where: file }) : readCheckText(source, file)
    if (!rule.ok) return rule
    rules.push(rule.value)
  }
  return ok(withMeasured(rules, await measuredIn(folder)))
}

/** Null where there is no such file, or one that says nothing that can be shown. */
async function measuredIn(folder: string): Promise<MeasuredFile | null> {
  try {
    return z.parse(measuredSchema, JSON.parse(await readFile(join(folder, 'measured.json'), 'utf8')))
  } catch {
    return null
  }
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
  const { value, problems } = readDeclared<CheckRule>(source, {
    kind: 'check',
    bytesMax: 3 * checkTextUnitsMax,
    schema: checkSchema,
    faults: rule => [
      ...(`${rule.id}.yaml` === basename(file) ? [] : [{ why: 'check-other-id', path: ['id'], where: 'id' }]),
      ...ruleFaults(rule).map(fault => ({ ...fault, where: fault.path.join('.') })),
    ],
  })
  if (value !== null) return ok(value)
  const { why, where, line } = problems[0]!
  const place = `${file}:${line}`
  return refuse(said[why] ?? 'check-malformed', { where: place, args: { member: where || 'check' } })
}

/** By which sentence a fault is told; the others are all that does not have the form. */
const said: Readonly<Record<string, string>> = {
  'check-not-yaml': 'check-not-yaml',
  'check-too-deep': 'check-not-yaml',
  'check-two-documents': 'check-not-yaml',
  'check-duplicate-member': 'check-not-yaml',
  'check-alias': 'check-alias',
  'check-unknown-alias': 'check-alias',
  'check-other-id': 'check-other-id',
  'check-phrase-malformed': 'check-phrase-malformed',
  'check-language-without-words': 'check-language-without-words',
  'check-lacks': 'check-lacks',
}
