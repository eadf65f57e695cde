/**
 * The laws of the compilation, on random instruments with random amendments: on provisions, on amendments to
 * any depth, ADDs at ADDs, in six scripts, and on the real Regulations of 1988 where they are at hand.
 */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, compileProvision, unplaced } from './compile.js'
import { normaliseWording } from './normalise.js'
import { lineage } from './placing.js'
import { alternativesIn, plainText, readingOf, setOptions } from './reading.js'
import { rebase } from './rebase.js'
import { tokenise } from './tokens.js'
import type { Amendment, AmendmentRef, CompiledProvision, Mark, Provision, Reserve, Seq } from './types.js'

const seed = 1988

/** A random edit of a text cut into atoms: words, or single code points where nothing is spaced. */
interface Change {
  readonly kind: 'insert' | 'delete' | 'replace' | 'move' | 'rewrite' | 'empty' | 'copy'
  readonly at: number
  readonly length: number
  readonly to: number
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('insert', 'delete', 'replace', 'move', 'copy' as const) },
    { weight: 1, arbitrary: fc.constantFrom('rewrite', 'empty' as const) },
  ),
  at: fc.nat(400),
  length: fc.integer({ min: 1, max: 3 }),
  to: fc.nat(400),
})

function edited(text: string, changes: readonly Change[], pool: readonly string[]): string {
  const glue = text.includes(' ') || text === '' ? ' ' : ''
  let atoms = glue ? text.split(' ') : [...text]
  const fresh = (n: number, length: number) => Array.from({ length }, (_, i) => pool[(n + i) % pool.length]!)
  for (const { kind, at, length, to } of changes) {
    const from = at % (atoms.length + 1)
    if (kind === 'insert') atoms.splice(from, 0, ...fresh(to, length))
    else if (kind === 'delete') atoms.splice(from, length)
    else if (kind === 'replace') atoms.splice(from, length, ...fresh(to, length))
    else if (kind === 'move') atoms.splice(to % (atoms.length + 1), 0, ...atoms.splice(from, length))
    else if (kind === 'copy') atoms.splice(to % (atoms.length + 1), 0, ...atoms.slice(from, from + length))
    else atoms = kind === 'empty' ? [] : fresh(to, length * 4)
  }
  return atoms.join(glue)
}

interface Step {
  readonly on: number
  readonly nested: boolean
  readonly mark: 'MOD' | 'ADD' | 'SUP' | 'NOC' | 'summary'
  readonly changes: readonly Change[]
  readonly party: number
  readonly same: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  on: fc.nat(100),
  nested: fc.boolean(),
  mark: fc.oneof(
    { weight: 14, arbitrary: fc.constant('MOD' as const) },
    { weight: 4, arbitrary: fc.constantFrom('ADD', 'SUP', 'NOC', 'summary' as const) },
  ),
  changes: fc.array(change, { maxLength: 4 }),
  party: fc.nat(4),
  same: fc.boolean(),
})

interface World {
  readonly provisions: readonly Provision[]
  readonly amendments: readonly Amendment[]
  readonly reserves: readonly Reserve[]
  /** What each amendment with a reading would have its provision say. */
  readonly readings: ReadonlyMap<AmendmentRef, string>
  /** The provision, or ADD, that each amendment stands on. */
  readonly root: ReadonlyMap<AmendmentRef, string>
}

