//! The page in each language. The source is in English and says by marks which sentences of `src/words` stand there:
//! `<!--say:frame.shop-->Shop<!--/say-->`, and `data-say-content="painted.description" content="…"` for an attribute. What stands
//! between `<!--only:redeem-->` and `<!--/only-->` is painted at `/redeem` alone, which has a page of its own
//! for that; so have four others.

use std::collections::BTreeMap;
use std::path::Path;

use language::Language;

use super::markup::minify;
use super::names::path_in;
use crate::assets::words;
use crate::fault::Fault;
use crate::folder::{files_below, read_text, write_file};
use crate::house::House;

const MARK: (&str, &str) = ("<!--say:", "<!--/say-->");
const ONLY: (&str, &str) = ("<!--only:", "<!--/only-->");
/// The page of all other addresses, and those at whose address more is painted.
const PAGES: [(&str, &str); 6] = [
    ("index", ""),
    ("redeem", "/redeem"),
    ("cart", "/cart"),
    ("shop", "/"),
    ("gift", "/gift"),
    ("balance", "/balance"),
];
const ATTRIBUTE: &str = " data-say-";
const ENGLISH: &str = "lang=\"en\" dir=\"ltr\"";

/// Makes `index.TAG.html`, `redeem.TAG.html` and so on of `index.html` for each language; English has the plain name.
pub fn write(house: &House, site: &Path) -> Result<(), Fault> {
    let source = read_text(&site.join("index.html"))?;
    let texts = texts(site)?;
    let file_of = |folder: &str, language: Language| {
        let begins = format!("{folder}{}-", language.tag());
        let found = texts.iter().find(|path| path.starts_with(&begins));
        found.cloned().ok_or_else(|| Fault::Garbled { what: format!("no words in {}", language.tag()) })
    };
    for (language, plain) in words::gathered(house)?.plain {
        let mut page = said(&source, &plain)?;
        for folder in ["/words/", "/words/later/"] {
            page = page.replace(&file_of(folder, Language::English)?, &file_of(folder, language)?);
        }
        let direction = if language.is_rtl() { "rtl" } else { "ltr" };
        let page = page.replace(ENGLISH, &format!("lang=\"{}\" dir=\"{direction}\"", language.tag()));
        for (name, address) in PAGES {
            write_file(&site.join(in_language(name, language)), minify(&at(name, address, &page)?))?;
        }
    }
    Ok(())
}

/// What a page is called in a language.
fn in_language(name: &str, language: Language) -> String {
    match language {
        Language::English => format!("{name}.html"),
        other => format!("{name}.{}.html", other.tag()),
    }
}

/// The page of one name: without what is painted at other addresses alone, and its own link says that it is here.
fn at(name: &str, address: &str, page: &str) -> Result<String, Fault> {
    let mut pieces = page.split(ONLY.0);
    let mut own = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let cut = piece.split_once("-->").and_then(|(whose, rest)| Some((whose, rest.split_once(ONLY.1)?)));
        let (whose, (painted, after)) = cut.ok_or_else(|| Fault::Garbled {
            what: "index.html: what is painted at one address has no end".to_owned(),
        })?;
        if whose == name {
            own.push_str(painted);
        } else {
            own.truncate(own.trim_end().len());
        }
        own.push_str(after);
    }
    let link = format!("<a href=\"{address}\"");
    Ok(own.replace(&format!("{link}>"), &format!("{link} aria-current=\"page\">")))
}

fn texts(site: &Path) -> Result<Vec<String>, Fault> {
    let files = files_below(site)?;
    Ok(files.iter().filter_map(|file| path_in(site, file)).filter(|path| path.starts_with("/words/")).collect())
}

/// The page with these sentences in the places of its marks.
fn said(source: &str, plain: &BTreeMap<String, String>) -> Result<String, Fault> {
    let sentence = |key: &str| {
        let text =
            plain.get(key).ok_or_else(|| Fault::Garbled { what: format!("index.html says {key}: there is none") })?;
        Ok(text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"))
    };
    let garbled = |what: &str| Fault::Garbled { what: format!("index.html: {what}") };
    let (mut page, mut rest) = (String::new(), source);
    while let Some((before, marked)) = rest.split_once(MARK.0) {
        let (key, marked) = marked.split_once("-->").ok_or_else(|| garbled("a mark without an end"))?;
        let (_, after) = marked.split_once(MARK.1).ok_or_else(|| garbled("a mark that is not closed"))?;
        page.push_str(before);
        page.push_str(&sentence(key)?);
        rest = after;
    }
    page.push_str(rest);
    while let Some((before, marked)) = page.split_once(ATTRIBUTE) {
        let cut = marked.split_once("=\"").and_then(|(name, rest)| Some((name, rest.split_once('"')?)));
        let (name, (key, after)) = cut.ok_or_else(|| garbled("an attribute that says nothing"))?;
        let begins = format!(" {name}=\"");
        let place = after.split_once(&begins).and_then(|(gap, old)| Some((gap, old.split_once('"')?.1)));
        let (gap, after) = place.ok_or_else(|| garbled("the attribute should follow its mark"))?;
        page = [before, gap, &begins, &sentence(key)?, "\"", after].concat();
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_painted_at_one_address_is_at_no_other() {
        let page =
            "<a href=\"/b\">B</a><main><!--only:a--><h1>A</h1><!--/only--><!--only:b--><h1>B</h1><!--/only--></main>";
        assert_eq!(at("c", "/c", page).unwrap(), "<a href=\"/b\">B</a><main></main>");
        assert_eq!(at("b", "/b", page).unwrap(), "<a href=\"/b\" aria-current=\"page\">B</a><main><h1>B</h1></main>");
        assert!(at("b", "/b", "<main><!--only:b--><h1>").is_err(), "what has no end");
    }

    #[test]
    fn marks_make_way_for_sentences() {
        let plain = [("a.b", "B & \"b\""), ("a.c", "C")].map(|(key, text)| (key.to_owned(), text.to_owned())).into();
        let source = "<p data-say-title=\"a.b\" title=\"old\" id=\"p\">x <!--say:a.c-->old<!--/say--> y</p>";
        assert_eq!(said(source, &plain).unwrap(), "<p title=\"B &amp; &quot;b&quot;\" id=\"p\">x C y</p>");
        assert!(said("<!--say:a.d-->D<!--/say-->", &plain).is_err(), "a sentence that there is not");
        assert!(said("<!--say:a.c-->D", &plain).is_err() && said("<p data-say-title=\"a.c\">", &plain).is_err());
    }
}
