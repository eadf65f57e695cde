/** What a machine sees in a draft: what the checks find in each of its amendments, and conflicts. It judges nothing. */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import type { Result } from '../../core/canonical/result.js'
import type { DraftChecks as Checks } from '../../core/drafting/checks.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { placeOf } from './answered-findings.js'
import { Findings, isFoundIn } from './machine-findings.js'
import { problemSentence } from './problem.js'

/** The checks, and what they found in a draft; or what it lacks to be tabled. */
export interface CheckedDraft {
  readonly set: CheckSet
  readonly found: Result<Checks>
}

interface Props {
  readonly ctx: Ctx
  readonly checked: CheckedDraft
}

/** The same alone, for a page that has it already; empty where the draft lacks something. */
export function checksFragment({ ctx, checked }: Props): string {
  return checked.found.ok ? renderToString(<DraftChecks ctx={ctx} checked={checked} />) : ''
}

/** Of a draft that cannot be tabled as it is, what it lacks is said instead. */
export function DraftChecks({ ctx, checked: { set, found } }: Props) {
  const { t } = ctx
  return (
    <section class="checks">
      <h2>{t('draft-checks')}</h2>
      {found.ok ? (
        <Found ctx={ctx} set={set} checks={found.value} />
      ) : (
        <p class="note">{problemSentence(t, found)}</p>
      )}
    </section>
  )
}

function Found({ ctx, set, checks }: { ctx: Ctx; set: CheckSet; checks: Checks }) {
  const { t } = ctx
  const { proposal, amendments, conflicts } = checks
  const shown = amendments.filter(isFoundIn)
  return (
    <>
      <p class="note">{t('draft-checks-note')}</p>
      {shown.length + conflicts.length === 0 ? <p>{t('draft-checks-none')}</p> : null}
      {shown.map(checked => {
        const name = ownName(ctx, proposal, checked.amendment)
        return (
          <aside class="machine" aria-label={t('machine-of', { ref: name })}>
            {amendments.length === 1 ? null : <h3>{name}</h3>}
            <Findings ctx={ctx} set={set} checked={checked} />
          </aside>
        )
      })}
      {conflicts.map(({ at, conflict }) => (
        <p class="conflict">
          {ownOr(ctx, proposal, at)}:{' '}
          {rich(t, `conflict-${conflict.code}`, {
            refs: <span>{listed(ctx, proposal, conflict.refs)}</span>,
          })}
        </p>
      ))}
    </>
  )
}

function listed(ctx: Ctx, proposal: string, refs: readonly string[]): ComponentChildren {
  return refs.map((ref, i) => [i === 0 ? '' : ctx.t('list-separator'), ownOr(ctx, proposal, ref)])
}

function ownOr(ctx: Ctx, proposal: string, id: string): ComponentChildren {
  return id.startsWith(`${proposal}/`) ? <bdi>{ownName(ctx, proposal, id)}</bdi> : placeOf(ctx, id)
}

/** The draft's own amendments go by their number in it. */
function ownName(ctx: Ctx, proposal: string, id: string): string {
  return ctx.t('draft-own-amendment', { n: id.slice(proposal.length + 1) })
}
