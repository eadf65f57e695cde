-- What an invitation leads to: from when until when its credential is good, and, once it is accepted, which that is. So
-- that an acceptance whose act was not entered can be entered again, under the same credential.

ALTER TABLE travaux_accounts.invitation
  ADD COLUMN starts bigint,
  ADD COLUMN ends bigint,
  ADD COLUMN credential text;
CREATE INDEX invitation_used_by ON travaux_accounts.invitation (used_by, log);

GRANT UPDATE (credential) ON travaux_accounts.invitation TO travaux_app;
