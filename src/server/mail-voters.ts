/**
 * Links to vote by, sent to those whom a party invites: a table with a row for each person. What would become of each row
 * is shown first, by the same code that then does it. Rows are done one by one, and nobody is sent two links. Rules HC50
 * to HC53, docs/spec/consultations.md.
 */
import type { Context, Hono } from 'hono'
import { type Address, readAddress } from '../accounts/addresses.js'
import { votingMail } from '../accounts/mail.js'
import { ballotsIn, inviteVoters } from '../consultations/ballots.js'
import { mailedIn, markMailed, printOf, undoMailed, wasMailed } from '../consultations/mailed.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import type { ConsultationState } from '../core/negotiation/consultations.js'
import { localized } from '../core/negotiation/view.js'
import { type Columns, mailAliases, readPeopleTable } from '../formats/people-table.js'
import { type Lang, languages } from '../locales/locale.js'
import type { VoterLine } from '../views/models/voters.js'
import { type MailVotersProps, mailVotersPage } from '../views/pages/mail-voters.js'
import { formatWhen } from '../views/parts/when.js'
import { formOf, missing, problem } from './app.js'
import type { Negotiation } from './negotiations.js'
import { inRoom } from './people.js'
import { actorOf, contextOf, isOwnForm, type Server } from './site.js'
import { fileOf } from './uploads.js'

export function serveMailVoters(app: Hono, server: Server): void {
  app.get('/n/:id/voters', c =>
    inRoom(server, c, n => asking(server, c, n, () => show(server, c, n, nothing))),
  )
  app.post('/n/:id/voters', c => inRoom(server, c, n => asking(server, c, n, () => post(server, c, n))))
}

/** For the party that asks, where it asks those whom it invites, until the deadline. */
function asking(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  then: () => Promise<Response>,
): Response | Promise<Response> {
  const { consultation, record } = negotiation.sequencer.tentative()
  if (consultation === undefined) return missing(server, c)
  const own = actorOf(server, c, negotiation)?.party === record.secretariat
  if (!own || consultation.who !== 'invited') return problem(server, c, refuse('not-yours-to-invite'), 403)
  const over = consultation.closed !== null || server.now() >= consultation.closes
  return over ? problem(server, c, refuse('consultation-closed', { where: negotiation.id })) : then()
}

const nothing: MailVotersProps = { text: '', lines: null, sent: false }

async function show(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  props: MailVotersProps,
): Promise<Response> {
  const ctx = contextOf(server, c, negotiation)
  if (!ctx.ok) return problem(server, c, ctx)
  c.header('Cache-Control', 'no-store')
  return c.html(mailVotersPage(ctx.value, props), props.problem === undefined ? 200 : 400)
}

async function post(server: Server, c: Context, negotiation: Negotiation): Promise<Response> {
  const file = await fileOf(c)
  const form = await formOf(c)
  if (!isOwnForm(server, c, form.token)) return problem(server, c, refuse('foreign-form'), 403)
  const pasted = form.csv ?? ''
  if (file !== null && !file.ok)
    return show(server, c, negotiation, { ...nothing, text: pasted, problem: file })
  const text = file?.value ?? pasted
  const sent = form.send === 'yes'
  const lines = await eachRow(server, negotiation, text, sent)
  return show(
    server,
    c,
    negotiation,
    lines.ok ? { text, lines: lines.value, sent } : { ...nothing, text, problem: lines },
  )
}

type Column = 'e-mail' | 'group' | 'language'
const columns: Columns<Column> = {
  known: ['e-mail', 'group', 'language'],
  aliases: mailAliases,
  required: ['e-mail'],
}

/** A row that can be understood. */
interface VoterRow {
  readonly address: Address
  /** The id of the group that is proposed. */
  readonly group: string | null
  readonly lang: Lang
}

type Outcome = Pick<VoterLine, 'fate' | 'problem'>

