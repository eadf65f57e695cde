/**
 * A compiled text: open spans stand in square brackets, one bracket an alternative, each with those who read
 * so. Brackets are structure in the data and characters only here; a screen reader hears "alternative 1 of 3".
 */
import type { Alternatives, Option, Seq } from '../../core/text/types.js'
import type { Translate } from '../../locales/locale.js'

export interface SeqProps {
  readonly t: Translate
  readonly seq: Seq
  /** Where the parties of an option are explained. */
  readonly more?: ((option: Option) => string) | undefined
}

/** Beyond this length, in UTF-16 units, alternatives are set one below the other. */
const inlineUnitsMax = 140

export function TextSeq({ t, seq, more }: SeqProps) {
  return seq.map(part => (typeof part === 'string' ? part : <Alts t={t} alternatives={part} more={more} />))
}

function Alts({ t, alternatives, more }: { t: Translate; alternatives: Alternatives; more: SeqProps['more'] }) {
  const { options } = alternatives
  const long = options.reduce((sum, option) => sum + lengthOf(option.text), 0) > inlineUnitsMax
  return (
    <span class={long ? 'alts long' : 'alts'}>
      {options.map((option, i) => (
        <span class={option.base ? 'opt base' : 'opt'}>
          <span class="vh">{t('alternative-of', { n: i + 1, of: options.length })} </span>
          <b aria-hidden="true">[</b>
          {option.text.length === 0 ? <i>{t('alternative-nothing')}</i> : <TextSeq t={t} seq={option.text} more={more} />}
          <By t={t} option={option} more={more} />
          <b aria-hidden="true">]</b>
        </span>
      ))}
    </span>
  )
}

/** Who reads so. The present text is named as such, with those who want it kept. */
function By({ t, option, more }: { t: Translate; option: Option; more: SeqProps['more'] }) {
  const names = option.parties.join(', ')
  const words = !option.base ? names : names === '' ? t('alternative-present') : t('alternative-present-by', { parties: names })
  if (words === '') return null
  const href = option.refs.length > 0 ? more?.(option) : undefined
  return <small class="by">{href === undefined ? <bdi>{words}</bdi> : <a href={href}>{words}</a>}</small>
}

function lengthOf(seq: Seq): number {
  return seq.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.options.reduce((s, o) => s + lengthOf(o.text), 0)), 0)
}
