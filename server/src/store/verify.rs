//! `ledger verify`: reads everything again and compares what is kept twice. Each check finds what breaks it.

use super::{Fault, Look, verify_account, verify_errands, verify_gifts, verify_history, verify_orders};
use std::fmt;

/// What was compared, and how much of it.
#[derive(Clone, Debug, Default)]
pub struct Verified {
    /// One line a check: what, and how many rows it covers.
    pub checks: Vec<(&'static str, i64)>,
}

/// The first thing that does not add up.
#[derive(Clone, Debug)]
pub struct Discrepancy {
    /// What should hold.
    pub rule: &'static str,
    /// Where it does not.
    pub at: String,
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "does not hold: {} (at {})", self.rule, self.at)
    }
}

/// A rule, how many rows it covers, and the rows that break it.
#[derive(Clone, Copy)]
pub(super) struct Check(pub(super) &'static str, pub(super) &'static str, pub(super) &'static str);

const CHECKS: &[Check] = &[
    Check(
        "the entries of a transaction sum to zero in each currency",
        "SELECT COUNT(*) FROM transactions",
        "SELECT tx || ' ' || currency FROM entries GROUP BY tx, currency HAVING SUM(amount) <> 0 LIMIT 1",
    ),
    Check(
        "a transaction has entries",
        "SELECT COUNT(*) FROM entries",
        "SELECT id FROM transactions EXCEPT SELECT tx FROM entries LIMIT 1",
    ),
    Check(
        "what is left of a lot is the sum of its entries",
        "SELECT COUNT(*) FROM lots",
        "SELECT l.id FROM lots l
         WHERE l.remaining <> COALESCE((SELECT SUM(e.amount) FROM entries e WHERE e.lot = l.id), 0) LIMIT 1",
    ),
    Check(
        "customers' entries belong to a lot of the same account, bucket and currency",
        "SELECT COUNT(*) FROM entries WHERE owner IS NOT NULL",
        "SELECT e.id FROM entries e LEFT JOIN lots l ON l.id = e.lot WHERE e.owner IS NOT NULL
         AND (l.id IS NULL OR l.account <> e.owner OR l.bucket <> e.bucket OR l.currency <> e.currency) LIMIT 1",
    ),
    Check(
        "a purse is the sum of its lots, and its holds that of theirs",
        "SELECT COUNT(*) FROM purses",
        "SELECT p.account || ' ' || p.currency FROM purses p
         LEFT JOIN (SELECT account, currency, SUM(remaining) AS total, SUM(held) AS held FROM lots
                    GROUP BY account, currency) l ON l.account = p.account AND l.currency = p.currency
         WHERE p.total <> COALESCE(l.total, 0) OR p.held <> COALESCE(l.held, 0) LIMIT 1",
    ),
    Check(
        "every lot has a purse",
        "SELECT COUNT(*) FROM lots",
        "SELECT l.id FROM lots l
         LEFT JOIN purses p ON p.account = l.account AND p.currency = l.currency WHERE p.account IS NULL LIMIT 1",
    ),
    Check(
        "the balance after each entry is the one before and its amount",
        "SELECT COUNT(*) FROM entries WHERE owner IS NOT NULL",
        "SELECT id FROM (SELECT id, total_after,
            SUM(amount) OVER (PARTITION BY owner, currency ORDER BY at, id) AS running FROM entries WHERE owner IS NOT NULL
         ) chain WHERE total_after <> running LIMIT 1",
    ),
    Check(
        "cards in circulation are worth what is outstanding",
        "SELECT COUNT(*) FROM cards",
        "SELECT currency FROM (
            SELECT currency, amount FROM cards c WHERE c.void_since IS NULL AND NOT EXISTS (SELECT 1 FROM redemptions r WHERE r.card = c.id)
            UNION ALL SELECT currency, -amount FROM entries WHERE account = 'outstanding'
         ) both_sides GROUP BY currency HAVING SUM(amount) <> 0 LIMIT 1",
    ),
    Check(
        "a card is redeemed at most once, and only one that was in circulation",
        "SELECT COUNT(*) FROM redemptions",
        "SELECT c.id FROM redemptions r JOIN cards c ON c.id = r.card GROUP BY c.id, c.state
         HAVING COUNT(*) <> 1 OR c.state <> 'active' LIMIT 1",
    ),
    Check(
        "a redemption brought its card's amount into its lot, by one entry",
        "SELECT COUNT(*) FROM redemptions",
        "SELECT r.id FROM redemptions r JOIN cards c ON c.id = r.card LEFT JOIN entries e ON e.tx = r.id AND e.owner IS NOT NULL
         WHERE e.id IS NULL OR e.amount <> c.amount OR e.currency <> c.currency OR e.lot <> r.lot OR e.owner <> r.account
         LIMIT 1",
    ),
];

impl Look {
    /// Runs every check.
    pub async fn verify(&mut self) -> Result<Result<Verified, Discrepancy>, Fault> {
        let mut verified = Verified::default();
        let rest = [
            verify_orders::CHECKS,
            verify_gifts::CHECKS,
            verify_errands::CHECKS,
            verify_account::CHECKS,
            verify_history::CHECKS,
        ]
        .concat();
        for Check(rule, covers, breaks) in CHECKS.iter().chain(&rest) {
            let broken: Option<String> = sqlx::query_scalar(*breaks).fetch_optional(self.db()).await?;
            if let Some(at) = broken {
                return Ok(Err(Discrepancy { rule, at }));
            }
            verified.checks.push((rule, sqlx::query_scalar(*covers).fetch_one(self.db()).await?));
        }
        Ok(Ok(verified))
    }

    /// Every redemption whose receipt was kept as the answer to an attempt, as the answer's text.
    pub async fn kept_receipts(&mut self) -> Result<Vec<(String, String)>, Fault> {
        let kept = sqlx::query_as(
            "SELECT account, answer FROM attempts WHERE status = 200 AND route IN ('redemptions', 'claims')",
        );
        Ok(kept.fetch_all(self.db()).await?)
    }
}
