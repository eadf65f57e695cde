/** The sentences of reports and documents, read from the package's own files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { type Lang, languages, loadLocale, type Translate } from '../locales/locale.js'
import { root } from '../store/root.js'

/** What a document is labelled in: the language of its texts where we have it, else English. */
export function documentWords(lang: string): Translate {
  return load(known(lang) ?? 'en')
}

/** What a report is written in: the language asked for, by default English. */
export function reportWords(lang: string | undefined): Result<Translate> {
  const found = known(lang ?? 'en')
  if (found !== undefined) return ok(load(found))
  return refuse('not-a-report-language', { where: lang ?? '', args: { known: languages.join(', ') } })
}

function known(lang: string): Lang | undefined {
  return languages.find(language => language === lang)
}

function load(lang: Lang): Translate {
  const folder = join(root, 'src', 'locales', lang)
  const files = readdirSync(folder).filter(name => name.endsWith('.ftl'))
  const sources = files.map(name => [name, readFileSync(join(folder, name), 'utf8')])
  return loadLocale(lang, Object.fromEntries(sources))
}
