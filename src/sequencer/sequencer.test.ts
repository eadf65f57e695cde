import { describe, expect, test, vi } from 'vitest'
import { concat, fromUtf8, hex, utf8 } from '../core/canonical/hash.js'
import { refuse } from '../core/canonical/result.js'
import { appendTriesMax, snapshotActsMin } from '../core/limits.js'
import { stateRoot } from '../core/negotiation/replay.js'
import { packState } from '../core/negotiation/snapshot.js'
import { worded } from '../core/negotiation/testing-hosted.js'
import { commitBody } from '../core/record/body.js'
import { publicKeyOf, signEd25519 } from '../core/record/ed25519.js'
import type { ActData } from '../core/record/leaf.js'
import { authorMessage, enrolMessage } from '../core/record/signature.js'
import { memoryStore } from '../store/memory-store.js'
import type { LogStore } from '../store/store.js'
import {
  openSequencer,
  type Sequencer,
  type SequencerOptions,
  type Submission,
  snapshotKey,
} from './sequencer.js'
import { event, faulty, gated, memoryLog, open, sequencer, submission } from './testing-logs.js'

const enter = (text: string) =>
  ({
    kind: 'enter-provisions',
    provisions: [{ id: '1', parent: null, kind: 'paragraph', text: [worded(text)] }],
  }) as unknown as ActData

describe('the sequencer', () => {
  test('Q1: a receipt says where the act is; the same submission again gets the same receipt', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    const act = event()
    const [first, second] = await Promise.all([log.submit(act), log.submit(act)])
    expect(first).toMatchObject({ ok: true, value: { origin: 'example.org/n', index: 1, at: 1000 } })
    expect(second).toEqual(first)
    expect(await log.submit(act)).toEqual(first)
    expect(log.leaves()).toHaveLength(2)
  })
  test('Q2: the second act of a batch sees the first', async () => {
    const log = await sequencer(await memoryLog())
    const seat = { kind: 'seat', seats: 'USA', name: { en: 'USA' }, group: 'governments', unit: 'state' }
    const results = await Promise.all([
      log.submit(open()),
      log.submit(submission(seat, 'SEC')),
      log.submit(submission(seat, 'SEC')),
    ])
    expect(results.map(r => (r.ok ? 'ok' : r.why))).toEqual(['ok', 'ok', 'duplicate-party'])
  })
  test('Q3: when the store fails nobody is told it worked, and the state is as before', async () => {
    const store = await memoryLog()
    let broken = false
    const log = await sequencer({
      ...store,
      append: (...all) => (broken ? Promise.resolve(refuse('store-failed')) : store.append(...all)),
    })
    await log.submit(open())
    const before = [stateRoot(log.tentative()), hex(log.root())]
    broken = true
    const lost = event()
    const seat = { kind: 'seat', seats: 'USA', name: { en: 'USA' }, group: 'governments', unit: 'state' }
    const answers = [lost, event(), lost, submission(seat, 'SEC'), submission(seat, 'SEC')].map(log.submit)
    expect((await Promise.all(answers)).map(r => !r.ok && r.why)).toEqual(Array(5).fill('store-failed'))
    expect([stateRoot(log.tentative()), hex(log.root())]).toEqual(before)
    expect(log.leaves()).toHaveLength(1)
    broken = false
    expect(await log.submit(lost)).toMatchObject({ ok: true, value: { index: 1 } })
  })
  test('Q4: time never goes back', async () => {
    let now = 5000
    const log = await sequencer(await memoryLog(), { now: () => now })
    await log.submit(open())
    now = 1
    expect(await log.submit(event())).toMatchObject({ ok: true, value: { at: 5000 } })
  })
  test('Q5: a text comes with the act that names it, and fits its hash and length', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    const act = enter('Members cooperate.')
    const why = async (s: Submission) => log.submit(s).then(r => (r.ok ? 'ok' : r.why))
    expect(await why(submission(act, 'SEC'))).toBe('text-not-supplied')
    expect(await why(submission(act, 'SEC', { texts: ['Members compete.'] }))).toBe('text-not-supplied')
    expect(await why(submission(act, 'SEC', { texts: ['Members cooperate.'] }))).toBe('ok')
  })
  test('Q6: a body comes with its commitment and matches it', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    const body = { lang: 'en', account: 'What happened.' }
    const salt = new Uint8Array(32).fill(7)
    const committed = { ...event('with body').author, body: commitBody(body, salt) }
    const why = async (s: Submission) => log.submit(s).then(r => (r.ok ? 'ok' : r.why))
    const attested = { auth: { how: 'attested' as const }, author: committed }
    expect(await why(attested)).toBe('body-not-supplied')
    expect(await why({ ...attested, body: { salt: hex(salt), body: { ...body, account: 'Other.' } } })).toBe(
      'body-does-not-match',
    )
    expect(await why({ ...attested, body: { salt: 'zz', body } })).toBe('malformed-salt')
    expect(await why({ ...event(), body: { salt: hex(salt), body } })).toBe('body-not-committed')
    expect(await why({ ...attested, body: { salt: hex(salt), body } })).toBe('ok')
    expect(log.view().body(1)).toEqual(body)
  })
  test('Q7: a lone surrogate anywhere is refused and nothing is appended', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    expect(await log.submit(event('\ud800'))).toMatchObject({ ok: false, why: 'malformed-text' })
    expect(log.leaves()).toHaveLength(1)
  })
})

