//! Names by content: a file that may be cached for ever bears a hash of what is in it.

use std::fs;
use std::path::Path;

use crate::digest::Digest;
use crate::fault::{Doing, Fault};
use crate::folder::{files_below, read_text, write_file};

/// Renames what may be cached for ever, leaves first, and follows each new name in the style, the scripts and the page.
pub fn name_by_content(site: &Path) -> Result<(), Fault> {
    for rank in [Rank::Leaf, Rank::Style, Rank::Code] {
        for file in files_below(site)? {
            let Some(path) = path_in(site, &file) else { continue };
            if rank_of(&path) != Some(rank) {
                continue;
            }
            let content = fs::read(&file).doing(|| format!("reading {}", file.display()))?;
            let new_path = with_name(&path, &Digest::of(&content).short());
            fs::rename(&file, site.join(new_path.trim_start_matches('/'))).doing(|| format!("renaming {path}"))?;
            follow(site, &path, &new_path)?;
        }
    }
    Ok(())
}

/// A file's address on the site: `/fonts/plex-mono.woff2`.
pub fn path_in(site: &Path, file: &Path) -> Option<String> {
    Some(format!("/{}", file.strip_prefix(site).ok()?.to_str()?))
}

/// Whom a file may name: only files of an earlier rank, so each is hashed after all it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Leaf,
    Style,
    Code,
}

/// Addresses that others rely on (icons, the manifest, the service worker, the widget's loader) have no rank: they stay.
fn rank_of(path: &str) -> Option<Rank> {
    let name = path.strip_prefix('/')?;
    match (name.rsplit_once('/'), name.rsplit_once('.')?.1) {
        (Some(("fonts", _)), "woff2") | (Some(("words" | "words/later", _)), "txt") => Some(Rank::Leaf),
        (None, "css") => Some(Rank::Style),
        // What the glue, or the worker that reads pictures, fetches later, and so names.
        (None, "pack") => Some(Rank::Leaf),
        (None, "wasm") if name.starts_with("scan_") => Some(Rank::Leaf),
        // What the start script fetches once the page is there.
        (None, "js") if name.starts_with("enlist") => Some(Rank::Leaf),
        (None, "wasm") => Some(Rank::Code),
        (None, "js") if name != "sw.js" => Some(Rank::Code),
        _ => None,
    }
}

fn with_name(path: &str, digest: &str) -> String {
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{digest}.{ending}"),
        None => format!("{path}-{digest}"),
    }
}

fn follow(site: &Path, old: &str, new: &str) -> Result<(), Fault> {
    for file in files_below(site)? {
        if file.extension().is_some_and(|ending| ending == "html" || ending == "css" || ending == "js") {
            let text = read_text(&file)?;
            if text.contains(old) {
                write_file(&file, text.replace(old, new))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_be_cached_for_ever_is_renamed() {
        for path in [
            "/fonts/plex-mono.woff2",
            "/boot.js",
            "/scrip.js",
            "/scrip_bg.wasm",
            "/split_balance.pack",
            "/late.css",
            "/words/de.txt",
            "/words/later/de.txt",
        ] {
            assert!(rank_of(path).is_some(), "{path}");
        }
        for path in
            ["/index.html", "/sw.js", "/embed/v1.js", "/icons/icon.svg", "/manifest.webmanifest", "/snippets/a/b.js"]
        {
            assert_eq!(rank_of(path), None, "{path}");
        }
    }

    #[test]
    fn a_page_names_its_files_by_their_content() {
        let site = std::env::temp_dir().join(format!("scrip-names-{}", std::process::id()));
        crate::folder::empty_folder(&site.join("fonts")).unwrap();
        fs::write(site.join("fonts/a.woff2"), "outlines").unwrap();
        fs::write(site.join("boot.js"), "start()").unwrap();
        fs::write(site.join("index.html"), "<style>url(/fonts/a.woff2)</style><script src=\"/boot.js\"></script>")
            .unwrap();
        name_by_content(&site).unwrap();
        let page = read_text(&site.join("index.html")).unwrap();
        let names: Vec<_> = files_below(&site).unwrap().iter().filter_map(|file| path_in(&site, file)).collect();
        for start in ["/fonts/a-", "/boot-"] {
            let name = names.iter().find(|name| name.starts_with(start)).unwrap();
            assert!(page.contains(name), "{page} should name {name}");
        }
    }

    #[test]
    fn the_glue_names_its_parts_by_their_content_and_is_itself_named_after_that() {
        let made_from = |part: &str| {
            let site = std::env::temp_dir().join(format!("scrip-parts-{part}-{}", std::process::id()));
            crate::folder::empty_folder(&site).unwrap();
            fs::write(site.join("split_balance.pack"), part).unwrap();
            fs::write(site.join("scrip.js"), "fetch(new URL(\"./split_balance.pack\",import.meta.url))").unwrap();
            name_by_content(&site).unwrap();
            let [glue, part] = <[_; 2]>::try_from(files_below(&site).unwrap()).unwrap();
            let [glue_name, part_name] = [&glue, &part].map(|file| path_in(&site, file).unwrap());
            assert_eq!(read_text(&glue).unwrap(), format!("fetch(new URL(\".{part_name}\",import.meta.url))"));
            glue_name
        };
        assert_ne!(made_from("one"), made_from("another"));
    }
}
