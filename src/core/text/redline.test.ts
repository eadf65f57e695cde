import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redline, redlineTexts } from './redline.js'
import type { EditOp, Provision, RedlinedProvision } from './types.js'

type Edits = RedlinedProvision['edits']

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim()
const squeezed = (text: string) => text.replace(/\s+/g, '')
const side = (edits: Edits, other: EditOp) =>
  edits
    .filter(([op]) => op !== other)
    .map(([, text]) => text)
    .join('')

/** Everything that holds of the edits of two texts. */
function lawful(from: string, to: string, edits: Edits): void {
  assert.equal(collapsed(side(edits, '-')), collapsed(to))
  assert.equal(squeezed(side(edits, '+')), squeezed(from))
  for (const [i, [op, text]] of edits.entries()) {
    assert.notEqual(text, '')
    assert(!/\s\s|[^\S ]/.test(text), 'white space is not collapsed')
    assert(
      i === 0 || op === '=' || edits[i - 1]![0] === '=' || edits[i - 1]![0] + op === '-+',
      'segments are out of order',
    )
    assert(i === 0 || op !== edits[i - 1]![0], 'one segment is cut in two')
  }
  if (squeezed(from) === squeezed(to) && collapsed(from) === collapsed(to))
    assert(edits.every(([op]) => op === '='))
}

/** Runs all laws on two texts both ways round; returns the edits for the case's own claim. */
function checked(from: string, to: string): Edits {
  lawful(from, to, redlineTexts(from, to))
  lawful(to, from, redlineTexts(to, from))
  lawful(from, from, redlineTexts(from, from))
  assert.deepEqual(redlineTexts(from, to), redlineTexts(from, to))
  return redlineTexts(from, to)
}

const shown = (edits: Edits) => edits.map(([op, text]) => (op === '=' ? text : `[${op}${text}]`)).join('')
const show = (from: string, to: string) => shown(checked(from, to))

describe('R5: the redline of two texts', () => {
  test('reads well and keeps each side’s spacing', () => {
    expect(show('Members shall act.', 'Members should act.')).toBe('Members [-shall][+should] act.')
    expect(show('Members act.', 'Members shall act.')).toBe('Members [+shall ]act.')
    expect(show('Members shall act.', 'Members act.')).toBe('Members [-shall ]act.')
    expect(show('Members act.', 'Members act, where possible.')).toBe('Members act[+, where possible].')
    expect(show('services offered (a)', 'services/ICT offered (b)')).toBe(
      'services[+/ICT] offered ([-a][+b])',
    )
    expect(show('old', 'new')).toBe('[-old][+new]')
    expect(show('', 'new text')).toBe('[+new text]')
    expect(show('old text', '')).toBe('[-old text]')
    expect(show('', '')).toBe('')
    expect(show('a/b c', 'a b c')).toBe('a[-/][+ ]b c')
    expect(show('1.2 applies', '1.3 applies')).toBe('[-1.2][+1.3] applies')
  })
  test('in the scripts of all six languages', () => {
    expect(show('各会员国应确保安全。', '各会员国须确保稳定。')).toBe(
      '各会员国[-应][+须]确保[-安全][+稳定]。',
    )
    expect(show('تعمل الدول الأعضاء على التعاون.', 'تعمل الدول الأعضاء معاً على التعاون.')).toBe(
      'تعمل الدول الأعضاء [+معاً ]على التعاون.',
    )
    expect(show('Государства обеспечивают доступ', 'Государства-члены обеспечивают доступ')).toBe(
      '[-Государства][+Государства-члены] обеспечивают доступ',
    )
    expect(show("L'Union agit", "L'Union n'agit pas")).toBe("L'Union [-agit][+n'agit pas]")
    expect(show('cafe\u0301 noir', 'cafe noir')).toBe('[-cafe\u0301][+cafe] noir')
    expect(show('𝒜 𝒷', '𝒜 𝒸')).toBe('𝒜 [-𝒷][+𝒸]')
  })
  test('R2: white space is no content, quotes are', () => {
    expect(show('a  b\n\tc ', ' a b\u00a0c')).toBe('a b c')
    expect(show('a , b ;c', 'a, b; c')).toBe('a, b; c')
    expect(show('"a"', '“a”')).toBe('[-"a"][+“a”]')
    expect(show('Au paragraphe\u00a01 :', 'Au paragraphe 1:')).toBe('Au paragraphe 1:')
  })
  test('any two texts', () => {
    const unit = fc.constantFrom(
      ...'ab. ,;(\n\u00a0',
      'of',
      'word',
      '国',
      '会',
      'ا',
      'ل',
      'e\u0301',
      '😀',
      '\ud83d',
      '\u0e01',
    )
    const text = fc.string({ unit, maxLength: 40 })
    fc.assert(
      fc.property(text, text, (from, to) => void checked(from, to)),
      { seed: 51, numRuns: 3000 },
    )
    const words = fc.array(fc.constantFrom('a', 'of', 'the', 'treaty', 'Party', '1.', 'x,'), {
      maxLength: 30,
    })
    const spaced = fc.property(words, words, (from, to) => {
      // where both sides put their spaces alike, the old text comes back with its spaces too
      const edits = checked(from.join(' '), to.join(' '))
      assert.equal(collapsed(side(edits, '+')), from.join(' '))
    })
    fc.assert(spaced, { seed: 52, numRuns: 2000 })
  })
  test('R2: any other spacing of a text', () => {
    const tokens = fc.array(
      fc.tuple(fc.constantFrom('a', 'word', '1', '.', '(', '国'), fc.constantFrom(' ', '\n', '\u00a0 ')),
    )
    const respaced = fc.property(tokens, list => {
      const text = list.map(([token]) => token).join(' ')
      const other = list.map(([token, space]) => space + token).join('')
      assert.deepEqual(redlineTexts(text, other), text === '' ? [] : [['=', text]])
    })
    fc.assert(respaced, { seed: 53, numRuns: 1000 })
  })
})