describe('signed acts', () => {
  const seed = new Uint8Array(32).fill(3)
  const key = hex(publicKeyOf(seed))
  const enrol = (proof: string) => submission({ kind: 'enrol-key', key, proof }, 'SEC')
  const proof = hex(signEd25519(seed, enrolMessage('example.org/n', 'sec-1', key)))
  const signed = (s: Submission, sig = hex(signEd25519(seed, authorMessage(s.author)))): Submission => ({
    ...s,
    auth: { how: 'signed', key, sig },
  })
  const why = (r: Awaited<ReturnType<Sequencer['submit']>>) => (r.ok ? 'ok' : r.why)
  test('Q15: a key is enrolled with a proof, signs from then on, and signs nothing else', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    expect(why(await log.submit(enrol('00'.repeat(64))))).toBe('signature-invalid')
    expect(why(await log.submit(signed(event())))).toBe('unknown-key')
    expect(why(await log.submit(enrol(proof)))).toBe('ok')
    expect(why(await log.submit(signed(event())))).toBe('ok')
    expect(why(await log.submit(signed(event(), '00'.repeat(64))))).toBe('signature-invalid')
    const other = signed(event())
    expect(why(await log.submit({ ...other, author: { ...other.author, claimed: 1 } }))).toBe(
      'signature-invalid',
    )
    expect(log.leaves().map(leaf => leaf.auth.how)).toEqual(['attested', 'attested', 'signed'])
  })
})

