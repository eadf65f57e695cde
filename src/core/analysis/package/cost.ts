/** Which provisions of a package cost which parties, and on which evidence. Rule PK13, docs/spec/package.md. */
import { compareStrings } from '../../canonical/result.js'
import { crosses, type Outcome } from './outcome.js'
import type { Evidence, PackageProblem } from './problem.js'

/** A party that does not stay for this choice, and every ground that is known. */
export interface CostOf {
  readonly party: string
  readonly evidence: readonly Evidence[]
  /** It would stay if this provision alone were otherwise. */
  readonly alone: boolean
}

export interface Cost {
  readonly provision: string
  readonly choice: string
  readonly parties: readonly CostOf[]
}

/** The provisions that cost a party, those that cost most first. */
export function costsOf({ provisions, redLines }: PackageProblem, { choices, lost }: Outcome): Cost[] {
  const crossed = redLines.filter(line => lost.includes(line.party) && crosses(line, choices))
  const costs = provisions.map(({ id }) => {
    const here = crossed.filter(({ provision }) => provision === id)
    const parties = [...new Set(here.map(({ party }) => party))].sort(compareStrings)
    return {
      provision: id,
      choice: choices[id]!,
      parties: parties.map(party => ({
        party,
        evidence: here.filter(line => line.party === party).map(({ evidence }) => evidence),
        alone: crossed.every(line => line.party !== party || line.provision === id),
      })),
    }
  })
  return costs.filter(({ parties }) => parties.length > 0).sort((a, b) => b.parties.length - a.parties.length)
}
