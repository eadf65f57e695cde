/**
 * Who already deals with what a text is about: topics by their words, with the forums that cover them, or, as loudly,
 * that none does; what people said of it; and where the same is on the table on this server. Machine findings, apart.
 */
import type { ComponentChildren } from 'preact'
import { type Forum, type ForumList, forumIn } from '../../core/assessment/forums/list.js'
import type { CoveredTopic } from '../../core/assessment/forums/overlap.js'
import type { FoundTopic, SaidOverlap, SubjectOverlap } from '../../core/assessment/forums/subject.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import { type Ctx, link, to } from '../context.js'
import type { ForumsShown, TopicElsewhere } from '../models/recurring.js'
import { rich } from '../rich.js'
import { ForumName } from './judgement.js'
import { ActLink, ActorOf } from './names.js'
import { codeWord, Local } from './words.js'

/** On the page of a provision or proposal. Null where nothing was looked for. */
export function ForumOverlap({ ctx, shown }: { ctx: Ctx; shown: ForumsShown | null | undefined }) {
  if (shown == null) return null
  const { t } = ctx
  const { overlap, list, elsewhere } = shown
  return (
    <section id="forums">
      <h2>{t('forums-title')}</h2>
      <p class="note">{t('forums-note', { year: overlap.year === null ? 'now' : String(overlap.year) })}</p>
      <NotSearched ctx={ctx} overlap={overlap} />
      {overlap.topics.length === 0 ? null : (
        <dl class="topics">
          {overlap.topics.map(topic => (
            <TopicRow ctx={ctx} topic={topic} shown={shown} />
          ))}
        </dl>
      )}
      <Said ctx={ctx} said={overlap.said} list={list} />
      <Forums ctx={ctx} shown={shown} />
      <Elsewhere ctx={ctx} list={list} elsewhere={elsewhere} />
    </section>
  )
}

/** Why nothing, or not all, can be told. */
function NotSearched({ ctx, overlap }: { ctx: Ctx; overlap: SubjectOverlap }) {
  const { t } = ctx
  const { searched, topics, summaries, wordless } = overlap
  return (
    <>
      {searched ? null : <p>{t('forums-no-words', { lang: codeWord(t, 'language', overlap.lang) })}</p>}
      {searched && topics.length === 0 ? <p>{t('forums-no-topic')}</p> : null}
      {summaries > 0 ? <p class="note">{t('forums-summaries', { count: summaries })}</p> : null}
      {wordless > 0 ? <p class="note">{t('forums-wordless', { count: wordless })}</p> : null}
    </>
  )
}

function TopicRow({ ctx, topic, shown }: { ctx: Ctx; topic: FoundTopic; shown: ForumsShown }) {
  return (
    <CoveredRow ctx={ctx} topic={topic} list={shown.list}>
      <small>{ctx.t('forums-words', { words: wordsIn(topic.words) })}</small>
    </CoveredRow>
  )
}

/** A topic with who covers it, or that nobody does; `children` says where it was found. */
export function CoveredRow({
  ctx,
  topic,
  list,
  children,
}: {
  ctx: Ctx
  topic: CoveredTopic
  list: ForumList
  children: ComponentChildren
}) {
  const { t } = ctx
  const { coverage, forums, later } = topic
  return (
    <div>
      <dt>
        <TopicName ctx={ctx} list={list} id={topic.topic} />
      </dt>
      <dd>
        {coverage === 'covered' ? null : (
          <strong class="chip red-line">{t(`forums-coverage-${coverage}`)}</strong>
        )}{' '}
        {forums.map((id, i) => [
          i === 0 ? '' : t('list-separator'),
          <a href={`#forum-${id}`}>
            <Name ctx={ctx} list={list} id={id} />
          </a>,
        ])}
        {coverage === 'none' ? t('forums-none') : null}
        {later.length === 0 ? null : <span class="prov"> {t('forums-later', { count: later.length })}</span>}
        <br />
        {children}
      </dd>
    </div>
  )
}

function wordsIn(words: FoundTopic['words']): string {
  return words.map(({ word, count }) => (count === 1 ? word : `${word} × ${count}`)).join(', ')
}

function TopicName({ ctx, list, id }: { ctx: Ctx; list: ForumList; id: string }) {
  return <Local site={ctx} text={list.topics.find(topic => topic.id === id)?.label ?? { en: id }} />
}

function Name({ ctx, list, id }: { ctx: Ctx; list: ForumList; id: string }) {
  const name = nameOf(ctx, list, id)
  return name === null ? <ForumName ctx={ctx} id={id} /> : <Local site={ctx} text={name} />
}

/** As the negotiation calls it, unless only the list has a name in the language of the reader. */
function nameOf(ctx: Ctx, list: ForumList, id: string): LocalText | null {
  const frameworks = [...ctx.view.state.record.frameworks.values()]
  const own = frameworks.flatMap(framework => framework.forums).find(forum => forum.id === id)?.name
  const listed = forumIn(list, id)?.name
  return own !== undefined && (own[ctx.lang] !== undefined || listed?.[ctx.lang] === undefined)
    ? own
    : (listed ?? null)
}

