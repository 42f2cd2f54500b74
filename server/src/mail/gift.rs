//! A gift's letter: what its recipient sees, as text and as HTML.

use super::{
    compose::{Content, Picture},
    html::{self, FACE, HERE, safe, sides},
};
use crate::{
    store::GiftRow,
    words::{
        self,
        said::{gift as said, write},
    },
};
use domain::{Code, Time};
use language::Language;

/// The name by which the HTML knows the picture.
const PICTURE: &str = "picture";

/// What a letter about a gift is made of.
pub struct Present<'a> {
    /// The recipient's language, as far as it is known; else the sender's.
    pub language: Language,
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
        language: present.language,
        to,
        name: present.gift.name.clone(),
        subject: present.subject(),
        text: text(present),
        html: html(present, png.is_some()),
        picture: png.map(|png| Picture { name: PICTURE, png }),
    }
}

impl Present<'_> {
    fn subject(&self) -> String {
        said::subject(self.language, &self.gift.cover.from)
    }

    /// The link. The code stands behind the `#`, which browsers keep to themselves.
    fn link(&self) -> String {
        format!("{}/claim#code={}", self.origin, self.code.expose())
    }

    fn redeem(&self) -> String {
        format!("{}/redeem", self.origin)
    }

    fn amount(&self) -> String {
        words::money(self.language, self.gift.amount)
    }

    /// Who is behind it.
    fn who(&self) -> String {
        said::who(self.language, &self.gift.cover.from, self.shop, &words::date(self.language, self.at))
    }
}

fn text(present: &Present<'_>) -> String {
    let Present { language, gift, shop, .. } = *present;
    let cover = &gift.cover;
    // A code stands alone on its line: who copies it copies nothing else.
    let line = |says: &str, what: &str| format!("{}\n{what}", write::before(language, says));
    let mut parts = vec![said::opening(language, &cover.from, &present.amount(), shop)];
    if !cover.message.is_empty() {
        parts.push(format!("{}\n— {}", said::message(language, &cover.message), cover.from));
    }
    parts.push(line(said::see(language), &present.link()));
    parts.push(line(&said::or_enter(language, &present.redeem()), present.code.expose()));
    parts.push(said::keeps(language, shop));
    parts.push(said::safe(language).to_owned());
    parts.push(present.who());
    parts.join("\n\n") + "\n"
}

fn html(present: &Present<'_>, has_picture: bool) -> String {
    let language = present.language;
    let shown = safe(&present.redeem());
    let shown = shown.split_once("://").map_or(shown.as_str(), |(_, rest)| rest);
    let address = format!("<a href=\"{}\" dir=\"ltr\" style=\"color:inherit\">{shown}</a>", safe(&present.redeem()));
    let rows = [
        head(present, has_picture),
        html::row(&sum(present), "padding-top:28px;text-align:center"),
        message(present),
        html::row(&html::button(said::see(language), &present.link()), "padding-top:28px"),
        html::row(
            &html::note(&html::around(&said::or_enter(language, HERE), &address)),
            "padding-top:28px;padding-bottom:8px;text-align:center",
        ),
        html::row(&html::code(present.code.expose()), ""),
        html::row(&html::note(&safe(&said::keeps(language, present.shop))), "padding-top:24px"),
        html::row(&html::note(&safe(said::safe(language))), "padding-top:12px"),
        html::row(&html::note(&safe(&present.who())), "padding-top:12px;padding-bottom:32px"),
    ];
    let worth = said::worth(language, &present.amount(), present.shop);
    html::letter(language, (&present.subject(), &worth), &rows.concat())
}

/// The coloured head. Its colour is a cell's, so that it is there without the picture.
fn head(present: &Present<'_>, has_picture: bool) -> String {
    let (language, gift) = (present.language, present.gift);
    let [ground, ..] = gift.cover.palette.colours();
    let title = safe(&present.subject());
    let to = gift.name.as_deref().map(|name| {
        format!(
            "<p style=\"margin:0 0 4px;{FACE};font-size:17px;line-height:24px;color:#e9ebf7\">{}</p>",
            safe(&said::for_name(language, name))
        )
    });
    let picture = has_picture.then(|| {
        format!(
            "<tr><td bgcolor=\"{ground}\" style=\"background-color:{ground};padding:0\"><img src=\"cid:{PICTURE}\" width=\"600\" alt=\"{}\" \
             style=\"display:block;width:100%;max-width:600px;height:auto;border:0;{FACE};font-size:15px;line-height:22px;color:#e9ebf7\"></td></tr>\n",
            safe(&said::design(language, gift.cover.design.word()))
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
    format!(
        "<p class=\"ink\" style=\"margin:0;{FACE};color:#12163a\"><span class=\"sum\" style=\"font-size:48px;line-height:56px;font-weight:700\">{}</span><br>\
         <span style=\"font-size:17px;line-height:26px\">{}</span></p>",
        safe(&present.amount()),
        safe(&said::to_spend(present.language, present.shop))
    )
}

fn message(present: &Present<'_>) -> String {
    let cover = &present.gift.cover;
    if cover.message.is_empty() {
        return String::new();
    }
    let (start, _) = sides(present.language);
    let said = format!(
        "<blockquote class=\"line ink\" style=\"margin:0;padding:4px 0;padding-{start}:20px;border-{start}:4px solid #d8dce8;{FACE};font-size:19px;line-height:29px;\
         color:#12163a;overflow-wrap:anywhere\"><div dir=\"auto\">{}</div><span class=\"soft\" style=\"font-size:16px;color:#4d5370\">— <bdi>{}</bdi></span></blockquote>",
        html::lines(&cover.message),
        safe(&cover.from)
    );
    html::row(&said, "padding-top:28px")
}
