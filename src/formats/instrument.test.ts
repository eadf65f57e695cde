import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importBytesMax, instrumentLinesMax } from '../core/limits.js'
import { redline } from '../core/text/redline.js'
import { readInstrument } from './instrument.js'
import { letters, lettersOf, outline, readable } from './testing-instruments.js'

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))
const harbour = readable(fixture('harbour.md'))

describe('an instrument with margin numbers', () => {
  test('I9, I13, I14, I17: its provisions, with what holds them', () => {
    expect(harbour.title).toBe('Harbour Lights Regulations')
    expect(outline(harbour)).toEqual([
      'preamble|Preamble|',
      '1||While every port keeps its own lights, these Regulations supplement the Convention on Harbours.',
      'art-1|Article 1|Purpose',
      '2|1.1 a)|These Regulations set out how lights are lit by keepers.',
      '3|b)|They recognize in Article 2 the right of ports to make special arrangements.',
      '4|1.2|A keeper, once named, is listed in Appendix 1.',
      'art-2|Article 2|Lamps',
      '5|2.1|*Lamp:* A device that gives light, such as: - oil lamps; - and others listed by the keeper.',
      '6|2.2|*Oil*',
      '7|2.2.1|Oil shall be as laid down in the Oil Code.',
      'final||IN WITNESS WHEREOF the keepers have signed. DONE at Port Ellen, 2 May 1931.',
      'app-1|APPENDIX 1|Keepers',
      'app-1.1|1|List of keepers',
      'app-1.1.1|1.1.|Keepers are listed by port.',
      'app-1.1.2|1.2.|A keeper may be removed:',
      'app-1.1.2.a|a)|at its own request; or',
      'app-1.1.2.b|b)|by the port.',
      'app-1.1.3|1.3.|The list is public.',
    ])
    expect(harbour.provisions.find(({ id }) => id === '4')).toMatchObject({ parent: 'art-1', margin: '4' })
  })

  test('I4, I6: another typography of the same text is the same text, byte for byte', () => {
    const glued = readable(fixture('harbour-glued.md'))
    expect(glued.provisions).toEqual(harbour.provisions)
    expect(redline(harbour.provisions, glued.provisions).provisions.every(p => p.change === 'same')).toBe(
      true,
    )
  })

  test('I5, I6: what is set aside is told', () => {
    expect(harbour.flags).toEqual([
      { code: 'footnote', line: 11, text: '* or appointed agent(s)', count: 2 },
      { code: 'link-target', line: 29, count: 1 },
    ])
  })

  test('I13: inserted and suppressed numbers; a gap is not guessed over, but told', () => {
    const read = readable(
      '1 One.\n\n2 Two.\n\n2A 1 bis) Inserted.\n\n3 (SUP)\n\n4 Four.\n\n6 Six.\n\n5 Five.',
    )
    expect(outline(read)).toEqual([
      '1||One.',
      '2||Two.',
      '2A|1 bis)|Inserted.',
      '3||',
      '4||Four. 6 Six.',
      '5||Five.',
    ])
    expect(read.provisions.map(p => p.suppressed === true)).toEqual([false, false, false, true, false, false])
    expect(read.flags).toEqual([{ code: 'number-out-of-run', line: 11, text: '6', count: 1 }])
  })

  test('I13: numbers that start again in each article are items, wrapped lines no provisions', () => {
    const again = readable('Article 1\n\n1 One.\n\n2 Two.\n\nArticle 2\n\n1 One.\n\n2 Two.')
    expect(again.provisions.some(({ margin }) => margin !== undefined)).toBe(false)
    const wrapped = readable('The first of\n1 May and the\n2 others of it\n\nstay.')
    expect(outline(wrapped)).toEqual(['p1||The first of 1 May and the 2 others of it', 'p2||stay.'])
  })
})

