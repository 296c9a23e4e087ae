-- What whoever did something was at that moment; null where it was nobody's, and in events from before.
-- The rules at the head of V1 hold.
ALTER TABLE journal_event ADD COLUMN role text;
