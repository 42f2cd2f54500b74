//! An order's receipt, as text and as HTML.

use super::{
    Enclosed,
    compose::Content,
    html::{self, FACE, safe, sides},
};
use crate::{
    store::{Addressee, bucket_word},
    words::{
        self,
        said::{receipt as said, write},
    },
};
use domain::{
    Money,
    api::order::{Method, Order},
};
use language::Language;
use std::fmt::Write;

/// The rows of a receipt, each a name and what stands beside it; and what is said around them.
struct Receipt<'a> {
    language: Language,
    hello: String,
    rows: Vec<(String, String)>,
    address: Option<String>,
    enclosed: &'a [Enclosed],
}

/// The letter to whose order it is.
pub fn content(shop: &str, to: Addressee, order: &Order, enclosed: &[Enclosed]) -> Content {
    let Addressee { email, name, language } = to;
    let receipt = receipt(shop, (language, &name), order, enclosed);
    let subject = said::subject(language, &order.id, shop);
    let html = html::letter(language, (&subject, &words::money(language, order.total)), &receipt.html());
    Content { language, to: email, name: Some(name), text: receipt.text(), html, subject, picture: None }
}

fn receipt<'a>(shop: &str, (language, name): (Language, &str), order: &Order, enclosed: &'a [Enclosed]) -> Receipt<'a> {
    let money = |amount: Money| words::money(language, amount);
    let mut rows = Vec::new();
    for line in &order.lines {
        let says = match line.every {
            None => said::line(language, line.quantity, &line.name),
            Some(weeks) => said::line_every(language, line.quantity, &line.name, weeks),
        };
        rows.push((says, money(line.amount)));
    }
    for promo in order.promos.iter().filter(|promo| promo.saved.minor > 0) {
        let less = Money { minor: promo.saved.minor.saturating_neg(), ..promo.saved };
        rows.push((promo.name.clone(), money(less)));
    }
    if let Some(name) = &order.delivery_name {
        rows.push((name.clone(), money(order.delivery)));
    }
    let tax = if order.tax_included { said::tax_contained } else { said::tax };
    rows.push((tax(language).to_owned(), money(order.tax)));
    rows.push((said::total(language).to_owned(), money(order.total)));
    for paid in &order.buckets {
        rows.push((said::paid_from(language, bucket_word(paid.bucket)), money(paid.amount)));
    }
    if order.due.minor > 0 {
        let by = match (&order.card, order.method) {
            (Some(last_four), Some(Method::Card)) => said::paid_by_card(language, last_four),
            _ => said::by_redirect(language).to_owned(),
        };
        rows.push((by, money(order.due)));
    }
    for credit in &order.credits {
        rows.push((said::credit(language, credit.days), money(credit.amount)));
    }
    let address = order
        .address
        .as_ref()
        .map(|to| [&to.name, &to.street, &to.postcode, &to.city, &to.country].map(String::as_str).join(", "));
    Receipt { language, hello: said::thanks(language, name, &order.id, shop), rows, address, enclosed }
}

impl Receipt<'_> {
    fn card(&self, worth: Money) -> String {
        said::card(self.language, &words::money(self.language, worth))
    }

    fn text(&self) -> String {
        let mut text = format!("{}\n\n", self.hello);
        for (name, value) in &self.rows {
            let _ = writeln!(text, "{}", write::row(self.language, name, value));
        }
        if let Some(address) = &self.address {
            let _ = write!(text, "\n{}\n", said::goes_to(self.language, address));
        }
        for Enclosed { code, worth } in self.enclosed {
            let (card, keep) = (self.card(*worth), said::keep(self.language));
            let _ = write!(text, "\n{}\n{}\n{keep}\n", write::before(self.language, &card), code.expose());
        }
        text
    }

    fn html(&self) -> String {
        let cell = format!(
            "{FACE};font-size:16px;line-height:24px;color:#12163a;border-bottom:1px solid #d8dce8;padding:8px 0"
        );
        let (start, end) = sides(self.language);
        let row = |(name, value): &(String, String)| {
            let (name, value) = (safe(name), safe(value));
            format!(
                "<tr><th class=\"ink line\" scope=\"row\" align=\"{start}\" style=\"{cell};font-weight:400\">{name}</th>\
                 <td class=\"ink line\" align=\"{end}\" valign=\"top\" style=\"{cell};padding-{start}:16px;white-space:nowrap\">{value}</td></tr>"
            )
        };
        let rows: String = self.rows.iter().map(row).collect();
        let table = format!("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">{rows}</table>");
        let mut html =
            html::row(&html::text(&safe(&self.hello)), "padding-top:32px") + &html::row(&table, "padding-top:16px");
        if let Some(address) = &self.address {
            html += &html::row(&html::text(&safe(&said::goes_to(self.language, address))), "padding-top:16px");
        }
        for Enclosed { code, worth } in self.enclosed {
            let (card, code) = (html::text(&safe(&self.card(*worth))), html::code(code.expose()));
            html += &html::row(&format!("{card}{code}"), "padding-top:24px");
            html += &html::row(&html::note(&safe(said::keep(self.language))), "padding-top:8px");
        }
        html + &html::row("&nbsp;", "font-size:16px;line-height:16px")
    }
}
