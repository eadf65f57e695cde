/**
 * The list of forums: bodies and instruments that already deal with the matters of a negotiation, the topics they
 * cover, and the words by which a text is found to be about a topic. Data: data/forums.yaml, or a list of one's own.
 * Rules FO1 to FO3 in docs/spec/forums.md.
 */
import * as z from 'zod/mini'
import { code } from '../../negotiation/acts/fields.js'
import type { State } from '../../negotiation/state.js'
import { type LocalText, localText } from '../../procedure/procedure.js'

const forumKinds = ['treaty', 'soft-law', 'body', 'standards', 'registry', 'coalition', 'forum'] as const

const lang = z.string().check(z.regex(/^[a-z]{2,3}$/))
const word = z.string().check(z.minLength(2), z.maxLength(60))
const topicSchema = z.strictObject({
  id: code,
  label: localText,
  /** By language: a text with one of them, in any form, may be about the topic. */
  words: z.record(lang, z.array(word).check(z.minLength(1), z.maxLength(60))),
})
const forumSchema = z.strictObject({
  id: code,
  /** Other ids it may be declared or named by, such as that of an earlier name: one body is one row. */
  also: z.optional(z.array(code).check(z.minLength(1), z.maxLength(10))),
  name: localText,
  kind: z.enum(forumKinds),
  /** The year since which it has dealt with these topics. */
  since: z.int().check(z.gte(1800), z.lte(2200)),
  /** Who sits in it, how far what it makes binds, and what has become of it. */
  seats: localText,
  force: localText,
  state: localText,
  covers: z.array(code).check(z.minLength(1), z.maxLength(60)),
  /** What it leaves to others. */
  leaves: z.optional(localText),
  /** What the row was checked against. */
  source: z.optional(z.string().check(z.minLength(1), z.maxLength(400))),
  checked: z.boolean(),
})
export const forumListSchema = z.strictObject({
  version: z.int().check(z.gte(1)),
  topics: z.array(topicSchema).check(z.minLength(1), z.maxLength(200)),
  forums: z.array(forumSchema).check(z.maxLength(500)),
})

export type Topic = z.output<typeof topicSchema>
export type Forum = z.output<typeof forumSchema>
export type ForumList = z.output<typeof forumListSchema>

/** The row of a forum, by its id or another that it goes by. */
export function forumIn({ forums }: ForumList, id: string): Forum | undefined {
  return forums.find(forum => idsOf(forum).includes(id))
}

/** The same list, with every forum under the id by which a negotiation has declared it. */
export function listHere(list: ForumList, { record }: State): ForumList {
  const declared = new Set(
    [...record.frameworks.values()].flatMap(({ forums }) => forums.map(({ id }) => id)),
  )
  const forums = list.forums.map(forum => {
    const id = idsOf(forum).find(id => declared.has(id))
    return id === undefined || id === forum.id ? forum : { ...forum, id }
  })
  return { ...list, forums }
}

function idsOf({ id, also = [] }: Forum): string[] {
  return [id, ...also]
}

/** What is wrong with a list that has the right form, and where. */
interface ForumListFault {
  readonly why:
    | 'forum-list-twice'
    | 'forum-list-unknown-topic'
    | 'forum-list-unsourced'
    | 'forum-list-not-in-english'
  readonly path: readonly PropertyKey[]
  readonly where: string
}

/** Ids are used once, what is covered is declared, what was checked says by what, and every name is there in English. */
export function forumListFaults({ topics, forums }: ForumList): ForumListFault[] {
  const known = new Set(topics.map(topic => topic.id))
  const faults = forums.flatMap((forum, i): ForumListFault[] => {
    const path = ['forums', i]
    const strange = forum.covers.findIndex((topic, n) => !known.has(topic) || forum.covers.indexOf(topic) < n)
    return [
      ...(strange < 0
        ? []
        : [fault('forum-list-unknown-topic', [...path, 'covers', strange], forum.covers[strange]!)]),
      ...(forum.checked && forum.source === undefined
        ? [fault('forum-list-unsourced', [...path, 'checked'], forum.id)]
        : []),
      ...inEnglish(forum.name, [...path, 'name']),
    ]
  })
  return [
    ...twice(
      topics.map(({ id }) => [id]),
      'topics',
    ),
    ...topics.flatMap(({ label }, i) => inEnglish(label, ['topics', i, 'label'])),
    ...twice(forums.map(idsOf), 'forums'),
    ...faults,
  ]
}

function fault(why: ForumListFault['why'], path: readonly PropertyKey[], where: string): ForumListFault {
  return { why, path, where }
}

/** `ids` are those of every row; of each row the first that was there before is told. */
function twice(ids: readonly (readonly string[])[], member: string): ForumListFault[] {
  const known = new Set<string>()
  return ids.flatMap((own, i) => {
    const again = own.find((id, n) => known.has(id) || own.indexOf(id) < n)
    for (const id of own) known.add(id)
    return again === undefined ? [] : [fault('forum-list-twice', [member, i, 'id'], again)]
  })
}

function inEnglish(text: LocalText, path: readonly PropertyKey[]): ForumListFault[] {
  return text.en === undefined ? [fault('forum-list-not-in-english', path, path.join('.'))] : []
}
