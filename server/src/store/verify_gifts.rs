//! What `ledger verify` says of gifts: each is compared with its cards, with its order and with what went back.

use super::verify::Check;

pub(super) const CHECKS: &[Check] = &[
    Check(
        "a gift is worth its card, which is redeemed where the gift is claimed, and void where it was taken back",
        "SELECT COUNT(*) FROM gifts",
        "SELECT g.id FROM gifts g LEFT JOIN cards c ON c.id = g.card LEFT JOIN redemptions r ON r.card = g.card
         WHERE c.id IS NULL OR c.gift IS NULL OR c.gift <> g.id OR c.amount <> g.amount OR c.currency <> g.currency
            OR (g.state = 'claimed') <> (r.id IS NOT NULL) OR (g.state = 'cancelled') <> (c.void_since IS NOT NULL)
            OR (g.state IN ('claimed', 'cancelled')) <> (g.ended IS NOT NULL) LIMIT 1",
    ),
    Check(
        "of a gift's cards one counts: those before it are void and were never redeemed",
        "SELECT COUNT(*) FROM cards WHERE gift IS NOT NULL",
        "SELECT c.id FROM cards c LEFT JOIN gifts g ON g.id = c.gift LEFT JOIN redemptions r ON r.card = c.id
         WHERE c.gift IS NOT NULL AND (g.id IS NULL OR (c.id <> g.card AND (c.void_since IS NULL OR r.id IS NOT NULL)))
         UNION ALL SELECT c.id FROM cards c WHERE (c.void_since IS NOT NULL) AND c.state <> 'disabled' LIMIT 1",
    ),
    Check(
        "an order that is paid has the gifts that it says, and one that is not has none",
        "SELECT COUNT(*) FROM orders WHERE gifts > 0",
        "SELECT o.id FROM orders o LEFT JOIN (SELECT order_id, SUM(amount) AS worth FROM gifts GROUP BY order_id) g
            ON g.order_id = o.id
         WHERE COALESCE(g.worth, 0) <> CASE WHEN o.state IN ('paid', 'cancelled') THEN o.gifts ELSE 0 END LIMIT 1",
    ),
    Check(
        "what was paid for a gift went back where the gift was taken back, and only there",
        "SELECT COUNT(*) FROM gifts WHERE state = 'cancelled'",
        "SELECT g.id FROM gifts g LEFT JOIN order_lines l ON l.order_id = g.order_id AND l.line = CAST(g.nth AS TEXT)
         WHERE l.line IS NULL OR (g.state = 'cancelled') <> (l.refund IS NOT NULL) LIMIT 1",
    ),
];
