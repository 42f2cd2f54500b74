//! What reads the codes in a picture: a worker of its own, fetched when someone scans. Pictures go to it and nowhere else.

use super::file;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ClipboardEvent, DragEvent, Event, File, HtmlInputElement, ImageBitmap, MessageEvent, Worker, WorkerOptions,
    WorkerType, window,
};

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The worker or its module did not come.
    NotFetched,
    /// The file is no picture that this browser opens.
    NoPicture,
    /// The browser has no canvas for workers.
    OldBrowser,
}

/// A picture.
pub enum Picture {
    /// One of many.
    Frame(ImageBitmap),
    /// The only one.
    Photo(Photo),
}

/// A file that a person has given as a picture.
#[derive(Clone)]
pub struct Photo(File);

/// A running worker. It ends when it is dropped, whatever it is at.
pub struct Reader {
    worker: Worker,
    /// Kept once the worker did not come, which may be before it is asked anything.
    lost: Promise,
}

impl Reader {
    /// Starts one.
    pub fn start() -> Option<Reader> {
        let script = window()?.document()?.query_selector("script[data-scan]").ok()??;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&script.get_attribute("data-scan")?, &options).ok()?;
        let lost = Promise::new(&mut |lost, _| worker.set_onerror(Some(&lost)));
        Some(Reader { worker, lost })
    }

    /// Every text in a picture. One picture at a time: an earlier one that is asked about is forgotten.
    pub async fn read(&self, picture: Picture, thorough: bool) -> Result<Vec<String>, Unread> {
        let answered = Promise::new(&mut |answer, _| self.worker.set_onmessage(Some(&answer)));
        self.post(picture, thorough).map_err(|_| Unread::NotFetched)?;
        // A script that does not come is told by an event without data.
        let event =
            JsFuture::from(Promise::race(&Array::of2(&answered, &self.lost))).await.map_err(|_| Unread::NotFetched)?;
        let answer = event.dyn_into::<MessageEvent>().map_err(|_| Unread::NotFetched)?.data();
        let part = |name: &str| Reflect::get(&answer, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
        match part("fault").as_string().as_deref() {
            None => Ok(Array::from(&part("texts")).iter().filter_map(|text| text.as_string()).collect()),
            Some("picture") => Err(Unread::NoPicture),
            Some("browser") => Err(Unread::OldBrowser),
            Some(_) => Err(Unread::NotFetched),
        }
    }

    fn post(&self, picture: Picture, thorough: bool) -> Result<(), JsValue> {
        let message = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&message, &JsValue::from_str(name), value);
        set("thorough", &JsValue::from_bool(thorough))?;
        let handed = Array::new();
        match picture {
            Picture::Frame(frame) => {
                set("picture", &frame)?;
                handed.push(&frame);
            }
            Picture::Photo(Photo(file)) => {
                set("picture", &file)?;
            }
        }
        self.worker.post_message_with_transfer(&message, &handed)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The picture that was chosen in an input; the input is empty again, so that the same file can be chosen once more.
pub fn chosen(event: &Event) -> Option<Photo> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(Photo(file))
}

/// The picture that was pasted, if one was: a screenshot.
pub fn pasted(event: &ClipboardEvent) -> Option<Photo> {
    event.clipboard_data()?.files()?.get(0).map(Photo)
}

/// The picture that was dropped.
pub fn dropped(event: &DragEvent) -> Option<Photo> {
    file::dropped(event).map(Photo)
}
