/**
 * The opinion map on one page: who answers alike, drawn; how much of it that shows; what is typical of each declared
 * group; what the groups agree on, each counting the same; groups that answers fall into, where they are stable; and what
 * none of it can tell.
 */
import { rankedByAgreement } from '../../core/analysis/opinion-map/consensus.js'
import type { GroupFigures } from '../../core/analysis/opinion-map/map.js'
import { resamples, stabilityMin, stabilityShown } from '../../core/analysis/opinion-map/stability.js'
import type { Result } from '../../core/canonical/result.js'
import { mapDrawnMin, mapStatementsShownMax } from '../../core/limits.js'
import { OpinionDots, Shape } from '../charts/opinion-dots.js'
import { type Ctx, link } from '../context.js'
import { type DrawnMap, typicalRows } from '../models/opinion-map.js'
import { page } from '../page.js'
import { GroupLabel, GroupLabels, StatementName } from '../parts/opinion-groups.js'
import { GroupPlaces, PartyPlaces } from '../parts/opinion-places.js'
import { ProblemNote } from '../parts/problem.js'
import { rich } from '../rich.js'

export function opinionMapPage(ctx: Ctx, drawn: Result<DrawnMap>): string {
  const { t } = ctx
  const asked = ctx.view.state.consultation === undefined ? 'negotiation' : 'consultation'
  return page({
    site: ctx,
    ctx,
    title: t('analysis-map'),
    section: 'analysis',
    json: true,
    children: (
      <>
        <h1>{t('analysis-map')}</h1>
        <p class="lead">{t(`opinions-lead-${asked}`)}</p>
        {drawn.ok ? <Whole ctx={ctx} drawn={drawn.value} /> : <ProblemNote ctx={ctx} problem={drawn} />}
        <Limits ctx={ctx} />
      </>
    ),
  })
}

interface Props {
  readonly ctx: Ctx
  readonly drawn: DrawnMap
}

function Whole({ ctx, drawn }: Props) {
  return (
    <>
      <Counted ctx={ctx} drawn={drawn} />
      <Drawn ctx={ctx} drawn={drawn} />
      <Agreed ctx={ctx} drawn={drawn} />
      <Typical ctx={ctx} drawn={drawn} />
      <Inferred ctx={ctx} drawn={drawn} />
    </>
  )
}

/** What was counted, and up to where in the record. */
function Counted({ ctx, drawn: { subject, size } }: Props) {
  const { t, view } = ctx
  const { participantIds, statementIds, input, cast, invited } = subject
  const votes = input.votes.vote.length
  const leftOut = input.leftOut.reduce((sum, mark) => sum + mark, 0)
  const counts = { participants: participantIds.length, statements: statementIds.length, votes, cast }
  return (
    <p>
      {invited === null
        ? t('opinions-counts', counts)
        : t('opinions-counts-parties', { ...counts, parties: invited })}{' '}
      {leftOut === 0 ? null : t('opinions-left-out', { count: leftOut })}{' '}
      {size === view.at.index ? null : t('opinions-size', { size })}
    </p>
  )
}

function Drawn({ ctx, drawn }: Props) {
  const { t } = ctx
  const { subject, map } = drawn
  const { shares, converged } = map.axes
  if (subject.participantIds.length < mapDrawnMin)
    return <p class="demo-note">{t('opinions-too-few', { min: mapDrawnMin })}</p>
  const [first, second] = [percent(shares[0]!), percent(shares[1]!)]
  return (
    <section>
      <h2 id="map">{t('opinions-drawn')}</h2>
      <OpinionDots
        ctx={ctx}
        drawn={drawn}
        label={t('opinions-label', { participants: subject.participantIds.length })}
      />
      <p>{t('opinions-axes', { first, second })}</p>
      {converged ? null : <p class="note">{t('opinions-inexact')}</p>}
      <GroupPlaces ctx={ctx} drawn={drawn} />
      <PartyPlaces ctx={ctx} drawn={drawn} />
    </section>
  )
}

/** A share as percent with one digit: floats end here. */
const percent = (share: number): string => (100 * share).toFixed(1)

