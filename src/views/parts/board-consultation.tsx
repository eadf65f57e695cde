/** Home consultations beside what a party did about the instrument: asked, what was answered, what it decided after. */
import { type AnnouncedState, announcedBy, type CitedState } from '../../core/negotiation/consultations.js'
import { type Ctx, link } from '../context.js'
import { mayDo } from '../models/may.js'
import { rich } from '../rich.js'
import { ActLink, Moment } from './names.js'
import { Local } from './words.js'

/** The consultation that an act announces, or of which it cites what it came to. */
function consultationOf(ctx: Ctx, act: number): { one: AnnouncedState; cited: CitedState | null } | null {
  for (const one of ctx.view.state.consultations?.values() ?? []) {
    const cited = one.results.find(({ seq }) => seq === act) ?? null
    if (one.seq === act || cited !== null) return { one, cited }
  }
  return null
}

/** What was asked and until when; or the answers as they were cited, by group, and the reply. */
export function ConsultationDeed({ ctx, act }: { ctx: Ctx; act: number }) {
  const found = consultationOf(ctx, act)
  if (found === null) return null
  const { one, cited } = found
  return cited === null ? <Asked ctx={ctx} one={one} /> : <Answered ctx={ctx} cited={cited} />
}

function Asked({ ctx, one }: { ctx: Ctx; one: AnnouncedState }) {
  const stands = ctx.now < one.closes ? 'open' : one.results.length === 0 ? 'awaited' : 'cited'
  return (
    <div class="board-asked">
      <a href={`/n/${one.name}`}>
        <Local site={ctx} text={one.question} />
      </a>{' '}
      <small>{rich(ctx.t, `consultations-${stands}`, { when: <Moment site={ctx} ms={one.closes} /> })}</small>
    </div>
  )
}

/** In words: the table with bars is in the list of consultations. */
function Answered({ ctx, cited }: { ctx: Ctx; cited: CitedState }) {
  const { t } = ctx
  return (
    <div class="board-asked">
      {cited.groups.map(({ label, yes, no, unsure }) => (
        <small>
          {rich(t, 'board-answered', { group: <Local site={ctx} text={label} />, yes, no, unsure })}{' '}
        </small>
      ))}
      <span>{t(`consultation-decided-${cited.answer ?? 'none'}`)}</span>
    </div>
  )
}

/** That a decision names the consultation it follows. */
export function AfterConsulting({ ctx, act }: { ctx: Ctx; act: number }) {
  return <small>{rich(ctx.t, 'board-after-consulting', { act: <ActLink ctx={ctx} seq={act} /> })}</small>
}

/** On the page of a party: its consultations, and for its own people the way to open one. */
export function PartyConsultations({ ctx, party }: { ctx: Ctx; party: string }) {
  const { t } = ctx
  const own = announcedBy(ctx.view.state, party)
  const opens = ctx.seat?.party === party && mayDo(ctx, 'consult')
  if (own.length === 0 && !opens) return null
  return (
    <section id="consultations">
      <h2>{t('consultations-title')}</h2>
      <ul class="plain positions">
        {own.map(one => (
          <li>
            <Asked ctx={ctx} one={one} /> <ActLink ctx={ctx} seq={one.seq} />{' '}
            {one.results.map(cited => (
              <>
                <Answered ctx={ctx} cited={cited} /> <ActLink ctx={ctx} seq={cited.seq} />
              </>
            ))}
          </li>
        ))}
      </ul>
      {opens ? (
        <p>
          <a href={link(ctx, '/consultations#open')}>{t('consultations-open-title')}</a>
        </p>
      ) : null}
    </section>
  )
}
