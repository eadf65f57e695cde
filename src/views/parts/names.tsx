/** Parties, groups, provisions and acts by name, linked to where they are shown. */
import type { Target } from '../../core/negotiation/acts/fields.js'
import { happened } from '../../core/negotiation/view.js'
import type { Leaf } from '../../core/record/leaf.js'
import { type Ctx, link, type Site, targetPath, to } from '../context.js'
import { rich } from '../rich.js'
import { formatWhen } from './when.js'
import { Local } from './words.js'

function PartyName({ ctx, id }: { ctx: Ctx; id: string }) {
  const party = ctx.view.state.seats.parties.get(id)
  return party === undefined ? <bdi>{id}</bdi> : <Local site={ctx} text={party.name} />
}

export function PartyLink({ ctx, id }: { ctx: Ctx; id: string }) {
  if (!ctx.view.state.seats.parties.has(id)) return <bdi>{id}</bdi>
  return (
    <a href={link(ctx, to.party(id))}>
      <PartyName ctx={ctx} id={id} />
    </a>
  )
}

/** Several parties, joined as the language joins names. */
export function PartyList({ ctx, ids }: { ctx: Ctx; ids: readonly string[] }) {
  return ids.map((id, i) => [i === 0 ? '' : ctx.t('list-separator'), <PartyLink ctx={ctx} id={id} />])
}

export function GroupName({ ctx, id }: { ctx: Ctx; id: string | null }) {
  const group = ctx.view.state.record.procedure?.groups.find(g => g.id === id)
  if (group === undefined) return <span>{id === null ? ctx.t('group-none') : id}</span>
  return <Local site={ctx} text={group.label} />
}

/** Of one that is on record. */
export function InstrumentName({ ctx, id }: { ctx: Ctx; id: string }) {
  return <Local site={ctx} text={ctx.view.state.treaty!.instruments.get(id)!.title} />
}

/** Whose act it is: a party, or those whom the source does not name. */
export function Actor({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  const { party, unnamed } = leaf.author
  if (party !== null) return <PartyLink ctx={ctx} id={party} />
  if (unnamed === undefined) return <span>{ctx.t('actor-record')}</span>
  const group =
    unnamed.group === undefined ? ctx.t('actor-parties') : <GroupName ctx={ctx} id={unnamed.group} />
  return <span>{rich(ctx.t, 'actor-unnamed', { howMany: unnamed.howMany, group })}</span>
}

export function ActorOf({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const leaf = ctx.view.leaf(seq)
  return leaf === null ? <ActLink ctx={ctx} seq={seq} /> : <Actor ctx={ctx} leaf={leaf} />
}

interface Numbered {
  readonly id: string
  readonly label: string | null
  readonly margin: string | null
}

/** What a provision is called in a sentence: its label, or its margin number, or else its id. */
function ProvisionTitle({ site, provision }: { site: Site; provision: Numbered }) {
  const { label, margin, id } = provision
  if (label !== null)
    return /^[\d(]/.test(label) ? (
      rich(site.t, 'provision-labelled', { label: <bdi>{label}</bdi> })
    ) : (
      <bdi>{label}</bdi>
    )
  return margin === null ? <bdi>{id}</bdi> : <bdi>{site.t('provision-margin', { margin })}</bdi>
}

/** The same as a heading. */
export function provisionHeading(site: Site, provision: Numbered): string {
  const { label } = provision
  return label !== null && /^[\d(]/.test(label)
    ? site.t('provision-heading', { label })
    : provisionString(site, provision)
}

/** The same as a string, for titles and attributes. */
export function provisionString(site: Site, { id, label, margin }: Numbered): string {
  if (label !== null) return /^[\d(]/.test(label) ? site.t('provision-labelled', { label }) : label
  return margin === null ? id : site.t('provision-margin', { margin })
}

export function ProvisionLink({ ctx, id }: { ctx: Ctx; id: string }) {
  const { provisions, amendments } = ctx.view.state.text
  const provision = provisions.get(id)
  if (provision === undefined) return amendments.has(id) ? <RefLink ctx={ctx} id={id} /> : <bdi>{id}</bdi>
  return (
    <a href={link(ctx, to.provision(id))}>
      <ProvisionTitle site={ctx} provision={provision} />
    </a>
  )
}

export function RefLink({ ctx, id }: { ctx: Ctx; id: string }) {
  return (
    <a class="ref" href={link(ctx, to.amendment(id))}>
      <bdi>{id}</bdi>
    </a>
  )
}

export function ProposalLink({ ctx, id }: { ctx: Ctx; id: string }) {
  return (
    <a class="ref" href={link(ctx, to.proposal(id))}>
      <bdi>{ctx.view.state.text.proposals.get(id)?.symbol ?? id}</bdi>
    </a>
  )
}

/** What an act is about. */
export function TargetLink({ ctx, target }: { ctx: Ctx; target: Target }) {
  if ('amendment' in target) return <RefLink ctx={ctx} id={target.amendment} />
  if ('proposal' in target) return <ProposalLink ctx={ctx} id={target.proposal} />
  if ('provision' in target) return <ProvisionLink ctx={ctx} id={target.provision} />
  if ('act' in target) return <ActLink ctx={ctx} seq={target.act} />
  if ('wording' in target) return <span>{ctx.t('target-wording')}</span>
  return <a href={link(ctx, targetPath(target)!)}>{ctx.t('target-instrument')}</a>
}

/** `#412`, the act behind a statement. */
export function ActLink({ ctx, seq }: { ctx: Ctx; seq: number }) {
  return (
    <a class="act" dir="ltr" href={link(ctx, to.act(seq))}>
      {`#${seq}`}
    </a>
  )
}

/** The acts behind a statement; beyond the first few, their number. */
export function ActLinks({ ctx, seqs, most = 4 }: { ctx: Ctx; seqs: readonly number[]; most?: number }) {
  const shown = seqs.slice(0, most)
  const rest = seqs.length - shown.length
  return (
    <span class="acts">
      {shown.map(seq => [<ActLink ctx={ctx} seq={seq} />, ' '])}
      {rest > 0 ? ctx.t('acts-more', { count: rest }) : null}
    </span>
  )
}

export function When({ site, when }: { site: Site; when: string }) {
  const words = formatWhen(site.t, when)
  return when.includes('/') ? <span>{words}</span> : <time datetime={when}>{words}</time>
}

/** A moment in milliseconds, to the minute. */
export function Moment({ site, ms }: { site: Site; ms: number }) {
  return <When site={site} when={new Date(ms).toISOString().slice(0, 16)} />
}

export function WhenOf({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const leaf = ctx.view.leaf(seq)
  return leaf === null ? null : <When site={ctx} when={happened(leaf)} />
}
