/** The statements about tokens of programs, and about requests that are done once. */

const token = 'id, log, credential, name, created, expires, used'

export const apiStatements = {
  /** Only for a credential that the account holds; $9 how many tokens it may have. */
  makeApiToken: `
    INSERT INTO travaux_accounts.token (id, hash, account, log, credential, name, created, expires)
    SELECT $1, $2, h.account, h.log, h.credential, $6, $7, $8 FROM travaux_accounts.holder h
    WHERE h.account = $3 AND h.log = $4 AND h.credential = $5 AND h.until IS NULL
      AND (SELECT count(*) FROM travaux_accounts.token t WHERE t.account = $3) < $9
    RETURNING ${token}`,
  /** $2 now, $3 the last use that is noted anew. */
  readApiToken: `
    WITH touched AS (
      UPDATE travaux_accounts.token SET used = $2
      WHERE hash = $1 AND expires > $2 AND (used IS NULL OR used <= $3))
    SELECT t.log, t.credential, t.account
    FROM travaux_accounts.token t JOIN travaux_accounts.holder h USING (log, credential, account)
    WHERE t.hash = $1 AND t.expires > $2 AND h.until IS NULL`,
  apiTokens: `
    SELECT ${token} FROM travaux_accounts.token
    WHERE account = $1 AND expires > $2 ORDER BY created DESC, id LIMIT $3`,
  dropApiToken: 'DELETE FROM travaux_accounts.token WHERE account = $1 AND id = $2 RETURNING id',

  /** One row for each key: of many at once, one is the first. */
  beginRequest: `
    INSERT INTO travaux_accounts.request (log, credential, key, digest, submission, at)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (log, credential, key) DO NOTHING RETURNING key`,
  request: `
    SELECT digest, submission, receipt FROM travaux_accounts.request
    WHERE log = $1 AND credential = $2 AND key = $3`,
  endRequest: `
    UPDATE travaux_accounts.request SET submission = NULL, receipt = $4
    WHERE log = $1 AND credential = $2 AND key = $3`,
  /** A request that was refused did nothing: the same key may try again. */
  dropRequest: 'DELETE FROM travaux_accounts.request WHERE log = $1 AND credential = $2 AND key = $3',

  /** Of whoever has it still: $3 is whose turn it was. */
  endTurn: `
    DELETE FROM travaux_accounts.request
    WHERE log = $1 AND credential = '' AND key = $2 AND submission = $3`,
  /** Whoever began it by $3 is not coming back. */
  endOldTurn: `
    DELETE FROM travaux_accounts.request WHERE log = $1 AND credential = '' AND key = $2 AND at <= $3`,

  sweepApi: `
    WITH tokens AS (DELETE FROM travaux_accounts.token WHERE expires <= $1)
    DELETE FROM travaux_accounts.request WHERE at <= $2`,
} as const

export type ApiStatement = keyof typeof apiStatements
