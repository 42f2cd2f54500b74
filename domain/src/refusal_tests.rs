use super::{CardNumber, Money, Problem, Reason, Time};
use crate::{
    gift::{
        interlock::{Scam, Warning},
        recipient::{Column, Fault, RowFault},
    },
    json,
};
use Reason::*;

fn problem(reason: &str) -> Problem {
    let facts = r#""type":"/docs","title":"t","status":422,"detail":"d","instance":"r1""#;
    json::read(&format!("{{{facts},{reason}}}")).unwrap()
}

/// One of each. A reason that is missing here is missed by the count below.
fn quote() -> crate::quote::Quote {
    crate::quote::tests::cart()
        .line("pan", "kitchen", 38_00, 1)
        .promo(crate::quote::tests::percent("TEN", 10_00))
        .quote()
}

fn all() -> Vec<Reason> {
    let money = Money::new(410, crate::Currency::EUR);
    let on = Time(1_795_269_720_000);
    let text = || "text".to_owned();
    let list = || vec!["a".to_owned(), "b".to_owned()];
    vec![
        Empty,
        TooShort { have: 3, need: 16 },
        TooLong { have: 17, most: 16 },
        BadCharacter { position: 4, character: '€' },
        CheckFailed,
        WrongNumber { which: CardNumber::Serial },
        WrongNumber { which: CardNumber::Barcode },
        WrongNumber { which: CardNumber::Pin },
        PinRequired,
        OtherIssuer { name: text() },
        DuplicateInBatch,
        QueuedOffline,
        MinSpend { need: money, have: money, missing: money },
        MaxSpend { most: money, have: money },
        MinQuantity { need: 2, have: 1 },
        NoEligibleItems { categories: list() },
        ExcludedItems { lines: list() },
        MissingItems { skus: list() },
        SaleItemsExcluded { lines: list() },
        ShippingNotEligible,
        PurchaseType,
        PaymentKind,
        Region,
        Currency,
        SignInRequired,
        CannotCombine { with: text() },
        BetterExists { kept: text(), saving: money },
        TooManyCodes { most: 5 },
        CartEmpty,
        GiftCardInCart { lines: list() },
        Restricted { categories: list() },
        BalanceLimit { limit: money, balance: money },
        NotActivated,
        RegionMismatch { card: text(), account: text() },
        InsufficientBalance { available: money },
        PriceChanged { quote: Some(Box::new(quote())) },
        RateChanged { worth: money },
        SoldOut { lines: list() },
        PaymentDeclined,
        PaymentRequired { due: money },
        AddressRequired,
        NotCancellable,
        StepUpRequired { methods: list() },
        Frozen,
        EmailNotConfirmed,
        NotFound,
        Expired { on },
        OutsideHours { next: on },
        UsageLimit,
        CustomerLimit,
        BudgetSpent,
        FirstOrderOnly,
        NotEligible,
        AlreadyRedeemed { on },
        AlreadyInYourAccount { entry: text() },
        Disabled,
        CurrencyMismatch { card: crate::Currency::EUR, account: crate::Currency::USD },
        OnHold { until: on },
        CodeNotUsable { attempts_left: 3 },
        RateLimited { retry_after: 42, attempts_left: 0 },
        Locked { until: on },
        VersionConflict,
        AttemptKeyReused,
        AttemptRunning,
        Unavailable,
        EmailTaken,
        Recipients { faults: vec![RowFault { row: 2, column: Column::Email, fault: Fault::Twice { row: 1 } }] },
        GiftStopped { warnings: vec![Warning::Says { scam: Scam::Boss }, Warning::Many { today: 11 }] },
        GiftLimit { left: money, until: Time(0) },
        DayOutOfReach { from: Time(0), until: Time(1) },
        SignInFailed,
        SecondFactorRequired { methods: list() },
        SecondFactorFailed { attempts_left: 3 },
        PasskeyFailed,
        TooManyPasskeys { most: 20 },
        LinkNotUsable,
        MethodNotAllowed,
        Malformed,
        UnsupportedMediaType,
        BodyTooLarge,
        CrossSite,
    ]
}

#[test]
fn every_reason_is_read_back_as_it_was_written() {
    for reason in all() {
        let json = serde_json::to_string(&reason).unwrap();
        assert_eq!(serde_json::from_str::<Reason>(&json).unwrap(), reason, "{json}");
        // The app leaves the quote of a changed price, and what it finds or asks for itself about gifts.
        let read = match reason {
            PriceChanged { .. } => PriceChanged { quote: None },
            Recipients { .. } => Recipients { faults: Vec::new() },
            GiftStopped { .. } => GiftStopped { warnings: Vec::new() },
            other => other,
        };
        assert_eq!(crate::json::read::<Reason>(&json), Some(read.clone()), "{json}");
        let fields = json.strip_prefix('{').and_then(|json| json.strip_suffix('}')).unwrap();
        assert_eq!(problem(fields).reason, read);
    }
    let source = include_str!("refusal.rs");
    let (_, listed) = source.split_once("pub enum Reason {").unwrap();
    let (listed, _) = listed.split_once("\n}").unwrap();
    let variants =
        listed.lines().filter(|line| line.starts_with("    ") && line.trim().starts_with(char::is_uppercase));
    // One number of a card stands three times above, and a newer server's reason is not written.
    assert_eq!(variants.count() - 1, all().len() - 2);
}

#[test]
fn a_reason_stands_beside_its_numbers() {
    let read = problem(r#""reason":"code_not_usable","attempts_left":3"#);
    assert_eq!(read.reason, CodeNotUsable { attempts_left: 3 });
    let json = serde_json::to_value(&read).unwrap();
    assert_eq!(json["reason"], "code_not_usable");
    assert_eq!(json["attempts_left"], 3);
}

#[test]
fn a_reason_of_a_newer_server_is_unknown_not_an_error() {
    let read = problem(r#""reason":"moon_phase","phase":"full""#);
    assert_eq!(read.reason, Unknown);
    assert_eq!(read.detail, "d");
    assert_eq!(problem(r#""reason":"locked""#).reason, Unknown, "a field is missing");
}
