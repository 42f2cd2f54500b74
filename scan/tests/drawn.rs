//! Codes of every kind, drawn clean by another program, and what is done to them here: turned, mirrored, inverted, damaged,
//! several in a picture. Pictures as people take them are the benchmark's (`cargo xtask bench scan`).
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::as_conversions)]

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use scan::{Effort, Grey, read};

/// Rows of greys.
#[derive(Clone)]
struct Paper {
    wide: usize,
    high: usize,
    greys: Vec<u8>,
}

impl Paper {
    fn new(wide: usize, high: usize) -> Paper {
        Paper { wide, high, greys: vec![240; wide * high] }
    }

    /// Draws a code with its upper left corner here, so many pixels a module, turned by this part of a full turn.
    fn draw(mut self, code: &QrCode, left: f32, top: f32, module: f32, turn: f32) -> Paper {
        let (sin, cos) = (turn * std::f32::consts::TAU).sin_cos();
        let half = code.size() as f32 * module / 2.0;
        for y in 0..self.high {
            for x in 0..self.wide {
                let (right, down) = (x as f32 + 0.5 - left - half, y as f32 + 0.5 - top - half);
                let place = |along: f32| ((along + half) / module).floor() as i32;
                let (column, row) = (place(right * cos + down * sin), place(down * cos - right * sin));
                if (0..code.size()).contains(&column) && (0..code.size()).contains(&row) {
                    self.greys[y * self.wide + x] = if code.get_module(column, row) { 20 } else { 240 };
                }
            }
        }
        self
    }

    fn texts(&self) -> Vec<String> {
        read(&Grey::new(self.greys.clone(), self.wide as u32).unwrap(), Effort::Thorough)
    }
}

fn code(text: &str) -> QrCode {
    QrCode::encode_text(text, QrCodeEcc::Medium).unwrap()
}

fn alone(code: &QrCode, module: f32, turn: f32) -> Paper {
    let side = (code.size() as f32 * module * 1.5) as usize + 40;
    let start = (side as f32 - code.size() as f32 * module) / 2.0;
    Paper::new(side, side).draw(code, start, start, module, turn)
}

#[test]
fn every_version_of_every_level_is_read() {
    for version in 1..=40 {
        let level = [QrCodeEcc::Low, QrCodeEcc::Medium, QrCodeEcc::Quartile, QrCodeEcc::High][version % 4];
        let text: String = (0..version * 4 + 3).map(|at| char::from(b'a' + (at % 23) as u8)).collect();
        let version = Version::new(version as u8);
        let segments = QrSegment::make_segments(&text);
        let code = QrCode::encode_segments_advanced(&segments, level, version, version, None, false).unwrap();
        assert_eq!(alone(&code, 4.0, 0.0).texts(), [text], "{version:?} {level:?}");
    }
}

#[test]
fn a_code_is_read_whichever_way_it_is_turned() {
    for step in 0..24 {
        let code = code("GQ7T-2M9X-4K8R-WD1F");
        assert_eq!(alone(&code, 5.0, step as f32 / 24.0).texts(), ["GQ7T-2M9X-4K8R-WD1F"], "{step} of 24");
    }
}

#[test]
fn a_code_in_a_mirror_and_one_that_is_light_on_dark_are_read() {
    let paper = alone(&code("https://shop.example/redeem#code=GQ7T-2M9X-4K8R-WD1F"), 5.0, 0.03);
    let mut mirrored = paper.clone();
    mirrored.greys.chunks_mut(paper.wide).for_each(|row| row.reverse());
    assert_eq!(mirrored.texts(), paper.texts());
    let mut inverted = paper.clone();
    inverted.greys.iter_mut().for_each(|grey| *grey = 255 - *grey);
    assert_eq!(inverted.texts(), paper.texts());
    assert_eq!(paper.texts().len(), 1);
}

#[test]
fn several_codes_in_one_picture_are_all_read() {
    let mut paper = Paper::new(900, 700);
    let places = [(40.0, 60.0, 0.0), (520.0, 60.0, 0.04), (60.0, 400.0, 0.21), (520.0, 400.0, 0.5)];
    for (number, (left, top, turn)) in places.into_iter().enumerate() {
        paper = paper.draw(&code(&format!("CARD NUMBER {number} OF FOUR")), left, top, 8.0, turn);
    }
    let mut texts = paper.texts();
    texts.sort();
    assert_eq!(texts, [0, 1, 2, 3].map(|number| format!("CARD NUMBER {number} OF FOUR")));
}

#[test]
fn a_stain_that_the_guards_can_mend_does_not_matter() {
    let code = QrCode::encode_text("GQ7T-2M9X-4K8R-WD1F and more", QrCodeEcc::High).unwrap();
    let mut paper = alone(&code, 6.0, 0.0);
    let middle = paper.wide / 2;
    for y in middle - 16..middle + 16 {
        for x in middle - 16..middle + 16 {
            paper.greys[y * paper.wide + x] = 20;
        }
    }
    assert_eq!(paper.texts(), ["GQ7T-2M9X-4K8R-WD1F and more"]);
}

#[test]
fn what_is_no_code_says_nothing_and_breaks_nothing() {
    let mut dice = 1_u32;
    let mut throw = || {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (dice >> 24) as u8
    };
    for (wide, high) in [(1, 1), (3, 900), (900, 2), (17, 17), (240, 180)] {
        let mut noise = Paper::new(wide, high);
        noise.greys.iter_mut().for_each(|grey| *grey = throw());
        assert!(noise.texts().is_empty(), "{wide} by {high}");
        assert!(Paper::new(wide, high).texts().is_empty(), "{wide} by {high}, empty");
    }
    // Squares that no code holds together.
    let whole = alone(&code("GQ7T-2M9X-4K8R-WD1F"), 5.0, 0.0);
    let mut cut = whole.clone();
    cut.greys.truncate(whole.wide * (whole.high / 2));
    cut.high = whole.high / 2;
    assert!(cut.texts().is_empty());
}
