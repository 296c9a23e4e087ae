-- The first version that the public sees: what was uploaded while a dataset was a draft, and replaced
-- before it was published, stays with those who may see drafts. 0 until it is published. The rules at
-- the head of V1 hold.
ALTER TABLE dataset ADD COLUMN first_public integer NOT NULL DEFAULT 1;
UPDATE dataset SET first_public = 0 WHERE state = 'DRAFT';