const words = (provision: Provision | undefined) => (provision?.suppressed ? '' : (provision?.text ?? ''))

/** Everything that holds of the redline of two versions; returns it. */
function compared(
  from: readonly Provision[],
  to: readonly Provision[],
  ids: 'permanent' | 'local' = 'permanent',
) {
  const { provisions } = redline(from, to, ids)
  assert.deepEqual(redline(structuredClone(from), structuredClone(to), ids).provisions, provisions)
  const old = new Map(from.map(p => [p.id, p]))
  const now = new Map(to.map(p => [p.id, p]))
  const kept = provisions.filter(line => line.to)
  assert.deepEqual(
    kept.map(line => line.id),
    to.map(p => p.id),
  )
  assert.equal(provisions.filter(line => line.from).length, from.length)
  assert.equal(
    new Set(provisions.filter(line => !line.to).map(line => line.id)).size,
    provisions.length - kept.length,
  )
  for (const line of provisions) {
    const edited = line.edits.some(([op]) => op !== '=')
    if (line.change === 'added') assert(!line.from && line.to && line.edits.every(([op]) => op === '+'))
    else if (line.change === 'removed')
      assert(line.from && !line.to && line.edits.every(([op]) => op === '-'))
    else assert(line.from && line.to && (line.change === 'moved' || edited === (line.change === 'changed')))
    if (ids === 'permanent' && line.from && old.has(line.id))
      lawful(words(old.get(line.id)), words(now.get(line.id)), line.edits)
    if (line.to) assert.equal(collapsed(side(line.edits, '-')), collapsed(words(now.get(line.id))))
  }
  return provisions
}

/** Runs all laws on two versions both ways round. */
function bothWays(
  from: readonly Provision[],
  to: readonly Provision[],
  ids: 'permanent' | 'local' = 'permanent',
) {
  for (const list of [from, to]) {
    const same = compared(list, list, ids)
    assert(
      same.every(line => line.change === 'same'),
      'a text differs from itself',
    )
  }
  compared(to, from, ids)
  return compared(from, to, ids)
}

/** `1 text`, `1.1 text`: what comes before the last point of an id is its parent. */
function treaty(...items: string[]): Provision[] {
  return items.map(item => {
    const [, id, text] = /^(\S+) ?(.*)$/s.exec(item)!
    const parent = id!.includes('.') ? id!.slice(0, id!.lastIndexOf('.')) : null
    return { id: id!, parent, kind: parent ? 'paragraph' : 'article', label: `No ${id}`, text: text! }
  })
}

