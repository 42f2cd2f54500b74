//! The parts of a page, mounted.

use domain::code::Slot;
use leptos::{mount::mount_to, prelude::*};
use scrip::ui::{
    button::{Button, Weight},
    field::{Field, Kind},
    figure::Figure,
    pips::Pips,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, window};

/// A place on the page for one test.
fn place() -> HtmlElement {
    let document = window().unwrap().document().unwrap();
    let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    place
}

fn find(place: &HtmlElement, selector: &str) -> HtmlElement {
    place.query_selector(selector).unwrap().expect(selector).unchecked_into()
}

async fn settled() {
    scrip::browser::clock::wait(20).await;
}

#[wasm_bindgen_test]
async fn a_field_names_itself_its_hint_and_its_fault() {
    let place = place();
    let (text, fault) = (RwSignal::new("abc".to_owned()), RwSignal::new(String::new()));
    let _mounted = mount_to(place.clone(), move || {
        view! { <Field id="trial" kind=Kind::Code label="Code" hint="As printed" text fault/> }
    });
    let input = find(&place, "input");
    assert_eq!(find(&place, "label").get_attribute("for").as_deref(), Some("trial"));
    assert!(input.get_attribute("aria-describedby").unwrap().starts_with("trial-hint trial-fault"));
    assert_eq!(input.get_attribute("aria-invalid"), None);
    assert_eq!(input.get_attribute("maxlength"), None, "anything that can be pasted is read");
    fault.set("Look again.".to_owned());
    settled().await;
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(find(&place, "#trial-fault").text_content().as_deref(), Some("Look again."));
}

#[wasm_bindgen_test]
async fn a_busy_button_keeps_its_place_and_does_nothing() {
    let place = place();
    let (busy, pressed) = (RwSignal::new(true), RwSignal::new(0));
    let _mounted = mount_to(place.clone(), move || {
        let press = Callback::new(move |()| pressed.update(|pressed| *pressed += 1));
        view! { <Button label="Redeem" weight=Weight::Primary busy on_press=press/> }
    });
    let button = find(&place, "button");
    button.click();
    assert_eq!(pressed.get_untracked(), 0);
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    busy.set(false);
    settled().await;
    button.click();
    assert_eq!((pressed.get_untracked(), button.get_attribute("aria-disabled")), (1, None));
}

#[wasm_bindgen_test]
async fn the_pips_follow_the_code_and_say_the_same_in_words() {
    let place = place();
    let slots = RwSignal::new(vec![Slot::Filled, Slot::Empty]);
    let progress = RwSignal::new("1 of 16 characters".to_owned());
    let _mounted = mount_to(place.clone(), move || view! { <Pips id="trial-pips" slots progress/> });
    settled().await;
    let row = find(&place, "#trial-pips");
    let class = |place: u32| row.children().item(place).unwrap().class_name();
    assert_eq!((class(0).as_str(), class(1).as_str(), row.child_element_count()), ("filled", "", 16));
    assert_eq!(find(&place, "#trial-pips-progress").text_content().as_deref(), Some("1 of 16 characters"));
    slots.set(vec![Slot::Wrong, Slot::Unreadable]);
    settled().await;
    assert_eq!((class(0).as_str(), class(1).as_str()), ("wrong", "unread"));
}

#[wasm_bindgen_test]
fn a_rosette_is_two_inks_for_the_eye_only() {
    let place = place();
    let _mounted = mount_to(place.clone(), || view! { <Figure of="card-1"/> });
    let figure = place.query_selector("svg").unwrap().unwrap();
    assert_eq!(figure.get_attribute("aria-hidden").as_deref(), Some("true"));
    assert_eq!(figure.get_elements_by_tag_name("path").length(), 2);
}
