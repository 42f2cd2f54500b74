-- The history of an account that has a hundred thousand lines is counted, filtered and searched without a look into any
-- table.

-- What a customer's line is found by: why value moved, and the last four, the number or the name that it shows, in lower
-- case and without dashes. Both say what the line's transaction says; a transaction is never changed, so neither are they.
ALTER TABLE entries ADD COLUMN kind TEXT;
ALTER TABLE entries ADD COLUMN about TEXT;
UPDATE entries SET
    kind = (SELECT t.kind FROM transactions t WHERE t.id = entries.tx),
    about = (SELECT LOWER(REPLACE(COALESCE(c.last_four, t.promo || ' ' || t.order_id, t.order_id,
                                           CAST(t.points AS TEXT), ''), '-', ''))
             FROM transactions t LEFT JOIN cards c ON c.id = t.card WHERE t.id = entries.tx)
    WHERE owner IS NOT NULL;
DROP INDEX entries_of_owner;
CREATE INDEX entries_of_owner ON entries (owner, at, id, currency, amount, bucket, kind, about, total_after)
    WHERE owner IS NOT NULL;
