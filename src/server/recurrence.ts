/** What pages and JSON answer of recurring language and of forums, from all the logs of this server. */
import { type ForumList, forumIn } from '../core/assessment/forums/list.js'
import { type OverlapSubject, subjectOverlap, tableOverlap } from '../core/assessment/forums/subject.js'
import { type RecurringAsked, recurringSteps } from '../core/assessment/recurrence/on-table.js'
import { compareStrings, ok, type Result, refuse } from '../core/canonical/result.js'
import { recurrencesUnderWayMax, recurrenceWaitMs, topicsElsewhereMax } from '../core/limits.js'
import { recurrenceHead, recurrenceRows } from '../formats/recurrence-json.js'
import type { ForumsShown, RecurringShown, TopicElsewhere } from '../views/models/recurring.js'
import { workingLanguage } from '../views/models/verify.js'
import type { ForumsProps } from '../views/pages/forums.js'
import { forumsHere } from './known-texts.js'
import { LongJson } from './long-json.js'
import { inPieces } from './pieces.js'
import type { Asked } from './resources/resource.js'
import { within } from './within.js'

/** The language of the texts: the one asked for if the negotiation has it. */
function langOf({ query, view }: Asked): string {
  const { languages } = view.state.record
  return query.in !== undefined && languages.includes(query.in) ? query.in : workingLanguage(view)
}

/** Other places with language of this negotiation, or of one part of it. */
export async function recurringShown(asked: Asked, on?: RecurringAsked['on']): Promise<RecurringShown> {
  const { view, known, negotiation, leaves, log } = asked
  const lang = langOf(asked)
  const acts = leaves.length === log.length ? undefined : new Set(leaves.map(({ index }) => index))
  for (;;) {
    const { texts, inputs } = await known.now()
    const sizes = new Map(inputs.map(({ negotiation, size }) => [negotiation, size]))
    const before = texts.withdrawals()
    const table = await asked.computed(
      `recurring ${lang} ${JSON.stringify(on ?? null)} ${texts.changes()}`,
      () => inPieces(recurringSteps(view, texts, { ...{ negotiation, lang, on, acts, sizes } })),
    )
    // Where a text was withheld meanwhile, it may be in there still.
    if (texts.withdrawals() === before) return { table, inputs }
  }
}

/** Questions of the page and the JSON that are being worked out. */
let underWay = 0

/**
 * The page and the JSON may ask for one `provision` or `proposal`. Null where it takes a while, and is worked out on, and
 * where too many others are.
 */
export async function recurrenceAnswer(asked: Asked): Promise<Result<RecurringShown | null>> {
  const { provision, proposal } = asked.query
  const { text } = asked.view.state
  if (provision !== undefined && !text.provisions.has(provision))
    return refuse('unknown-provision', { where: provision.slice(0, 64) })
  if (proposal !== undefined && !text.proposals.has(proposal))
    return refuse('unknown-proposal', { where: proposal.slice(0, 64) })
  const on = provision !== undefined ? { provision } : proposal !== undefined ? { proposal } : undefined
  if (underWay >= recurrencesUnderWayMax) return ok(null)
  underWay++
  const shown = recurringShown(asked, on).finally(() => {
    underWay--
  })
  return ok(await within(shown, recurrenceWaitMs))
}

export async function recurrenceAnswerJson(asked: Asked): Promise<Result<LongJson>> {
  const answer = await recurrenceAnswer(asked)
  if (!answer.ok) return answer
  if (answer.value === null) return refuse('recurrence-later')
  const { table, inputs } = answer.value
  return ok(
    new LongJson(recurrenceHead(asked.view, table, inputs), 'rows', recurrenceRows(asked.view, table)),
  )
}

/** Which forums deal with a part of the text; null where there is no such part. */
export async function forumsShown(asked: Asked, subject: OverlapSubject): Promise<ForumsShown | null> {
  const list = await forumsHere()
  const lang = langOf(asked)
  const overlap = asked.computed(`forums ${lang} ${JSON.stringify(subject)} ${list.version}`, () =>
    subjectOverlap(asked.view, subject, list, lang),
  )
  if (overlap === null) return null
  const topics = overlap.topics.map(({ topic }) => topic)
  return { overlap, list, elsewhere: await elsewhere(asked, topics, lang) }
}

/** The forums of one `provision` or `proposal`, where the query names one, else of all that is on the table. */
export async function forumsAnswer(asked: Asked): Promise<Result<ForumsProps>> {
  const { provision, proposal } = asked.query
  const of = provision !== undefined ? { provision } : proposal !== undefined ? { proposal } : null
  const list = await forumsHere()
  if (of === null) {
    const lang = langOf(asked)
    const whole = asked.computed(`forums ${lang} ${list.version}`, () => tableOverlap(asked.view, list, lang))
    return ok({ whole, list })
  }
  const part = await forumsShown(asked, of)
  if (part !== null) return ok({ part, of })
  return 'provision' in of
    ? refuse('unknown-provision', { where: of.provision.slice(0, 64) })
    : refuse('unknown-proposal', { where: of.proposal.slice(0, 64) })
}

export async function forumsAnswerJson(asked: Asked): Promise<Result<unknown>> {
  const answer = await forumsAnswer(asked)
  if (!answer.ok) return answer
  const { view } = asked
  const head = { negotiation: view.state.record.name, at: view.at }
  const rows = (list: ForumList, suggested: readonly { readonly id: string }[]) =>
    suggested.map(({ id }) => ({ ...forumIn(list, id)!, id }))
  if ('whole' in answer.value) {
    const { whole, list } = answer.value
    return ok({ ...head, ...whole, forums: rows(list, whole.suggested) })
  }
  const { part, of } = answer.value
  const { overlap, list, elsewhere } = part
  return ok({ ...head, of, ...overlap, forums: rows(list, overlap.suggested), elsewhere })
}

/** Other negotiations with these topics on their table: those with more of the topics first. */
async function elsewhere(asked: Asked, topics: readonly string[], lang: string): Promise<TopicElsewhere[]> {
  const list = await forumsHere()
  const { inputs } = await asked.known.now()
  const found = inputs.flatMap(({ negotiation, title }) => {
    if (negotiation === asked.negotiation) return []
    const there = asked.known.topicsOf(negotiation, list, lang)
    const shared = topics.filter(topic => there.has(topic))
    const first = shared.flatMap(topic => there.get(topic)![0]!)[0]
    if (first === undefined) return []
    const subjects = new Set(
      shared.flatMap(topic => there.get(topic)!).map(subject => JSON.stringify(subject)),
    )
    return [{ negotiation, title, topics: shared, count: subjects.size, first }]
  })
  return found
    .sort((a, b) => b.topics.length - a.topics.length || compareStrings(a.negotiation, b.negotiation))
    .slice(0, topicsElsewhereMax)
}
