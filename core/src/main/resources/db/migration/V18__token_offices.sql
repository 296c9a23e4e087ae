-- The office to which a token of a publisher is confined; null, as in tokens from before, where it is not.
-- The rules at the head of V1 hold.
ALTER TABLE api_token ADD COLUMN office text;
ALTER TABLE api_token
  ADD FOREIGN KEY (tenant_id, office) REFERENCES office (tenant_id, slug);
