/** A negotiation on one screen: where it stands in a few computed sentences, the strip, the counts, the groups, the days. */
import { adoptionOf, provisionStatuses } from '../../core/analysis/provisions.js'
import { isOpenObjection } from '../../core/negotiation/lookup.js'
import type { Leaf } from '../../core/record/leaf.js'
import { leftOpen } from '../../core/reports/open.js'
import { signatureBoard } from '../../core/reports/signature.js'
import { Days } from '../charts/days.js'
import { type Ctx, link, to } from '../context.js'
import { SeatInvitation } from '../forms/position-form.js'
import { type GroupHeard, groupsHeard } from '../models/heard.js'
import { page } from '../page.js'
import { ActLine } from '../parts/act-line.js'
import { Counts } from '../parts/counts.js'
import { FollowCalendar, FollowFeed } from '../parts/follow.js'
import { ActLink, GroupName, PartyList, WhenOf } from '../parts/names.js'
import { countStatuses, ProvisionStrip } from '../parts/provision-strip.js'
import { StepThrough } from '../parts/steps.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

interface NegotiationProps {
  /** Every act of the log, whatever the moment looked at: the days lead to other moments. */
  readonly leaves: readonly Leaf[]
}

export function negotiationPage(ctx: Ctx, { leaves }: NegotiationProps): string {
  const { t, view } = ctx
  const { record } = view.state
  return page({
    site: ctx,
    ctx,
    title: localString(ctx, record.title),
    section: '',
    json: true,
    follow: { kind: 'negotiation' },
    children: (
      <div class="overview">
        <div class="stand">
          <p class="tag">
            {t(`mode-${record.mode}`)}
            {record.procedure === null ? null : [' · ', <Local site={ctx} text={record.procedure.title} />]}
          </p>
          <h1>
            <Local site={ctx} text={record.title} />
          </h1>
          <Stands ctx={ctx} />
          <SeatInvitation ctx={ctx} />
        </div>
        <div class="sides">
          <Signing ctx={ctx} />
          <Groups ctx={ctx} />
        </div>
        {view.state.text.provisions.size === 0 ? null : (
          <section class="wide">
            <h2>{t('overview-strip')}</h2>
            <ProvisionStrip ctx={ctx} />
          </section>
        )}
        {view.state.decisions.counts.size === 0 ? null : (
          <section class="wide">
            <h2>{t('overview-counts')}</h2>
            <Counts ctx={ctx} />
          </section>
        )}
        <section class="wide">
          <h2>{t('overview-days')}</h2>
          <Days ctx={ctx} leaves={leaves} />
        </section>
        <StepThrough ctx={ctx} />
        <Latest ctx={ctx} leaves={leaves} />
        <p class="wide">
          <a href={link(ctx, '/verify')}>{t('verify-link')}</a>
        </p>
        <FollowFeed ctx={ctx} kind="negotiation" />
        <FollowCalendar ctx={ctx} />
      </div>
    ),
  })
}

/** The computed sentences. Each names what it counts and leads to it. */
function Stands({ ctx }: { ctx: Ctx }) {
  const { t, view } = ctx
  const { text, positions } = view.state
  if (text.provisions.size === 0) return <p class="lead">{t('overview-empty')}</p>
  const counts = countStatuses(provisionStatuses(view))
  const objections = [...positions.objections.values()]
  const open = objections.filter(isOpenObjection)
  const left = leftOpen(view)
  const goes = (path: string) => (words: unknown) => <a href={link(ctx, path)}>{words as never}</a>
  return (
    <ul class="sentences">
      <li>
        {rich(t, 'overview-text', {
          provisions: Object.values(counts).reduce((a, b) => a + b, 0),
          contested: counts.contested,
          changed: counts.changed,
          silent: counts['not-heard'],
          text: goes('/text'),
        })}
      </li>
      <li>
        {rich(t, 'overview-proposals', {
          proposals: text.proposals.size,
          amendments: text.amendments.size,
          open: left.amendments.length,
          unknown: left.fateUnknown.length,
          list: goes('/proposals'),
        })}
      </li>
      <li>
        {rich(t, 'overview-objections', {
          raised: objections.length,
          open: open.length,
          unanswered: open.filter(o => o.answers.length === 0).length,
          list: goes('/objections'),
        })}
      </li>
      <Adopted ctx={ctx} />
      <Signed ctx={ctx} />
      <Stage ctx={ctx} />
      <MeetingNow ctx={ctx} />
    </ul>
  )
}

/** That the whole was adopted, and how. */
function Adopted({ ctx }: { ctx: Ctx }) {
  const { view, t } = ctx
  const seq = adoptionOf(view.state)
  const decision = seq === null ? undefined : view.state.decisions.decisions.get(seq)
  if (decision === undefined) return null
  return (
    <li>
      {rich(t, 'overview-adopted', { how: decision.how, when: <WhenOf ctx={ctx} seq={decision.seq} /> })}{' '}
      <ActLink ctx={ctx} seq={decision.seq} />
    </li>
  )
}

