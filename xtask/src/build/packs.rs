//! Each part of the app in one file. Cut apart, the app is some ninety modules, since what two parts share is one of its
//! own: forty requests for a page, each compressed alone. In one file they are one request and a quarter smaller; what is
//! shared travels again with the next part, and starts once.

use std::fs;
use std::path::Path;

use super::shrink::files_ending;
use crate::fault::{Doing, Fault};
use crate::folder::write_file;

/// A part that is only ever fetched after another, and so brings nothing of what came with that.
const AFTER: [(&str, &str); 1] = [("past", "balance")];

/// What a pack consists of: the stems of its modules, those it shares before its own.
#[derive(Debug, PartialEq, Eq)]
pub struct Pack {
    name: String,
    modules: Vec<String>,
}

/// Reads from the loader that `wasm-split` wrote which modules each part needs.
pub fn of(loader: &str) -> Result<Vec<Pack>, Fault> {
    let mut packs = Vec::new();
    for begin in loader.split("export const __wasm_split_load_").skip(1) {
        let name = begin.split_once(' ').map(|(name, _)| name.to_owned());
        let shared = begin.split_once("\n, [").and_then(|(_, rest)| rest.split_once(']')).map(|(names, _)| names);
        let (Some(name), Some(shared)) = (name, shared) else {
            return Err(Fault::Garbled { what: "the loader of the app's parts is not as it was".into() });
        };
        let shared = shared.split(',').filter_map(|chunk| chunk.trim().strip_prefix("__")).map(str::to_owned);
        let modules = shared.chain([format!("split_{name}")]).collect();
        packs.push(Pack { name, modules });
    }
    for (later, earlier) in AFTER {
        let there = packs.iter().find(|pack| pack.name == earlier).map_or(Vec::new(), |pack| pack.modules.clone());
        packs
            .iter_mut()
            .filter(|pack| pack.name == later)
            .for_each(|pack| pack.modules.retain(|module| !there.contains(module)));
    }
    Ok(packs)
}

/// The loader of these packs. Its begin stays as it was: what the app gives to its modules, and whom it calls when they
/// are there.
pub fn loader(written: &str, packs: &[Pack]) -> String {
    let begin = written.split("function makeLoad").next().unwrap_or_default();
    let exports = packs.iter().map(|Pack { name, .. }| {
        format!("export const __wasm_split_load_{name} = wrapAsyncCb(makeLoad(\"./split_{name}.pack\"));\n")
    });
    [begin, LOADER].into_iter().map(str::to_owned).chain(exports).collect()
}

/// A pack is each module's number and length, four bytes each with the lowest first, and the module; its own is the last.
const LOADER: &str = r#"
const modules = new Map();
const start = ([number, bytes]) => {
    if (!modules.has(number)) {
        const started = WebAssembly.instantiate(bytes, getSharedImports());
        started.catch(() => modules.delete(number));
        modules.set(number, started);
    }
    return modules.get(number);
};
const fetched = async (file) => {
    const answer = await fetch(new URL(file, import.meta.url));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    const pack = await answer.arrayBuffer();
    const view = new DataView(pack);
    const found = [];
    for (let at = 0; at < pack.byteLength; at += 8 + found.at(-1)[1].length) {
        found.push([view.getUint32(at, true), new Uint8Array(pack, at + 8, view.getUint32(at + 4, true))]);
    }
    const own = found.pop();
    await Promise.all(found.map(start));
    await start(own);
};
const makeLoad = (file) => {
    let loading;
    const again = (error) => {
        loading = undefined;
        throw error;
    };
    return () => (loading ??= fetched(file).catch(again));
};
"#;

/// Writes the packs from the modules of the site, which go.
pub fn pack(site: &Path, packs: &[Pack]) -> Result<(), Fault> {
    let mut numbers: Vec<&str> = packs.iter().flat_map(|pack| &pack.modules).map(String::as_str).collect();
    numbers.sort_unstable();
    numbers.dedup();
    for Pack { name, modules } in packs {
        let mut whole = Vec::new();
        for module in modules {
            let file = site.join(format!("{module}.wasm"));
            let content = fs::read(&file).doing(|| format!("reading {}", file.display()))?;
            let number = numbers.binary_search(&module.as_str()).unwrap_or_default();
            for fact in [number, content.len()] {
                let fact =
                    u32::try_from(fact).map_err(|_| Fault::Garbled { what: format!("{module} is too large") })?;
                whole.extend(fact.to_le_bytes());
            }
            whole.extend(content);
        }
        write_file(&site.join(format!("split_{name}.pack")), whole)?;
    }
    for module in files_ending(site, "wasm")? {
        let stem = module.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if numbers.binary_search(&stem).is_ok() {
            fs::remove_file(&module).doing(|| format!("removing {}", module.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: &str = r#"import { initSync } from "./scrip.js";
function makeLoad(fetcher, deps) {}
const __chunk_9 = makeLoad(() => {
}
, []);
export const __wasm_split_load_balance = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_balance.wasm", import.meta.url));
}
, [__chunk_9]));
export const __wasm_split_load_past = wrapAsyncCb(makeLoad(() => {
}
, [__chunk_9, __chunk_10]));
"#;

    #[test]
    fn a_part_has_what_it_shares_and_itself_but_nothing_that_is_there_already() {
        let packs = of(WRITTEN).unwrap();
        assert_eq!(packs[0].modules, ["chunk_9", "split_balance"]);
        assert_eq!(packs[1].modules, ["chunk_10", "split_past"]);
        let loader = loader(WRITTEN, &packs);
        assert!(loader.starts_with("import { initSync } from \"./scrip.js\";"), "{loader}");
        assert!(loader.contains("__wasm_split_load_past = wrapAsyncCb(makeLoad(\"./split_past.pack\"))"), "{loader}");
        assert!(of("export const __wasm_split_load_x = y").is_err());
    }

    #[test]
    fn a_pack_is_its_modules_one_after_the_other() {
        let site = std::env::temp_dir().join(format!("scrip-packs-{}", std::process::id()));
        crate::folder::empty_folder(&site).unwrap();
        for (name, content) in [("chunk_9", "nine"), ("chunk_10", "10"), ("split_balance", "b"), ("split_past", "")] {
            fs::write(site.join(format!("{name}.wasm")), content).unwrap();
        }
        fs::write(site.join("scrip_bg.wasm"), "the app").unwrap();
        pack(&site, &of(WRITTEN).unwrap()).unwrap();
        let whole = fs::read(site.join("split_balance.pack")).unwrap();
        assert_eq!(whole, b"\x01\0\0\0\x04\0\0\0nine\x02\0\0\0\x01\0\0\0b");
        assert!(site.join("scrip_bg.wasm").is_file() && !site.join("chunk_9.wasm").exists());
    }
}
