-- Votes in consultations: taken here first, then packed into the consultation's log under numbers. Which number is whose
-- is known here alone, and can be deleted: the log goes on without it. Moments are milliseconds since 1970.

CREATE SCHEMA travaux_consultations;

CREATE TABLE travaux_consultations.consultation (
  log text PRIMARY KEY,
  -- How many numbers of voters, and of votes, were given.
  voters int NOT NULL DEFAULT 0,
  votes bigint NOT NULL DEFAULT 0,
  -- Votes below this number are in a batch that is in the log.
  packed bigint NOT NULL DEFAULT 0,
  -- Whether no vote is taken any more.
  closed boolean NOT NULL DEFAULT false
);

-- Links for those who are invited: the SHA-256 of the token alone.
CREATE TABLE travaux_consultations.invited (
  hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
  log text NOT NULL,
  created bigint NOT NULL
);
CREATE INDEX invited_log ON travaux_consultations.invited (log);

CREATE TABLE travaux_consultations.voter (
  log text NOT NULL REFERENCES travaux_consultations.consultation,
  number int NOT NULL,
  -- Whose it is: an account, or whoever holds a link; neither once that was deleted.
  account text REFERENCES travaux_accounts.account ON DELETE SET NULL,
  link bytea REFERENCES travaux_consultations.invited ON DELETE SET NULL,
  -- The place of the group among those of the consultation.
  of_group smallint NOT NULL CHECK (of_group BETWEEN 0 AND 255),
  PRIMARY KEY (log, number),
  UNIQUE (log, account),
  UNIQUE (log, link)
);

CREATE TABLE travaux_consultations.vote (
  log text NOT NULL,
  -- In the order in which they were taken, without a gap.
  id bigint NOT NULL,
  voter int NOT NULL,
  statement int NOT NULL,
  vote smallint NOT NULL CHECK (vote BETWEEN -1 AND 1),
  taken bigint NOT NULL,
  PRIMARY KEY (log, id),
  FOREIGN KEY (log, voter) REFERENCES travaux_consultations.voter
);
CREATE INDEX vote_voter ON travaux_consultations.vote (log, voter, statement, id);

-- Votes from `first` up to and without `upto`, as the act that enters them: kept before it is submitted, so that after
-- a crash the very same bytes are submitted again, which the log knows as one act.
CREATE TABLE travaux_consultations.batch (
  log text NOT NULL REFERENCES travaux_consultations.consultation,
  first bigint NOT NULL,
  upto bigint NOT NULL CHECK (upto > first),
  -- JSON.
  submission text NOT NULL,
  -- The index of the act, once it is in the log.
  leaf bigint,
  PRIMARY KEY (log, first)
);

GRANT USAGE ON SCHEMA travaux_consultations TO travaux_app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA travaux_consultations TO travaux_app;
GRANT UPDATE (voters, votes, packed, closed) ON travaux_consultations.consultation TO travaux_app;
GRANT UPDATE (account, link) ON travaux_consultations.voter TO travaux_app;
GRANT UPDATE (leaf) ON travaux_consultations.batch TO travaux_app;
GRANT DELETE ON travaux_consultations.batch, travaux_consultations.invited TO travaux_app;
