//! Scanning a code.

use crate::browser::{camera::NoCamera, reader::Unread};

/// Over the panel.
pub const TITLE: &str = "Scan a code";
/// What the camera shows, to a screen reader.
pub const PICTURE: &str = "What the camera sees";
/// While the camera comes on.
pub const STARTING: &str = "Starting the camera. Your browser may ask you first.";
/// While it looks for a code.
pub const HOLD: &str = "Hold the code in the frame.";
/// While it is off.
pub const OFF: &str = "The camera is off.";
/// While a photo is read.
pub const READING: &str = "Looking for a code in your photo.";
/// Said when there is one.
pub const FOUND: &str = "Code found.";
/// The switch.
pub const LIGHT: &str = "Light";
/// The button.
pub const USE_CAMERA: &str = "Use the camera";
/// The button.
pub const USE_PHOTO: &str = "Use a photo";
/// The button.
pub const STOP: &str = "Stop";
/// Under the buttons.
pub const LOCAL: &str = "Pictures stay on this device. You can also paste or drop a screenshot here.";

/// There is no code in a photo.
pub const NOTHING: &str =
    "We found no code in this photo. Go closer, with more light and the whole code in the picture, or type the code.";

/// There is no camera: why, then what to do.
pub fn no_camera(why: NoCamera) -> &'static str {
    match why {
        NoCamera::Refused => {
            "The camera is not allowed here. Allow it in your browser's settings for this page, use a photo, or type \
             the code."
        }
        NoCamera::RefusedToApp => {
            "The camera is not allowed in this app. Take a photo and use that, open the shop in Safari, or type the code."
        }
        NoCamera::Missing => "No camera was found on this device. Use a photo, or type the code.",
        NoCamera::Busy => {
            "Something else is using the camera. Close that and try again, use a photo, or type the code."
        }
        NoCamera::Insecure => {
            "Browsers give the camera to secure pages only, and this one is not. Use a photo, or type the code."
        }
    }
}

/// A picture could not be looked at: why, then what to do.
pub fn unread(why: Unread) -> &'static str {
    match why {
        Unread::NotFetched => {
            "What reads pictures could not be fetched. Try again when you are online, reload the page, or type the code."
        }
        Unread::NoPicture => "Your browser can not open this file as a picture. Use a JPEG or PNG, or type the code.",
        Unread::OldBrowser => "This browser can not read pictures. Type the code, or use another browser.",
    }
}
