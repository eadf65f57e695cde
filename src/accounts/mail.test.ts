import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { address, random, start, why } from '../../test/people.js'
import { type Lang, languages, loadLocale } from '../locales/locale.js'
import { root } from '../store/root.js'
import { must } from '../store/testing-laws.js'
import type { Address } from './addresses.js'
import { invitationMail, linkMail, type Message } from './mail.js'
import { folderOutbox, smtpOutbox } from './outboxes.js'
import { type MailServer, mailServer } from './testing-smtp.js'

async function translation(lang: Lang) {
  return loadLocale(lang, { mail: await readFile(join(root, 'src', 'locales', lang, 'mail.ftl'), 'utf8') })
}
const translations = { en: await translation('en'), ar: await translation('ar') }

const options = { from: address('talks@site.example'), now: () => start, random }
const url = 'https://site.example/sign-in/0123456789012345678901234567890123456789012'
const to = address('ada@example.org')
const link = { to, purpose: 'sign-in', url, site: 'Talks', minutes: 15 } as const
const invitation = { to, url, site: 'Talks', negotiation: 'Open waters', party: 'Users', days: 7 }

let folder: string
let server: MailServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-mail-'))
  server = await mailServer()
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Sends through the server; answers what it got, its headers and its text decoded. */
async function sent(message: Message) {
  const outbox = must(smtpOutbox(`smtp://127.0.0.1:${server.port}`, options))
  must(await outbox.send(message))
  await outbox.close()
  const received = server.received.pop()!
  const [head, body] = received.data.split(/\r\n\r\n(.*)/s) as [string, string]
  const headers = head.replace(/\r\n[ \t]/g, ' ').split('\r\n')
  const coding = headers.find(line => line.startsWith('Content-Transfer-Encoding'))?.split(': ')[1]
  return { ...received, headers, text: decoded(body, coding) }
}

function decoded(body: string, coding: string | undefined): string {
  if (coding === 'base64') return Buffer.from(body, 'base64').toString()
  if (coding !== 'quoted-printable') return body.replaceAll('\r\n', '\n')
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => `%${hex}`)
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25')).replaceAll('\r\n', '\n')
}

const names = (headers: readonly string[]) => headers.map(line => line.split(':')[0]!.toLowerCase()).sort()
const ours = [
  'auto-submitted',
  'content-language',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
]

