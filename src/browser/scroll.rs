//! What is scrolled, and how large it is.

use super::document::next_frame;
use js_sys::Array;
use wasm_bindgen::{
    JsCast, JsValue,
    prelude::{Closure, wasm_bindgen},
};
use web_sys::{Element, Event, HtmlElement, window};

#[wasm_bindgen]
extern "C" {
    /// Tells of changes of size, when they have been laid out.
    type ResizeObserver;
    #[wasm_bindgen(constructor)]
    fn new(then: &JsValue) -> ResizeObserver;
    #[wasm_bindgen(method)]
    fn observe(this: &ResizeObserver, element: &Element);
    #[wasm_bindgen(method)]
    fn disconnect(this: &ResizeObserver);
}

fn element(id: &str) -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// How far the element whose scrolling this event tells of is scrolled, in pixels. Browsers tell once a frame, before they
/// draw it, and what is scrolled does not wait for it.
pub fn distance(event: &Event) -> u32 {
    let scrolled = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    scrolled.and_then(|element| u32::try_from(element.scroll_top()).ok()).unwrap_or(0)
}

/// Scrolls the element with this id before the next frame is drawn, when what has just changed has its height.
pub fn scroll_soon(id: &'static str, distance: u32) {
    next_frame(move || {
        if let (Some(element), Ok(distance)) = (element(id), i32::try_from(distance)) {
            element.set_scroll_top(distance);
        }
    });
}

/// Tells of the heights of elements, as long as it is kept.
pub struct Heights {
    observer: ResizeObserver,
    _then: Closure<dyn FnMut(Array)>,
}

impl Heights {
    /// Of the elements with these ids, in pixels: at once, and whenever they change. One that is not there has none.
    pub fn watch(ids: &[&'static str], mut then: impl FnMut(Vec<u32>) + 'static) -> Heights {
        let elements: Vec<Option<HtmlElement>> = ids.iter().map(|id| element(id)).collect();
        let watched = elements.clone();
        let told = Closure::<dyn FnMut(Array)>::new(move |_| {
            // It has just been laid out, so asking costs nothing.
            let height = |element: &Option<HtmlElement>| {
                element.as_ref().and_then(|element| u32::try_from(element.offset_height()).ok()).unwrap_or(0)
            };
            then(watched.iter().map(height).collect());
        });
        let observer = ResizeObserver::new(told.as_ref());
        elements.iter().flatten().for_each(|element| observer.observe(element));
        Heights { observer, _then: told }
    }
}

impl Drop for Heights {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
