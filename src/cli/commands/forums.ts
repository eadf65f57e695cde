/** `travaux forums FILE`: what a text is about by its words, which forums already deal with that, and what none does. */
import { type Command, InvalidArgumentError } from 'commander'
import { type ForumList, forumIn } from '../../core/assessment/forums/list.js'
import { coverageOf, suggestedForums, topicFinder } from '../../core/assessment/forums/overlap.js'
import { fromUtf8 } from '../../core/canonical/hash.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { forumListBytesMax } from '../../core/limits.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import type { Provision } from '../../core/text/types.js'
import { readForumList, shippedForums } from '../../sequencer/forum-list.js'
import { readInput } from '../files.js'
import { instrumentFrom } from '../instruments.js'
import { type Cli, type Output, print } from '../print.js'

interface Options {
  readonly list?: string
  readonly lang: string
  readonly year?: number
  readonly json?: boolean
}

export function addForums(program: Command, cli: Cli): void {
  program
    .command('forums')
    .description('suggest which forums already deal with what a text is about, and say what no forum covers')
    .argument('<file>', 'the text: plain text, Markdown or JSON')
    .option('--list <file>', 'a list of forums of your own, in YAML (default: the one that ships)')
    .option('--lang <tag>', 'language of the text; only English words match by inflection', tag, 'en')
    .option('--year <year>', 'only forums that were there by the end of this year', year)
    .option('--json', 'print one JSON document and nothing else')
    .action(async (file: string, options: Options) => print(cli, options.json, await forums(file, options)))
}

function tag(value: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value))
    throw new InvalidArgumentError('It is a language tag such as en, fr or ar.')
  return value
}

function year(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError('It is a year in four digits.')
  return Number(value)
}

async function forums(file: string, options: Options): Promise<Result<Output>> {
  const read = await instrumentFrom(file)
  if (!read.ok) return read
  const list = await listOf(options)
  if (!list.ok) return list
  const find = topicFinder(list.value, options.lang)
  if (find === null) return refuse('forums-no-words', { where: options.lang })
  const found = lookIn(read.value.provisions, list.value, find, options)
  return ok({ json: found, text: () => listing(read.value.name, found) })
}

async function listOf({ list }: Options): Promise<Result<ForumList>> {
  if (list === undefined) return ok(await shippedForums())
  const bytes = await readInput(list, forumListBytesMax)
  if (!bytes.ok) return bytes
  const text = textOf(bytes.value)
  return text === null ? refuse('file-unreadable', { where: list }) : readForumList(text, list)
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes)
  } catch {
    return null
  }
}

type Find = NonNullable<ReturnType<typeof topicFinder>>

function lookIn(provisions: readonly Provision[], list: ForumList, find: Find, { lang, year }: Options) {
  const worded = provisions.flatMap(({ id, text }) => (text === null || text === '' ? [] : [{ id, text }]))
  const places = new Map<string, string[]>()
  for (const { id, text } of worded)
    for (const { topic } of find([text])) places.set(topic, [...(places.get(topic) ?? []), id])
  const texts = worded.map(({ text }) => text)
  const topics = find(texts)
  const ids = topics.map(({ topic }) => topic)
  const covered = coverageOf(list.forums, ids, year ?? null)
  const labels = new Map(list.topics.map(({ id, label }) => [id, label]))
  return {
    list: list.version,
    lang,
    year: year ?? null,
    topics: topics.map((topic, i) => ({
      ...topic,
      ...covered[i]!,
      label: labels.get(topic.topic)!,
      in: places.get(topic.topic)!,
    })),
    suggested: suggestedForums(list, ids, year ?? null, { lang, texts }).map(({ id, covers, likeness }) => {
      const { name, kind, since, seats, force, state, leaves, source, checked } = forumIn(list, id)!
      const row = { name, kind, since, seats, force, state, leaves: leaves ?? null, source: source ?? null }
      return { id, covers, likeness, ...row, checked }
    }),
  }
}

type Found = ReturnType<typeof lookIn>

const coverages = {
  none: 'NO FORUM COVERS THIS: what is proposed here is new, and no duplicate',
  'soft-law': 'recommendations only: ',
  covered: '',
} as const

function listing(name: string, { topics, suggested, year }: Found): string {
  if (topics.length === 0) return `${name}: no topic of the list was found in its words`
  const nameOf = new Map(suggested.map(forum => [forum.id, inEnglish(forum.name)]))
  const moment = year === null ? '' : `, as forums were by the end of ${year}`
  return [
    `${name}: suggested by its words${moment}; whether there is an overlap is for people to say`,
    ...topics.map(topic => {
      const words = topic.words
        .map(({ word, count }) => (count === 1 ? word : `${word} × ${count}`))
        .join(', ')
      const who = topic.forums.map(id => nameOf.get(id) ?? id).join('; ')
      return `${inEnglish(topic.label)} (${words})\n  ${coverages[topic.coverage]}${who}`
    }),
    ...suggested.map(({ name, since, leaves, checked }) => {
      const left = leaves === null ? '' : `; leaves to others: ${inEnglish(leaves)}`
      return `- ${inEnglish(name)}, since ${since}${left}${checked ? '' : ' (not checked by anybody)'}`
    }),
  ].join('\n')
}

function inEnglish(text: LocalText): string {
  return text.en!
}
