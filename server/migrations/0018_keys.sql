-- The secrets that this database was ever written with, by their ids; never the secrets. What shows that two servers have
-- the same one is there once a server had it.
CREATE TABLE code_keys (
    id     TEXT PRIMARY KEY,
    proof  BLOB,
    since  BIGINT NOT NULL
);
INSERT INTO code_keys (id, since) SELECT mac_key, MIN(created) FROM cards GROUP BY mac_key;

-- Which secret a storefront's is made of; from before this, the oldest.
ALTER TABLE webhooks ADD COLUMN mac_key TEXT;
