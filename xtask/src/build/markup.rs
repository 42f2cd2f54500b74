//! A page without the white space and comments that only its authors read.

/// Elements whose white space means something.
const KEPT: [(&str, &str); 4] =
    [("<pre", "</pre>"), ("<textarea", "</textarea>"), ("<script", "</script>"), ("<style", "</style>")];

/// Folds each run of white space with a line break in it to that break: for a browser both are one space.
pub fn minify(page: &str) -> String {
    let mut small = String::with_capacity(page.len());
    let mut rest = page;
    loop {
        let next = KEPT.iter().filter_map(|(open, close)| Some((rest.find(open)?, *close))).min();
        let Some((start, close)) = next else { break };
        let (markup, kept) = rest.split_at(start);
        let end = kept.find(close).map_or(kept.len(), |place| place + close.len());
        let (kept, after) = kept.split_at(end);
        fold(markup, &mut small);
        small.push_str(kept);
        rest = after;
    }
    fold(rest, &mut small);
    small
}

fn fold(markup: &str, small: &mut String) {
    let mut space = String::new();
    for sign in without_comments(markup).chars().chain(['\0']) {
        if sign.is_ascii_whitespace() {
            space.push(sign);
            continue;
        }
        small.push_str(if space.contains('\n') { "\n" } else { &space });
        space.clear();
        if sign != '\0' {
            small.push(sign);
        }
    }
}

fn without_comments(markup: &str) -> String {
    let mut kept = String::new();
    let mut rest = markup;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn indentation_and_comments_go() {
        assert_eq!(
            minify("<main>\n    <!-- why -->\n    <p>One  two\n  three</p>\n</main>\n"),
            "<main>\n<p>One  two\nthree</p>\n</main>\n"
        );
    }

    #[test]
    fn white_space_that_means_something_stays() {
        for page in [
            "<pre>\n  a\n  b</pre>",
            "<style>\n  a { b: c }</style>",
            "a <textarea>\n\n x</textarea> b",
            "<p>a <b>b</b> c",
        ] {
            assert_eq!(minify(page), page);
        }
    }
}
