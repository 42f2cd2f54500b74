//! Between whole numbers, which count pixels, and fractions, which say where a thing is.

/// The whole number below, for any place in a picture.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "pictures end long before 2^31 pixels")]
pub fn floor(value: f32) -> i32 {
    value.floor() as i32
}

/// The nearest whole number.
pub fn nearest(value: f32) -> i32 {
    floor(value + 0.5)
}

/// A count or place of pixels as a fraction.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "counts of pixels in a row fit a fraction exactly"
)]
pub fn float(value: i32) -> f32 {
    value as f32
}

/// A grey between 0 and 255; what lies outside is the nearer of both.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a byte"
)]
pub fn byte(value: f32) -> u8 {
    value.clamp(0.0, 255.0) as u8
}
