//! What `ledger verify` says of orders: each is compared with the entries, the holds and the stock of its own.

use super::verify::Check;

pub(super) const CHECKS: &[Check] = &[
    Check(
        "what is set aside of a lot is the sum of its holds",
        "SELECT COUNT(*) FROM lots",
        "SELECT l.id FROM lots l
         WHERE l.held <> COALESCE((SELECT SUM(h.amount) FROM holds h WHERE h.lot = l.id), 0) LIMIT 1",
    ),
    Check(
        "something is set aside for orders that are being paid, and for no others",
        "SELECT COUNT(*) FROM holds",
        "SELECT h.id FROM holds h LEFT JOIN orders o ON o.id = h.order_id
         WHERE o.id IS NULL OR o.state NOT IN ('paying', 'challenge') OR o.account <> h.account
         UNION ALL SELECT c.id FROM cards c JOIN orders o ON o.id = c.hold_order
         WHERE o.state NOT IN ('paying', 'challenge') LIMIT 1",
    ),
    Check(
        "a paid order took its total from lots and from the provider, by entries of its own",
        "SELECT COUNT(*) FROM orders WHERE state IN ('paid', 'cancelled')",
        "SELECT o.id FROM orders o LEFT JOIN (
            SELECT t.order_id, SUM(CASE WHEN e.account = 'customer' THEN -e.amount ELSE 0 END) AS lots,
                   SUM(CASE WHEN e.account = 'receivable' THEN -e.amount ELSE 0 END) AS due
            FROM transactions t JOIN entries e ON e.tx = t.id WHERE t.kind = 'order' GROUP BY t.order_id
         ) p ON p.order_id = o.id
         WHERE o.state IN ('paid', 'cancelled')
           AND (COALESCE(p.due, 0) <> o.due OR COALESCE(p.lots, 0) <> o.total - o.due) LIMIT 1",
    ),
    Check(
        "an order that is not paid moved nothing",
        "SELECT COUNT(*) FROM orders WHERE state NOT IN ('paid', 'cancelled')",
        "SELECT o.id FROM orders o JOIN transactions t ON t.order_id = o.id
         WHERE o.state NOT IN ('paid', 'cancelled') LIMIT 1",
    ),
    Check(
        "an order was paid when its entries were made",
        "SELECT COUNT(*) FROM orders WHERE state IN ('paid', 'cancelled')",
        "SELECT o.id FROM orders o LEFT JOIN transactions t ON t.order_id = o.id AND t.kind = 'order'
         WHERE (o.state IN ('paid', 'cancelled')) <> (o.paid_at IS NOT NULL) OR o.paid_at <> t.at LIMIT 1",
    ),
    Check(
        "the lines of an order come to its total",
        "SELECT COUNT(*) FROM order_lines",
        "SELECT o.id FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id GROUP BY o.id, o.total
         HAVING COALESCE(SUM(l.paid), 0) <> o.total LIMIT 1",
    ),
    Check(
        "what lots paid of an order's lines is what was taken out of them, and no line is paid twice",
        "SELECT COUNT(*) FROM order_payments",
        "SELECT o.id FROM orders o LEFT JOIN order_payments p ON p.order_id = o.id
         WHERE o.state IN ('paid', 'cancelled') GROUP BY o.id, o.total, o.due
         HAVING COALESCE(SUM(p.amount), 0) <> o.total - o.due
         UNION ALL SELECT p.order_id FROM order_payments p
         JOIN order_lines l ON l.order_id = p.order_id AND l.line = p.line
         GROUP BY p.order_id, p.line, l.paid HAVING SUM(p.amount) > l.paid LIMIT 1",
    ),
    Check(
        "what went back of an order is its lines that did, its refunds, and their entries",
        "SELECT COUNT(*) FROM refunds",
        "SELECT o.id FROM orders o
         WHERE o.refunded <> COALESCE((SELECT SUM(l.paid) FROM order_lines l
                                       WHERE l.order_id = o.id AND l.refund IS NOT NULL), 0)
            OR o.refunded <> COALESCE((SELECT SUM(r.amount) FROM refunds r WHERE r.order_id = o.id), 0)
            OR o.card_refunded <> COALESCE((SELECT SUM(r.card) FROM refunds r WHERE r.order_id = o.id), 0)
            OR o.refunded <> COALESCE((SELECT SUM(e.amount) FROM transactions t JOIN entries e ON e.tx = t.id
                                       WHERE t.order_id = o.id AND t.kind = 'refund'
                                         AND e.account IN ('customer', 'receivable')), 0)
         LIMIT 1",
    ),
    Check(
        "an order is cancelled when all of it went back, and only then",
        "SELECT COUNT(*) FROM orders WHERE state = 'cancelled'",
        "SELECT o.id FROM orders o WHERE o.state IN ('paid', 'cancelled') AND (o.state = 'cancelled') <>
         NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.refund IS NULL) LIMIT 1",
    ),
    Check(
        "a promo is used by orders that are paid or being paid, as often as it counts",
        "SELECT COUNT(*) FROM promos",
        "SELECT p.id FROM promos p
         WHERE p.used <> (SELECT COUNT(*) FROM promo_uses u WHERE u.promo = p.id AND u.state = 'used')
         UNION ALL SELECT u.order_id FROM promo_uses u JOIN orders o ON o.id = u.order_id
         WHERE u.state = 'used' AND o.state IN ('released', 'cancelled') LIMIT 1",
    ),
];
