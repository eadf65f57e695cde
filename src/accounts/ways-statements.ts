/** The statements about ways to sign in. Each is whole by itself: what must happen once is decided where a row is written. */

const passkey = 'id, account, public_key, counter, transports, name, created, used'

/** Notes that a challenge or state was used; the part of a statement that goes on only if it finds a row in `fresh`. */
const spend = (hash: string, until: string) => `
    fresh AS (
      INSERT INTO travaux_accounts.spent (hash, until) VALUES (${hash}, ${until})
      ON CONFLICT (hash) DO NOTHING RETURNING hash)`

/** Whether an account could still sign in without one of its passkeys or identities. */
const anotherWay = (passkeys: string, identities: string) => `(
      EXISTS (SELECT FROM travaux_accounts.account WHERE id = $1 AND address IS NOT NULL)
      OR EXISTS (SELECT FROM travaux_accounts.passkey WHERE account = $1 ${passkeys})
      OR EXISTS (SELECT FROM travaux_accounts.identity WHERE account = $1 ${identities}))`

export const waysStatements = {
  spend: `WITH ${spend('$1', '$2')} SELECT count(*)::int AS fresh FROM fresh`,

  passkey: `SELECT ${passkey} FROM travaux_accounts.passkey WHERE id = $1`,
  passkeysOf: `
    SELECT ${passkey} FROM travaux_accounts.passkey WHERE account = $1 ORDER BY created, id LIMIT $2`,
  /** $8, $9 the challenge that is used; $10 how many an account may have. */
  addPasskey: `
    WITH ${spend('$8', '$9')},
    added AS (
      INSERT INTO travaux_accounts.passkey (id, account, public_key, counter, transports, name, created)
      SELECT $1, a.id, $3, $4, $5, $6, $7 FROM travaux_accounts.account a, fresh
      WHERE a.id = $2 AND (SELECT count(*) FROM travaux_accounts.passkey WHERE account = $2) < $10
      ON CONFLICT (id) DO NOTHING RETURNING id)
    SELECT (SELECT count(*) FROM fresh)::int AS fresh, (SELECT count(*) FROM added)::int AS added`,
  /** $2 what it counts now, $4, $5 the challenge that is used. */
  usePasskey: `
    WITH ${spend('$4', '$5')},
    used AS (
      UPDATE travaux_accounts.passkey SET counter = $2, used = $3
      WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) AND EXISTS (SELECT FROM fresh)
      RETURNING account)
    SELECT (SELECT count(*) FROM fresh)::int AS fresh, (SELECT account FROM used) AS account`,
  renamePasskey: `
    UPDATE travaux_accounts.passkey SET name = $3 WHERE account = $1 AND id = $2 RETURNING id`,
  removePasskey: `
    DELETE FROM travaux_accounts.passkey
    WHERE account = $1 AND id = $2 AND ${anotherWay('AND id <> $2', '')} RETURNING id`,

  identity: `SELECT account FROM travaux_accounts.identity WHERE issuer = $1 AND subject = $2`,
  identitiesOf: `
    SELECT issuer, subject, created FROM travaux_accounts.identity
    WHERE account = $1 ORDER BY created, issuer, subject LIMIT $2`,
  /** $5 how many an account may have. */
  connectIdentity: `
    INSERT INTO travaux_accounts.identity (issuer, subject, account, created)
    SELECT $1, $2, a.id, $4 FROM travaux_accounts.account a
    WHERE a.id = $3 AND (SELECT count(*) FROM travaux_accounts.identity WHERE account = $3) < $5
    ON CONFLICT (issuer, subject) DO NOTHING RETURNING account`,
  /** Fails as a whole where the identity is known: then no account is made either. */
  createWithIdentity: `
    WITH made AS (
      INSERT INTO travaux_accounts.account (id, name, lang, created) VALUES ($3, $4, $5, $6)
      RETURNING id, created)
    INSERT INTO travaux_accounts.identity (issuer, subject, account, created)
    SELECT $1, $2, id, created FROM made RETURNING account`,
  disconnectIdentity: `
    DELETE FROM travaux_accounts.identity
    WHERE account = $1 AND issuer = $2 AND subject = $3
      AND ${anotherWay('', 'AND (issuer, subject) <> ($2, $3)')} RETURNING account`,
} as const

export type WaysStatement = keyof typeof waysStatements
