/** Groups and statements of an opinion map by name, linked to where they are. */
import type { MapSubject } from '../../core/analysis/opinion-map/subject.js'
import { targetOfKey } from '../../core/analysis/stances.js'
import { questionNumber } from '../../core/negotiation/consultations.js'
import { shown } from '../../core/negotiation/view.js'
import { type Ctx, link } from '../context.js'
import { pageOf } from '../models/consultation.js'
import { rich } from '../rich.js'
import { ActLinks, ProvisionLink, TargetLink } from './names.js'
import { Local } from './words.js'

/** A group that was declared. */
export function GroupLabel({ ctx, subject, group }: { ctx: Ctx; subject: MapSubject; group: number }) {
  return <Local site={ctx} text={subject.groups[group]!.label} />
}

/** Several of them, joined as the language joins names. */
export function GroupLabels({
  ctx,
  subject,
  groups,
}: {
  ctx: Ctx
  subject: MapSubject
  groups: readonly number[]
}) {
  return groups.map((group, i) => [
    i === 0 ? '' : ctx.t('list-separator'),
    <GroupLabel ctx={ctx} subject={subject} group={group} />,
  ])
}

/** What was voted on, with the acts that the figures rest on. */
export function StatementName({
  ctx,
  subject,
  statement,
}: {
  ctx: Ctx
  subject: MapSubject
  statement: number
}) {
  const id = subject.statementIds[statement]!
  const words = typeof id === 'number' ? <Posed ctx={ctx} number={id} /> : <Contested ctx={ctx} id={id} />
  return (
    <>
      {words} <ActLinks ctx={ctx} seqs={subject.acts[statement]!} most={2} />
    </>
  )
}

/** A statement of a consultation, or its question. */
function Posed({ ctx, number }: { ctx: Ctx; number: number }) {
  const state = ctx.view.state.consultation!
  const page = pageOf(number)
  const query = page > 1 ? { page: String(page) } : {}
  const text =
    number === questionNumber ? null : shown(ctx.view, state.statements.get(number)?.text ?? [], ctx.lang)
  return (
    <>
      <a href={link(ctx, `#s-${number}`, query)}>
        {number === questionNumber
          ? ctx.t('consultation-question')
          : ctx.t('consultation-statement', { number: String(number) })}
      </a>{' '}
      {number === questionNumber ? (
        <Local site={ctx} text={state.question} />
      ) : (
        <bdi lang={text?.lang}>{text?.text ?? ''}</bdi>
      )}
    </>
  )
}

/** A wording of a negotiation: an alternative by its reference, or the present text of a provision. */
function Contested({ ctx, id }: { ctx: Ctx; id: string }) {
  const target = targetOfKey(id)
  return 'provision' in target ? (
    rich(ctx.t, 'opinions-present', { provision: <ProvisionLink ctx={ctx} id={target.provision} /> })
  ) : (
    <TargetLink ctx={ctx} target={target} />
  )
}
