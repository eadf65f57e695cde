/** The statements about drafts. Each is whole by itself; who may see or change a row stands in its condition. */

const draft =
  'd.id, d.log, d.party, d.content, d.version, d.started_by, d.saved_by, d.created, d.updated, d.sending, d.tabled'
const cosponsor =
  'c.draft, c.party, c.invited_by, c.created, c.answered_by, c.answered, c.accepted, c.version'
const free = 'd.sending IS NULL AND d.tabled IS NULL'

export const statements = {
  /** $7 how many a party may have that are not tabled. */
  startDraft: `
    INSERT INTO travaux_drafts.draft AS d
      (id, log, party, content, version, started_by, saved_by, created, updated)
    SELECT $1, $2, $3, $4, 1, $5, $5, $6, $6 FROM travaux_drafts.draft
    WHERE log = $2 AND party = $3 AND tabled IS NULL HAVING count(*) < $7
    RETURNING ${draft}`,
  /** To the people of its party, $3, and of the parties that were invited and have not declined. */
  readDraft: `
    SELECT ${draft} FROM travaux_drafts.draft d
    WHERE d.log = $1 AND d.id = $2 AND (d.party = $3 OR EXISTS (
      SELECT FROM travaux_drafts.cosponsor c
      WHERE c.draft = d.id AND c.party = $3 AND c.accepted IS DISTINCT FROM false))`,
  draftsOf: `
    SELECT ${draft} FROM travaux_drafts.draft d WHERE d.log = $1 AND d.party = $2
    ORDER BY d.tabled IS NOT NULL, d.updated DESC, d.id LIMIT $3`,
  /** $4 the version that was started from. */
  saveDraft: `
    UPDATE travaux_drafts.draft d SET content = $5, version = d.version + 1, saved_by = $6, updated = $7
    WHERE d.log = $1 AND d.id = $2 AND d.party = $3 AND d.version = $4 AND ${free} RETURNING ${draft}`,
  discardDraft: `
    DELETE FROM travaux_drafts.draft d
    WHERE d.log = $1 AND d.id = $2 AND d.party = $3 AND d.sending IS NULL RETURNING d.id`,
  /** Of many that send one version at once, the act of the first is what all of them send. */
  claimDraft: `
    UPDATE travaux_drafts.draft d SET sending = coalesce(d.sending, $5)
    WHERE d.log = $1 AND d.id = $2 AND d.party = $3 AND d.version = $4 AND d.tabled IS NULL RETURNING d.sending`,
  releaseDraft: `
    UPDATE travaux_drafts.draft d SET sending = NULL WHERE d.id = $1 AND d.sending = $2 RETURNING d.id`,
  draftTabled: `
    UPDATE travaux_drafts.draft d SET sending = NULL, tabled = $2
    WHERE d.id = $1 AND d.tabled IS NULL RETURNING d.id`,

  /** $7 how many may be invited to one draft. A party that declined can be asked again. */
  inviteCosponsor: `
    WITH asked AS (
      SELECT d.id, d.log FROM travaux_drafts.draft d
      WHERE d.log = $1 AND d.id = $2 AND d.party = $3 AND d.party <> $4
        AND $7 > (SELECT count(*) FROM travaux_drafts.cosponsor c WHERE c.draft = d.id))
    INSERT INTO travaux_drafts.cosponsor AS c (draft, log, party, invited_by, created)
    SELECT id, log, $4, $5, $6 FROM asked
    ON CONFLICT (draft, party) DO UPDATE SET invited_by = excluded.invited_by, created = excluded.created,
      answered_by = NULL, answered = NULL, accepted = NULL, version = NULL
    WHERE c.accepted = false RETURNING c.party`,
  uninviteCosponsor: `
    DELETE FROM travaux_drafts.cosponsor c USING travaux_drafts.draft d
    WHERE d.log = $1 AND d.id = $2 AND d.party = $3 AND c.draft = d.id AND c.party = $4 RETURNING c.party`,
  cosponsorsOf: `
    SELECT ${cosponsor} FROM travaux_drafts.cosponsor c WHERE c.draft = $1 ORDER BY c.party`,
  invitedToCosponsor: `
    SELECT ${draft} FROM travaux_drafts.cosponsor c JOIN travaux_drafts.draft d ON d.id = c.draft
    WHERE c.log = $1 AND c.party = $2 AND c.accepted IS DISTINCT FROM false
    ORDER BY c.created DESC, d.id LIMIT $3`,
  /** $4 the version that was read: an answer is to the text that was read, and to no other. */
  answerCosponsor: `
    UPDATE travaux_drafts.cosponsor c SET accepted = $5, answered_by = $6, answered = $7, version = $4
    FROM travaux_drafts.draft d
    WHERE d.log = $1 AND d.id = $2 AND c.draft = d.id AND c.party = $3 AND d.version = $4
      AND ${free} RETURNING c.party`,
} as const

export type Statement = keyof typeof statements
