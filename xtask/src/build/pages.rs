//! The page of each address in each language. The source is in English and says by marks which sentences of `src/words` stand
//! there: `<!--say:frame.shop-->Shop<!--/say-->`, and `data-say-content="painted.description" content="…"` for an attribute.
//! `<!--heading-->` is the place of the heading and what stands under it. What stands between `<!--only:redeem-->` and
//! `<!--/only-->` is painted at `/redeem` alone.

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
/// Where the heading stands.
const HEADING: &str = "<!--heading-->";
/// The page of all addresses that are not known when it is built.
const ANY: &str = "index";
/// What is painted at an address before the app is there: its heading and what stands under it, as `src/words/frame.rs` has
/// them.
const PAGES: [(&str, &str, &str); 16] = [
    ("/", "frame.shop", "frame.shop-lead"),
    ("/redeem", "frame.redeem-heading", "redeem.lead"),
    ("/redeem/many", "frame.many", "frame.many-lead"),
    ("/licences", "frame.licences", "frame.licences-lead"),
    ("/cart", "frame.cart", "frame.cart-lead"),
    ("/checkout", "frame.checkout", "frame.checkout-lead"),
    ("/orders", "frame.orders", "frame.orders-lead"),
    ("/gift", "frame.send-gift", "frame.gift-lead"),
    ("/gifts", "frame.sent-gifts", "frame.sent-gifts-lead"),
    ("/claim", "frame.claim", "frame.claim-lead"),
    ("/balance", "frame.balance", "frame.balance-lead"),
    ("/account", "frame.account", "frame.account-lead"),
    ("/help", "frame.help", "frame.help-lead"),
    ("/signin", "frame.sign-in", "frame.sign-in-lead"),
    ("/reset", "frame.reset", "frame.reset-lead"),
    ("/confirm", "frame.confirm", "frame.confirm-lead"),
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
        let whole = |name: &str, page: &str| write_file(&site.join(in_language(name, language)), minify(page));
        whole(ANY, &only(ANY, &page)?.replace(HEADING, ""))?;
        for (address, heading, lead) in PAGES {
            let [heading, lead] = [sentence(&plain, heading)?, sentence(&plain, lead)?];
            let painted = format!("<h1 tabindex=\"-1\">{heading}</h1><p class=\"lead\">{lead}</p>");
            let name = name_of(address);
            whole(&name, &here(address, &only(&name, &page)?.replace(HEADING, &painted)))?;
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

/// The name of the page of an address: `redeem-many` for `/redeem/many`. The server and the worker find it by that.
fn name_of(address: &str) -> String {
    match address.trim_matches('/') {
        "" => "shop".to_owned(),
        path => path.replace('/', "-"),
    }
}

/// The link to this address says that it is here.
fn here(address: &str, page: &str) -> String {
    let link = format!("<a href=\"{address}\"");
    page.replace(&format!("{link}>"), &format!("{link} aria-current=\"page\">"))
}

/// The page of one name: without what is painted on others alone.
fn only(name: &str, page: &str) -> Result<String, Fault> {
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
    Ok(own)
}

fn texts(site: &Path) -> Result<Vec<String>, Fault> {
    let files = files_below(site)?;
    Ok(files.iter().filter_map(|file| path_in(site, file)).filter(|path| path.starts_with("/words/")).collect())
}

/// A sentence as it may stand in markup.
fn sentence(plain: &BTreeMap<String, String>, key: &str) -> Result<String, Fault> {
    let text =
        plain.get(key).ok_or_else(|| Fault::Garbled { what: format!("index.html says {key}: there is none") })?;
    Ok(text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"))
}

/// The page with these sentences in the places of its marks.
fn said(source: &str, plain: &BTreeMap<String, String>) -> Result<String, Fault> {
    let garbled = |what: &str| Fault::Garbled { what: format!("index.html: {what}") };
    let (mut page, mut rest) = (String::new(), source);
    while let Some((before, marked)) = rest.split_once(MARK.0) {
        let (key, marked) = marked.split_once("-->").ok_or_else(|| garbled("a mark without an end"))?;
        let (_, after) = marked.split_once(MARK.1).ok_or_else(|| garbled("a mark that is not closed"))?;
        page.push_str(before);
        page.push_str(&sentence(plain, key)?);
        rest = after;
    }
    page.push_str(rest);
    while let Some((before, marked)) = page.split_once(ATTRIBUTE) {
        let cut = marked.split_once("=\"").and_then(|(name, rest)| Some((name, rest.split_once('"')?)));
        let (name, (key, after)) = cut.ok_or_else(|| garbled("an attribute that says nothing"))?;
        let begins = format!(" {name}=\"");
        let place = after.split_once(&begins).and_then(|(gap, old)| Some((gap, old.split_once('"')?.1)));
        let (gap, after) = place.ok_or_else(|| garbled("the attribute should follow its mark"))?;
        page = [before, gap, &begins, &sentence(plain, key)?, "\"", after].concat();
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_painted_at_one_address_is_at_no_other() {
        let page = "<main><!--only:a--><h1>A</h1><!--/only--><!--only:b--><h1>B</h1><!--/only--></main>";
        assert_eq!(only("c", page).unwrap(), "<main></main>");
        assert_eq!(only("b", page).unwrap(), "<main><h1>B</h1></main>");
        assert!(only("b", "<main><!--only:b--><h1>").is_err(), "what has no end");
        assert_eq!(here("/b", "<a href=\"/b\">B</a>"), "<a href=\"/b\" aria-current=\"page\">B</a>");
    }

    #[test]
    fn a_page_is_named_for_its_address() {
        assert_eq!(["/", "/cart", "/redeem/many"].map(name_of), ["shop", "cart", "redeem-many"]);
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
