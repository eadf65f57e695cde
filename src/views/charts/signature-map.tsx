/**
 * Where states stand, on a map that keeps areas: each kind of standing has a pattern of its own, so that it can be
 * told without colour, and states too small to be seen are dots of one size. Outlines are those of the source
 * (data/world.json, made by scripts/map.js). It names nobody who is in no row: the table beside it says the same.
 */
import world from '../../../data/world.json' with { type: 'json' }
import type { PartyRow, PlaceOnBoard } from '../../core/reports/signature-rows.js'
import type { Ctx } from '../context.js'
import { localString } from '../parts/words.js'

const countries: Readonly<Record<string, string>> = world.countries
const dots = world.dots as unknown as Readonly<Record<string, readonly [x: number, y: number]>>

/** A row of the board that has a place on the map. */
interface Placed {
  readonly row: PartyRow
  readonly iso2: string
}

/** What a place on the board is called; who signed and who went on to consent are told apart once somebody has. */
export function placeWords({ t, view }: Ctx, place: PlaceOnBoard): string {
  const consented = [...(view.state.treaty?.instruments.values() ?? [])]
    .filter(({ version }) => version !== null)
    .flatMap(({ consents }) => [...consents.values()].flat())
    .some(({ way }) => way !== 'endorsement')
  return t(place === 'signed' && consented ? 'place-signed-only' : `place-${place}`)
}

/** Rows that have a place on the map: a company does not speak for the country that it is in. */
export function onMap({ view }: Ctx, rows: readonly PartyRow[]): Placed[] {
  return rows.flatMap(row => {
    const { iso2 = null, unit } = view.state.seats.parties.get(row.party) ?? {}
    return unit === 'state' && iso2 !== null && (iso2 in countries || iso2 in dots) ? [{ row, iso2 }] : []
  })
}

interface MapProps {
  readonly ctx: Ctx
  readonly placed: readonly Placed[]
  readonly groups: readonly { readonly key: PlaceOnBoard; readonly count: number }[]
}

export function SignatureMap({ ctx, placed, groups }: MapProps) {
  const { t } = ctx
  const said = groups.map(({ key, count }) => t('map-one', { place: placeWords(ctx, key), count }))
  const held = new Set(placed.map(({ iso2 }) => iso2))
  const others = Object.entries(countries).filter(([iso2]) => !held.has(iso2))
  return (
    <svg
      class="world"
      viewBox={`0 0 ${world.width} ${world.height}`}
      role="img"
      aria-label={t('map-label', { places: said.join(t('list-separator')) })}
    >
      <path class="land" d={joined([...others.map(([, path]) => path), world.rest])} />
      {groups.map(({ key }) => (
        <Group ctx={ctx} place={key} placed={placed.filter(({ row }) => row.place === key)} />
      ))}
    </svg>
  )
}

/** Outlines begin with a step from the corner of the drawing; one after another they must be sent back there. */
function joined(paths: readonly string[]): string {
  return paths.map(path => `M0 0${path}`).join('')
}

function Group({ ctx, place, placed }: { ctx: Ctx; place: PlaceOnBoard; placed: readonly Placed[] }) {
  const stands = placeWords(ctx, place)
  const said = ({ row }: Placed) =>
    ctx.t('map-title', { party: localString(ctx, row.name ?? {}), place: stands })
  return (
    <g class={place} fill={`url(#${patternId(place)})`}>
      {placed.map(one =>
        countries[one.iso2] === undefined ? null : (
          <path d={countries[one.iso2]}>
            <title>{said(one)}</title>
          </path>
        ),
      )}
      {placed.map(one => {
        const at = dots[one.iso2]
        return at === undefined ? null : (
          <g>
            <title>{said(one)}</title>
            <path class="dot" d={`M${at[0]} ${at[1]}h0`} />
            <path class="eye" d={`M${at[0]} ${at[1]}h0`} />
          </g>
        )
      })}
    </g>
  )
}

function patternId(place: PlaceOnBoard): string {
  return `at-${place}`
}

/** What each kind of standing is filled with; the parts take their colours from the style sheet. */
const strokes: Readonly<Record<PlaceOnBoard, string>> = {
  consented: '',
  signed: 'M-4 4l8-8M0 16L16 0M12 20l8-8',
  sign: 'M4 4h0M12 12h0',
  consult: 'M4 0V16M12 0V16',
  refuse: '',
  left: 'M0 16L16 0M0 0L16 16',
  silent: '',
  other: 'M8 8h0',
}

/** The patterns of a page, once, for its map and its swatches. */
export function Patterns({ places }: { places: readonly PlaceOnBoard[] }) {
  return (
    <svg class="vh" width="1" height="1" aria-hidden="true">
      <defs>
        {places.map(place => (
          <pattern id={patternId(place)} class={place} width="16" height="16" patternUnits="userSpaceOnUse">
            <rect width="16" height="16" />
            {strokes[place] === '' ? null : <path d={strokes[place]} />}
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** The pattern of one kind of standing, as small as a word. */
export function Swatch({ place }: { place: PlaceOnBoard }) {
  return (
    <svg class={`swatch ${place}`} viewBox="0 0 44 28" width="22" height="14" aria-hidden="true">
      <rect width="44" height="28" fill={`url(#${patternId(place)})`} />
    </svg>
  )
}
