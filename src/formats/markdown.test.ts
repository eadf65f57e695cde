import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redline } from '../core/text/redline.js'
import type { Option, Provision, Seq } from '../core/text/types.js'
import { escapeMarkdown, redlineToMarkdown, seqToMarkdown } from './markdown.js'

const option = (text: Seq, parties: string[] = [], refs: string[] = []): Option => ({
  text,
  base: refs.length === 0,
  refs,
  parties,
})
const open = (...options: Option[]) => ({ options })

describe('I28: brackets are printed from structure', () => {
  test.each<[Seq, string]>([
    [
      ['The Parties ', open(option(['shall'], ['CAN']), option(['should'], ['RUS'], ['RUS/27/7'])), ' act.'],
      'The Parties [shall {CAN} | should {RUS: RUS/27/7}] act.',
    ],
    [
      ['usefulness', open(option([]), option([', security'], ['USA'], ['USA/9/1'])), ' and'],
      'usefulness[— | , security {USA: USA/9/1}] and',
    ],
    [['a', open(option([]), option([' b'], ['X'], ['X/1/1'])), ' c'], 'a [— | b {X: X/1/1}] c'],
    [['a ', open(option([]), option(['b '], ['X'], ['X/1/1'])), 'c'], 'a [— | b {X: X/1/1}] c'],
    [
      [open(option(['x ', open(option(['y']), option([], ['B'], ['B/1/1']))]), option([], ['C'], ['C/1/1']))],
      '[x [y | — {B: B/1/1}] | — {C: C/1/1}]',
    ],
    [[open(option(['click'])), '(http://evil.example)'], '[click]\\(http\\://evil.example)'],
    [['[not ours] {USA} *italic* <b>'], '\\[not ours\\] \\{USA\\} *italic* \\<b\\>'],
    [['1. a list'], '1\\. a list'],
  ])('%j', (seq, printed) => {
    expect(seqToMarkdown(seq)).toBe(printed)
  })

  test('hostile words never make a bracket, a brace or a tag', () => {
    const sign = fc.constantFrom(...'[]{}()|<>&!*_`~#-+=:.1a \\\n@^$'.split(''))
    const words = fc.array(sign, { maxLength: 30 }).map(signs => signs.join(''))
    fc.assert(
      fc.property(words, words, (said, who) => {
        const printed = seqToMarkdown([said, open(option([said]), option([said], [who], [who])), said])
        const bare = printed.replace(/\\[^\p{L}\p{N}\s]/gu, '')
        expect([...bare.matchAll(/[[\]{}<>|&]/g)].join('')).toMatch(/^\[\|(?:\{\})?\]$/)
        expect(printed).not.toMatch(/\n|(?<!\\)\]\(|^[#=+-]|^\d+[.)]/)
      }),
      { seed: 11, numRuns: 1000 },
    )
  })
})

describe('I28: escaping', () => {
  test.each([
    ['# not a heading', '\\# not a heading'],
    ['- not an item', '\\- not an item'],
    ['12) not an item', '12\\) not an item'],
    ['![x](javascript:alert(1))', '!\\[x\\](javascript:alert(1))'],
    ['www.evil.example a@b.c https://x', 'www\\.evil.example a\\@b.c https\\://x'],
    ['<img src=x onerror=y> &lt;', '\\<img src=x onerror=y\\> \\&lt;'],
    ['a\n\n# b', 'a # b'],
    ['plain, words: (and) so - on', 'plain, words: (and) so - on'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('taking the backslashes out gives the text again', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(escapeMarkdown(text).replace(/\\([^\p{L}\p{N}\s])/gu, '$1')).toBe(
          text.replace(/\s*[\n\r]\s*/g, ' '),
        )
      }),
      { seed: 5, numRuns: 1000 },
    )
  })
})

describe('redlines', () => {
  const provision = (id: string, text: string, margin?: string): Provision => ({
    id,
    parent: null,
    kind: 'paragraph',
    text,
    ...(margin === undefined ? {} : { margin }),
  })
  const from = [
    provision('1', 'The light shall burn all night, always.', '1'),
    provision('2', 'Same.'),
    provision('3', 'Gone with *stars*.'),
  ]
  const to = [
    provision('1', 'The lamp shall burn, as needed, all night, always.', '1A'),
    provision('2', 'Same.'),
    provision('4', 'New # one.'),
  ]

  test('deleted and inserted words, only where something changed', () => {
    expect(redlineToMarkdown(redline(from, to))).toBe(
      '**MOD** 1 → 1A\n\nThe ~~light~~ **lamp** shall burn **, as needed,** all night, always.\n\n**SUP** 3\n\n~~Gone with \\*stars\\*.~~\n\n**ADD** 4\n\n**New # one.**\n',
    )
    expect(redlineToMarkdown(redline(from, from))).toBe('NOC\n')
  })
})
