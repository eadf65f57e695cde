/** The objection ledger: every objection and concern, the open ones first, each with its answers and its fate. */
import { isOpenObjection } from '../../core/negotiation/lookup.js'
import type { ObjectionState } from '../../core/negotiation/state.js'
import type { Leaf } from '../../core/record/leaf.js'
import { type Ctx, type FormState, link } from '../context.js'
import { SeatInvitation } from '../forms/position-form.js'
import { page } from '../page.js'
import { type Settlings, settlingsOf } from '../parts/ledger-course.js'
import { ActorOf, TargetLink } from '../parts/names.js'
import { Objection } from '../parts/objection.js'
import { codeWord } from '../parts/words.js'

interface ObjectionsProps {
  /** The acts that the view lets through, to show how each objection was settled and settled again. */
  readonly leaves?: readonly Leaf[] | undefined
  readonly form?: FormState | undefined
}

export function objectionsPage(ctx: Ctx, { leaves, form }: ObjectionsProps = {}): string {
  const { t, view } = ctx
  const settlings = leaves && settlingsOf(leaves)
  const all = [...view.state.positions.objections.values()]
  const open = all.filter(isOpenObjection)
  const settled = all.filter(o => !isOpenObjection(o))
  return page({
    site: ctx,
    ctx,
    title: t('objections-title'),
    section: 'objections',
    json: true,
    children: (
      <>
        <h1>{t('objections-title')}</h1>
        <p class="lead">{t('objections-lead', { all: all.length, open: open.length })}</p>
        <p>
          <a href={link(ctx, '/awaits')}>{t('awaits-title')}</a>
        </p>
        <SeatInvitation ctx={ctx} />
        {all.length === 0 ? null : <Overview ctx={ctx} objections={all} />}
        <Part
          ctx={ctx}
          title={t('objections-open', { count: open.length })}
          objections={open}
          settlings={settlings}
          form={form}
        />
        <Part
          ctx={ctx}
          title={t('objections-settled', { count: settled.length })}
          objections={settled}
          settlings={settlings}
          form={form}
        />
      </>
    ),
  })
}

function Overview({ ctx, objections }: { ctx: Ctx; objections: readonly ObjectionState[] }) {
  const { t } = ctx
  return (
    <details class="more">
      <summary>{t('objections-table')}</summary>
      <section class="scroll" tabindex={0} aria-label={t('objections-table')}>
        <table>
          <caption class="vh">{t('objections-title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column-holder')}</th>
              <th scope="col">{t('column-target')}</th>
              <th scope="col">{t('column-ground')}</th>
              <th scope="col">{t('column-answers')}</th>
              <th scope="col">{t('column-fate')}</th>
            </tr>
          </thead>
          <tbody>
            {objections.map(objection => (
              <tr>
                <th scope="row">
                  <ActorOf ctx={ctx} seq={objection.seq} />
                </th>
                <td>
                  <TargetLink ctx={ctx} target={objection.target} />
                  {objection.redLine
                    ? [' ', <span class="chip red-line">{t('objection-red-line-mark')}</span>]
                    : null}
                </td>
                <td>{codeWord(t, 'ground', objection.ground)}</td>
                <td>{objection.answers.length}</td>
                <td>
                  <a href={link(ctx, `/objections#objection-${objection.seq}`)}>
                    {t(`fate-${objection.fate}`)}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function Part({
  ctx,
  title,
  objections,
  settlings,
  form,
}: {
  ctx: Ctx
  title: string
  objections: readonly ObjectionState[]
  settlings: Settlings | undefined
  form: FormState | undefined
}) {
  if (objections.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {objections.map(objection => (
        <Objection ctx={ctx} objection={objection} settlings={settlings} form={form} />
      ))}
    </section>
  )
}
