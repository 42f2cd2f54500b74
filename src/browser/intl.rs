//! Amounts and dates as people read them: Intl does it.

use domain::{Currency, Money, Time};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Names of regions; js_sys has no binding for it.
    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locales: &Array, options: &Object) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// Formatters are dear to make, and one each is enough.
    static MADE: RefCell<Vec<(String, Function)>> = const { RefCell::new(Vec::new()) };
}

/// How an amount is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// With every decimal: `$50.00`.
    Full,
    /// Without decimals where there are none: `$50`. For the largest figure of a page.
    Large,
    /// With a sign even where it is a plus: `+$50.00`.
    Signed,
}

/// How a moment is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// `21 November 2026`.
    Date,
    /// `21 Nov`.
    Day,
    /// `Nov`.
    Month,
    /// `14:02`.
    Clock,
    /// `Sunday, March 28, 2027 at 9:00 AM`.
    Whole,
}

fn formatter(name: &str, make: impl FnOnce() -> Function) -> Function {
    MADE.with_borrow_mut(|made| match made.iter().find(|(known, _)| known == name) {
        Some((_, function)) => function.clone(),
        None => {
            let function = make();
            made.push((name.to_owned(), function.clone()));
            function
        }
    })
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a field of a plain new object does not fail.
        let _set = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

fn locale(tag: &str) -> Array {
    Array::of1(&JsValue::from_str(tag))
}

fn call(formatter: &Function, value: &JsValue) -> String {
    formatter.call1(&JsValue::NULL, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// An amount as people of this language write it. Exact: the decimal text goes to Intl, not a float.
pub fn money(amount: Money, figure: Figure, language: &str) -> String {
    let currency = amount.currency.as_str();
    let (kind, extra): (&str, &[(&str, &str)]) = match figure {
        Figure::Full => ("full", &[]),
        Figure::Large => ("large", &[("trailingZeroDisplay", "stripIfInteger")]),
        Figure::Signed => ("signed", &[("signDisplay", "exceptZero")]),
    };
    let formatter = formatter(&[kind, language, currency].join(" "), || {
        // Points are counted, not paid.
        let style = if amount.currency == Currency::POINTS { "decimal" } else { "currency" };
        // From right to left the letters of `US$` and its sign would change places.
        let sign = if language == "ar" { "narrowSymbol" } else { "symbol" };
        let basic = [("style", style), ("currency", currency), ("currencyDisplay", sign)];
        Intl::NumberFormat::new(&locale(language), &options(&[&basic, extra].concat())).format()
    });
    // Intl writes a hyphen; a minus is a minus.
    call(&formatter, &JsValue::from_str(&amount.to_string())).replace('-', "\u{2212}")
}

/// A moment as people of this language write it, in the time zone of the device.
pub fn time(time: Time, moment: Moment, language: &str) -> String {
    time_at(time, moment, language, &[])
}

/// The same in the time zone of this name, which the browser knows.
pub fn time_in(time: Time, moment: Moment, language: &str, zone: &str) -> String {
    time_at(time, moment, language, &[("timeZone", zone)])
}

fn time_at(time: Time, moment: Moment, language: &str, zone: &[(&str, &str)]) -> String {
    let (kind, pairs): (&str, &[(&str, &str)]) = match moment {
        Moment::Date => ("date", &[("dateStyle", "long")]),
        Moment::Day => ("day", &[("day", "numeric"), ("month", "short")]),
        Moment::Month => ("month", &[("month", "short")]),
        Moment::Clock => ("clock", &[("hour", "2-digit"), ("minute", "2-digit")]),
        Moment::Whole => ("whole", &[("dateStyle", "full"), ("timeStyle", "short")]),
    };
    let formatter = formatter(&[kind, language, zone.first().map_or("", |(_, zone)| zone)].join(" "), || {
        Intl::DateTimeFormat::new(&locale(language), &options(&[pairs, zone].concat())).format()
    });
    call(&formatter, date(time).unchecked_ref())
}

#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "milliseconds of any real date fit a double")]
fn date(time: Time) -> Date {
    Date::new(&JsValue::from_f64(time.0 as f64))
}

/// Whether both moments are on the same day of this device.
pub fn same_day(one: Time, other: Time) -> bool {
    let (one, other) = (date(one), date(other));
    one.get_date() == other.get_date()
        && one.get_month() == other.get_month()
        && one.get_full_year() == other.get_full_year()
}

/// A region by its name: `US` is "United States". The id itself where the browser knows no better.
pub fn region(id: &str, language: &str) -> String {
    DisplayNames::new(&locale(language), &options(&[("type", "region")]))
        .and_then(|names| names.of(id))
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| id.to_owned())
}