function worldOf(
  texts: readonly string[],
  steps: readonly Step[],
  pool: readonly string[],
  reserves: Reserve[] = [],
): World {
  const provisions = texts.map(
    (text, i): Provision => ({
      id: `p${i}`,
      parent: i > 1 ? 'p1' : null,
      kind: 'paragraph',
      margin: `${i + 1}`,
      text,
    }),
  )
  const amendments: Amendment[] = []
  const readings = new Map<AmendmentRef, string>()
  const root = new Map<AmendmentRef, string>()
  /** The words that stand behind an amendment or provision: its own, or those of the next above that has any. */
  const words = new Map<string, string>(provisions.map(({ id, text }) => [id, text!]))
  const above = new Map<string, string>()
  const places = new Map(provisions.map(({ id, parent }) => [id, parent]))
  steps.forEach(({ on, nested, mark, changes, party, same }, i) => {
    const ref = `P${party}/${(i * 7) % 31}/${i}`
    const hosts = nested && amendments.length > 0 ? amendments.map(a => a.ref) : [...places.keys()]
    const host = hosts[on % hosts.length]!
    const common = { ref, parties: [`P${party}`] }
    if (mark === 'ADD') {
      const after = [...places.keys()][on % places.size]!
      const text = edited(words.get('p0')!, changes, pool)
      amendments.push({ ...common, mark, text, target: { parent: places.get(after)!, after } })
      places.set(ref, places.get(after)!)
      root.set(ref, ref)
      words.set(ref, text)
      readings.set(ref, text)
      return
    }
    const asProvision = host.startsWith('p') || (places.has(host) && on % 2 === 1)
    const target = asProvision ? { provision: host } : { amendment: host }
    const base = words.get(host)!
    const earlier = amendments.find(
      a => a.mark === 'MOD' && a.text && root.get(a.ref) === (root.get(host) ?? host),
    )
    const text = same && earlier ? earlier.text! : edited(base, changes, pool)
    const hostSpeaks = readings.has(host) || host.startsWith('p')
    const hostIsWorded = !above.has(host) || amendments.find(a => a.ref === host)?.text != null
    root.set(ref, root.get(host) ?? host)
    above.set(ref, host)
    words.set(ref, mark === 'MOD' ? text : base)
    const real: Mark = mark === 'summary' ? 'MOD' : mark
    amendments.push({
      ...common,
      mark: real,
      target,
      ...(mark === 'MOD' ? { text } : mark === 'summary' ? { text: null } : {}),
    })
    if (mark === 'MOD') readings.set(ref, text)
    if (mark === 'NOC' && hostSpeaks && hostIsWorded) readings.set(ref, base)
    if (mark === 'SUP' && hostSpeaks && hostIsWorded)
      readings.set(ref, above.has(host) ? words.get(above.get(host)!)! : '')
  })
  return { provisions, amendments, reserves, readings, root }
}

/** White space apart, since it is not content; see rule T14. */
function bare(text: string): string {
  return normaliseWording(text).replace(/\s/gu, '')
}

function same(a: unknown, b: unknown, hint: string): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a, hint).toEqual(b)
}

