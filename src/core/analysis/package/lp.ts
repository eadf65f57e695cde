/**
 * The problem as a mixed integer program in CPLEX LP format, for any solver: `x` for a choice, `y` for parties that
 * stay, `z` for an offer that lifts a red line. Parties of a group with the same red lines are one variable with
 * their number. Rule PK8, docs/spec/package.md.
 */
import type { Model } from './model.js'

interface Program {
  /** Lines are short: readers of the format have limits. */
  readonly text: string
  /** By variable of the model: its column. Every other column follows from these. */
  readonly columns: readonly string[]
  /** How many columns and rows a reader must have found; one that could not read the text has none. */
  readonly size: { readonly columns: number; readonly rows: number }
  /** Parties that stay in any package, and are in no row. */
  readonly free: number
}

/** What a program asks for: most parties, or the fewest departures with so many parties. */
type Goal = { readonly of: 'parties' } | { readonly of: 'support'; readonly kept: number }

/** Parties that no package tells apart. */
interface Alike {
  readonly group: number
  readonly parties: readonly number[]
  readonly crossed: readonly number[]
}

type Term = readonly [number, string]

export function programOf(model: Model, settled: number, goal: Goal): Program {
  const alike = alikeOf(model)
  const bound = alike.flatMap((one, y) => (isFree(model, one) ? [] : [y]))
  const free = alike.filter(one => isFree(model, one))
  const stays: Term[] = bound.map(y => [alike[y]!.parties.length, `y${y}`])
  const freeCount = free.reduce((sum, { parties }) => sum + parties.length, 0)
  const lifts = liftsOf(model)
  const rows = [
    ...model.open.map(open =>
      row(
        open.map((v): Term => [1, `x${v}`]),
        '=',
        1,
      ),
    ),
    ...bound.flatMap(y => redLineRows(model, alike[y]!, y)),
    ...liftedRows(model, alike, lifts),
    ...floorRows(model, alike),
    ...(settled > 0 ? [row(inTerms(model), '>=', settled)] : []),
    ...(goal.of === 'support' && stays.length > 0 ? [row(stays, '>=', goal.kept - freeCount)] : []),
  ]
  const departs = model.variables.flatMap(({ favoured }, v): Term[] => (favoured ? [] : [[1, `x${v}`]]))
  const objective = goal.of === 'parties' ? stays : departs
  const binaries = [
    ...model.variables.map((_, v) => `x${v}`),
    ...bound.map(y => `y${y}`),
    ...lifts.map(z => z.name),
  ]
  const text = [
    goal.of === 'parties' ? 'Maximize' : 'Minimize',
    ` obj:${objective.length === 0 ? ' 0 x0' : terms(objective)}`,
    'Subject To',
    ...rows.map((text, index) => ` r${index}:${text}`),
    'Binary',
    wrapped(binaries),
    'End',
  ].join('\n')
  return {
    text: `${text}\n`,
    columns: model.variables.map((_, v) => `x${v}`),
    size: { columns: binaries.length, rows: rows.length },
    free: freeCount,
  }
}

/** Values of all columns for a package, so that a solver can begin from it. */
export function startOf(model: Model, chosen: readonly number[]): Record<string, number> {
  const has = new Set(chosen)
  const values: Record<string, number> = {}
  model.variables.forEach((_, v) => {
    values[`x${v}`] = has.has(v) ? 1 : 0
  })
  for (const { name, all } of liftsOf(model)) values[name] = all.every(v => has.has(v)) ? 1 : 0
  const crossedLifted = model.lifted.filter(
    ({ variable, unless }) => has.has(variable) && !unless.some(all => all.every(v => has.has(v))),
  )
  alikeOf(model).forEach(({ parties, crossed }, y) => {
    const lost = crossed.some(v => has.has(v)) || crossedLifted.some(({ party }) => parties.includes(party))
    values[`y${y}`] = lost ? 0 : 1
  })
  return values
}

