/** Reservations and declarations to each instrument, round by round, with the objections to them. */
import type { DeclarationState, InstrumentState } from '../../core/negotiation/treaty.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, PartyLink, ProvisionLink, When } from './names.js'
import { andList, ClauseLink } from './procedure-words.js'
import { Caution } from './provenance.js'
import { BodyPart, Local } from './words.js'

type Declaration = DeclarationState & { readonly seq: number }

export function Declarations({ ctx }: { ctx: Ctx }) {
  const { t, view } = ctx
  const { treaty, record } = view.state
  if (treaty === undefined || treaty.declarations.size === 0) return null
  const rules = record.procedure?.treaty?.reservations
  return (
    <section id="declared">
      <h2>{t('declared-title')}</h2>
      {rules === undefined ? null : (
        <p class="note">
          {t('declared-allowed', { allowed: rules.allowed })} <ClauseLink ctx={ctx} id={rules.clause} />
        </p>
      )}
      {[...treaty.instruments.values()].map(instrument => (
        <OfInstrument ctx={ctx} instrument={instrument} />
      ))}
    </section>
  )
}

function OfInstrument({ ctx, instrument }: { ctx: Ctx; instrument: InstrumentState }) {
  const { t, view } = ctx
  const { rounds, stages } = view.state.record.procedure?.treaty?.reservations ?? {}
  const all = [...view.state.treaty!.declarations]
    .map(([seq, declaration]) => ({ ...declaration, seq }))
    .filter(declaration => declaration.instrument === instrument.id)
  const own = all.filter(({ to }) => to === null)
  const several = (rounds ?? stages?.length ?? 1) > 1
  return [...new Set(own.map(({ round }) => round))]
    .sort((a, b) => a - b)
    .map(round => (
      <>
        <h3>
          <Local site={ctx} text={instrument.title} />
          {several ? [t('list-separator'), t('declared-round', { round })] : null}
        </h3>
        <ul class="plain positions">
          {own
            .filter(one => one.round === round)
            .map(one => (
              <li>
                <DeclarationLine ctx={ctx} seq={one.seq} />
                <Objections ctx={ctx} to={one} all={all} />
              </li>
            ))}
        </ul>
      </>
    ))
}

/** Objections stand below what they are to, in whichever round they were made. */
function Objections({ ctx, to, all }: { ctx: Ctx; to: Declaration; all: readonly Declaration[] }) {
  return all
    .filter(one => one.to === to.seq)
    .map(({ seq, round }) => (
      <div class="reply">
        {round === to.round ? null : <small class="aside">{ctx.t('declared-round', { round })}</small>}
        <DeclarationLine ctx={ctx} seq={seq} />
      </div>
    ))
}

/** Who declared what to which provisions, when, in which words, and whether it was taken back. */
export function DeclarationLine({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const { t, view } = ctx
  const { party, type, provisions, on, to, withdrawn } = view.state.treaty!.declarations.get(seq)!
  return (
    <>
      <p class={withdrawn === null ? undefined : 'over'}>
        {rich(t, `declared-${type}`, { party: <PartyLink ctx={ctx} id={party} /> })}
        {provisions.length === 0
          ? null
          : [
              ' ',
              rich(t, 'declared-provisions', {
                provisions: andList(
                  t,
                  provisions.map(id => <ProvisionLink ctx={ctx} id={id} />),
                ),
              }),
            ]}
        {to === null ? null : [' ', rich(t, 'declared-to', { act: <ActLink ctx={ctx} seq={to} /> })]}
        {t('list-separator')}
        <When site={ctx} when={on} /> <ActLink ctx={ctx} seq={seq} />
        <Caution ctx={ctx} seq={seq} />
        {withdrawn === null
          ? null
          : [
              t('list-separator'),
              rich(t, 'declared-withdrawn', { day: <When site={ctx} when={withdrawn.on} /> }),
              ' ',
              <ActLink ctx={ctx} seq={withdrawn.seq} />,
            ]}
      </p>
      <BodyPart ctx={ctx} seq={seq} part="reasons" />
    </>
  )
}