function shuffled<T>(list: readonly T[], by: number): T[] {
  return list
    .map((item, i) => ({ item, key: ((i + 1) * (by * 2 + 1)) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function compiledOf(world: World): Map<string, CompiledProvision> {
  const { provisions } = compile(world.provisions, world.amendments, world.reserves)
  return new Map(provisions.map(provision => [provision.id, provision]))
}

/** Checks every law on one instrument; `strict` where every space of the texts is one between two words. */
function laws(world: World, turn: number, strict: boolean): void {
  const { provisions, amendments, reserves, readings, root } = world
  const all = compile(provisions, amendments, reserves)
  same(unplaced(provisions, amendments).size, 0, 'everything has its place')
  same(compile(provisions, shuffled(amendments, turn), shuffled(reserves, turn)), all, 'L1: order')
  const byId = new Map(all.provisions.map(provision => [provision.id, provision]))
  for (const [ref, text] of readings) {
    const read = readingOf(byId.get(root.get(ref)!)!, lineage(amendments, ref))
    same(bare(read), bare(text), `L2: ${ref}`)
    if (strict) same(read, normaliseWording(text), `L2, spaces: ${ref}`)
    if (!/^\S*( \S+)*$/.test(read)) expect(read, 'single spaces').toBe(normaliseWording(read))
  }
  for (const provision of all.provisions) {
    same(plainText(provision.text), provision.base ?? '', `L4: ${provision.id}`)
    pooled(provision.text)
    formed(provision.text)
  }
  for (const { id, text } of provisions) {
    const alone = [...root].every(([, on]) => on !== id) && reserves.every(r => r.provision !== id)
    if (alone) same(byId.get(id)!.text, text === '' ? [] : [normaliseWording(text!)], 'L5')
  }
  const leaves = amendments.filter(({ ref }) => !amendments.some(other => leansOn(other, ref)))
  const last = leaves[turn % Math.max(1, leaves.length)]
  if (last && reserves.length === 0) onlyTouches(world, byId, last)
}

function leansOn({ target }: Amendment, ref: AmendmentRef): boolean {
  if ('parent' in target) return target.parent === ref || target.after === ref
  return 'amendment' in target ? target.amendment === ref : target.provision === ref
}

function pooled(seq: Seq): void {
  for (const { options } of alternativesIn(seq)) {
    const texts = options.map(({ text }) => plainText(text).trim())
    const proposed = options.length === 2 && options[0]!.text.length === 0
    if (new Set(texts).size !== texts.length && !proposed && options.at(-1)!.text.length > 0)
      expect(texts, 'L6: equal readings are one option').toEqual([...new Set(texts)])
  }
}

function formed(seq: Seq): void {
  if (seq.includes('')) expect(seq, 'no empty strings').toBe(0)
  for (const { options } of alternativesIn(seq)) {
    if (options.filter(({ base }) => base).length !== 1 || !options[0]!.base)
      expect(options, 'base first').toBe(0)
    const split = ({ text }: { text: Seq }) =>
      text.some((part, i) => part === '' || (typeof part === 'string' && typeof text[i + 1] === 'string'))
    if (options.some(split)) expect(options, 'strings joined, none empty').toBe(0)
  }
}

/** L3: takes one amendment away and compares what it did not touch. */
function onlyTouches(world: World, byId: ReadonlyMap<string, CompiledProvision>, last: Amendment): void {
  const { provisions, amendments, root } = world
  const without = compiledOf({ ...world, amendments: amendments.filter(a => a !== last) })
  for (const [id, provision] of byId) {
    if (id === last.ref) continue
    if (id !== root.get(last.ref)) same(provision.text, without.get(id)!.text, `L3: ${id}`)
    else {
      const others = amendments.filter(a => a !== last)
      const [a, b] = [inner(provision, amendments), inner(without.get(id)!, others)]
      if (last.mark === 'SUP' && !('amendment' in last.target)) same(a, b, 'L3: around a SUP')
      const touched = spansOf(a).filter(span => mentions(span.json, last.ref))
      const kept = spansOf(a).filter(span => !mentions(span.json, last.ref))
      const before = spansOf(b).filter(({ from, to }) => !touched.some(t => t.from <= to && from <= t.to))
      same(kept, before, `L3: ${last.ref} in ${id}`)
    }
    const base = provisions.find(p => p.id === id)
    const here = amendments.filter(({ target }) => !('parent' in target))
    if (base && !amendments.some(a => a.mark === 'ADD'))
      same(compileProvision(base, here, world.reserves).text, provision.text, 'one provision alone')
  }
}

function mentions(json: string, ref: AmendmentRef): boolean {
  return json.includes(JSON.stringify(ref))
}

/** The text inside the brackets that take or leave the provision whole. */
function inner({ id, text, proposed }: CompiledProvision, amendments: readonly Amendment[]): Seq {
  const first = text[0]
  if (typeof first !== 'object') return text
  if (proposed) return first.options[1]!.text
  const sup = amendments.some(a => a.mark === 'SUP' && 'provision' in a.target && a.target.provision === id)
  return sup ? first.options[0]!.text : text
}

function spansOf(seq: Seq): { from: number; to: number; json: string }[] {
  let at = 0
  return seq.flatMap(part => {
    const from = at
    at += bare(plainText([part])).length
    return typeof part === 'string' ? [] : [{ from, to: at, json: JSON.stringify(part) }]
  })
}

const scripts = [
  'Members shall ensure that administrations cooperate, in good faith, and shall (where needed) report.',
  'shall shall shall shall shall shall shall shall',
  'a , a, a ,a a',
  'تلتزم الدول الأعضاء بضمان تعاون الإدارات في إنشاء الشبكة الدولية وتشغيلها وصيانتها.',
  '各会员国应确保各主管部门在建立、运营和维护国际网络方面进行合作，以提供满意的服务质量。',
  'Члены обеспечивают сотрудничество администраций в создании международной сети.',
  'q\u0323\u0307 e\u0301te\u0301 𝒯𝓇𝑒𝒶𝓉𝓎 😀👩‍👩‍👧 คำว่าสนธิสัญญา ✓',
  'One',
  '',
]
const spare = [
  ...new Set(scripts.flatMap(text => (text.includes(' ') ? text.split(' ') : [...text]))),
  ',',
  '.',
  '"',
  ' x',
  'new',
  'words',
].filter(word => word.trim() !== '')
const letters = 'the of Members shall not be administrations network public'.split(' ')
const plain = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 30 })
  .map(list => list.join(' '))

function steps(max: number) {
  return fc.array(step, { maxLength: max })
}

test('T11–T20: random instruments in every script', () => {
  const texts = fc.array(fc.constantFrom(...scripts), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(texts, steps(8), fc.nat(50), (texts, list, turn) =>
      laws(worldOf(texts, list, spare), turn, false),
    ),
    { seed, numRuns: 1500 },
  )
})

test('T11–T20: where spaces only part words, they too are read back exactly', () => {
  const texts = fc.array(plain, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(texts, steps(9), fc.nat(50), (texts, list, turn) =>
      laws(worldOf(texts, list, letters), turn, true),
    ),
    { seed, numRuns: 2500 },
  )
})

/** Ten amendments, each to the one before. */
const chained = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 10, maxLength: 10 })

