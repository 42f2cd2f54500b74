//! Pictures of the journeys, for people to look at: `target/shots/NAME-phone-light.png`, when `SCRIP_SHOTS` is 1.

use super::{at, circumstance::Look, page::Page};
use serde_json::json;
use std::fs;

impl Page {
    /// Takes the page in every size and light.
    pub async fn shot(&self, name: &str) {
        if std::env::var("SCRIP_SHOTS").as_deref() != Ok("1") {
            return;
        }
        for look in Look::ALL {
            self.looks(look).await;
            self.settles().await;
            self.picture(&format!("{name}-{}", look.name())).await;
        }
        self.looks(Look::PHONE).await;
    }

    /// Takes the page as it is.
    pub async fn picture(&self, name: &str) {
        let Ok(taken) = self.try_tell("Page.captureScreenshot", json!({ "format": "png" })).await else { return };
        let folder = at("target/shots");
        let bytes = decode(taken["data"].as_str().unwrap_or_default());
        let _only_for_looking =
            fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(format!("{name}.png")), bytes));
    }
}

/// Base64, RFC 4648.
pub(super) fn decode(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'a'..=b'z' => Some(u32::from(byte - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let symbols: Vec<u32> = text.bytes().filter_map(value).collect();
    let group = |four: &[u32]| {
        let bits = four.iter().chain(std::iter::repeat(&0)).take(4).fold(0, |bits, symbol| bits << 6 | symbol);
        bits.to_be_bytes()[1..four.len()].to_vec()
    };
    symbols.chunks(4).flat_map(group).collect()
}
