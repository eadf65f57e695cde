/** The forms of a secretariat: dates and documents, translations, numbers, what is withheld, figures and sources. */
import { utf8 } from '../../core/canonical/hash.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { provisionsPerActMax, symbolUnitsMax } from '../../core/limits.js'
import { proposalId } from '../../core/negotiation/acts/fields.js'
import { wordingHash } from '../../core/record/body.js'
import type { ActData } from '../../core/record/leaf.js'
import { documentType } from '../../core/reports/desk.js'
import { normaliseWording } from '../../core/text/normalise.js'
import { type Field, moment, readerOf, whole, word, words } from './fields.js'
import { type Form, type Reader, withBody } from './form.js'

export const recordForms: Readonly<Record<string, Reader>> = {
  event: (...asked) => (asked[2].type === documentType ? readDocument : readEvent)(...asked),
  translate: (_state, _party, form) => readTranslation(form),
  renumber: (_state, _party, form) => readNumbers(form),
  withhold: (_state, _party, form) => readWithholding(form),
  'report-figure': readerOf('report-figure', { figure: word, value: whole, of: words }),
  'declare-source': (_state, _party, form) =>
    withBody(
      {
        kind: 'declare-source',
        source: line(form, 'source'),
        title: line(form, 'title'),
        where: line(form, 'where'),
      },
      form,
      [],
    ),
}

/** The proposal that it made public, which need not be in the record; `malformed-proposal`. */
const published: Field = (form, name) => {
  const id = line(form, name)
  if (id === '') return ok(undefined)
  return proposalId.safeParse(id).success ? ok(id) : refuse('malformed-proposal', { where: id.slice(0, 40) })
}

const eventFields = { type: word, title: words, at: moment, instead: whole, proposal: published }
const readEvent = readerOf('event', eventFields, [])

/** A document that is announced: its symbol, and what it is called, as the title of an event. `symbol-missing`, `title-missing`. */
const readDocument: Reader = (state, party, form, text) => {
  const [symbol, title] = [normaliseWording(form.symbol ?? ''), normaliseWording(form.title ?? '')]
  if (symbol === '' || symbol.length > symbolUnitsMax)
    return refuse('symbol-missing', { where: symbol.slice(0, 40), args: { max: symbolUnitsMax } })
  if (title === '') return refuse('title-missing')
  return readEvent(state, party, { ...form, title: `${symbol}: ${title}` }, text)
}

/** `text-missing`. */
function readTranslation(form: Form): ReturnType<Reader> {
  const text = normaliseWording(form.text ?? '')
  if (text === '') return refuse('text-missing', { where: line(form, 'to') })
  const verified = line(form, 'verifiedBy')
  const act = {
    kind: 'translate',
    of: line(form, 'of'),
    lang: line(form, 'to'),
    hash: wordingHash(text),
    length: utf8(text).length,
    ...(verified === '' ? {} : { verifiedBy: verified }),
  }
  return ok({ act, texts: [text], body: null })
}

/** `ID | LABEL | MARGIN` on each line, a part left empty stays as it is. `malformed-line`, `too-many-numbers`. */
function readNumbers(form: Form): ReturnType<Reader> {
  const written = (form.labels ?? '').split('\n').filter(one => one.trim() !== '')
  if (written.length > provisionsPerActMax)
    return refuse('too-many-numbers', { args: { max: provisionsPerActMax } })
  const labels: object[] = []
  for (const one of written) {
    const read = readNumber(one)
    if (read === null) return refuse('malformed-line', { where: one.slice(0, 80) })
    labels.push(read)
  }
  const edition = normaliseWording(form.edition ?? '')
  if (edition === '') return refuse('title-missing')
  const act = { kind: 'renumber', edition: { [form.lang || 'en']: edition }, labels } as unknown as ActData
  return ok({ act, texts: [], body: null })
}

function readNumber(written: string): object | null {
  const [provision = '', label = '', margin = '', ...more] = written.split('|').map(part => part.trim())
  if (provision === '' || more.length > 0 || (label === '' && margin === '')) return null
  return { provision, ...(label === '' ? {} : { label }), ...(margin === '' ? {} : { margin }) }
}

function readWithholding(form: Form): ReturnType<Reader> {
  const target = readWithheld(line(form, 'what'))
  if (!target.ok) return target
  const { level = '', reason = '' } = form
  const act = { kind: 'withhold', target: target.value, level, reason, authority: line(form, 'authority') }
  return withBody(act as unknown as ActData, form, ['reasons'])
}

/** `#41` or `41`, the body of an act, or the hash of a text; `malformed-withheld`. */
function readWithheld(what: string): Result<object> {
  const [, act, text] = /^#?(\d{1,9})$|^([0-9a-f]{64})$/.exec(what) ?? []
  if (act !== undefined) return ok({ body: Number(act) })
  return text === undefined ? refuse('malformed-withheld', { where: what.slice(0, 40) }) : ok({ text })
}

function line(form: Form, name: string): string {
  return normaliseWording(form[name] ?? '')
}
