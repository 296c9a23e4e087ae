-- By which rules the score of a dataset was counted (Quality.RULES); 0: by those of an earlier
-- version, or elsewhere. The rules at the head of V1 hold.
ALTER TABLE dataset ADD COLUMN quality_rules integer NOT NULL DEFAULT 0;
