//! What is on paper: a page as a printer has it, and what a phone's camera reads off it.

use super::{circumstance::Look, page::Page, shot::decode, thing::Thing};
use serde_json::json;

impl Page {
    /// Shows the page as it would be printed on A4, until it is looked at in another way.
    pub async fn is_on_paper(&self) {
        self.looks(Look { width: 794, height: 1123, dark: false }).await;
        self.tell("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// How many sheets of A4 a printer would take.
    pub async fn sheets(&self) -> usize {
        let wish = json!({ "printBackground": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = self.tell("Page.printToPDF", wish).await;
        let pdf = decode(printed["data"].as_str().unwrap_or_default());
        let text = String::from_utf8_lossy(&pdf);
        // Each page is an object of this type; the list of all is of the type `Pages`.
        text.split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s')).count()
    }

    /// The picture of a thing on the screen with what is close around it, twice as large. A radio button's picture is all
    /// that is its label.
    pub async fn sees_picture(&self, of: &Thing) -> Picture {
        let aim = "function () { this.scrollIntoView({ block: 'center', behavior: 'instant' }); \
            const box = (this.closest('label') ?? this).getBoundingClientRect(); \
            return { x: box.left + scrollX - 8, y: box.top + scrollY - 8, width: box.width + 16, height: box.height + 16, scale: 2 } }";
        let clip = of.call(aim).await;
        let taken = self.tell("Page.captureScreenshot", json!({ "format": "png", "clip": clip })).await;
        let bytes = decode(taken["data"].as_str().unwrap_or_default());
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a picture");
        let mut dots = vec![0; reader.output_buffer_size().expect("a picture of a size")];
        let info = reader.next_frame(&mut dots).expect("a whole picture");
        let (width, height) = (info.width as usize, info.height as usize);
        let step = dots.len() / (width * height);
        Picture { width, height, dots: dots.chunks(step).map(|dot| [dot[0], dot[1], dot[2]]).collect() }
    }
}

/// What can be seen, dot by dot.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    dots: Vec<[u8; 3]>,
}

impl Picture {
    /// What a phone's camera reads that is held over it.
    pub fn scanned(&self) -> String {
        let dot = |x: usize, y: usize| self.dots[y * self.width + x][0];
        let mut grey = rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, dot);
        let found = grey.detect_grids();
        assert_eq!(found.len(), 1, "a picture has one QR code in it");
        found[0].decode().expect("a QR code that can be read").1
    }

    /// How many colours are in it.
    pub fn colours(&self) -> usize {
        self.dots.iter().collect::<std::collections::BTreeSet<_>>().len()
    }

    /// How many of its dots are of this colour, as a part of a thousand.
    pub fn share_of(&self, colour: [u8; 3]) -> usize {
        self.dots.iter().filter(|dot| **dot == colour).count() * 1_000 / self.dots.len()
    }
}
