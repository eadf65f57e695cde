/**
 * One sense of the room, vote, question, finding or decision with its working: what was asked and told, who was
 * entitled, what was counted, every clause that applied and whether it was kept, who challenged it, and what rests
 * on it.
 */
import type { FindingState } from '../../core/negotiation/proceedings.js'
import type { DecisionState } from '../../core/negotiation/state.js'
import { type Decided, decided, decidedAt } from '../../core/reports/decided.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { BallotForm, CloseForm } from '../forms/ballot-form.js'
import { ChallengeForms } from '../forms/challenge-form.js'
import { DecideOn } from '../forms/subject-forms.js'
import { presentOf } from '../models/subjects.js'
import { page } from '../page.js'
import { ActSentence } from '../parts/act-line.js'
import { Base, Clauses, type EntryProps } from '../parts/decided-base.js'
import { Contested, DecidedCard, EntryTitle, kindWords, ResultWords } from '../parts/decided-card.js'
import { OfCount } from '../parts/decided-count.js'
import { OfQuestion } from '../parts/decided-question.js'
import { EmbedCode } from '../parts/embed-code.js'
import { Fact } from '../parts/fact.js'
import { Challenges } from '../parts/ledger-course.js'
import { ActLink, ProvisionLink, TargetLink } from '../parts/names.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { BodyPart, codeWord, Local, localString } from '../parts/words.js'
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
      {procedure === null ? null : <Clauses ctx={ctx} judged={finding.judged} reading="kept" />}
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
      <Clauses ctx={ctx} judged={decision.judged ?? []} reading="kept" />
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
