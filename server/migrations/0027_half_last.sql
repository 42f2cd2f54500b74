-- Until when the time for the second factor can be given longer: an hour after the password. Of those from before, not at all.
ALTER TABLE half_sessions ADD COLUMN last BIGINT NOT NULL DEFAULT 0;
