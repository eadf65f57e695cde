/** What a page weighs: itself, and every stylesheet and script that it names, each compressed. */
import { gzipSync } from 'node:zlib'

const weights = new Map<string, Promise<number>>()

/** Bytes. `only` leaves out scripts: a first view needs none. */
export async function weightOf(
  server: string,
  html: string,
  only: 'all' | 'styles' = 'all',
): Promise<number> {
  const named = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"/g)]
  const paths = named.flatMap(([, style, script]) => (only === 'all' ? [style ?? script!] : (style ?? [])))
  const beside = await Promise.all(paths.map(path => fetched(server + path)))
  return beside.reduce((sum, bytes) => sum + bytes, gzipSync(html).length)
}

function fetched(address: string): Promise<number> {
  const known = weights.get(address)
  const weight = known ?? fetch(address).then(async answer => gzipSync(await answer.text()).length)
  weights.set(address, weight)
  return weight
}
