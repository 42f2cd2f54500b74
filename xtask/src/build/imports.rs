//! Short names between the app and its glue: `wasm-bindgen` names each of some 260 functions twice, with a hash of 16 digits
//! in it, and no compression helps with those; what runs the closures is named by their types.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::fault::{Doing, Fault};
use crate::folder::{read_text, write_file};

/// How the names of what runs closures begin.
const CLOSURES: &str = "wasm_bindgen_";

/// Renames what the module takes from its glue, and what the glue calls to run closures, in both.
pub fn shorten(module: &Path, glue: &Path) -> Result<(), Fault> {
    let from = module.file_stem().and_then(|stem| stem.to_str()).map(|stem| format!("./{stem}.js")).unwrap_or_default();
    let long = fs::read(module).doing(|| format!("reading {}", module.display()))?;
    let (short, names) = renamed(&long, &from)?;
    fs::write(module, short).doing(|| format!("writing {}", module.display()))?;
    let mut text = read_text(glue)?;
    for (long, short) in names {
        // A field of the object that the module is given, or one of what it gives.
        let (place, new_place) = if long.starts_with(CLOSURES) {
            (format!("wasm.{long}("), format!("wasm.{short}("))
        } else {
            (format!(" {long}: "), format!(" {short}: "))
        };
        if text.matches(&place).count() != 1 {
            return Err(Fault::Garbled { what: format!("the glue should name {long} once") });
        }
        text = text.replace(&place, &new_place);
    }
    write_file(glue, text)
}

/// Long names with their short ones.
type Names = Vec<(String, String)>;

/// The module with short names for what it takes `from` there, and which names they were.
fn renamed(module: &[u8], from: &str) -> Result<(Vec<u8>, Names), Fault> {
    let (mut names, mut small) = (Vec::new(), Module::new());
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(garbled)?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import.map_err(garbled)?;
                let kind = RoundtripReencoder.entity_type(import.ty).map_err(garbled)?;
                if import.module == from {
                    let name = short(names.len());
                    imports.import(import.module, &name, kind);
                    names.push((import.name.to_owned(), name));
                } else {
                    imports.import(import.module, import.name, kind);
                }
            }
            small.section(&imports);
        } else if let Payload::ExportSection(section) = payload {
            let mut exports = ExportSection::new();
            for export in section {
                let export = export.map_err(garbled)?;
                let kind = RoundtripReencoder.export_kind(export.kind).map_err(garbled)?;
                if export.name.starts_with(CLOSURES) {
                    let name = format!("_{}", short(names.len()));
                    exports.export(&name, kind, export.index);
                    names.push((export.name.to_owned(), name));
                } else {
                    exports.export(export.name, kind, export.index);
                }
            }
            small.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            let ends = usize::try_from(range.start).ok().zip(usize::try_from(range.end).ok());
            let data =
                ends.and_then(|(start, end)| module.get(start..end)).ok_or_else(|| garbled("a section's end"))?;
            small.section(&RawSection { id, data });
        }
    }
    Ok((small.finish(), names))
}

fn garbled(why: impl Display) -> Fault {
    Fault::Garbled { what: format!("the app's module can't be read: {why}") }
}

/// The nth name: a, b, … z, aa, ba, …
fn short(nth: usize) -> String {
    let letter = (b'a'..=b'z').nth(nth % 26).map(char::from);
    let rest = if nth < 26 { String::new() } else { short(nth / 26 - 1) };
    letter.into_iter().chain(rest.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_names_are_the_same() {
        let names: BTreeSet<String> = (0..2_000).map(short).collect();
        assert_eq!(names.len(), 2_000);
        assert_eq!([0, 25, 26, 27].map(short), ["a", "z", "aa", "ba"]);
    }

    #[test]
    fn what_comes_from_the_glue_is_renamed_and_nothing_else() {
        let mut imports = ImportSection::new();
        let number = wasm_encoder::GlobalType { val_type: wasm_encoder::ValType::I32, mutable: false, shared: false };
        imports.import("./scrip_bg.js", "__wbg_focus_d5e2fdbdb56416f0", number);
        imports.import("./parts.js", "load", number);
        let mut module = Module::new();
        module.section(&imports);
        let (small, names) = renamed(&module.finish(), "./scrip_bg.js").unwrap();
        assert_eq!(names, [("__wbg_focus_d5e2fdbdb56416f0".to_owned(), "a".to_owned())]);
        let text = String::from_utf8_lossy(&small).into_owned();
        assert!(text.contains("load") && !text.contains("focus"), "{text}");
    }
}
