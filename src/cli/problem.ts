/**
 * From a refusal (a code and its arguments) to one sentence that says what is wrong and what to do. The
 * sentences of the command line are in problems.ftl; those that the pages have too are in
 * locales/en/refusals*.ftl. A code without a sentence is still shown, with the place.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Refusal } from '../core/canonical/result.js'
import { loadLocale, type Translate } from '../locales/locale.js'
import { root } from '../store/root.js'

const shared = 'locales/en'
/** Where sentences are looked for, in turn. */
const files = [
  'cli/problems.ftl',
  ...readdirSync(join(root, 'src', shared))
    .filter(name => name.startsWith('refusals'))
    .sort()
    .map(name => `${shared}/${name}`),
]

/** The sentence for a refusal, in English. */
export function sentenceOf(refusal: Refusal): string {
  const named = refusal.where ? 'yes' : 'no'
  const args = { where: refusal.where ?? '', named, clause: refusal.clause ?? '', ...refusal.args }
  for (const file of files) {
    const sentence = written(file, refusal.why, args)
    if (sentence !== null) return refusal.clause ? `${sentence} (clause ${refusal.clause})` : sentence
  }
  return bare(refusal)
}

/** The sentence of one file, or null where it has none or lacks an argument: a worse sentence beats a crash here. */
function written(file: string, code: string, args: Readonly<Record<string, string | number>>): string | null {
  try {
    const translate = locale(file)
    const id = [code, `refusal-${code}`].find(translate.has)
    return id === undefined ? null : translate(id, args).replace(/[\u2068\u2069]/g, '')
  } catch {
    return null
  }
}

const loaded = new Map<string, Translate>()

function locale(file: string): Translate {
  const known = loaded.get(file)
  if (known !== undefined) return known
  const translate = loadLocale('en', { [file]: readFileSync(join(root, 'src', file), 'utf8') })
  loaded.set(file, translate)
  return translate
}

function bare({ why, where, args, clause }: Refusal): string {
  const details = Object.entries(args ?? {}).map(([name, value]) => `${name} ${value}`)
  const words = [
    why.replaceAll('-', ' '),
    where ? `at ${where}` : '',
    ...details,
    clause ? `clause ${clause}` : '',
  ]
  return words.filter(word => word !== '').join(', ')
}