/** The stage it is in or ended in, which leads to what can happen next. */
function Stage({ ctx }: { ctx: Ctx }) {
  const { record, proceedings } = ctx.view.state
  const id = proceedings?.stages.at(-1)?.stage
  const stage = record.procedure?.stages?.find(one => one.id === id)
  if (stage === undefined) return null
  const stands = stage.moves.length === 0 ? 'ended' : record.mode
  return (
    <li>
      {rich(ctx.t, `overview-stage-${stands}`, {
        stage: <Local site={ctx} text={stage.label} />,
        next: words => <a href={link(ctx, '/next')}>{words}</a>,
      })}
    </li>
  )
}

/** The meeting that is being held at this moment. */
function MeetingNow({ ctx }: { ctx: Ctx }) {
  const held = [...(ctx.view.state.meetings?.values() ?? [])].filter(({ closed }) => closed === null)
  return held.map(({ id, title }) => (
    <li>
      {rich(ctx.t, 'overview-meeting', {
        title: <Local site={ctx} text={title} />,
        meeting: words => <a href={link(ctx, to.meeting(id))}>{words}</a>,
      })}
    </li>
  ))
}

/** How far signing has come. */
function Signed({ ctx }: { ctx: Ctx }) {
  const { signed, entitled, willNotSign, mustConsult } = signatureBoard(ctx.view)
  if (signed.count + willNotSign.length + mustConsult.length === 0) return null
  return (
    <li>
      {rich(ctx.t, 'overview-signed', {
        signed: signed.count,
        entitled: entitled.count,
        refuse: willNotSign.length,
        consult: mustConsult.length,
        board: words => <a href={link(ctx, '/signatures')}>{words}</a>,
      })}
    </li>
  )
}

/** Names are written out up to this many; beyond it, the board has them. */
const namesMax = 12

/** Who will not sign, who must consult, who signed: three things that are never added up. */
function Signing({ ctx }: { ctx: Ctx }) {
  const { t } = ctx
  const board = signatureBoard(ctx.view)
  const rows = [
    { key: 'refuse', ids: board.willNotSign.map(d => d.party) },
    { key: 'consult', ids: board.mustConsult.map(d => d.party) },
    { key: 'sign', ids: board.willSign.map(d => d.party) },
    { key: 'signed', ids: board.signed.parties.map(s => s.party) },
  ].filter(row => row.ids.length > 0)
  if (rows.length === 0) return null
  return (
    <section class="signing">
      <h2>
        <a href={link(ctx, '/signatures')}>{t('overview-signing')}</a>
      </h2>
      <dl>
        {rows.map(({ key, ids }) => (
          <div class={key}>
            <dt>
              <b>{ids.length}</b> {t(`signing-${key}`)}
            </dt>
            <dd>
              {ids.length > namesMax ? (
                t('signing-of', { entitled: board.entitled.count })
              ) : (
                <PartyList ctx={ctx} ids={ids} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Groups({ ctx }: { ctx: Ctx }) {
  const { t, view } = ctx
  const groups = groupsHeard(view)
  if (groups.length === 0) return null
  return (
    <section>
      <h2>
        <a href={link(ctx, '/parties')}>{t('overview-groups')}</a>
      </h2>
      <table class="groups">
        <caption class="vh">{t('overview-groups-caption')}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{t('standing-group')}</th>
            <th scope="col">{t('overview-groups-heard')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, seated, heard, unnamed }) => (
            <tr class={heard + unnamed === 0 ? 'silent' : undefined}>
              <th scope="row">
                <GroupName ctx={ctx} id={group} />
              </th>
              <td>{heardWords(ctx, { seated, heard, unnamed })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function heardWords(
  { t }: Ctx,
  { seated, heard, unnamed }: Pick<GroupHeard, 'seated' | 'heard' | 'unnamed'>,
): string {
  if (heard > 0) return t('group-heard', { heard, seated })
  return unnamed > 0 ? t('group-heard-unnamed', { unnamed }) : t('group-not-heard', { seated })
}

const latestActs = 5

/** The last things that happened by the moment looked at. */
function Latest({ ctx, leaves }: { ctx: Ctx; leaves: readonly Leaf[] }) {
  if (ctx.at !== undefined || leaves.length === 0) return null
  return (
    <section class="wide">
      <h2>{ctx.t('overview-latest')}</h2>
      <ol class="log" reversed>
        {leaves
          .slice(-latestActs)
          .reverse()
          .map(leaf => (
            <li>
              <ActLink ctx={ctx} seq={leaf.index} /> <ActLine ctx={ctx} leaf={leaf} />{' '}
              <small>
                <WhenOf ctx={ctx} seq={leaf.index} />
              </small>
            </li>
          ))}
      </ol>
    </section>
  )
}
