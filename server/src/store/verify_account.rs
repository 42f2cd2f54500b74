//! What `ledger verify` says of points, licences and letters about accounts.

use super::verify::Check;

pub(super) const CHECKS: &[Check] = &[
    Check(
        "points are in a currency of their own, and nothing else is in it",
        "SELECT COUNT(*) FROM lots WHERE bucket = 'points'",
        "SELECT id FROM lots WHERE (bucket = 'points') <> (currency = 'XXX')
         UNION ALL SELECT id FROM cards WHERE (bucket = 'points') <> (currency = 'XXX') LIMIT 1",
    ),
    Check(
        "points that became credit went out of one account's points, and came back to it as one lot",
        "SELECT COUNT(*) FROM transactions WHERE kind = 'conversion'",
        "SELECT t.id FROM transactions t LEFT JOIN entries e ON e.tx = t.id AND e.account = 'customer'
         WHERE t.kind = 'conversion' GROUP BY t.id, t.points
         HAVING COALESCE(SUM(CASE WHEN e.bucket = 'points' THEN -e.amount ELSE 0 END), 0) <> t.points
             OR SUM(CASE WHEN e.bucket = 'promotional' AND e.amount > 0 THEN 1 ELSE 0 END) <> 1
             OR SUM(CASE WHEN e.bucket NOT IN ('points', 'promotional') THEN 1 ELSE 0 END) <> 0
             OR COUNT(DISTINCT e.owner) <> 1
         UNION ALL SELECT t.id FROM transactions t LEFT JOIN lots l ON l.conversion = t.id
         LEFT JOIN entries e ON e.tx = t.id AND e.lot = l.id
         WHERE t.kind = 'conversion' AND (e.id IS NULL OR e.amount <> l.amount)
         UNION ALL SELECT l.id FROM lots l JOIN transactions t ON t.id = l.conversion WHERE t.kind <> 'conversion' LIMIT 1",
    ),
    Check(
        "a licence has its seats, each of them one card of its worth that counts",
        "SELECT COUNT(*) FROM cards WHERE batch IS NOT NULL",
        "SELECT b.id FROM batches b LEFT JOIN cards c ON c.batch = b.id AND c.void_since IS NULL AND c.seat <= b.seats
             AND c.amount = b.worth AND c.currency = b.currency
         GROUP BY b.id, b.seats HAVING COUNT(DISTINCT c.seat) <> b.seats OR COUNT(c.id) <> b.seats
         UNION ALL SELECT c.id FROM cards c JOIN redemptions r ON r.card = c.id
         WHERE c.batch IS NOT NULL AND c.void_since IS NOT NULL LIMIT 1",
    ),
    Check(
        "what runs out is told to whom it belongs",
        "SELECT COUNT(*) FROM outbox WHERE lot IS NOT NULL",
        "SELECT o.id FROM outbox o JOIN lots l ON l.id = o.lot
         WHERE l.account <> o.account OR l.alerted IS NULL OR l.expires IS NULL LIMIT 1",
    ),
];
