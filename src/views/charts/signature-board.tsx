/** The signature board as dots, one a party, grouped by where it stands; a hollow dot is reconstructed. The table beside it names them. */
import type { PlaceOnBoard } from '../../core/reports/signature-rows.js'
import type { Ctx } from '../context.js'
import { placeWords } from './signature-map.js'

interface BoardGroup {
  readonly key: PlaceOnBoard
  readonly parties: readonly { readonly party: string; readonly reconstructed: boolean }[]
}

const across = 24
const step = 12

/** One path for all dots of a group: `M x y h0` with a round cap is a dot. */
export function SignatureDots({ ctx, group }: { ctx: Ctx; group: BoardGroup }) {
  const rows = Math.ceil(group.parties.length / across)
  const height = rows * step
  const dots = (hollow: boolean) =>
    group.parties
      .map((p, i) =>
        p.reconstructed === hollow
          ? `M${(i % across) * step + 6} ${Math.floor(i / across) * step + 6}h0`
          : '',
      )
      .join('')
  const width = Math.min(group.parties.length, across) * step
  return (
    <svg
      class={`dots ${group.key}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={ctx.t('board-dots', { place: placeWords(ctx, group.key), count: group.parties.length })}
    >
      <path d={dots(false)} class="full" />
      <path d={dots(true)} class="full" />
      <path d={dots(true)} class="hollow" />
    </svg>
  )
}
