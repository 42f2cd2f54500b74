-- What is said of a case after its first words. `by_side` is shop or shopper. The same attempt to say something is kept once.
CREATE TABLE case_messages (
    id       TEXT PRIMARY KEY,
    case_id  TEXT NOT NULL REFERENCES cases (id),
    at       BIGINT NOT NULL,
    by_side  TEXT NOT NULL,
    words    TEXT NOT NULL,
    attempt  TEXT NOT NULL
);
CREATE INDEX case_messages_of_case ON case_messages (case_id, at, id);
CREATE UNIQUE INDEX case_messages_once ON case_messages (case_id, by_side, attempt);

-- `matter` is what a case is about where the servers of the version before do not know such a thing: these read `about`,
-- which then has a code, perhaps an empty one. `answered` is when the shop spoke, until its shopper does. The same attempt
-- to file a case is kept once.
ALTER TABLE cases ADD COLUMN matter TEXT;
ALTER TABLE cases ADD COLUMN answered BIGINT;
ALTER TABLE cases ADD COLUMN attempt TEXT;
CREATE UNIQUE INDEX cases_once ON cases (account, attempt);
