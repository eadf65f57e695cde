-- People: who they are, how they sign in, what they were invited to, which credential is theirs. Nothing of it is in
-- a log, and all that names a person can be deleted. Moments are milliseconds since 1970, given by whoever asks.
-- Of tokens only the SHA-256 is kept.

CREATE SCHEMA travaux_accounts;

CREATE TABLE travaux_accounts.account (
  id text PRIMARY KEY,
  name text NOT NULL,
  lang text NOT NULL,
  -- Verified, in the one form of docs/spec/accounts.md; an account may have none.
  address text UNIQUE CHECK (address <> ''),
  created bigint NOT NULL
);

CREATE TABLE travaux_accounts.session (
  hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
  account text NOT NULL REFERENCES travaux_accounts.account ON DELETE CASCADE,
  created bigint NOT NULL,
  -- When it was last used, to the minute: it ends some time after, and at `until` in any case.
  seen bigint NOT NULL,
  until bigint NOT NULL,
  stepped bigint,
  browser text NOT NULL
);
CREATE INDEX session_account ON travaux_accounts.session (account);

CREATE TABLE travaux_accounts.link (
  hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
  address text NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('sign-in', 'confirm')),
  -- Whose address it is to become.
  account text REFERENCES travaux_accounts.account ON DELETE CASCADE,
  created bigint NOT NULL,
  expires bigint NOT NULL,
  used bigint,
  -- Links of one address in one hour are numbered, so that many at once do not exceed their limit.
  hour bigint NOT NULL,
  slot int NOT NULL,
  UNIQUE (address, hour, slot),
  CHECK ((purpose = 'confirm') = (account IS NOT NULL))
);

CREATE TABLE travaux_accounts.invitation (
  id text PRIMARY KEY,
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  log text NOT NULL,
  party text NOT NULL,
  role text NOT NULL,
  -- Only who has this address may accept. Null: whoever holds the token. Empty: it was removed, and nobody may.
  address text,
  invited_by text NOT NULL,
  created bigint NOT NULL,
  expires bigint NOT NULL,
  used bigint,
  used_by text REFERENCES travaux_accounts.account ON DELETE SET NULL,
  withdrawn bigint,
  CHECK (used IS NULL OR withdrawn IS NULL)
);
CREATE INDEX invitation_party ON travaux_accounts.invitation (log, party);

-- A row outlives its account, unnamed, so that nobody else is ever given a credential that was another's.
CREATE TABLE travaux_accounts.holder (
  log text NOT NULL,
  credential text NOT NULL,
  account text REFERENCES travaux_accounts.account ON DELETE SET NULL,
  since bigint NOT NULL,
  until bigint,
  PRIMARY KEY (log, credential)
);
CREATE INDEX holder_account ON travaux_accounts.holder (account);

GRANT USAGE ON SCHEMA travaux_accounts TO travaux_app;
GRANT SELECT, INSERT, DELETE ON
  travaux_accounts.account, travaux_accounts.session, travaux_accounts.link TO travaux_app;
GRANT UPDATE (name, lang, address) ON travaux_accounts.account TO travaux_app;
GRANT UPDATE (hash, seen, stepped) ON travaux_accounts.session TO travaux_app;
GRANT UPDATE (used) ON travaux_accounts.link TO travaux_app;
GRANT SELECT, INSERT ON travaux_accounts.invitation, travaux_accounts.holder TO travaux_app;
GRANT UPDATE (address, used, used_by, withdrawn) ON travaux_accounts.invitation TO travaux_app;
GRANT UPDATE (until) ON travaux_accounts.holder TO travaux_app;
