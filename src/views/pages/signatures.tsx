/**
 * The signature board, to the end: who signed, who will not, who must consult at home, who has said nothing, who is
 * bound since; the map and the table; entry into force; who is bound towards whom; reservations; what others reported.
 */
import type { ComponentChildren } from 'preact'
import { figures } from '../../core/reports/figures.js'
import { concernsSignature, type SignatureBoard, signatureBoard } from '../../core/reports/signature.js'
import { type PlaceOnBoard, places } from '../../core/reports/signature-rows.js'
import { SignatureDots } from '../charts/signature-board.js'
import { onMap, Patterns, placeWords, SignatureMap, Swatch } from '../charts/signature-map.js'
import { type Ctx, type FormState, link } from '../context.js'
import { SignatureForms } from '../forms/signature-forms.js'
import { page } from '../page.js'
import { type BoardPlace, BoardRows, Endorsements } from '../parts/board-rows.js'
import { Declarations } from '../parts/declarations.js'
import { EmbedCode } from '../parts/embed-code.js'
import { EntryIntoForce } from '../parts/force.js'
import { BoardConsultations } from '../parts/home-consultations.js'
import { ActLinks, PartyLink, TargetLink } from '../parts/names.js'
import { Caution } from '../parts/provenance.js'
import { WhoIsBound } from '../parts/regimes.js'
import { BodyPart, Local } from '../parts/words.js'
import { rich } from '../rich.js'

export function signaturesPage(
  ctx: Ctx,
  { server, form }: { server?: string | undefined; form?: FormState | undefined } = {},
): string {
  const { t, view } = ctx
  const board = signatureBoard(view)
  const groups = boardGroups(board)
  return page({
    site: ctx,
    ctx,
    title: t('signatures-title'),
    section: 'signatures',
    json: true,
    children: (
      <>
        <h1>{t('signatures-title')}</h1>
        {concernsSignature(view.state) ? <Lead ctx={ctx} board={board} /> : <Unsigned ctx={ctx} />}
        <SignatureForms ctx={ctx} form={form} />
        <Contents ctx={ctx} board={board} />
        {groups.length === 0 ? null : <Board ctx={ctx} board={board} groups={groups} />}
        <BoardConsultations ctx={ctx} />
        <Endorsements ctx={ctx} endorsed={board.endorsed} />
        <EntryIntoForce ctx={ctx} />
        <WhoIsBound ctx={ctx} />
        <Declarations ctx={ctx} />
        <Declared ctx={ctx} board={board} />
        <Reported ctx={ctx} board={board} />
        <Figures ctx={ctx} />
        {concernsSignature(view.state) ? (
          <EmbedCode ctx={ctx} server={server} path="/signatures" what={t('signatures-title')} height={560} />
        ) : null}
      </>
    ),
  })
}

/** How many signed, and how many others stand where. */
export function Lead({ ctx, board }: { ctx: Ctx; board: SignatureBoard }) {
  const { t } = ctx
  const consented = board.parties.filter(({ place }) => place === 'consented').length
  return (
    <>
      <p class="lead">
        {t('signatures-lead', {
          signed: board.signed.count,
          entitled: board.entitled.count,
          refuse: board.willNotSign.length,
          consult: board.mustConsult.length,
        })}{' '}
        {consented === 0 ? null : t('board-consented', { count: consented })}
      </p>
      {board.parties.length === 0 ? <p class="note">{t('signatures-none')}</p> : null}
    </>
  )
}

/** Bodies that agree on a text and sign nothing. */
function Unsigned({ ctx }: { ctx: Ctx }) {
  const decisions = (words: ComponentChildren) => <a href={link(ctx, '/decisions')}>{words}</a>
  return <p class="lead">{rich(ctx.t, 'signatures-not-provided', { decisions })}</p>
}

