/** The rule by which statements are removed from view, and the receipt of a removal on the page of its act. */
import { challengeRule, whatIsChallenged } from '../../core/negotiation/acts/procedure/challenge.js'
import type { Withhold } from '../../core/negotiation/acts/record/withhold.js'
import type { Leaf } from '../../core/record/leaf.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { Fact } from './fact.js'
import { Challenges } from './ledger-course.js'
import { ActLink, ActorOf, Moment } from './names.js'
import { ClauseLink, whoWords } from './procedure-words.js'
import { WithheldNote, withheldWhy } from './withheld.js'
import { Local } from './words.js'

export function ModerationRule({ ctx }: { ctx: Ctx }) {
  const { t, view } = ctx
  const { procedure } = view.state.record
  const { moderation } = procedure ?? {}
  if (procedure === null || moderation === undefined) return <p>{t('moderation-none-declared')}</p>
  return (
    <>
      <p>
        {rich(t, 'moderation-rule', { who: whoWords(ctx, procedure, moderation.by) })}{' '}
        <ClauseLink ctx={ctx} id={moderation.clause} />
      </p>
      <ul>
        {moderation.grounds.map(({ label }) => (
          <li>
            <Local site={ctx} text={label} />
          </li>
        ))}
      </ul>
      <p class="note">{t('moderation-only')}</p>
    </>
  )
}

const dayMs = 24 * 3600 * 1000

/** What was withheld, by whom, why, and how to have it looked at. Nothing on acts of another kind. */
export function Receipt({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  const { act, body } = leaf.author
  if (act.kind !== 'withhold') return null
  const { t } = ctx
  const { target } = act as unknown as Withhold
  const moderator = <ActorOf ctx={ctx} seq={leaf.index} />
  return (
    <section class="card receipt">
      <h2>{t('receipt-title')}</h2>
      <p>
        {'text' in target
          ? rich(t, 'receipt-words-text', { moderator })
          : rich(t, 'receipt-words', {
              moderator,
              author: <ActorOf ctx={ctx} seq={target.body} />,
              act: <ActLink ctx={ctx} seq={target.body} />,
            })}
      </p>
      <dl class="facts">
        <Fact term={t('receipt-ground')}>{withheldWhy(ctx, act as unknown as Withhold)}</Fact>
        <Fact term={t('receipt-appeal')}>
          <Appeal ctx={ctx} seq={leaf.index} />
        </Fact>
      </dl>
      <p class="note">{t('receipt-again')}</p>
      {body !== undefined && ctx.view.body(leaf.index) === null ? (
        <WithheldNote ctx={ctx} what={`body/${leaf.index}`} />
      ) : null}
      <Challenges ctx={ctx} of={leaf.index} />
      {ctx.view.state.proceedings?.overturned.has(leaf.index) ? <p>{t('receipt-overturned')}</p> : null}
    </section>
  )
}

/** Who may challenge it, until when, and who hears that. */
function Appeal({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const { t, view, now } = ctx
  const { state } = view
  const found = state.proceedings === undefined ? null : whatIsChallenged(state, seq)
  if (found === null) return <>{t('receipt-appeal-none')}</>
  const { by, days, heardBy, clause } = challengeRule(state, found.kind)!.instances[0]!
  const until = found.at + days * dayMs
  const when = <Moment site={ctx} ms={until} />
  const { procedure } = state.record
  return (
    <>
      {now > until
        ? rich(t, 'receipt-appeal-over', { when })
        : rich(t, 'receipt-appeal-until', {
            who: <span>{whoWords(ctx, procedure!, by)}</span>,
            when,
            hearers: <span>{whoWords(ctx, procedure!, heardBy)}</span>,
          })}{' '}
      <ClauseLink ctx={ctx} id={clause} />
    </>
  )
}
