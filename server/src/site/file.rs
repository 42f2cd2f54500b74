//! A file, and the forms in which it travels.

use super::{Keep, keep, style};
use crate::secret::{digest, hex};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

const SVG: &str = "image/svg+xml";

/// One file, and its compressed forms where the build made them.
#[derive(Debug, Default)]
pub struct File {
    pub(super) plain: Vec<u8>,
    pub(super) brotli: Option<Vec<u8>>,
    pub(super) gzip: Option<Vec<u8>>,
    /// Its media type.
    pub kind: &'static str,
    /// Changes with its content.
    pub etag: String,
    /// How long it may be kept.
    pub keep: Keep,
    /// A hash of each style in a drawing, which may look as it was drawn and do nothing.
    pub styles: Vec<String>,
}

impl File {
    /// Fills a file of this name.
    pub(super) fn fill(&mut self, name: &str, bytes: Vec<u8>) {
        self.kind = kind(name);
        self.etag = etag(&bytes);
        self.keep = keep::of(name);
        if self.kind == SVG {
            self.styles = style::hashes(&String::from_utf8_lossy(&bytes));
        }
        self.plain = bytes;
    }

    /// A file that the server made, packed for browsers that take it so. It is kept for good: its address is named by it.
    pub fn made(name: &str, plain: Vec<u8>) -> File {
        let mut file = File { gzip: packed(&plain), ..File::default() };
        file.fill(name, plain);
        file.keep = Keep::Forever;
        file
    }

    /// The same file with another text, packed anew.
    pub fn rewritten(&self, by: impl FnOnce(&str) -> String) -> File {
        let plain = by(&String::from_utf8_lossy(&self.plain)).into_bytes();
        let (etag, gzip) = (etag(&plain), packed(&plain));
        File { plain, brotli: None, gzip, kind: self.kind, etag, keep: self.keep, styles: self.styles.clone() }
    }

    /// The smallest form that the browser takes, and its name: brotli, gzip, or as it is.
    pub fn form(&self, accepted: &str) -> (&[u8], Option<&'static str>) {
        let takes = |coding: &str| takes(accepted, coding);
        match (&self.brotli, &self.gzip) {
            (Some(brotli), _) if takes("br") => (brotli, Some("br")),
            (_, Some(gzip)) if takes("gzip") => (gzip, Some("gzip")),
            _ => (&self.plain, None),
        }
    }
}

/// Changes with the content.
fn etag(bytes: &[u8]) -> String {
    hex(&digest(bytes)).chars().take(16).collect()
}

/// With gzip; nothing where that fails, and then it travels as it is.
fn packed(plain: &[u8]) -> Option<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(plain).ok()?;
    packer.finish().ok()
}

/// Whether a browser that accepts these codings takes one.
pub fn takes(accepted: &str, coding: &str) -> bool {
    accepted.split(',').any(|one| {
        let (name, quality) = one.split_once(';').unwrap_or((one, ""));
        name.trim() == coding && !matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

fn extension(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn kind(name: &str) -> &'static str {
    match extension(name) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => SVG,
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
