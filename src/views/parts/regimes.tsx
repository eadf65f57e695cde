/**
 * Who is bound by which version towards whom: groups of parties to which the same instruments are the same, what
 * applies between one group and another. Where an instrument is in force and nobody is on record as bound by it, the
 * record cannot tell, and says what it lacks.
 */
import type { ComponentChildren } from 'preact'
import { bondsOf, chains, type RegimeGroup, type Regimes, regimes } from '../../core/negotiation/relations.js'
import type { State } from '../../core/negotiation/state.js'
import { isDay } from '../../core/procedure/calendar.js'
import type { Ctx } from '../context.js'
import { isUnknown, unlisted } from '../models/regimes.js'
import { rich } from '../rich.js'
import { AskBetween } from './between.js'
import { dayLooked } from './force.js'
import { ActLink, InstrumentName, PartyList, When } from './names.js'
import { andList } from './procedure-words.js'

/** Beyond so many parties the names of a group are opened by its reader. */
const namesMost = 8

export function WhoIsBound({ ctx }: { ctx: Ctx }) {
  const { t, view, query } = ctx
  const { state } = view
  if (chains(state).length === 0) return null
  const day = isDay(query.day ?? '') ? query.day! : dayLooked(ctx)
  const found = regimes(state, day)
  return (
    <section id="bound">
      <h2>{t('regime-title')}</h2>
      <p>{rich(t, 'regime-on', { day: <When site={ctx} when={day} /> })}</p>
      <Unlisted ctx={ctx} day={day} />
      <WorkedOut ctx={ctx} found={found} />
      {found.groups.length === 0 ? (
        <p class="note">{t('regime-nobody')}</p>
      ) : (
        <>
          <Groups ctx={ctx} groups={found.groups} day={day} />
          <Matrix ctx={ctx} found={found} day={day} />
        </>
      )}
      <AskBetween ctx={ctx} day={day} />
    </section>
  )
}

function Unlisted({ ctx, day }: { ctx: Ctx; day: string }) {
  return unlisted(ctx.view.state, day).map(instrument => (
    <p class="warning">
      {rich(ctx.t, 'regime-unlisted', { instrument: <InstrumentName ctx={ctx} id={instrument.id} /> })}{' '}
      <ActLink ctx={ctx} seq={instrument.seq} />
    </p>
  ))
}

/** That what is shown follows from signatures alone, where no consent to a text that binds is on record. */
function WorkedOut({ ctx, found }: { ctx: Ctx; found: Regimes }) {
  const { state } = ctx.view
  const held = new Set(found.groups.flatMap(({ bound, provisional }) => [...bound, ...provisional]))
  const silent = chains(state)
    .flat()
    .filter(({ id, consents }) => held.has(id) && consents.size === 0)
  return silent.map(({ id }) => (
    <p class="warning">
      {rich(ctx.t, 'regime-no-consents', { instrument: <InstrumentName ctx={ctx} id={id} /> })}
    </p>
  ))
}

