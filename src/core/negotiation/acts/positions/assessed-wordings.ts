/** Which words an assessment can be bound to: those of what it is on, or of the provision that would be struck out or kept. */
import { ok, type Refusal, type Result, refuse } from '../../../canonical/result.js'
import { findQuote } from '../../../text/quote.js'
import type { Span } from '../../../text/spans.js'
import { provisionOf } from '../../lookup.js'
import type { State } from '../../state.js'
import type { Target, Wording } from '../fields.js'
import { wordingsOf } from './statement.js'

type Verbatim = Extract<Wording, { readonly length: number }>

/** The verbatim wordings that can be cited of a target, as it stands at the revision or version it names. */
export function assessableWordings(state: State, target: Target): readonly Verbatim[] {
  const own = wordingsOf(state, target).filter(isVerbatim)
  if (own.length > 0 || !('amendment' in target)) return own
  const amendment = state.text.amendments.get(target.amendment)
  if (amendment === undefined || (amendment.mark !== 'SUP' && amendment.mark !== 'NOC')) return []
  const provision = state.text.provisions.get(provisionOf(state, amendment) ?? '')
  return (provision?.wordings ?? []).filter(isVerbatim)
}

function isVerbatim(wording: Wording): wording is Verbatim {
  return wording.kind === 'verbatim'
}

/** Whether there are words that an answer can cite. */
export function isAssessable(state: State, target: Target): boolean {
  return 'wording' in target || assessableWordings(state, target).length > 0
}

/** Refuses a wording that is not of the target, and spans that are empty or end after any text of that many bytes. */
export function checkWording(
  state: State,
  target: Target,
  { lang, hash }: { readonly lang: string; readonly hash: string },
  spans: readonly { readonly from: number; readonly to: number }[],
): Refusal | null {
  if (spans.some(({ from, to }) => from >= to)) return refuse('span-empty', { where: 'spans' })
  if ('wording' in target) return target.wording === hash ? null : refuse('not-its-wording', { where: hash })
  const found = assessableWordings(state, target).find(w => w.hash === hash && w.lang === lang)
  if (found === undefined) return refuse('not-its-wording', { where: hash })
  return spans.every(({ to }) => to <= found.length) ? null : refuse('span-beyond-text', { where: 'spans' })
}

/** The wording and the spans that an assessment is bound to. */
interface Bound {
  readonly wording: { readonly lang: string; readonly hash: string }
  readonly spans?: readonly Span[]
}

/**
 * What an assessment is bound to by the words that it quotes, all of one wording of its target: the first that has them
 * all. Without words, the first wording, in a language where one is wanted. Null where the target has no words.
 * `words-not-found`, or `words-not-one-place`.
 */
export function boundTo(
  state: State,
  target: Target,
  quotes: readonly string[],
  text: (hash: string) => string | null,
  wanted?: string,
): Result<Bound | null> {
  const wordings = [...assessableWordings(state, target)].sort(
    (a, b) => Number(b.lang === wanted) - Number(a.lang === wanted),
  )
  let refused: Result<Bound | null> = ok(null)
  for (const { lang, hash } of wordings) {
    const found = spansIn(text(hash), quotes)
    if (found.ok)
      return ok({ wording: { lang, hash }, ...(found.value.length > 0 && { spans: found.value }) })
    if (refused.ok || found.why === 'words-not-one-place') refused = found
  }
  return refused
}

function spansIn(text: string | null, quotes: readonly string[]): Result<Span[]> {
  const spans: Span[] = []
  for (const words of quotes) {
    const found =
      text === null ? refuse('words-not-found', { where: words.trim().slice(0, 40) }) : findQuote(text, words)
    if (!found.ok) return found
    spans.push(found.value)
  }
  return ok(spans.sort((a, b) => a.from - b.from || a.to - b.to))
}
