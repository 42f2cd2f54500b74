//! Scanning a code.

pub use crate::words::said::scan::*;

use crate::browser::{camera::NoCamera, reader::Unread};

/// There is no camera: why, then what to do.
pub fn no_camera(why: NoCamera) -> &'static str {
    match why {
        NoCamera::Refused => camera_refused(),
        NoCamera::RefusedToApp => camera_refused_to_app(),
        NoCamera::Missing => camera_missing(),
        NoCamera::Busy => camera_busy(),
        NoCamera::Insecure => camera_insecure(),
    }
}

/// A picture could not be looked at: why, then what to do.
pub fn unread(why: Unread) -> &'static str {
    match why {
        Unread::NotFetched => not_fetched(),
        Unread::NoPicture => no_picture(),
        Unread::OldBrowser => old_browser(),
    }
}