describe('a text without margin numbers', () => {
  test.each<[string, string, string[]]>([
    [
      'I10, I12, I15: plain text, wrapped, with an implied preamble',
      'A TREATY\n\nThe Parties,\n\nArticle 1 - Use of terms\n\n1. "Lamp" means a thing\nlit on\n3 May:\n(a) by hand; or\n(b) by gas.\n2. Others.\n\nArticle 2. The Parties shall cooperate.',
      [
        'preamble||',
        'preamble-1||The Parties,',
        'art-1|Article 1|Use of terms',
        'art-1.1|1.|"Lamp" means a thing lit on 3 May:',
        'art-1.1.a|(a)|by hand; or',
        'art-1.1.b|(b)|by gas.',
        'art-1.2|2.|Others.',
        'art-2|Article 2|',
        'art-2.p1||The Parties shall cooperate.',
      ],
    ],
    [
      'I11: chapters nest as they come',
      '## Part I\n\n### Chapter 1\n\n#### Article 1\n\nx\n\n### Chapter 2\n\n#### Article 2\n\ny\n\n## Part II\n\n### Chapter 1\n\n#### Article 3\n\nz\n\n## Annex A\n\n### Article 1\n\nw',
      [
        'part-1|Part I|',
        'part-1.chapter-1|Chapter 1|',
        'art-1|Article 1|',
        'art-1.p1||x',
        'part-1.chapter-2|Chapter 2|',
        'art-2|Article 2|',
        'art-2.p1||y',
        'part-2|Part II|',
        'part-2.chapter-1|Chapter 1|',
        'art-3|Article 3|',
        'art-3.p1||z',
        'annex-a|Annex A|',
        'annex-a.art-1|Article 1|',
        'annex-a.art-1.p1||w',
      ],
    ],
    [
      'I15: i) is a letter after h), a numeral after a)',
      'Article 1\n\na) x:\n\ni) one;\n\nii) two;\n\nb) y;\n\nArticle 2\n\ng) odd\n\nArticle 3\n\n(h) x\n\n(i) y',
      [
        'art-1|Article 1|',
        'art-1.a|a)|x:',
        'art-1.a.i|i)|one;',
        'art-1.a.ii|ii)|two;',
        'art-1.b|b)|y;',
        'art-2|Article 2|',
        'art-2.p1||g) odd',
        'art-3|Article 3|',
        'art-3.p1||(h) x',
        'art-3.i|(i)|y',
      ],
    ],
    [
      'I15, I16: options, inserted items, two items on one line',
      '## Article 1\n\n**Option 1:**\n\n1. (a) x\n\n    (b) y\n\n1 bis. z\n\n**Option 2:**\n\nNo text\n\n## Article 2bis\n\n5.1 x',
      [
        'art-1|Article 1|',
        'art-1.option-1|Option 1|',
        'art-1.option-1.1|1.|',
        'art-1.option-1.1.a|(a)|x',
        'art-1.option-1.1.b|(b)|y',
        'art-1.option-1.1bis|1 bis.|z',
        'art-1.option-2|Option 2|No text',
        'art-2bis|Article 2bis|',
        'art-2bis.5.1|5.1|x',
      ],
    ],
    [
      'I17: the same ids in Russian',
      'Преамбула\n\nСтороны,\n\nСтатья 1\n\n1. Текст:\n\nа) один;\n\nб) два.\n\nПриложение II\n\nТекст.',
      [
        'preamble|Преамбула|',
        'preamble-1||Стороны,',
        'art-1|Статья 1|',
        'art-1.1|1.|Текст:',
        'art-1.1.a|а)|один;',
        'art-1.1.b|б)|два.',
        'annex-2|Приложение II|',
        'annex-2.p1||Текст.',
      ],
    ],
    [
      'I17: in Chinese',
      '序言\n\n各方，\n\n第一条\n\n一、甲方：\n\n（一）灯；\n\n（二）油。\n\n二、乙方。\n\n第十二条\n\n完。',
      [
        'preamble|序言|',
        'preamble-1||各方，',
        'art-1|第一条|',
        'art-1.1|一、|甲方：',
        'art-1.1.1|（一）|灯；',
        'art-1.1.2|（二）|油。',
        'art-1.2|二、|乙方。',
        'art-12|第十二条|',
        'art-12.p1||完。',
      ],
    ],
    [
      'I17: in Arabic, digits kept as printed',
      'الديباجة\n\nإن الأطراف،\n\nالمادة ١\n\n(أ) ضوء ٥؛\n\n(ب) زيت.',
      [
        'preamble|الديباجة|',
        'preamble-1||إن الأطراف،',
        'art-1|المادة ١|',
        'art-1.a|(أ)|ضوء ٥؛',
        'art-1.b|(ب)|زيت.',
      ],
    ],
    [
      'I17: no structure at all',
      'One.\n\n1. First.\n\n2. Second.\n\nThird.',
      ['p1||One.', '1|1.|First.', '2|2.|Second.', 'p2||Third.'],
    ],
  ])('%s', (_, text, tree) => {
    expect(outline(readable(text))).toEqual(tree)
  })

  test('I15, I17: jumps and repetitions are told', () => {
    const read = readable('Article 1\n\n1. a\n\n3. b\n\nArticle 1\n\nc')
    expect(read.provisions.map(({ id }) => id)).toEqual([
      'art-1',
      'art-1.1',
      'art-1.3',
      'art-1~2',
      'art-1~2.p1',
    ])
    expect(read.flags.map(({ code, line }) => [code, line])).toEqual([
      ['number-gap', 5],
      ['duplicate-label', 7],
    ])
  })

  test('I9, I12: front matter gives the title, what precedes the preamble is apart', () => {
    const read = readable(
      '---\ntitle: "An accord"\n---\n\n*Remark*\n\n## Preamble\n\nx[^1]\n\n## Article 1 *(aim)*\n\n[y][z] ok\n\n[^1]: A note.',
    )
    expect(read.title).toBe('An accord')
    expect(outline(read)).toEqual([
      'front-1||*Remark*',
      'preamble|Preamble|',
      'preamble-1||x',
      'art-1|Article 1|(aim)',
      'art-1.p1||[y][z] ok',
    ])
    expect(read.flags.map(({ text }) => text)).toEqual(['[^1]', '[^1]: A note.'])
  })

  test('I5: markup goes, words stay', () => {
    const read = readable(
      '# Title\n\n<p>**Bold** and _it_ &amp; 10<sup>2</sup> <script>x()</script> [shall](may) [a](b/c) \\* &unknown;</p>',
    )
    expect(outline(read)).toEqual(['p1||Bold and *it* & 10² <script>x()</script> [shall](may) a * &unknown;'])
  })

  test('I7: brackets that do not pair are told', () => {
    expect(
      readable('1. [a [b] c\n\n2. ok []\n\n3. ]x[').flags.map(({ code, provision }) => [code, provision]),
    ).toEqual([
      ['unbalanced-brackets', '1'],
      ['unbalanced-brackets', '3'],
    ])
  })
})

