/**
 * Invitations from a table: a row for each person. What would become of each row is worked out first, by the same code
 * that then does it. Rows are done one by one; sent again, those that were done are left alone. Rules H130..H134, docs/spec/http.md.
 */
import { findByAddress } from '../accounts/accounts.js'
import { type Address, readAddress } from '../accounts/addresses.js'
import { heldBy } from '../accounts/holders.js'
import { checkOpen, invitationsOf, invite, withdrawInvitation } from '../accounts/invitations.js'
import { invitationMail } from '../accounts/mail.js'
import { inTurnOfAll } from '../accounts/requests.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { invitationMsMax, ownWriteWaitMs } from '../core/limits.js'
import { checkEnded, credentialRoles } from '../core/negotiation/acts/seats/credentials.js'
import type { State } from '../core/negotiation/state.js'
import { localized } from '../core/negotiation/view.js'
import type { ActData } from '../core/record/leaf.js'
import { type Columns, mailAliases, readPeopleTable } from '../formats/people-table.js'
import { type Lang, languages } from '../locales/locale.js'
import type { BulkFate, BulkLine } from '../views/models/bulk.js'
import { apiTables } from './bearers.js'
import type { Actor } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import { enterFor, readPartyName, wouldRefuse } from './seats.js'
import type { Server } from './site.js'

type Office = Pick<
  Server,
  'now' | 'random' | 'beside' | 'directory' | 'outbox' | 'translations' | 'url' | 'siteName' | 'complain'
>
type Room = Pick<Negotiation, 'id' | 'sequencer'>

type Column = 'party' | 'name' | 'group' | 'unit' | 'role' | 'e-mail' | 'language'
const columns: Columns<Column> = {
  known: ['party', 'name', 'group', 'unit', 'role', 'e-mail', 'language'],
  aliases: { ...mailAliases, 'name of party': 'name' },
  required: ['party', 'e-mail'],
}
const units = ['state', 'organisation', 'person', 'group'] as const
const dayMs = 24 * 3_600_000

/** A row that can be understood. */
interface BulkRow {
  readonly party: string
  readonly role: string
  readonly address: Address
  readonly lang: Lang
  /** The act that seats its party, where the row says enough for one. */
  readonly seat: ActData | null
}

type Cells = Readonly<Record<Column, string>>

/** What would become of each row. Refused as a whole: `malformed-csv`, `column-missing`, `column-unknown`, `too-many-people`, `no-rows`. */
export async function planInvitations(
  office: Office,
  room: Room,
  actor: Actor,
  text: string,
): Promise<Result<BulkLine[]>> {
  return eachRow(room, text, plannedRow(office, room, actor, new Set()))
}

/** Does it, row by row, and says what became of each. */
export async function sendInvitations(
  office: Office,
  room: Room,
  actor: Actor,
  text: string,
): Promise<Result<BulkLine[]>> {
  const plan = plannedRow(office, room, actor, new Set())
  const send = async (row: BulkRow): Promise<Outcome> => {
    const planned = await plan(row)
    if (planned.fate !== 'new-party' && planned.fate !== 'known-party') return planned
    const sent = await sendOne(office, room, actor, row)
    return sent.ok ? { fate: 'sent', problem: null } : { fate: 'refused', problem: sent }
  }
  // Of a table that is sent twice at once, also to two servers, nobody is invited twice.
  return eachRow(room, text, async row => {
    const turn = { log: room.id, key: `invite ${row.party}` }
    const sent = await inTurnOfAll(apiTables(office), turn, office, () => send(row))
    return 'why' in sent ? { fate: 'refused', problem: sent } : sent
  })
}

type Outcome = Pick<BulkLine, 'fate' | 'problem'>

async function eachRow(
  { sequencer }: Room,
  text: string,
  treat: (row: BulkRow) => Promise<Outcome>,
): Promise<Result<BulkLine[]>> {
  const table = readPeopleTable(text, columns)
  if (!table.ok) return table
  const state = sequencer.tentative()
  const lines: BulkLine[] = []
  for (const { row, cells } of table.value) {
    const read = readRow(cells, state)
    const outcome: Outcome = read.ok ? await treat(read.value) : { fate: 'refused', problem: read }
    const { party, role, 'e-mail': address } = cells
    lines.push({ row, party, role: role || 'delegate', address, ...outcome })
  }
  return ok(lines)
}

/** `malformed-party`, `unknown-role`, `malformed-address`, `unknown-mail-language`, and what a new party lacks. */
function readRow(cells: Cells, state: State): Result<BulkRow> {
  const { party } = cells
  if (!/^[A-Z][A-Z0-9-]{0,15}$/.test(party)) return refuse('malformed-party', { where: party.slice(0, 40) })
  const role = credentialRoles.find(known => known === (cells.role.toLowerCase() || 'delegate'))
  if (role === undefined) return refuse('unknown-role', { where: cells.role.slice(0, 40) })
  const address = readAddress(cells['e-mail'])
  if (!address.ok) return { ...address, where: cells['e-mail'].slice(0, 80) }
  const lang = languages.find(known => known === (cells.language.toLowerCase() || 'en'))
  if (lang === undefined)
    return refuse('unknown-mail-language', {
      where: cells.language.slice(0, 40),
      args: { known: languages.join(', ') },
    })
  const seat = readSeat(cells, lang, state)
  return seat.ok ? ok({ party, role, address: address.value, lang, seat: seat.value }) : seat
}

