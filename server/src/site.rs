//! The built app, read into memory at the start: it is small, and reading it again for each request is not.

mod file;
mod keep;
mod style;

pub use file::{File, takes};
pub use keep::Keep;

use language::Language;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// The built app.
#[derive(Debug, Default)]
pub struct Site {
    files: BTreeMap<String, File>,
    /// A SHA-256 for each style written in the page itself, in base64, for the content security policy.
    pub inline_styles: Vec<String>,
}

/// The page that every address of the app begins with.
const PAGE: &str = "index.html";
/// The addresses at which more than the frame is painted before the app is there, and their pages.
const PAINTED: [(&str, &str); 5] = [
    ("/redeem", "redeem.html"),
    ("/cart", "cart.html"),
    ("/", "shop.html"),
    ("/gift", "gift.html"),
    ("/balance", "balance.html"),
];
/// The page that the frames of other origins begin with: the same without its header.
const FRAME: &str = "embed.html";

/// Addresses of the app: these, and what lies below those that end in a slash.
const ADDRESSES: [&str; 21] = [
    "/",
    "/redeem",
    "/redeem/many",
    "/cart",
    "/checkout",
    "/orders",
    "/orders/",
    "/gift",
    "/gifts",
    "/gifts/",
    "/claim",
    "/balance",
    "/signin",
    "/reset",
    "/confirm",
    "/account",
    "/licences",
    "/licences/",
    "/help",
    "/help/",
    "/discount/",
];

impl Site {
    /// Reads a folder. One that is not there is a server without an app, which is said once.
    pub fn read(folder: &Path) -> Site {
        let mut site = Site::default();
        if let Err(fault) = site.gather(folder, folder) {
            tracing::warn!(folder = %folder.display(), %fault, "the built app could not be read; only the API is served");
        }
        let page = site.files.get(PAGE).map(|page| String::from_utf8_lossy(&page.plain).into_owned());
        site.inline_styles = page.map(|page| style::hashes(&page)).unwrap_or_default();
        site
    }

    fn gather(&mut self, root: &Path, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.gather(root, &path)?;
            } else if let Some(name) = name_of(root, &path) {
                self.add(&name, fs::read(&path)?);
            }
        }
        Ok(())
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        if let Some(plain) = name.strip_suffix(".br") {
            self.files.entry(plain.to_owned()).or_default().brotli = Some(bytes);
        } else if let Some(plain) = name.strip_suffix(".gz") {
            self.files.entry(plain.to_owned()).or_default().gzip = Some(bytes);
        } else {
            self.files.entry(name.to_owned()).or_default().fill(name, bytes);
        }
    }

    /// The file at an address, if there is one.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path.trim_start_matches('/')).filter(|file| !file.kind.is_empty())
    }

    /// The page of the app at an address in a language, if it is built; in English where it is not in that one.
    pub fn page(&self, path: &str, language: Language) -> Option<&File> {
        let painted =
            PAINTED.iter().find(|(at, page)| path == *at || named(path, page).is_some()).map(|(_, page)| *page);
        painted
            .into_iter()
            .chain([PAGE])
            .flat_map(|name| [in_language(name, language), name.to_owned()])
            .find_map(|name| self.file(&name))
    }

    /// The page of the frames in a language; the page of the app in a build that has no other.
    pub fn frame(&self, language: Language) -> Option<&File> {
        let own = self.file(&in_language(FRAME, language)).or_else(|| self.file(FRAME));
        own.or_else(|| self.page("", language))
    }

    /// The language of a page by its own name: `/index.de.html`.
    pub fn page_named(path: &str) -> Option<Language> {
        PAINTED.iter().map(|(_, page)| *page).chain([PAGE]).find_map(|page| named(path, page))
    }

    /// Whether this is the name of a page of the frames, in any language. None is served by its name.
    pub fn is_frame(path: &str) -> bool {
        named(path, FRAME).is_some()
    }

    /// Whether the app has a page at this address.
    pub fn has_page(path: &str) -> bool {
        ADDRESSES
            .iter()
            .any(|known| path == *known || (*known != "/" && known.ends_with('/') && path.starts_with(known)))
    }
}

/// In which language this is the name of a page.
fn named(path: &str, page: &str) -> Option<Language> {
    let name = path.trim_start_matches('/');
    Language::ALL.into_iter().find(|language| name == in_language(page, *language))
}

/// `index.de.html`; English has the plain name.
fn in_language(name: &str, language: Language) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if language != Language::English => format!("{stem}.{}.{ending}", language.tag()),
        _ => name.to_owned(),
    }
}

fn name_of(root: &Path, path: &Path) -> Option<String> {
    let inside: PathBuf = path.strip_prefix(root).ok()?.components().collect();
    let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_has_its_addresses_and_no_others() {
        assert!(
            ["/", "/redeem", "/orders/17", "/licences/L1", "/discount/SPRING"].iter().all(|path| Site::has_page(path))
        );
        assert!(["/nowhere", "/redeem/x", "/balances"].iter().all(|path| !Site::has_page(path)));
    }
}
