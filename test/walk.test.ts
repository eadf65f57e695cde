/**
 * A negotiation from a text file to an adopted amendment that a stranger verifies: set up by the commands of
 * docs/operating/handbook.md, and then walked through its pages by everybody in a browser of their own.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyRecord } from '../src/core/negotiation/verify.js'
import { folderFiles } from '../src/mirror/files.js'
import { nativeVerdict } from '../src/mirror/native.js'
import { chromiumPath, launchChromium } from './chromium.js'
import { type Handbook, openHandbook } from './handbook.js'
import { type Fields, fill, type Kind, mailTo, sitDown, type Walker, walker } from './walker.js'

const base = '/n/quiet-harbours'
/** What the advocate proposes. */
const amendment = 'a:RIGHTS/1/1@0'
const provision = `${base}/provisions/art-1.1`
const roles = ['secretariat', 'chair', 'state', 'advocate', 'user', 'technical'] as const
const phone = { script: true, width: 360, lang: 'en' } as const
const desktop = { script: true, width: 1280, lang: 'en' } as const

describe.skipIf(chromiumPath === undefined)('by the handbook alone', () => {
  let handbook: Handbook
  let browser: Browser
  let who: Readonly<Record<(typeof roles)[number], Walker>>
  beforeAll(async () => {
    ;[handbook, browser] = await Promise.all([openHandbook(), launchChromium()])
  })
  afterAll(async () => {
    await browser.close()
    await handbook.close()
  })

  const json = async (path: string) => (await fetch(`${handbook.site}/api${base}${path}`)).json()
  /** The newest act of the record. */
  const latest = async () => {
    const { count } = await json('/acts')
    return (await json(`/acts/${count - 1}`)).leaf
  }

  test('a text file becomes an amendment adopted by consensus, that a stranger verifies', {
    timeout: 300_000,
  }, async () => {
    await setUp()
    await sitDownAll()
    await prepare()
    await moveOn('call', 'secretariat', 'proposals')
    await amend()
    await moveOn('proposals', 'chair', 'deliberation')
    await object()
    await moveOn('deliberation', 'chair', 'drafting')
    await takePositions()
    await senseTheRoom()
    await findConsensus()
    await verify()
  })

  let links: RegExpMatchArray
  /** By the commands of the handbook. A stranger keeps the checkpoint of that day. */
  async function setUp(): Promise<void> {
    const printed = await handbook.follow([
      ...['The text', 'Open it', 'Serve it', 'Sit down at the desk', 'Invite the parties'],
    ])
    links = printed.match(/http:\/\/\S+\/invitation\/\S+/g)!
    const checkpoint = await fetch(`${handbook.site}/log/quiet-harbours/checkpoint`)
    await writeFile(join(handbook.folder, 'before.txt'), await checkpoint.text())
  }

  async function seated(kind: Kind, link: string, address: string, name: string): Promise<Walker> {
    const one = await walker(browser, handbook.site, kind)
    await sitDown(one, { folder: handbook.folder, link, address, name })
    return one
  }

  async function invited(kind: Kind, address: string, name: string): Promise<Walker> {
    return seated(kind, (await mailTo(handbook.folder, address)).link, address, name)
  }

  async function sitDownAll(): Promise<void> {
    const arabic = { script: false, width: 360, lang: 'ar' } as const
    const all = await Promise.all([
      seated(desktop, links[0]!, 'desk@example.org', 'Salma Desk'),
      seated(desktop, links[1]!, 'chair@example.org', 'Carl Chair'),
      invited(arabic, 'head@mission.example', 'أمينة السفيرة'),
      invited(phone, 'policy@rights.example', 'Ada Advocate'),
      invited(phone, 'sami@users.example', 'Sami Haddad'),
      invited({ ...desktop, script: false }, 'desk@exchange.example', 'Tariq Exchange'),
    ])
    who = Object.fromEntries(roles.map((role, i) => [role, all[i]!])) as typeof who
    expect(await who.state.page.getAttribute('html', 'dir')).toBe('rtl')
    const { parties } = await json('/desk')
    expect(parties.map(({ party, group }: Record<string, string>) => [party, group])).toEqual([
      ['SECRETARIAT', null],
      ['CHAIR', null],
      ['COM', 'governments'],
      ['RIGHTS', 'advocates'],
      ['SAMI', 'users'],
      ['IXP', 'technical'],
    ])
  }

  /** Interests are declared, as the page that welcomes asks; the advocate makes a key. */
  async function prepare(): Promise<void> {
    for (const party of ['state', 'advocate', 'user', 'technical'] as const) {
      const { page, act, press } = who[party]
      await press(page.locator('main a[href*="#do-declare-interests"]'))
      await act('declare-interests', { 'interest-funds-members': 'true', funding: 'Our members.' })
      expect((await latest()).author.act.kind).toBe('declare-interests')
    }
    const { page, go, press } = who.advocate
    await go(`${base}/keys`)
    await press(page.getByRole('button', { name: 'Make a key in this browser' }))
    expect((await latest()).author).toMatchObject({ party: 'RIGHTS', act: { kind: 'enrol-key' } })
  }

  /** The chair makes an exception from how long a stage must last, and the stage is left. */
  async function moveOn(clause: string, by: 'secretariat' | 'chair', to: string): Promise<void> {
    const reasons = 'Everybody concerned is here and has read it.'
    await who.chair.go(`${base}/next`)
    await who.chair.act('exception', { clause, acts: 'advance', reasons })
    expect((await latest()).author.act).toMatchObject({ kind: 'exception', clause, acts: ['advance'] })
    await who[by].go(`${base}/next`)
    await who[by].act('advance', { to })
    expect((await latest()).author.act).toMatchObject({ kind: 'advance', to })
  }

  /** Two parties propose other words for the same provision, which they find from the first page on. */
  async function amend(): Promise<void> {
    const tabled = async ({ page, go, press }: Walker, fields: Fields) => {
      await go(base)
      await press(page.locator('nav.tabs a[href$="/text"]'))
      await press(page.locator('main a[href$="/provisions/art-1.1"]').first())
      const form = page.locator('#do-submit')
      await form.locator('> summary').click()
      for (const [name, value] of Object.entries(fields)) await fill(form, name, value)
      await press(form.locator('button[value=preview]'))
      await press(page.locator('form[action$="/table"] button'))
      return latest()
    }
    const first = await tabled(who.advocate, {
      text: 'Ships shall slow down to eight knots within two miles of a harbour.',
      reasons: 'Porpoises are heard two miles out.',
    })
    expect(first.author).toMatchObject({ party: 'RIGHTS', act: { kind: 'submit' } })
    expect(first.auth.how).toBe('signed')
    const second = await tabled(who.user, {
      text: 'Ships shall slow down within one mile of a harbour, and of a bathing beach.',
      reasons: 'We swim there.',
    })
    expect(second.author).toMatchObject({ party: 'SAMI', act: { kind: 'submit' } })
    expect(second.auth.how).toBe('attested')
    const { text, amendments } = await json('/provisions/art-1.1')
    expect(amendments.map(({ id }: { id: string }) => id)).toEqual(['RIGHTS/1/1', 'SAMI/1/1'])
    expect(JSON.stringify(text)).toContain('bathing beach')
  }

  /** The state objects, in Arabic; the proponent finds that in what awaits it, and answers; the holder says that it was met. */
  async function object(): Promise<void> {
    const { state, advocate } = who
    await state.go(provision)
    await state.act('object', {
      target: amendment,
      groundKind: 'cost',
      ground: 'سفننا الصغيرة لا تستطيع.',
      cure: 'مهلة للسفن الصغيرة.',
    })
    const objection = await latest()
    expect(objection.author).toMatchObject({ party: 'COM', act: { kind: 'object', ground: 'cost' } })
    await advocate.go(`${base}/awaits`)
    await advocate.press(advocate.page.locator(`main a[href*="objection-${objection.index}"]`).first())
    await advocate.act('answer', { answer: 'Ships below 24 metres would have five years.' })
    const answered = await latest()
    expect(answered.author.act).toMatchObject({ kind: 'answer', objection: objection.index })
    expect(answered.auth.how).toBe('signed')
    await state.go(`${base}/awaits`)
    await state.press(state.page.locator(`main a[href*="objection-${objection.index}"]`).first())
    await state.act('settle', { fate: 'accommodated', reasons: 'المهلة تكفينا.' })
    expect((await latest()).author.act).toMatchObject({ kind: 'settle', fate: 'accommodated' })
    expect((await json('')).openObjections).toEqual([])
  }

  /** Each says where it stands on what the advocate proposes: four groups are heard. */
  async function takePositions(): Promise<void> {
    await who.chair.go(`${provision}?on=${amendment}`)
    expect(await who.chair.page.isDisabled('main input[name=designation][value=full-consensus]')).toBe(true)
    const stances = { advocate: 'support', state: 'accept', user: 'support', technical: 'accept' } as const
    for (const [party, stance] of Object.entries(stances)) {
      const { go, act } = who[party as keyof typeof stances]
      await go(provision)
      await act('position', { target: amendment, stance, reasons: 'It can be measured, and met.' })
      expect((await latest()).author.act).toMatchObject({ kind: 'position', stance })
    }
  }

  /** The chair asks the room, everybody answers, the chair closes it. Nothing is decided by that. */
  async function senseTheRoom(): Promise<void> {
    const { chair, state, advocate, user, technical } = who
    await chair.go(`${provision}?on=${amendment}`)
    await chair.act('put', { question: 'sense', title: 'Could you live with what Rights at Sea proposes?' })
    const put = await latest()
    expect(put.author.act).toMatchObject({ kind: 'put', question: 'sense' })
    for (const { go, act } of [state, advocate, user, technical]) {
      await go(`${base}/next`)
      await act('ballot', { position: 'can-live' })
      expect((await latest()).author.act).toMatchObject({
        kind: 'ballot',
        question: put.index,
        position: 'can-live',
      })
    }
    await chair.go(`${base}/next`)
    await chair.act('close')
    expect((await latest()).author.act).toMatchObject({ kind: 'close', question: put.index })
    const sense = await json(`/decisions/${put.index}`)
    expect(sense).toMatchObject({ kind: 'question', result: 'counted', positions: { 'can-live': 4 } })
    expect((await json('/provisions/art-1.1')).history).toHaveLength(1)
  }

  /** Consensus is found as the scale of the procedure allows, and the amendment is adopted on it. */
  async function findConsensus(): Promise<void> {
    const { chair } = who
    await chair.go(`${provision}?on=${amendment}`)
    const reasons = 'Four groups were heard, and nobody objects any more.'
    await chair.act('finding', { designation: 'full-consensus', reasons })
    const finding = await latest()
    expect(finding.author.act).toMatchObject({ kind: 'finding', designation: 'full-consensus' })
    await chair.go(`${provision}?on=${amendment}`)
    await chair.act('decision', { outcome: 'adopted', how: 'finding', count: String(finding.index), reasons })
    expect((await latest()).author.act).toMatchObject({
      kind: 'decision',
      outcome: 'adopted',
      count: finding.index,
    })
    const { base: words, amendments, history } = await json('/provisions/art-1.1')
    expect(words).toBe('Ships shall slow down to eight knots within two miles of a harbour.')
    expect(history).toHaveLength(2)
    expect(amendments[0]).toMatchObject({ id: 'RIGHTS/1/1', status: 'adopted' })
  }

  /** With no account, from a copy: the same state, grown from the checkpoint of the first day, every act in it. */
  async function verify(): Promise<void> {
    await handbook.follow(['Check it and copy it'])
    const again = await handbook.shell('travaux verify copy --since before.txt --json')
    const found = JSON.parse(again.out)
    const { size, root, stateRoot } = await json('/verify')
    expect([again.exit, found]).toEqual([0, expect.objectContaining({ ok: true, size, root, stateRoot })])
    const { page, context, go } = await walker(browser, handbook.site, { ...phone, script: false })
    await go(`${base}/verify`)
    expect(await page.locator('main').innerText()).toContain(found.stateRoot)
    await context.close()
    const copy = await verifyRecord(folderFiles(join(handbook.folder, 'copy')), {
      keys: [],
      witnesses: [],
      quorum: 0,
      check: nativeVerdict(),
    })
    const acts = copy.leaves!.map(({ author, auth }) => `${author.party} ${author.act.kind} ${auth.how}`)
    expect(acts.slice(acts.indexOf('RIGHTS submit signed'))).toEqual(story)
  }
})

/** What the copy holds, from the first amendment on: who did what, and whether they signed it themselves. */
const story = [
  'RIGHTS submit signed',
  'SAMI submit attested',
  ...['CHAIR exception attested', 'CHAIR advance attested'],
  'COM object attested',
  'RIGHTS answer signed',
  'COM settle attested',
  ...['CHAIR exception attested', 'CHAIR advance attested'],
  ...['RIGHTS position signed', 'COM position attested', 'SAMI position attested', 'IXP position attested'],
  'CHAIR put attested',
  ...['COM ballot attested', 'RIGHTS ballot signed', 'SAMI ballot attested', 'IXP ballot attested'],
  ...['CHAIR close attested', 'CHAIR finding attested', 'CHAIR decision attested'],
]
