//! What the app wears: a shop's own looks (`domain::look`), as a style sheet beside its pages.
//!
//! The pages that people open name the style sheet, so that nothing is painted in other colours first. Those that the app's
//! worker keeps are as they were built, as its list says they are; the start script puts the style sheet to them.

use crate::{mail::html::safe, site::File, store::Store};
use domain::look::Theme;
use serde_json::{Map, Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Another server's change is seen within this.
const FRESH: Duration = Duration::from_secs(1);
/// A sign that is so wide for its height, in hundredths, is the installed app's icon.
const SQUARE: std::ops::RangeInclusive<u32> = 90..=111;
/// The style sheet is below this address.
pub const BELOW: &str = "/theme/";

/// What is worn now.
#[derive(Debug, Default)]
pub struct Wardrobe(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    at: Option<Instant>,
    worn: Option<Arc<Worn>>,
}

/// A theme, made up.
#[derive(Debug)]
pub struct Worn {
    /// The tokens.
    pub theme: Theme,
    /// The address of the style sheet: another for each theme.
    pub style: String,
    css: File,
    logo: Option<File>,
    /// The pages and the manifest with it, by the hash of what they are made of.
    made: Mutex<HashMap<String, Arc<File>>>,
}

impl Wardrobe {
    /// What is worn now. Where the database does not answer, what was worn last.
    pub async fn look(&self, store: &Store) -> Option<Arc<Worn>> {
        {
            let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if seen.at.is_some_and(|at| at.elapsed() < FRESH) {
                return seen.worn.clone();
            }
        }
        let found = match store.look().await {
            Ok(mut look) => look.theme().await,
            Err(fault) => Err(fault),
        };
        match found {
            Ok(theme) => self.wear(theme),
            Err(fault) => {
                tracing::warn!(%fault, "what the app wears could not be looked up");
                self.last()
            }
        }
    }

    /// What was worn last.
    pub fn last(&self) -> Option<Arc<Worn>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).worn.clone()
    }

    /// Wears this from now on.
    pub fn wear(&self, theme: Option<Theme>) -> Option<Arc<Worn>> {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.worn.as_ref().map(|worn| &worn.theme) != theme.as_ref() {
            seen.worn = theme.map(|theme| Arc::new(Worn::new(theme)));
        }
        seen.at = Some(Instant::now());
        seen.worn.clone()
    }
}

impl Worn {
    fn new(theme: Theme) -> Worn {
        let logo = theme.logo.as_ref().map(|svg| File::made("logo.svg", svg.clone().into_bytes()));
        let address = logo.as_ref().map(address_of);
        let css = File::made("theme.css", theme.css(address.as_deref()).into_bytes());
        let style = [BELOW, &css.etag, ".css"].concat();
        Worn { theme, style, css, logo, made: Mutex::default() }
    }

    /// The address of the shop's sign.
    fn sign(&self) -> Option<String> {
        self.logo.as_ref().map(address_of)
    }

    /// The file at an address below [`BELOW`]. A style sheet of a theme that is not worn any more is the one that is.
    pub fn file(&self, path: &str) -> Option<&File> {
        if path.ends_with(".svg") { self.logo.as_ref() } else { Some(&self.css) }
    }

    /// A page as it is worn.
    pub fn page(&self, page: &File) -> Arc<File> {
        self.made(page, |html| self.dress(html))
    }

    /// The manifest of the installed app as it is worn.
    pub fn manifest(&self, manifest: &File) -> Arc<File> {
        self.made(manifest, |json| self.named(json).unwrap_or_else(|| json.to_owned()))
    }

    fn made(&self, file: &File, by: impl FnOnce(&str) -> String) -> Arc<File> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry(file.etag.clone()).or_insert_with(|| Arc::new(file.rewritten(by))))
    }

    /// The shop's name and colours; and its sign as the icon, where that is about as wide as high.
    fn named(&self, manifest: &str) -> Option<String> {
        let mut manifest: Map<String, Value> = serde_json::from_str(manifest).ok()?;
        for name in ["name", "short_name"] {
            manifest.insert(name.to_owned(), self.theme.name.clone().into());
        }
        for colour in ["theme_color", "background_color"] {
            manifest.insert(colour.to_owned(), self.theme.paper.0.write().into());
        }
        if let Some(sign) = self.sign().filter(|_| self.theme.logo_aspect().is_some_and(|wide| SQUARE.contains(&wide)))
        {
            manifest.insert("icons".to_owned(), json!([{"src": sign, "sizes": "any", "type": "image/svg+xml"}]));
        }
        serde_json::to_string(&manifest).ok()
    }

    fn dress(&self, html: &str) -> String {
        let (day, night) = (self.theme.paper.0.write(), self.theme.night_paper.0.write());
        let name = safe(&self.theme.name);
        let link = ["<link id=\"theme\" rel=\"stylesheet\" href=\"", &self.style, "\"></head>"].concat();
        let house = Theme::house("");
        let bar = |colour: &str| ["name=\"theme-color\" content=\"", colour, "\""].concat();
        let html = html
            .replacen("</head>", &link, 1)
            .replacen("<title>Scrip</title>", &["<title>", &name, "</title>"].concat(), 1)
            .replacen(&bar(&house.paper.0.write()), &bar(&day), 1)
            .replacen(&bar(&house.night_paper.0.write()), &bar(&night), 1);
        with_name(&html, &name).unwrap_or(html)
    }
}

fn address_of(logo: &File) -> String {
    [BELOW, &logo.etag, ".svg"].concat()
}

/// The shop's name stands beside its sign in the painted head.
fn with_name(html: &str, name: &str) -> Option<String> {
    let (before, rest) = html.split_once("class=\"brand\"")?;
    let (sign, rest) = rest.split_once("</svg>")?;
    let (_, after) = rest.split_once("</a>")?;
    Some([before, "class=\"brand\"", sign, "</svg>", name, "</a>", after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_wears_the_shops_name_and_colours_once() {
        let theme = Theme { name: "Moss & <Pine>".into(), ..Theme::house("") };
        let worn = Worn::new(theme);
        let html = "<head><title>Scrip</title><meta name=\"theme-color\" content=\"#f3f5f9\"></head>\
                    <a class=\"brand\" href=\"/\"><svg class=\"mark\"></svg> Scrip </a><p>Scrip</p>";
        let dressed = worn.dress(html);
        assert!(dressed.contains("<title>Moss &amp; &lt;Pine&gt;</title>"), "{dressed}");
        assert!(dressed.contains(&format!("href=\"{}\"></head>", worn.style)), "{dressed}");
        assert!(dressed.contains("</svg>Moss &amp; &lt;Pine&gt;</a><p>Scrip</p>"), "{dressed}");
    }
}
