import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AtomEntry, type AtomFeed, atomFeed, xmlText } from './atom.js'
import { childText, parseXml } from './testing-xml.js'

const entry: AtomEntry = {
  id: 'tag:example.org,2026-01-05:n/acts/7',
  title: 'A supports B.',
  published: Date.UTC(2026, 0, 5, 8, 1, 2),
  updated: Date.UTC(2012, 11, 13, 23, 59),
  author: 'A',
  category: 'position',
  link: 'https://example.org/n/x/acts/7?lang=en',
  summary: { lang: 'fr', text: 'Parce que.' },
}
const feed: AtomFeed = {
  id: 'tag:example.org,2026-01-05:n/feed.atom',
  lang: 'en',
  title: 'A negotiation',
  subtitle: 'Every act.',
  updated: Date.UTC(2026, 0, 5, 8, 1, 2),
  self: 'https://example.org/n/x/feed.atom?lang=en&before=9',
  alternate: 'https://example.org/n/x?lang=en',
  next: 'https://example.org/n/x/feed.atom?lang=en&before=7',
  entries: [entry],
}

const hostile = `<script>alert(1)</script> ]]> <!-- --> <?xml?> &amp; " ' \u0000\u0008\u001f\uFFFE\uD800`

/** Every kind of character, those that are none among them. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(u => String.fromCharCode(u)) })

describe('an Atom document', () => {
  test('H28: it has what RFC 4287 asks of a feed and of an entry', () => {
    const root = parseXml(atomFeed(feed))
    expect([root.name, root.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(root.attributes['xml:lang']).toBe('en')
    const rels = root.children.filter(c => c.name === 'link').map(c => [c.attributes.rel, c.attributes.href])
    expect(rels).toEqual([
      ['self', feed.self],
      ['alternate', feed.alternate],
      ['next', feed.next],
    ])
    const [one] = root.children.filter(c => c.name === 'entry')
    const texts = ['id', 'title', 'published', 'updated', 'summary'].map(name => childText(one!, name))
    expect(texts).toEqual([
      entry.id,
      entry.title,
      '2026-01-05T08:01:02.000Z',
      '2012-12-13T23:59:00.000Z',
      'Parce que.',
    ])
    expect(one!.children.find(c => c.name === 'author')!.children[0]!.text).toBe('A')
    expect(one!.children.find(c => c.name === 'summary')!.attributes['xml:lang']).toBe('fr')
  })
  test('H28: one with no entries, no next and no summary is still one', () => {
    expect(childText(parseXml(atomFeed({ ...feed, entries: [], next: null })), 'title')).toBe('A negotiation')
    const [one] = parseXml(atomFeed({ ...feed, entries: [{ ...entry, summary: null }] })).children.slice(-1)
    expect(childText(one!, 'summary')).toBeUndefined()
  })
  test('H30: hostile text stays text wherever it stands', () => {
    const bad = { ...entry, id: hostile, title: hostile, author: hostile, category: hostile, link: hostile }
    const summary = { lang: hostile, text: hostile }
    const root = parseXml(
      atomFeed({
        ...{ ...feed, id: hostile, lang: hostile, title: hostile, subtitle: hostile, self: hostile },
        ...{ alternate: hostile, next: hostile, entries: [{ ...bad, summary }] },
      }),
    )
    const shown = hostile.replace(/[\u0000-\u001f\uFFFE\uD800]/g, '\uFFFD')
    const [one] = root.children.slice(-1)
    expect([childText(root, 'title'), childText(one!, 'title'), childText(one!, 'summary')]).toEqual(
      Array(3).fill(shown),
    )
    expect([...new Set(root.children.map(c => c.name))]).not.toContain('script')
  })
  test('H30: whatever the characters, the text comes back, but for those that XML cannot hold', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { attributes, text: content } = parseXml(`<a b="${xmlText(text)}">${xmlText(text)}</a>`)
        const held = [...text]
          .map(c => (/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(c) ? c : '\uFFFD'))
          .join('')
        expect(content).toBe(held)
        // In an attribute, a reader makes spaces of tabs and line feeds.
        expect(attributes.b).toBe(held.replace(/[\t\n]/g, ' '))
      }),
    )
  })
})
