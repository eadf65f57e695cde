/** Which provisions of a package cost which parties, and on which evidence. Rule PK13, docs/spec/package.md. */
import { compareStrings } from '../../canonical/result.js'
import { crosses, type Outcome } from './outcome.js'
import type { Evidence, Package, PackageProblem, PackageProvision, RedLine } from './problem.js'

/** A party that does not stay for this choice, and every ground that is known. */
interface CostOf {
  readonly party: string
  readonly evidence: readonly Evidence[]
  /** Another choice of this provision alone would keep it. */
  readonly alone: boolean
}

interface Cost {
  readonly provision: string
  readonly choice: string
  readonly parties: readonly CostOf[]
}

/** The provisions that cost a party, those that cost most first. */
export function costsOf({ provisions, redLines }: PackageProblem, { choices, lost }: Outcome): Cost[] {
  const own = linesBy(redLines, ({ party }) => party)
  const here = linesBy(
    redLines.filter(line => crosses(line, choices)),
    ({ provision }) => provision,
  )
  const costs = provisions.map((provision): Cost => {
    const crossed = linesBy(here.get(provision.id) ?? [], ({ party }) => party)
    const parties = lost.filter(party => crossed.has(party)).sort(compareStrings)
    return {
      provision: provision.id,
      choice: choices[provision.id]!,
      parties: parties.map(party => ({
        party,
        evidence: crossed.get(party)!.map(({ evidence }) => evidence),
        alone: isAlone(own.get(party)!, provision, choices),
      })),
    }
  })
  return costs.filter(({ parties }) => parties.length > 0).sort((a, b) => b.parties.length - a.parties.length)
}

/** Whether some other choice of this provision alone would cross nothing of a party's. */
function isAlone(own: readonly RedLine[], { id, choices: of }: PackageProvision, choices: Package): boolean {
  if (own.some(line => line.provision !== id && crosses(line, choices) && !hangsOn(line, id))) return false
  return of.some(other => {
    const changed = { ...choices, [id]: other.id }
    return !own.some(line => crosses(line, changed))
  })
}

/** Whether an offer could lift a red line by another choice of this provision. */
function hangsOn({ unless }: RedLine, id: string): boolean {
  return unless.flat().some(({ provision }) => provision === id)
}

function linesBy(lines: readonly RedLine[], key: (line: RedLine) => string): Map<string, RedLine[]> {
  const found = new Map<string, RedLine[]>()
  for (const line of lines) {
    const there = found.get(key(line))
    if (there === undefined) found.set(key(line), [line])
    else there.push(line)
  }
  return found
}
