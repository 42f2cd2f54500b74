-- For PostgreSQL alone, as the name of this file says: there hashes are BYTEA, and this lets the one text of the schema fit.
CREATE DOMAIN blob AS BYTEA;
