//! The styles in the page, by the hashes that its policy names.

use crate::secret::digest;
use base64::{Engine, engine::general_purpose::STANDARD};

/// A hash of each `<style>` in the page: only those are applied.
pub fn hashes(page: &str) -> Vec<String> {
    let inner = |piece: &str| Some(piece.split_once('>')?.1.split_once("</style>")?.0.to_owned());
    let styles = page.split("<style").skip(1).filter_map(inner);
    styles.map(|style| STANDARD.encode(digest(style.as_bytes()))).collect()
}

#[cfg(test)]
mod tests {
    use super::hashes;

    #[test]
    fn each_style_in_the_page_has_its_hash() {
        let page = "<style>a</style><p><style media=print>b</style>";
        assert_eq!(
            hashes(page),
            ["ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=", "PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0="]
        );
    }
}
