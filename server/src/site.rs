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

/// The page of addresses that have none of their own.
const PAGE: &str = "index";
/// The page of `/`.
const FIRST: &str = "shop";
/// The page that the frames of other origins begin with: the same without its header.
const FRAME: &str = "embed";

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
        let page = site
            .file(&in_language(PAGE, Language::English))
            .map(|page| String::from_utf8_lossy(&page.plain).into_owned());
        site.inline_styles = page.map(|page| style::hashes(&page)).unwrap_or_default();
        site
    }

    fn gather(&mut self, root: &Path, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.gather(root, &path)?;
            } else if let Some(name) = inside(root, &path) {
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

    /// The page of the app at an address in a language, if it is built; in English where it is not in that one. What is painted
    /// on it before the app is there is that of the address, where the build has that.
    pub fn page(&self, path: &str, language: Language) -> Option<&File> {
        let own = named(path).map(|(name, _)| name.to_owned());
        let own = own.or_else(|| ADDRESSES.contains(&path).then(|| name_of(path)));
        own.iter().map(String::as_str).chain([PAGE]).find_map(|name| self.spoken(name, language))
    }

    /// The page of the frames in a language; the page of the app in a build that has no other.
    pub fn frame(&self, language: Language) -> Option<&File> {
        self.spoken(FRAME, language).or_else(|| self.spoken(PAGE, language))
    }

    /// A page in this language, or in English.
    fn spoken(&self, name: &str, language: Language) -> Option<&File> {
        [language, Language::English].into_iter().find_map(|language| self.file(&in_language(name, language)))
    }

    /// The language of a page of the app by its own name: `/index.de.html`.
    pub fn page_named(path: &str) -> Option<Language> {
        named(path).filter(|(name, _)| *name != FRAME).map(|(_, language)| language)
    }

    /// Whether this is the name of a page of the frames, in any language. None is served by its name.
    pub fn is_frame(path: &str) -> bool {
        named(path).is_some_and(|(name, _)| name == FRAME)
    }

    /// Whether the app has a page at this address.
    pub fn has_page(path: &str) -> bool {
        ADDRESSES
            .iter()
            .any(|known| path == *known || (*known != "/" && known.ends_with('/') && path.starts_with(known)))
    }
}

/// The page of this name, and its language: `/index.de.html`. English has the plain name.
fn named(path: &str) -> Option<(&str, Language)> {
    let name = path.trim_start_matches('/').strip_suffix(".html")?;
    let (name, language) = match name.split_once('.') {
        Some((name, tag)) => {
            (name, Language::of(tag).filter(|language| *language != Language::English && language.tag() == tag)?)
        }
        None => (name, Language::English),
    };
    let is_page = [PAGE, FIRST, FRAME].contains(&name) || ADDRESSES.iter().any(|address| name_of(address) == name);
    is_page.then_some((name, language))
}

/// The name of the page of an address: `redeem-many` for `/redeem/many`. The build calls it so.
fn name_of(address: &str) -> String {
    match address.trim_matches('/') {
        "" => FIRST.to_owned(),
        path => path.replace('/', "-"),
    }
}

fn in_language(name: &str, language: Language) -> String {
    match language {
        Language::English => format!("{name}.html"),
        other => format!("{name}.{}.html", other.tag()),
    }
}

fn inside(root: &Path, path: &Path) -> Option<String> {
    let inside: PathBuf = path.strip_prefix(root).ok()?.components().collect();
    let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_known_by_their_names_in_each_language() {
        assert_eq!(named("/redeem-many.de.html"), Some(("redeem-many", Language::German)));
        assert_eq!((Site::page_named("/shop.html"), Site::is_frame("/embed.ja.html")), (Some(Language::English), true));
        for other in ["/index.en.html", "/nobody.html", "/embed/redeem.html", "/index.tlh.html", "/index"] {
            assert_eq!(named(other), None, "{other}");
        }
    }

    #[test]
    fn the_app_has_its_addresses_and_no_others() {
        assert!(
            ["/", "/redeem", "/orders/17", "/licences/L1", "/discount/SPRING"].iter().all(|path| Site::has_page(path))
        );
        assert!(["/nowhere", "/redeem/x", "/balances"].iter().all(|path| !Site::has_page(path)));
    }
}