const outline = (from: Provision[], to: Provision[], ids?: 'permanent' | 'local') =>
  bothWays(from, to, ids)
    .map(({ id, change, edits }) => `${id} ${change}: ${shown(edits)}`)
    .join('\n')
    .replace(/^(\S+) same:.*$/gm, '$1')
    .split('\n')

describe('R6: which provision is which', () => {
  const base = treaty(
    '1 Scope',
    '1.1 Members cooperate.',
    '1.2 Members report every year.',
    '2 Final clauses',
  )
  test('the same identity, whatever the number printed before it', () => {
    const renumbered = base.map(p => ({ ...p, label: `New ${p.id}`, margin: `${p.id}A` }))
    const lines = bothWays(base, renumbered)
    expect(lines.every(line => line.change === 'same')).toBe(true)
    expect(lines[1]).toMatchObject({
      from: { label: 'No 1.1', margin: null, parent: '1' },
      to: { label: 'New 1.1', margin: '1.1A', parent: '1' },
    })
  })
  test('changed, added, removed where it stood', () => {
    const to = treaty('1 Scope', '1.2 Members report every second year.', '1.3 New.', '2 Final clauses')
    expect(outline(base, to)).toEqual([
      '1',
      '1.1 removed: [-Members cooperate.]',
      '1.2 changed: Members report every [+second ]year.',
      '1.3 added: [+New.]',
      '2',
    ])
    const without = treaty('2 Final clauses', '3 New')
    expect(outline(base, without)).toEqual([
      '1 removed: [-Scope]',
      '1.1 removed: [-Members cooperate.]',
      '1.2 removed: [-Members report every year.]',
      '2',
      '3 added: [+New]',
    ])
  })
  test('what an article contained is removed with it, or moved out of it', () => {
    const from = treaty('1 one', '2 two', '2.1 a', '2.2 b', '3 three')
    expect(outline(from, treaty('1 one', '3 three')).slice(1)).toEqual([
      '2 removed: [-two]',
      '2.1 removed: [-a]',
      '2.2 removed: [-b]',
      '3',
    ])
    const out = [from[0]!, { ...from[2]!, parent: null }, from[4]!]
    expect(outline(from, out)[3]).toBe('2.1 moved: a')
  })
  test('what is added to an article stays in it when the next article is removed', () => {
    const to = treaty('1 Scope', '1.1 Members cooperate.', '1.2 Members report every year.', '1.3 New.')
    expect(outline(base, to).slice(3)).toEqual(['1.3 added: [+New.]', '2 removed: [-Final clauses]'])
  })
  test('another identity with the same words is the same provision, here or elsewhere', () => {
    const to = treaty(
      '1 Scope',
      '1.7 Members cooperate.',
      '1.2 Members report every year.',
      '2 Final clauses',
    )
    expect(outline(base, to)).toEqual(['1', '1.7', '1.2', '2'])
    const away = treaty(
      '1 Scope',
      '1.2 Members report every year.',
      '2 Final clauses',
      '2.9 Members  cooperate.',
    )
    expect(outline(base, away)).toEqual(['1', '1.2', '2', '2.9 moved: Members cooperate.'])
    const twice = treaty('1 Scope', '2 Final clauses', '2.8 Members cooperate.', '2.9 Members cooperate.')
    expect(outline(treaty('1 Scope', '2 Final clauses', '2.1 x', '2.2 y'), twice)).toContain(
      '2.9 added: [+Members cooperate.]',
    )
  })
  test('copies that changed places with others are not guessed at', () => {
    const copies = treaty('1 Reserved', '2 Reserved', '3 one', '4 two', '5 three')
    const away = treaty('6 one', '7 two', '8 three', '9 Reserved', '10 Reserved')
    const changes = bothWays(copies, away, 'local').map(line => line.change)
    expect(changes).toEqual(['removed', 'removed', 'same', 'same', 'same', 'added', 'added'])
    const kept = bothWays(
      treaty('1 * * *', '2 one', '3 * * *'),
      treaty('7 * * *', '8 one', '9 * * *'),
      'local',
    )
    expect(kept.map(line => line.change)).toEqual(['same', 'same', 'same'])
  })
  test('or with similar words in its place', () => {
    const to = treaty(
      '1 Scope',
      '1.1 Members cooperate.',
      '1.8 Members report twice every year.',
      '2 Final clauses',
    )
    expect(outline(base, to)[2]).toBe('1.8 changed: Members report [+twice ]every year.')
    const unlike = treaty(
      '1 Scope',
      '1.1 Members cooperate.',
      '1.8 Something else altogether.',
      '2 Final clauses',
    )
    expect(outline(base, unlike)).toContain('1.8 added: [+Something else altogether.]')
    const partly = treaty(
      '1 Scope',
      '1.1 Members cooperate.',
      '1.8 States report on what they did.',
      '2 Final clauses',
    )
    expect(outline(base, partly)).toContain('1.8 added: [+States report on what they did.]')
    const dots = treaty('1 Scope', '1.1 Members cooperate.', '1.8 . . . . . Annex', '2 Final clauses')
    const leaders = treaty('1 Scope', '1.1 Members cooperate.', '1.9 . . . . . Index', '2 Final clauses')
    expect(outline(dots, leaders)).toContain('1.9 added: [+. . . . . Index]')
  })
  test('suppressed, unknown and empty words', () => {
    const to = base.map(p => (p.id === '1.1' ? { ...p, suppressed: true } : p))
    expect(outline(base, to)[1]).toBe('1.1 changed: [-Members cooperate.]')
    expect(outline(to, to)).toEqual(['1', '1.1', '1.2', '2'])
    const unknown = base.map(p => (p.id === '1.1' ? { ...p, text: null } : p))
    expect(outline(unknown, base)[1]).toBe('1.1 changed: [+Members cooperate.]')
  })
  test('local ids mean nothing; a heading is known by what it contains', () => {
    const from = treaty('1 Security', '1.1 Members cooperate.', '1.2 Members report.', '2 Final clauses')
    const to = treaty(
      '1 Preamble',
      '2 Robustness',
      '2.1 Members cooperate.',
      '2.2 Members report.',
      '3 Final clauses',
    )
    expect(outline(from, to, 'local')).toEqual([
      '1 added: [+Preamble]',
      '2 changed: [-Security][+Robustness]',
      '2.1',
      '2.2',
      '3',
    ])
    const bare = treaty('1', '1.1 Members cooperate.', '2', '2.1 Members report.')
    const swapped = treaty('8', '8.1 Members cooperate.', '9', '9.1 Members report.').map(p => ({
      ...p,
      label: 'x',
    }))
    expect(outline(bare, swapped, 'local')).toEqual(['8', '8.1', '9', '9.1'])
  })
})

