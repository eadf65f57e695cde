-- Documents that a party has deposited and not yet released: what the record has only a commitment to. For the people of
-- that party alone, until they release them. Moments are milliseconds since 1970.

CREATE TABLE travaux_workspace.deposit (
  log text NOT NULL,
  -- The commitment that is in the log.
  hash text NOT NULL,
  party text NOT NULL,
  -- Canonical JSON, as the commitment has it.
  body text NOT NULL,
  salt text NOT NULL CHECK (length(salt) = 64),
  created bigint NOT NULL,
  PRIMARY KEY (log, hash)
);
CREATE INDEX deposit_party ON travaux_workspace.deposit (log, party);

GRANT SELECT, INSERT, DELETE ON travaux_workspace.deposit TO travaux_app;
GRANT UPDATE (hash) ON travaux_workspace.deposit TO travaux_app;
