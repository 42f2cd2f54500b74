//! Scanning a code: by the camera, from a photo or a screenshot. A panel in a page, fetched when it is first opened.

mod flow;
mod view;

use crate::{
    browser::{
        camera::Camera,
        clock, document,
        reader::{Photo, Picture, Reader, Unread},
    },
    session::session,
    words,
};
use flow::{Flow, Trouble};
use leptos::{html::Video, prelude::*, task::spawn_local};
use std::rc::Rc;
use view::Panel;

/// Rest between two frames, for the battery.
const REST: i32 = 60;
/// One frame of so many is looked at in every way.
const THOROUGH: usize = 6;

/// The panel. `on_found` is told once what was read, several codes one a line; the camera is off by then. It goes off with
/// the panel, with its page, and when the tab is hidden.
#[component]
pub fn Scan(on_found: Callback<String>, on_leave: Callback<()>) -> impl IntoView {
    let session = session();
    let flow = RwSignal::new(Flow::new());
    let light = RwSignal::new(None);
    let video = NodeRef::<Video>::new();
    let camera = StoredValue::new_local(None::<Rc<Camera>>);
    let put_away = move || {
        if let Some(open) = camera.try_update_value(Option::take).flatten() {
            open.stop();
        }
        flow.try_update(Flow::stop);
    };
    let found = move |text: String| {
        put_away();
        session.say(words::scan::found());
        on_found.run(text);
    };
    let failed = move |turn: u32, trouble: Trouble| {
        if flow.try_update(|flow| flow.failed(turn, trouble)) == Some(true) {
            put_away();
            if flow.try_with_untracked(|flow| flow.trouble) == Some(Some(trouble)) {
                session.say(trouble.sentence());
            }
        }
    };
    let look = Callback::new(move |()| {
        let Some(element) = video.get_untracked() else { return };
        let Some(turn) = flow.try_update(Flow::start) else { return };
        spawn_local(async move {
            let open = match Camera::open(element).await {
                Ok(open) => Rc::new(open),
                Err(none) => return failed(turn, Trouble::Camera(none)),
            };
            // One that comes when nobody waits for it goes off as it is dropped.
            if flow.try_update(|flow| flow.opened(turn)) != Some(true) {
                return;
            }
            light.set(open.has_light().then_some(false));
            camera.set_value(Some(open.clone()));
            session.say(words::scan::hold());
            let Some(reader) = Reader::start() else { return failed(turn, Trouble::Unread(Unread::NotFetched)) };
            for round in 1_usize.. {
                if flow.try_with_untracked(|flow| flow.is_on(turn)) != Some(true) {
                    return;
                }
                if let Some(frame) = open.frame().await {
                    match reader.read(Picture::Frame(frame), round.is_multiple_of(THOROUGH)).await {
                        Err(unread) => return failed(turn, Trouble::Unread(unread)),
                        Ok(texts) => {
                            if let Some(text) = flow.try_update(|flow| flow.seen(turn, &texts)).flatten() {
                                return found(text);
                            }
                        }
                    }
                }
                clock::wait(REST).await;
            }
        });
    });
    let read = Callback::new(move |photo: Photo| {
        let turn = flow.try_update(Flow::read).unwrap_or_default();
        session.say(words::scan::reading());
        spawn_local(async move {
            let answer = match Reader::start() {
                Some(reader) => reader.read(Picture::Photo(photo), true).await,
                None => Err(Unread::NotFetched),
            };
            if let Some(text) = flow.try_update(|flow| flow.answered(turn, answer)).flatten() {
                found(text);
            } else if let Some(trouble) = flow.try_with_untracked(|flow| flow.trouble).flatten() {
                session.say(trouble.sentence());
            }
        });
    });
    let switch = Callback::new(move |on: bool| {
        let Some(open) = camera.try_get_value().flatten() else { return };
        spawn_local(async move {
            if open.light(on).await {
                light.try_set(Some(on));
            }
        });
    });
    // It comes on by itself: pressing Scan has asked for it.
    Effect::new(move |begun: Option<bool>| {
        let there = video.get().is_some();
        if there && begun != Some(true) {
            document::focus_soon("#scan-title");
            look.run(());
        }
        there
    });
    // Whoever leaves the tab, or takes a photo with the device's own camera, finds ours off.
    let hidden = window_event_listener_untyped("visibilitychange", move |_| put_away());
    on_cleanup(move || {
        hidden.remove();
        put_away();
    });
    view! { <Panel flow video light on_camera=look on_light=switch on_photo=read on_leave/> }
}

impl Trouble {
    /// What is in the way, then what to do.
    fn sentence(self) -> &'static str {
        match self {
            Trouble::Camera(why) => words::scan::no_camera(why),
            Trouble::Unread(why) => words::scan::unread(why),
            Trouble::Nothing => words::scan::nothing(),
        }
    }
}
