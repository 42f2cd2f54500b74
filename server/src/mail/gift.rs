//! A gift's letter: what its recipient sees, as text and as HTML.

use super::{
    compose::{Content, Picture},
    html::{self, FACE, safe},
    words,
};
use crate::store::GiftRow;
use domain::{Code, Time};

/// The name by which the HTML knows the picture.
const PICTURE: &str = "picture";

/// What a letter about a gift is made of.
pub struct Present<'a> {
    /// The gift.
    pub gift: &'a GiftRow,
    /// Its code.
    pub code: &'a Code,
    /// The shop's name.
    pub shop: &'a str,
    /// Where the shop is.
    pub origin: &'a str,
    /// When it goes.
    pub at: Time,
}

/// The letter. A gift whose picture can't be drawn goes without: everything that matters is text.
pub fn content(present: &Present<'_>, to: String, png: Option<Vec<u8>>) -> Content {
    Content {
        to,
        name: present.gift.name.clone(),
        subject: words::gift_subject(&present.gift.cover.from),
        text: text(present),
        html: html(present, png.is_some()),
        picture: png.map(|png| Picture { name: PICTURE, png }),
    }
}

impl Present<'_> {
    /// The link. The code stands behind the `#`, which browsers keep to themselves.
    fn link(&self) -> String {
        format!("{}/claim#code={}", self.origin, self.code.expose())
    }

    fn redeem(&self) -> String {
        format!("{}/redeem", self.origin)
    }
}

fn text(present: &Present<'_>) -> String {
    let (gift, cover) = (present.gift, &present.gift.cover);
    let mut parts = vec![format!("{}: {}.", words::gift_subject(&cover.from), words::worth(gift.amount, present.shop))];
    if !cover.message.is_empty() {
        parts.push(format!("“{}”\n— {}", cover.message, cover.from));
    }
    parts.push(format!("{}:\n{}", words::SEE, present.link()));
    parts.push(format!("{}:\n{}", words::or_enter(&present.redeem()), present.code.expose()));
    parts.push(words::keeps(present.shop));
    parts.push(words::SAFE.to_owned());
    parts.push(words::who(&cover.from, present.shop, &words::day(present.at)));
    parts.join("\n\n") + "\n"
}

fn html(present: &Present<'_>, has_picture: bool) -> String {
    let (gift, cover) = (present.gift, &present.gift.cover);
    let shown = safe(&present.redeem());
    let shown = shown.split_once("://").map_or(shown.as_str(), |(_, rest)| rest);
    let address = format!("<a href=\"{}\" style=\"color:inherit\">{shown}</a>", safe(&present.redeem()));
    let rows = [
        head(gift, has_picture),
        html::row(&sum(present), "padding-top:28px;text-align:center"),
        message(gift),
        html::row(&html::button(words::SEE, &present.link()), "padding-top:28px"),
        html::row(
            &html::note(&words::or_enter("\u{1}").replace('\u{1}', &address)),
            "padding-top:28px;padding-bottom:8px;text-align:center",
        ),
        html::row(&html::code(present.code.expose()), ""),
        html::row(&html::note(&safe(&words::keeps(present.shop))), "padding-top:24px"),
        html::row(&html::note(&safe(words::SAFE)), "padding-top:12px"),
        html::row(
            &html::note(&safe(&words::who(&cover.from, present.shop, &words::day(present.at)))),
            "padding-top:12px;padding-bottom:32px",
        ),
    ];
    html::letter(&words::gift_subject(&cover.from), &words::worth(gift.amount, present.shop), &rows.concat())
}

/// The coloured head. Its colour is a cell's, so that it is there without the picture.
fn head(gift: &GiftRow, has_picture: bool) -> String {
    let [ground, ..] = gift.cover.palette.colours();
    let title = safe(&words::gift_subject(&gift.cover.from));
    let to = gift.name.as_deref().map(|name| {
        format!(
            "<p style=\"margin:0 0 4px;{FACE};font-size:17px;line-height:24px;color:#e9ebf7\">{}</p>",
            safe(&words::for_name(name))
        )
    });
    let picture = has_picture.then(|| {
        format!(
            "<tr><td bgcolor=\"{ground}\" style=\"background-color:{ground};padding:0\"><img src=\"cid:{PICTURE}\" width=\"600\" alt=\"{}\" \
             style=\"display:block;width:100%;max-width:600px;height:auto;border:0;{FACE};font-size:15px;line-height:22px;color:#e9ebf7\"></td></tr>\n",
            safe(words::design(gift.cover.design))
        )
    });
    format!(
        "<tr><td class=\"air\" bgcolor=\"{ground}\" style=\"padding:28px 32px 20px;background-color:{ground}\">{}\
         <h1 style=\"margin:0;{FACE};font-size:28px;line-height:36px;font-weight:700;color:#fefefe;overflow-wrap:anywhere\">{title}</h1></td></tr>\n{}",
        to.unwrap_or_default(),
        picture.unwrap_or_default()
    )
}

fn sum(present: &Present<'_>) -> String {
    let amount = words::money(present.gift.amount);
    let worth = words::worth(present.gift.amount, present.shop);
    let rest = worth.strip_prefix(&amount).unwrap_or(&worth);
    format!(
        "<p class=\"ink\" style=\"margin:0;{FACE};color:#12163a\"><span class=\"sum\" style=\"font-size:48px;line-height:56px;font-weight:700\">{}</span><br>\
         <span style=\"font-size:17px;line-height:26px\">{}</span></p>",
        safe(&amount),
        safe(rest.trim())
    )
}

fn message(gift: &GiftRow) -> String {
    if gift.cover.message.is_empty() {
        return String::new();
    }
    let said = format!(
        "<blockquote class=\"line ink\" dir=\"auto\" style=\"margin:0;padding:4px 0 4px 20px;border-left:4px solid #d8dce8;{FACE};font-size:19px;line-height:29px;\
         color:#12163a;overflow-wrap:anywhere\">{}<br><span class=\"soft\" style=\"font-size:16px;color:#4d5370\">— {}</span></blockquote>",
        html::lines(&gift.cover.message),
        safe(&gift.cover.from)
    );
    html::row(&said, "padding-top:28px")
}
