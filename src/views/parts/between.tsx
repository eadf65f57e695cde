/** What applies between any two parties on any day, with its reasons. */
import type { ComponentChildren } from 'preact'
import {
  type Between,
  between,
  bondsOf,
  chains,
  forceFrom,
  holdOf,
  provisionalOf,
} from '../../core/negotiation/relations.js'
import type { InstrumentState } from '../../core/negotiation/treaty.js'
import type { Ctx } from '../context.js'
import { Hidden } from '../forms/form.js'
import { isUnknown, unlisted } from '../models/regimes.js'
import { rich } from '../rich.js'
import { DeclarationLine } from './declarations.js'
import { ActLink, InstrumentName, PartyLink, When } from './names.js'
import { Caution } from './provenance.js'
import { localString } from './words.js'

/** A form that asks what applies between two parties on a day, and the answer. */
export function AskBetween({ ctx, day }: { ctx: Ctx; day: string }) {
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
