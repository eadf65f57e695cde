/** What is put to whom and what carries it, how things are decided, and what a finding can say. */
import type { ComponentChildren } from 'preact'
import type {
  BallotPosition,
  DecisionRule,
  Procedure,
  Question,
  Way,
} from '../../core/procedure/procedure.js'
import type { Rule } from '../../core/procedure/rule.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { Facts } from './procedure-facts.js'
import { ClauseLink, Label, orList, quoted } from './procedure-words.js'
import { type Counting, RuleWords } from './rule-words.js'
import { Local } from './words.js'

export function questionsSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { questions = [] } = procedure
  if (questions.length === 0) return null
  return questions.map(question => <QuestionCard ctx={ctx} procedure={procedure} question={question} />)
}

interface QuestionProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly question: Question
}

function QuestionCard({ ctx, procedure, question }: QuestionProps) {
  const { t } = ctx
  const { days, final, silence, quorum, postponed, carries, clause } = question
  const counting = { question: question.id }
  const ruled = (rule: Rule, by: string) => (
    <Ruled ctx={ctx} procedure={procedure} rule={rule} clause={by} counting={counting} />
  )
  return (
    <article class="card" id={`question.${question.id}`}>
      <h3>
        <Local site={ctx} text={question.label} />
      </h3>
      <p class="lead">
        <Local site={ctx} text={question.means} />
      </p>
      <Facts
        rows={[
          [t('question-to'), <Label site={ctx} list={procedure.electorates} id={question.electorate} />],
          [t('question-answers'), <Answers ctx={ctx} procedure={procedure} ids={question.positions} />],
          [t('question-entitled'), t(`question-fixed-${question.fixed}`)],
          [t('question-open'), days === undefined ? null : t('question-days', { days })],
          [t('question-ballots'), t(final ? 'question-final' : 'question-changed')],
          [t('question-silence'), silence ? t('question-silence-carries') : null],
          [t('question-quorum'), quorum === undefined ? null : ruled(quorum.when, quorum.clause)],
          [t('question-postponed'), postponed === undefined ? null : ruled(postponed.when, postponed.clause)],
          [t(question.indicative ? 'question-measured' : 'question-carries'), ruled(carries, clause)],
        ]}
      />
    </article>
  )
}

interface RuledProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly rule: Rule
  readonly clause: string
  readonly counting?: Counting
}

/** A rule with the clause it stands in. */
export function Ruled({ ctx, procedure, rule, clause, counting }: RuledProps) {
  return (
    <>
      <RuleWords site={ctx} procedure={procedure} rule={rule} counting={counting} />
      <ClauseLink ctx={ctx} id={clause} />
    </>
  )
}

function Answers({ ctx, procedure, ids }: { ctx: Ctx; procedure: Procedure; ids: readonly string[] }) {
  const positions = (procedure.positions ?? []).filter(({ id }) => ids.includes(id))
  return (
    <ul class="plain">
      {positions.map(position => (
        <li>
          <b>
            <Local site={ctx} text={position.label} />
          </b>
          : {stanceWords(ctx, position)}
        </li>
      ))}
    </ul>
  )
}

function stanceWords({ t }: Ctx, { stance, blocking, reason }: BallotPosition): string {
  const more = [
    ...(blocking ? [t('question-blocks')] : []),
    ...(reason === undefined ? [] : [t(`question-reason-${reason}`)]),
  ]
  return [t('question-stance', { stance }), ...more].join(t('list-separator'))
}

export function decisionsSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { decisions = [] } = procedure
  if (decisions.length === 0) return null
  return decisions.map(decision => <DecisionCard ctx={ctx} procedure={procedure} decision={decision} />)
}

interface DecisionProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly decision: DecisionRule
}

function DecisionCard({ ctx, procedure, decision }: DecisionProps) {
  const { t } = ctx
  const { on, outcomes, in: bodies, stages, ways, requires, clause } = decision
  const heading = {
    subjects: orList(
      t,
      on.map(subject => t('decision-subject', { subject })),
    ),
    outcomes: orList(
      t,
      outcomes.map(outcome => t('decision-outcome', { outcome })),
    ),
  }
  const among = bodies?.map(kind => t('decision-body', { kind }))
  const rule = requires && <RuleWords site={ctx} procedure={procedure} rule={requires} />
  return (
    <article class="card decide">
      <h3>{rich(t, 'decision-heading', heading)}</h3>
      <p class="prov">
        <ClauseLink ctx={ctx} id={clause} />
      </p>
      <Facts
        rows={[
          [t('decision-in'), among === undefined ? null : orList(t, among)],
          [
            t('decision-stages'),
            stages === undefined ? null : orList(t, quoted(ctx, procedure.stages, stages)),
          ],
          [t('decision-ways'), <Ways ctx={ctx} procedure={procedure} ways={ways} />],
          [t('decision-requires'), rule ?? null],
        ]}
      />
    </article>
  )
}

function Ways({ ctx, procedure, ways }: { ctx: Ctx; procedure: Procedure; ways: readonly Way[] }) {
  return (
    <ol>
      {ways.map(way => (
        <li>
          {wayWords(ctx, procedure, way)}{' '}
          {way.when === undefined ? null : <RuleWords site={ctx} procedure={procedure} rule={way.when} />}
          <ClauseLink ctx={ctx} id={way.clause} />
        </li>
      ))}
    </ol>
  )
}

/** `By ballot: “Last call”, when:` */
export function wayWords(ctx: Ctx, { questions, finding }: Procedure, way: Way): ComponentChildren {
  const { t } = ctx
  const which =
    way.question !== undefined
      ? quoted(ctx, questions, [way.question])
      : orList(t, quoted(ctx, finding?.scale, way.findings ?? []))
  const how = t('decision-way', { way: way.how })
  const words = which.length === 0 ? how : rich(t, 'decision-way-of', { way: how, which })
  return way.when === undefined ? words : rich(t, 'decision-way-when', { way: [words] })
}

export function findingSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  const { finding } = procedure
  if (finding === undefined) return null
  return (
    <>
      <p>
        {t('procedure-finding-lead')} <ClauseLink ctx={ctx} id={finding.clause} />
      </p>
      {finding.requires === undefined ? null : (
        <div class="if">
          <span class="note">{t('finding-requires-all')}</span>{' '}
          <RuleWords site={ctx} procedure={procedure} rule={finding.requires} counting="stances" />
        </div>
      )}
      <table class="scale">
        <caption>{t('procedure-finding-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('finding-says')}</th>
            <th scope="col">{t('finding-requires')}</th>
          </tr>
        </thead>
        <tbody>
          {finding.scale.map(({ label, consensus, requires }) => (
            <tr>
              <th scope="row">
                <Local site={ctx} text={label} />
                <small>{t(consensus ? 'finding-consensus' : 'finding-not-consensus')}</small>
              </th>
              <td>
                {requires === undefined ? (
                  <span class="note">{t('finding-no-rule')}</span>
                ) : (
                  <RuleWords site={ctx} procedure={procedure} rule={requires} counting="stances" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
