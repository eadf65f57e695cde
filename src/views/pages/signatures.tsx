/** The signature board: who signed, who will not, who must consult at home, who has said nothing; and what others reported. */

import { compareStrings } from '../../core/canonical/result.js'
import { figures } from '../../core/reports/figures.js'
import { type SignatureBoard, signatureBoard } from '../../core/reports/signature.js'
import { type BoardGroup, SignatureDots } from '../charts/signature-board.js'
import type { Ctx } from '../context.js'
import { page } from '../page.js'
import { ActLinks, PartyLink, TargetLink } from '../parts/names.js'
import { Caution } from '../parts/provenance.js'
import { BodyPart, Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

export function signaturesPage(ctx: Ctx): string {
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
        <p class="lead">
          {t('signatures-lead', {
            signed: board.signed.count,
            entitled: board.entitled.count,
            refuse: board.willNotSign.length,
            consult: board.mustConsult.length,
          })}
        </p>
        {groups.length === 0 ? (
          <p class="note">{t('signatures-none')}</p>
        ) : (
          <Board ctx={ctx} groups={groups} />
        )}
        {board.signed.reconstructed === 0 ? null : (
          <p class="note">{t('signatures-reconstructed', { count: board.signed.reconstructed })}</p>
        )}
        <Declared ctx={ctx} board={board} />
        <Reported ctx={ctx} board={board} />
        <Names ctx={ctx} board={board} />
        <Figures ctx={ctx} />
      </>
    ),
  })
}

function boardGroups(board: SignatureBoard): BoardGroup[] {
  const plain = (ids: readonly string[]) => ids.map(party => ({ party, reconstructed: false }))
  const spoken = new Set([...board.willNotSign, ...board.mustConsult, ...board.willSign].map(d => d.party))
  const all: BoardGroup[] = [
    { key: 'refuse', parties: plain(board.willNotSign.map(d => d.party)) },
    { key: 'consult', parties: plain(board.mustConsult.map(d => d.party)) },
    { key: 'sign', parties: plain(board.willSign.map(d => d.party)) },
    { key: 'signed', parties: board.signed.parties },
    { key: 'silent', parties: plain(board.notSigned.parties.filter(id => !spoken.has(id))) },
  ]
  return all.filter(group => group.parties.length > 0)
}

function Board({ ctx, groups }: { ctx: Ctx; groups: readonly BoardGroup[] }) {
  return (
    <div class="board">
      {groups.map(group => (
        <figure>
          <figcaption>
            <b>{group.parties.length}</b> {ctx.t(`signing-${group.key}`)}
          </figcaption>
          <SignatureDots ctx={ctx} group={group} />
        </figure>
      ))}
    </div>
  )
}

/** Refusals and consultations with their reasons, as far as each said. */
function Declared({ ctx, board }: { ctx: Ctx; board: SignatureBoard }) {
  const { t } = ctx
  const parts = [
    { key: 'refuse', list: board.willNotSign },
    { key: 'consult', list: board.mustConsult },
    { key: 'sign', list: board.willSign },
  ].filter(part => part.list.length > 0)
  return parts.map(({ key, list }) => (
    <section>
      <h2>{t(`signatures-${key}`, { count: list.length })}</h2>
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

/** Who signed, the names a source gives apart from those put together afterwards; and who was entitled and did not. */
function Names({ ctx, board }: { ctx: Ctx; board: SignatureBoard }) {
  const { t } = ctx
  const signed = board.signed.parties
  const lists: readonly { readonly key: string; readonly parties: readonly Named[] }[] = [
    { key: 'read', parties: signed.filter(p => !p.reconstructed) },
    { key: 'reconstructed', parties: signed.filter(p => p.reconstructed) },
    { key: 'not', parties: board.notSigned.parties.map(party => ({ party, reservation: false, acts: [] })) },
  ].filter(list => list.parties.length > 0)
  return lists.map(({ key, parties }) => (
    <section>
      <h2>{t(`signatures-names-${key}`, { count: parties.length })}</h2>
      <ul class="names">
        {byName(ctx, parties).map(({ party, reservation, acts }) => (
          <li>
            <PartyLink ctx={ctx} id={party} /> {reservation ? <small>{t('signed-reservation')}</small> : null}{' '}
            <ActLinks ctx={ctx} seqs={acts} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

interface Named {
  readonly party: string
  readonly reservation: boolean
  readonly acts: readonly number[]
}

function byName(ctx: Ctx, parties: readonly Named[]): Named[] {
  const name = ({ party }: Named) =>
    localString(ctx, ctx.view.state.seats.parties.get(party)?.name ?? { en: party })
  return [...parties].sort((a, b) => compareStrings(name(a), name(b)))
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
