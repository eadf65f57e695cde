/**
 * One sense of the room, vote, question, finding or decision with its working: what was asked and told, who was
 * entitled, what was counted, every clause that applied and whether it was kept, who challenged it, and what rests
 * on it.
 */
import type { ComponentChildren } from 'preact'
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import type { FindingState, QuestionState } from '../../core/negotiation/proceedings.js'
import type { CountState, DecisionState } from '../../core/negotiation/state.js'
import type { Procedure, Question } from '../../core/procedure/procedure.js'
import type { Rule } from '../../core/procedure/rule.js'
import { type Decided, decided, decidedAt } from '../../core/reports/decided.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { BallotForm, CloseForm } from '../forms/ballot-form.js'
import { ChallengeForms } from '../forms/challenge-form.js'
import { DecideOn } from '../forms/subject-forms.js'
import { clausesOf, type Ruled, voteShare } from '../models/clauses.js'
import { presentOf } from '../models/subjects.js'
import { page } from '../page.js'
import { ActSentence } from '../parts/act-line.js'
import { Tally } from '../parts/counts.js'
import {
  Contested,
  DecidedCard,
  EntryTitle,
  kindWords,
  ResultWords,
  SubjectLink,
} from '../parts/decided-card.js'
import { EmbedCode } from '../parts/embed-code.js'
import { Fact } from '../parts/fact.js'
import { JudgedClauses, type Reading, VerdictSum } from '../parts/judged.js'
import { Challenges } from '../parts/ledger-course.js'
import {
  ActLink,
  ActorOf,
  GroupName,
  Moment,
  PartyLink,
  ProvisionLink,
  TargetLink,
  WhenOf,
} from '../parts/names.js'
import { ClauseLink, Label } from '../parts/procedure-words.js'
import { Disputes, Provenance } from '../parts/provenance.js'
import { QuestionTally } from '../parts/question-tally.js'
import { type Counting, RuleWords } from '../parts/rule-words.js'
import { BodyPart, codeWord, Local, localString } from '../parts/words.js'
import { WorkingOf } from '../parts/working.js'
import { rich } from '../rich.js'

/** Null where that act is none of these. */
export function decisionPage(
  ctx: Ctx,
  { seq, server, form }: { seq: number; server?: string | undefined; form?: FormState | undefined },
): string | null {
  const { t, view } = ctx
  const entry = decidedAt(view, seq)
  if (entry === null) return null
  const title = decidedTitle(ctx, entry)
  return page({
    site: ctx,
    ctx,
    title,
    section: 'decisions',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, `/decisions#${seq}`)}>{t('nav-decisions')}</a>
        </p>
        <p class="tag">{kindWords(ctx, entry)}</p>
        <h1>
          <EntryTitle ctx={ctx} entry={entry} />
        </h1>
        <p class="lead">
          <ResultWords ctx={ctx} entry={entry} />
        </p>
        <p class="note">{t(`decided-what-${entry.kind}`)}</p>
        <Working ctx={ctx} entry={entry} />
        <Words ctx={ctx} seq={seq} />
        <Aftermath ctx={ctx} entry={entry} />
        <Deeds ctx={ctx} entry={entry} form={form} />
        <EmbedCode ctx={ctx} server={server} path={to.decision(seq)} what={title} height={480} />
      </>
    ),
  })
}

/** What it is called in titles: `Vote: Shall the article be adopted?`, `Decision #12` */
export function decidedTitle(ctx: Ctx, { kind, seq, question }: Decided): string {
  const name = ctx.t(`count-kind-${kind}`)
  return question === null ? `${name} #${seq}` : `${name}: ${localString(ctx, question)}`
}

/** What the reader's seat may do about it: cast or close, challenge, rule, decide on what it was about. */
function Deeds({ ctx, entry, form }: EntryProps & { form: FormState | undefined }) {
  const { seq, subject } = entry
  const { proceedings } = ctx.view.state
  const question = proceedings?.questions.get(seq)
  return (
    <>
      {question === undefined ? null : (
        <>
          <BallotForm ctx={ctx} question={question} form={form} />
          <CloseForm ctx={ctx} question={question} form={form} />
        </>
      )}
      <ChallengeForms ctx={ctx} seq={question?.closed ?? seq} form={form} />
      <DecideOn ctx={ctx} subject={presentOf(ctx.view.state, subject.target)} />
    </>
  )
}

interface EntryProps {
  readonly ctx: Ctx
  readonly entry: Decided
}

function Working({ ctx, entry }: EntryProps) {
  const { decisions, proceedings } = ctx.view.state
  const { seq, kind } = entry
  if (kind === 'question')
    return <OfQuestion ctx={ctx} entry={entry} question={proceedings!.questions.get(seq)!} />
  if (kind === 'finding')
    return <OfFinding ctx={ctx} entry={entry} finding={proceedings!.findings.get(seq)!} />
  if (kind === 'decision')
    return <OfDecision ctx={ctx} entry={entry} decision={decisions.decisions.get(seq)!} />
  return <OfCount ctx={ctx} entry={entry} count={decisions.counts.get(seq)!} />
}

