/** The same language elsewhere: which texts have words of this one, where they stand, and which words they are. */
import type { Known, KnownInput, Place } from '../../core/assessment/recurrence/known.js'
import type { RecurringOnTable, RecurringRow } from '../../core/assessment/recurrence/on-table.js'
import { passageWordsSure } from '../../core/assessment/recurrence/shingles.js'
import { inputsShownMax, passageShownUnitsMax } from '../../core/limits.js'
import { type Ctx, link, type Query, to } from '../context.js'
import type { RecurringShown } from '../models/recurring.js'
import { rich } from '../rich.js'
import { WideTable } from './analysis-page.js'
import { ActLink, ProvisionLink, RefLink } from './names.js'
import { beginning, Local } from './words.js'

/** Wordings of one provision or proposal that are shown with what was found of them; the others are a page away. */
const rowsShown = 2
/** Places of one text that are named; of the others the number. */
const placesShown = 4

interface SectionProps {
  readonly ctx: Ctx
  readonly shown: RecurringShown | null | undefined
  /** What the page of recurring language is asked for the rest: `{ provision }` or `{ proposal }`. */
  readonly on: Query
}

/** On the page of a provision or proposal. Null where nothing was looked for. */
export function Recurring({ ctx, shown, on }: SectionProps) {
  if (shown == null) return null
  const { t } = ctx
  const { table, inputs } = shown
  return (
    <section id="recurring">
      <h2>{t('analysis-recurrence')}</h2>
      <p class="note">
        {rich(t, 'recurring-note', {
          logs: inputs.length,
          words: passageWordsSure,
          all: words => <a href={link(ctx, '/recurrence')}>{words}</a>,
        })}
      </p>
      {table.rows.slice(0, rowsShown).map(row => (
        <Row ctx={ctx} row={row} inputs={inputs} lang={table.lang} most={2} rest={on} />
      ))}
      {table.rows.length > rowsShown ? (
        <p>
          <a href={link(ctx, '/recurrence', on)}>
            {t('recurring-rows-more', { count: table.rows.length - rowsShown })}
          </a>
        </p>
      ) : null}
      <NotTold ctx={ctx} table={table} />
    </section>
  )
}

/** What was found, and of what nothing can be told. */
export function NotTold({ ctx, table }: { ctx: Ctx; table: RecurringOnTable }) {
  const { t } = ctx
  const { rows, looked, short, summaries, unknown, withheld } = table
  return (
    <>
      {looked - short > rows.length ? (
        <p>{t('recurring-none', { count: looked - short - rows.length })}</p>
      ) : null}
      {short > 0 ? <p class="note">{t('recurring-short', { count: short })}</p> : null}
      {summaries > 0 ? <p class="note">{t('recurring-summaries', { count: summaries })}</p> : null}
      {unknown > 0 ? <p class="note">{t('recurring-unknown', { count: unknown })}</p> : null}
      {withheld > 0 ? <p class="note">{t('recurring-withheld', { count: withheld })}</p> : null}
    </>
  )
}

interface RowProps {
  readonly ctx: Ctx
  readonly row: RecurringRow
  readonly inputs: readonly KnownInput[]
  readonly lang: string
  /** Findings that are shown; `rest` is how the page is asked for more of them, null where it was: JSON has all. */
  readonly most: number
  readonly rest: Query | null
}

export function Row({ ctx, row, inputs, lang, most, rest }: RowProps) {
  const { t, view } = ctx
  const text = view.text(row.hash) ?? ''
  const more = row.found.length - most
  return (
    <article class="card recurring">
      <h3>
        {row.of.kind === 'provision' ? (
          <ProvisionLink ctx={ctx} id={row.of.id} />
        ) : (
          <RefLink ctx={ctx} id={row.of.id} />
        )}
      </h3>
      <ul>
        {row.found.slice(0, most).map(found => (
          <li>
            <Places ctx={ctx} places={found.places} inputs={inputs} />
            <Finding ctx={ctx} found={found} text={text} lang={lang} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p>
          {rest === null ? (
            t('recurring-more', { count: more })
          ) : (
            <a href={link(ctx, '/recurrence', rest)}>{t('recurring-more', { count: more })}</a>
          )}
        </p>
      ) : null}
      {row.left > 0 ? <p class="note">{t('recurring-left', { count: row.left })}</p> : null}
    </article>
  )
}

function Places({
  ctx,
  places,
  inputs,
}: {
  ctx: Ctx
  places: readonly Place[]
  inputs: readonly KnownInput[]
}) {
  const more = places.length - placesShown
  return (
    <p>
      {places
        .slice(0, placesShown)
        .map((place, i) => [
          i === 0 ? '' : ctx.t('list-separator'),
          <PlaceLink ctx={ctx} place={place} inputs={inputs} />,
        ])}
      {more > 0 ? ctx.t('recurring-places-more', { count: more }) : null}
    </p>
  )
}

function PlaceLink({ ctx, place, inputs }: { ctx: Ctx; place: Place; inputs: readonly KnownInput[] }) {
  const { negotiation, kind, id, act } = place
  if (`/n/${negotiation}` === ctx.base)
    return (
      <>
        {kind === 'provision' ? <ProvisionLink ctx={ctx} id={id} /> : <RefLink ctx={ctx} id={id} />}{' '}
        <ActLink ctx={ctx} seq={act} />
      </>
    )
  const title = inputs.find(input => input.negotiation === negotiation)?.title ?? { en: negotiation }
  return (
    <a href={`/n/${negotiation}${kind === 'provision' ? to.provision(id) : to.amendment(id)}`}>
      <Local site={ctx} text={title} />, <bdi>{id}</bdi>
    </a>
  )
}

/** How much is shared, and the longest passage in the words of this text. */
function Finding({ ctx, found, text, lang }: { ctx: Ctx; found: Known; text: string; lang: string }) {
  const { shared, union, passages } = found
  const [longest] = passages
  return (
    <>
      <p class="prov">
        {shared === union
          ? ctx.t('recurring-same')
          : ctx.t('recurring-shared', { shared, union, words: longest!.words })}
      </p>
      <blockquote class="said" lang={lang} dir="auto">
        <p>{beginning(text.slice(longest!.from, longest!.to), passageShownUnitsMax)}</p>
      </blockquote>
    </>
  )
}

/** The logs that were read, as far as they were read. */
export function Inputs({ ctx, inputs }: { ctx: Ctx; inputs: readonly KnownInput[] }) {
  const { t } = ctx
  const more = inputs.length - inputsShownMax
  return (
    <details>
      <summary>{t('recurring-inputs', { count: inputs.length })}</summary>
      <WideTable label={t('recurring-inputs-caption')}>
        <thead>
          <tr>
            <th scope="col">{t('recurring-input-negotiation')}</th>
            <th scope="col">{t('recurring-input-size')}</th>
            <th scope="col">{t('recurring-input-root')}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.slice(0, inputsShownMax).map(({ negotiation, title, size, root }) => (
            <tr>
              <th scope="row">
                <a href={`/n/${negotiation}`}>
                  <Local site={ctx} text={title} />
                </a>
              </th>
              <td>{size}</td>
              <td>
                <code dir="ltr">{root.slice(0, 16)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {more > 0 ? <p class="note">{t('recurring-inputs-more', { count: more })}</p> : null}
    </details>
  )
}
