/** For tests that ask every route: an address of each, with an example of every parameter. */
import type { Guest, Route } from './hall.js'

/** What stands for each parameter of a path, by the path that it is in or by its name. */
const examples: Readonly<Record<string, string>> = {
  '/new/rules/:id': '/new/rules/open-multistakeholder',
  '/n/:id/:what{.+/feed\\.atom}': '/n/:id/parties/GOV/feed.atom',
  '/n/:id/embed/provisions/:of{.+}': '/n/:id/embed/provisions/1',
  '/log/:id/tile/*': '/log/:id/tile/0/000.p/1',
  '/api/n/:id/*': '/api/n/:id/proposals',
  '/n/:id/*': '/n/:id/proposals',
  ':hash': '0'.repeat(64),
  ':seq': '0',
  ':of': '0',
  ':meeting': 'room',
  ':token': 'A'.repeat(43),
  ':origin': '0'.repeat(64),
  ':draft': 'AAAAAAAAAAAAAAAAAAAAAA',
  ':note': 'AAAAAAAAAAAAAAAAAAAAAA',
  ':seal': 'A',
  ':party': 'GOV',
}

/** The address of a route for somebody; fails for a parameter that nobody gave an example of. */
export function addressOf({ path }: Route, { log }: Pick<Guest, 'log'>): string {
  const address = (examples[path] ?? path)
    .replace(/:id(?=\/|$)/, log)
    .replace(/:[a-z]+(\{[^}]*\})?/g, name => examples[name.replace(/\{.*/, '')] ?? name)
  if (/[:*{]/.test(address)) throw new Error(`the table of routes knows no example of ${path}`)
  return address
}
