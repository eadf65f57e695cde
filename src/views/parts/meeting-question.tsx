/**
 * A question of a meeting, whole before it opens: its words, what it means, who is entitled and what carries it; then
 * what was cast, by group, every group on a bar of the same length; and in the end what it came to.
 */
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import type { Procedure, Question } from '../../core/procedure/procedure.js'
import { type Ctx, link, to } from '../context.js'
import { type GroupTally, groupTallies } from '../models/clauses.js'
import { phaseOf } from '../models/meeting.js'
import { rich } from '../rich.js'
import { ActLink, GroupName } from './names.js'
import { Facts } from './procedure-facts.js'
import { ClauseLink, Label } from './procedure-words.js'
import { RuleWords } from './rule-words.js'
import { Local } from './words.js'

interface QuestionProps {
  readonly ctx: Ctx
  readonly question: QuestionState
}

/** What is asked and what it means; the rules stand open until ballots are taken. */
export function MeetingQuestion({ ctx, question }: QuestionProps) {
  const { procedure } = ctx.view.state.record
  const kind = questionKind(ctx.view.state, question.question)
  if (procedure === null || kind === undefined) return null
  const phase = phaseOf(question, ctx.now)
  return (
    <article class={`asked ${phase}`}>
      <p class="tag">
        <Local site={ctx} text={kind.label} />
      </p>
      <h2>
        <a href={link(ctx, to.decision(question.seq))}>
          <Local site={ctx} text={question.title} />
        </a>
      </h2>
      <p class="result">
        <PhaseWords ctx={ctx} question={question} />
      </p>
      <p class="means">
        <Local site={ctx} text={kind.means} />
      </p>
      <details class="more" open={phase === 'before'}>
        <summary>{ctx.t('meeting-rules')}</summary>
        <QuestionRules ctx={ctx} procedure={procedure} kind={kind} question={question} />
      </details>
    </article>
  )
}

/** What was cast; nothing before it opens. */
export function MeetingCast({ ctx, question }: QuestionProps) {
  const { procedure } = ctx.view.state.record
  const kind = questionKind(ctx.view.state, question.question)
  if (procedure === null || kind === undefined || phaseOf(question, ctx.now) === 'before') return null
  return <TallyTable ctx={ctx} procedure={procedure} kind={kind} question={question} />
}

/** Whether ballots are taken, until when, or what came of it. */
export function PhaseWords({ ctx, question }: QuestionProps) {
  const { t, now } = ctx
  const { result, opens, closes } = question
  const phase = phaseOf(question, now)
  if (phase === 'closed') return t('decided-question-result', { result })
  if (phase === 'before') return rich(t, 'meeting-opens', { when: <Clock ctx={ctx} ms={opens!} /> })
  if (phase === 'over') return t('meeting-question-over')
  if (closes === null) return t('meeting-question-open')
  return rich(t, 'meeting-question-closes', { when: <Clock ctx={ctx} ms={closes} /> })
}

/** A moment of today to the second, UTC; the script counts down to it. */
function Clock({ ctx, ms }: { ctx: Ctx; ms: number }) {
  const iso = new Date(ms).toISOString()
  return (
    <time datetime={iso} class="clock" data-until={ms} data-left={ctx.t('meeting-in', { time: '0:00' })}>
      {`${iso.slice(11, 19)} UTC`}
    </time>
  )
}

interface RulesProps extends QuestionProps {
  readonly procedure: Procedure
  readonly kind: Question
}

/** Who is entitled, and what carries it: on screen before it opens, and while it is open. */
export function QuestionRules({ ctx, procedure, kind, question }: RulesProps) {
  const { t } = ctx
  const { final, silence, indicative, quorum, carries, clause, electorate, fixed } = kind
  const counting = { question: kind.id }
  const count = question.entitled[electorate]?.total ?? 0
  return (
    <Facts
      rows={[
        [
          t('question-to'),
          <>
            <Label site={ctx} list={procedure.electorates} id={electorate} />:{' '}
            {t(fixed === 'opening' ? 'meeting-entitled-fixed' : 'meeting-entitled-now', { count })}
          </>,
        ],
        [t('question-ballots'), t(final ? 'question-final' : 'question-changed')],
        [t('question-silence'), silence ? t('question-silence-carries') : null],
        [
          t('question-quorum'),
          quorum && (
            <>
              <RuleWords site={ctx} procedure={procedure} rule={quorum.when} counting={counting} />
              <ClauseLink ctx={ctx} id={quorum.clause} />
            </>
          ),
        ],
        [
          t(indicative ? 'question-measured' : 'question-carries'),
          <>
            <RuleWords site={ctx} procedure={procedure} rule={carries} counting={counting} />
            <ClauseLink ctx={ctx} id={clause} />
          </>,
        ],
        [t('meeting-put'), <ActLink ctx={ctx} seq={question.seq} />],
      ]}
    />
  )
}

/** One row a group and one for all, one column a position. */
export function TallyTable({ ctx, procedure, kind, question }: RulesProps) {
  const { t } = ctx
  const [all, ...groups] = groupTallies(procedure, kind, question)
  const idle = [...question.ballots.values()].filter(({ counts }) => !counts).length
  return (
    <section class="scroll" tabindex={0} aria-label={t('meeting-cast')}>
      <table class="numbers cast">
        <caption>
          {t('meeting-cast-of', { cast: question.ballots.size, entitled: all!.entitled })}{' '}
          {idle === 0 ? null : t('meeting-idle', { count: idle })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            {kind.positions.map(position => (
              <th scope="col">
                <Label site={ctx} list={procedure.positions} id={position} />
              </th>
            ))}
            <th scope="col">{t('tally-entitled')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(row => (
            <Row ctx={ctx} procedure={procedure} kind={kind} row={row} />
          ))}
          <Row ctx={ctx} procedure={procedure} kind={kind} row={all!} />
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly kind: Question
  readonly row: GroupTally
}

function Row({ ctx, procedure, kind, row: { group, entitled, cast } }: RowProps) {
  return (
    <tr class={group === null ? 'all' : undefined}>
      <th scope="row">
        {group === null ? ctx.t('tally-all') : <GroupName ctx={ctx} id={group} />}
        <CastBar procedure={procedure} kind={kind} entitled={entitled} cast={cast} />
      </th>
      {cast.map(count => (
        <td>{count}</td>
      ))}
      <td>{entitled}</td>
    </tr>
  )
}

const shades = { support: 's-support', accept: 's-accept', oppose: 's-object', neutral: 's-refer' } as const

type CastBarProps = Omit<RowProps, 'ctx' | 'row'> & Omit<GroupTally, 'group'>

/** What was cast of those entitled; the rest of the bar has said nothing yet. */
function CastBar({ procedure, kind, entitled, cast }: CastBarProps) {
  const base = Math.max(1, entitled)
  let x = 0
  return (
    <svg class="bar" viewBox="0 0 120 8" width="120" height="8" aria-hidden="true" preserveAspectRatio="none">
      <rect class="silent" x=".5" y=".5" width="119" height="7" />
      {kind.positions.map((position, i) => {
        const width = Math.round((cast[i]! * 1200) / base) / 10
        const at = x
        x += width
        const stance = procedure.positions?.find(({ id }) => id === position)?.stance ?? 'neutral'
        return width === 0 ? null : <rect class={shades[stance]} x={at} width={width} height="8" />
      })}
    </svg>
  )
}
