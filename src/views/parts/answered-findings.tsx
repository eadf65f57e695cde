/** What the checks found and what answers it: the text itself, or a party under its name, with its reason. */
import type { ComponentChildren } from 'preact'
import { type CheckedAmendment, dismissalOf } from '../../core/assessment/checks/amendments.js'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { FoundIn, shortened } from './check-findings.js'
import { ActLink, PartyLink, ProvisionLink, RefLink } from './names.js'
import { BodyPart, Local } from './words.js'

interface AnsweredProps {
  readonly ctx: Ctx
  readonly set: CheckSet
  readonly checked: CheckedAmendment
}

export function AnsweredFindings({ ctx, set, checked }: AnsweredProps) {
  const { t, view } = ctx
  const answered = checked.findings
    .map(one => ({ one, act: dismissalOf(view.state, one) }))
    .filter(({ one, act }) => one.clearedBy !== undefined || act !== null)
  if (answered.length === 0) return null
  return (
    <>
      <p class="tag">{t('machine-answered', { count: answered.length })}</p>
      <ul class="plain">
        {answered.map(({ one, act }) => (
          <li>
            <Label ctx={ctx} set={set} id={one.check} />
            {t('machine-colon')}
            {one.clearedBy === undefined ? (
              <FoundIn ctx={ctx} one={one} checked={checked} />
            ) : (
              rich(t, 'machine-cleared', {
                at: <span>{placeOf(ctx, one.clearedBy.at)}</span>,
                words: <bdi lang={checked.lang}>{shortened(one.clearedBy.words)}</bdi>,
              })
            )}
            {act === null ? null : (
              <>
                {' '}
                {rich(t, 'machine-dismissed', { party: <PartyLink ctx={ctx} id={act.party} /> })} ·{' '}
                <ActLink ctx={ctx} seq={act.seq} />
                <BodyPart ctx={ctx} seq={act.seq} part="reasons" />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A provision, or an amendment; one of a draft has no page yet, and goes by its number in it. */
export function placeOf(ctx: Ctx, id: string): ComponentChildren {
  const { provisions, amendments } = ctx.view.state.text
  if (provisions.has(id)) return <ProvisionLink ctx={ctx} id={id} />
  if (amendments.has(id)) return <RefLink ctx={ctx} id={id} />
  return <bdi>{ctx.t('draft-own-amendment', { n: id.slice(id.lastIndexOf('/') + 1) })}</bdi>
}

function Label({ ctx, set, id }: { ctx: Ctx; set: CheckSet; id: string }) {
  const rule = set.rules.find(one => one.id === id)
  return rule === undefined ? <bdi>{id}</bdi> : <Local site={ctx} text={rule.label} />
}
