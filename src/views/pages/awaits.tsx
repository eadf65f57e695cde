/** What awaits a party, for itself and in public; and who has not yet spoken, provision by provision. */
import type { ComponentChildren } from 'preact'
import { compareStrings } from '../../core/canonical/result.js'
import type { Leaf } from '../../core/record/leaf.js'
import {
  type Awaited,
  awaits,
  type Floor,
  floorOf,
  type NotHeard,
  notHeard,
} from '../../core/reports/awaits.js'
import { removals } from '../../core/reports/removals.js'
import { type Ctx, link } from '../context.js'
import { awaitedPlace } from '../models/awaits.js'
import { page } from '../page.js'
import { AwaitedWords } from '../parts/awaited.js'
import { FollowByMail } from '../parts/follow.js'
import { ActLink, GroupName, Moment, PartyLink, ProvisionLink, WhenOf } from '../parts/names.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

interface AwaitsProps {
  /** The acts that the view lets through. */
  readonly leaves: readonly Leaf[]
}

/** Null where the party or the provision asked for is not there. */
export function awaitsPage(ctx: Ctx, { leaves }: AwaitsProps): string | null {
  const floor = floorOf(ctx.view, ctx.now)
  const { provision, party = ctx.seat?.party } = ctx.query
  if (provision !== undefined) return provisionPage(ctx, floor, provision)
  if (party === undefined || ctx.query.all !== undefined) return everybodyPage(ctx, floor)
  return ctx.view.state.seats.parties.has(party) ? partyPage(ctx, floor, party, leaves) : null
}

function awaitsDocument(ctx: Ctx, title: string, children: ComponentChildren): string {
  return page({ site: ctx, ctx, title, section: 'awaits', json: true, children })
}

function Crumbs({ ctx }: { ctx: Ctx }) {
  return (
    <p class="crumbs">
      <a href={link(ctx, '/awaits', { all: '1' })}>{ctx.t('awaits-title')}</a>
    </p>
  )
}

// One party.

function partyPage(ctx: Ctx, floor: Floor, party: string, leaves: readonly Leaf[]): string {
  const { t, view } = ctx
  const name = view.state.seats.parties.get(party)!.name
  const found = awaits(floor, party)
  return awaitsDocument(
    ctx,
    t('awaits-title-party', { party: localString(ctx, name) }),
    <>
      <Crumbs ctx={ctx} />
      <h1>{rich(t, 'awaits-title-party', { party: <Local site={ctx} text={name} /> })}</h1>
      <p class="lead">{t('awaits-lead')}</p>
      {found.length === 0 ? (
        <p>{rich(t, 'awaits-none', { party: <PartyLink ctx={ctx} id={party} /> })}</p>
      ) : (
        <ol class="plain waiting awaited">
          {found.map(awaited => (
            <li>
              <Item ctx={ctx} awaited={awaited} party={party} />
            </li>
          ))}
        </ol>
      )}
      <RemovedOf ctx={ctx} party={party} leaves={leaves} />
      <FollowByMail ctx={ctx} kind="awaits" id={party} />
    </>,
  )
}

function Item({ ctx, awaited, party }: { ctx: Ctx; awaited: Awaited; party: string }) {
  const { t } = ctx
  const { act, clause, due } = awaited
  const place = awaitedPlace(awaited, party)
  return (
    <>
      <p>
        {due === null
          ? null
          : [<b>{rich(t, 'awaits-due', { when: <Moment site={ctx} ms={due} /> })}</b>, ' · ']}
        <a class="go" href={link(ctx, place.to, place.query)}>
          {t(`awaits-do-${awaited.kind}`)}
        </a>{' '}
        <AwaitedWords ctx={ctx} awaited={awaited} />
      </p>
      <p class="prov">
        {rich(t, 'awaits-since', { when: <WhenOf ctx={ctx} seq={act} /> })} · <ActLink ctx={ctx} seq={act} />
        {clause === null ? null : [' · ', <ClauseLink ctx={ctx} id={clause} />]}
      </p>
    </>
  )
}

