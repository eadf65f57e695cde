/** One sense of the room, vote, question, finding or decision in a list, and the words they share with its own page. */
import type { ComponentChildren } from 'preact'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { Decided } from '../../core/reports/decided.js'
import { type Ctx, link, to } from '../context.js'
import { rich } from '../rich.js'
import { ActSentence } from './act-line.js'
import { Tally } from './counts.js'
import { VerdictSum } from './judged.js'
import { ActLink, ActorOf, TargetLink, WhenOf } from './names.js'
import { Label } from './procedure-words.js'
import { Disputes, Provenance } from './provenance.js'
import { codeWord, Local } from './words.js'

interface EntryProps {
  readonly ctx: Ctx
  readonly entry: Decided
}

export function DecidedCard({ ctx, entry }: EntryProps) {
  const { t } = ctx
  const { seq, kind } = entry
  return (
    <article class={`card count ${kind}`}>
      <div class="said-so">
        <p class="tag">{kindWords(ctx, entry)}</p>
        <h3>
          <a href={link(ctx, to.decision(seq))}>
            <EntryTitle ctx={ctx} entry={entry} />
          </a>
        </h3>
        <p class="result">
          <ResultWords ctx={ctx} entry={entry} />
        </p>
        <Contested ctx={ctx} entry={entry} />
        <p class="prov">
          <OnWhat ctx={ctx} entry={entry} /> · <WhenOf ctx={ctx} seq={seq} /> ·{' '}
          <ActLink ctx={ctx} seq={seq} />
        </p>
        <Provenance ctx={ctx} seq={seq} />
        <Disputes ctx={ctx} seq={seq} />
      </div>
      <div>
        <Ballots ctx={ctx} entry={entry} />
        {kind === 'sense' || entry.told !== null ? <p>{t(`count-told-${entry.told ?? 'nothing'}`)}</p> : null}
        <Kept ctx={ctx} entry={entry} />
      </div>
    </article>
  )
}

/** Of what was decided or found: how many clauses were kept. What a count came to is its result. */
function Kept({ ctx, entry }: EntryProps) {
  const { kind, judged = [] } = entry
  if (judged.length === 0 || (kind !== 'decision' && kind !== 'finding')) return null
  return (
    <p>
      <VerdictSum t={ctx.t} all={judged} reading="kept" />
    </p>
  )
}

/** `Question: Last call`, `Vote by roll call` */
export function kindWords(ctx: Ctx, { kind, how }: Decided): ComponentChildren {
  const { t } = ctx
  const { questions } = ctx.view.state.record.procedure ?? {}
  if (kind === 'question')
    return rich(t, 'decided-kind-question', { kind: <Label site={ctx} list={questions} id={how} /> })
  if (kind === 'finding' || kind === 'decision') return t(`decided-kind-${kind}`)
  return t(`decided-kind-${kind}`, { method: codeWord(t, 'method', how) })
}

/** What it was about: the question as it was put, else the subject. */
export function EntryTitle({ ctx, entry }: EntryProps) {
  if (entry.question !== null) return <Local site={ctx} text={entry.question} />
  return <SubjectWords ctx={ctx} entry={entry} />
}

/** The subject without a link, for where the whole is one. */
function SubjectWords({ ctx, entry }: EntryProps) {
  const { t } = ctx
  const { target, kind, label, title } = entry.subject
  if (kind === 'provision') {
    const { label: own, margin = null } =
      ctx.view.state.text.provisions.get('provision' in target ? target.provision : '') ?? {}
    const name = own ?? margin ?? label ?? ''
    return <bdi>{/^[\d(]/.test(name) ? t('provision-heading', { label: name }) : name}</bdi>
  }
  if (label !== null)
    return (
      <>
        <bdi>{label}</bdi>
        {title === null ? null : [': ', <Local site={ctx} text={title} />]}
      </>
    )
  if ('act' in target) return <ActTitle ctx={ctx} seq={target.act} rests={entry.restsOn} />
  return <span>{t('decided-subject-instrument')}</span>
}

/** What was asked about an act, where a decision on it rests on a question; else what kind of act it is, and whose. */
function ActTitle({ ctx, seq, rests }: { ctx: Ctx; seq: number; rests: number | null }) {
  const { t, view } = ctx
  const asked = view.state.proceedings?.questions.get(rests ?? -1)
  const leaf = view.leaf(seq)
  if (asked !== undefined) return <Local site={ctx} text={asked.title} />
  const number = String(seq)
  if (leaf?.author.party == null) return <bdi>{t('entry-title', { seq: number })}</bdi>
  const { act, party } = leaf.author
  const { name = {} } = view.state.seats.parties.get(party) ?? {}
  const args = { kind: codeWord(t, 'kind', act.kind), party: <Local site={ctx} text={name} />, seq: number }
  return <span class="initial">{rich(t, 'entry-of', args)}</span>
}

/** What came of it, in a few words. */
export function ResultWords({ ctx, entry }: EntryProps): ComponentChildren {
  const { t } = ctx
  const { kind, result, how, level } = entry
  if (kind === 'finding') {
    const { finding } = ctx.view.state.record.procedure ?? {}
    return rich(t, 'decided-found', { designation: <Label site={ctx} list={finding?.scale} id={result} /> })
  }
  if (kind === 'decision') {
    const at = level === null ? 'none' : level
    return t('decided-decision', { outcome: result, how, level: at })
  }
  return t(`decided-${kind}-result`, { result })
}

function Ballots({ ctx, entry }: EntryProps) {
  const { positions, questions } = ctx.view.state.record.procedure ?? {}
  if (entry.kind === 'sense' || entry.kind === 'vote') return <Tally ctx={ctx} count={entry} />
  const cast = entry.positions ?? {}
  const asked = questions?.find(({ id }) => id === entry.how)?.positions ?? []
  if (entry.kind !== 'question' || Object.keys(cast).length === 0) return null
  return (
    <dl class="tally">
      {asked.map(id => (
        <div>
          <dt>
            <Label site={ctx} list={positions} id={id} />
          </dt>
          <dd>{cast[id] ?? 0}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Contested({ ctx, entry }: EntryProps) {
  return entry.contestedBy.map(({ how, act }) => (
    <p>
      {rich(ctx.t, `contested-${how}`, { party: <ActorOf ctx={ctx} seq={act} /> })}{' '}
      <ActLink ctx={ctx} seq={act} />
    </p>
  ))
}

function OnWhat({ ctx, entry }: EntryProps): ComponentChildren {
  return rich(ctx.t, 'decided-on', { subject: <SubjectLink ctx={ctx} target={entry.subject.target} /> })
}

/** What it was about, linked; an act with what was done. */
export function SubjectLink({ ctx, target }: { ctx: Ctx; target: Target }) {
  if (!('act' in target)) return <TargetLink ctx={ctx} target={target} />
  return (
    <span>
      <ActLink ctx={ctx} seq={target.act} /> <ActSentence ctx={ctx} seq={target.act} />
    </span>
  )
}
