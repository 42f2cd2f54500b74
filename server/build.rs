//! Makes functions of the sentences in `src/words`, which take the language first, and one text of each language. What is
//! missing in a language, or does not fit there, fails the build.

use language::gather::{build, gather};
use std::process::ExitCode;

fn main() -> ExitCode {
    build("src/words", |files| {
        let gathered = gather(files, &[])?;
        let texts = gathered.texts.into_iter();
        let texts = texts.map(|(language, texts)| (format!("words.{}.txt", language.tag()), texts.later));
        Ok(texts.chain([("said.rs".to_owned(), gathered.rust_of_all)]).collect())
    })
}
