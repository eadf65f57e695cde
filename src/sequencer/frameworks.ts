/** Reads frameworks: those that ship with Travaux, data/frameworks/*.yaml, and what somebody else wrote. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { frameworkTextBytesMax } from '../core/limits.js'
import {
  type Framework,
  frameworkFaults,
  frameworkSchema,
} from '../core/negotiation/acts/record/framework.js'
import { root } from '../store/root.js'
import { type DeclaredProblem, readDeclared } from './declared-text.js'

const folder = join(root, 'data', 'frameworks')

/** A framework, or what keeps it from being one. */
export interface ReadFramework {
  readonly framework: Framework | null
  readonly problems: readonly DeclaredProblem[]
}

/** Reads a framework as it is written, in YAML. It is one only where there are no problems. */
export function readFrameworkText(source: string): ReadFramework {
  const { value, problems } = readDeclared<Framework>(source, {
    kind: 'framework',
    bytesMax: frameworkTextBytesMax,
    schema: frameworkSchema,
    faults: frameworkFaults,
  })
  return { framework: value, problems }
}

/** The framework in a text, or the first of what is wrong with it, with its line. */
export function frameworkIn(source: string, file: string): Result<Framework> {
  const { framework, problems } = readFrameworkText(source)
  if (framework !== null) return ok(framework)
  const { why, where, line, args } = problems[0]!
  return refuse(why, { where: `${where} (${file}:${line})`, ...(args && { args }) })
}

/** The framework that ships under an id. */
export function shippedFramework(id: string): Result<Framework> {
  const known = shippedFrameworkIds()
  if (!known.includes(id))
    return refuse('unknown-shipped-framework', { where: id.slice(0, 80), args: { known: known.join(', ') } })
  return frameworkIn(readFileSync(join(folder, `${id}.yaml`), 'utf8'), `${id}.yaml`)
}

/** What those that ship are called. */
export function shippedTitles(): readonly Pick<Framework, 'id' | 'title'>[] {
  titles ??= shippedFrameworkIds().flatMap(id => {
    const found = shippedFramework(id)
    return found.ok ? [{ id, title: found.value.title }] : []
  })
  return titles
}

let titles: readonly Pick<Framework, 'id' | 'title'>[] | undefined
let ids: readonly string[] | undefined

/** The frameworks that ship, by id, in alphabetical order. */
export function shippedFrameworkIds(): readonly string[] {
  ids ??= readdirSync(folder)
    .flatMap(file => /^([a-z][a-z0-9-]*)\.yaml$/.exec(file)?.[1] ?? [])
    .sort()
  return ids
}
