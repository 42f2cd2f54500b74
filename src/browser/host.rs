//! The page around this frame, and the window that the frame opens: who they are is checked here, and what they say is
//! passed on as text.

use super::document::next_frame;
use js_sys::{Array, Object, Reflect};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MessageEvent, MessagePort, ResizeObserver, Window, window};

/// As many messages wait for a page that has not answered yet.
const WAITING: usize = 16;

/// The page around this frame. Cheap to clone.
#[derive(Clone, Default)]
pub struct Host {
    port: Rc<RefCell<Option<MessagePort>>>,
    waiting: Rc<RefCell<Vec<String>>>,
}

/// Whether this is a frame.
pub fn is_framed() -> bool {
    around().is_some()
}

fn around() -> Option<Window> {
    let own = window()?;
    let parent = own.parent().ok()??;
    (!Object::is(&own, &parent)).then_some(parent)
}

impl Host {
    /// Greets the page by the word that its loader put into the address, and hears what it says over the port that comes
    /// back. An answer of another origin, another window or with another word is none.
    pub fn meet(hear: impl Fn(String) + 'static) -> Host {
        let host = Host::default();
        let Some((parent, origin, word)) = greeting() else { return host };
        let (page, expected, secret) = (parent.clone(), origin.clone(), word.clone());
        let met = host.clone();
        let hear: Rc<dyn Fn(String)> = Rc::new(hear);
        super::document::listen("message", move |event| {
            let Ok(event) = event.dyn_into::<MessageEvent>() else { return };
            let of_page = event.source().is_some_and(|source| Object::is(&source, &page));
            if !of_page || event.origin() != expected || event.data().as_string().as_deref() != Some(secret.as_str()) {
                return;
            }
            let first = event.ports().get(0).dyn_into::<MessagePort>();
            if let Ok(port) = first
                && met.port.borrow().is_none()
            {
                let hear = Rc::clone(&hear);
                let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
                    message.data().as_string().into_iter().for_each(|text| hear(text));
                });
                port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
                on_message.forget();
                met.port.replace(Some(port));
                met.waiting.take().iter().for_each(|text| met.say(text));
            }
        });
        let _greeted = parent.post_message(&JsValue::from_str(&word), &origin);
        host
    }

    /// Says something, at once or when the page has answered.
    pub fn say(&self, text: &str) {
        match &*self.port.borrow() {
            Some(port) => _ = port.post_message(&JsValue::from_str(text)),
            None if self.waiting.borrow().len() < WAITING => self.waiting.borrow_mut().push(text.to_owned()),
            None => {}
        }
    }
}

/// The page, its origin and the word to greet it with, as the loader put them into the address.
fn greeting() -> Option<(Window, String, String)> {
    let location = window()?.location();
    let query = location.search().ok()?;
    let named = query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("host="))?;
    let origin = js_sys::decode_uri_component(named).ok()?.as_string()?;
    let word = location.hash().ok()?.strip_prefix('#')?.to_owned();
    (word.len() >= 16).then_some(())?;
    Some((around()?, origin, word))
}

/// Says how high the element with this id is, whenever that changes; at most once a frame.
pub fn watch_height(id: &str, then: impl Fn(u32) + 'static) {
    let found = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    let (told, asked) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(false)));
    let (watched, then) = (element.clone(), Rc::new(then));
    let on_change = Closure::<dyn Fn(Array)>::new(move |_: Array| {
        if asked.replace(true) {
            return;
        }
        let (told, asked, watched, then) = (told.clone(), asked.clone(), watched.clone(), then.clone());
        next_frame(move || {
            asked.set(false);
            let height = watched.offset_height();
            if height.abs_diff(told.replace(height)) > 1 {
                then(u32::try_from(height).unwrap_or(0));
            }
        });
    });
    if let Ok(observer) = ResizeObserver::new(on_change.as_ref().unchecked_ref()) {
        observer.observe(&element);
        on_change.forget();
        std::mem::forget(observer);
    }
}

/// Whether the person is in this frame.
pub fn is_focused() -> bool {
    window().and_then(|window| window.document()).is_some_and(|page| page.has_focus().unwrap_or(false))
}

/// Whether the device is dark.
pub fn is_dark() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Dresses the page: its colour scheme, and custom properties. What was put on before comes off.
pub fn wear(scheme: &str, properties: &[(&str, String)]) {
    let root = window().and_then(|window| window.document()).and_then(|page| page.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let style = root.style();
    style.set_css_text("");
    let _set = style.set_property("color-scheme", scheme);
    for (name, value) in properties {
        let _set = style.set_property(name, value);
    }
}

/// Marks the page as one without a frame of its own around it.
pub fn mark_framed() {
    let root = window().and_then(|window| window.document()).and_then(|page| page.document_element());
    root.iter().for_each(|root: &Element| root.set_class_name("framed"));
}

/// A link that was pressed opens in a window of its own, unless it leads to this address.
pub fn lead_outside(event: &web_sys::Event, stays: &str) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = pressed.and_then(|element| element.closest("a[href]").ok()?);
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
        && link.pathname() != stays
    {
        link.set_target("_blank");
        link.set_rel("noopener");
    }
}

/// Opens a window of our own, and hears the one word that it says to the frame that opened it. Says whether it opened.
pub fn open_window(address: &str, hear: impl Fn(String) + 'static) -> bool {
    let look = "popup,width=480,height=720";
    let opened =
        window().and_then(|window| window.open_with_url_and_target_and_features(address, "_blank", look).ok()?);
    let Some(opened) = opened else { return false };
    let own = super::address::origin();
    super::document::listen("message", move |event| {
        let Ok(event) = event.dyn_into::<MessageEvent>() else { return };
        let of_window = event.source().is_some_and(|source| Object::is(&source, &opened));
        if of_window && event.origin() == own {
            event.data().as_string().into_iter().for_each(&hear);
        }
    });
    true
}

/// Says a word to the frame of our own origin that opened this window, and closes it. Says whether there is one.
pub fn tell_opener(text: &str) -> bool {
    let Some(own) = window() else { return false };
    let opener = Reflect::get(&own, &JsValue::from_str("opener")).unwrap_or(JsValue::NULL);
    if opener.is_null() || opener.is_undefined() {
        return false;
    }
    let opener: Window = opener.unchecked_into();
    let told = opener.post_message(&JsValue::from_str(text), &super::address::origin()).is_ok();
    let _closed = own.close();
    told
}
