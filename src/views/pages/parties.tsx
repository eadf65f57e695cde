/** Who takes part, by stakeholder group, and of whom the record has a word. */
import { compareStrings } from '../../core/canonical/result.js'
import type { Party } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { SeatInvitation } from '../forms/position-form.js'
import { VouchForm } from '../forms/vouch-form.js'
import { type GroupHeard, groupsHeard } from '../models/heard.js'
import { page } from '../page.js'
import { GroupName, PartyLink } from '../parts/names.js'
import { localString } from '../parts/words.js'
import { heardWords } from './negotiation.js'
import { RegisterLink } from './register.js'

export function partiesPage(ctx: Ctx, { form }: { form?: FormState | undefined } = {}): string {
  const { t, view } = ctx
  const parties = [...view.state.seats.parties.values()]
  const outside = parties.filter(p => p.group === null)
  return page({
    site: ctx,
    ctx,
    title: t('parties-title'),
    section: 'parties',
    json: true,
    children: (
      <>
        <h1>{t('parties-title')}</h1>
        <p class="lead">{t('parties-lead')}</p>
        {ctx.demo ? <SeatInvitation ctx={ctx} /> : <RegisterLink ctx={ctx} />}
        <VouchForm ctx={ctx} form={form} />
        {groupsHeard(view).map(heard => (
          <Group ctx={ctx} heard={heard} parties={parties.filter(p => p.group === heard.group)} />
        ))}
        {outside.length === 0 ? null : (
          <section>
            <h2>{t('parties-offices')}</h2>
            <List ctx={ctx} parties={outside} spoken={new Set(outside.map(p => p.id))} />
          </section>
        )}
      </>
    ),
  })
}

function Group({ ctx, heard, parties }: { ctx: Ctx; heard: GroupHeard; parties: readonly Party[] }) {
  return (
    <section>
      <h2>
        <GroupName ctx={ctx} id={heard.group} />
      </h2>
      <p class="note">{heardWords(ctx, heard)}</p>
      <List ctx={ctx} parties={parties} spoken={heard.parties} />
    </section>
  )
}

function List({
  ctx,
  parties,
  spoken,
}: {
  ctx: Ctx
  parties: readonly Party[]
  spoken: ReadonlySet<string>
}) {
  const sorted = [...parties].sort((a, b) =>
    compareStrings(localString(ctx, a.name), localString(ctx, b.name)),
  )
  return (
    <ul class="names">
      {sorted.map(party => (
        <li class={spoken.has(party.id) ? undefined : 'silent'}>
          <PartyLink ctx={ctx} id={party.id} />
          {party.office === null ? null : <small> {ctx.t(`office-${party.office}`)}</small>}
        </li>
      ))}
    </ul>
  )
}
