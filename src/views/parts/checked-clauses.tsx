/** What each clause of a wording does, and whom it binds, permits or entitles. */
import type { CheckedClause } from '../../core/assessment/checks/read.js'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import type { Ctx } from '../context.js'
import { Precision, shortened } from './check-findings.js'
import { Local } from './words.js'

interface ClausesProps {
  readonly ctx: Ctx
  readonly set: CheckSet
  readonly clauses: readonly CheckedClause[]
  /** The wording that they are of. */
  readonly text: string
}

/** Alike clauses once, with how many there are. */
export function CheckedClauses({ ctx, set, clauses, text }: ClausesProps) {
  const { t } = ctx
  const alike = new Map<string, { clause: CheckedClause; count: number }>()
  for (const clause of clauses) {
    if (clause.modality === 'none') continue
    const key = JSON.stringify([clause.modality, clause.how, clause.bearers, thingOf(clause, text)])
    alike.set(key, { clause, count: (alike.get(key)?.count ?? 0) + 1 })
  }
  if (alike.size === 0) return <p>{t('machine-no-clauses')}</p>
  return (
    <ul class="words clauses">
      {[...alike.values()].map(({ clause, count }) => (
        <li>
          <b>{t(`machine-class-${clause.modality}`)}</b>
          {count > 1 ? ` ×${count}` : ''}
          <Bearer ctx={ctx} set={set} clause={clause} text={text} />
        </li>
      ))}
      <li class="plain-item">
        <Precision ctx={ctx} measured={set.measured.deontic} />
      </li>
    </ul>
  )
}

/** The words of a subject that is no declared actor; null of any other. */
function thingOf({ how, bearerSpan }: CheckedClause, text: string): string | null {
  return how === 'thing' && bearerSpan !== null ? shortened(text.slice(bearerSpan.from, bearerSpan.to)) : null
}

function Bearer({ ctx, set, clause, text }: Omit<ClausesProps, 'clauses'> & { clause: CheckedClause }) {
  const { bearers, how } = clause
  const actors = set.rules.flatMap(rule => rule.actors ?? []).filter(({ id }) => bearers?.includes(id))
  const thing = thingOf(clause, text)
  if (actors.length > 0)
    return (
      <>
        {ctx.t('machine-bearer-of')}
        {actors.map(({ label }, i) => [
          i === 0 ? '' : ctx.t('list-separator'),
          <Local site={ctx} text={label} />,
        ])}
      </>
    )
  if (how === 'nobody') return <>{ctx.t('machine-bearer-nobody')}</>
  return thing === null ? null : (
    <>
      {ctx.t('machine-bearer-of')}
      <bdi>“{thing}”</bdi>
    </>
  )
}
