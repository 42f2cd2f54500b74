//! What `ledger verify` says of cards of other issuers: value came exactly where an issuer said yes, once, and from it.

use super::verify::Check;

pub(super) const CHECKS: &[Check] = &[
    Check(
        "what another issuer said yes to is one redemption of its card, into the account that asked for it",
        "SELECT COUNT(*) FROM issuer_redemptions WHERE status = 'done'",
        "SELECT i.id FROM issuer_redemptions i LEFT JOIN redemptions r ON r.id = i.id LEFT JOIN cards c ON c.id = r.card
         WHERE i.status = 'done' AND (r.id IS NULL OR r.account <> i.account OR c.id <> i.card OR c.amount <> i.amount
               OR c.currency <> i.currency OR c.mac <> i.mac) LIMIT 1",
    ),
    Check(
        "the value of another issuer's card came by one posting, of two lines, from what the issuer owes",
        "SELECT COUNT(*) FROM issuer_redemptions WHERE status = 'done'",
        "SELECT i.id FROM issuer_redemptions i
         LEFT JOIN transactions t ON t.card = i.card
         LEFT JOIN entries e ON e.tx = t.id
         WHERE i.status = 'done' GROUP BY i.id, i.amount, i.currency
         HAVING COUNT(DISTINCT t.id) <> 1 OR COUNT(*) <> 2
             OR SUM(CASE WHEN t.id = i.id AND e.account = 'receivable' AND e.currency = i.currency THEN -e.amount ELSE 0 END)
                <> i.amount
             OR SUM(CASE WHEN t.id = i.id AND e.account = 'customer' AND e.currency = i.currency THEN e.amount ELSE 0 END)
                <> i.amount
         LIMIT 1",
    ),
    Check(
        "what another issuer has not said yes to moved nothing",
        "SELECT COUNT(*) FROM issuer_redemptions WHERE status <> 'done'",
        "SELECT i.id FROM issuer_redemptions i WHERE i.status <> 'done' AND (
            EXISTS (SELECT 1 FROM redemptions r WHERE r.id = i.id) OR EXISTS (SELECT 1 FROM transactions t WHERE t.id = i.id)
         ) LIMIT 1",
    ),
    Check(
        "no code of another issuer is asked for twice, or is one of our own",
        "SELECT COUNT(*) FROM issuer_redemptions",
        "SELECT MIN(i.id) FROM issuer_redemptions i WHERE i.status <> 'refused' GROUP BY i.mac HAVING COUNT(*) <> 1
         UNION ALL SELECT i.id FROM issuer_redemptions i JOIN cards c ON c.mac = i.mac WHERE i.status = 'pending' LIMIT 1",
    ),
];
