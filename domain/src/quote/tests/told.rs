//! What a quote says, in the notation of the examples. Nothing that is not nought is left out.

use crate::{
    Money, Reason,
    quote::{HeldCode, Input, Quote, QuotedLine, Standing},
};
use serde_json::Value;

/// A quote as text, line by line.
pub fn told(input: &Input, quote: &Quote) -> String {
    let mut text = vec![sums(quote)];
    text.extend(input.lines.iter().zip(&quote.lines).filter_map(|(asked, line)| of_line(asked.quantity, line)));
    text.extend(quote.codes.iter().map(of_code));
    text.extend(quote.automatic.iter().map(|held| format!("by itself {}", of_code(held))));
    if !quote.best {
        text.push("not the best".into());
    }
    text.extend(quote.others.iter().map(|other| {
        let codes = if other.codes.is_empty() { "none".into() } else { other.codes.join(" + ") };
        format!("or {codes}: {}", other.total)
    }));
    text.extend(quote.buckets.iter().map(|share| {
        let name = serde_json::to_value(share.bucket).unwrap();
        let only =
            if share.categories.is_empty() { String::new() } else { format!(" for {}", share.categories.join(",")) };
        let (used, available, most) = (share.used, share.available, share.most);
        format!("{} pays {used} of {available}, at most {most}{only}", name.as_str().unwrap())
    }));
    text.extend(quote.payments.iter().map(|payment| {
        format!("{} -> {} {}", payment.lot, payment.line.as_deref().unwrap_or("delivery"), payment.amount)
    }));
    text.extend(quote.credits.iter().map(|credit| format!("credit {} {}", credit.promo, credit.amount)));
    text.join("\n")
}

fn sums(quote: &Quote) -> String {
    let tax = if quote.tax_included { "tax within" } else { "tax" };
    let optional = [("discounts", quote.discounts), ("delivery", quote.delivery), (tax, quote.tax)];
    let mut parts = vec![format!("items {}", quote.items)];
    parts.extend(optional.iter().filter(|(_, sum)| sum.minor != 0).map(|(name, sum)| format!("{name} {sum}")));
    parts.push(format!("total {}", quote.total));
    if quote.from_balance.minor != 0 {
        parts.push(format!("balance {}", quote.from_balance));
    }
    parts.push(format!("due {}", quote.due));
    parts.join(", ")
}

fn of_line(asked: u32, line: &QuotedLine) -> Option<String> {
    let mut parts = Vec::new();
    if line.counted != asked {
        parts.push(format!("{} of {asked}", line.counted));
    }
    if line.on_sale {
        parts.push(format!("sale {}", line.unit));
    }
    if line.discount.minor != 0 || !line.shares.is_empty() {
        let shares: Vec<String> = line.shares.iter().map(|share| format!("{} {}", share.promo, share.amount)).collect();
        parts.push(format!("{} off ({})", line.discount, shares.join(" + ")));
    }
    if line.tax.minor != 0 {
        parts.push(format!("tax {}", line.tax));
    }
    (!parts.is_empty()).then(|| format!("{}: {}", line.id, parts.join(", ")))
}

fn of_code(held: &HeldCode) -> String {
    let name = if held.name.is_empty() { &held.code } else { &held.name };
    let mut text = match &held.state {
        Standing::Applied { saves } => format!("{name} applied {saves}"),
        Standing::Kept { needs } if needs.is_empty() => format!("{name} kept, nothing left for it"),
        Standing::Kept { needs } => format!("{name} kept, {}", reasons(needs)),
        Standing::Refused { reason } => format!("{name} refused, {}", reasons(std::slice::from_ref(reason))),
    };
    if !held.notes.is_empty() {
        text += &format!(" ({})", reasons(&held.notes));
    }
    text
}

fn reasons(reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| words(&serde_json::to_value(reason).unwrap())).collect::<Vec<_>>().join("; ")
}

/// The reason's name, then its fields by their names.
fn words(reason: &Value) -> String {
    let fields = reason.as_object().expect("an object");
    let others =
        fields.iter().filter(|(name, _)| *name != "reason").map(|(name, value)| format!(" {name}={}", word(value)));
    format!("{}{}", fields["reason"].as_str().expect("a name"), others.collect::<String>())
}

fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(word).collect::<Vec<_>>().join(","),
        Value::Object(_) => serde_json::from_value::<Money>(value.clone()).expect("money").to_string(),
        other => other.to_string(),
    }
}
