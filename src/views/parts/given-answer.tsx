/** One answer of one party: on which words, why, with which evidence, who supports it and what was replied. */
import type { GivenAnswer } from '../../core/assessment/answers.js'
import { holds } from '../../core/assessment/answers.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { Evidence } from '../../core/negotiation/acts/positions/assess.js'
import { type Ctx, type FormState, webAddress } from '../context.js'
import { TextArea, WrittenIn } from '../forms/fields.js'
import { ActForm, Hidden, standing } from '../forms/form.js'
import { mayDo } from '../models/may.js'
import { rich } from '../rich.js'
import { ActLink, ActorOf, PartyList, WhenOf } from './names.js'
import { Disputes, Provenance } from './provenance.js'
import { Redline } from './redline.js'
import { HexPrint } from './vouched.js'
import { WithheldNote } from './withheld.js'
import { BodyPart, localString } from './words.js'

interface AnswerProps {
  readonly ctx: Ctx
  readonly answer: GivenAnswer
  /** A family is answered once, and shown under each of its criteria: only ids tell them apart. */
  readonly criterion: string
  readonly form: FormState | undefined
}

export function GivenAnswerCard({ ctx, answer, criterion, form }: AnswerProps) {
  const { t } = ctx
  const { seq, confidence, byProponent, forFamily, earlier } = answer
  const marks = [
    ...(byProponent ? [t('assessment-by-proponent')] : []),
    ...(forFamily ? [t('assessment-for-family')] : []),
    ...(confidence === null
      ? []
      : [t('assessment-confidence', { level: t(`confidence-level-${confidence}`) })]),
    t(`assessment-state-${answer.holding.state}`),
  ]
  return (
    <div class="answer-one" id={`a-${criterion}-${seq}`}>
      <p>
        <ActorOf ctx={ctx} seq={seq} />: <b>{t(`answer-${answer.answer}`)}</b>
      </p>
      <p class="prov">
        {marks.join(' · ')} · <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
      </p>
      <Cited ctx={ctx} answer={answer} />
      <BodyPart ctx={ctx} seq={seq} part="reasons" />
      <Missing ctx={ctx} answer={answer} />
      <EvidenceList ctx={ctx} answer={answer} />
      <Supporters ctx={ctx} seq={seq} />
      {earlier.length === 0 ? null : (
        <p class="prov">
          {rich(t, 'assessment-earlier-answers', {
            acts: <span>{earlier.map(act => [<ActLink ctx={ctx} seq={act} />, ' '])}</span>,
          })}
        </p>
      )}
      <Provenance ctx={ctx} seq={seq} />
      <Disputes ctx={ctx} seq={seq} />
      <Replies ctx={ctx} seqs={answer.replies} />
      {forFamily ? null : <Speak ctx={ctx} answer={answer} form={form} />}
    </div>
  )
}

/** The words it rests on; of a stale one the whole wording then, against the one now. */
function Cited({ ctx, answer }: { ctx: Ctx; answer: GivenAnswer }) {
  const { t, view } = ctx
  const { wording, holding } = answer
  if (wording === null) return null
  const text = view.text(wording.hash)
  if (text === null) return <WithheldNote ctx={ctx} what={`text/${wording.hash}`} />
  const now = holding.now === null || holding.state === 'current' ? null : view.text(holding.now.hash)
  return (
    <>
      {holding.spans.map(({ from, to }) => (
        <blockquote class="legal quoted" lang={wording.lang} dir="auto">
          {text.slice(from, to)}
        </blockquote>
      ))}
      {now === null || holds(answer) ? null : (
        <details class="more">
          <summary>{t('assessment-are')}</summary>
          <Redline t={t} from={text} to={now} lang={wording.lang} />
        </details>
      )}
    </>
  )
}

function Missing({ ctx, answer }: { ctx: Ctx; answer: GivenAnswer }) {
  const { t } = ctx
  if (answer.missing.length === 0) return null
  return (
    <>
      <p class="tag">
        {t('assessment-missing')}:{' '}
        {answer.missing.map(kind => t(`missing-${kind}`)).join(t('list-separator'))}
      </p>
      <BodyPart ctx={ctx} seq={answer.seq} part="missing" />
    </>
  )
}