/** What becomes of each row; with `send`, after doing it. As readPeopleTable, and `voter-column-unknown`. */
async function eachRow(
  server: Server,
  negotiation: Negotiation,
  text: string,
  send: boolean,
): Promise<Result<VoterLine[]>> {
  const table = readPeopleTable(text, columns)
  if (!table.ok)
    return table.why === 'column-unknown' ? { ...table, ...refuse('voter-column-unknown') } : table
  const { groups } = negotiation.sequencer.tentative().consultation!
  const above = new Set<Address>()
  const lines: VoterLine[] = []
  for (const { row, cells } of table.value) {
    const read = readRow(cells, groups)
    const outcome = read.ok ? await outcomeOf(server, negotiation, read.value, above, send) : refused(read)
    lines.push({ row, address: cells['e-mail'], group: cells.group, ...outcome })
  }
  return ok(lines)
}

const refused = (problem: Refusal): Outcome => ({ fate: 'refused', problem })

/** `malformed-address`, `unknown-group`, `unknown-mail-language`. */
function readRow(
  cells: Readonly<Record<Column, string>>,
  groups: ConsultationState['groups'],
): Result<VoterRow> {
  const address = readAddress(cells['e-mail'])
  if (!address.ok) return { ...address, where: cells['e-mail'].slice(0, 80) }
  const wanted = cells.group.toLowerCase()
  const group = groups.find(
    ({ id, label }) => id === wanted || Object.values(label).some(words => words.toLowerCase() === wanted),
  )
  if (wanted !== '' && group === undefined)
    return refuse('unknown-group', { where: cells.group.slice(0, 40) })
  const lang = languages.find(known => known === (cells.language.toLowerCase() || 'en'))
  if (lang === undefined)
    return refuse('unknown-mail-language', {
      where: cells.language.slice(0, 40),
      args: { known: languages.join(', ') },
    })
  return ok({ address: address.value, group: group?.id ?? null, lang })
}

async function outcomeOf(
  server: Server,
  negotiation: Negotiation,
  row: VoterRow,
  above: Set<Address>,
  send: boolean,
): Promise<Outcome> {
  if (above.has(row.address)) return { fate: 'repeated', problem: null }
  above.add(row.address)
  const mailed = mailedIn(server.beside)
  const person = printOf(server.key, negotiation.id, row.address)
  if (!send)
    return {
      fate: (await wasMailed(mailed, negotiation.id, person)) ? 'before' : 'ready',
      problem: null,
    }
  const marked = await markMailed(mailed, negotiation.id, person)
  if (!marked.ok) return refused(marked)
  if (!marked.value) return { fate: 'before', problem: null }
  const sent = await sendLink(server, negotiation, row, person)
  return sent.ok ? { fate: 'sent', problem: null } : refused(sent)
}

/** A link whose mail did not go out is worth nothing: `voter-not-mailed`. */
async function sendLink(
  server: Server,
  negotiation: Negotiation,
  row: VoterRow,
  person: Uint8Array,
): Promise<Result<null>> {
  const { beside, random, now, outbox } = server
  const made = await inviteVoters(ballotsIn(beside), negotiation.id, 1, random, now())
  if (!made.ok) return made
  const token = made.value[0]!
  const sent = await outbox.send(messageTo(server, negotiation, row, token))
  if (sent.ok) return sent
  await undoMailed(mailedIn(beside), negotiation.id, person, token)
  server.complain(`mail was not sent through ${sent.where}: ${sent.args?.problem}`)
  return refuse('voter-not-mailed')
}

function messageTo(
  { url, siteName, translations }: Server,
  { id, sequencer }: Negotiation,
  { address, group, lang }: VoterRow,
  token: string,
) {
  const { record, seats, consultation } = sequencer.tentative()
  const { question, closes } = consultation!
  const t = translations[lang]
  const query = group === null ? '' : `?group=${encodeURIComponent(group)}`
  return votingMail(t, {
    to: address,
    url: `${url}/n/${id}/voter/${token}${query}`,
    site: siteName,
    party: localized(seats.parties.get(record.secretariat)!.name, lang).text,
    question: localized(question, lang).text,
    when: formatWhen(t, new Date(closes).toISOString().slice(0, 16)),
  })
}