describe('I18: no word is lost', () => {
  const word = fc.constantFrom(
    'lamp',
    'Oil',
    'the',
    'Parties',
    'shall',
    'x',
    'May',
    '1931',
    'and',
    'i',
    'v.',
    'a)',
    '(b)',
    '网络',
  )
  const words = fc.array(word, { minLength: 1, maxLength: 8 }).map(all => all.join(' '))
  const number = fc.constantFrom(
    '1.',
    '2.',
    '3.',
    '(a)',
    '(b)',
    'i)',
    'ii)',
    '1.1',
    '1.2',
    '2 bis.',
    'Option 2:',
    'A.',
    '-',
    '1',
    '2',
    '3',
    '4A',
  )
  const item = fc.tuple(fc.constantFrom('', '  ', '      '), number, words).map(parts => parts.join(' '))
  const heading = fc
    .tuple(
      fc.constantFrom('Article', 'Chapter', 'Annex', 'Part', 'Preamble', 'Resolution'),
      fc.constantFrom('1', '2', 'III', ''),
    )
    .map(parts => parts.join(' '))
  const line = fc.oneof(words, item, heading, fc.constant('IN WITNESS WHEREOF'), fc.constant(''))
  const text = fc.array(line, { minLength: 1, maxLength: 30 }).map(lines => lines.join('\n'))

  test('the letters and digits of a plain text are those of its tree', () => {
    fc.assert(
      fc.property(text, source => {
        fc.pre(source.trim() !== '')
        expect(lettersOf(readable(source, 'text'))).toBe(letters(source))
      }),
      { seed: 19880928, numRuns: 700 },
    )
  })

  test('of a Markdown text too, without its markup', () => {
    const marked = text.map(source => `${source.replace(/^(?=Article|Chapter|Annex)/gm, '### ')}\nend.`)
    fc.assert(
      fc.property(marked, source => {
        expect(lettersOf(readable(source, 'markdown'))).toBe(letters(source))
      }),
      { seed: 19881209, numRuns: 700 },
    )
  })
})

