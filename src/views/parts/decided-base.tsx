/** What the pages of every sense, vote, question, finding and decision have: what it was about, and its clauses. */
import type { ComponentChildren } from 'preact'
import type { Judged } from '../../core/negotiation/state.js'
import type { Decided } from '../../core/reports/decided.js'
import type { Ctx } from '../context.js'
import { clausesOf } from '../models/clauses.js'
import { ActSentence } from './act-line.js'
import { SubjectLink } from './decided-card.js'
import { Fact } from './fact.js'
import { JudgedClauses, type Reading, VerdictSum } from './judged.js'
import { ActLink, ActorOf, WhenOf } from './names.js'
import { Disputes, Provenance } from './provenance.js'

export interface EntryProps {
  readonly ctx: Ctx
  readonly entry: Decided
}

/** What every kind has: on what, by whom, when, where it rests. */
export function Base({ ctx, entry, children }: EntryProps & { children?: ComponentChildren }) {
  const { t } = ctx
  const { seq, subject } = entry
  return (
    <>
      <dl class="facts decided-facts">
        <Fact term={t('decided-subject')}>
          <SubjectLink ctx={ctx} target={subject.target} />
        </Fact>
        {children}
        <Overturned ctx={ctx} seq={seq} />
        <Fact term={t('decided-by')}>
          <ActorOf ctx={ctx} seq={seq} /> · <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
        </Fact>
      </dl>
      <Provenance ctx={ctx} seq={seq} />
      <Disputes ctx={ctx} seq={seq} />
    </>
  )
}

/** The ruling that took its effect away; of a question, that of its closing. */
function Overturned({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const { proceedings } = ctx.view.state
  const closed = proceedings?.questions.get(seq)?.closed ?? seq
  const ruling = proceedings?.overturned.get(closed)
  if (ruling === undefined) return null
  return (
    <Fact term={ctx.t('decided-overturned')}>
      <ActSentence ctx={ctx} seq={ruling} /> <ActLink ctx={ctx} seq={ruling} />
    </Fact>
  )
}

interface ClausesProps {
  readonly ctx: Ctx
  readonly judged: readonly Judged[]
  readonly reading: Reading
}

/** Clauses that applied, with what they came to; for logs that keep no such thing, that they keep none. */
export function Clauses({ ctx, judged, reading }: ClausesProps) {
  const { t } = ctx
  const { procedure } = ctx.view.state.record
  return (
    <section>
      <h2>{t('decided-clauses')}</h2>
      {ctx.view.state.proceedings === undefined ? (
        <p class="note">{t('decided-unjudged')}</p>
      ) : judged.length === 0 || procedure === null ? (
        <p class="note">{t('decided-no-clauses')}</p>
      ) : (
        <>
          {reading === 'kept' ? (
            <p>
              <VerdictSum t={t} all={judged} reading={reading} />
            </p>
          ) : null}
          <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, judged)} reading={reading} />
        </>
      )}
    </section>
  )
}
