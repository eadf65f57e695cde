/**
 * An act that has consequences, before it is recorded: in words, what it does and by which clause, what its clauses
 * come to as of now, what was written with it. From here it is sent, or one goes back to the form as it was.
 */
import type { ComponentChildren } from 'preact'
import type { Decision } from '../../core/negotiation/acts/decisions/decision.js'
import { amendmentsOf } from '../../core/negotiation/acts/decisions/decision-rules.js'
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import type { Target, Wording } from '../../core/negotiation/acts/fields.js'
import { openObjections } from '../../core/negotiation/matters.js'
import { verbatimIn } from '../../core/negotiation/view.js'
import type { Leaf } from '../../core/record/leaf.js'
import { redlineTexts } from '../../core/text/redline.js'
import type { Ctx, Query } from '../context.js'
import { Hidden } from '../forms/form.js'
import { clausesOf } from '../models/clauses.js'
import { judgedNow } from '../models/judged-now.js'
import { clauseOf, ruleClause } from '../models/may.js'
import { page } from '../page.js'
import { ActLine, ActSentence } from '../parts/act-line.js'
import { Mark, NewText } from '../parts/alternative.js'
import { SubjectLink } from '../parts/decided-card.js'
import { JudgedClauses } from '../parts/judged.js'
import { ActLinks, Moment, PartyLink, ProvisionLink, RefLink, TargetLink } from '../parts/names.js'
import { Facts } from '../parts/procedure-facts.js'
import { ClauseLink, deedWords } from '../parts/procedure-words.js'
import { QuestionFacts } from '../parts/question-facts.js'
import { EditedText } from '../parts/redline.js'
import { codeWord, Local } from '../parts/words.js'

/** `values` are the fields of the form, sent again whole; `leaf` is what would be recorded if it were sent now. */
export function beforePage(ctx: Ctx, { values, leaf }: { values: Query; leaf: Leaf }): string {
  const { t } = ctx
  const { kind } = leaf.author.act
  const { token: _, confirm: __, ...kept } = values
  return page({
    site: ctx,
    ctx,
    title: t('preview-title'),
    section: 'preview',
    children: (
      <>
        <h1>{t('preview-title')}</h1>
        <p class="lead">
          <ActLine ctx={ctx} leaf={leaf} />
        </p>
        <p>
          {t(`form-${kind}-does`)} <Under ctx={ctx} leaf={leaf} /> {t('preview-lead-bare')}
        </p>
        <About ctx={ctx} leaf={leaf} />
        <Settled ctx={ctx} leaf={leaf} />
        <Corrected ctx={ctx} leaf={leaf} values={values} />
        <Judged ctx={ctx} leaf={leaf} />
        <Reasons ctx={ctx} values={values} />
        <div class="warning">
          <h2>{t('preview-public')}</h2>
          <p>{t('before-public')}</p>
          <form method="post" action={`${ctx.base}/act${anchorOf(values)}`}>
            <Hidden fields={{ ...kept, token: ctx.formToken }} />
            <p class="send">
              <button type="submit" name="confirm" value="yes">
                {t('preview-send')}
              </button>
              <button type="submit" name="confirm" value="back" class="quiet">
                {t('before-back')}
              </button>
            </p>
          </form>
        </div>
      </>
    ),
  })
}

/** Where the form stands on its page, to come back to. */
function anchorOf({ anchor = '' }: Query): string {
  return /^do-[A-Za-z0-9-]+$/.test(anchor) ? `#${anchor}` : ''
}

interface BeforeProps {
  readonly ctx: Ctx
  readonly leaf: Leaf
}

function Under({ ctx, leaf }: BeforeProps) {
  const clause = ruleClause(ctx, leaf.author.act) ?? clauseOf(ctx, leaf.author.act.kind)
  return clause === undefined ? null : <ClauseLink ctx={ctx} id={clause} />
}

/** The members of the act that its sentence does not say. */
function About({ ctx, leaf }: BeforeProps) {
  const { t, view } = ctx
  const { act } = leaf.author
  const subject = act.subject as Target | undefined
  const question = act.kind === 'put' ? questionKind(view.state, String(act.question)) : undefined
  return (
    <>
      <Facts rows={rowsOf(ctx, leaf)} />
      {question === undefined ? null : (
        <section>
          <h2>
            <Local site={ctx} text={question.label} />
          </h2>
          <p>
            <Local site={ctx} text={question.means} />
          </p>
          <QuestionFacts ctx={ctx} procedure={view.state.record.procedure!} kind={question} />
        </section>
      )}
      {act.kind === 'finding' && subject !== undefined ? (
        <p>
          {t('before-open', { count: openObjections(view.state, [subject]).length })}{' '}
          <ActLinks ctx={ctx} seqs={openObjections(view.state, [subject])} />
        </p>
      ) : null}
    </>
  )
}

