-- What is past its time is found by its age, to be deleted a few rows at once.
CREATE INDEX misses_old ON misses (at);
CREATE INDEX locks_old ON locks (until);
CREATE INDEX sessions_old ON sessions (expires);
CREATE INDEX attempts_old ON attempts (created);
