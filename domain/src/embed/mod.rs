//! What a page of another shop and the frame in it say to each other: JSON texts over one port, read strictly.
//!
//! A text that is of another shape, larger than it may be or says one thing more than it should is nothing at all, and
//! changes nothing. No message has room for a code: the longest text that is about one is its last four.

mod said;
mod skin;

pub use said::{FromFrame, Moved, read_from_frame, redeemed, refused, size, titled};
pub use skin::{Skin, Style, skin};

use crate::json::{Json, Wire, wire};

/// No message is longer than this, in bytes.
pub const LONGEST: usize = 2_048;
/// What the page says to the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToFrame {
    /// How the frame is to look and speak.
    Options(Options),
    /// A token that the shop's server minted; nothing where none will come.
    Token(Option<Token>),
    /// The focus goes to the first field.
    Focus,
}

/// How a frame is to look and speak.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// BCP 47; empty leaves it to the shop.
    pub locale: String,
    /// Light or dark.
    pub theme: Theme,
    /// The page's own colours.
    pub style: Style,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

wire!(Theme: "auto" => Auto, "light" => Light, "dark" => Dark);

/// A secret of the shop and this shopper: it never shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// As the server wrote it: 16 to 128 letters, digits, `-` and `_`.
    pub fn read(text: &str) -> Option<Token> {
        (text.len() >= 16).then(|| word(text, 128)).flatten().map(Token)
    }

    /// To be sent to the shop, and nowhere else.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}

/// Reads a message of the page.
pub fn read_to_frame(text: &str) -> Option<ToFrame> {
    let (kind, mut rest) = opened(text)?;
    let message = match kind.as_str() {
        "options" => ToFrame::Options(options(&mut rest)?),
        "token" => ToFrame::Token(match rest.one("token")? {
            Json::Null => None,
            other => Some(Token::read(&other.text()?)?),
        }),
        "focus" => ToFrame::Focus,
        _ => return None,
    };
    rest.is_empty().then_some(message)
}

/// The fields of a message that nobody has asked for yet.
struct Rest(Vec<(String, Json)>);

impl Rest {
    /// Takes a field that has to be there, once.
    fn one(&mut self, name: &str) -> Option<Json> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(place).1)
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn object(json: Json) -> Option<Rest> {
    if let Json::Object(fields) = json { Some(Rest(fields)) } else { None }
}

fn opened(text: &str) -> Option<(String, Rest)> {
    (text.len() <= LONGEST).then_some(())?;
    let mut rest = object(Json::parse(text)?)?;
    Some((rest.one("type")?.text()?, rest))
}

fn options(rest: &mut Rest) -> Option<Options> {
    let locale = rest.one("locale")?.text()?;
    let locale = if locale.is_empty() { locale } else { word(&locale, 35)? };
    let theme = Theme::take(rest.one("theme")?)?;
    let Rest(named) = object(rest.one("style")?)?;
    Some(Options { locale, theme, style: Style::named(named)? })
}

/// A text of letters, digits, `-` and `_`, no longer than this and not empty.
fn word(text: &str, longest: usize) -> Option<String> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let is_word = (1..=longest).contains(&text.len()) && text.bytes().all(fits);
    is_word.then(|| text.to_owned())
}

#[cfg(test)]
mod skin_tests;
#[cfg(test)]
mod tests;