function EvidenceList({ ctx, answer }: { ctx: Ctx; answer: GivenAnswer }) {
  if (answer.evidence.length === 0) return null
  const lines = (ctx.view.body(answer.seq)?.evidence ?? '').split('\n')
  return (
    <>
      <p class="tag">{ctx.t('assessment-evidence')}</p>
      <ul>
        {answer.evidence.map(item => (
          <li>
            {kindWords(ctx, item.kind)}: <Item ctx={ctx} item={item} lines={lines} />
          </li>
        ))}
      </ul>
    </>
  )
}

function kindWords(ctx: Ctx, kind: string): string {
  const kinds = [...ctx.view.state.record.frameworks.values()].flatMap(({ evidence = [] }) => evidence)
  const found = kinds.find(({ id }) => id === kind)
  return found === undefined ? kind : localString(ctx, found.label)
}

function Item({ ctx, item, lines }: { ctx: Ctx; item: Evidence; lines: readonly string[] }) {
  const { t } = ctx
  if ('act' in item)
    return <span>{rich(t, 'assessment-evidence-act', { act: <ActLink ctx={ctx} seq={item.act} /> })}</span>
  if ('text' in item) {
    const words = ctx.view.text(item.text.hash)
    return (
      <span>
        {rich(t, 'assessment-evidence-text', { hash: <HexPrint hex={item.text.hash} /> })}
        {words === null ? null : <q dir="auto">{words}</q>}
      </span>
    )
  }
  if ('result' in item)
    return <span>{rich(t, 'assessment-evidence-result', { hash: <HexPrint hex={item.result} /> })}</span>
  const line = lines[item.line - 1]
  if (line === undefined || line === '') return <span class="note">{t('assessment-evidence-withheld')}</span>
  const address = webAddress(line)
  return address === null ? (
    <bdi>{line}</bdi>
  ) : (
    <a href={address} rel="nofollow noreferrer">
      <bdi>{line}</bdi>
    </a>
  )
}

function Supporters({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const ids = [...(ctx.view.state.positions.supports.get(seq)?.keys() ?? [])].sort()
  return ids.length === 0 ? null : (
    <p class="prov">{rich(ctx.t, 'assessment-supported', { parties: <PartyList ctx={ctx} ids={ids} /> })}</p>
  )
}

/** Assessments and statements that reply, under their authors' names. */
export function Replies({ ctx, seqs }: { ctx: Ctx; seqs: readonly number[] }) {
  if (seqs.length === 0) return null
  return (
    <div class="contrary">
      {seqs.map(seq => (
        <div>
          <p class="prov">
            <ActorOf ctx={ctx} seq={seq} /> · <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
          </p>
          <BodyPart ctx={ctx} seq={seq} part="reasons" />
          <BodyPart ctx={ctx} seq={seq} part="statement" />
        </div>
      ))}
    </div>
  )
}

/** Whoever may speak supports the reason of another, or replies to it. */
function Speak({ ctx, answer, form }: Pick<AnswerProps, 'ctx' | 'answer' | 'form'>) {
  const { t, seat, view } = ctx
  if (seat === null || seat === undefined || answer.author.party === seat.party) return null
  const joined = view.state.positions.supports.get(answer.seq)?.has(seat.party) === true
  const fields = { kind: 'support', act: String(answer.seq), joined: joined ? 'no' : 'yes', ...standing(ctx) }
  return (
    <>
      {mayDo(ctx, 'support') ? (
        <form method="post" action={`${ctx.base}/act`}>
          <Hidden fields={fields} />
          <button type="submit" class="quiet">
            {t(joined ? 'assessment-support-leave' : 'assessment-support')}
          </button>
        </form>
      ) : null}
      <ReplyForm
        ctx={ctx}
        seq={answer.seq}
        place="answers"
        title={t('assessment-reply')}
        label={t('assessment-reply-words')}
        form={form}
      />
    </>
  )
}

/** A statement that replies to an assessment, and so contests it. */
export function ReplyForm({
  ctx,
  seq,
  place,
  title,
  label,
  form,
}: {
  ctx: Ctx
  seq: number
  /** What tells its form from another on the same act, on one page. */
  place: string
  title: string
  label: string
  form: FormState | undefined
}) {
  const assessment = ctx.view.state.positions.assessments.get(seq)
  if (assessment === undefined || !mayDo(ctx, 'statement')) return null
  return (
    <ActForm
      ctx={ctx}
      kind="statement"
      hidden={{ target: targetKey(assessment.target), reply: String(seq), place }}
      form={form}
      title={title}
      submit={ctx.t('form-send')}
    >
      {values => (
        <>
          <TextArea values={values} name="statement" label={label} required />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
