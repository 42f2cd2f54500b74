//! The camera: on when the person has asked for it, and off as soon as it is let go.

use js_sys::{Function, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlVideoElement, ImageBitmap, MediaStream, MediaStreamConstraints, MediaStreamTrack, MediaTrackConstraints, window,
};

/// The one at the back, sharp enough for a code in a hand.
const WISHES: &str = r#"{"video":{"facingMode":"environment","width":{"ideal":1280},"height":{"ideal":720}}}"#;

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCamera {
    /// The person, the browser or the device said no.
    Refused,
    /// The same, in an app that iOS has put on the home screen.
    RefusedToApp,
    /// There is none.
    Missing,
    /// Something else uses it.
    Busy,
    /// Browsers give it to pages with a safe address only.
    Insecure,
}

/// A running camera, shown in a video element. It stops when it is dropped.
pub struct Camera {
    video: HtmlVideoElement,
    stream: MediaStream,
}

impl Camera {
    /// Asks for it, and shows what it sees.
    pub async fn open(video: HtmlVideoElement) -> Result<Camera, NoCamera> {
        let window = window().ok_or(NoCamera::Missing)?;
        let missing = if window.is_secure_context() { NoCamera::Missing } else { NoCamera::Insecure };
        // Where the page has no safe address there is no such thing.
        let devices = window.navigator().media_devices().ok().filter(|devices| !devices.is_undefined());
        let devices = devices.ok_or(missing)?;
        let wishes: MediaStreamConstraints = JSON::parse(WISHES).map_err(|_| missing)?.unchecked_into();
        let asked = devices.get_user_media_with_constraints(&wishes).map_err(|_| missing)?;
        let stream: MediaStream = JsFuture::from(asked).await.map_err(|fault| reason(&fault))?.unchecked_into();
        let camera = Camera { video, stream };
        camera.video.set_src_object(Some(&camera.stream));
        if let Ok(playing) = camera.video.play() {
            // One that does not play gives no frames: the person sees that, and can take a photo.
            let _playing = JsFuture::from(playing).await;
        }
        Ok(camera)
    }

    /// What it sees now; none before the first frame.
    pub async fn frame(&self) -> Option<ImageBitmap> {
        let asked = window()?.create_image_bitmap_with_html_video_element(&self.video).ok()?;
        JsFuture::from(asked).await.ok().map(JsCast::unchecked_into)
    }

    /// Whether it has a light.
    pub fn has_light(&self) -> bool {
        let light = self.track().and_then(|track| {
            let ask: Function = get(&track, "getCapabilities")?.dyn_into().ok()?;
            get(&ask.call0(&track).ok()?, "torch")
        });
        light.is_some_and(|light| light.is_truthy())
    }

    /// Switches its light. Says whether it is as wished.
    pub async fn light(&self, on: bool) -> bool {
        let wish = if on { r#"{"advanced":[{"torch":true}]}"# } else { r#"{"advanced":[{"torch":false}]}"# };
        let (Some(track), Ok(wish)) = (self.track(), JSON::parse(wish)) else { return false };
        let wish: MediaTrackConstraints = wish.unchecked_into();
        match track.apply_constraints_with_constraints(&wish) {
            Ok(asked) => JsFuture::from(asked).await.is_ok(),
            Err(_) => false,
        }
    }

    /// Switches it off, whoever still holds it.
    pub fn stop(&self) {
        for track in self.stream.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        self.video.set_src_object(None);
    }

    fn track(&self) -> Option<MediaStreamTrack> {
        self.stream.get_tracks().get(0).dyn_into().ok()
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.stop();
    }
}

fn reason(fault: &JsValue) -> NoCamera {
    match get(fault, "name").and_then(|name| name.as_string()).as_deref() {
        Some("NotFoundError" | "OverconstrainedError") => NoCamera::Missing,
        Some("NotReadableError" | "AbortError") => NoCamera::Busy,
        _ if is_ios_app() => NoCamera::RefusedToApp,
        _ => NoCamera::Refused,
    }
}

/// Only Safari's apps say `standalone` themselves.
fn is_ios_app() -> bool {
    window().and_then(|window| get(&window.navigator(), "standalone")).is_some_and(|alone| alone.is_truthy())
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined())
}
