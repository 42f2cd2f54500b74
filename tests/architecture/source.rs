//! A Rust file as the rules see it: what is code, what is text, and which paths it names.

/// A file, with its text literals and comments told apart from its code.
pub struct Source {
    /// From the root of the repository: `src/page/redeem/view.rs`.
    pub path: String,
    /// The code, line by line as in the file; comments and the insides of literals are blank, tests are left out.
    pub code: String,
    /// Every text literal outside tests and attributes: its line and what it says.
    pub texts: Vec<(usize, String)>,
    /// How many lines the file has.
    pub lines: usize,
}

impl Source {
    /// Reads a file of this name.
    pub fn read(path: &str, text: &str) -> Source {
        let (code, all) = split(text);
        let tests = tests_begin(&code, path);
        let shipped: Vec<&str> = code.lines().take(tests).collect();
        let code = shipped.join("\n");
        let attributes = attributes(&code);
        let texts = all.into_iter().filter(|(line, _)| *line <= tests && !attributes.contains(line)).collect();
        Source { path: path.into(), code, texts, lines: text.lines().count() }
    }

    /// Whether the file lies in this folder, or is this file.
    pub fn is_in(&self, place: &str) -> bool {
        self.path == place || self.path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
    }

    /// `view.rs`
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Where something is, for messages.
    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// Every word of the code, with its line.
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self.code.lines().enumerate();
        numbered.flat_map(|(at, line)| {
            line.split(|c| !is_of_word(c)).filter(|word| !word.is_empty()).map(move |word| (at + 1, word))
        })
    }

    /// The module's own path from its crate's `src`: `["page", "redeem", "view"]`.
    pub fn module(&self) -> Vec<String> {
        let inside = self.path.split_once("src/").map_or(self.path.as_str(), |(_, rest)| rest);
        let mut parts: Vec<String> = inside.trim_end_matches(".rs").split('/').map(Into::into).collect();
        if matches!(parts.last().map(String::as_str), Some("mod" | "lib" | "main")) {
            parts.pop();
        }
        parts
    }
}

pub fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The first line of `#[cfg(test)]`, or the end. A file of tests has no other lines, nor has a folder of them.
fn tests_begin(code: &str, path: &str) -> usize {
    let folder = path.contains("src/") && path.contains("/tests/");
    if (folder || path.ends_with("tests.rs")) && !path.starts_with("tests/") {
        return 0;
    }
    let found = code.lines().position(|line| line.trim() == "#[cfg(test)]");
    found.filter(|_| !path.starts_with("tests/")).unwrap_or(usize::MAX)
}

/// The lines of attributes: their texts are for readers of the code.
fn attributes(code: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut open = false;
    for (at, line) in code.lines().enumerate() {
        open |= line.trim_start().starts_with("#[") || line.trim_start().starts_with("#![");
        if open {
            lines.push(at + 1);
        }
        open &= !line.trim_end().ends_with(']');
    }
    lines
}

/// Code with blanks for comments and literals, and the literals by line.
fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::new();
    let mut texts = Vec::new();
    let (mut at, mut line) = (0, 1);
    let starts = |at: usize, what: &str| what.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    let blank =
        |code: &mut String, piece: &[char]| code.extend(piece.iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
    while let Some(&c) = chars.get(at) {
        let before = at.checked_sub(1).and_then(|before| chars.get(before)).copied().unwrap_or(' ');
        let end = if starts(at, "//") {
            chars[at..].iter().position(|c| *c == '\n').map_or(chars.len(), |length| at + length)
        } else if starts(at, "/*") {
            block_comment(&chars, at)
        } else if c == '"' || (matches!(c, 'r' | 'b' | 'c') && !is_of_word(before) && is_literal(&chars, at)) {
            let (end, said) = literal(&chars, at);
            texts.push((line, said));
            end
        } else if c == '\'' {
            character(&chars, at)
        } else {
            at
        };
        if end > at {
            line += chars[at..end].iter().filter(|c| **c == '\n').count();
            blank(&mut code, &chars[at..end]);
            at = end;
        } else {
            line += usize::from(c == '\n');
            code.push(c);
            at += 1;
        }
    }
    (code, texts)
}

fn block_comment(chars: &[char], from: usize) -> usize {
    let mut depth = 0;
    let mut at = from;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => depth += 1,
            ('*', Some('/')) => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    at
}

/// Whether a prefix such as `r#`, `b` or `br` leads to a literal.
fn is_literal(chars: &[char], from: usize) -> bool {
    let mut rest = chars[from..].iter().skip_while(|c| matches!(c, 'r' | 'b' | 'c')).skip_while(|c| **c == '#');
    rest.next() == Some(&'"')
}

fn literal(chars: &[char], from: usize) -> (usize, String) {
    let quote = from + chars[from..].iter().position(|c| *c == '"').unwrap_or(0);
    let raw = chars[from..quote].contains(&'r');
    let hashes = chars[from..quote].iter().filter(|c| **c == '#').count();
    let mut at = quote + 1;
    while at < chars.len() {
        match chars[at] {
            '\\' if !raw => at += 1,
            '"' if chars[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes => break,
            _ => {}
        }
        at += 1;
    }
    let end = at.min(chars.len());
    (chars.len().min(end + 1 + hashes), chars[(quote + 1).min(end)..end].iter().collect())
}

/// The end of a character literal, or the place itself where it is a lifetime.
fn character(chars: &[char], from: usize) -> usize {
    match (chars.get(from + 1), chars.get(from + 2)) {
        (Some('\\'), _) => chars[from + 3..].iter().position(|c| *c == '\'').map_or(from, |length| from + length + 4),
        (Some(_), Some('\'')) => from + 3,
        _ => from,
    }
}