function readSeat({ party, name, group, unit }: Cells, lang: Lang, state: State): Result<ActData | null> {
  if (name === '' && group === '') return ok(null)
  const read = readPartyName(name)
  if (!read.ok) return read
  const inGroup = groupOf(state, group)
  if (inGroup === null) return refuse('unknown-group', { where: group.slice(0, 40) })
  const kind = units.find(known => known === (unit.toLowerCase() || 'organisation'))
  if (kind === undefined)
    return refuse('unknown-unit', { where: unit.slice(0, 40), args: { known: units.join(', ') } })
  return ok({ kind: 'seat', seats: party, name: { [lang]: read.value }, group: inGroup, unit: kind })
}

/** A group by its id, or by its name in any language. */
function groupOf({ record }: State, written: string): string | null {
  const wanted = written.toLowerCase()
  const found = record.procedure?.groups.find(
    ({ id, label }) => id === wanted || Object.values(label).some(words => words.toLowerCase() === wanted),
  )
  return found?.id ?? null
}

/** What one row comes to after those before it. `above` holds what they say: people by row, and parties they seat. */
function plannedRow(office: Office, room: Room, actor: Actor, above: Set<string>) {
  return async (row: BulkRow): Promise<Outcome> => {
    const { party, role, address, seat } = row
    const key = `${party} ${role} ${address}`
    const isSeated = room.sequencer.tentative().seats.parties.has(party) || above.has(party)
    const refused = isSeated ? null : whyNotSeated(office, room, actor, row)
    if (refused !== null) return { fate: 'refused', problem: refused }
    const there = above.has(key) ? 'repeated' : await isThere(office, room, row)
    above.add(key)
    if (there !== null) return { fate: there, problem: null }
    if (seat !== null) above.add(party)
    return { fate: isSeated ? 'known-party' : 'new-party', problem: null }
  }
}

function whyNotSeated(office: Office, room: Room, actor: Actor, { seat, party }: BulkRow): Refusal | null {
  return seat === null
    ? refuse('party-not-described', { where: party })
    : wouldRefuse(office, room, actor, seat)
}

/** Whether this person was invited to this already and can still accept, or holds it. */
async function isThere(
  { directory, now }: Office,
  { id, sequencer }: Room,
  { party, role, address }: BulkRow,
): Promise<BulkFate | null> {
  const invitations = await invitationsOf(directory, id, party)
  const open = invitations.some(
    one => one.role === role && one.address === address && checkOpen(one, now()) === null,
  )
  if (open) return 'invited'
  const account = await findByAddress(directory, address)
  if (account === null) return null
  const { credentials } = sequencer.tentative().seats
  const holds = (await heldBy(directory, account.id)).some(({ log, credential, until }) => {
    const held = log === id && until === null ? credentials.get(credential) : undefined
    return held?.party === party && held.role === role && checkEnded(held, credential) === null
  })
  return holds ? 'seated' : null
}

/** Seats the party where it is missing, invites, and mails. An invitation whose mail did not go out is withdrawn. */
async function sendOne(office: Office, room: Room, actor: Actor, row: BulkRow): Promise<Result<null>> {
  const { directory, now, random } = office
  const { party, role, address } = row
  if (!room.sequencer.tentative().seats.parties.has(party)) {
    if (row.seat === null) return refuse('party-not-described', { where: party })
    const size = room.sequencer.size()
    const seated = await enterFor(office, room, actor, row.seat)
    // Another server of the store may have seated it a moment ago.
    if (!seated.ok && seated.why !== 'duplicate-party') return seated
    // Another server may write the log: the next row, and the mail, need the party here.
    if (!(await room.sequencer.waitFor((seated.ok ? seated.value.index : size) + 1, ownWriteWaitMs)))
      return refuse('still-catching-up')
  }
  const asked = { log: room.id, party, role, invitedBy: actor.credential, address, lastsMs: invitationMsMax }
  const made = await invite(directory, asked, now(), random)
  if (!made.ok) return made
  const sent = await mail(office, room, row, made.value.token)
  if (sent.ok) return sent
  await withdrawInvitation(directory, { log: room.id, party, id: made.value.invitation.id }, now())
  office.complain(`mail was not sent through ${sent.where}: ${sent.args?.problem}`)
  return refuse('invitation-not-mailed')
}

function mail(office: Office, { sequencer }: Room, row: BulkRow, token: string): Promise<Result<null>> {
  const { record, seats } = sequencer.tentative()
  const message = invitationMail(office.translations[row.lang], {
    to: row.address,
    url: `${office.url}/invitation/${token}`,
    site: office.siteName,
    negotiation: localized(record.title, row.lang).text,
    party: localized(seats.parties.get(row.party)!.name, row.lang).text,
    days: Math.round(invitationMsMax / dayMs),
  })
  return office.outbox.send(message)
}
