//! An order's receipt, as text and as HTML.

use super::{
    Enclosed,
    compose::Content,
    html::{self, FACE, safe},
    words,
};
use domain::api::order::{Method, Order};
use std::fmt::Write;

/// The rows of a receipt, each a name and what stands beside it; and what is said around them.
struct Receipt<'a> {
    hello: String,
    rows: Vec<(String, String)>,
    address: Option<String>,
    enclosed: &'a [Enclosed],
}

/// The letter, to an e-mail and a name.
pub fn content(shop: &str, (to, name): (String, String), order: &Order, enclosed: &[Enclosed]) -> Content {
    let receipt = receipt(shop, &name, order, enclosed);
    let subject = words::order_subject(&order.id, shop);
    let html = html::letter(&subject, &words::money(order.total), &receipt.html());
    Content { to, name: Some(name), text: receipt.text(), html, subject, picture: None }
}

fn receipt<'a>(shop: &str, name: &str, order: &Order, enclosed: &'a [Enclosed]) -> Receipt<'a> {
    let mut rows = Vec::new();
    for line in &order.lines {
        rows.push((words::line(line.quantity, &line.name, line.every), words::money(line.amount)));
    }
    for promo in order.promos.iter().filter(|promo| promo.saved.minor > 0) {
        rows.push((promo.name.clone(), format!("−{}", words::money(promo.saved))));
    }
    if let Some(name) = &order.delivery_name {
        rows.push((name.clone(), words::money(order.delivery)));
    }
    let tax = if order.tax_included { words::TAX_CONTAINED } else { words::TAX };
    rows.push((tax.to_owned(), words::money(order.tax)));
    rows.push((words::TOTAL.to_owned(), words::money(order.total)));
    for paid in &order.buckets {
        rows.push((words::paid_from(paid.bucket), words::money(paid.amount)));
    }
    if order.due.minor > 0 {
        let by = match (&order.card, order.method) {
            (Some(last_four), Some(Method::Card)) => words::paid_by_card(last_four),
            _ => words::BY_REDIRECT.to_owned(),
        };
        rows.push((by, words::money(order.due)));
    }
    for credit in &order.credits {
        rows.push((words::credit(credit.days), words::money(credit.amount)));
    }
    let address = order
        .address
        .as_ref()
        .map(|to| [&to.name, &to.street, &to.postcode, &to.city, &to.country].map(String::as_str).join(", "));
    Receipt { hello: words::thanks(name, &order.id, shop), rows, address, enclosed }
}

impl Receipt<'_> {
    fn text(&self) -> String {
        let mut text = format!("{}\n\n", self.hello);
        for (name, value) in &self.rows {
            let _ = writeln!(text, "{name}: {value}");
        }
        if let Some(address) = &self.address {
            let _ = write!(text, "\n{}\n", words::goes_to(address));
        }
        for Enclosed { code, worth } in self.enclosed {
            let _ = write!(text, "\n{}: {}\n{}\n", words::card(*worth), code.expose(), words::KEEP);
        }
        text
    }

    fn html(&self) -> String {
        let cell = format!(
            "{FACE};font-size:16px;line-height:24px;color:#12163a;border-bottom:1px solid #d8dce8;padding:8px 0"
        );
        let row = |(name, value): &(String, String)| {
            let (name, value) = (safe(name), safe(value));
            format!(
                "<tr><th class=\"ink line\" scope=\"row\" align=\"left\" style=\"{cell};font-weight:400\">{name}</th>\
                 <td class=\"ink line\" align=\"right\" valign=\"top\" style=\"{cell};padding-left:16px;white-space:nowrap\">{value}</td></tr>"
            )
        };
        let rows: String = self.rows.iter().map(row).collect();
        let table = format!("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">{rows}</table>");
        let mut html =
            html::row(&html::text(&safe(&self.hello)), "padding-top:32px") + &html::row(&table, "padding-top:16px");
        if let Some(address) = &self.address {
            html += &html::row(&html::text(&safe(&words::goes_to(address))), "padding-top:16px");
        }
        for Enclosed { code, worth } in self.enclosed {
            let (card, code) = (html::text(&safe(&words::card(*worth))), html::code(code.expose()));
            html += &html::row(&format!("{card}{code}"), "padding-top:24px");
            html += &html::row(&html::note(&safe(words::KEEP)), "padding-top:8px");
        }
        html + &html::row("&nbsp;", "font-size:16px;line-height:16px")
    }
}
