-- Letters about passkeys. For PostgreSQL alone, as the name of this file says. The kinds of letters are no longer listed
-- here: whoever writes and reads them does (store/notice). Servers of the version before go on putting letters in.
ALTER TABLE outbox DROP CONSTRAINT outbox_notice_check;