/** What the groups agree with, each counting the same. */
function Agreed({ ctx, drawn: { subject, map } }: Props) {
  const { t } = ctx
  const { consensus } = map.declared
  const ranked = rankedByAgreement(consensus, subject.input.leftOut)
  if (ranked.length === 0) return null
  const rest = ranked.length - mapStatementsShownMax
  return (
    <section>
      <h2 id="agreed">{t('opinions-agreed')}</h2>
      <p>{t('opinions-agreed-words')}</p>
      <section class="scroll" tabindex={0} aria-label={t('opinions-agreed')}>
        <table class="opinion-rows">
          <caption>{t('opinions-agreed-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('opinions-statement')}</th>
              <th scope="col">{t('opinions-agree')}</th>
              <th scope="col">{t('opinions-disagree')}</th>
              <th scope="col">{t('opinions-lowest')}</th>
              <th scope="col">{t('opinions-not-heard')}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.slice(0, mapStatementsShownMax).map(statement => {
              const { agree, disagree, notHeard } = consensus[statement]!
              return (
                <tr>
                  <th scope="row">
                    <StatementName ctx={ctx} subject={subject} statement={statement} />
                  </th>
                  <td>{agree.overHeard!.toFixed(2)}</td>
                  <td>{disagree.overHeard!.toFixed(2)}</td>
                  <td>
                    <GroupLabel ctx={ctx} subject={subject} group={agree.lowest!.group} />{' '}
                    {agree.lowest!.share.toFixed(2)}
                  </td>
                  <td>
                    {notHeard.length === 0 ? (
                      t('opinions-all-heard')
                    ) : (
                      <GroupLabels ctx={ctx} subject={subject} groups={notHeard} />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {rest > 0 ? <p class="note">{t('opinions-agreed-rest', { count: rest })}</p> : null}
    </section>
  )
}

function Typical({ ctx, drawn: { subject, map } }: Props) {
  const { t } = ctx
  const { sizes } = map.declared
  return (
    <section>
      <h2 id="typical">{t('opinions-typical')}</h2>
      <p>{t('opinions-typical-words')}</p>
      {subject.groups.map((_, group) => (
        <section>
          <h3>
            <Shape group={group} /> <GroupLabel ctx={ctx} subject={subject} group={group} />{' '}
            {t('opinions-group-count', { all: sizes[group]! })}
          </h3>
          {sizes[group] === 0 ? (
            <p class="silent">{t('opinions-group-silent')}</p>
          ) : (
            <TypicalList ctx={ctx} subject={subject} figures={map.declared} group={group} />
          )}
        </section>
      ))}
    </section>
  )
}

function TypicalList({
  ctx,
  subject,
  figures,
  group,
}: {
  ctx: Ctx
  subject: DrawnMap['subject']
  figures: GroupFigures
  group: number
}) {
  const { t } = ctx
  const rows = typicalRows(figures, group)
  if (rows.length === 0) return <p class="note">{t('opinions-typical-none')}</p>
  return (
    <ul class="opinion-list">
      {rows.map(({ statement, way, of, votes }) => (
        <li>
          <b>{t(`opinions-way-${way}`)}</b> {t('opinions-so-many', { of, votes })}:{' '}
          <StatementName ctx={ctx} subject={subject} statement={statement} />
        </li>
      ))}
    </ul>
  )
}

/** Groups that answers fall into: shown as illustration where they are stable, and said not to be where not. */
function Inferred({ ctx, drawn: { subject, map } }: Props) {
  const { t } = ctx
  const { placed, found, stability, groups } = map.inferred
  const figure = { stability: stabilityShown(stability ?? 0), min: stabilityMin.toFixed(2), resamples }
  return (
    <section>
      <h2 id="inferred">{t('opinions-inferred')}</h2>
      {found === null ? (
        <p>{t('opinions-inferred-none', { placed })}</p>
      ) : groups === null ? (
        <p>{t('opinions-unstable', { ...figure, groups: found.k })}</p>
      ) : (
        <>
          <p>{t('opinions-stable', { ...figure, groups: found.k, placed })}</p>
          {groups.figures.sizes.map((size, group) => (
            <section>
              <h3>{t('opinions-inferred-group', { number: group + 1, count: size })}</h3>
              <TypicalList ctx={ctx} subject={subject} figures={groups.figures} group={group} />
            </section>
          ))}
        </>
      )}
      <p class="note">{t('opinions-inferred-words')}</p>
    </section>
  )
}

function Limits({ ctx }: { ctx: Ctx }) {
  const { t } = ctx
  const consultation = ctx.view.state.consultation !== undefined
  return (
    <section>
      <h2 id="limits">{t('opinions-limits')}</h2>
      <ul>
        <li>{t('opinions-limit-decides')}</li>
        <li>{t('opinions-limit-flat')}</li>
        <li>{t(consultation ? 'opinions-limit-came' : 'opinions-limit-spoke')}</li>
        <li>{t('opinions-limit-heard')}</li>
        <li>{t('opinions-limit-formulas')}</li>
      </ul>
      <p>
        {rich(t, consultation ? 'opinions-back-consultation' : 'opinions-back-analysis', {
          back: words => <a href={link(ctx, consultation ? '' : '/analysis')}>{words}</a>,
        })}
      </p>
    </section>
  )
}
