/** A temporary folder that PostgreSQL can reach as whatever user it runs: mkdtemp closes its folders to others. */
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-'))
  await chmod(folder, 0o755)
  return folder
}
