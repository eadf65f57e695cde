/** The statements about what people follow and the digests that tell them of it. Each is whole by itself. */

const subscription = 's.id, s.log, s.kind, s.subject, s.since, s.dates'

export const followingStatements = {
  /**
   * $1 account, $2 and $3 ids for its digest and the subscription, $4 log, $5 kind, $6 subject, $7 the acts there are, $8 now,
   * $9 how many may be followed, $10 when the first mail is due and $11 at what hour. Whoever followed nothing any more
   * begins anew.
   */
  follow: `
    WITH follower AS (SELECT id FROM travaux_accounts.account WHERE id = $1 AND address IS NOT NULL),
    digest AS (
      INSERT INTO travaux_accounts.digest AS d (account, id, every, hour, due)
      SELECT id, $2, 'day', $11::int, $10 FROM follower
      ON CONFLICT (account) DO UPDATE SET due = excluded.due
      WHERE NOT EXISTS (SELECT FROM travaux_accounts.subscription s WHERE s.account = d.account))
    INSERT INTO travaux_accounts.subscription (id, account, log, kind, subject, since, dates, created)
    SELECT $3, f.id, $4, $5, $6, $7, $8, $8 FROM follower f
    WHERE (SELECT count(*) FROM travaux_accounts.subscription WHERE account = $1) < $9
    ON CONFLICT (account, log, kind, subject) DO NOTHING RETURNING id`,
  unfollow: `
    DELETE FROM travaux_accounts.subscription WHERE account = $1 AND log = $2 AND kind = $3 AND subject = $4`,
  unfollowOne: 'DELETE FROM travaux_accounts.subscription WHERE account = $1 AND id = $2',
  subscriptions: `
    SELECT ${subscription} FROM travaux_accounts.subscription s
    WHERE s.account = $1 ORDER BY s.created DESC, s.id LIMIT $2`,
  followedIn: `
    SELECT a.address IS NOT NULL AS mailed, s.kind, s.subject FROM travaux_accounts.account a
    LEFT JOIN travaux_accounts.subscription s ON s.account = a.id AND s.log = $2 WHERE a.id = $1`,

  rhythm: 'SELECT every, hour, due FROM travaux_accounts.digest WHERE account = $1',
  setRhythm: `
    UPDATE travaux_accounts.digest SET every = $2, hour = $3, due = $4 WHERE account = $1 RETURNING id`,

  dueDigests: `
    SELECT d.account, d.every, d.hour, d.due FROM travaux_accounts.digest d
    JOIN travaux_accounts.account a ON a.id = d.account AND a.address IS NOT NULL
    WHERE d.due <= $1 AND EXISTS (SELECT FROM travaux_accounts.subscription s WHERE s.account = d.account)
    ORDER BY d.due, d.account LIMIT $2`,
  /** $2 when it was due, as it was seen; $3 when the next one is. */
  claimDigest: `
    UPDATE travaux_accounts.digest d SET due = $3 FROM travaux_accounts.account a
    WHERE d.account = $1 AND d.due = $2 AND a.id = d.account AND a.address IS NOT NULL
    RETURNING d.id, d.every, d.failures, a.address, a.lang`,
  /** $2 subscriptions, $3 up to which acts and $4 up to which dates each was told. */
  digestTold: `
    WITH told AS (SELECT * FROM unnest($2::text[], $3::bigint[], $4::bigint[]) AS t (id, since, dates)),
    sent AS (UPDATE travaux_accounts.digest SET failures = 0 WHERE account = $1 AND failures > 0)
    UPDATE travaux_accounts.subscription s
    SET since = greatest(s.since, told.since), dates = greatest(s.dates, told.dates)
    FROM told WHERE s.id = told.id AND s.account = $1`,
  /** $2 as the claim has left it. */
  digestFailed: `
    UPDATE travaux_accounts.digest SET due = $3, failures = failures + 1 WHERE account = $1 AND due = $2`,

  /** $1 the id of a subscription, or of a digest: then all. */
  lookStop: `
    SELECT ${subscription}, s.id <> $1 AS is_all FROM travaux_accounts.subscription s
    LEFT JOIN travaux_accounts.digest d ON d.account = s.account AND d.id = $1
    WHERE s.id = $1 OR d.id IS NOT NULL ORDER BY s.created, s.id LIMIT $2`,
  stop: `
    DELETE FROM travaux_accounts.subscription s
    WHERE s.id = $1 OR s.account = (SELECT account FROM travaux_accounts.digest WHERE id = $1) RETURNING s.id`,
} as const

export type FollowingStatement = keyof typeof followingStatements
