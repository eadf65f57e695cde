/** The consultations that parties of a negotiation have announced: until when, what they came to, what was decided. */
import type { AnnouncedState, CitedState } from '../../core/negotiation/consultations.js'
import { type Ctx, link } from '../context.js'
import { mayDo } from '../models/may.js'
import { rich } from '../rich.js'
import { AnsweredTable, GroupsFor, NotHeard } from './answered.js'
import { ActLink, Moment, PartyLink, TargetLink } from './names.js'
import { Local } from './words.js'

/** On the signature board: who asks at home, and what it decided since. */
export function BoardConsultations({ ctx }: { ctx: Ctx }) {
  const all = [...(ctx.view.state.consultations?.values() ?? [])]
  const opens = mayDo(ctx, 'consult')
  if (all.length === 0 && !opens) return null
  return (
    <section id="consultations">
      <h2>{ctx.t('consultations-title')}</h2>
      {all.map(one => (
        <Announced ctx={ctx} one={one} />
      ))}
      <p>
        {all.length === 0 ? null : <a href={link(ctx, '/consultations')}>{ctx.t('consultations-all')}</a>}{' '}
        {opens ? <a href={link(ctx, '/consultations#open')}>{ctx.t('consultations-open-title')}</a> : null}
      </p>
    </section>
  )
}

export function Announced({ ctx, one }: { ctx: Ctx; one: AnnouncedState }) {
  const { t } = ctx
  const cited = one.results.at(-1)
  return (
    <article class="card count" id={`consultation-${one.seq}`}>
      <p class="tag">
        <PartyLink ctx={ctx} id={one.party} /> · <Stands ctx={ctx} one={one} />
      </p>
      <h3>
        <a href={`/n/${one.name}`}>
          <Local site={ctx} text={one.question} />
        </a>
      </h3>
      {cited === undefined ? null : <Result ctx={ctx} one={one} cited={cited} />}
      <p class="prov">
        {rich(t, 'consultations-on', { target: <TargetLink ctx={ctx} target={one.target} /> })} ·{' '}
        <ActLink ctx={ctx} seq={one.seq} />
        {cited === undefined ? null : [' · ', <ActLink ctx={ctx} seq={cited.seq} />]}
      </p>
    </article>
  )
}

function Stands({ ctx, one }: { ctx: Ctx; one: AnnouncedState }) {
  const cited = one.results.length > 0
  const key = cited ? 'cited' : ctx.now < one.closes ? 'open' : 'awaited'
  return rich(ctx.t, `consultations-${key}`, { when: <Moment site={ctx} ms={one.closes} /> })
}

/** The figures as they were cited; where they come from, by size and root. */
function Result({ ctx, one, cited }: { ctx: Ctx; one: AnnouncedState; cited: CitedState }) {
  const { t } = ctx
  const tallies = cited.groups.map(({ yes, no, unsure }) => ({ agree: yes, disagree: no, pass: unsure }))
  return (
    <>
      <p class="result">{t(`consultation-decided-${cited.answer ?? 'none'}`)}</p>
      <AnsweredTable
        ctx={ctx}
        groups={cited.groups}
        tallies={tallies}
        family="answer"
        caption={t('consultation-figures-caption')}
      />
      <GroupsFor ctx={ctx} tallies={tallies} />
      <NotHeard ctx={ctx} groups={cited.groups} tallies={tallies} />
      <p class="note">
        {rich(t, 'consultations-source', {
          size: cited.size,
          origin: <bdi>{one.origin}</bdi>,
          root: <code>{cited.root.slice(0, 16)}</code>,
        })}
      </p>
    </>
  )
}
