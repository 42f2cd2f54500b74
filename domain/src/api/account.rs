//! `/account`: region, language and preferences.

use crate::{Currency, api::order::Address, json::wire};
use serde::{Deserialize, Serialize};
use std::fmt;

/// `GET /account`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Account {
    /// Opaque.
    pub id: String,
    /// What it signs in with.
    pub email: String,
    /// The e-mail that it is to have, once the link comes back that went there.
    pub new_email: Option<String>,
    /// Whether it has come back from a letter that the e-mail is this person's. Until then no gifts are sent.
    pub confirmed: bool,
    /// How to speak to the person.
    pub name: String,
    /// The region's id.
    pub region: String,
    /// The region's currency.
    pub currency: Currency,
    /// BCP 47.
    pub language: String,
    /// No debit while it is frozen.
    pub frozen: bool,
    /// What the shopper chose.
    pub preferences: Preferences,
    /// Where goods go, unless an order says otherwise.
    pub address: Option<Address>,
    /// The last four of the payment card that the provider keeps on file.
    pub card: Option<String>,
}

wire!(Account {
    id,
    email,
    new_email,
    confirmed,
    name,
    region,
    currency,
    language,
    frozen,
    preferences,
    address,
    card
});

/// Choices that hold until changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Preferences {
    /// Where refunds go.
    pub refunds_to: RefundsTo,
    /// Whether the balance pays by itself at checkout.
    pub auto_apply: bool,
    /// Whether a letter comes a week before some of the balance runs out.
    pub alerts: bool,
}

wire!(Preferences { refunds_to, auto_apply, alerts });

/// Where refunds go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RefundsTo {
    /// Back to what paid.
    Source,
    /// To the balance.
    Balance,
}

wire!(RefundsTo: "source" => Source, "balance" => Balance);

/// `PATCH /account`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Change {
    /// Another region; its currency comes with it, balances stay in theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Another language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Other preferences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferences: Option<Preferences>,
    /// Another address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// `POST /account`: an account for who has none. Answered like signing in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAccount {
    /// How to speak to the person: 1 to 80 characters.
    pub name: String,
    /// What it signs in with.
    pub email: String,
    /// 8 to 256 characters.
    pub password: String,
    /// The region's id, which brings currency and language.
    pub region: String,
}

/// The password never shows.
impl fmt::Debug for NewAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewAccount({})", self.region)
    }
}

/// `POST /account/email`: another e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewEmail {
    /// Any case.
    pub email: String,
}

/// As many characters as a password has at least, and at most.
pub const PASSWORD: std::ops::RangeInclusive<usize> = 8..=256;