describe('R7: moves', () => {
  test('only what left the order of its siblings moved, the least of it', () => {
    const from = treaty('1 one', '2 two', '3 three', '4 four')
    expect(outline(from, treaty('1 one', '3 three', '4 four', '2 two'))).toEqual([
      '1',
      '3',
      '4',
      '2 moved: two',
    ])
    expect(outline(from, treaty('4 four', '1 one', '2 two', '3 three'))).toEqual([
      '4 moved: four',
      '1',
      '2',
      '3',
    ])
    const long = treaty('1 a long provision with many words', '2 two')
    expect(outline(long, [long[1]!, long[0]!])[0]).toBe('2 moved: two')
  })
  test('another parent is a move, and what it contains moves with it unmarked', () => {
    const from = treaty('1 one', '1.1 a', '1.2 b', '2 two')
    const to = from.map(p => (p.id === '1.2' ? { ...p, parent: '2' } : p))
    expect(outline(from, [to[0]!, to[1]!, to[3]!, to[2]!])).toEqual(['1', '1.1', '2', '1.2 moved: b'])
    const article = treaty('2 two and a few words more', '1 one', '1.1 a', '1.2 b')
    expect(outline(from, article).slice(1)).toEqual(['1 moved: one', '1.1', '1.2'])
  })
  test('moved and edited is moved, with its edits', () => {
    const from = treaty('1 Members shall act', '2 Members report every year', '3 three')
    expect(outline(from, treaty('2 Members report every year', '3 three', '1 Members may act'))[2]).toBe(
      '1 moved: Members [-shall][+may] act',
    )
  })
})

