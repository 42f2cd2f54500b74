//! What the app says before anything but it has come.

use super::{
    paths::{Named, named},
    source::Source,
};
use crate::rule;
use scrip_tests::house::at;

/// The rooms whose code is in the app's first module: they say what is fetched with it (`src/words/first.txt`). What becomes
/// of a promo code typed on `/redeem` is of the shop's part.
const FIRST: [&str; 9] = [
    "src/app.rs",
    "src/late",
    "src/page/lost",
    "src/page/redeem",
    "src/session",
    "src/words/frame.rs",
    "src/words/redeem.rs",
    "src/words/refusal.rs",
    "src/words/repair.rs",
];

/// What is said before other words than those of these files are there.
fn first_words<'a>(files: &'a [&str]) -> impl Fn(&Source) -> Vec<String> + 'a {
    move |source| {
        let is_first = FIRST.iter().any(|room| source.is_in(room)) && source.path != "src/page/redeem/kept.rs";
        let said = |named: &Named| {
            let words = named.path.strip_prefix(&["crate".to_owned(), "words".to_owned()])?;
            words.iter().find(|word| *word != "said").cloned()
        };
        let later = |named: &Named| {
            let file = said(named)?.replace('_', "-");
            let is_file = at(&format!("src/words/en/{file}.ftl")).is_file();
            (is_file && !files.contains(&file.as_str())).then_some(file)
        };
        let found = named(source).into_iter().filter(|_| is_first);
        found.filter_map(|named| Some(format!("{}: {} is said later", source.at(named.line), later(&named)?))).collect()
    }
}

#[test]
fn what_is_said_before_a_page_has_come_is_fetched_with_the_app() {
    let first = include_str!("../../src/words/first.txt");
    let bad = [
        ("src/app.rs", "fn a() { crate::words::gift::lead() }"),
        ("src/words/redeem.rs", "use super::many;"),
        ("src/session/shop.rs", "use crate::words::{self, said::cart::empty};"),
    ];
    let good = [
        ("src/page/gift/view.rs", "use crate::words::gift;"),
        ("src/page/redeem/view.rs", "fn a() { crate::words::refusal_code::short() }"),
        ("src/app.rs", "use crate::words::{self, amount, frame};"),
    ];
    rule(first_words(&first.lines().collect::<Vec<_>>()), &bad, &good);
}
