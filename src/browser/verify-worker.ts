/** The worker of the verify page: copies and checks a log off the thread that draws. Answers one question, then is let go. */
import * as z from 'zod/mini'
import { checkLog } from './check-log.js'
import { fetchedFiles, fetchJson } from './fetched-files.js'
import type { Asked, Told } from './told.js'
import { webCheck } from './web-check.js'

// The content security policy of the site forbids what zod would try in order to be faster.
z.config({ jitless: true })

/** Least time between two counts of the same kind, milliseconds: nobody reads faster. */
const tellMs = 50

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const tell = tellSparingly((told: Told) => self.postMessage(told))
  const files = fetchedFiles(data.log, copied => tell({ kind: 'copied', copied }))
  checkLog(data, { files, get: fetchJson, check: webCheck() }, tell).catch((error: unknown) =>
    tell({ kind: 'broken', problem: String(error) }),
  )
}

/** Passes on everything but counts that come too soon after another; the last count of what was copied comes before the end. */
function tellSparingly(tell: (told: Told) => void): (told: Told) => void {
  const last = new Map<string, number>()
  let copied: Told | null = null
  return told => {
    const counts = told.kind === 'copied' || told.kind === 'running'
    const name = told.kind === 'running' ? told.step : told.kind
    const now = performance.now()
    if (told.kind === 'copied') copied = told
    if (counts && now - (last.get(name) ?? -tellMs) < tellMs) return
    if (told.kind === 'end' && copied !== null) tell(copied)
    last.set(name, now)
    tell(told)
  }
}
