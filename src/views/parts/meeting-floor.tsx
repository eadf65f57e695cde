/** What is on the floor: the item with its text from the record, who speaks, and the agenda around it. */
import type { Target } from '../../core/negotiation/acts/fields.js'
import { spoken } from '../../core/negotiation/speakers.js'
import { shown } from '../../core/negotiation/view.js'
import { type Ctx, link, targetPath } from '../context.js'
import { amendmentsOn } from '../models/amendments.js'
import { type Held, minutesOf } from '../models/meeting.js'
import { workingLanguage } from '../models/verify.js'
import { rich } from '../rich.js'
import { Mark, NewText } from './alternative.js'
import { ActLink, GroupName, PartyLink, RefLink, TargetLink } from './names.js'
import { Local, Wording } from './words.js'

interface HeldProps {
  readonly ctx: Ctx
  readonly held: Held
}

/** The item on the floor, and who has it. */
export function OnTheFloor({ ctx, held }: HeldProps) {
  const { t } = ctx
  const { item, meeting } = held
  if (meeting.closed !== null) return <p class="result">{t('meeting-is-closed')}</p>
  if (item === null) return <p class="result">{t('meeting-floor-empty')}</p>
  return (
    <>
      <p class="tag">{t('meeting-floor')}</p>
      <h2 class="item">
        <Local site={ctx} text={item.title} />
      </h2>
      <Speaking ctx={ctx} held={held} />
    </>
  )
}

/** Who speaks, since when, and what that leaves of the group's time; the script counts on (src/browser/meeting.ts). */
export function Speaking({ ctx, held }: HeldProps) {
  const { t } = ctx
  const { speaking } = held
  if (speaking === null) return <p class="speaking nobody">{t('meeting-nobody-speaks')}</p>
  return (
    <p class="speaking">
      <b>
        {rich(t, `meeting-speaks-${speaking.as}`, { party: <PartyLink ctx={ctx} id={speaking.party} /> })}
      </b>{' '}
      <span>
        <GroupName ctx={ctx} id={speaking.group} />
      </span>{' '}
      <b class="clock" data-from={speaking.from}>
        {minutesOf(spoken(speaking, ctx.now))}
      </b>
      {speaking.outOfOrder ? [' ', <OutOfOrder ctx={ctx} given={speaking.given!} />] : null}
    </p>
  )
}

/** That the chair took another than who was next; the act says why. */
export function OutOfOrder({ ctx, given }: { ctx: Ctx; given: number }) {
  return (
    <span class="chip late">
      {ctx.t('meeting-out-of-order')} <ActLink ctx={ctx} seq={given} />
    </span>
  )
}

/** The text that the item is about, with what is proposed to it. */
export function FloorText({ ctx, held: { item } }: HeldProps) {
  const subject = item?.subject ?? null
  if (subject === null) return null
  const path = targetPath(subject)
  return (
    <div class="onfloor">
      <p class="prov">
        {rich(ctx.t, 'meeting-on', { subject: <TargetLink ctx={ctx} target={subject} /> })}{' '}
        {path === null ? null : <a href={link(ctx, path)}>{ctx.t('meeting-whole-text')}</a>}
      </p>
      <SubjectText ctx={ctx} subject={subject} />
    </div>
  )
}

function SubjectText({ ctx, subject }: { ctx: Ctx; subject: Target }) {
  const { text } = ctx.view.state
  const lang = workingLanguage(ctx.view)
  if ('amendment' in subject) {
    const amendment = text.amendments.get(subject.amendment)
    return amendment === undefined ? null : <NewText ctx={ctx} amendment={amendment} lang={lang} />
  }
  if ('proposal' in subject)
    return <Proposed ctx={ctx} ids={text.proposals.get(subject.proposal)?.amendments ?? []} />
  if (!('provision' in subject)) return null
  const provision = text.provisions.get(subject.provision)
  const words = provision === undefined ? null : shown(ctx.view, provision.wordings, lang)
  return (
    <>
      {words === null ? null : <Wording ctx={ctx} text={words} />}
      <Proposed ctx={ctx} ids={amendmentsOn(ctx.view.state, subject.provision).inForce.map(({ id }) => id)} />
    </>
  )
}

/** Amendments shown with an item; beyond them, their number. */
const proposedMax = 3

function Proposed({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  const { amendments } = ctx.view.state.text
  const found = ids.flatMap(id => amendments.get(id) ?? [])
  const more = found.length - proposedMax
  return (
    <>
      {found.slice(0, proposedMax).map(amendment => (
        <div class="beside">
          <p class="tag">
            <Mark ctx={ctx} amendment={amendment} /> <RefLink ctx={ctx} id={amendment.id} />
          </p>
          <NewText ctx={ctx} amendment={amendment} lang={workingLanguage(ctx.view)} />
        </div>
      ))}
      {more > 0 ? <p class="note">{ctx.t('meeting-more-amendments', { count: more })}</p> : null}
    </>
  )
}

/** All items in their order: what was taken up, what is on the floor, what is to come. */
export function Agenda({ ctx, held }: HeldProps) {
  const { t } = ctx
  const { agenda, floor, closed } = held.meeting
  if (agenda.length === 0) return <p class="note">{t('meeting-agenda-empty')}</p>
  return (
    <ol class="agenda">
      {agenda.map(({ item, title, subject, taken }) => {
        const on = item === floor && closed === null
        return (
          <li
            class={on ? 'on' : taken.length > 0 ? 'done' : undefined}
            aria-current={on ? 'step' : undefined}
          >
            <Local site={ctx} text={title} />{' '}
            {subject === null ? null : (
              <small>
                <TargetLink ctx={ctx} target={subject} />
              </small>
            )}{' '}
            <span class="note">{t(`meeting-item-${on ? 'on' : taken.length > 0 ? 'done' : 'to-come'}`)}</span>{' '}
            {taken.map(seq => [<ActLink ctx={ctx} seq={seq} />, ' '])}
          </li>
        )
      })}
    </ol>
  )
}