/** Parties by group and red lines; a red line that an offer can lift keeps its holder apart. */
function alikeOf({ groupOf, crossed, lifted }: Model): Alike[] {
  const own = new Set(lifted.map(({ party }) => party))
  const found = new Map<string, { group: number; parties: number[]; crossed: readonly number[] }>()
  groupOf.forEach((group, party) => {
    const key = `${group} ${own.has(party) ? `party ${party}` : ''} ${crossed[party]!.join(' ')}`
    const alike = found.get(key)
    if (alike === undefined) found.set(key, { group, parties: [party], crossed: crossed[party]! })
    else alike.parties.push(party)
  })
  return [...found.values()]
}

function isFree({ lifted }: Model, { crossed, parties }: Alike): boolean {
  return crossed.length === 0 && !lifted.some(({ party }) => party === parties[0])
}

/** For every provision that they have red lines on: they stay, or one of these is chosen, not both. */
function redLineRows({ variables }: Model, { crossed }: Alike, y: number): string[] {
  const byProvision = new Map<number, number[]>()
  for (const v of crossed) {
    const { provision } = variables[v]!
    byProvision.set(provision, [...(byProvision.get(provision) ?? []), v])
  }
  return [...byProvision.values()].map(own =>
    row([[1, `y${y}`], ...own.map((v): Term => [1, `x${v}`])], '<=', 1),
  )
}

interface Lift {
  readonly name: string
  readonly all: readonly number[]
}

/** One for every list of choices that lifts a red line; the same list is one. */
function liftsOf({ lifted }: Model): Lift[] {
  const lists = new Map(lifted.flatMap(({ unless }) => unless.map(all => [all.join(' '), all] as const)))
  return [...lists.values()].map((all, z) => ({ name: `z${z}`, all }))
}

function liftedRows(model: Model, alike: readonly Alike[], lifts: readonly Lift[]): string[] {
  const named = new Map(lifts.map(({ name, all }) => [all.join(' '), name]))
  return [
    ...lifts.flatMap(({ name, all }) =>
      all.map(v =>
        row(
          [
            [1, name],
            [-1, `x${v}`],
          ],
          '<=',
          0,
        ),
      ),
    ),
    ...model.lifted.map(({ party, variable, unless }) => {
      const y = alike.findIndex(({ parties }) => parties.includes(party))
      const lifting = unless.map((all): Term => [-1, named.get(all.join(' '))!])
      return row([[1, `y${y}`], [1, `x${variable}`], ...lifting], '<=', 1)
    }),
  ]
}

/** Each group keeps as many as the floor asks for; those that stay anyway are taken off. */
function floorRows(model: Model, alike: readonly Alike[]): string[] {
  return model.needed.flatMap((needed, group) => {
    const own = alike.flatMap((one, y) => (one.group === group ? [{ one, y }] : []))
    const free = own.filter(({ one }) => isFree(model, one)).reduce((n, { one }) => n + one.parties.length, 0)
    const stays = own
      .filter(({ one }) => !isFree(model, one))
      .map(({ one, y }): Term => [one.parties.length, `y${y}`])
    return needed - free > 0 && stays.length > 0 ? [row(stays, '>=', needed - free)] : []
  })
}

function inTerms({ variables }: Model): Term[] {
  return variables.flatMap((variable, v): Term[] => (variable.in ? [[1, `x${v}`]] : []))
}

function row(of: readonly Term[], sign: '<=' | '>=' | '=', than: number): string {
  return `${terms(of)} ${sign} ${than}`
}

function terms(of: readonly Term[]): string {
  return wrapped(
    of.map(([n, name]) => `${n < 0 ? '-' : '+'} ${Math.abs(n) === 1 ? '' : `${Math.abs(n)} `}${name}`),
  )
}

const wordsPerLine = 10

function wrapped(words: readonly string[]): string {
  const lines: string[] = []
  for (let i = 0; i < words.length; i += wordsPerLine) lines.push(words.slice(i, i + wordsPerLine).join(' '))
  return lines.map(line => ` ${line}`).join('\n')
}
