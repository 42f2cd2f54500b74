-- When a purse's newest line is. Servers have clocks of their own: without this a line could be told before the one that it
-- followed, and the balance after each would not follow from the one before.
ALTER TABLE purses ADD COLUMN last_at BIGINT NOT NULL DEFAULT 0;
UPDATE purses SET last_at = COALESCE((
    SELECT MAX(e.at) FROM entries e WHERE e.owner = purses.account AND e.currency = purses.currency), 0);
