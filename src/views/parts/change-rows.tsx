/** What changed, one line each: a provision, an amendment, a position, an objection, a decision, each with its acts. */
import type {
  AmendmentChange,
  ObjectionChange,
  ProvisionChange,
  SigningChange,
} from '../../core/analysis/changes.js'
import type { PositionMove } from '../../core/analysis/position-moves.js'
import { shown } from '../../core/negotiation/view.js'
import { type Ctx, link, to } from '../context.js'
import { ActSentence } from './act-line.js'
import { ActLink, ActLinks, PartyLink, ProvisionLink, RefLink, TargetLink } from './names.js'
import { Redline } from './redline.js'
import { Wording } from './words.js'

/** How far it is agreed; of one whose words stayed, that they did. */
export function statusWords({ t }: Ctx, { what, before, after }: ProvisionChange): string {
  if (what === 'label') return t('changes-what-label')
  const levels = { before: t(`changes-level-${before!.status}`), after: t(`changes-level-${after.status}`) }
  return t(what === 'status' ? 'changes-status' : 'changes-move', levels)
}

export function signingWords({ t }: Ctx, { before, after }: SigningChange): string {
  const [was, is] = [t(`changes-signing-${before ?? 'none'}`), t(`changes-signing-${after}`)]
  return t('changes-move', { before: was, after: is })
}

export function ProvisionRow({ ctx, change }: { ctx: Ctx; change: ProvisionChange }) {
  const { t } = ctx
  const { id, what, after, acts } = change
  const moved = change.before !== null && change.before.status !== after.status
  return (
    <>
      <p>
        <ProvisionLink ctx={ctx} id={id} />: {t(`changes-what-${what}`)}
        {moved ? [' · ', statusWords(ctx, change)] : null} <ActLinks ctx={ctx} seqs={acts} />
      </p>
      {what === 'text' || what === 'added' ? <Words ctx={ctx} change={change} /> : null}
    </>
  )
}

/** Word by word where both wordings are the words themselves, in one language; else what is known of the later. */
function Words({ ctx, change }: { ctx: Ctx; change: ProvisionChange }) {
  const { t, view } = ctx
  const old = change.before === null ? null : shown(view, change.before.wordings, ctx.lang)
  const now = shown(view, change.after.wordings, ctx.lang)
  if (now === null) return null
  const compared = old?.kind === 'verbatim' && now.kind === 'verbatim' && old.lang === now.lang
  if (compared && old.text !== null && now.text !== null)
    return <Redline t={t} from={old.text} to={now.text} lang={now.lang} />
  return (
    <>
      <Wording ctx={ctx} text={now} brief />
      {old === null || compared ? null : <p class="prov">{t('changes-not-compared')}</p>}
    </>
  )
}

export function AmendmentRow({ ctx, change }: { ctx: Ctx; change: AmendmentChange }) {
  return (
    <>
      <RefLink ctx={ctx} id={change.id} />: {amendmentWords(ctx, change)}{' '}
      <ActLink ctx={ctx} seq={change.act} />
    </>
  )
}

function amendmentWords({ t }: Ctx, { before, after, revised }: AmendmentChange): string {
  if (before === null && after === 'in-force') return t('changes-tabled')
  if (revised && after === 'in-force') return t('changes-revised')
  const was = before === null ? t('changes-tabled') : t(`amendment-${before}`)
  return t('changes-move', { before: was, after: t(`amendment-${after}`) })
}

export function PositionRow({ ctx, move }: { ctx: Ctx; move: PositionMove }) {
  const { t } = ctx
  const { party, target, before, after, act, lapsed } = move
  const said = (stance: PositionMove['before']) => t(`changes-stance-${stance ?? 'none'}`)
  return (
    <>
      <PartyLink ctx={ctx} id={party} /> · <TargetLink ctx={ctx} target={target} />:{' '}
      {t('changes-move', { before: said(before), after: said(after) })}{' '}
      {lapsed ? <span class="note">{t('changes-lapsed')} </span> : null}
      <ActLink ctx={ctx} seq={act} />
    </>
  )
}

export function ObjectionRow({ ctx, change }: { ctx: Ctx; change: ObjectionChange }) {
  const { t } = ctx
  const { act, party, target, redLine, answers, settled } = change
  return (
    <>
      <a href={link(ctx, to.objection(act))}>{`#${act}`}</a>{' '}
      {party === null ? t('forecast-unnamed') : <PartyLink ctx={ctx} id={party} />} ·{' '}
      <TargetLink ctx={ctx} target={target} />: {fateWords(ctx, change)}{' '}
      {answers.length === 0 ? null : `(${t('changes-answered')}) `}
      {redLine ? <span class="chip red-line">{t('objection-red-line-mark')}</span> : null}{' '}
      <ActLinks ctx={ctx} seqs={settled === null ? answers : [...answers, settled]} />
    </>
  )
}

/** An objection that was only answered between has the fate it had. */
function fateWords({ t }: Ctx, { before, after }: ObjectionChange): string {
  if (before === after || (before === null && after === 'raised')) return t(`fate-${after}`)
  const was = before === null ? t('changes-raised') : t(`fate-${before}`)
  return t('changes-move', { before: was, after: t(`fate-${after}`) })
}

export function DecisionRow({ ctx, seq }: { ctx: Ctx; seq: number }) {
  return (
    <>
      <a href={link(ctx, to.decision(seq))}>{`#${seq}`}</a> <ActSentence ctx={ctx} seq={seq} />
    </>
  )
}