function InstrumentNames({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  return (
    <>
      {andList(
        ctx.t,
        ids.map(id => <InstrumentName ctx={ctx} id={id} />),
      )}
    </>
  )
}

/** `A`, `B`, ...; there are never many groups. */
function letter(place: number): string {
  return String.fromCharCode(65 + (place % 26)).repeat(1 + Math.floor(place / 26))
}

function Groups({ ctx, groups, day }: { ctx: Ctx; groups: readonly RegimeGroup[]; day: string }) {
  const { t } = ctx
  const rest = others(ctx, groups)
  return (
    <ul class="plain regimes">
      {groups.map((group, i) => (
        <li>
          <b class="letter">{letter(i)}</b>
          <div>
            <p>
              {t('regime-parties', { count: group.parties.length })}{' '}
              <Held ctx={ctx} group={group} day={day} />
            </p>
            <Names ctx={ctx} ids={group.parties} />
          </div>
        </li>
      ))}
      {rest.length === 0 ? null : (
        <li>
          <b class="letter">{letter(groups.length)}</b>
          <div>
            <p>
              {t('regime-parties', { count: rest.length })} {t('regime-rest')}
            </p>
            <Names ctx={ctx} ids={rest} />
          </div>
        </li>
      )}
    </ul>
  )
}

function Held({ ctx, group, day }: { ctx: Ctx; group: RegimeGroup; day: string }): ComponentChildren {
  const { t, view } = ctx
  const { bound, provisional, parties } = group
  const silent = bound.filter(id => parties.every(party => isSilent(view.state, id, party, day)))
  return [
    bound.length === 0
      ? null
      : rich(t, 'regime-bound', { instruments: <InstrumentNames ctx={ctx} ids={bound} /> }),
    silent.length === 0 ? null : [' ', t('regime-by-silence')],
    provisional.length === 0
      ? null
      : [
          ' ',
          rich(t, 'regime-provisional', { instruments: <InstrumentNames ctx={ctx} ids={provisional} /> }),
        ],
  ]
}

function isSilent(state: State, id: string, party: string, day: string): boolean {
  const bonds = bondsOf(state, state.treaty!.instruments.get(id)!, party)
  return bonds.findLast(({ from }) => from <= day)?.by === 'silence'
}

function Names({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  if (ids.length <= namesMost)
    return (
      <p>
        <PartyList ctx={ctx} ids={ids} />
      </p>
    )
  return (
    <details class="more">
      <summary>{ctx.t('regime-names', { count: ids.length })}</summary>
      <p>
        <PartyList ctx={ctx} ids={ids} />
      </p>
    </details>
  )
}

/** States on record that no instrument binds, and that apply none. */
function others({ view }: Ctx, groups: readonly RegimeGroup[]): string[] {
  const held = new Set(groups.flatMap(({ parties }) => parties))
  return [...view.state.seats.parties.values()]
    .filter(({ id, unit }) => unit === 'state' && !held.has(id))
    .map(({ id }) => id)
}

/** What applies between a party of one group and a party of another, half of a square. */
function Matrix({ ctx, found, day }: { ctx: Ctx; found: Regimes; day: string }) {
  const { t } = ctx
  const { groups } = found
  const rest = others(ctx, groups).length > 0
  const columns = [...groups.map((_, i) => i), ...(rest ? [groups.length] : [])]
  return (
    <section class="scroll" tabindex={0} aria-label={t('regime-matrix')}>
      <table class="between">
        <caption>{t('regime-matrix')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(i => (
              <th scope="col">
                <b class="letter">{letter(i)}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(a => (
            <tr>
              <th scope="row">
                <b class="letter">{letter(a)}</b>
              </th>
              {columns.map(b => (
                <td>
                  <Cell ctx={ctx} found={found} a={Math.min(a, b)} b={Math.max(a, b)} day={day} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ ctx, found, a, b, day }: { ctx: Ctx; found: Regimes; a: number; b: number; day: string }) {
  const { state } = ctx.view
  const { groups, pairs } = found
  if (a === b && groups[a]?.parties.length === 1) return <span class="silent">–</span>
  const none = chains(state).map(chain => ({ chain: chain[0]!.id, instrument: null, provisional: null }))
  const applies =
    b < groups.length ? (pairs.find(pair => pair.a === a && pair.b === b)?.applies ?? none) : none
  const said = applies.filter(({ instrument, provisional }) => instrument !== null || provisional !== null)
  const open = applies.filter(one => isUnknown(state, one, day))
  if (said.length === 0 && open.length === 0) return <span class="silent">{ctx.t('regime-none')}</span>
  return (
    <>
      {said.map(({ instrument, provisional }) => (
        <div>
          {instrument === null ? null : <InstrumentName ctx={ctx} id={instrument} />}
          {provisional === null ? null : (
            <small class="aside">
              {rich(ctx.t, 'regime-provisionally', {
                instrument: <InstrumentName ctx={ctx} id={provisional} />,
              })}
            </small>
          )}
        </div>
      ))}
      {open.length === 0 ? null : <div class="silent">{ctx.t('regime-unknown')}</div>}
    </>
  )
}
