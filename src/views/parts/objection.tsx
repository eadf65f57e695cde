/** One entry of the objection ledger: who holds it, its ground, what would cure it, and its course. */
import { isOpenObjection } from '../../core/negotiation/lookup.js'
import type { ObjectionState } from '../../core/negotiation/state.js'
import { revisedSince } from '../../core/reports/awaits.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { AnswerForm } from '../forms/answer-form.js'
import { RestateForm } from '../forms/restate-form.js'
import { SettleForm } from '../forms/settle-form.js'
import { rich } from '../rich.js'
import { LedgerCourse, type Settlings } from './ledger-course.js'
import { ActLink, ActorOf, TargetLink, WhenOf } from './names.js'
import { Disputes, Provenance } from './provenance.js'
import { BodyPart, codeWord } from './words.js'

export function Objection({
  ctx,
  objection,
  settlings,
  form,
}: {
  ctx: Ctx
  objection: ObjectionState
  /** How every objection was settled, where the acts are at hand. */
  settlings?: Settlings | undefined
  form?: FormState | undefined
}) {
  const { t } = ctx
  const { seq } = objection
  const open = isOpenObjection(objection)
  const earlier = open && revisedSince(ctx.view.state, objection.target) !== null
  const restates = ctx.view.leaf(seq)?.author.act.restates
  return (
    <article class="card objection" id={`objection-${seq}`}>
      <h3>
        {rich(t, `objection-by-${objection.degree}`, { party: <ActorOf ctx={ctx} seq={seq} /> })}{' '}
        {objection.redLine ? <span class="chip red-line">{t('objection-red-line-mark')}</span> : null}{' '}
        <span class={open ? 'chip open' : 'chip'}>{t(`fate-${objection.fate}`)}</span>{' '}
        {earlier ? <span class="chip">{t('objection-earlier-revision')}</span> : null}
      </h3>
      <p class="prov">
        {rich(t, 'objection-to', {
          target: <TargetLink ctx={ctx} target={objection.target} />,
          ground: codeWord(t, 'ground', objection.ground),
        })}{' '}
        · <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
      </p>
      {earlier ? (
        <p class="note">
          {rich(t, 'objection-earlier-note', { target: <TargetLink ctx={ctx} target={objection.target} /> })}
        </p>
      ) : null}
      {typeof restates === 'number' ? (
        <p class="prov">
          {rich(t, 'objection-restates', {
            act: <a href={link(ctx, to.objection(restates))}>{`#${restates}`}</a>,
          })}
        </p>
      ) : null}
      {objection.redLine ? <p class="redline-mark">{t('objection-red-line')}</p> : null}
      <div class="halves">
        <Said ctx={ctx} seq={seq} part="ground" label={t('objection-ground')} />
        <Said ctx={ctx} seq={seq} part="cure" label={t('objection-cure')} />
      </div>
      <Provenance ctx={ctx} seq={seq} />
      <Disputes ctx={ctx} seq={seq} />
      {objection.answers.length > 0 ? null : (
        <p class="note">{t(open ? 'objection-unanswered' : 'objection-no-answer')}</p>
      )}
      <LedgerCourse ctx={ctx} objection={objection} settlings={settlings} />
      {earlier ? <RestateForm ctx={ctx} objection={objection} form={form} /> : null}
      {open ? <AnswerForm ctx={ctx} objection={objection} form={form} /> : null}
      {open ? <SettleForm ctx={ctx} objection={objection} form={form} /> : null}
    </article>
  )
}

function Said({ ctx, seq, part, label }: { ctx: Ctx; seq: number; part: string; label: string }) {
  const body = ctx.view.body(seq)
  if (body !== null && (body[part] ?? '') === '') return null
  if (body === null && (part !== 'ground' || ctx.view.leaf(seq)?.author.body === undefined)) return null
  return (
    <div>
      <p class="tag">{label}</p>
      <BodyPart ctx={ctx} seq={seq} part={part} />
    </div>
  )
}
