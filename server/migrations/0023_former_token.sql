-- The token that a session went by before it was proved: good for a moment yet, since requests may be on their way with it,
-- and the answer with the new one may be lost.
ALTER TABLE sessions ADD COLUMN former BLOB;
ALTER TABLE sessions ADD COLUMN former_until BIGINT NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX sessions_by_former ON sessions (former) WHERE former IS NOT NULL;
