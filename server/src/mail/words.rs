//! Every sentence that stands in a letter. English for now: another language is another of these.

mod account;
mod case;
mod identity;
mod passkey;
pub use account::{BALANCE, frozen, frozen_subject, minute, runs_out, runs_out_subject, unfrozen, unfrozen_subject};
pub use case::{CASE, case_answered, case_subject};
pub use identity::{
    ACCOUNT, CONFIRM, NEW_EMAIL, RESET, browser, confirm, confirm_subject, email_asked, email_asked_subject,
    email_changed, email_changed_subject, factor, factor_subject, new_browser, new_browser_subject, new_email,
    new_email_subject, new_password, new_password_subject, recovery, recovery_subject, reset, reset_subject,
};
pub use passkey::{
    app_off_subject, passkey_back, passkey_back_subject, passkey_off, passkey_off_subject, passkey_on,
    passkey_on_subject,
};

use domain::{Currency, Money, Time, api::balance::Bucket, gift::Design};

/// The language, for readers that speak.
pub const LANGUAGE: &str = "en";
/// What the button of a gift says.
pub const SEE: &str = "See your gift";
/// What a code is.
pub const SAFE: &str = "Whoever has this code has the money. Keep it to yourself, as you would keep a banknote. \
                        Nobody from a shop, an office or the police will ever ask you for it.";
/// What is said of a code on a receipt.
pub const KEEP: &str = "Whoever has this code has the money. Keep it safe.";
/// The last row of a price.
pub const TOTAL: &str = "Total";
/// Tax that comes on top.
pub const TAX: &str = "Tax";
/// Tax that prices contain.
pub const TAX_CONTAINED: &str = "Tax, contained in the total";
/// What the provider's page took.
pub const BY_REDIRECT: &str = "Paid on the provider's page";

/// A gift's subject.
pub fn gift_subject(sender: &str) -> String {
    format!("{sender} sent you a gift")
}

/// Who a gift is for.
pub fn for_name(name: &str) -> String {
    format!("For {name}")
}

/// What a gift is worth.
pub fn worth(amount: Money, shop: &str) -> String {
    format!("{} to spend at {shop}", money(amount))
}

/// Where a code goes that is typed.
pub fn or_enter(address: &str) -> String {
    format!("Or enter this code at {address}")
}

/// What the button is for.
pub fn keeps(shop: &str) -> String {
    format!("You can add it to your balance at {shop} at once, or keep the code for later.")
}

/// Who is behind it.
pub fn who(sender: &str, shop: &str, day: &str) -> String {
    format!(
        "{sender} sent this through {shop} on {day}. If you are not sure that it is from {sender}, ask before you use it."
    )
}

/// What a design shows, for readers without pictures.
pub fn design(design: Design) -> &'static str {
    match design {
        Design::Ribbon => "A parcel with a bow",
        Design::Candles => "A cake with candles",
        Design::Bouquet => "A bunch of flowers",
        Design::Lanterns => "Lanterns at night",
        Design::Firs => "Fir trees in the snow",
        Design::Kite => "A kite in the wind",
        Design::Tea => "A pot and a cup of tea",
        Design::Harbour => "A boat before a lighthouse",
    }
}

/// A receipt's subject.
pub fn order_subject(order: &str, shop: &str) -> String {
    format!("Your order {order} at {shop}")
}

/// How a receipt begins.
pub fn thanks(name: &str, order: &str, shop: &str) -> String {
    format!("Hello {name}, thank you for order {order} at {shop}.")
}

/// A line of an order.
pub fn line(quantity: u32, name: &str, every: Option<u32>) -> String {
    let every = every.map_or(String::new(), |weeks| format!(", every {weeks} weeks"));
    format!("{quantity} × {name}{every}")
}

/// What a bucket paid.
pub fn paid_from(bucket: Bucket) -> String {
    let bucket = match bucket {
        Bucket::Gift => "gift cards",
        Bucket::Refund => "refunds",
        Bucket::Promotional => "promotional credit",
        Bucket::Restricted => "restricted credit",
        Bucket::Points => "points",
    };
    format!("Paid from {bucket}")
}

/// What a payment card took.
pub fn paid_by_card(last_four: &str) -> String {
    format!("Paid by card ending in {last_four}")
}

/// Credit that came with an order.
pub fn credit(days: u32) -> String {
    format!("Credit for you, good for {days} days")
}

/// Where an order goes.
pub fn goes_to(address: &str) -> String {
    format!("It goes to {address}.")
}

/// A gift card on a receipt.
pub fn card(worth: Money) -> String {
    format!("Gift card worth {}", money(worth))
}

/// An amount, with the sign of its currency where everybody knows that.
pub fn money(amount: Money) -> String {
    let (minus, above) =
        if amount.minor < 0 { ("−", Money { minor: amount.minor.saturating_neg(), ..amount }) } else { ("", amount) };
    match amount.currency {
        Currency::USD => format!("{minus}${above}"),
        Currency::EUR => format!("{minus}€{above}"),
        Currency::POINTS => format!("{minus}{above} points"),
        other => format!("{minus}{above} {other}"),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day, in UTC.
pub fn day(at: Time) -> String {
    let (year, month, day) = at.date();
    let month = usize::try_from(month.saturating_sub(1)).ok().and_then(|place| MONTHS.get(place)).unwrap_or(&"");
    format!("{day} {month} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_days_are_written_as_people_write_them() {
        assert_eq!(money(Money::new(5_000, Currency::USD)), "$50.00");
        assert_eq!(money(Money::new(-1_205, Currency::EUR)), "−€12.05");
        assert_eq!(day("2026-11-21T14:02:00Z".parse().unwrap()), "21 November 2026");
        assert_eq!(day("2027-01-01T00:00:00Z".parse().unwrap()), "1 January 2027");
    }

    #[test]
    fn no_sentence_shouts() {
        let all = [
            SEE.to_owned(),
            SAFE.into(),
            KEEP.into(),
            gift_subject("Ada"),
            who("Ada", "Scrip", "today"),
            keeps("Scrip"),
        ];
        assert!(all.iter().all(|sentence| !sentence.contains('!')));
    }
}
