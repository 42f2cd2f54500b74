//! What `ledger verify` says of histories: what a line is found by is compared with what its transaction says.

use super::verify::Check;

pub(super) const CHECKS: &[Check] = &[Check(
    "a customer's entry is found by the kind of its transaction, and by the card, the order or the points that it is about",
    "SELECT COUNT(*) FROM entries WHERE owner IS NOT NULL",
    "SELECT e.id FROM entries e JOIN transactions t ON t.id = e.tx LEFT JOIN cards c ON c.id = t.card
     WHERE e.owner IS NOT NULL AND (e.kind IS NULL OR e.kind <> t.kind OR e.about IS NULL OR (t.promo IS NULL AND e.about <>
         LOWER(REPLACE(COALESCE(c.last_four, t.order_id, CAST(t.points AS TEXT), ''), '-', '')))) LIMIT 1",
)];
