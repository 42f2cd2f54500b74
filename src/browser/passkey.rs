//! Passkeys: `navigator.credentials`, asked in the shop's words (WebAuthn).
//!
//! Options come as the standard writes them in JSON; the browser wants bytes where JSON has base64url, and gives bytes back.

use domain::api::passkey::{Assertion, Attestation, Created, Used};
use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Why no passkey came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The person closed it, or let it wait too long.
    Left,
    /// This device has one for this account already.
    Known,
    /// The browser can't, or will not.
    Unable,
}

/// Whether there is something to ask: the browser knows passkeys, and the page stands at a name and not at a number, for which
/// there are none.
pub fn is_possible() -> bool {
    let possible = || {
        let window = window()?;
        part(&window, "PublicKeyCredential")?;
        credentials()?;
        let host = window.location().hostname().ok()?;
        let is_number = host.starts_with('[') || host.chars().all(|c| c.is_ascii_digit() || c == '.');
        (!is_number).then_some(())
    };
    possible().is_some()
}

/// Makes a passkey by the shop's options.
pub async fn create(options: &str) -> Result<Created, Stopped> {
    let made = ask("create", options).await?;
    let response = part(&made, "response").ok_or(Stopped::Unable)?;
    let bytes = |name| bytes(&response, name).ok_or(Stopped::Unable);
    Ok(Created {
        id: id(&made)?,
        response: Attestation {
            client_data: bytes("clientDataJSON")?,
            attestation_object: bytes("attestationObject")?,
        },
    })
}

/// Uses a passkey by the shop's options.
pub async fn get(options: &str) -> Result<Used, Stopped> {
    let used = ask("get", options).await?;
    let response = part(&used, "response").ok_or(Stopped::Unable)?;
    let needed = |name| bytes(&response, name).ok_or(Stopped::Unable);
    Ok(Used {
        id: id(&used)?,
        response: Assertion {
            client_data: needed("clientDataJSON")?,
            authenticator_data: needed("authenticatorData")?,
            signature: needed("signature")?,
            user_handle: bytes(&response, "userHandle"),
        },
    })
}

fn part(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok().filter(|part| !part.is_undefined() && !part.is_null())
}

fn credentials() -> Option<JsValue> {
    part(&window()?.navigator().into(), "credentials")
}

fn id(credential: &JsValue) -> Result<String, Stopped> {
    part(credential, "id").and_then(|id| id.as_string()).ok_or(Stopped::Unable)
}

/// Bytes of an answer, as they travel.
fn bytes(of: &JsValue, name: &str) -> Option<String> {
    Some(written(&Uint8Array::new(&part(of, name)?).to_vec()))
}

async fn ask(what: &str, options: &str) -> Result<JsValue, Stopped> {
    let asking = || {
        let options = JSON::parse(options).ok()?;
        spell(&options, "challenge")?;
        if let Some(user) = part(&options, "user") {
            spell(&user, "id")?;
        }
        for list in ["excludeCredentials", "allowCredentials"] {
            let named = part(&options, list).map(|list| Array::from(&list).to_vec()).unwrap_or_default();
            for credential in named {
                spell(&credential, "id")?;
            }
        }
        let wish = Object::new();
        Reflect::set(&wish, &JsValue::from_str("publicKey"), &options).ok()?;
        let credentials = credentials()?;
        let call = part(&credentials, what)?.dyn_into::<Function>().ok()?;
        Some(call.call1(&credentials, &wish))
    };
    let answer = asking().ok_or(Stopped::Unable)?.map_err(|error| why(&error))?;
    let credential = JsFuture::from(Promise::resolve(&answer)).await.map_err(|error| why(&error))?;
    if credential.is_null() { Err(Stopped::Left) } else { Ok(credential) }
}

/// Puts bytes in the place of the text that stands for them.
fn spell(of: &JsValue, name: &str) -> Option<()> {
    let text = part(of, name)?.as_string()?;
    let bytes = Uint8Array::from(read(&text)?.as_slice());
    Reflect::set(of, &JsValue::from_str(name), &bytes.into()).ok().map(|_| ())
}

fn why(error: &JsValue) -> Stopped {
    match part(error, "name").and_then(|name| name.as_string()).as_deref() {
        Some("NotAllowedError" | "AbortError") => Stopped::Left,
        Some("InvalidStateError") => Stopped::Known,
        _ => Stopped::Unable,
    }
}

/// The 64 symbols of base64url.
const SYMBOLS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as base64url without padding.
fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let all = group.iter().fold(0_u32, |all, byte| (all << 8) | u32::from(*byte));
        let all = all << (8 * (3_usize.saturating_sub(group.len())));
        for place in 0..=group.len() {
            let six = (all >> (18_usize.saturating_sub(6 * place))) & 63;
            let symbol = usize::try_from(six).ok().and_then(|six| SYMBOLS.get(six));
            text.extend(symbol.map(|symbol| char::from(*symbol)));
        }
    }
    text
}

/// Base64url without padding as bytes.
fn read(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut all, mut bits) = (Vec::new(), 0_u32, 0_u32);
    for symbol in text.bytes() {
        let six = SYMBOLS.iter().position(|known| *known == symbol)?;
        all = (all << 6) | u32::try_from(six).ok()?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((all >> bits) & 255).ok()?);
            all &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_travel_as_text_and_come_back() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (&[255, 254, 253], "__79"),
        ] {
            assert_eq!((written(bytes).as_str(), read(text).as_deref()), (text, Some(bytes)));
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(read(&written(&all)), Some(all));
        assert_eq!(read("Zg=="), None);
    }
}
