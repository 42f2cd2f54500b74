//! What the frame says to the page around it.

use super::{opened, word};
use crate::{
    Currency, Money,
    json::{Wire, wire},
};

/// A frame is at least this high, in CSS pixels …
pub const LOWEST: u32 = 64;
/// … and at most this.
pub const HIGHEST: u32 = 4_000;
/// Heights are told in steps of so many pixels: what moves less tells a page nothing.
pub const STEP: u32 = 8;

/// What a frame is called has at most so many characters.
pub const TITLE: usize = 120;

/// What the frame says to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromFrame {
    /// It is drawn, and listens.
    Ready,
    /// What it is called, in its language: for the frame around it.
    Title {
        /// At most [`TITLE`] characters, without quotation marks, backslashes and control characters.
        title: String,
    },
    /// It needs so much height, in CSS pixels.
    Size {
        /// Between [`LOWEST`] and [`HIGHEST`], in steps of [`STEP`].
        height: u32,
    },
    /// It does not know for whom it works: a token helps.
    TokenNeeded,
    /// What it shows may be another sum now.
    Changed {
        /// What moved.
        what: Moved,
    },
    /// A card was redeemed.
    Redeemed {
        /// The id of the redemption, under which the shop's server finds it too.
        operation: String,
        /// What came.
        amount: Money,
        /// The last four of the code, and never more of it.
        last_four: String,
    },
    /// The shop said no.
    Refused {
        /// One of the API's reasons.
        reason: String,
    },
}

/// What moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// The cart, or a code on it.
    Cart,
    /// The balance.
    Balance,
}

wire!(Moved: "cart" => Cart, "balance" => Balance);

/// Reads a message of the frame.
pub fn read_from_frame(text: &str) -> Option<FromFrame> {
    let (kind, mut rest) = opened(text)?;
    let message = match kind.as_str() {
        "ready" => FromFrame::Ready,
        "title" => {
            let title = rest.one("title")?.text()?;
            titled(&title).filter(|plain| *plain == FromFrame::Title { title })?
        }
        "size" => FromFrame::Size { height: u32::take(rest.one("height")?).filter(|height| *height == size(*height))? },
        "token_needed" => FromFrame::TokenNeeded,
        "changed" => FromFrame::Changed { what: Moved::take(rest.one("what")?)? },
        "redeemed" => {
            let operation = rest.one("operation")?.text()?;
            let minor = rest.one("minor")?.number()?;
            let currency: Currency = rest.one("currency")?.text()?.parse().ok()?;
            redeemed(&operation, Money::new(minor, currency), &rest.one("last_four")?.text()?)?
        }
        "refused" => refused(&rest.one("reason")?.text()?)?,
        _ => return None,
    };
    rest.is_empty().then_some(message)
}

/// What the frame is called, without what would have to be escaped; nothing where nothing is left.
pub fn titled(title: &str) -> Option<FromFrame> {
    let plain = |char: &char| !char.is_control() && *char != '"' && *char != '\\';
    let title: String = title.chars().filter(plain).take(TITLE).collect();
    (!title.is_empty()).then_some(FromFrame::Title { title })
}

/// That a card was redeemed; nothing where a field is not what it should be.
pub fn redeemed(operation: &str, amount: Money, last_four: &str) -> Option<FromFrame> {
    let last_four = word(last_four, 4)?;
    (amount.minor > 0).then_some(())?;
    Some(FromFrame::Redeemed { operation: word(operation, 64)?, amount, last_four })
}

/// That the shop said no, by the name of its reason.
pub fn refused(reason: &str) -> Option<FromFrame> {
    let named = reason.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    Some(FromFrame::Refused { reason: word(reason, 32).filter(|_| named)? })
}

/// A height as it is told.
pub fn size(height: u32) -> u32 {
    height.div_ceil(STEP).saturating_mul(STEP).clamp(LOWEST, HIGHEST)
}

impl FromFrame {
    /// The message as it travels. Nothing in it needs to be escaped: every text was read by its letters.
    pub fn write(&self) -> String {
        match self {
            FromFrame::Ready => r#"{"type":"ready"}"#.to_owned(),
            FromFrame::Title { title } => [r#"{"type":"title","title":""#, title, r#""}"#].concat(),
            FromFrame::Size { height } => [r#"{"type":"size","height":"#, &size(*height).to_string(), "}"].concat(),
            FromFrame::TokenNeeded => r#"{"type":"token_needed"}"#.to_owned(),
            FromFrame::Changed { what: Moved::Cart } => r#"{"type":"changed","what":"cart"}"#.to_owned(),
            FromFrame::Changed { what: Moved::Balance } => r#"{"type":"changed","what":"balance"}"#.to_owned(),
            FromFrame::Redeemed { operation, amount, last_four } => [
                r#"{"type":"redeemed","operation":""#,
                operation,
                r#"","minor":"#,
                &amount.minor.to_string(),
                r#","currency":""#,
                amount.currency.as_str(),
                r#"","last_four":""#,
                last_four,
                r#""}"#,
            ]
            .concat(),
            FromFrame::Refused { reason } => [r#"{"type":"refused","reason":""#, reason, r#""}"#].concat(),
        }
    }
}
