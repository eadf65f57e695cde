/**
 * What a negotiation shows, in one table: each resource has a path under `/n/ID`, a page, and the same as JSON
 * under `/api/n/ID`. A form that is refused is shown again on the page it came from, by the same table.
 */
import { analysis } from './analysis.js'
import { assessment } from './assessment.js'
import { course, next, overview } from './course.js'
import { desk } from './desk.js'
import { positions } from './positions.js'
import { record, verify } from './record.js'
import { report } from './report.js'
import type { Resource } from './resource.js'
import { text } from './text.js'

/** In the order in which /api explains them. */
export const resources: readonly Resource[] = [
  overview,
  ...assessment,
  next,
  ...text,
  ...positions,
  ...analysis,
  ...course,
  ...report,
  ...record,
  ...desk,
  verify,
]

/** Finds the resource of a path below `/n/ID`, and the id in it; null for anything else, malformed escapes too. */
export function findResource(path: string): { readonly resource: Resource; readonly id: string } | null {
  for (const resource of resources) {
    const [start, end] = resource.path.split('{id}')
    if (end === undefined ? path === start : path.startsWith(start!) && path.length > start!.length) {
      const id = decodePath(path.slice(start!.length))
      return id === null ? null : { resource, id }
    }
  }
  return null
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
