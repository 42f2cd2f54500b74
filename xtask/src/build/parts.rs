//! Which files a part of the app is fetched with. Only the glue knows: it names each file once, in a loader of its own, and
//! gives a part's loader those of the chunks that the part shares with others.

/// The addresses of a part and of its chunks; empty where the glue fetches no such part.
pub fn files_of(glue: &str, part: &str) -> Vec<String> {
    let Some((address, after)) = fetched(glue, &format!("./split_{part}-")) else { return Vec::new() };
    let shared = after.split_once("},[").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(names, _)| names);
    let chunk = |name: &str| {
        let begins = [format!("var {name}="), format!(",{name}="), format!("let {name}="), format!("const {name}=")];
        let loader = begins.iter().find_map(|begin| glue.split_once(begin.as_str()).map(|(_, rest)| rest));
        loader.and_then(|loader| fetched(loader, "./chunk_")).map(|(address, _)| address)
    };
    let shared = shared.split(',').map(str::trim).filter(|name| !name.is_empty()).filter_map(chunk);
    [address].into_iter().chain(shared).collect()
}

/// The first address in this text that begins like this, and what follows it.
fn fetched<'a>(text: &'a str, begin: &str) -> Option<(String, &'a str)> {
    let (_, rest) = text.split_once(begin)?;
    let (end, after) = rest.split_once('"')?;
    Some((format!("{}{end}", begin.trim_start_matches('.')), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_comes_with_its_chunks() {
        let glue = r#"var T=w(()=>{const _=fetch(new URL("./chunk_5-aa.wasm",u));return i(_)},[]),
            A=w(()=>{const _=fetch(new URL("./chunk_6-bb.wasm",u));return i(_)},[]),
            X=R(w(()=>{const _=fetch(new URL("./split_market-cc.wasm",u));return i(_)},[A])),
            Q=R(w(()=>{const _=fetch(new URL("./split_gift-dd.wasm",u));return i(_)},[T,A])),
            Z=R(w(()=>{const _=fetch(new URL("./split_alone-ee.wasm",u));return i(_)},[]))"#
            .replace("\n            ", "");
        assert_eq!(files_of(&glue, "market"), ["/split_market-cc.wasm", "/chunk_6-bb.wasm"]);
        assert_eq!(files_of(&glue, "gift"), ["/split_gift-dd.wasm", "/chunk_5-aa.wasm", "/chunk_6-bb.wasm"]);
        assert_eq!(files_of(&glue, "alone"), ["/split_alone-ee.wasm"]);
        assert!(files_of(&glue, "none").is_empty());
    }
}
