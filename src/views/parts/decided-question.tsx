/** The working of a question that was put: to whom, the ballots, and what it needs, or needed, to carry. */
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import type { Procedure, Question } from '../../core/procedure/procedure.js'
import type { Rule } from '../../core/procedure/rule.js'
import { type Ctx, link } from '../context.js'
import { Base, Clauses, type EntryProps } from './decided-base.js'
import { Fact } from './fact.js'
import { ActLink, ActorOf, GroupName, Moment, PartyLink, WhenOf } from './names.js'
import { ClauseLink, Label } from './procedure-words.js'
import { QuestionTally } from './question-tally.js'
import { type Counting, RuleWords } from './rule-words.js'
import { Local } from './words.js'

export function OfQuestion({ ctx, entry, question }: EntryProps & { question: QuestionState }) {
  const { t } = ctx
  const { procedure } = ctx.view.state.record
  const kind = questionKind(ctx.view.state, question.question)
  if (kind === undefined || procedure === null) return <Base ctx={ctx} entry={entry} />
  const { closes, closed, present, result } = question
  return (
    <>
      <Base ctx={ctx} entry={entry}>
        <Fact term={t('decided-told')}>
          <Local site={ctx} text={kind.means} />
        </Fact>
        <Fact term={t('question-to')}>
          <Label site={ctx} list={procedure.electorates} id={kind.electorate} />
          {' · '}
          {t(`question-fixed-${kind.fixed}`)}
        </Fact>
        {closes === null ? null : (
          <Fact term={t('decided-closes')}>
            <Moment site={ctx} ms={closes} />
          </Fact>
        )}
        {closed === null ? null : (
          <Fact term={t('decided-closed')}>
            <ActorOf ctx={ctx} seq={closed} /> · <WhenOf ctx={ctx} seq={closed} /> ·{' '}
            <ActLink ctx={ctx} seq={closed} />
          </Fact>
        )}
        {present === null ? null : <Fact term={t('decided-present')}>{present}</Fact>}
      </Base>
      <section>
        <h2>{t('decided-counted')}</h2>
        <QuestionTally ctx={ctx} procedure={procedure} kind={kind} question={question} />
        <Cast ctx={ctx} procedure={procedure} question={question} />
      </section>
      {result === 'open' ? (
        <StillOpen ctx={ctx} procedure={procedure} kind={kind} />
      ) : (
        <Clauses ctx={ctx} judged={question.judged} reading="met" />
      )}
    </>
  )
}

interface KindProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly kind: Question
}

/** What will be asked of it when it is closed. */
function StillOpen({ ctx, procedure, kind }: KindProps) {
  const { t } = ctx
  const { quorum, postponed, carries, clause } = kind
  const rules: readonly (readonly [string, Rule | undefined, string])[] = [
    ['question-quorum', quorum?.when, quorum?.clause ?? ''],
    ['question-postponed', postponed?.when, postponed?.clause ?? ''],
    ['question-carries', carries, clause],
  ]
  const counting: Counting = { question: kind.id }
  return (
    <section>
      <h2>{t('decided-still-open')}</h2>
      <dl class="facts rules">
        {rules.map(([term, rule, by]) =>
          rule === undefined ? null : (
            <Fact term={t(term)}>
              <RuleWords site={ctx} procedure={procedure} rule={rule} counting={counting} />
              <ClauseLink ctx={ctx} id={by} />
            </Fact>
          ),
        )}
      </dl>
      <p>
        <a href={link(ctx, '/next')}>{t('decisions-next')}</a>
      </p>
    </section>
  )
}

/** Ballots that are listed one by one; beyond it, the list of acts has them. */
const ballotsMax = 200

/** Who answered how, with the act; a ballot that does not count says so. */
function Cast({ ctx, procedure, question }: Omit<KindProps, 'kind'> & { question: QuestionState }) {
  const { t, view } = ctx
  const all = [...question.ballots].sort(([, a], [, b]) => a.seq - b.seq)
  if (all.length === 0) return null
  const groupOf = (party: string) => view.state.seats.parties.get(party)?.group ?? null
  return (
    <details class="more" open={all.length <= 40}>
      <summary>{t('decided-ballots', { count: all.length })}</summary>
      {all.length > ballotsMax ? (
        <p class="note">
          {t('decided-ballots-first', { count: ballotsMax })}{' '}
          <a href={link(ctx, '/acts', { kind: 'ballot' })}>{t('kind-ballot')}</a>
        </p>
      ) : null}
      <table>
        <caption class="vh">{t('decided-ballots', { count: all.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('filter-party')}</th>
            <th scope="col">{t('standing-group')}</th>
            <th scope="col">{t('decided-ballot')}</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, ballotsMax).map(([party, { position, counts, seq }]) => (
            <tr>
              <th scope="row">
                <PartyLink ctx={ctx} id={party} />
              </th>
              <td>
                <GroupName ctx={ctx} id={groupOf(party)} />
              </td>
              <td>
                <Label site={ctx} list={procedure.positions} id={position} />{' '}
                {counts ? null : <span class="chip">{t('decided-ballot-idle')}</span>}{' '}
                <ActLink ctx={ctx} seq={seq} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
