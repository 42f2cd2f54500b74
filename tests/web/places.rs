//! What the browser keeps, and what it must not.

use domain::code::link::Brought;
use scrip::browser::{address, attempts, document};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::window;

#[wasm_bindgen_test]
fn an_attempt_key_is_kept_until_its_answer_is_known() {
    let (one, other) = (attempts::new_key(), attempts::new_key());
    assert_ne!(one, other);
    assert_eq!(one.len(), 36);
    let storage = window().unwrap().local_storage().unwrap().unwrap();
    for (place, name) in [(attempts::REDEMPTIONS, "scrip.attempts"), (attempts::ORDERS, "scrip.orders")] {
        attempts::keep(place, &one);
        attempts::keep(place, &other);
        attempts::settle(place, &one);
        assert_eq!(attempts::kept(place), [other.clone()]);
        attempts::settle(place, &other);
        assert_eq!(storage.get_item(name).unwrap(), None, "nothing stays behind");
    }
}

#[wasm_bindgen_test]
fn the_code_of_a_link_is_taken_out_of_the_address() {
    let history = window().unwrap().history().unwrap();
    let before = window().unwrap().location().pathname().unwrap();
    history.replace_state_with_url(&JsValue::NULL, "", Some("#code=GQ7T2M9X4K8RWD1F")).unwrap();
    let Some(Brought::Code(code)) = address::take() else { panic!("a code") };
    assert_eq!(code.expose(), "GQ7T2M9X4K8RWD1F");
    let location = window().unwrap().location();
    assert_eq!((location.hash().unwrap(), location.pathname().unwrap()), (String::new(), before));
    assert_eq!(address::take(), None);
}

#[wasm_bindgen_test]
fn a_place_that_is_not_there_can_not_be_focused() {
    assert!(!document::focus("#nowhere"));
}
