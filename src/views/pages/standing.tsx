/**
 * Where the groups stand on every wording, contested provisions first, beside what the body's own rule says of it now.
 * The bars are of one length for every group. Nothing here decides: the rule does.
 */
import type { ProvisionStanding } from '../../core/analysis/provisions.js'
import type { Result } from '../../core/canonical/result.js'
import { standingPerPage } from '../../core/limits.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import { type NextDecision, waysToDecide } from '../../core/negotiation/next.js'
import { treatyProvisions } from '../../core/negotiation/tree.js'
import { StanceKey, StandingMatrix, StandingWords } from '../charts/standing-bars.js'
import { type Ctx, link, to } from '../context.js'
import { computedPage, KeptMoment, ProvisionChoice } from '../parts/analysis-page.js'
import { GroupName, ProvisionLink } from '../parts/names.js'
import { Pages } from '../parts/pages.js'
import { wayWords } from '../parts/procedure-decisions.js'
import { ClauseLink, orList } from '../parts/procedure-words.js'
import { Ready, together } from '../parts/ready.js'
import { rich } from '../rich.js'

export function standingPage(ctx: Ctx, answer: Result<readonly ProvisionStanding[]>): string {
  return computedPage(ctx, 'standing', answer, all => {
    const one = (ctx.query.provision ?? '') !== ''
    const spoken = [...all].filter(p => one || isSpoken(p)).sort((a, b) => rank(a) - rank(b))
    const pages = Math.max(1, Math.ceil(spoken.length / standingPerPage))
    const at = Math.min(pages, Math.max(1, Number.parseInt(ctx.query.page ?? '1', 10) || 1))
    return (
      <>
        <Choice ctx={ctx} />
        {one ? null : <Counted ctx={ctx} all={all} spoken={spoken.length} />}
        <h2 class="vh">{ctx.t('standing-page-provisions')}</h2>
        {spoken.length === 0 ? null : <StanceKey ctx={ctx} />}
        {spoken.slice((at - 1) * standingPerPage, at * standingPerPage).map(provision => (
          <ProvisionCard ctx={ctx} provision={provision} />
        ))}
        <Pages ctx={ctx} at={at} pages={pages} />
        <p class="note">{ctx.t('standing-page-note')}</p>
      </>
    )
  })
}

/** Provisions on which nobody has said anything are one line together. */
function isSpoken({ heard, standing, alternatives }: ProvisionStanding): boolean {
  return heard.length + standing.openObjections.length + alternatives.length > 0
}

/** Contested first, those with open objections before the others; in reading order otherwise. */
function rank({ status, standing }: ProvisionStanding): number {
  return (status === 'contested' ? 0 : 2) + (standing.openObjections.length > 0 ? 0 : 1)
}

function Choice({ ctx }: { ctx: Ctx }) {
  const { t, base, query, view } = ctx
  return (
    <form class="filter" method="get" action={`${base}/standing`}>
      <KeptMoment ctx={ctx} />
      <ProvisionChoice
        ctx={ctx}
        label={t('filter-provision')}
        any={t('filter-any')}
        provisions={treatyProvisions(view.state)}
        chosen={query.provision}
      />
    </form>
  )
}

function Counted({ ctx, all, spoken }: { ctx: Ctx; all: readonly ProvisionStanding[]; spoken: number }) {
  const contested = all.filter(({ status }) => status === 'contested').length
  return (
    <p>
      {ctx.t('standing-page-counts', { provisions: all.length, contested })}{' '}
      {ctx.t('standing-page-silent', { count: all.length - spoken })}
    </p>
  )
}

function ProvisionCard({ ctx, provision }: { ctx: Ctx; provision: ProvisionStanding }) {
  const { t } = ctx
  const { id, status, standing, alternatives, notHeard } = provision
  const { provisions, amendments } = ctx.view.state.text
  const { version } = provisions.get(id)!
  const rows = [
    { target: { provision: id, version }, standing },
    ...alternatives.map(({ ref, standing }) => ({
      target: { amendment: ref, rev: amendments.get(ref)!.rev },
      standing,
    })),
  ].filter((row, i) => i === 0 || row.standing.heard.length > 0)
  return (
    <article class="card" id={`standing-${id}`}>
      <h3>
        <ProvisionLink ctx={ctx} id={id} /> <span class="chip">{t(`status-${status}`)}</span>
      </h3>
      {rows.some(row => row.standing.heard.length > 0) ? (
        <StandingMatrix ctx={ctx} rows={rows} keyed={false} />
      ) : (
        <p class="note">{t('standing-nobody')}</p>
      )}
      {standing.heard.length > 0 ? <StandingWords ctx={ctx} standing={standing} /> : null}
      <NotHeard ctx={ctx} groups={notHeard} />
      <Objections ctx={ctx} seqs={standing.openObjections} />
      <Rule ctx={ctx} id={id} version={version} />
    </article>
  )
}

/** Groups that have spoken neither of the wording nor of anything that would change it. */
function NotHeard({ ctx, groups }: { ctx: Ctx; groups: readonly string[] }) {
  if (groups.length === 0) return null
  const names = groups.map((id, i) => [
    i === 0 ? '' : ctx.t('list-separator'),
    <GroupName ctx={ctx} id={id} />,
  ])
  return <p class="note">{rich(ctx.t, 'standing-page-not-heard', { groups: names })}</p>
}

function Objections({ ctx, seqs }: { ctx: Ctx; seqs: readonly number[] }) {
  const { t } = ctx
  const links = seqs.map((seq, i) => [
    i === 0 ? '' : t('list-separator'),
    <a href={link(ctx, to.objection(seq))}>{`#${seq}`}</a>,
  ])
  return (
    <p>
      {seqs.length === 0
        ? t('standing-page-no-objections')
        : rich(t, 'standing-page-objections', { count: seqs.length, objections: links })}
    </p>
  )
}

/** What the procedure asks before the wording is settled, and whether it has it now. */
function Rule({ ctx, id, version }: { ctx: Ctx; id: string; version: number }) {
  const { t, view, now } = ctx
  const { procedure } = view.state.record
  const target = { provision: id, version }
  const rules = waysToDecide(view.state, target, now).filter(({ rule }) =>
    rule.outcomes.some(outcome => outcome === 'adopted' || outcome === 'agreed'),
  )
  if (procedure === null) return null
  const ways = rules.flatMap(one =>
    one.ways.map(({ way, judged }) => ({ one, way, verdict: together([...judged, ...one.requires]) })),
  )
  const open = ways.filter(({ verdict }) => verdict === 'holds').length
  if (ways.length === 0) return <p class="note">{t('standing-page-no-rule')}</p>
  return (
    <details>
      <summary>{t('standing-page-rule', { open, ways: ways.length })}</summary>
      <ul class="plain ways">
        {ways.map(({ one, way, verdict }) => (
          <li>
            <Ready ctx={ctx} verdict={verdict} of="way" />{' '}
            {wayWords(ctx, procedure, { ...way, when: undefined })} ({outcomesOf(ctx, one)}){' '}
            <ClauseLink ctx={ctx} id={way.clause} />
          </li>
        ))}
      </ul>
      <p class="prov">
        <a href={link(ctx, '/next', { on: targetKey(target) })}>{t('standing-page-working')}</a>
      </p>
    </details>
  )
}

function outcomesOf({ t }: Ctx, { rule }: NextDecision) {
  return orList(
    t,
    rule.outcomes.map(outcome => t('decision-outcome', { outcome })),
  )
}
