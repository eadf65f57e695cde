/** The table of the signature board: a row for each party with all that it did, grouped by where that leaves it. */
import { compareStrings } from '../../core/canonical/result.js'
import { bondsOf } from '../../core/negotiation/relations.js'
import type { DeedRow, Endorsed, PartyRow, PlaceOnBoard } from '../../core/reports/signature-rows.js'
import { placeWords, Swatch } from '../charts/signature-map.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { AfterConsulting, ConsultationDeed } from './board-consultation.js'
import { ActLink, ActLinks, PartyLink, When } from './names.js'
import { Caution } from './provenance.js'
import { Local, localString } from './words.js'

export interface BoardPlace {
  readonly key: PlaceOnBoard
  readonly rows: readonly PartyRow[]
}

/** Beyond so many rows a group is opened by its reader. */
const openMost = 12

export function BoardRows({ ctx, groups }: { ctx: Ctx; groups: readonly BoardPlace[] }) {
  return groups.map(({ key, rows }) => (
    <details class="rows" open={rows.length <= openMost}>
      <summary>
        <Swatch place={key} /> <b>{rows.length}</b> {placeWords(ctx, key)}
      </summary>
      {rows.every(({ deeds }) => deeds.length === 0) ? (
        <NamesOnly ctx={ctx} rows={rows} />
      ) : (
        <PlaceTable ctx={ctx} place={key} rows={rows} />
      )}
    </details>
  ))
}

/** Of who said nothing there is nothing but the name. */
function NamesOnly({ ctx, rows }: { ctx: Ctx; rows: readonly PartyRow[] }) {
  return (
    <ul class="names">
      {byName(ctx, rows).map(({ party }) => (
        <li>
          <PartyLink ctx={ctx} id={party} />
        </li>
      ))}
    </ul>
  )
}

function PlaceTable({ ctx, place, rows }: { ctx: Ctx; place: PlaceOnBoard; rows: readonly PartyRow[] }) {
  const { t } = ctx
  return (
    <table>
      <caption class="vh">{placeWords(ctx, place)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board-party')}</th>
          <th scope="col">{t('board-did')}</th>
        </tr>
      </thead>
      <tbody>
        {byName(ctx, rows).map(({ party, deeds }) => (
          <tr>
            <th scope="row">
              <PartyLink ctx={ctx} id={party} />
            </th>
            <td>
              {deeds.length === 0 ? t('board-nothing') : null}
              {deeds.map(deed => (
                <DeedLine ctx={ctx} party={party} row={deed} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `ratified, 18 March 2004, bound since 1 July 2004 #123` */
function DeedLine({ ctx, party, row }: { ctx: Ctx; party: string; row: DeedRow }) {
  const { t } = ctx
  const { deed, on, act, instrument, consulted } = row
  const other = instrument === null ? undefined : otherInstrument(ctx, instrument)
  return (
    <div>
      {other === undefined
        ? t(`did-${deed}`)
        : rich(t, 'did-to', { did: t(`did-${deed}`), instrument: <Local site={ctx} text={other.title} /> })}
      {on === '' ? null : [t('list-separator'), <When site={ctx} when={on} />]}
      <BoundFrom ctx={ctx} party={party} row={row} /> <ActLink ctx={ctx} seq={act} />{' '}
      {consulted === undefined ? null : <AfterConsulting ctx={ctx} act={consulted} />}
      <Caution ctx={ctx} seq={act} />
      <Disputed ctx={ctx} seq={act} />
      <ConsultationDeed ctx={ctx} act={act} />
    </div>
  )
}

/** That others report otherwise than the record has it here. */
function Disputed({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const reports = ctx.view.state.record.counterReports.get(seq) ?? []
  if (reports.length === 0) return null
  return (
    <small>
      {' '}
      {ctx.t('board-disputed')} <ActLinks ctx={ctx} seqs={reports} />
    </small>
  )
}

/** An instrument that must be named: not the only one there is. */
function otherInstrument({ view }: Ctx, id: string) {
  const instruments = view.state.treaty?.instruments
  return instruments === undefined || instruments.size < 2 ? undefined : instruments.get(id)
}

function BoundFrom({ ctx, party, row }: { ctx: Ctx; party: string; row: DeedRow }) {
  const { state } = ctx.view
  const instrument = state.treaty?.instruments.get(row.instrument ?? '')
  if (instrument === undefined) return null
  const bond = bondsOf(state, instrument, party).find(({ seq, by }) => by === 'consent' && seq === row.act)
  if (bond === undefined) return null
  return (
    <>
      {ctx.t('list-separator')}
      {rich(ctx.t, bond.until === null ? 'board-bound' : 'board-bound-until', {
        from: <When site={ctx} when={bond.from} />,
        ...(bond.until === null ? {} : { until: <When site={ctx} when={bond.until} /> }),
      })}
    </>
  )
}

/** Endorsements, whoever gave them: beside the board, never on it. */
export function Endorsements({ ctx, endorsed }: { ctx: Ctx; endorsed: readonly Endorsed[] }) {
  const { t, view } = ctx
  if (endorsed.length === 0) return null
  return (
    <section id="endorsed">
      <h2>{t('endorsed-title', { count: endorsed.filter(({ until }) => until === null).length })}</h2>
      <p class="note">{t('endorsed-note')}</p>
      <ul class="plain positions">
        {byName(ctx, endorsed).map(({ party, instrument, on, until, acts }) => (
          <li>
            <PartyLink ctx={ctx} id={party} />{' '}
            <small>{t(`unit-${view.state.seats.parties.get(party)?.unit ?? 'organisation'}`)}</small>
            {t('list-separator')}
            <Local site={ctx} text={view.state.treaty!.instruments.get(instrument)!.title} />
            {t('list-separator')}
            <When site={ctx} when={on} />
            {until === null
              ? null
              : [
                  t('list-separator'),
                  rich(t, 'endorsed-until', { day: <When site={ctx} when={until} /> }),
                ]}{' '}
            <ActLinks ctx={ctx} seqs={acts} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function byName<T extends { readonly party: string }>(ctx: Ctx, rows: readonly T[]): T[] {
  const name = ({ party }: T) =>
    localString(ctx, ctx.view.state.seats.parties.get(party)?.name ?? { en: party })
  const collator = new Intl.Collator(ctx.lang)
  return [...rows].sort((a, b) => collator.compare(name(a), name(b)) || compareStrings(a.party, b.party))
}
