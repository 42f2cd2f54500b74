//! What a camera sees and what a photo shows, and how both come to the page.

use super::{at, page::Page, until};
use qrcodegen::{QrCode, QrCodeEcc};
use serde_json::json;
use std::{fs, path::PathBuf, time::Duration};

/// The film of a camera that is held over a code, in the format that the browser plays as its camera.
pub fn film(text: &str) -> PathBuf {
    const WIDE: usize = 640;
    const HIGH: usize = 480;
    let mut film = format!("YUV4MPEG2 W{WIDE} H{HIGH} F10:1 Ip A1:1 C420jpeg\n").into_bytes();
    // The hand is not quite still.
    for frame in 0..10 {
        film.extend(b"FRAME\n");
        film.extend(drawn(text, WIDE, HIGH, frame));
        film.extend(vec![128; WIDE * HIGH / 2]);
    }
    kept("film.y4m", &film)
}

/// A screenshot with a code in it.
pub fn screenshot(text: &str) -> PathBuf {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 800, 600);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a picture of a size");
    writer.write_image_data(&drawn(text, 800, 600, 0)).expect("a whole picture");
    writer.finish().expect("a picture ends");
    kept("screenshot.png", &file)
}

/// A picture of nothing.
pub fn blank() -> PathBuf {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 320, 240);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a picture of a size");
    writer.write_image_data(&vec![190; 320 * 240]).expect("a whole picture");
    writer.finish().expect("a picture ends");
    kept("blank.png", &file)
}

/// A file of this content, in a folder of its own. The machine clears it away.
pub fn kept(name: &str, content: &[u8]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("scrip-scan-{}", uuid::Uuid::new_v4()));
    fs::create_dir_all(&folder).expect("there is room for a folder");
    fs::write(folder.join(name), content).expect("there is room for a file");
    folder.join(name)
}

/// Greys of a code on a table, a little to the right with each step.
fn drawn(text: &str, wide: usize, high: usize, step: usize) -> Vec<u8> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("a text that fits");
    let size = usize::try_from(code.size()).expect("a code has a size");
    let module = high * 3 / 5 / (size + 8);
    let (left, top) = ((wide - module * (size + 8)) / 2 + step, (high - module * (size + 8)) / 2);
    let grey = |x: usize, y: usize| {
        let inside = |place: usize, start: usize| place.checked_sub(start).map(|place| place / module);
        match (inside(x, left), inside(y, top)) {
            (Some(x), Some(y)) if x < size + 8 && y < size + 8 => {
                let dark = x > 3 && y > 3 && code.get_module(x as i32 - 4, y as i32 - 4);
                if dark { 25 } else { 235 }
            }
            _ => 120 + ((x / 7 + y / 5) % 40) as u8,
        }
    };
    (0..high).flat_map(|y| (0..wide).map(move |x| (x, y))).map(|(x, y)| grey(x, y)).collect()
}

/// What Chromium is told, so that its camera plays a film and the person allows it.
pub fn with_camera(film: &std::path::Path) -> Vec<String> {
    let played = format!("--use-file-for-fake-video-capture={}", film.display());
    let allowed = "--use-fake-ui-for-media-stream";
    ["--use-fake-device-for-media-stream", allowed, played.as_str()].map(str::to_owned).to_vec()
}

/// The pictures that every test run looks at, made by programs that nobody here wrote, and what they say.
pub fn sample() -> Vec<(PathBuf, String)> {
    let list = fs::read_to_string(at("tests/pictures/pictures.json")).expect("the list of pictures");
    let list: Vec<serde_json::Value> = serde_json::from_str(&list).expect("a list");
    let entry = |one: &serde_json::Value| {
        let text = |name: &str| one[name].as_str().expect("a text").to_owned();
        (at("tests/pictures").join(text("file")), text("code"))
    };
    list.iter().map(entry).collect()
}

/// Notes every stream that a camera gives.
const WATCH: &str = "(() => {
    const devices = navigator.mediaDevices, ask = devices?.getUserMedia?.bind(devices);
    window.__streams = [];
    if (ask) devices.getUserMedia = async wish => { const stream = await ask(wish); window.__streams.push(stream); return stream; };
})()";

impl Page {
    /// From the next page on, notes what cameras give.
    pub async fn watches_cameras(&self) {
        self.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
    }

    /// How many tracks of cameras are running, and how many have ended.
    pub async fn tracks(&self) -> (usize, usize) {
        let all = "window.__streams.flatMap(stream => stream.getTracks().map(track => track.readyState))";
        let all = self.script(all).await;
        let count = |what: &str| all.as_array().into_iter().flatten().filter(|ready| *ready == what).count();
        (count("live"), count("ended"))
    }

    /// Waits until a camera runs.
    pub async fn camera_runs(&self) {
        until("the camera to run", async || (self.tracks().await.0 > 0).then_some(())).await;
    }

    /// Waits until no camera runs any more, though one did.
    pub async fn camera_is_off(&self) {
        let off = async || matches!(self.tracks().await, (0, 1..)).then_some(());
        until("the camera to go off", off).await;
    }

    /// Gives a photo to the field of the panel.
    pub async fn gives_photo(&self, file: &std::path::Path) {
        let field = async || self.all("button", "").await.into_iter().find(|button| button.name() == "Use a photo");
        let field = until("the field \"Use a photo\"", field).await;
        self.tell("DOM.setFileInputFiles", json!({ "files": [file], "objectId": field.object() })).await;
    }

    /// Drops a photo on the panel.
    pub async fn drops_photo(&self, file: &std::path::Path) {
        let aim = "function () { this.scrollIntoView({ block: 'center', behavior: 'instant' }); \
            const box = this.getBoundingClientRect(); return [box.left + 20, box.top + box.height / 2] }";
        let aim = self.the("region", "Scan a code").await.call(aim).await;
        let data = json!({ "items": [], "files": [file], "dragOperationsMask": 1 });
        for step in ["dragEnter", "dragOver", "drop"] {
            let drag = json!({ "type": step, "x": aim[0], "y": aim[1], "data": data });
            self.tell("Input.dispatchDragEvent", drag).await;
        }
    }

    /// Pastes a picture where the keyboard is. The clipboard of a machine without a screen takes no pictures, so the event
    /// is made here.
    pub async fn pastes_photo(&self, file: &std::path::Path) {
        let bytes = fs::read(file).expect("the picture is there");
        let paste = format!(
            "(() => {{ const data = new DataTransfer(); \
             data.items.add(new File([new Uint8Array({bytes:?})], 'shot.png', {{ type: 'image/png' }})); \
             document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})) }})()"
        );
        self.script(&paste).await;
    }

    /// The person says no to the camera, or takes it back.
    pub async fn camera_is(&self, allowed: &str) {
        let wish = json!({ "permission": { "name": "camera" }, "setting": allowed });
        self.tell("Browser.setPermission", wish).await;
    }

    /// Waits until the code field holds this, in whatever groups.
    pub async fn code_is_entered(&self, code: &str) {
        let bare = |text: &str| text.replace(['-', ' '], "");
        let entered = async || (bare(&self.the("textbox", "Code").await.value().await) == bare(code)).then_some(());
        if super::within(Duration::from_secs(20), entered).await.is_none() {
            panic!("{code} was not read; the page reads:\n{}", self.reads().await);
        }
    }
}