describe('A18: mail', () => {
  test.each(languages)('%s: plain text, the link alone on its line, to the one address', async lang => {
    for (const message of [
      linkMail(translations[lang], link),
      linkMail(translations[lang], { ...link, purpose: 'confirm' }),
      invitationMail(translations[lang], invitation),
    ]) {
      const { from, to, headers, text } = await sent(message)
      expect([from, to]).toEqual(['talks@site.example', ['ada@example.org']])
      expect(names(headers)).toEqual(ours)
      expect(headers).toContain('To: ada@example.org')
      expect(headers).toContain('From: talks@site.example')
      expect(headers).toContain(`Content-Language: ${lang}`)
      expect(headers.join('\n')).toMatch(/Content-Type: text\/plain; charset=utf-8/)
      expect(text.split('\n')).toContain(url)
      expect(text.trim()).toBe(message.text.trim())
    }
  })

  test('what others wrote sets no header, no paragraph and no line of its own', async () => {
    const evil = 'Users\r\nBcc: all@example.org\r\n\r\nhttps://evil.example\u2028\u2029.\r\n'
    const message = invitationMail(translations.en, {
      ...invitation,
      negotiation: evil,
      party: evil,
      site: evil,
    })
    const { to, headers, text } = await sent(message)
    expect(to).toEqual(['ada@example.org'])
    expect(names(headers)).toEqual(ours)
    expect(headers).toContain('Subject: An invitation to a negotiation')
    expect(text.split(/[\n\u2028\u2029]/).filter(line => /^\W*(https:|bcc)/i.test(line))).toEqual([url])
  })

  test('A76: what comes again and again says by which link it ends', async () => {
    const unsubscribe = `${url}?lang=en`
    const { headers } = await sent({ ...linkMail(translations.en, link), unsubscribe })
    expect(names(headers)).toEqual([...ours, 'list-unsubscribe', 'list-unsubscribe-post'].sort())
    expect(headers).toContain(`List-Unsubscribe: <${unsubscribe}>`)
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const outbox = folderOutbox(folder, options)
    for (const wrong of ['', 'mailto:ada@example.org', `${url}\r\nBcc: all@example.org`, `${url}>`])
      await expect(outbox.send({ ...linkMail(translations.en, link), unsubscribe: wrong })).rejects.toThrow(
        'bug',
      )
  })

  test('a subject of two lines, or an address not in its one form, is a bug that stops', async () => {
    const message = linkMail(translations.en, link)
    const outbox = folderOutbox(folder, options)
    for (const wrong of [
      { ...message, subject: 'a\r\nBcc: all@example.org' },
      { ...message, to: 'ada@example.org\r\nBcc: all@example.org' as Address },
      { ...message, to: 'ada@example.org, eve@example.org' as Address },
      { ...message, to: 'Ada@example.org' as Address },
    ])
      await expect(outbox.send(wrong)).rejects.toThrow('bug')
    expect(await readdir(folder)).toEqual([])
  })

  test('an address in any script is sent to, its domain in either spelling', async () => {
    const own = address('عائشة@münchen.example')
    const { to } = await sent(linkMail(translations.ar, { ...link, to: own }))
    expect(to.map(address)).toEqual([own])
  })

  test('into a folder: a file a mail, for its owner only', async () => {
    const own = join(folder, 'mail')
    const outbox = folderOutbox(own, options)
    await Promise.all([1, 2].map(async () => must(await outbox.send(linkMail(translations.en, link)))))
    const files = await readdir(own)
    expect(files.map(name => name.replace(/[0-9a-f]{8}\.eml$/, ''))).toEqual([`${start}-`, `${start}-`])
    expect((await stat(join(own, files[0]!))).mode & 0o777).toBe(0o600)
    const written = await readFile(join(own, files[0]!), 'utf8')
    expect(written.split('\r\n')).toContain('Date: Thu, 01 Jan 2026 00:00:00 +0000')
    expect(written).toContain(url.slice(0, 40))
    expect(why(await folderOutbox(join(own, files[0]!), options).send(linkMail(translations.en, link)))).toBe(
      'mail-not-sent',
    )
  })
})

describe('A18: a mail server', () => {
  test.each([
    'localhost',
    'http://localhost',
    'smtp://',
    'smtps://ada:%ff@localhost',
    'smtp://localhost:99999',
  ])('%s is no address of one', at => {
    expect(smtpOutbox(at, options)).toEqual({ ok: false, why: 'malformed-mail-url' })
  })

  test('that refuses, or is not there, is told to the operator without the password', async () => {
    const send = async (at: string) => {
      const outbox = must(smtpOutbox(at, options))
      const answer = await outbox.send(linkMail(translations.en, link))
      await outbox.close()
      return answer
    }
    server.answer = '550 no such mailbox'
    const place = `127.0.0.1:${server.port}`
    const problem = expect.stringContaining('550 no such mailbox')
    expect(await send(`smtp://${place}`)).toMatchObject({
      why: 'mail-not-sent',
      where: place,
      args: { problem },
    })
    server.answer = '250 ok'
    const answer = await send(`smtp://ada:s%40crt@${place}`)
    expect(why(answer)).toBe('mail-not-sent')
    expect(JSON.stringify(answer)).not.toMatch(/s@crt|s%40crt/)
    expect(why(await send('smtp://127.0.0.1:1'))).toBe('mail-not-sent')
    expect(server.received).toEqual([])
  })

  test('elsewhere without encryption gets nothing', async () => {
    const outbox = must(smtpOutbox(`smtp://127.0.0.2:${server.port}`, options))
    expect(why(await outbox.send(linkMail(translations.en, link)))).toBe('mail-not-sent')
    await outbox.close()
    expect(server.received).toEqual([])
  })
})
