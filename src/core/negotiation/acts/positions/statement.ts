/**
 * A statement, on a target or at large; it may reply to another statement or to an assessment. From semantics 2 on
 * it may quote a span of a wording, put a question to parties, which is answered when they reply, and issue a computed
 * report under its author's name: those who support it then are its co-signers.
 */
import * as z from 'zod/mini'
import { ok, type Refusal, type Result, refuse } from '../../../canonical/result.js'
import { findQuote } from '../../../text/quote.js'
import { defineAct } from '../../act.js'
import { checkParties, checkTarget, firstRefusal, isTargetableAct } from '../../lookup.js'
import type { State } from '../../state.js'
import { code, hash, lang, partyId, seq as seqField, type Target, target, type Wording } from '../fields.js'

/** A span of a wording, as a reserve names it: UTF-16 offsets into the text with this hash. */
const quote = z.strictObject({
  lang,
  hash,
  from: z.int().check(z.gte(0)),
  to: z.int().check(z.gte(1)),
})
export type Quote = z.output<typeof quote>

/** A computed report that somebody issues; what its body says is theirs: a recommendation, and how to reach them. */
const issued = z.strictObject({
  report: z.enum(['brief', 'outcome']),
  /** Of a brief: its theme, and the framework that declares it where several do. */
  theme: z.optional(code),
  framework: z.optional(code),
  /** The number of acts it was computed from; left out where it was made elsewhere, from the same facts. */
  size: z.optional(z.int().check(z.gte(1))),
})
export type Issued = z.output<typeof issued>

const schema = z.strictObject({
  kind: z.literal('statement'),
  target: z.optional(target),
  /** Themes it is about. */
  about: z.optional(z.array(code)),
  reply: z.optional(seqField),
  /** Semantics 2: the words of its target that it is about. */
  quote: z.optional(quote),
  /** Semantics 2: whom it asks for an answer. */
  asks: z.optional(z.array(partyId).check(z.minLength(1), z.maxLength(20))),
  /** Semantics 2: the report that it issues. */
  issues: z.optional(issued),
})
export type Statement = z.output<typeof schema>

export const statement = defineAct<Statement>({
  kind: 'statement',
  schema,
  check(state, { act, author, seq }) {
    if (author.party === null && author.unnamed === undefined) return refuse('party-missing')
    const replied = act.reply === undefined || isTargetableAct(state, act.reply)
    return (
      checkSemantics(state, act) ??
      firstRefusal(
        act.target === undefined ? null : checkTarget(state, act.target),
        replied ? null : refuse('unknown-act', { where: String(act.reply) }),
        checkQuote(state, act),
        checkParties(state, act.asks ?? []),
        checkIssued(state, act, seq),
      )
    )
  },
  evolve(state, { act, author, seq }) {
    const { quote, asks, issues } = act
    state.positions.statements.set(seq, {
      seq,
      party: author.party,
      target: act.target ?? null,
      about: act.about ?? [],
      reply: act.reply ?? null,
      ...(quote === undefined ? {} : { quote }),
      ...(asks === undefined ? {} : { asks }),
      ...(issues === undefined ? {} : { issues }),
    })
  },
})

function checkSemantics({ proceedings }: State, act: Statement): Refusal | null {
  const early = (['quote', 'asks', 'issues'] as const).find(member => act[member] !== undefined)
  if (early === undefined || proceedings !== undefined) return null
  return refuse('malformed-act', { where: `statement.${early}`, args: { problem: 'semantics' } })
}

/** A brief has a theme that is declared; and nothing is computed from acts that are not there yet. */
function checkIssued({ record }: State, { issues }: Statement, seq: number): Refusal | null {
  if (issues === undefined) return null
  const { report, theme = '', framework, size = 1 } = issues
  const declared = [...record.frameworks.values()].some(
    f => (framework === undefined || f.id === framework) && f.themes.some(({ id }) => id === theme),
  )
  if (report === 'brief' && !declared) return refuse('unknown-theme', { where: theme })
  return size > seq ? refuse('not-yet-recorded', { where: String(size) }) : null
}

function checkQuote(state: State, { quote, target }: Statement): Refusal | null {
  if (quote === undefined) return null
  if (quote.from >= quote.to) return refuse('empty-span', { where: 'quote' })
  const worded = wordingsOf(state, target).some(
    w => w.kind === 'verbatim' && w.hash === quote.hash && w.lang === quote.lang,
  )
  return worded ? null : refuse('not-its-wording', { where: quote.hash })
}

/** The wordings that can be quoted of what a target names: of a provision, those of the version it names. */
export function wordingsOf({ text }: State, target: Target | undefined): readonly Wording[] {
  if (target === undefined) return []
  if ('provision' in target) {
    const { history = [] } = text.provisions.get(target.provision) ?? {}
    return history.find(({ version }) => version === target.version)?.wordings ?? []
  }
  if ('amendment' in target) return text.amendments.get(target.amendment)?.wordings ?? []
  if (!('proposal' in target)) return []
  const { amendments = [] } = text.proposals.get(target.proposal) ?? {}
  return amendments.flatMap(id => text.amendments.get(id)?.wordings ?? [])
}

/**
 * The span that words stand in: of the first wording of the target that has them, in whichever language.
 * `words-not-found`, or `words-not-one-place`.
 */
export function quoteIn(
  state: State,
  target: Target,
  words: string,
  text: (hash: string) => string | null,
): Result<Quote> {
  let refused = refuse('words-not-found', { where: words.trim().slice(0, 40) })
  for (const wording of wordingsOf(state, target)) {
    const whole = wording.kind === 'verbatim' ? text(wording.hash) : null
    if (wording.kind !== 'verbatim' || whole === null) continue
    const found = findQuote(whole, words)
    if (found.ok) return ok({ lang: wording.lang, hash: wording.hash, ...found.value })
    if (found.why === 'words-not-one-place') refused = found
  }
  return refused
}