test('T15, T19: through ten amendments to amendments every text is read back', () => {
  fc.assert(
    fc.property(fc.oneof(plain, fc.constantFrom(...scripts)), chained, fc.nat(50), (text, all, turn) => {
      const list = all.map((changes, i): Step => {
        return { on: Math.max(0, i - 1), nested: i > 0, mark: 'MOD', changes, party: i % 5, same: false }
      })
      const world = worldOf([text], list, letters)
      expect(lineage(world.amendments, world.amendments[9]!.ref)).toHaveLength(10)
      laws(world, turn, false)
    }),
    { seed, numRuns: 400 },
  )
})

const reserveOn = fc.record({ at: fc.nat(3), from: fc.nat(100), length: fc.nat(60), party: fc.nat(3) })

test('T21: reserves bracket the words they name and change no reading', () => {
  const texts = fc.array(fc.oneof(plain, fc.constantFrom(...scripts)), { minLength: 1, maxLength: 3 })
  const some = fc.array(reserveOn, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(texts, steps(5), some, fc.nat(50), (texts, list, reserved, turn) => {
      const reserves = reserved.map(({ at, from, length, party }) => ({
        provision: `p${at % texts.length}`,
        from,
        to: from + length,
        parties: [`R${party}`],
      }))
      const world = worldOf(texts, list, spare, reserves)
      laws(world, turn, false)
      const without = compiledOf({ ...world, reserves: [] })
      for (const { id, text } of compile(world.provisions, world.amendments, reserves).provisions) {
        const stripped = setOptions(text, ({ options }) => (options.length === 1 ? options[0] : undefined))
        same(stripped, without.get(id)!.text, 'T21: reserves add brackets and nothing else')
      }
      for (const [i, text] of texts.entries())
        for (const party of ['R0', 'R1', 'R2', 'R3']) covers(world, `p${i}`, text, party)
    }),
    { seed, numRuns: 600 },
  )
})