describe('I1: total, whatever comes', () => {
  const rep = (text: string) => text.repeat(Math.ceil(60_000 / text.length))
  test.each([
    ['one long word', rep('a')],
    ['blanks', `x${rep(' ')}y`],
    ['no-break spaces', `x${rep('\u00a0')}y`],
    ['open brackets', rep('[')],
    ['links', rep('[a](')],
    ['emphasis', rep('*x')],
    ['footnote tags', rep('<sup>* x')],
    ['dotted numbers', rep('1.1.1.')],
    ['quotes', rep('"a ')],
    ['hashes', rep('#')],
    ['wrapped items', rep('1. a\n')],
    ['deep items', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}1. a`).join('\n\n')],
    ['right-to-left overrides', rep('\u202ea')],
    ['headings', rep('## Article 1\n\n')],
    ['front matter without end', `---\n${rep('a: b\n')}`],
  ])('%s', (_, input) => {
    for (const format of ['text', 'markdown'] as const) readable(input, format)
    expect(readInstrument(input, { format: 'json' })).toMatchObject({ ok: false, why: 'malformed-json' })
  })

  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\n \n', 'empty'],
    ['a hundred megabytes', new Uint8Array(importBytesMax * 6), 'too-large'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]), 'not-text'],
    ['endless lines', '\n'.repeat(instrumentLinesMax), 'too-many-lines'],
    ['endless provisions', '1.\n\n'.repeat(30_000), 'too-many-provisions'],
  ])('%s is refused', (_, input, why) => {
    expect(readInstrument(input)).toMatchObject({ ok: false, why })
  })

  test('any bytes give a tree or a refusal', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('text', 'markdown', 'json'),
        (bytes, format) => {
          const read = readInstrument(bytes, { format: format as 'text' })
          expect(typeof (read.ok ? read.provisions.length : read.why)).toMatch(/number|string/)
        },
      ),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('I19: JSON', () => {
  test('a list, or an object with a title', () => {
    const list = [
      { id: 'x', heading: 'Aim', label: 'Article 1' },
      { id: 'y', parent: 'x', text: 'Words , here', margin: '7', kind: 'item', suppressed: true },
      { id: 'z', text: null, heading: 'Scope', label: '2.' },
    ]
    const read = readable(JSON.stringify({ title: 'T', provisions: list }))
    expect(read.title).toBe('T')
    expect(read.provisions).toEqual([
      { id: 'x', parent: null, kind: 'article', text: 'Aim', label: 'Article 1' },
      { id: 'y', parent: 'x', kind: 'item', text: 'Words, here', margin: '7', suppressed: true },
      { id: 'z', parent: null, kind: 'paragraph', text: null, label: '2. – Scope' },
    ])
    expect(readable(JSON.stringify(list)).provisions).toEqual(read.provisions)
  })

  test.each<[unknown, object]>([
    [{ a: 1 }, { why: 'wrong-shape', at: { field: 'provisions' } }],
    [[{ id: 'a' }], { why: 'wrong-shape', at: { item: 1, field: 'text' } }],
    [[{ id: 1, text: '' }], { why: 'wrong-shape', at: { item: 1, field: 'id' } }],
    [[{ id: ' a', text: '' }], { why: 'wrong-shape', at: { item: 1, field: 'id' } }],
    [[{ id: 'a\n', text: '' }], { why: 'wrong-shape', at: { item: 1, field: 'id' } }],
    [[{ id: 'a', text: '\ud800' }], { why: 'wrong-shape', at: { item: 1, field: 'text' } }],
    [[{ id: 'a', text: 'x', kind: 'verse' }], { why: 'wrong-shape', at: { item: 1, field: 'kind' } }],
    [
      [
        { id: 'a', text: '' },
        { id: 'a', text: '' },
      ],
      { why: 'duplicate-id', at: { item: 2, field: 'id' } },
    ],
    [
      [
        { id: 'a', text: '', parent: 'b' },
        { id: 'b', text: '' },
      ],
      { why: 'unknown-parent', at: { item: 1, field: 'parent' } },
    ],
    [[1], { why: 'wrong-shape', at: { item: 1, field: 'id' } }],
    [[], { why: 'empty' }],
  ])('%j is refused', (value, refused) => {
    expect(readInstrument(JSON.stringify(value), { format: 'json' })).toEqual({ ok: false, ...refused })
  })

  test('names hidden in escapes', () => {
    const refused = { ok: false, why: 'wrong-shape', at: { item: 1, field: 'id' } }
    expect(readInstrument('[{"id":"a\\u202e","text":""}]')).toEqual(refused)
    expect(readInstrument('[{"id":"a","text":"\\u202ex"}]')).toMatchObject({
      ok: true,
      provisions: [{ text: 'x' }],
    })
  })

  test('nesting without end, and fields nobody knows', () => {
    expect(readInstrument('[{"a":'.repeat(1_000_000))).toMatchObject({ ok: false, why: 'malformed-json' })
    expect(readable('[{"id":"a","text":"x","note":1}]').flags).toEqual([
      { code: 'unknown-field', field: 'note', count: 1 },
    ])
  })
})

const data = '../shared/data/texts'
const real = (name: string) => readable(readFileSync(`${data}/${name}`))

describe.skipIf(!existsSync(data))('real treaties', () => {
  test('I13, I14: the 64 provisions of 1988, as another parser read them', () => {
    const { provisions } = real('01-itr-1988.nl-treaty-db.1991.md')
    const numbered = provisions.filter(({ margin }) => margin !== undefined)
    expect(numbered.map(({ id }) => id)).toEqual(Array.from({ length: 64 }, (_, i) => String(i + 1)))
    const expected = JSON.parse(readFileSync(`${data}/01-itr-1988.provisions.json`, 'utf8'))
      .provisions as readonly {
      no: string | null
      label: string | null
      article: string | null
      text: string
      footnoteMarks?: number
    }[]
    const squeezed = (text: string) => text.replace(/\s+/g, '')
    for (const { no, label, article, text, footnoteMarks = 0 } of expected.filter(({ no }) => no !== null)) {
      const found = numbered.find(({ margin }) => margin === no)!
      expect([found.label ?? null, found.parent]).toEqual([
        label,
        article === null ? 'preamble' : `art-${article}`,
      ])
      // That parser took the last stop away with the footnote mark behind it.
      const stop = footnoteMarks > 0 ? /\.$/ : /$^/
      expect(squeezed(found.text!).replace(stop, '')).toBe(squeezed(text).replace(stop, ''))
    }
    expect(provisions.filter(({ kind }) => kind === 'annex').map(({ id }) => id)).toEqual([
      'app-1',
      'app-2',
      'app-3',
      'final-protocol',
    ])
  })

  test('I4, I6: the other typography of the same treaty is the same tree', () => {
    const a = real('01-itr-1988.nl-treaty-db.1991.md')
    const b = real('01b-itr-1988.nl-treaty-db.2012.md')
    expect(b.provisions).toEqual(a.provisions)
    expect(redline(a.provisions, b.provisions).provisions.filter(p => p.change !== 'same')).toEqual([])
  })

  test.each([
    ['04-budapest-convention.md', 635, 96, 0],
    ['05-antidoping-2014.md', 305, 38, 0],
    ['05-antidoping-2015.md', 309, 38, 0],
    ['11-paris-agreement-12-dec-2015.md', 218, 29, 0],
    ['11-paris-agreement-23-oct-2015.md', 547, 30, 48],
  ])('%s: %i provisions, %i articles, %i with unpaired brackets', (name, provisions, articles, unpaired) => {
    const read = real(name)
    expect(read.provisions.length).toBe(provisions)
    expect(read.provisions.filter(({ kind }) => kind === 'article').length).toBe(articles)
    expect(read.flags.filter(({ code }) => code === 'unbalanced-brackets').length).toBe(unpaired)
  })

  test('a real year of changes comes out as such, not as another text', () => {
    const changed = redline(
      real('05-antidoping-2014.md').provisions,
      real('05-antidoping-2015.md').provisions,
    ).provisions
    expect(changed.filter(({ change }) => change === 'same').length).toBeGreaterThan(200)
    expect(
      changed
        .filter(({ id }) => id.startsWith('art-'))
        .every(({ change }) => change === 'same' || change === 'changed'),
    ).toBe(true)
  })
})
