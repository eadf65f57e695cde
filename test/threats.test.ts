/** Whatever docs/design/threats.md says is tried by a test is tried by a test of that name. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const threats = readFileSync('docs/design/threats.md', 'utf8').replace(/\s+/g, ' ')

/** Files, each with the titles that follow it up to the next. */
const named = threats.split(/(?=`[\w/.-]+\.test\.ts`)/).flatMap(part => {
  const [, file] = /^`([\w/.-]+\.test\.ts)` "/.exec(part) ?? []
  return file === undefined ? [] : [...part.matchAll(/"([^"]+)"/g)].map(([, title]) => [file, title!])
})

test('every test that the threats name exists', () => {
  const missing = named.filter(([file, title]) => !readFileSync(file!, 'utf8').includes(`'${title}`))
  expect(missing).toEqual([])
  expect(named.length).toBeGreaterThan(50)
})
