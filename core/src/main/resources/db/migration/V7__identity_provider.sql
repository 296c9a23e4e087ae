-- People whom an identity provider vouches for. Their accounts have no password here and are found by
-- what the provider calls them, never by an e-mail address.
ALTER TABLE local_account RENAME TO account;
ALTER TABLE account
  ALTER COLUMN login DROP NOT NULL,
  ALTER COLUMN password_hash DROP NOT NULL,
  ADD COLUMN issuer text,
  ADD CONSTRAINT account_has_one_way_in CHECK (
    CASE WHEN issuer IS NULL
      THEN login IS NOT NULL AND password_hash IS NOT NULL AND subject NOT LIKE 'oidc:%'
      ELSE login IS NULL AND password_hash IS NULL AND subject LIKE 'oidc:%'
    END);

-- What the provider calls the session, so that it can end it; and its own token, to be shown when
-- somebody signs out there too. Gone with the session.
ALTER TABLE session
  ADD COLUMN provider_session text,
  ADD COLUMN id_token text;
CREATE INDEX session_provider ON session (provider_session);
