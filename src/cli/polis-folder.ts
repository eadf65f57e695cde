/** The files of an export of Polis in a folder: by their names, or those of newer exports, which begin with a date. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { votesFileBytesMax } from '../core/limits.js'
import { type PolisExport, type PolisFiles, readPolis } from '../formats/polis.js'
import { readInput } from './files.js'

const endings = {
  votes: /^(.*-)?(?<!participants?-)votes\.csv$/,
  comments: /^(.*-)?comments\.csv$/,
  participants: /^(.*-)?participants?-votes\.csv$/,
  summary: /^(.*-)?summary\.csv$/,
} as const

export async function readPolisFolder(folder: string): Promise<Result<PolisExport>> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) return refuse('polis-folder-missing', { where: folder })
  const texts: Record<string, string | null> = {}
  for (const [kind, ending] of Object.entries(endings)) {
    const text = await textOf(
      folder,
      names,
      `${kind === 'participants' ? 'participants-votes' : kind}.csv`,
      ending,
    )
    if (!text.ok) return text
    texts[kind] = text.value
  }
  if (texts.votes === null) return refuse('polis-votes-missing', { where: folder })
  return readPolis(texts as unknown as PolisFiles)
}

/** The text of the one file that is called so; null where there is none. */
async function textOf(
  folder: string,
  names: readonly string[],
  plain: string,
  ending: RegExp,
): Promise<Result<string | null>> {
  const found = names.includes(plain) ? [plain] : names.filter(name => ending.test(name)).sort()
  if (found.length > 1)
    return refuse('polis-several', { where: folder, args: { first: found[0]!, second: found[1]! } })
  if (found.length === 0) return ok(null)
  const path = join(folder, found[0]!)
  const bytes = await readInput(path, votesFileBytesMax)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return refuse('not-text', { where: path })
  }
}
