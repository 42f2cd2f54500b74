//! Codes made of bars: Code 128, EAN and UPC, interleaved 2 of 5. A line across all bars is enough to read one.

mod code128;
mod ean;
mod interleaved;

use crate::{
    Effort,
    ink::Ink,
    number::{float, nearest},
    point::Point,
};
use std::f32::consts::PI;

/// Lines that are laid over a picture in each direction.
const LINES: i32 = 36;
/// A text that only one line says is chance.
const AGREEING: usize = 2;
/// Half a turn in so many directions: bars are at least a tenth as high as all of them are wide.
const WAYS: i32 = 16;
/// Of a glance, only every so many: people hold a camera straight.
const GLANCED: i32 = 8;

/// The texts of all bars in a picture.
pub fn read(ink: &Ink, effort: Effort) -> Vec<String> {
    let mut said: Vec<(String, usize)> = Vec::new();
    for line in lines(ink, effort) {
        let lengths = lengths(ink, line);
        let back: Vec<f32> = lengths.iter().rev().copied().collect();
        for text in [lengths, back].iter().flat_map(|lengths| on(lengths)) {
            match said.iter_mut().find(|(known, _)| *known == text) {
                Some((_, times)) => *times += 1,
                None => said.push((text, 1)),
            }
        }
    }
    said.into_iter().filter(|(_, times)| *times >= AGREEING).map(|(text, _)| text).collect()
}

/// What stands on a line, from its lengths of light and dark in turn; the first is light.
fn on(lengths: &[f32]) -> Vec<String> {
    let mut texts = Vec::new();
    // Every code begins with a bar behind a margin that is wider than any of its own.
    for (start, margin) in lengths.iter().enumerate().step_by(2) {
        let Some(bars) = lengths.get(start + 1..).filter(|bars| bars.len() >= LEAST) else { break };
        if bars.iter().take(4).all(|bar| *bar * 1.5 < *margin) {
            texts.extend([code128::read(bars), ean::read(bars), interleaved::read(bars)].into_iter().flatten());
        }
    }
    texts
}

/// Fewer bars and gaps than this are no code.
const LEAST: usize = 24;

/// The lengths of light and dark in turn along a line, the first light: each border where the picture crosses its mean.
fn lengths(ink: &Ink, line: impl Iterator<Item = Point>) -> Vec<f32> {
    let mut borders = vec![0.0];
    let mut before: Option<f32> = None;
    for (step, place) in (0..).zip(line) {
        let now = ink.inkiness(place);
        if let Some(before) = before.filter(|before| (*before > 0.0) != (now > 0.0)) {
            borders.push(float(step) - now / (now - before));
        } else if before.is_none() && now > 0.0 {
            borders.push(0.0);
        }
        before = Some(now);
    }
    borders.iter().zip(borders.iter().skip(1)).map(|(start, end)| end - start).collect()
}

/// Lines over the picture, in steps of a pixel.
fn lines(ink: &Ink, effort: Effort) -> impl Iterator<Item = impl Iterator<Item = Point>> {
    let (wide, high) = (float(ink.grey().width()), float(ink.grey().height()));
    let middle = Point::new(wide / 2.0, high / 2.0);
    let reach = middle.length();
    let apart = if effort == Effort::Glance { GLANCED } else { 1 };
    (0..WAYS / apart).flat_map(move |turn| {
        let (down, right) = (float(turn * apart) / float(WAYS) * PI).sin_cos();
        let (way, aside) = (Point::new(right, down), Point::new(-down, right));
        let spread = wide * down.abs() + high * right.abs();
        (0..LINES).map(move |line| {
            let from = middle + aside * (((float(line) + 0.5) / float(LINES) - 0.5) * spread) - way * reach;
            let places = (0..nearest(reach * 2.0)).map(move |step| from + way * float(step));
            places.filter(move |place| (0.0..wide).contains(&place.x) && (0.0..high).contains(&place.y))
        })
    })
}

/// How far lengths are from a pattern of so many modules, in modules; none where one is plainly another. From edge to like
/// edge counts most: blur and spread ink make bars wider or narrower, but move both edges the same way.
fn distance<const N: usize>(lengths: &[f32], pattern: [u8; N], module: f32) -> Option<f32> {
    let modules = pattern.map(f32::from);
    let off = |length: f32, modules: f32| (length / module - modules).abs();
    let pairs = lengths.windows(2).zip(modules.windows(2)).map(|(two, of)| off(two.iter().sum(), of.iter().sum()));
    let [mut sum, mut most] = [0.0, 0.0_f32];
    for pair in pairs {
        sum += pair;
        most = most.max(pair);
    }
    let alone: f32 = lengths.iter().zip(modules).map(|(length, modules)| off(*length, modules)).sum();
    (most < 0.85).then_some(sum + alone * 0.25)
}

/// Whether the last digit is the one that guards the others: every other digit counts three times.
fn is_guarded(digits: &[u8]) -> bool {
    let weights = [1, 3].into_iter().cycle();
    digits.iter().rev().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum::<u32>() % 10 == 0
}

fn text(digits: &[u8]) -> String {
    digits.iter().filter_map(|digit| char::from_digit(u32::from(*digit), 10)).collect()
}