/** A tree of up to 12 provisions, parents first, and a second version of it. */
const versions = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.nat(5), fc.nat(11)), { maxLength: 6 }),
  )
  .map(([shape, edits]) => {
    const texts = [
      '',
      'Scope',
      'Members shall act.',
      'Members shall act in time.',
      '各会员国应确保。',
      'x',
      'x',
    ]
    const from = inOrder(
      shape.map(([up, text], i) => ({
        id: `p${i}`,
        parent: i && up < i ? `p${i - 1 - up}` : null,
        kind: 'paragraph',
        text: texts[text] ?? null,
      })),
    )
    return [from, inOrder(edits.reduce(edited, from))] as const
  })

function edited(list: readonly Provision[], [at, what, other]: readonly number[]): readonly Provision[] {
  const own = list[at! % list.length]
  const near = list[other! % list.length]
  if (!own || !near) return list
  const replace = (change: Partial<Provision>) => list.map(p => (p === own ? { ...p, ...change } : p))
  if (what === 0)
    return list.filter(p => p !== own).map(p => (p.parent === own.id ? { ...p, parent: own.parent } : p))
  if (what === 1) return [...list, { ...own, id: unused(list), parent: near.id, text: `${own.text} more` }]
  if (what === 2) return replace({ text: near.text })
  if (what === 3) return replace({ suppressed: !own.suppressed })
  if (what === 4) return [...list.filter(p => p !== own), own]
  return isAbove(list, own, near) ? list : replace({ parent: near.id })
}

function unused(list: readonly Provision[]): string {
  let id = 'n'
  while (list.some(p => p.id === id)) id += 'n'
  return id
}

function isAbove(list: readonly Provision[], above: Provision, below: Provision): boolean {
  if (above === below) return true
  const parent = list.find(p => p.id === below.parent)
  return parent !== undefined && isAbove(list, above, parent)
}

function inOrder(list: readonly Provision[], parent: string | null = null): Provision[] {
  return list.filter(p => p.parent === parent).flatMap(p => [p, ...inOrder(list, p.id)])
}

describe('R8: any two versions', () => {
  test('small trees', () => {
    fc.assert(
      fc.property(versions, ([from, to]) => void bothWays(from, to)),
      { seed: 61, numRuns: 3000 },
    )
  })
  test('small trees whose ids are local', () => {
    const local = fc.property(versions, ([from, to]) => void compared(from, to, 'local'))
    fc.assert(local, { seed: 62, numRuns: 1000 })
  })
  test('siblings that stayed, and the removed among them, keep the old order', () => {
    const ordered = fc.property(versions, ([from, to]) => {
      const place = new Map(from.map(({ id }, i) => [id, i]))
      const last = new Map<string | null, number>()
      for (const line of redline(from, to).provisions) {
        const at = place.get(line.id)
        if (at === undefined || line.change === 'moved') continue
        assert(at > (last.get(line.from!.parent) ?? -1))
        last.set(line.from!.parent, at)
      }
    })
    fc.assert(ordered, { seed: 63, numRuns: 2000 })
  })
})

const real = new URL('../../../../shared/data/texts/01-itr-1988.provisions.json', import.meta.url)

describe.skipIf(!existsSync(real))('the 1988 Regulations', () => {
  const source = existsSync(real) ? readFileSync(real, 'utf8') : '{"provisions":[]}'
  const { provisions } = JSON.parse(source) as { provisions: { no: string; text: string }[] }
  const base: Provision[] = provisions.map(({ no, text }) => ({
    id: no,
    parent: null,
    kind: 'paragraph',
    margin: no,
    text,
  }))
  const draws = fc.infiniteStream(fc.nat()).map(stream => (below: number) => stream.next().value! % below)

  test('R8: edited at random, both versions come back', () => {
    const edit = fc.property(draws, draw => {
      const reworded = base.map(p => (draw(3) ? p : { ...p, text: reword(p.text!, draw) }))
      const to = reworded.filter(() => draw(12))
      to.splice(draw(to.length), 0, ...to.splice(draw(to.length), 2))
      bothWays(base, to)
      compared(
        base,
        to.map(p => ({ ...p, id: `n${p.id}` })),
        'local',
      )
    })
    fc.assert(edit, { seed: 71, numRuns: 60 })
  })
})

function reword(text: string, draw: (below: number) => number): string {
  const parts = text.split(' ')
  const edited = parts.flatMap(word =>
    draw(15) ? [word] : [[], [word, 'and', parts[draw(parts.length)]!], ['ICT']][draw(3)]!,
  )
  return edited.join(draw(9) ? ' ' : '\n')
}
