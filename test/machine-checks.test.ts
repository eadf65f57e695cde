/** The machine checks through a real server: a finding dismissed with a reason, and what is seen in a draft as it is written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRooms, type Rooms, type Seat } from './rooms.js'

let rooms: Rooms
let seat: Seat
beforeAll(async () => {
  rooms = await openRooms({ waters: { demonstration: 'open-waters' } })
  seat = rooms.seat('waters', 'HCERT')
})
afterAll(() => rooms.close())

const count = async () => (await seat.json('/acts?page=1')).count as number
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
/** What a form sends besides what is written into it; its token is the one that the seat sends. */
const hiddenIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].flatMap(([, name, value]) =>
      name === 'token' ? [] : [[name!, value!]],
    ),
  )

const page = '/provisions/art-4.3'

describe('AS11, CK25: a finding is dismissed with a reason, and stays', () => {
  const key = encodeURIComponent('undefined-term:FISH/2/1:198-206')
  const another = encodeURIComponent('review-clause:FISH/2/1:0-290')
  const reasons = 'What it is, the annex says.'
  /** What the machine is shown to have found in the amendment. */
  const found = (html: string) => plain(html.match(/<aside class="machine"[^>]*FISH\/2\/1.*?<\/aside>/s)![0])
  const opened = async (asked: string) => {
    const { body } = await seat.get(`${page}?dismiss=${asked}`)
    return hiddenIn(body.split('id="dismiss"')[1]!.split('</form>')[0]!)
  }

  test('by the form of its page: an act, and the finding shown as answered, with the reason and by whom', async () => {
    const before = (await seat.get(page)).body
    expect(before).toContain(`dismiss=${key}`)
    const [acts, assessed] = [await count(), await seat.json('/assessments')]
    const fields = await opened(key)
    const sent = await seat.send({ ...fields, reasons, lang: 'en' }, page)
    expect(sent.status).toBe(303)
    expect(await count()).toBe(acts + 1)
    const { leaf } = await seat.json(`/acts/${acts}`)
    const { kind, target, check, version, wording, from, to } = leaf.author.act
    expect({ kind, target, check, version, lang: wording.lang, from, to, party: leaf.author.party }).toEqual({
      ...{ kind: 'dismiss-check', target: { amendment: 'FISH/2/1', rev: 0 }, check: 'undefined-term' },
      ...{ version: 2, lang: 'en', from: 198, to: 206, party: 'HCERT' },
    })
    const after = (await seat.get(page)).body
    expect(after).not.toContain(`dismiss=${key}`)
    expect([found(before), found(after)].map(words => /\w+ more finding/.exec(words)![0])).toEqual([
      '2 more finding',
      'One more finding',
    ])
    expect(found(after)).toMatch(
      new RegExp(
        `is answered .*Terms without a definition : “security” Dismissed by .* · #${acts} ${reasons}`,
      ),
    )
    // Nothing that people say is counted otherwise for it.
    expect({ ...(await seat.json('/assessments')), at: null }).toEqual({ ...assessed, at: null })
  })

  test('a foreign form, one without a reason, and one on words that are not of the amendment change nothing', async () => {
    const acts = await count()
    const fields = { ...(await opened(another)), lang: 'en' }
    const sent = (more: object) => seat.send({ ...fields, reasons, ...more }, page)
    expect((await sent({ token: 'of-another-site' })).status).toBe(403)
    const without = await sent({ reasons: '' })
    expect([without.status, /data-why="([^"]*)"/.exec(without.body)?.[1]]).toEqual([
      400,
      'dismissal-unexplained',
    ])
    expect((await sent({ wording: 'ab'.repeat(32) })).status).toBe(400)
    expect(await count()).toBe(acts)
  })
})

describe('D11: a draft, looked at as it is written', () => {
  test('shows what the checks find in it, as beside an alternative, and keeps nothing', async () => {
    const [acts, drafts] = [await count(), await seat.json('/drafts')]
    const look = (text: string, more: object = {}) =>
      seat.send({ kind: 'submit', target: 'p:art-4.3@0', mark: 'MOD', text, ...more }, page, '/drafts/checks')
    const seen = await look('A Party may block boats as it considers necessary. Parties shall report.')
    expect(seen.status).toBe(200)
    expect(plain(seen.body)).toMatch(
      /permission · States duty · States right in \d+ of \d+ clauses kept apart New words right in .*block/,
    )
    expect(plain(seen.body)).toMatch(/Self-judging right in \d+ of \d+ clauses kept apart .*“it considers”/)
    expect(seen.body).not.toContain('dismiss=')
    expect((await look('A Party may.', { token: 'of-another-site' })).status).toBe(403)
    expect((await look('', { mark: 'nonsense' })).body).toBe('')
    expect([await count(), await seat.json('/drafts')]).toEqual([acts, drafts])
  })
})
