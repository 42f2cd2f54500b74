//! Time zones, as the browser's tables have them.

use domain::{
    Time,
    gift::{Arrives, Local, at},
};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// js_sys has no binding for it; browsers before 2022 do not have it either.
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = supportedValuesOf)]
    fn supported(key: &str) -> Result<Array, JsValue>;
    /// Throws where there is no such zone.
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn format(this: &DateTimeFormat) -> Function;
}

thread_local! {
    /// Formatters are dear to make, and one a zone is enough. None stands for a zone that there is not.
    static MADE: RefCell<Vec<(String, Option<Function>)>> = const { RefCell::new(Vec::new()) };
}

/// The zone of this device.
pub fn own() -> String {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    let zone = Reflect::get(&options, &JsValue::from_str("timeZone")).ok().and_then(|zone| zone.as_string());
    zone.unwrap_or_else(|| "UTC".to_owned())
}

/// Every zone that the browser names; the own one where it names none.
pub fn all() -> Vec<String> {
    let names = supported("timeZone").map(|zones| zones.iter().filter_map(|zone| zone.as_string()).collect());
    names.unwrap_or_else(|_| vec![own()])
}

/// Whether there is a zone of this name.
pub fn is_known(zone: &str) -> bool {
    formatter(zone).is_some()
}

/// When the clocks of a zone show this, if there is such a zone.
pub fn arrives(local: Local, zone: &str) -> Option<Arrives> {
    formatter(zone)?;
    Some(at(local, |instant| ahead(zone, instant)))
}

/// By how many minutes the clocks of a zone are ahead of UTC at an instant.
fn ahead(zone: &str, instant: Time) -> i64 {
    let shown = formatter(zone).and_then(|format| {
        let text = format.call1(&JsValue::NULL, date(instant).unchecked_ref()).ok()?.as_string()?;
        // Swedish writes as ISO 8601 does, with a space between day and hour.
        [&text.replace(' ', "T"), "Z"].concat().parse::<Time>().ok()
    });
    shown.map_or(0, |shown| (shown.0 - instant.0 + 30_000).div_euclid(60_000))
}

fn formatter(zone: &str) -> Option<Function> {
    MADE.with_borrow_mut(|made| match made.iter().find(|(known, _)| known == zone) {
        Some((_, function)) => function.clone(),
        None => {
            let options = Object::new();
            for (name, value) in [
                ("timeZone", zone),
                ("year", "numeric"),
                ("month", "2-digit"),
                ("day", "2-digit"),
                ("hour", "2-digit"),
                ("minute", "2-digit"),
                ("second", "2-digit"),
                ("hourCycle", "h23"),
            ] {
                // Setting a field of a plain new object does not fail.
                let _set = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
            }
            let function = (!zone.is_empty())
                .then(|| DateTimeFormat::new("sv-SE", &options).ok())
                .flatten()
                .map(|formatter| formatter.format());
            made.push((zone.to_owned(), function.clone()));
            function
        }
    })
}

#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "milliseconds of any real date fit a double")]
fn date(time: Time) -> Date {
    Date::new(&JsValue::from_f64(time.0 as f64))
}
