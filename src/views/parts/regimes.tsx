/**
 * Who is bound by which version towards whom: groups of parties to which the same instruments are the same, what
 * applies between one group and another, and the answer for any two parties on any day, with its reasons. Where an
 * instrument is in force and nobody is on record as bound by it, the record cannot tell, and says what it lacks.
 */
import type { ComponentChildren } from 'preact'
import {
  type Applying,
  type Between,
  between,
  bondsOf,
  chains,
  concerned,
  forceFrom,
  holdOf,
  isInForce,
  provisionalOf,
  type RegimeGroup,
  type Regimes,
  regimes,
} from '../../core/negotiation/relations.js'
import type { State } from '../../core/negotiation/state.js'
import type { InstrumentState } from '../../core/negotiation/treaty.js'
import { isDay } from '../../core/procedure/calendar.js'
import type { Ctx } from '../context.js'
import { Hidden } from '../forms/form.js'
import { rich } from '../rich.js'
import { DeclarationLine } from './declarations.js'
import { dayLooked } from './force.js'
import { ActLink, PartyLink, PartyList, When } from './names.js'
import { andList } from './procedure-words.js'
import { Caution } from './provenance.js'
import { Local, localString } from './words.js'

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

/** In force, and nobody on record is bound by it: who is, the record does not say. */
function unlisted(state: State, day: string): InstrumentState[] {
  return chains(state)
    .flat()
    .filter(instrument => isInForce(state, instrument.id, day) && concerned(state, instrument).size === 0)
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

function InstrumentName({ ctx, id }: { ctx: Ctx; id: string }) {
  return <Local site={ctx} text={ctx.view.state.treaty!.instruments.get(id)!.title} />
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

/** Whether an instrument of the chain, newer than what is found to apply, binds parties whom the record does not name. */
function isUnknown(state: State, { chain, instrument }: Applying, day: string): boolean {
  const all = chains(state).find(([first]) => first!.id === chain)!
  const newer = all.slice(all.findIndex(({ id }) => id === instrument) + 1)
  const open = unlisted(state, day)
  return newer.some(one => open.includes(one))
}

/** A form that asks what applies between two parties on a day, and the answer. */
function AskBetween({ ctx, day }: { ctx: Ctx; day: string }) {
  const { t, query, view } = ctx
  const { a = '', b = '' } = query
  const known = [a, b].every(id => view.state.seats.parties.has(id))
  return (
    <div id="between">
      <h3>{t('between-title')}</h3>
      <form method="get" action={`${ctx.path}#between`} class="filter">
        <Hidden fields={kept(ctx)} />
        <PartyChoice ctx={ctx} name="a" chosen={a} />
        <PartyChoice ctx={ctx} name="b" chosen={b} />
        <p class="field">
          <label for="between-day">{t('between-day')}</label>
          <input type="date" id="between-day" name="day" value={day} required />
        </p>
        <p class="field">
          <button type="submit">{t('between-ask')}</button>
        </p>
      </form>
      {known && a !== b ? <Answer ctx={ctx} a={a} b={b} day={day} /> : null}
      {known && a === b ? <p class="note">{t('between-same')}</p> : null}
    </div>
  )
}

/** The moment, the sources left out and the language that the reader chose. */
function kept({ query }: Ctx): Record<string, string> {
  const names = ['at', 'exclude-source', 'lang']
  return Object.fromEntries(names.flatMap(name => (query[name] ? [[name, query[name]]] : [])))
}

function PartyChoice({ ctx, name, chosen }: { ctx: Ctx; name: 'a' | 'b'; chosen: string }) {
  const { t, view } = ctx
  const collator = new Intl.Collator(ctx.lang)
  const parties = [...view.state.seats.parties.values()]
    .filter(({ office }) => office === null)
    .map(party => ({ id: party.id, name: localString(ctx, party.name) }))
    .sort((one, other) => collator.compare(one.name, other.name))
  return (
    <p class="field">
      <label for={`between-${name}`}>{t(`between-${name}`)}</label>
      <select id={`between-${name}`} name={name} required>
        <option value="">{t('between-choose')}</option>
        {parties.map(party => (
          <option value={party.id} selected={party.id === chosen}>
            {party.name}
          </option>
        ))}
      </select>
    </p>
  )
}

interface Asked {
  readonly ctx: Ctx
  readonly a: string
  readonly b: string
  readonly day: string
}

function Answer({ ctx, a, b, day }: Asked) {
  return between(ctx.view.state, a, b, day).map(answer => (
    <div class="card">
      <Conclusion ctx={ctx} a={a} b={b} day={day} answer={answer} />
      <Reasons ctx={ctx} a={a} b={b} day={day} chain={answer.chain} />
      <Reserved ctx={ctx} answer={answer} />
    </div>
  ))
}

function Conclusion({ ctx, a, b, day, answer }: Asked & { answer: Between }) {
  const { t, view } = ctx
  const { instrument, provisional } = answer
  const names = {
    a: <PartyLink ctx={ctx} id={a} />,
    b: <PartyLink ctx={ctx} id={b} />,
    day: <When site={ctx} when={day} />,
  }
  const chain = chains(view.state).find(([first]) => first!.id === answer.chain)!
  const newest = <InstrumentName ctx={ctx} id={chain.at(-1)!.id} />
  const unknown = isUnknown(view.state, answer, day)
  const alone = chain.length === 1 || unlisted(view.state, day).includes(chain.at(-1)!)
  const open = { ...names, instrument: newest, versions: alone ? 'one' : 'several' }
  return (
    <>
      <p class="lead">
        {unknown || instrument === null
          ? rich(t, unknown ? 'between-unknown' : 'between-none', open)
          : rich(t, 'between-applies', {
              ...names,
              instrument: <InstrumentName ctx={ctx} id={instrument} />,
            })}
      </p>
      {unknown ? <p>{t('between-missing')}</p> : null}
      {provisional === null ? null : (
        <p>{rich(t, 'between-provisional', { instrument: <InstrumentName ctx={ctx} id={provisional} /> })}</p>
      )}
    </>
  )
}

/** What each instrument of the chain, the newest first, is to each of the two. */
function Reasons({ ctx, a, b, day, chain }: Asked & { chain: string }) {
  const instruments = chains(ctx.view.state).find(([first]) => first!.id === chain)!
  return (
    <dl class="facts reasons">
      {instruments.toReversed().map(instrument => (
        <div>
          <dt>
            <InstrumentName ctx={ctx} id={instrument.id} />
          </dt>
          <dd>
            {[a, b].map(party => (
              <p>
                <PartyLink ctx={ctx} id={party} />:{' '}
                <Hold ctx={ctx} instrument={instrument} party={party} day={day} />
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface HoldProps {
  readonly ctx: Ctx
  readonly instrument: InstrumentState
  readonly party: string
  readonly day: string
}

/** Why an instrument binds a party on a day, is applied by it, or does not concern it. */
function Hold({ ctx, instrument, party, day }: HoldProps): ComponentChildren {
  const { t, view } = ctx
  const { state } = view
  if (unlisted(state, day).includes(instrument)) return t('hold-unknown')
  const hold = holdOf(state, instrument, party, day)
  if (hold === null) return <NoHold ctx={ctx} instrument={instrument} party={party} day={day} />
  if (hold === 'provisional') {
    const signed = state.treaty!.signed.get(party)!
    const from = <When site={ctx} when={provisionalOf(state, instrument, party)!.from} />
    return [rich(t, 'hold-provisional', { from }), ' ', <Resting ctx={ctx} seq={signed.seq} />]
  }
  const bond = bondsOf(state, instrument, party).findLast(({ from }) => from <= day)!
  const said = bond.by === 'silence' ? 'hold-silence' : 'hold-bound'
  const months = state.record.procedure?.treaty?.silence?.months ?? 0
  return [
    rich(t, said, {
      from: <When site={ctx} when={bond.from} />,
      ...(bond.by === 'silence' ? { months } : {}),
    }),
    ' ',
    <Resting ctx={ctx} seq={bond.seq} />,
  ]
}

function Resting({ ctx, seq }: { ctx: Ctx; seq: number }) {
  return (
    <>
      <ActLink ctx={ctx} seq={seq} />
      <Caution ctx={ctx} seq={seq} />
    </>
  )
}

/** Not in force yet, not yet bound, no more bound, or nothing on record. */
function NoHold({ ctx, instrument, party, day }: HoldProps): ComponentChildren {
  const { t, view } = ctx
  const { state } = view
  const entry = forceFrom(state, instrument)
  if (entry === null) return t('hold-not-in-force')
  if (day < entry) return rich(t, 'hold-in-force-from', { day: <When site={ctx} when={entry} /> })
  const bonds = bondsOf(state, instrument, party)
  const coming = bonds.find(({ from }) => from > day)
  if (coming !== undefined)
    return [
      rich(t, 'hold-from', { from: <When site={ctx} when={coming.from} /> }),
      ' ',
      <Resting ctx={ctx} seq={coming.seq} />,
    ]
  const ended = bonds.at(-1)
  if (ended?.until != null)
    return [
      rich(t, 'hold-until', { until: <When site={ctx} when={ended.until} /> }),
      ' ',
      <Resting ctx={ctx} seq={ended.seq} />,
    ]
  return t('hold-nothing')
}

/** Reservations between the two, with the objections of the other. */
function Reserved({ ctx, answer: { reservations, objections } }: { ctx: Ctx; answer: Between }) {
  const { t } = ctx
  const { declarations } = ctx.view.state.treaty!
  if (reservations.length === 0) return null
  return (
    <>
      <h4>{t('between-reservations', { count: reservations.length })}</h4>
      <ul class="plain positions">
        {reservations.map(seq => (
          <li>
            <DeclarationLine ctx={ctx} seq={seq} />
            {objections
              .filter(by => declarations.get(by)!.to === seq)
              .map(by => (
                <div class="reply">
                  <DeclarationLine ctx={ctx} seq={by} />
                </div>
              ))}
          </li>
        ))}
      </ul>
    </>
  )
}
