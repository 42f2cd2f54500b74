//! What a shopper looks for in a history, from what was typed.

use crate::{
    ledger::Kind,
    store::{Sought, plain},
};
use domain::{Currency, Money, api::balance::Bucket, gift::recipient};

/// What people call the lines of each kind, in the languages of the app. The first letters do.
const CALLED: &[(Kind, &[&str])] = &[
    (
        Kind::Redeem,
        &["gift card", "card", "redeem", "code", "geschenkkarte", "karte", "carte", "tarjeta", "カード", "بطاقة"],
    ),
    (Kind::Order, &["order", "paid", "purchase", "bestellung", "commande", "pedido", "注文", "طلب"]),
    (
        Kind::Refund,
        &[
            "refund",
            "returned",
            "cancelled",
            "erstattung",
            "rückerstattung",
            "remboursement",
            "reembolso",
            "返金",
            "استرداد",
        ],
    ),
    (
        Kind::PromoCredit,
        &["promo", "promotion", "credit", "bonus", "gutschrift", "crédit", "crédito", "特典", "رصيد ترويجي"],
    ),
    (Kind::Conversion, &["points", "conversion", "converted", "punkte", "puntos", "ポイント", "نقاط"]),
    (
        Kind::Opening,
        &["opening balance", "anfangsbestand", "solde initial", "saldo inicial", "開始残高", "الرصيد الافتتاحي"],
    ),
];

/// How the app writes what a line is about, before its number.
const BEFORE: [&str; 3] = ["refund of order ", "gift card ", "order "];

/// So many bytes of a name are enough: three letters of Latin, one sign of Japanese.
const FEW: usize = 3;

/// What `typed` may mean, for an account with these currencies; nothing where nothing was typed.
pub fn read(typed: &str, currencies: &[Currency]) -> Option<Sought> {
    let text = typed.trim().to_lowercase();
    let amount = |currency: &Currency| amount(&text, *currency);
    let mut found = currencies.iter().filter_map(amount);
    let amounts = [found.next(), found.next(), found.next()];
    let number = BEFORE.iter().find_map(|before| text.strip_prefix(before)).unwrap_or(&text);
    let plain = plain(number.trim_start_matches(['•', '*', '…', ' ']));
    let kind = kind(&text);
    // Points are a kind of value as well as a kind of movement.
    let bucket = (kind == Some(Kind::Conversion)).then_some(Bucket::Points);
    let sought = Sought { text: plain, kind, bucket, amounts };
    (!sought.text.is_empty()).then_some(sought)
}

/// The kind that is called so, or whose name begins so.
fn kind(text: &str) -> Option<Kind> {
    let enough = text.len() >= FEW;
    let called =
        |names: &&[&str]| names.iter().any(|name| name.starts_with(text) || text.strip_suffix('s') == Some(name));
    CALLED.iter().find(|(_, names)| enough && called(names)).map(|(kind, _)| *kind)
}

/// An amount as people write it, whichever way it moved.
fn amount(text: &str, currency: Currency) -> Option<Money> {
    let text = text.trim_start_matches(['-', '\u{2212}', '+', ' ']);
    recipient::amount(text, currency).ok().filter(|amount| amount.minor > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Sought {
        super::read(typed, &[Currency::USD, Currency::JPY]).unwrap()
    }

    #[test]
    fn lines_are_found_as_the_app_writes_them() {
        for (typed, text) in [
            ("Order 7QK2-M4X9", "7qk2m4x9"),
            ("refund of order 7QK2-M4X9", "7qk2m4x9"),
            ("Gift card ••••KYJ7", "kyj7"),
            (" kyj7 ", "kyj7"),
            ("Äpfel", "äpfel"),
        ] {
            assert_eq!(read(typed).text, text, "{typed}");
        }
        assert_eq!(super::read("  ", &[Currency::USD]), None);
        assert_eq!(super::read("—", &[Currency::USD]), None);
    }

    #[test]
    fn a_kind_is_what_people_call_it() {
        for (typed, kind) in [
            ("refund", Some(Kind::Refund)),
            ("Refunds", Some(Kind::Refund)),
            ("ord", Some(Kind::Order)),
            ("Bestell", Some(Kind::Order)),
            ("gift card", Some(Kind::Redeem)),
            ("注文", Some(Kind::Order)),
            ("نقاط", Some(Kind::Conversion)),
            ("re", None),
            ("order 7QK2-M4X9", None),
        ] {
            assert_eq!(read(typed).kind, kind, "{typed}");
        }
    }

    #[test]
    fn an_amount_is_one_of_each_currency_whichever_way_it_moved() {
        let amounts = |typed| read(typed).amounts.into_iter().flatten().map(|amount| amount.minor).collect::<Vec<_>>();
        assert_eq!(amounts("12"), [1_200, 12]);
        assert_eq!(amounts("\u{2212}12.40"), [1_240]);
        assert_eq!(amounts("-¥12"), [12]);
        assert_eq!(amounts("0"), Vec::<i64>::new());
        assert_eq!(amounts("7kyj"), Vec::<i64>::new());
    }
}
