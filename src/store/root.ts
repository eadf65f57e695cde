/** The folder the package is installed in: its data, demonstrations and messages are read from there. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(from: string): string {
  return existsSync(join(from, 'package.json')) || from === dirname(from) ? from : findRoot(dirname(from))
}

export const root = findRoot(dirname(fileURLToPath(import.meta.url)))
