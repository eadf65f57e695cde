/** The words of written documents, read from the package's own files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lang, languages, loadLocale, type Translate } from '../locales/locale.js'
import { root } from '../store/root.js'

/** Documents are labelled in the language of their texts where we have it, else in English. */
export function documentWords(lang: string): Translate {
  const own: Lang = languages.find(known => known === lang) ?? 'en'
  const source = readFileSync(join(root, 'src', 'locales', own, 'documents.ftl'), 'utf8')
  return loadLocale(own, { 'documents.ftl': source })
}
