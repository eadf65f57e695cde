/** A framework that somebody wrote, in YAML: read from a file, with everything that is wrong with it. */
import { isUtf8 } from 'node:buffer'
import { fromUtf8 } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Framework } from '../core/negotiation/acts/record/framework.js'
import {
  frameworkIn,
  type ReadFramework,
  readFrameworkText,
  shippedFramework,
} from '../sequencer/frameworks.js'
import { readInput } from './files.js'

/** Reads a framework, and says of each fault on which line it is. */
export async function readFrameworkFile(file: string): Promise<Result<ReadFramework>> {
  const source = await sourceOf(file)
  return source.ok ? ok(readFrameworkText(source.value)) : source
}

/** Frameworks by name: those that ship, by their ids, or the ones in files that end in `.yaml`. */
export async function namedFrameworks(names: readonly string[]): Promise<Result<readonly Framework[]>> {
  const frameworks: Framework[] = []
  for (const name of names) {
    const found = /\.ya?ml$/.test(name) ? await frameworkAt(name) : shippedFramework(name)
    if (!found.ok) return found
    frameworks.push(found.value)
  }
  return ok(frameworks)
}

async function frameworkAt(file: string): Promise<Result<Framework>> {
  const source = await sourceOf(file)
  return source.ok ? frameworkIn(source.value, file) : source
}

async function sourceOf(file: string): Promise<Result<string>> {
  const bytes = await readInput(file)
  if (!bytes.ok) return bytes
  return isUtf8(bytes.value) ? ok(fromUtf8(bytes.value)) : refuse('not-text', { where: file })
}
