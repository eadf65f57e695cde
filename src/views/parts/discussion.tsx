/** The discussion under a provision or a document: what was said, quoted, asked and replied, and the forms for it. */

import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { Quote } from '../../core/negotiation/acts/positions/statement.js'
import { wordingsOf } from '../../core/negotiation/acts/positions/statement.js'
import type { StatementState } from '../../core/negotiation/state.js'
import { type Ctx, type FormState, here, link } from '../context.js'
import type { Choice } from '../forms/fields.js'
import { ModerateForm } from '../forms/moderate-form.js'
import { ReplyForm, StatementForm } from '../forms/statement-form.js'
import { discussionOn, type Shown, type Subject, type Thread } from '../models/discussion.js'
import { rich } from '../rich.js'
import { ActLink, ActorOf, PartyList, TargetLink, WhenOf } from './names.js'
import { Disputes, Provenance } from './provenance.js'
import { WithheldNote } from './withheld.js'
import { BodyPart } from './words.js'

interface DiscussionProps {
  readonly ctx: Ctx
  readonly subject: Subject
  /** What can be spoken on here, the first of them at first. */
  readonly targets: readonly Choice[]
  readonly proponents: readonly string[]
  readonly form: FormState | undefined
}

export function Discussion({ ctx, subject, targets, proponents, form }: DiscussionProps) {
  const { t, query } = ctx
  const shown = discussionOn(ctx.view.state, subject, { thread: query.thread, talk: query.talk })
  const acting = <StatementForm ctx={ctx} targets={targets} proponents={proponents} form={form} />
  return (
    <section id="discussion">
      <h2>{t('discussion-title', { count: shown.statements })}</h2>
      <p class="note">
        {t(shown.statements === 0 ? 'discussion-none' : 'discussion-note')}{' '}
        <Removed ctx={ctx} threads={shown.threads} />
      </p>
      {query.thread !== undefined && shown.threads.length === 1 ? (
        <p class="note">
          {rich(t, 'discussion-thread', {
            all: words => <a href={`${here(ctx, { thread: '' })}#discussion`}>{words}</a>,
          })}
        </p>
      ) : null}
      {acting}
      {shown.threads.map(thread => (
        <ThreadCard ctx={ctx} subject={subject} thread={thread} form={form} />
      ))}
      <Pages ctx={ctx} shown={shown} />
    </section>
  )
}

/** How many of the statements shown here were removed, with the way to the public count. */
function Removed({ ctx, threads }: { ctx: Ctx; threads: readonly Thread[] }) {
  const { withheld } = ctx.view.state.record
  const all = threads.flatMap(({ first, replies }) => [first, ...replies])
  const removed = all.filter(({ seq }) => withheld?.has(`body/${seq}`)).length
  if (removed === 0) return null
  return (
    <>
      {rich(ctx.t, 'discussion-rules', {
        removed,
        count: words => <a href={link(ctx, '/moderation')}>{words}</a>,
      })}
    </>
  )
}

function ThreadCard({
  ctx,
  subject,
  thread,
  form,
}: {
  ctx: Ctx
  subject: Subject
  thread: Thread
  form: FormState | undefined
}) {
  const { first, replies, earlier } = thread
  return (
    <article class="card statement" id={`statement-${first.seq}`}>
      <Statement ctx={ctx} statement={first} subject={subject} form={form} />
      {earlier === 0 ? null : (
        <p class="note">
          {rich(ctx.t, 'discussion-earlier-replies', {
            count: earlier,
            record: words => <a href={link(ctx, '/acts', { kind: 'statement' })}>{words}</a>,
          })}
        </p>
      )}
      {replies.length === 0 ? null : (
        <ol class="plain replies">
          {replies.map(reply => (
            <li id={`statement-${reply.seq}`}>
              <Statement ctx={ctx} statement={reply} subject={subject} first={first.seq} form={form} />
            </li>
          ))}
        </ol>
      )}
      <ReplyForm ctx={ctx} thread={[first, ...replies]} target={targetKey(first.target!)} form={form} />
    </article>
  )
}

