/** Reads lists of forums: the one that ships with Travaux, data/forums.yaml, and those that somebody else wrote. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ForumList, forumListFaults, forumListSchema } from '../core/assessment/forums/list.js'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import { forumListBytesMax } from '../core/limits.js'
import { root } from '../store/root.js'
import { readDeclared } from './declared-text.js'

/** The list that ships. One of ours that is none is our bug. */
export async function shippedForums(): Promise<ForumList> {
  const read = readForumList(await readFile(join(root, 'data', 'forums.yaml'), 'utf8'), 'forums.yaml')
  assert(read.ok, `the list of forums is none: ${JSON.stringify(read)}`)
  return read.value
}

/** A list as it is written, in YAML, or the first of what is wrong with it, with its line. */
export function readForumList(source: string, file: string): Result<ForumList> {
  const { value, problems } = readDeclared<ForumList>(source, {
    kind: 'forum-list',
    bytesMax: forumListBytesMax,
    schema: forumListSchema,
    faults: forumListFaults,
  })
  if (value !== null) return ok(value)
  const { why, where, line } = problems[0]!
  const place = `${file}:${line}`
  return ownFaults.has(why)
    ? refuse(why, { where: place, args: { id: where } })
    : refuse('forum-list-malformed', { where: place, args: { id: where || file } })
}

/** What has a sentence of its own; the others are all that does not have the form. */
const ownFaults: ReadonlySet<string> = new Set([
  'forum-list-twice',
  'forum-list-unknown-topic',
  'forum-list-unsourced',
  'forum-list-not-in-english',
])