describe('a store that fails', () => {
  const calls = [
    'head',
    'read',
    'append',
    'takeLease',
    'renewLease',
    'checkpoint',
    'publish',
    'snapshot',
  ] as const
  const cases = calls.flatMap(call => (['before', 'after'] as const).map(how => [call, how] as const))
  test.each(cases)(
    'Q8: %s fails once, %s it was done: nothing acknowledged is lost, nothing doubled',
    async (call, how) => {
      const store = await memoryLog()
      const seed = new Uint8Array(32).fill(1)
      const first = await sequencer(store, { seed })
      await first.submit(open())
      let armed = true
      const fails = (name: keyof LogStore) => {
        if (name !== call || !armed) return null
        armed = false
        return how
      }
      const broken = faulty(store, fails)
      const again = async () => sequencer(broken, { seed }).catch(() => sequencer(broken, { seed }))
      const log = await again()
      const acts = Array.from({ length: 20 }, (_, i) => event(`${i}`))
      const answers = await Promise.all(acts.map(log.submit))
      for (let look = 0; look < 5; look++) await log.follow(await store.head()).catch(() => {})
      await log.publish().catch(() => {})
      const repeated = await Promise.all(acts.map(log.submit))
      expect(repeated.every(r => r.ok)).toBe(true)
      for (const [i, answer] of answers.entries()) if (answer.ok) expect(repeated[i]).toEqual(answer)
      expect(new Set(repeated.map(r => r.ok && r.value.index)).size).toBe(20)
      const reopened = await sequencer(store, { seed })
      expect(reopened.size()).toBe(21)
      expect(hex(reopened.root())).toBe(hex(log.root()))
    },
  )

  test('Q8: what is sent while it is asked whether a lost answer was done waits, and takes its place behind', async () => {
    const store = await memoryLog()
    await (await sequencer(store)).submit(open())
    let lose = false
    let log: Sequencer | null = null
    const late: ReturnType<Sequencer['submit']>[] = []
    const broken: LogStore = {
      ...faulty(store, call => (call === 'append' && lose ? 'after' : null)),
      async takeLease(...all) {
        lose = false
        const taken = await store.takeLease(...all)
        if (log !== null) late.push(log.submit(event('while it is asked')))
        return taken
      },
    }
    log = await sequencer(broken)
    lose = true
    const early = await Promise.all(Array.from({ length: 3 }, () => log!.submit(event('before'))))
    const answers = [...early, ...(await Promise.all(late)), await log.submit(event('after'))]
    expect(answers.map(r => (r.ok ? r.value.index : r.why))).toEqual([1, 2, 3, 4, 5])
    const reopened = await sequencer(store)
    expect(reopened.leaves().map(leaf => leaf.index)).toEqual([0, 1, 2, 3, 4, 5])
    expect(stateRoot(log.tentative())).toBe(stateRoot(reopened.view().state))
  })

  test('Q8: a store that goes again while it is asked: whoever waits is told, and gets the receipt in the end', async () => {
    const store = await memoryLog()
    const failing: (keyof LogStore | undefined)[] = []
    const log = await sequencer(faulty(store, name => (failing.shift() === name ? 'after' : null)))
    await log.submit(open())
    const act = event()
    failing.push('append', undefined, 'head')
    expect(await log.submit(act)).toMatchObject({ ok: false, why: 'store-failed' })
    expect(await log.submit(act)).toMatchObject({ ok: true, value: { index: 1 } })
    expect((await sequencer(store)).leaves()).toHaveLength(2)
  })

  test('Q8: answers lost more often than an append is tried: what was written has its receipt, and acts go on', async () => {
    const store = await memoryLog()
    let losses = 0
    let written = true
    const log = await sequencer({
      ...store,
      async append(...all) {
        if (losses === 0) return store.append(...all)
        losses--
        if (written || losses === 0) await store.append(...all)
        throw new Error('the answer of append was lost')
      },
    })
    await log.submit(open())
    for (written of [false, true]) {
      losses = appendTriesMax + 1
      const act = event()
      expect(await log.submit(act)).toMatchObject({ ok: true, value: { index: log.size() - 1 } })
      losses = 0
      expect(await log.submit(act)).toMatchObject({ ok: true, value: { index: log.size() - 1 } })
      expect(await log.submit(event())).toMatchObject({ ok: true, value: { index: log.size() - 1 } })
    }
    expect(hex((await sequencer(store)).root())).toBe(hex(log.root()))
  })

  test('Q8: a leader that has less than its store reads the rest at its next look, and leads on', async () => {
    const store = await memoryLog()
    let cut = false
    const log = await sequencer({
      ...store,
      async append(...all) {
        const appended = await store.append(...all)
        return cut ? refuse('store-failed') : appended
      },
    })
    await log.submit(open())
    const act = event()
    cut = true
    expect((await log.submit(act)).ok).toBe(false)
    cut = false
    await log.follow(await store.head())
    expect([log.size(), log.role()]).toEqual([2, 'leader'])
    expect(await log.submit(act)).toMatchObject({ ok: true, value: { index: 1 } })
    expect(await log.submit(event())).toMatchObject({ ok: true, value: { index: 2 } })
  })

  test('Q8: a store that fails while somebody is sent on to another leader is asked again', async () => {
    const store = await memoryLog()
    const failing: (keyof LogStore)[] = []
    const broken = faulty(store, name => (failing[0] === name && failing.shift() ? 'before' : null))
    const log = await sequencer(broken)
    await log.submit(open())
    await store.releaseLease((await store.head()).epoch)
    const epoch = await store.takeLease({ id: 'two', url: null }, 60_000)
    failing.push('head', 'head')
    const sent = log.submit(event())
    await vi.waitFor(() => expect([failing, log.role()]).toEqual([[], 'follower']))
    await store.releaseLease(epoch.ok ? epoch.value : 0)
    expect(await sent).toMatchObject({ ok: true, value: { index: 1 } })
  })

  test('Q8: however many wait for a leader, the store is asked once for all of them', async () => {
    const store = await memoryLog()
    const first = await sequencer(store)
    await first.submit(open())
    let heads = 0
    const head = async () => {
      heads++
      await new Promise(resolve => setTimeout(resolve, 20))
      return store.head()
    }
    const log = await sequencer({ ...store, head }, { holder: { id: 'two', url: null } })
    heads = 0
    const waiting = Array.from({ length: 500 }, () => log.submit(event()))
    await vi.waitFor(() => expect(heads).toBeGreaterThan(1), 5000)
    await first.close()
    expect((await Promise.all(waiting)).every(r => r.ok)).toBe(true)
    expect(heads).toBeLessThan(100)
  })

  test('Q9: a checkpoint is signed after the commit, and a store that was turned back is refused', async () => {
    const seed = new Uint8Array(32).fill(1)
    const store = await memoryLog()
    const log = await sequencer(store, { seed })
    await log.submit(open())
    await log.submit(event())
    expect((await log.publish()).ok).toBe(true)
    expect(log.checkpoint()?.size).toBe(2)
    const short = await memoryLog()
    const other = await sequencer(short, { seed })
    await other.submit(open())
    const turnedBack = { ...short, checkpoint: store.checkpoint }
    const opened = await openSequencer(turnedBack, { now: () => 0, holder: { id: 'one', url: null }, seed })
    expect(opened).toMatchObject({ ok: false, why: 'record-rolled-back', args: { signed: 2, size: 1 } })
  })
})

