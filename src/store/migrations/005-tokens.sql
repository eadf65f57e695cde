-- How programs act for people: tokens bound to one credential, and requests that are done once however often they are
-- sent. Of tokens only the SHA-256 is kept.

CREATE TABLE travaux_accounts.token (
  id text PRIMARY KEY,
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  account text NOT NULL REFERENCES travaux_accounts.account ON DELETE CASCADE,
  log text NOT NULL,
  credential text NOT NULL,
  name text NOT NULL,
  created bigint NOT NULL,
  expires bigint NOT NULL,
  -- When it was last used, to the minute.
  used bigint
);
CREATE INDEX token_account ON travaux_accounts.token (account);

CREATE TABLE travaux_accounts.request (
  log text NOT NULL,
  credential text NOT NULL,
  key text NOT NULL,
  -- What was asked: another request under the same key is another matter.
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  -- What is submitted, until it was: then it is in the record, and can be withheld there.
  submission text,
  receipt text,
  at bigint NOT NULL,
  PRIMARY KEY (log, credential, key)
);
CREATE INDEX request_at ON travaux_accounts.request (at);

GRANT SELECT, INSERT, DELETE ON travaux_accounts.token, travaux_accounts.request TO travaux_app;
GRANT UPDATE (used) ON travaux_accounts.token TO travaux_app;
GRANT UPDATE (submission, receipt) ON travaux_accounts.request TO travaux_app;
