-- Ways to sign in besides a link by e-mail: passkeys, and the identity that an institution vouches for. They go with
-- their account. What counts once is noted in `spent` by the statement that uses it.

CREATE TABLE travaux_accounts.passkey (
  -- The credential ID, base64url: chosen by the authenticator.
  id text PRIMARY KEY,
  account text NOT NULL REFERENCES travaux_accounts.account ON DELETE CASCADE,
  -- As COSE writes it (RFC 9052).
  public_key bytea NOT NULL,
  -- How often the authenticator says it was used: 0 for ever, or always more than before.
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL,
  name text NOT NULL,
  created bigint NOT NULL,
  used bigint
);
CREATE INDEX passkey_account ON travaux_accounts.passkey (account);

CREATE TABLE travaux_accounts.identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account text NOT NULL REFERENCES travaux_accounts.account ON DELETE CASCADE,
  created bigint NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_account ON travaux_accounts.identity (account);

-- Challenges and states that were used, until they would not be accepted anyway.
CREATE TABLE travaux_accounts.spent (
  hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
  until bigint NOT NULL
);

GRANT SELECT, INSERT, DELETE ON
  travaux_accounts.passkey, travaux_accounts.identity, travaux_accounts.spent TO travaux_app;
GRANT UPDATE (counter, name, used) ON travaux_accounts.passkey TO travaux_app;
