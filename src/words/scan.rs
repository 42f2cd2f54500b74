//! Scanning a code.

pub use crate::words::said::scan::*;

use crate::browser::{camera::NoCamera, reader::Unread};



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
