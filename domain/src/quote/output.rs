//! Every number on screen.

use crate::{
    Money, Reason,
    api::balance::Bucket,
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};

/// The priced cart: `items − discounts + delivery + tax = total` (without the tax where prices contain it), and
/// `from_balance + due = total`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quote {
    /// In the cart's order.
    pub lines: Vec<QuotedLine>,
    /// The lines before discounts.
    pub items: Money,
    /// What all promos take off, off the delivery too.
    pub discounts: Money,
    /// The delivery before discounts.
    pub delivery: Money,
    /// Something has to be delivered.
    pub delivered: bool,
    /// The tax, added or contained.
    pub tax: Money,
    /// Prices contain the tax.
    pub tax_included: bool,
    /// What it costs.
    pub total: Money,
    /// What the balance, and the cards laid on the cart, pay.
    pub from_balance: Money,
    /// What is left to pay.
    pub due: Money,
    /// Every code on the cart: promo codes in their order, then cards.
    pub codes: Vec<HeldCode>,
    /// The promos that applied by themselves.
    pub automatic: Vec<HeldCode>,
    /// Nothing that the shopper holds would cost less.
    pub best: bool,
    /// Other ways to combine the codes, the cheapest first.
    pub others: Vec<Combination>,
    /// What each bucket has, could pay and pays; only buckets that have something.
    pub buckets: Vec<BucketShare>,
    /// Which lot pays how much of which line.
    pub payments: Vec<Payment>,
    /// Credit that comes when the order is paid.
    pub credits: Vec<Credit>,
}

wire!(Quote {
    lines,
    items,
    discounts,
    delivery,
    delivered,
    tax,
    tax_included,
    total,
    from_balance,
    due,
    codes,
    automatic,
    best,
    others,
    buckets,
    payments,
    credits,
});

/// A priced line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuotedLine {
    /// The cart line's.
    pub id: String,
    /// How many are sold: less than asked for where fewer are left.
    pub counted: u32,
    /// For one, at the sale's price while it runs.
    pub unit: Money,
    /// A sale runs.
    pub on_sale: bool,
    /// All of them, before discounts.
    pub amount: Money,
    /// What promos take off.
    pub discount: Money,
    /// Its tax, added or contained.
    pub tax: Money,
    /// Which promo takes how much.
    pub shares: Vec<Share>,
}

wire!(QuotedLine { id, counted, unit, on_sale, amount, discount, tax, shares });

/// What one promo takes off one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Share {
    /// The promo's id.
    pub promo: String,
    /// How much.
    pub amount: Money,
}

wire!(Share { promo, amount });

/// A code on the cart and what it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HeldCode {
    /// The promo's id, or the card's public id; removes it.
    pub id: String,
    /// The promo code, the last four of a card, or nothing for a promo that applies by itself.
    pub code: String,
    /// What it is, in the shop's words; empty for a card.
    pub name: String,
    /// What it does.
    pub state: Standing,
    /// What else is worth knowing: lines that do not count, and why.
    pub notes: Vec<Reason>,
}

wire!(HeldCode { id, code, name, state, notes });

/// What a code does for this cart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Standing {
    /// It takes something off, or pays.
    Applied {
        /// How much; nothing for a promo that gives credit.
        saves: Money,
    },
    /// It is real, and switches itself on when all of these are met; none means that nothing is left for it.
    Kept {
        /// Fixable reasons, with their numbers.
        needs: Vec<Reason>,
    },
    /// It does not apply, and why.
    Refused {
        /// Why.
        reason: Reason,
    },
}

impl Wire for Standing {
    fn take(mut json: Json) -> Option<Self> {
        Some(match json.field::<String>("state")?.as_str() {
            "applied" => Standing::Applied { saves: json.field("saves")? },
            "kept" => Standing::Kept { needs: json.field("needs")? },
            "refused" => Standing::Refused { reason: json.field("reason")? },
            _ => return None,
        })
    }
}

/// Another legal set of the codes held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Combination {
    /// The ids of the promos with a code in it, for `chosen`.
    pub promos: Vec<String>,
    /// Their codes.
    pub codes: Vec<String>,
    /// What the cart would cost.
    pub total: Money,
}

wire!(Combination { promos, codes, total });

/// What one bucket has and pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BucketShare {
    /// Which.
    pub bucket: Bucket,
    /// What its spendable lots have in this currency.
    pub available: Money,
    /// The most it could pay of this cart, were it to pay alone.
    pub most: Money,
    /// What it pays.
    pub used: Money,
    /// The categories that its lots are limited to; empty where some are not limited.
    pub categories: Vec<String>,
}

wire!(BucketShare { bucket, available, most, used, categories });

/// A lot pays a part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Payment {
    /// The lot's id, or the card's.
    pub lot: String,
    /// The line's id; the delivery where there is none.
    pub line: Option<String>,
    /// How much.
    pub amount: Money,
}

wire!(Payment { lot, line, amount });

/// Credit that a promo gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Credit {
    /// The promo's id.
    pub promo: String,
    /// How much.
    pub amount: Money,
    /// Days until it expires.
    pub days: u32,
}

wire!(Credit { promo, amount, days });