/** Where the parts of the page are, where it has more than one. */
function Contents({ ctx, board }: { ctx: Ctx; board: SignatureBoard }) {
  const { t, view } = ctx
  const { treaty } = view.state
  const parts = [
    ...(board.endorsed.length > 0 ? ['endorsed'] : []),
    ...(treaty !== undefined && treaty.instruments.size > 0 ? ['force', 'bound', 'between'] : []),
    ...(treaty !== undefined && treaty.declarations.size > 0 ? ['declared'] : []),
  ]
  if (parts.length === 0) return null
  return (
    <nav class="contents" aria-label={t('board-contents')}>
      <ul class="plain key">
        {parts.map(part => (
          <li>
            <a href={`#${part}`}>{t(`board-to-${part}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One group for each place on the board where somebody stands; who stands nowhere but endorsed is listed elsewhere. */
export function boardGroups({ parties }: SignatureBoard): BoardPlace[] {
  return places
    .map(key => ({ key, rows: parties.filter(({ place }) => place === key) }))
    .filter(({ rows }) => rows.length > 0)
}

interface BoardProps {
  readonly ctx: Ctx
  readonly board: SignatureBoard
  readonly groups: readonly BoardPlace[]
}

function Board({ ctx, board, groups }: BoardProps) {
  const { t } = ctx
  const shown: readonly PlaceOnBoard[] = groups.map(({ key }) => key)
  return (
    <>
      <Patterns places={shown} />
      <BoardMap ctx={ctx} groups={groups} />
      <Dots ctx={ctx} board={board} groups={groups} />
      {board.signed.reconstructed === 0 ? null : (
        <p class="note">{t('signatures-reconstructed', { count: board.signed.reconstructed })}</p>
      )}
      <h2>{t('board-rows')}</h2>
      <BoardRows ctx={ctx} groups={groups} />
    </>
  )
}

/** The map, where anybody has a place on it. `Patterns` must be on the page. */
export function BoardMap({ ctx, groups }: Omit<BoardProps, 'board'>) {
  const { t } = ctx
  const rows = groups.flatMap(group => group.rows)
  const placed = onMap(ctx, rows)
  if (placed.length === 0) return null
  const counts = groups
    .map(({ key }) => ({ key, count: placed.filter(({ row }) => row.place === key).length }))
    .filter(({ count }) => count > 0)
  const elsewhere = rows.length - placed.length
  return (
    <figure class="onmap">
      <SignatureMap ctx={ctx} placed={placed} groups={counts} />
      <figcaption class="note">
        {t('map-note')} {elsewhere === 0 ? null : t('map-elsewhere', { count: elsewhere })}
      </figcaption>
    </figure>
  )
}

/** A dot for each party, group by group; the key of the map. */
function Dots({ ctx, board, groups }: BoardProps) {
  const rebuilt = new Set(board.signed.parties.filter(p => p.reconstructed).map(({ party }) => party))
  return (
    <div class="board">
      {groups.map(({ key, rows }) => (
        <figure>
          <figcaption>
            <Swatch place={key} /> <b>{rows.length}</b> {placeWords(ctx, key)}
          </figcaption>
          <SignatureDots
            ctx={ctx}
            group={{
              key,
              parties: rows.map(({ party }) => ({
                party,
                reconstructed: key === 'signed' && rebuilt.has(party),
              })),
            }}
          />
        </figure>
      ))}
    </div>
  )
}

/** Refusals and consultations with their reasons, as far as each said; who gave none is in the table above. */
function Declared({ ctx, board }: { ctx: Ctx; board: SignatureBoard }) {
  const { t } = ctx
  const parts = [
    { key: 'refuse', list: board.willNotSign },
    { key: 'consult', list: board.mustConsult },
    { key: 'sign', list: board.willSign },
  ]
    .map(({ key, list }) => ({ key, list: list.filter(one => one.why !== null || one.because.length > 0) }))
    .filter(part => part.list.length > 0)
  return parts.map(({ key, list }) => (
    <section>
      <h2>{t(`reasons-${key}`, { count: list.length })}</h2>
      <ul class="plain positions">
        {list.map(({ party, because, why, acts }) => (
          <li>
            <p>
              <PartyLink ctx={ctx} id={party} />{' '}
              {because.length === 0
                ? null
                : rich(t, 'signatures-because', {
                    causes: because.map((s, i) => [
                      i === 0 ? '' : t('list-separator'),
                      <TargetLink ctx={ctx} target={s.target} />,
                    ]),
                  })}{' '}
              <ActLinks ctx={ctx} seqs={acts} />
              <Caution ctx={ctx} seq={acts[0]!} />
            </p>
            {why === null ? null : <BodyPart ctx={ctx} seq={why} part="reasons" />}
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** What others report and the party itself did not declare: apart, with what contradicts it. */
function Reported({ ctx, board }: { ctx: Ctx; board: SignatureBoard }) {
  const { t } = ctx
  const rows = [
    ...board.reportedNotToSign.map(r => ({ ...r, said: 'refuse' })),
    ...board.reportedToConsult.map(r => ({ ...r, said: 'consult' })),
    ...board.reportedToSign.map(r => ({ ...r, said: 'sign' })),
  ]
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{t('signatures-reported')}</h2>
      <p class="note">{t('signatures-reported-note')}</p>
      <ul class="plain positions">
        {rows.map(({ party, said, conflict, acts }) => (
          <li>
            {rich(t, 'signatures-reported-one', { party: <PartyLink ctx={ctx} id={party} />, said })}{' '}
            <ActLinks ctx={ctx} seqs={acts} />{' '}
            {conflict === null
              ? null
              : [t(`signatures-conflict-${conflict.code}`), ' ', <ActLinks ctx={ctx} seqs={conflict.acts} />]}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every figure anybody reported; where they disagree, all of them stand. */
function Figures({ ctx }: { ctx: Ctx }) {
  const { t } = ctx
  const all = figures(ctx.view)
  if (all.length === 0) return null
  return (
    <section>
      <h2>{t('figures-title')}</h2>
      <table>
        <caption class="vh">{t('figures-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figures-of')}</th>
            <th scope="col">{t('figures-values')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(figure => (
            <tr>
              <th scope="row">
                <Local site={ctx} text={figure.of} />
              </th>
              <td>
                {figure.values.map(({ value, acts }, i) => [
                  i === 0 ? '' : ` ${t('figures-or')} `,
                  <b>{value}</b>,
                  ' ',
                  <ActLinks ctx={ctx} seqs={acts} />,
                ])}
                {figure.disagree ? <span class="caution"> {t('figures-disagree')}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