/** What every kind has: on what, by whom, when, where it rests. */
function Base({ ctx, entry, children }: EntryProps & { children?: ComponentChildren }) {
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

/** Clauses that applied, with what they came to; for logs that keep no such thing, that they keep none. */
function Clauses({ ctx, clauses, reading }: { ctx: Ctx; clauses: readonly Ruled[]; reading: Reading }) {
  const { t } = ctx
  const all = clauses.map(({ judged }) => judged)
  return (
    <section>
      <h2>{t('decided-clauses')}</h2>
      {ctx.view.state.proceedings === undefined ? (
        <p class="note">{t('decided-unjudged')}</p>
      ) : all.length === 0 ? (
        <p class="note">{t('decided-no-clauses')}</p>
      ) : (
        <>
          {reading === 'kept' ? (
            <p>
              <VerdictSum t={t} all={all} reading={reading} />
            </p>
          ) : null}
          <JudgedClauses ctx={ctx} clauses={clauses} reading={reading} />
        </>
      )}
    </section>
  )
}

/** A sense of the room, or a vote with its tally. */
function OfCount({ ctx, entry, count }: EntryProps & { count: CountState }) {
  const { t } = ctx
  const { procedure } = ctx.view.state.record
  const kind = procedure?.questions?.find(({ id }) => id === count.rule)
  return (
    <>
      <Base ctx={ctx} entry={entry}>
        <Fact term={t('decided-method')}>{codeWord(t, 'method', count.method)}</Fact>
        {entry.calledBy?.party == null ? null : (
          <Fact term={t('decided-called')}>
            <PartyLink ctx={ctx} id={entry.calledBy.party} />
          </Fact>
        )}
        <Fact term={t('decided-told')}>
          {kind === undefined ? (
            t(`count-told-${count.told ?? 'nothing'}`)
          ) : (
            <Local site={ctx} text={kind.means} />
          )}
        </Fact>
      </Base>
      <section>
        <h2>{t('decided-counted')}</h2>
        <Tally ctx={ctx} count={entry} />
        <CountRule ctx={ctx} count={count} />
        <Known ctx={ctx} entry={entry} />
      </section>
      {count.kind === 'sense' ? null : (
        <Clauses
          ctx={ctx}
          clauses={clausesOf(ctx.view.state.record.procedure!, count.judged ?? [])}
          reading="met"
        />
      )}
    </>
  )
}

/** The share that a vote had to reach, where one rule says it for all votes. */
export function CountRule({ ctx, count }: { ctx: Ctx; count: CountState }) {
  const { t, view } = ctx
  const { procedure } = view.state.record
  if (count.kind === 'sense') return <p>{t('count-what-sense')}</p>
  const found = voteShare(view.state, count)
  if (found === null || procedure === null) return null
  return (
    <>
      <p>
        {t('decided-rule')} <ClauseLink ctx={ctx} id={found.clause} />
      </p>
      <WorkingOf ctx={ctx} procedure={procedure} rule={found.rule} working={found.working} />
    </>
  )
}

/** Ballots known by name, by how they were cast. */
function Known({ ctx, entry }: EntryProps) {
  const { t } = ctx
  const { ballots } = entry
  if (ballots === null || ballots.known.length === 0) return null
  return (
    <>
      <h3>
        {t(ballots.complete ? 'decided-ballots' : 'decided-ballots-some', { count: ballots.known.length })}
      </h3>
      <dl class="facts">
        {(['for', 'against', 'abstain'] as const).map(choice => {
          const cast = ballots.known.filter(({ ballot }) => ballot === choice)
          return cast.length === 0 ? null : (
            <Fact term={`${t(`tally-${choice}`)} (${cast.length})`}>
              <Names ctx={ctx} ids={cast.map(({ party }) => party)} />
            </Fact>
          )
        })}
      </dl>
    </>
  )
}

function Names({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  return ids.map((id, i) => [i === 0 ? '' : ctx.t('list-separator'), <PartyLink ctx={ctx} id={id} />])
}

function OfQuestion({ ctx, entry, question }: EntryProps & { question: QuestionState }) {
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
        <Clauses
          ctx={ctx}
          clauses={clausesOf(ctx.view.state.record.procedure!, question.judged)}
          reading="met"
        />
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

function OfFinding({ ctx, entry, finding }: EntryProps & { finding: FindingState }) {
  const { t } = ctx
  const { procedure } = ctx.view.state.record
  const { open, designation } = finding
  const consensus = procedure?.finding?.scale.find(({ id }) => id === designation)?.consensus
  return (
    <>
      <Base ctx={ctx} entry={entry}>
        {consensus === undefined ? null : (
          <Fact term={t('finding-consensus')}>{t(consensus ? 'yes' : 'no')}</Fact>
        )}
      </Base>
      <Open ctx={ctx} open={open} />
      {procedure === null ? null : (
        <Clauses ctx={ctx} clauses={clausesOf(procedure, finding.judged)} reading="kept" />
      )}
    </>
  )
}

/** Objections that were open when it was found. */
function Open({ ctx, open }: { ctx: Ctx; open: readonly number[] }) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('decided-open')}</h2>
      {open.length === 0 ? (
        <p>{t('decided-open-none')}</p>
      ) : (
        <ul>
          {open.map(seq => (
            <li>
              <ActSentence ctx={ctx} seq={seq} /> <a href={link(ctx, to.objection(seq))}>{t('judged-see')}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OfDecision({ ctx, entry, decision }: EntryProps & { decision: DecisionState }) {
  const { t, view } = ctx
  const { package: more = [], forum, in: body, touched = [] } = decision
  const met = body === undefined ? undefined : view.state.proceedings?.bodies.get(body)
  return (
    <>
      <Base ctx={ctx} entry={entry}>
        {more.length === 0 ? null : (
          <Fact term={t('decided-package')}>
            {more.map((target, i) => [
              i === 0 ? '' : t('list-separator'),
              <TargetLink ctx={ctx} target={target} />,
            ])}
          </Fact>
        )}
        {forum === undefined ? null : (
          <Fact term={t('decided-forum')}>
            <bdi>{forum}</bdi>
          </Fact>
        )}
        {met === undefined ? null : (
          <Fact term={t('decision-in')}>
            <Local site={ctx} text={met.label} />
          </Fact>
        )}
        {touched.length === 0 ? null : (
          <Fact term={t('decided-touched')}>
            <Touched ctx={ctx} ids={touched} />
          </Fact>
        )}
      </Base>
      <RestsOn ctx={ctx} entry={entry} />
      <Clauses
        ctx={ctx}
        clauses={clausesOf(view.state.record.procedure!, decision.judged ?? [])}
        reading="kept"
      />
      <Breaches ctx={ctx} entry={entry} />
    </>
  )
}

/** Provisions named one by one; of more, their number. */
const touchedMax = 24

function Touched({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  const { t } = ctx
  const rest = ids.length - touchedMax
  return (
    <>
      {ids
        .slice(0, touchedMax)
        .map((id, i) => [i === 0 ? '' : t('list-separator'), <ProvisionLink ctx={ctx} id={id} />])}{' '}
      {rest > 0 ? t('judged-more', { count: rest }) : null}
    </>
  )
}

/** The count, question or finding that a decision rests on, whole. */
function RestsOn({ ctx, entry }: EntryProps) {
  const under =
    entry.kind === 'decision' && entry.restsOn !== null ? decidedAt(ctx.view, entry.restsOn) : null
  if (under === null) return null
  return (
    <section>
      <h2>{ctx.t('decided-rests-on')}</h2>
      <DecidedCard ctx={ctx} entry={under} />
    </section>
  )
}

/** Where the declared procedure would have refused it. */
function Breaches({ ctx, entry }: EntryProps) {
  if (entry.breaches.length === 0 || (entry.judged?.length ?? 0) > 0) return null
  return (
    <ul class="plain positions">
      {entry.breaches.map(({ why, clause }) => (
        <li>
          {rich(ctx.t, 'procedure-breach', { why: codeWord(ctx.t, 'report-why', why) })}{' '}
          {clause === '' ? null : <ClauseLink ctx={ctx} id={clause} />}
        </li>
      ))}
    </ul>
  )
}

/** What was written with it. */
function Words({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const { t, view } = ctx
  if (view.leaf(seq)?.author.body === undefined) return null
  const parts =
    view.body(seq) === null ? ['reasons'] : ['reasons', 'account', 'rationale', 'statement', 'note']
  return (
    <section>
      <h2>{t('reasons')}</h2>
      {parts.map(part => (
        <BodyPart ctx={ctx} seq={seq} part={part} />
      ))}
    </section>
  )
}

/** Who contests it, who challenged it and what was ruled, what rests on it, what was said of it. */
function Aftermath({ ctx, entry }: EntryProps) {
  const { t, view } = ctx
  const { seq, contestedBy, statements } = entry
  const resting = decided(view).filter(other => other.restsOn === seq)
  const { proceedings } = view.state
  // What is challenged of a question is its closing.
  const of = proceedings?.questions.get(seq)?.closed ?? seq
  const challenged = proceedings?.challenged.has(of) === true
  return (
    <>
      {contestedBy.length === 0 && !challenged ? null : (
        <section>
          <h2>{t('decided-challenges')}</h2>
          <Contested ctx={ctx} entry={entry} />
          <Challenges ctx={ctx} of={of} />
        </section>
      )}
      {resting.length === 0 ? null : (
        <section>
          <h2>{t('decided-resting')}</h2>
          {resting.map(other => (
            <DecidedCard ctx={ctx} entry={other} />
          ))}
        </section>
      )}
      {statements.length === 0 ? null : (
        <section>
          <h2>{t('decided-statements')}</h2>
          <ul>
            {statements.map(statement => (
              <li>
                <ActSentence ctx={ctx} seq={statement} /> <ActLink ctx={ctx} seq={statement} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
