//! jsQR and zxing-wasm, in a tab of their own: they get the pixels of a picture at the size at which ours looks at it, and
//! their times are of reading alone.

use super::{drawing, evaluated};
use scrip_tests::house::{browser::Browser, page::Page};
use serde_json::{Value, json};
use std::{fs, path::Path, process::Command};

/// Both, loaded.
pub struct Peers(Page);

/// Opens a picture as a canvas has it, at most 1,600 pixels on its longer side.
const READ: &str = "async (bytes, text, bars) => {
    const blob = new Blob([Uint8Array.from(atob(bytes), sign => sign.charCodeAt(0))]);
    const image = await createImageBitmap(blob), part = Math.min(1, 1600 / Math.max(image.width, image.height));
    const [width, height] = [Math.round(image.width * part), Math.round(image.height * part)];
    const pen = new OffscreenCanvas(width, height).getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, width, height);
    const pixels = pen.getImageData(0, 0, width, height), answers = [];
    for (const read of [
        async () => jsQR(pixels.data, width, height, { inversionAttempts: 'attemptBoth' })?.data === text,
        async () => (await ZXingWASM.readBarcodes(pixels, { tryHarder: true, formats: bars
            ? ['Code128', 'EAN-13', 'EAN-8', 'UPC-A', 'ITF'] : ['QRCode'] }))
            .some(code => code.text === text || code.text === '0' + text),
    ]) {
        const since = performance.now(), hit = await read();
        answers.push([hit, performance.now() - since]);
    }
    return answers;
}";

impl Peers {
    /// Opens a tab, and both in it.
    pub async fn ready(browser: &Browser) -> Peers {
        let page = browser.new_tab().await;
        let packages = drawing::packages().join("node_modules");
        let text =
            |path: &str| fs::read_to_string(packages.join(path)).unwrap_or_else(|problem| panic!("{path}: {problem}"));
        for script in ["jsqr/dist/jsQR.js", "zxing-wasm/dist/iife/reader/index.js"] {
            // Where each puts its name differs; a page's own scripts do as these are told here.
            said(&page, &format!("(0, eval)({}); true", json!(text(script)))).await;
        }
        let module = fs::read(packages.join("zxing-wasm/dist/reader/zxing_reader.wasm")).expect("the module of zxing");
        let bytes = base64(&module);
        let prepare = format!(
            "ZXingWASM.prepareZXingModule({{ overrides: {{ wasmBinary: \
             Uint8Array.from(atob('{bytes}'), sign => sign.charCodeAt(0)).buffer }}, fireImmediately: true }}).then(() => true)"
        );
        said(&page, &prepare).await;
        said(&page, &format!("window.__read = {READ}; true")).await;
        Peers(page)
    }

    /// Whether each reads a picture, and in how many milliseconds.
    pub async fn read(&self, file: &Path, text: &str, bars: bool) -> Vec<(bool, f64)> {
        let bytes = base64(&fs::read(file).expect("the picture is there"));
        let answers = said(&self.0, &format!("__read('{bytes}', {}, {bars})", json!(text))).await;
        let answer = |one: &Value| (one[0] == json!(true), one[1].as_f64().unwrap_or(f64::NAN));
        answers.as_array().into_iter().flatten().map(answer).collect()
    }
}

async fn said(page: &Page, expression: &str) -> Value {
    let reply = page.tell("Runtime.evaluate", evaluated(expression)).await;
    assert!(reply.get("exceptionDetails").is_none(), "{:.300}\n{reply}", expression);
    reply["result"]["value"].clone()
}

/// What both weigh.
pub fn weights() -> String {
    let tool = scrip_tests::house::at("xtask/tools/pictures/weigh.mjs");
    let said = drawing::run(Command::new("node").arg(tool));
    let weights: Value = serde_json::from_str(&said).expect("two weights");
    let weight = |name: &str| super::kilobytes(weights[name].as_u64().unwrap_or(0));
    format!("jsQR {} (as published), zxing-wasm {}", weight("jsqr"), weight("zxing"))
}

/// RFC 4648.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let four = |three: &[u8]| {
        let bits = three.iter().chain([&0, &0]).take(3).fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        let sign = |place: usize| {
            if place > three.len() { '=' } else { char::from(SIGNS[bits >> (18 - 6 * place) & 63]) }
        };
        [0, 1, 2, 3].map(sign)
    };
    bytes.chunks(3).flat_map(four).collect()
}