describe('snapshots', () => {
  test('Q13: a log opened from a snapshot has the same state, leaves and root, and goes on', async () => {
    const store = await memoryLog()
    const log = await sequencer(store)
    await log.submit(open())
    const first = event()
    const sent = await log.submit(first)
    const bytes = utf8(packState(log.view().state))
    await store.keepSnapshot(snapshotKey, { size: 2, bytes })
    await log.submit(event())
    const again = await sequencer(store)
    expect((await again.loaded()).ok).toBe(true)
    expect([again.size(), hex(again.root())]).toEqual([3, hex(log.root())])
    expect(stateRoot(again.view().state)).toBe(stateRoot(log.view().state))
    expect(again.leaves()).toEqual(log.leaves())
    expect(await again.submit(first)).toEqual(sent)
    expect(await again.submit(event())).toMatchObject({ ok: true, value: { index: 3 } })
  })
  test.each([
    ['of another fold', 'other', 2],
    ['longer than the log', null, 9],
  ])('Q13: a snapshot %s is not used', async (_, key, size) => {
    const store = await memoryLog()
    const log = await sequencer(store)
    await log.submit(open())
    await store.keepSnapshot(key ?? snapshotKey, { size, bytes: utf8('{}') })
    const again = await sequencer(store)
    expect(stateRoot(again.view().state)).toBe(stateRoot(log.view().state))
  })
  test('Q13: a store that fails while what the snapshot has folded is read is asked for the rest', async () => {
    const store = await memoryLog()
    const log = await sequencer(store)
    const acts = [open(), event(), event()]
    for (const act of acts) await log.submit(act)
    await store.keepSnapshot(snapshotKey, {
      size: 2,
      bytes: utf8(packState((await sequencer(store)).view({ size: 2 }).state)),
    })
    let failing = 2
    const again = await sequencer(faulty(store, name => (name === 'read' && failing-- > 0 ? 'before' : null)))
    expect(await again.loaded()).toMatchObject({ ok: false, why: 'store-failed' })
    await again.follow(await store.head())
    expect(await again.loaded()).toMatchObject({ ok: false, why: 'store-failed' })
    await again.follow(await store.head())
    expect((await again.loaded()).ok).toBe(true)
    await log.close()
    await again.follow(await store.head())
    expect([again.role(), again.leaves().length, hex(again.root())]).toEqual(['leader', 3, hex(log.root())])
    expect(await again.submit(acts[1]!)).toMatchObject({ ok: true, value: { index: 1 } })
  })
  test('Q13: a long log that was folded from its start leaves a snapshot for the next', async () => {
    const store = await memoryLog()
    const log = await sequencer(store)
    await log.submit(open())
    for (let batch = 0; batch < 4; batch++)
      await Promise.all(Array.from({ length: snapshotActsMin / 4 }, () => log.submit(event())))
    await log.close()
    const next = await sequencer(store)
    await next.follow(await store.head())
    expect((await store.snapshot(snapshotKey))?.size).toBe(snapshotActsMin + 1)
    expect(next.size()).toBe(snapshotActsMin + 1)
  })
})