/** The words in brackets of a party are those that its reserves touch, counted without white space. */
function covers({ provisions, amendments, reserves }: World, id: string, raw: string, party: string): void {
  const { text } = compile(provisions, amendments, reserves).provisions.find(each => each.id === id)!
  const bracketed: boolean[] = []
  const walk = (seq: Seq, inside: boolean): void => {
    for (const part of seq) {
      if (typeof part === 'string') for (const _ of bare(part)) bracketed.push(inside)
      else
        walk(
          part.options[0]!.text,
          inside || (part.options.length === 1 && part.options[0]!.parties.includes(party)),
        )
    }
  }
  walk(text, false)
  const tokens = tokenise(normaliseWording(raw))
  const offset = (at: number) => (tokens.text === raw ? at : normaliseWording(raw.slice(0, at)).length)
  const own = reserves.filter(r => r.provision === id && r.parties.includes(party))
  const expected = tokens.words.flatMap((word, i) => {
    const touched = own.some(r => tokens.to[i]! > offset(r.from) && tokens.from[i]! < offset(r.to))
    return Array.from(word, () => touched)
  })
  same(bracketed, expected, `T21: ${party} in ${id}`)
}

test('T30: a rebase keeps both sides, or says that they overlap', () => {
  const texts = fc.oneof(plain, fc.constantFrom(...scripts))
  const changes = fc.array(change, { maxLength: 3 })
  let carried = 0
  fc.assert(
    fc.property(texts, changes, changes, (base, ours, theirs) => {
      const [mine, moved] = [edited(base, ours, spare), edited(base, theirs, spare)]
      same(rebase(base, base, mine), { ok: true, text: readBack(base, mine) }, 'the base stood still')
      const result = rebase(base, moved, mine)
      same(rebase(base, mine, moved).ok, result.ok, 'both sides alike')
      if (result.ok) carried++
      if (result.ok) same(bare(result.text).length, sizeOfBoth(base, moved, mine), 'every word of both')
      else
        expect(result.spans.every(({ from, to }) => from <= to && to <= normaliseWording(base).length)).toBe(
          true,
        )
    }),
    { seed, numRuns: 2500 },
  )
  expect(carried).toBeGreaterThan(300)
})

/** A wording as it is read back: its words, spaced as the base where only the spacing differs. */
function readBack(base: string, text: string): string {
  const { provisions, amendments } = worldOf([base], [], [])
  const mod: Amendment = { ref: 'A/1/1', parties: [], mark: 'MOD', target: { provision: 'p0' }, text }
  return readingOf(compile(provisions, [...amendments, mod]).provisions[0]!, mod.ref)
}

/** The size of the text that makes the changes of both sides, those made alike once. */
function sizeOfBoth(base: string, moved: string, mine: string): number {
  const { provisions } = worldOf([base], [], [])
  const mods = [moved, mine].map(
    (text, i): Amendment => ({
      ref: `A/${i}/1`,
      parties: [],
      mark: 'MOD',
      target: { provision: 'p0' },
      text,
    }),
  )
  const read = plainText(compile(provisions, mods).provisions[0]!.text, ({ options }) => options[1])
  return bare(read).length
}

const itr = new URL('../../../../shared/data/texts/01-itr-1988.provisions.json', import.meta.url)

describe.skipIf(!existsSync(itr))('the International Telecommunication Regulations of 1988', () => {
  const texts = () =>
    (JSON.parse(readFileSync(itr, 'utf8')).provisions as { text: string }[])
      .slice(0, 64)
      .map(({ text }) => text)

  test('T11–T20: six proposals on each of 64 provisions, many times over', () => {
    const list = texts()
    const words = [...new Set(list.flatMap(text => text.split(/\s+/)))]
    let proposals = 0
    fc.assert(
      fc.property(
        fc.nat(63),
        fc.array(step, { minLength: 6, maxLength: 6 }),
        fc.nat(50),
        (at, steps, turn) => {
          laws(worldOf([normaliseWording(list[at]!)], steps, words), turn, false)
          proposals += steps.length
        },
      ),
      { seed, numRuns: 1000 },
    )
    expect(proposals).toBe(6000)
  })
})
