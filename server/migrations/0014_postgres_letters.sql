-- Letters about who somebody is. For PostgreSQL alone, as the name of this file says: there a CHECK is changed in place, so
-- that servers of the version before go on putting letters in. It bears the name of the table that it was made with.
ALTER TABLE outbox DROP CONSTRAINT outbox_with_notices_notice_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_notice_check
    CHECK (notice IN ('frozen', 'unfrozen', 'runs_out', 'confirm', 'reset', 'new_browser', 'new_password',
                      'factor_on', 'factor_off', 'recovery_used'));