describe('withholding', () => {
  const body = { lang: 'en', account: 'What happened.' }
  const salt = new Uint8Array(32).fill(7)
  const withheld = (target: object, level: 'hidden' | 'erased') =>
    submission({ kind: 'withhold', target, level, reason: 'error', authority: 'Rule 1' } as ActData, 'SEC')
  async function withBody() {
    const store = await memoryLog()
    const log = await sequencer(store)
    await log.submit(open())
    const author = { ...event().author, body: commitBody(body, salt) }
    await log.submit({ auth: { how: 'attested' }, author, body: { salt: hex(salt), body } })
    await log.submit(submission(enter('Members cooperate.'), 'SEC', { texts: ['Members cooperate.'] }))
    return { store, log, hash: (worded('Members cooperate.') as { hash: string }).hash }
  }
  test('Q14: what is withheld is served no more at once, is gone from the store, and may be erased later', async () => {
    const { store, log, hash } = await withBody()
    expect((await log.submit(withheld({ body: 1 }, 'hidden'))).ok).toBe(true)
    expect((await log.submit(withheld({ text: hash }, 'hidden'))).ok).toBe(true)
    expect([log.stored(1), log.view().body(1), log.text(hash)]).toEqual([null, null, null])
    await log.follow(await store.head())
    expect((await store.sealed()).bodies.get(1)).toEqual({ salt: hex(salt), body })
    expect((await store.read(0, 5)).bodies.size + (await store.read(0, 5)).texts.size).toBe(0)
    expect((await log.submit(withheld({ text: hash }, 'erased'))).ok).toBe(true)
    await log.follow(await store.head())
    expect((await store.sealed()).texts.size).toBe(0)
    expect((await sequencer(store)).view().text(hash)).toBe(null)
  })
  test.each([
    ['a body of an act that has none', () => ({ body: 0 }), 'nothing-to-withhold'],
    ['a text that is not there', () => ({ text: 'ab'.repeat(32) }), 'nothing-to-withhold'],
    ['a body of an act to come', () => ({ body: 9 }), 'unknown-act'],
  ])('Q14: %s cannot be withheld', async (_, target, why) => {
    const { log } = await withBody()
    expect(await log.submit(withheld(target(), 'erased'))).toMatchObject({ ok: false, why })
  })
  test('Q14: a text that was withheld does not come back with another act', async () => {
    const { log, hash } = await withBody()
    await log.submit(withheld({ text: hash }, 'erased'))
    const again = submission(enter('Members cooperate.'), 'SEC', { texts: ['Members cooperate.'] })
    expect(await log.submit(again)).toMatchObject({ ok: false, why: 'text-withheld' })
  })
  test('Q14: what was withheld just before its leader stopped is not served by the next, from a snapshot or without', async () => {
    const { store, log, hash } = await withBody()
    await Promise.all([{ body: 1 }, { text: hash }].map(target => log.submit(withheld(target, 'hidden'))))
    for (let turn = 0; turn < 2; turn++) {
      const next = await sequencer(faulty(store, name => (name === 'withhold' ? 'before' : null)))
      expect((await next.loaded()).ok).toBe(true)
      expect([next.size(), next.stored(1), next.text(hash)]).toEqual([5, null, null])
      await store.keepSnapshot(snapshotKey, { size: 5, bytes: utf8(packState(log.view().state)) })
    }
    expect((await store.read(0, 5)).bodies.size).toBe(1)
  })
  test('Q14: a text may be withheld in the batch that brings it', async () => {
    const { log, hash } = await withBody()
    const text = 'Members compete.'
    const other = (worded(text) as { hash: string }).hash
    const entered = submission(
      {
        kind: 'enter-provisions',
        provisions: [{ id: '2', parent: null, kind: 'paragraph', text: [worded(text)] }],
      } as unknown as ActData,
      'SEC',
      { texts: [text] },
    )
    const both = [entered, withheld({ text: other }, 'erased')].map(log.submit)
    expect((await Promise.all(both)).map(r => r.ok)).toEqual([true, true])
    expect([log.text(other), log.text(hash)]).toEqual([null, 'Members cooperate.'])
  })
})