/** What a party wrote and that was removed from view, with the receipts. */
function RemovedOf({ ctx, party, leaves }: { ctx: Ctx; party: string; leaves: readonly Leaf[] }) {
  const own = removals(ctx.view, leaves).filter(({ of }) => 'act' in of && of.party === party)
  if (own.length === 0) return null
  return (
    <section>
      <h2>{ctx.t('awaits-removed')}</h2>
      <ul class="plain waiting">
        {own.map(({ act, of }) => (
          <li>
            {rich(ctx.t, 'awaits-removed-line', {
              act: <ActLink ctx={ctx} seq={(of as { act: number }).act} />,
              receipt: <ActLink ctx={ctx} seq={act} />,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

// Everybody.

function everybodyPage(ctx: Ctx, floor: Floor): string {
  const { t, view } = ctx
  const parties = [...view.state.seats.parties.values()]
    .filter(({ group }) => group !== null)
    .map(({ id, name, group }) => ({
      id,
      group,
      name: localString(ctx, name),
      count: awaits(floor, id).length,
    }))
    .sort((a, b) => b.count - a.count || compareStrings(a.name, b.name))
  const contested = [...new Set(floor.contested.flatMap(({ provision }) => provision ?? []))]
  return awaitsDocument(
    ctx,
    t('awaits-title'),
    <>
      <h1>{t('awaits-title')}</h1>
      <p class="lead">{t('awaits-lead')}</p>
      <ByProvision ctx={ctx} all={notHeard(floor, contested)} />
      <section>
        <h2>{t('awaits-parties')}</h2>
        <section class="scroll" tabindex={0} aria-label={t('awaits-parties')}>
          <table class="numbers">
            <caption class="vh">{t('awaits-parties')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('awaits-column-party')}</th>
                <th scope="col">{t('awaits-column-group')}</th>
                <th scope="col">{t('awaits-column-awaits')}</th>
              </tr>
            </thead>
            <tbody>
              {parties.map(({ id, group, name, count }) => (
                <tr>
                  <th scope="row">
                    <a href={link(ctx, '/awaits', { party: id })}>
                      <bdi>{name}</bdi>
                    </a>
                  </th>
                  <td>
                    <GroupName ctx={ctx} id={group} />
                  </td>
                  <td>{count === 0 ? t('awaits-none-short') : count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </>,
  )
}

function ByProvision({ ctx, all }: { ctx: Ctx; all: readonly NotHeard[] }) {
  const { t } = ctx
  return (
    <section>
      <h2>{t('awaits-provisions')}</h2>
      <p class="note">{t(all.length === 0 ? 'awaits-nothing-contested' : 'awaits-provisions-note')}</p>
      {all.length === 0 ? null : (
        <section class="scroll" tabindex={0} aria-label={t('awaits-provisions')}>
          <table class="numbers">
            <caption class="vh">{t('awaits-provisions')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('awaits-column-provision')}</th>
                <th scope="col">{t('awaits-column-silent')}</th>
                <th scope="col">{t('awaits-column-groups')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ provision, parties, groups }) => (
                <tr>
                  <th scope="row">
                    <ProvisionLink ctx={ctx} id={provision} />
                  </th>
                  <td>
                    <a href={link(ctx, '/awaits', { provision })}>
                      {parties.reduce((sum, { silent }) => sum + silent.length, 0)}
                    </a>
                  </td>
                  <td>{groups.length === 0 ? t('awaits-all-groups') : <Groups ctx={ctx} ids={groups} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function Groups({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  return ids.map((id, i) => [i === 0 ? '' : ctx.t('list-separator'), <GroupName ctx={ctx} id={id} />])
}

// One provision.

function provisionPage(ctx: Ctx, floor: Floor, id: string): string | null {
  const { t } = ctx
  const [found] = notHeard(floor, [id])
  if (found === undefined) return null
  const provision = <ProvisionLink ctx={ctx} id={id} />
  const asked = found.parties.filter(({ heard, silent }) => heard + silent.length > 0)
  return awaitsDocument(
    ctx,
    t('awaits-title'),
    <>
      <Crumbs ctx={ctx} />
      <h1>{rich(t, 'not-heard-title', { provision })}</h1>
      <p class="lead">{t('not-heard-lead')}</p>
      <section class="scroll" tabindex={0} aria-label={t('awaits-title')}>
        <table>
          <caption class="vh">{t('awaits-title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('awaits-column-group')}</th>
              <th scope="col">{t('not-heard-column-heard')}</th>
              <th scope="col">{t('awaits-column-silent')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ group, heard, silent }) => (
              <tr>
                <th scope="row">
                  <GroupName ctx={ctx} id={group} />
                </th>
                <td>{heard}</td>
                <td>
                  {silent.length === 0
                    ? t('not-heard-everybody')
                    : silent.map((party, i) => [
                        i === 0 ? '' : t('list-separator'),
                        <a href={link(ctx, '/awaits', { party })}>
                          <Local site={ctx} text={ctx.view.state.seats.parties.get(party)!.name} />
                        </a>,
                      ])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>,
  )
}