function Statement({
  ctx,
  statement,
  subject,
  first,
  form,
}: {
  ctx: Ctx
  statement: StatementState
  subject: Subject
  /** Of a reply, the statement that its thread began with. */
  first?: number
  form: FormState | undefined
}) {
  const { t } = ctx
  const { seq, asks, reply, target, quote } = statement
  const who = <ActorOf ctx={ctx} seq={seq} />
  const elsewhere = target !== null && first === undefined && !isItself(target, subject)
  const Head = first === undefined ? 'h3' : 'h4'
  return (
    <>
      <Head>
        {asks === undefined
          ? rich(t, 'discussion-by', { party: who })
          : rich(t, 'discussion-asks', { party: who, asked: <PartyList ctx={ctx} ids={asks} /> })}
      </Head>
      <p class="prov">
        {elsewhere
          ? [rich(t, 'discussion-on', { target: <TargetLink ctx={ctx} target={target} /> }), ' · ']
          : null}
        {first !== undefined && reply !== first && reply !== null
          ? [
              rich(t, 'discussion-reply-to', { act: <a href={`#statement-${reply}`}>{`#${reply}`}</a> }),
              ' · ',
            ]
          : null}
        <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
      </p>
      {quote === undefined ? null : <Quoted ctx={ctx} statement={statement} quote={quote} />}
      <BodyPart ctx={ctx} seq={seq} part="statement" />
      {asks === undefined ? null : <Answered ctx={ctx} seq={seq} asks={asks} />}
      <Provenance ctx={ctx} seq={seq} />
      <Disputes ctx={ctx} seq={seq} />
      <ModerateForm ctx={ctx} seq={seq} form={form} />
    </>
  )
}

/** Whether a statement is on what the page is about, and not on one of its alternatives. */
function isItself(target: NonNullable<StatementState['target']>, subject: Subject): boolean {
  if ('provision' in subject) return 'provision' in target && target.provision === subject.provision
  return 'proposal' in target && target.proposal === subject.proposal
}

/** The words quoted, cut out of the text itself; said to be of an earlier wording where they are. */
function Quoted({ ctx, statement, quote }: { ctx: Ctx; statement: StatementState; quote: Quote }) {
  const text = ctx.view.text(quote.hash)
  if (text === null) return <WithheldNote ctx={ctx} what={`text/${quote.hash}`} />
  return (
    <>
      <blockquote class="legal quoted" lang={quote.lang} dir="auto">
        {text.slice(quote.from, quote.to)}
      </blockquote>
      {isPresent(ctx, statement, quote) ? null : <p class="note">{ctx.t('discussion-quote-earlier')}</p>}
    </>
  )
}

function isPresent({ view }: Ctx, { target }: StatementState, { hash }: Quote): boolean {
  const { state } = view
  const present =
    target !== null && 'provision' in target
      ? (state.text.provisions.get(target.provision)?.wordings ?? [])
      : wordingsOf(state, target ?? undefined)
  return present.some(wording => wording.kind === 'verbatim' && wording.hash === hash)
}

/** Who of those asked has not replied; a question that was removed waits for nobody. */
function Answered({ ctx, seq, asks }: { ctx: Ctx; seq: number; asks: readonly string[] }) {
  const { state } = ctx.view
  if (state.record.withheld?.has(`body/${seq}`)) return null
  const replied = new Set(
    [...state.positions.statements.values()].filter(one => one.reply === seq).map(one => one.party),
  )
  const waiting = asks.filter(party => !replied.has(party))
  return (
    <p class="note">
      {waiting.length === 0
        ? ctx.t('discussion-answered')
        : rich(ctx.t, 'discussion-waits', { parties: <PartyList ctx={ctx} ids={waiting} /> })}
    </p>
  )
}

function Pages({ ctx, shown: { page, pages } }: { ctx: Ctx; shown: Shown }) {
  if (pages < 2) return null
  const turn = (to: number, key: string) =>
    to < 1 || to > pages ? null : <a href={`${here(ctx, { talk: String(to) })}#discussion`}>{ctx.t(key)}</a>
  return (
    <nav class="pages" aria-label={ctx.t('pages')}>
      {turn(page - 1, 'page-before')} <span>{ctx.t('page-of', { at: page, pages })}</span>{' '}
      {turn(page + 1, 'page-after')}
    </nav>
  )
}
