import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashText, hex, sha256, utf8 } from '../src/core/canonical/hash.js'
import { audit } from '../src/core/negotiation/audit.js'
import { replay, stateRoot } from '../src/core/negotiation/replay.js'
import { leafHash, parseLeaf } from '../src/core/record/leaf.js'
import { demonstrations, playDemonstration } from '../src/server/negotiations.js'

interface Golden {
  readonly comment: string
  readonly origin: string
  readonly size: number
  /** SHA-256 over the leaf hashes, one after the other. */
  readonly leaves: string
  readonly stateRoot: string
  readonly entries: readonly string[]
}

const folder = join('vectors', 'golden')
const golden = readdirSync(folder).map(
  file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden] as const,
)

describe.each(golden)('golden log %s', (_, log) => {
  test('E9: its leaves are canonical, their hashes are what they were, and so is the root of the fold', () => {
    const leaves = log.entries.map(entry => {
      const leaf = parseLeaf(utf8(entry))
      if (!leaf.ok) throw new Error(leaf.why)
      return leaf.value
    })
    expect(leaves.map(leaf => leaf.index)).toEqual([...Array(log.size).keys()])
    expect(leaves.every(leaf => leaf.author.log === log.origin)).toBe(true)
    expect(hex(sha256(utf8(log.entries.map(entry => leafHash(utf8(entry))).join(''))))).toBe(log.leaves)
    expect(stateRoot(replay(leaves))).toBe(log.stateRoot)
  })
})

describe('the demonstrations', () => {
  test.each(demonstrations)('%s plays to the same bytes every time', async name => {
    const [first, second] = await Promise.all([playDemonstration(name), playDemonstration(name)])
    if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]))
    const bytes = (log: typeof first.value) =>
      log
        .leaves()
        .map(leaf => hex(log.bytes(leaf.index)!))
        .join('')
    expect(hashText(bytes(first.value))).toBe(hashText(bytes(second.value)))
    expect(stateRoot(first.value.view().state)).toBe(stateRoot(second.value.view().state))
    expect(first.value.view().state.record.dangling).toEqual([])
  })
  test.each(demonstrations)('U8: %s holds no act that its procedure refuses', async name => {
    const played = await playDemonstration(name)
    if (!played.ok) throw new Error(played.why)
    const none = async () => null
    const log = { leaves: played.value.leaves(), text: none, body: none, check: async () => true }
    const { problems, stateRoot: root } = await audit(log)
    expect(problems.filter(({ code }) => code !== 'text-missing' && code !== 'body-missing')).toEqual([])
    expect(root).toBe(stateRoot(played.value.view().state))
  })
})