describe('two sequencers on one log', () => {
  async function pair() {
    const store = memoryStore()
    const leader = await sequencer(await memoryLog(store), {
      holder: { id: 'one', url: 'http://one.example' },
    })
    await leader.submit(open())
    const forward: SequencerOptions['forward'] = (url, name, submission) =>
      url === 'http://one.example' && name === 'n'
        ? leader.submit(submission)
        : Promise.resolve(refuse('leader-unreachable'))
    const follower = await sequencer(await memoryLog(store), {
      holder: { id: 'two', url: 'http://two.example' },
      forward,
    })
    return { store, leader, follower }
  }
  test('Q10: one leads, the other follows, forwards, and sees what was written', async () => {
    const { store, leader, follower } = await pair()
    expect([leader.role(), follower.role()]).toEqual(['leader', 'follower'])
    const sent = await follower.submit(event())
    expect(sent).toMatchObject({ ok: true, value: { index: 1 } })
    const waited = follower.waitFor(2, 5000)
    await follower.follow((await store.heads()).get('n')!)
    expect(await waited).toBe(true)
    expect(hex(follower.root())).toBe(hex(leader.root()))
    expect(stateRoot(follower.view().state)).toBe(stateRoot(leader.view().state))
  })
  test('Q10: a follower has the cosignatures that came to a checkpoint after it', async () => {
    const store = await memoryLog()
    const seed = new Uint8Array(32).fill(1)
    let answer = () => {}
    const witness = new Promise<void>(resolve => {
      answer = resolve
    })
    const cosign: SequencerOptions['cosign'] = async ({ note }) => {
      await witness
      return concat(note, utf8('cosigned\n'))
    }
    const leader = await sequencer(store, { seed, cosign })
    await leader.submit(open())
    const published = leader.publish()
    await new Promise(setImmediate)
    const follower = await sequencer(store, { seed, cosign, holder: { id: 'two', url: null } })
    expect(follower.checkpoint()?.size).toBe(1)
    answer()
    await published
    for (let look = 0; look < 4; look++) await follower.follow(await store.head())
    expect(fromUtf8(follower.checkpoint()!.note)).toMatch(/cosigned\n$/)
  })
  test('Q11: when the leader gives its lease back the other takes it and goes on', async () => {
    const { leader, follower } = await pair()
    const act = event()
    const sent = await leader.submit(act)
    await leader.close()
    expect(await follower.submit(act)).toEqual(sent)
    expect(await follower.submit(event())).toMatchObject({ ok: true, value: { index: 2 } })
    expect(follower.role()).toBe('leader')
  })
  test('Q12: a leader whose lease was taken appends nothing more; who waited is answered by the new one', async () => {
    const { store, leader, follower } = await pair()
    const log = await memoryLog(store)
    const { epoch } = await log.head()
    await log.releaseLease(epoch)
    await follower.follow(await log.head())
    expect(follower.role()).toBe('leader')
    expect(await follower.submit(event('by the new one'))).toMatchObject({ ok: true, value: { index: 1 } })
    const late = leader.submit(event('by the old one'))
    expect(await Promise.race([late.then(r => r.ok), new Promise(r => setTimeout(r, 50, 'waits'))])).toBe(
      'waits',
    )
    await follower.close()
    expect(await late).toMatchObject({ ok: true, value: { index: 2 } })
  })
  test('Q12: an append under way while another takes the lease and gives it back: nobody leads beside it', async () => {
    const store = await memoryLog()
    const slow = gated(store)
    const log = await sequencer(slow)
    await log.submit(open())
    slow.shut()
    const late = [log.submit(event('under way'))]
    await new Promise(setImmediate)
    await store.releaseLease((await store.head()).epoch)
    const epoch = await store.takeLease({ id: 'two', url: null }, 60_000)
    await store.releaseLease(epoch.ok ? epoch.value : 0)
    await log.follow(await store.head())
    late.push(log.submit(event('behind it')))
    await new Promise(setImmediate)
    slow.open()
    expect((await Promise.all(late)).map(r => r.ok && r.value.index).sort()).toEqual([1, 2])
    expect(hex((await store.head()).root)).toBe(hex((await sequencer(store)).root()))
    expect(await log.submit(event('after'))).toMatchObject({ ok: true, value: { index: 3 } })
    expect(hex((await sequencer(store)).root())).toBe(hex(log.root()))
  })
  test('Q12: the lease taken anew by its own leader ends no leader', async () => {
    const store = await memoryLog()
    let lose = false
    let look: Promise<void> | null = null
    let log: Sequencer | null = null
    let taken = 0
    log = await sequencer({
      ...faulty(store, call => (call === 'append' && lose ? 'after' : null)),
      async takeLease(...all) {
        lose = false
        const epoch = await store.takeLease(...all)
        taken++
        look = log === null ? null : log.follow(await store.head())
        return epoch
      },
    })
    await log.submit(open())
    lose = true
    expect(await log.submit(event())).toMatchObject({ ok: true, value: { index: 1 } })
    await look
    expect([taken, log.role()]).toEqual([2, 'leader'])
  })
  test('Q12: whoever is closed while it takes the lease gives it back', async () => {
    const store = await memoryLog()
    const epoch = await store.takeLease({ id: 'two', url: null }, 60_000)
    let take = () => {}
    const taking = new Promise<void>(resolve => {
      take = resolve
    })
    const log = await sequencer({
      ...store,
      takeLease: (...all) => taking.then(() => store.takeLease(...all)),
    })
    await store.releaseLease(epoch.ok ? epoch.value : 0)
    const look = log.follow(await store.head())
    await new Promise(setImmediate)
    const closed = log.close()
    take()
    await Promise.all([closed, look])
    expect(await store.head()).toMatchObject({ epoch: 2, holder: null })
  })
})
