//! Lists of codes as buyers have them: good ones, typed wrongly, twice, spent, of others.

use super::{
    client::{Client, attempt_key},
    mistake::one_wrong,
    shop::{BO, Shop},
};
use domain::code;

/// A list, and what has to become of it.
pub struct List {
    /// One code on each line.
    pub text: String,
    /// Codes that are worth 5 dollars each and come in.
    pub good: Vec<String>,
    /// Rows that are never sent: typed wrongly, twice, of another issuer, promo codes.
    pub not_sent: usize,
    /// Codes that the shop refuses.
    pub refused: usize,
    /// Codes that were in the balance before.
    pub repeated: usize,
}

impl List {
    /// 200 rows for Ada: `good`, spent by Bo, of another currency, hers already, unknown, wrong, double and foreign ones.
    pub async fn of_two_hundred(shop: &Shop, ada: &Client) -> List {
        let bo = Client::sign_in(shop, BO).await;
        let good = shop.issue(120, "5.00", "USD");
        let spent = shop.issue(8, "5.00", "EUR");
        for code in &spent {
            assert_eq!(bo.redeem(code, &attempt_key()).await.map(|answer| answer.status), Some(200));
        }
        let abroad = shop.issue(10, "5.00", "EUR");
        let hers = shop.issue(6, "5.00", "USD");
        for code in &hers {
            assert_eq!(ada.redeem(code, &attempt_key()).await.map(|answer| answer.status), Some(200));
        }
        let unknown = unknown(11);
        let wrong: Vec<String> = shop.issue(20, "5.00", "USD").iter().map(|code| one_wrong(code, 9)).collect();
        let double: Vec<String> = good.iter().take(18).map(|code| code.to_lowercase().replace('-', " ")).collect();
        let foreign =
            ["AQ2W-34RT56-789Q", "BX7K-QM42PD-3N8V", "CW9T-7HRJ2K-5YB4", "DK4V-9PXQ3M-8WZ2", "EJ6N-2TBH7C-4RQ9"];
        let others =
            foreign.iter().map(|code| (*code).to_owned()).chain(["SPRING15".to_owned(), "KITCHEN20".to_owned()]);
        let refused = spent.len() + abroad.len() + unknown.len();
        let not_sent = wrong.len() + double.len() + foreign.len() + 2;
        let mut rows: Vec<String> = good.clone();
        let repeated = hers.len();
        rows.extend(
            spent.into_iter().chain(abroad).chain(hers).chain(unknown).chain(wrong).chain(double).chain(others),
        );
        // Dealt like cards, the same way every time: every kind stands between the others, a double behind its first.
        let mut dealt: Vec<String> = Vec::new();
        for start in 0..7 {
            dealt.extend(rows.iter().skip(start).step_by(7).cloned());
        }
        assert_eq!(dealt.len(), 200);
        List { text: dealt.join("\n"), good, not_sent, refused, repeated }
    }
}

/// Codes that are right and that nobody has issued.
pub fn unknown(count: u8) -> Vec<String> {
    (0..count)
        .map(|nth| code::issue([nth, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, nth]).expose().to_owned())
        .collect()
}