type Row = readonly [string, ComponentChildren]

function rowsOf(ctx: Ctx, { author }: Leaf): Row[] {
  const { t, view } = ctx
  const { act } = author
  const said = <T,>(name: string, words: (value: T) => ComponentChildren): Row => [
    t(`before-${name}`),
    act[name] === undefined ? null : words(act[name] as T),
  ]
  const listed = (nodes: readonly ComponentChildren[]) =>
    nodes.map((node, i) => [i === 0 ? '' : t('list-separator'), node])
  return [
    said<Target>('subject', subject => <SubjectLink ctx={ctx} target={subject} />),
    said<readonly Target[]>('package', all =>
      listed(all.map(target => <TargetLink ctx={ctx} target={target} />)),
    ),
    said<number>('count', seq => <ActSentence ctx={ctx} seq={seq} />),
    said<number>('on', seq => <ActSentence ctx={ctx} seq={seq} />),
    said<string>('in', id => {
      const body = view.state.proceedings?.bodies.get(id)
      return body === undefined ? id : <Local site={ctx} text={body.label} />
    }),
    said<string>('level', level => t(`agreed-${level}`)),
    said<string>('forum', forum => <bdi>{forum}</bdi>),
    said<number>('closes', ms => <Moment site={ctx} ms={ms} />),
    said<number>('present', count => count),
    said<string>('method', method => codeWord(t, 'method', method)),
    said<readonly string[]>('acts', kinds => deedWords(ctx, kinds)),
    said<string>('party', party => <PartyLink ctx={ctx} id={party} />),
    said<number>('until', ms => <Moment site={ctx} ms={ms} />),
    said<readonly string[]>('provisions', ids => listed(ids.map(id => <ProvisionLink ctx={ctx} id={id} />))),
  ]
}

/** Amendments whose text is shown; of more, their number. */
const settledMax = 12

/** The amendments that a decision would make part of the text. */
function Settled({ ctx, leaf }: BeforeProps) {
  const { t, view } = ctx
  const { act } = leaf.author
  if (act.kind !== 'decision' || (act.outcome !== 'adopted' && act.outcome !== 'agreed')) return null
  const amendments = amendmentsOf(view.state, act as unknown as Decision).filter(
    ({ status }) => status === 'in-force',
  )
  if (amendments.length === 0) return null
  return (
    <section>
      <h2>{t('before-settled')}</h2>
      {amendments.slice(0, settledMax).map(amendment => (
        <article class="card alternative">
          <h3>
            <Mark ctx={ctx} amendment={amendment} /> <RefLink ctx={ctx} id={amendment.id} />
          </h3>
          <NewText ctx={ctx} amendment={amendment} lang={view.state.record.languages[0] ?? ctx.lang} />
        </article>
      ))}
      {amendments.length > settledMax ? (
        <p class="note">{t('judged-more', { count: amendments.length - settledMax })}</p>
      ) : null}
    </section>
  )
}

/** The words of a provision with what is corrected in them. */
function Corrected({ ctx, leaf, values }: BeforeProps & { values: Query }) {
  const { act } = leaf.author
  const provision = ctx.view.state.text.provisions.get(String(act.provision))
  if (act.kind !== 'rectify' || provision === undefined) return null
  return (act.text as unknown as readonly Wording[]).map(({ lang }) => {
    const before = verbatimIn(ctx.view, provision.wordings, lang)
    const after = values[`text-${lang}`]
    if (before === null || after === undefined) return null
    return (
      <p class="legal redline" lang={lang} dir="auto">
        <EditedText edits={redlineTexts(before, after)} />
      </p>
    )
  })
}

function Judged({ ctx, leaf }: BeforeProps) {
  const { procedure } = ctx.view.state.record
  const judged = judgedNow(ctx, leaf)
  if (procedure === null || judged.length === 0) return null
  return (
    <section>
      <h2>{ctx.t('before-clauses')}</h2>
      <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, judged)} reading="met" />
    </section>
  )
}

function Reasons({ ctx, values }: { ctx: Ctx; values: Query }) {
  const reasons = values.reasons?.trim() ?? ''
  if (reasons === '') return null
  return (
    <section>
      <h2>{ctx.t('preview-reasons')}</h2>
      <blockquote class="said" lang={values.lang} dir="auto">
        {reasons.split(/\n+/).map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </blockquote>
    </section>
  )
}
