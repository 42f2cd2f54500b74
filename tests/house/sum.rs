//! The sum of the cart as a shopper reads it: every row at one moment, and whether the rows add up.

use super::{
    page::{Page, plain},
    until,
};

/// What the sum says while the shop has not agreed to it.
const ESTIMATE: &str = "An estimate, made on this device.";

/// The region "Order summary", read at one moment. Amounts are in minor units, as they stand there: with their sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Before discounts.
    pub items: i64,
    /// Below zero where something is taken off.
    pub discounts: i64,
    /// Before discounts.
    pub delivery: i64,
    /// Added, or contained.
    pub tax: i64,
    /// Prices contain the tax.
    pub included: bool,
    /// What it costs.
    pub total: i64,
    /// Below zero where the balance pays.
    pub from_balance: i64,
    /// What is left to pay.
    pub due: i64,
    /// The shop has not agreed to it. The words for it appear after a moment, so that they do not flicker.
    pub estimate: bool,
}

impl Sum {
    /// Reads what stands in the region; none where a row is missing.
    fn read(text: &str, estimate: bool) -> Option<Sum> {
        let after = |name: &str| cents(text.split_once(&format!(" {name} "))?.1);
        let included = text.contains(" Tax, included ");
        Some(Sum {
            items: after("Items")?,
            discounts: after("Discounts")?,
            delivery: after("Delivery")?,
            tax: after(if included { "Tax, included" } else { "Tax" })?,
            included,
            total: after("Total")?,
            from_balance: after("From your balance")?,
            due: after("Due")?,
            estimate,
        })
    }

    /// What does not add up; none where all does.
    fn fault(&self) -> Option<String> {
        let tax = if self.included { 0 } else { self.tax };
        let total = self.items + self.discounts + self.delivery + tax;
        let signs = self.items >= 0 && self.discounts <= 0 && self.delivery >= 0 && self.tax >= 0;
        let paid = self.from_balance <= 0 && self.due >= 0;
        let fault = match (total == self.total, self.total + self.from_balance == self.due) {
            (true, true) if signs && paid => return None,
            (true, true) => "a row has the wrong sign",
            (false, _) => "Items, Discounts, Delivery and Tax are not the Total",
            (true, false) => "Total and From your balance are not what is Due",
        };
        Some(format!("{fault}: {self:?}"))
    }
}

/// The amount that a text begins with: `$1,137.40`, `-€5.00`.
fn cents(text: &str) -> Option<i64> {
    let word = text.split(' ').next()?;
    let minus = word.starts_with('-') || word.starts_with('\u{2212}');
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let minor: i64 = digits.parse().ok()?;
    Some(if minus { -minor } else { minor })
}

impl Page {
    /// The sum as it stands now. Panics where its rows do not add up: they have to, at every moment.
    pub async fn sum(&self) -> Sum {
        let sum = until("the order summary", async || {
            let region = self.all("region", "Order summary").await.pop()?;
            let read = region.call("function () { return [this.innerText, this.textContent] }").await;
            let estimate = read[1].as_str()?.contains(ESTIMATE);
            Sum::read(&format!(" {} ", plain(read[0].as_str()?)), estimate)
        })
        .await;
        assert_eq!(sum.fault(), None);
        sum
    }

    /// The sum once the shop has agreed to it.
    pub async fn agreed(&self) -> Sum {
        until("the shop to agree to the sum", async || Some(self.sum().await).filter(|sum| !sum.estimate)).await
    }

    /// Waits until the sum that the shop has agreed to is like this, and adds up at every moment until then.
    pub async fn comes_to(&self, what: &str, like: impl Fn(&Sum) -> bool) -> Sum {
        let mut last = None;
        let found = super::within(super::PATIENCE, async || {
            let sum = self.sum().await;
            last = Some(sum.clone());
            (!sum.estimate && like(&sum)).then_some(sum)
        });
        let found = found.await;
        found.unwrap_or_else(|| panic!("the sum never comes to {what}; it is {last:?}"))
    }
}
