-- What a journal is asked for: by whom, to what, which action, when; each in the order of its numbers
-- (JournalReading). Actions are compared letter by letter, whatever the language of the database, so
-- that all that begin with a word lie together.
ALTER TABLE journal_event ALTER COLUMN action TYPE text COLLATE "C";

CREATE INDEX journal_event_actor ON journal_event (tenant_id, actor, seq);
CREATE INDEX journal_event_target ON journal_event (tenant_id, target, seq);
CREATE INDEX journal_event_action ON journal_event (tenant_id, action, seq);
CREATE INDEX journal_event_at ON journal_event (tenant_id, at);
