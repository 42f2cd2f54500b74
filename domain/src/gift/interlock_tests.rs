use super::*;
use crate::Currency;

fn terms() -> Terms {
    let euro = |minor| Money::new(minor, Currency::EUR);
    Terms { least: euro(500), most: euro(50_000), chips: vec![], large: euro(20_000), daily: euro(200_000) }
}

fn to(name: &str, minor: i64, message: Option<&str>) -> Recipient {
    let (email, amount) = (Some([name, "@demo.example"].concat()), Money::new(minor, Currency::EUR));
    Recipient { name: name.into(), email, amount, message: message.map(Into::into), zone: "Europe/Berlin".into() }
}

#[test]
fn a_large_amount_stops_only_for_somebody_new() {
    let all = [to("bo", 20_000, None), to("cy", 30_000, None), to("di", 40_000, None), to("ed", 19_999, None)];
    let weighed = |old: &'static [&'static str]| {
        weigh("", &all, &terms(), 0, &|one: &Recipient| !old.contains(&one.name.as_str()))
    };
    let large = |minor| vec![Warning::LargeToNew { amount: Money::new(minor, Currency::EUR) }];
    assert_eq!(weighed(&[]), large(40_000));
    assert_eq!(weighed(&["di"]), large(30_000));
    assert_eq!(weighed(&["di", "cy"]), large(20_000), "the bound itself is large");
    assert_eq!(weighed(&["di", "cy", "bo"]), []);
}

#[test]
fn many_gifts_a_day_stop_and_a_long_list_alone_does_not() {
    let list: Vec<Recipient> = (0..1_000).map(|_| to("bo", 500, None)).collect();
    assert_eq!(weigh("", &list, &terms(), 0, &|_| true), []);
    assert_eq!(weigh("", &list[..1], &terms(), MANY - 1, &|_| true), []);
    assert_eq!(weigh("", &list[..2], &terms(), MANY, &|_| true), [Warning::Many { today: MANY + 2 }]);
}

#[test]
fn each_scam_is_said_once_whoever_it_is_said_to() {
    let all = [to("bo", 500, Some("Read me the numbers")), to("cy", 500, Some("pay the fine")), to("di", 500, None)];
    let says = |scam| Warning::Says { scam };
    let weighed = weigh("Pay the fine with gift cards for our clients", &all, &terms(), 0, &|_| true);
    assert_eq!(weighed, [says(Scam::Authority), says(Scam::Boss), says(Scam::ReadOut)]);
}
