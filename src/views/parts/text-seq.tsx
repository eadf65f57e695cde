/**
 * A compiled text: open spans stand in square brackets, one bracket an alternative, each with those who read
 * so. Brackets are structure in the data and characters only here; a screen reader hears "alternative 1 of 3".
 */
import type { Alternatives, Option, Seq } from '../../core/text/types.js'
import type { Translate } from '../../locales/locale.js'

interface SeqProps {
  readonly t: Translate
  readonly seq: Seq
  /** Where the parties of an option are explained. */
  readonly more?: ((option: Option) => string) | undefined
  /** The base is withheld: what stands empty for it has words. */
  readonly withheld?: boolean | undefined
}

/** Beyond this length, in UTF-16 units, alternatives are set one below the other. */
const inlineUnitsMax = 140

export function TextSeq({ seq, ...rest }: SeqProps) {
  return seq.map(part => (typeof part === 'string' ? part : <Alts alternatives={part} {...rest} />))
}

type Rest = Omit<SeqProps, 'seq'>

function Alts({ alternatives, ...rest }: Rest & { alternatives: Alternatives }) {
  const { t, withheld } = rest
  const { options } = alternatives
  const seen = options.filter(option => !isSilent(option, withheld))
  const long =
    seen.length > 1 && seen.reduce((sum, option) => sum + lengthOf(option.text), 0) > inlineUnitsMax
  return (
    <span class={long ? 'alts long' : 'alts'}>
      {options.map((option, i) => (
        <Opt option={option} place={t('alternative-of', { n: i + 1, of: options.length })} {...rest} />
      ))}
    </span>
  )
}

/** One bracket. That there might be nothing here is what a bracket means: where nobody asks for it, it is only heard. */
function Opt({ option, place, ...rest }: Rest & { option: Option; place: string }) {
  const { t, more, withheld } = rest
  const { before, text, after } = trimmed(option.text)
  return (
    <span class={isSilent(option, withheld) ? 'vh' : option.base ? 'opt base' : 'opt'}>
      {before}
      <bdi class="vh">{place} </bdi>
      <b aria-hidden="true">[</b>
      {text.length === 0 ? (
        <bdi class="none">{t(withheld && option.base ? 'alternative-withheld' : 'alternative-nothing')}</bdi>
      ) : (
        <TextSeq seq={text} {...rest} />
      )}
      <By t={t} option={option} more={more} />
      <b aria-hidden="true">]</b>
      {after}
    </span>
  )
}

function isSilent({ text, base, parties }: Option, withheld = false): boolean {
  return !withheld && base && text.length === 0 && parties.length === 0
}

/** White space at the ends of an option stands outside its bracket. */
function trimmed(seq: Seq): { readonly before: string; readonly text: Seq; readonly after: string } {
  const first = seq[0]
  const last = seq.at(-1)
  const before = typeof first === 'string' && /^\s/.test(first) ? ' ' : ''
  const after = typeof last === 'string' && /\s$/.test(last) ? ' ' : ''
  const text = seq
    .map((part, i) => (typeof part !== 'string' ? part : trimEnds(part, i === 0, i === seq.length - 1)))
    .filter(part => part !== '')
  return { before, text, after }
}

function trimEnds(text: string, start: boolean, end: boolean): string {
  const cut = start ? text.trimStart() : text
  return end ? cut.trimEnd() : cut
}

/** Who reads so. The present text is named as such, with those who want it kept. */
function By({ t, option, more }: { t: Translate; option: Option; more: SeqProps['more'] }) {
  const names = option.parties.join(', ')
  const words = !option.base
    ? names
    : names === ''
      ? t('alternative-present')
      : t('alternative-present-by', { parties: names })
  if (words === '') return null
  const href = option.refs.length > 0 ? more?.(option) : undefined
  return (
    <small class="by">
      <bdi>{href === undefined ? words : <a href={href}>{words}</a>}</bdi>
    </small>
  )
}

function lengthOf(seq: Seq): number {
  return seq.reduce(
    (sum, part) =>
      sum + (typeof part === 'string' ? part.length : part.options.reduce((s, o) => s + lengthOf(o.text), 0)),
    0,
  )
}