/** What parties say: an overlap is theirs to confirm or deny. */
function Said({ ctx, said, list }: { ctx: Ctx; said: readonly SaidOverlap[]; list: ForumList }) {
  const { t } = ctx
  if (said.length === 0) return <p>{t('forums-nobody-said')}</p>
  return (
    <>
      <h3>{t('forums-said', { count: said.length })}</h3>
      <ul>
        {said.map(({ act, how, forum, answer }) => (
          <li>
            <ActorOf ctx={ctx} seq={act} />:{' '}
            {forum === null
              ? t('forums-said-answer', { answer: t(`answer-${answer ?? 'unclear'}`) })
              : rich(t, `forums-said-${how}`, { forum: <Name ctx={ctx} list={list} id={forum} /> })}{' '}
            <ActLink ctx={ctx} seq={act} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The forums themselves: those declared here first, each with what it leaves to others. */
function Forums({ ctx, shown }: { ctx: Ctx; shown: ForumsShown }) {
  const { overlap, list } = shown
  const { declared, suggested, said } = overlap
  if (declared.length + suggested.length === 0) return null
  return (
    <details>
      <summary>{ctx.t('forums-details', { declared: declared.length, suggested: suggested.length })}</summary>
      <ForumRows ctx={ctx} list={list} declared={declared} suggested={suggested} said={said} />
    </details>
  )
}

type RowsProps = Pick<SubjectOverlap, 'declared' | 'said'> & {
  readonly ctx: Ctx
  readonly list: ForumList
  readonly suggested: readonly { readonly id: string }[]
}

export function ForumRows({ ctx, list, declared, suggested, said }: RowsProps) {
  const own = [...ctx.view.state.record.frameworks.values()].flatMap(framework => framework.forums)
  const confirmed = (id: string) => said.flatMap(({ forum, act }) => (forum === id ? [act] : []))
  return (
    <>
      {declared.map(({ id, act }) => {
        const row = own.find(forum => forum.id === id)!
        return (
          <ForumRow
            ctx={ctx}
            row={{ ...row, name: nameOf(ctx, list, id) ?? row.name, leaves: forumIn(list, id)?.leaves }}
            by={act}
            confirmed={confirmed(id)}
          />
        )
      })}
      {suggested.map(({ id }) => (
        <ForumRow ctx={ctx} row={{ ...forumIn(list, id)!, id }} by={null} confirmed={confirmed(id)} />
      ))}
    </>
  )
}

interface ShownForum {
  readonly id: string
  readonly name: LocalText
  readonly since?: number | undefined
  readonly note?: LocalText | undefined
  readonly seats?: LocalText
  readonly force?: LocalText
  readonly state?: LocalText
  readonly leaves?: Forum['leaves'] | undefined
  readonly checked: boolean
  readonly source?: string | undefined
  readonly cites?: string | undefined
}

/** `by` is the act that declared it; null for a suggestion of the list. */
function ForumRow({
  ctx,
  row,
  by,
  confirmed,
}: {
  ctx: Ctx
  row: ShownForum
  by: number | null
  confirmed: readonly number[]
}) {
  const { t } = ctx
  const facts = [row.note, row.seats, row.force, row.state].filter(text => text !== undefined)
  const checkedBy = row.source ?? row.cites
  return (
    <div class="forum" id={`forum-${row.id}`}>
      <h4>
        <Local site={ctx} text={row.name} />
        {row.since === undefined ? null : ` (${t('forums-since', { year: String(row.since) })})`}
      </h4>
      <p class="prov">
        {by === null
          ? t('forums-suggested')
          : rich(t, 'forums-declared', { act: <ActLink ctx={ctx} seq={by} /> })}{' '}
        {row.checked ? null : <span class="caution">{t('forums-unchecked')}</span>}
        {row.checked && checkedBy !== undefined ? t('forums-checked', { source: checkedBy }) : null}
      </p>
      <p>
        {facts.map((text, i) => [i === 0 ? '' : ' · ', <Local site={ctx} text={text} />])}
        {row.leaves === undefined
          ? null
          : [<br />, rich(t, 'forums-leaves', { what: <Local site={ctx} text={row.leaves} /> })]}
      </p>
      {confirmed.length === 0 ? null : (
        <p>
          {t('forums-confirmed', { count: confirmed.length })}{' '}
          {confirmed.map(act => [<ActLink ctx={ctx} seq={act} />, ' '])}
        </p>
      )}
    </div>
  )
}

/** Other negotiations of this server that have the same topics on their table. */
function Elsewhere({
  ctx,
  list,
  elsewhere,
}: {
  ctx: Ctx
  list: ForumList
  elsewhere: readonly TopicElsewhere[]
}) {
  const { t } = ctx
  if (elsewhere.length === 0) return null
  return (
    <>
      <h3>{t('forums-elsewhere')}</h3>
      <ul>
        {elsewhere.map(({ negotiation, title, topics, count, first }) => (
          <li>
            <a
              href={`/n/${negotiation}${'provision' in first ? to.provision(first.provision) : to.proposal(first.proposal)}`}
            >
              <Local site={ctx} text={title} />
            </a>
            :{' '}
            {topics.map((id, i) => [
              i === 0 ? '' : t('list-separator'),
              <TopicName ctx={ctx} list={list} id={id} />,
            ])}{' '}
            <small>{t('forums-elsewhere-count', { count })}</small>
          </li>
        ))}
      </ul>
      <p>
        <a href={link(ctx, '/recurrence')}>{t('forums-language-too')}</a>
      </p>
    </>
  )
}
