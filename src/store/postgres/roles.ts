/**
 * The two roles that the store works as. `travaux_app` serves: it may add to the record and take nothing from it.
 * `travaux_eraser` withholds: it may hide and erase texts and bodies. Neither can log in; the login takes them on.
 * Roles belong to the server, so that several databases share them and several processes may make them at once.
 */
import type { ClientBase } from 'pg'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import type { Address } from './address.js'

export const appRole = 'travaux_app'
export const eraserRole = 'travaux_eraser'

/** What one gets for making something that another makes at the same moment: its name, or its row in the catalogue. */
const racedCodes = ['42710', '42P06', '42P07', '23505', 'XX000']
const attemptsMax = 10

/** Makes sure that the login can take on the roles; `database-roles` where it may neither do so nor make them. */
export async function ensureRoles(
  client: ClientBase,
  { place, user }: Pick<Address, 'place' | 'user'>,
  roles: readonly string[] = [appRole, eraserRole],
): Promise<Result<null>> {
  if (await canTake(client, roles)) return ok(null)
  for (const role of roles) {
    await whereItIsAllowed(() => unlessRaced(() => client.query(`CREATE ROLE ${role} NOLOGIN`)))
    await whereItIsAllowed(() => unlessRaced(() => client.query(`GRANT ${role} TO CURRENT_USER`)))
  }
  if (await canTake(client, roles)) return ok(null)
  return refuse('database-roles', { where: place, args: { user, roles: roles.join(', ') } })
}

async function canTake(client: ClientBase, roles: readonly string[]): Promise<boolean> {
  try {
    await client.query(['BEGIN', ...roles.map(role => `SET LOCAL ROLE ${role}`)].join('; '))
    return true
  } catch (error) {
    if (!['42501', '22023'].includes((error as { code?: string }).code ?? '')) throw error
    return false
  } finally {
    await client.query('ROLLBACK')
  }
}

/** What may not be made may still be there: whether it is decides. */
async function whereItIsAllowed(make: () => Promise<unknown>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if (!['42501', '42704'].includes((error as { code?: string }).code ?? '')) throw error
  }
}

/** Does again what failed because another did the same; after a few times it is taken to be there. */
export async function unlessRaced(make: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    try {
      await make()
      return
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === '42710') return
      if (!racedCodes.includes(code ?? '')) throw error
    }
  }
}
