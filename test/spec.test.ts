/** The specification and the code say the same of which acts there are, what they say, and what the state has. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { watchedWalk } from '../sim/invariants/laws.js'
import { actDefinitions, rooms } from '../src/core/negotiation/acts/index.js'
import { actKinds } from '../src/core/procedure/kinds.js'
import { consultationRules } from '../src/sequencer/opening-consultation.js'
import { procedureIds, readProcedure } from '../src/sequencer/procedures.js'

const read = (name: string) => readFileSync(join('docs', 'spec', name), 'utf8')
const acts = read('acts.md')
const all = readdirSync(join('docs', 'spec'))
  .filter(name => name.endsWith('.md'))
  .map(read)
  .join('\n\n')

describe('acts.md', () => {
  const table = new Map(
    [...acts.matchAll(/^\| ([a-z]+) \| (\*?[a-z][^|`]*) \|$/gm)].map(([, room, kinds]) => [room, kinds]),
  )
  test.each(Object.entries(rooms))(
    'the room of %s has these acts, in italics from semantics 2 on',
    (room, kinds) => {
      const said = kinds.map(definition => ('since' in definition ? `*${definition.kind}*` : definition.kind))
      expect(table.get(room)).toBe(said.join(', '))
    },
  )
  test('procedures can name every kind of act, and no other', () =>
    expect([...actKinds].sort()).toEqual([...actDefinitions.keys()].sort()))
})

/** The rows of tables, and the rules, that say what an act of this kind has. */
function saidOf(kind: string): string[] {
  const rows = all.match(new RegExp(`^\\| \\*?${kind}\\*? \\| [^|]*`, 'gm')) ?? []
  const rules = all.match(new RegExp(`\\*\\*T\\d+ ${kind}\\*\\* [^}]*\\}(\\}| *\`)`, 'g')) ?? []
  return [...rows, ...rules]
}

/** The members of an act beside its kind; those that may be left out with a question mark. */
function membersOf(kind: string): string[] {
  const { shape } = actDefinitions.get(kind)!.schema as unknown as { shape: Record<string, Member> }
  return Object.entries(shape)
    .filter(([name]) => name !== 'kind')
    .map(([name, member]) => `${name}${member.safeParse(undefined).success ? '?' : ''}`)
}

interface Member {
  readonly safeParse: (value: unknown) => { readonly success: boolean }
}

test.each([...actDefinitions.keys()])('N31: the members of %s are specified', kind => {
  const missing = saidOf(kind).map(said => membersOf(kind).filter(name => !says(said, name)))
  const [least] = missing.sort((a, b) => a.length - b.length)
  expect(least).toEqual([])
})

function says(said: string, member: string): boolean {
  return new RegExp(`[\`{ ]${member.replace('?', '\\?')}(?![a-z?])`).test(said)
}

/** The names of members of a state, wherever they are: keys of maps are none. */
function namesIn(value: unknown, names: Set<string>): Set<string> {
  if (value === null || typeof value !== 'object') return names
  const isPlain = !(value instanceof Map) && !Array.isArray(value)
  if (isPlain) for (const name of Object.keys(value)) names.add(name)
  const members = value instanceof Map ? value.values() : Object.values(value)
  for (const member of members) namesIn(member, names)
  return names
}

const shipped = await Promise.all((await procedureIds()).map(id => readProcedure(id)))
const procedures = [...shipped.flatMap(one => (one.ok ? [one.value] : [])), await consultationRules()]

test('F10: every member of the state is specified', () => {
  const names = new Set<string>()
  for (const procedure of procedures) {
    const { record, ...slices } = watchedWalk(procedure, 3, 600).walk.state
    // What is taken over as it stands is specified where it comes from.
    const { procedure: _, frameworks: __, ...own } = record
    namesIn({ record: own, ...slices }, names)
  }
  const declared = new Set(procedures.flatMap(({ groups, electorates = [] }) => [...groups, ...electorates]))
  const ids = new Set([...[...declared].map(({ id }) => id), 'en', 'fr', 'ar'])
  const unsaid = [...names].filter(name => !ids.has(name) && !new RegExp(`[\`{ ]${name}[\`,}:?]`).test(all))
  expect(names.size).toBeGreaterThan(150)
  expect(unsaid).toEqual([])
})
