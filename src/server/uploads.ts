/** Text files that come with a form: as small as a request may be, and UTF-8. */
import type { Context } from 'hono'
import { ok, type Result, refuse } from '../core/canonical/result.js'

/** The text of the field `file`; null where no file was chosen; `not-text`. */
export async function fileOf(c: Context): Promise<Result<string> | null> {
  const { file } = await c.req.parseBody().catch((): Record<string, unknown> => ({}))
  if (!(file instanceof File) || file.size === 0) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\0') ? refuse('not-text', { where: nameOf(file) }) : ok(text)
  } catch {
    return refuse('not-text', { where: nameOf(file) })
  }
}

function nameOf({ name }: File): string {
  return name.slice(0, 80)
}
