//! The camera's picture, what is in the way, and the other ways to a code.

use super::flow::{Camera, Flow};
use crate::{
    browser::reader::{self, Photo},
    ui::{
        button::{Button, Weight},
        notice::{Notice, Tone},
        switch::Switch,
    },
    words,
};
use leptos::{html::Video, prelude::*};

/// The panel.
#[component]
pub fn Panel(
    flow: RwSignal<Flow>,
    video: NodeRef<Video>,
    /// Whether the light is on; none where there is no light.
    light: RwSignal<Option<bool>>,
    on_camera: Callback<()>,
    on_light: Callback<bool>,
    on_photo: Callback<Photo>,
    on_leave: Callback<()>,
) -> impl IntoView {
    let camera = Memo::new(move |_| flow.with(|flow| flow.camera));
    let reading = Signal::derive(move || flow.with(|flow| flow.reading));
    let paste = move |event: leptos::ev::ClipboardEvent| {
        if let Some(photo) = reader::pasted(&event) {
            event.prevent_default();
            on_photo.run(photo);
        }
    };
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        if let Some(photo) = reader::dropped(&event) {
            on_photo.run(photo);
        }
    };
    let choose = move |event: leptos::ev::Event| {
        if let Some(photo) = reader::chosen(&event) {
            on_photo.run(photo);
        }
    };
    let doing = move || {
        if reading.get() {
            return words::scan::reading();
        }
        match camera.get() {
            Camera::Starting => words::scan::starting(),
            Camera::Looking => words::scan::hold(),
            Camera::Off => words::scan::off(),
        }
    };
    let trouble = move || {
        flow.with(|flow| flow.trouble).map(|trouble| {
            view! { <Notice tone=Tone::Care><p class="strong">{trouble.sentence()}</p></Notice> }
        })
    };
    view! {
        <section
            class="sheet scan" aria-labelledby="scan-title"
            on:paste=paste on:drop=drop on:dragover=|event| event.prevent_default()
        >
            <h2 id="scan-title" tabindex="-1">{words::scan::title()}</h2>
            <div class="sight" hidden=move || camera.get() == Camera::Off>
                <video node_ref=video playsinline="" prop:muted=true aria-label=words::scan::picture()></video>
                <i aria-hidden="true"></i>
            </div>
            <p class="strong">{doing}</p>
            {trouble}
            {move || light.get().filter(|_| camera.get() == Camera::Looking).map(|on| view! {
                <Switch label=words::scan::light() on=Signal::derive(move || on) on_change=on_light/>
            })}
            <div class="actions">
                {move || (camera.get() == Camera::Off).then(|| view! {
                    <Button label=words::scan::use_camera() weight=Weight::Plain on_press=on_camera/>
                })}
                <label class="button upload">
                    <input type="file" class="unseen" accept="image/*" on:change=choose/>
                    {words::scan::use_photo()}
                </label>
                <Button label=words::scan::stop() weight=Weight::Quiet on_press=on_leave/>
            </div>
            <p class="hint">{words::scan::local()}</p>
        </section>
    }
}
