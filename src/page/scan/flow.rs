//! The steps of a scan, and which answer leads where. No Leptos in here, no camera and no clock.

use crate::browser::{camera::NoCamera, reader::Unread};

/// What the camera is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Camera {
    /// The browser asks the person, or it is coming on.
    Starting,
    /// It looks for a code.
    Looking,
    /// It is off.
    Off,
}

/// What is in the way of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no camera.
    Camera(NoCamera),
    /// A picture could not be looked at.
    Unread(Unread),
    /// There is no code in the photo.
    Nothing,
}

/// Where a scan is. It ends with the first code: what is seen after that is dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The camera.
    pub camera: Camera,
    /// A photo is being read.
    pub reading: bool,
    /// What went wrong last, until something else is tried.
    pub trouble: Option<Trouble>,
    found: bool,
    camera_turn: u32,
    photo_turn: u32,
}

impl Flow {
    /// Nothing has been tried.
    pub fn new() -> Flow {
        Flow { camera: Camera::Off, reading: false, trouble: None, found: false, camera_turn: 0, photo_turn: 0 }
    }

    /// The camera is asked for. Answers to it bear this number; an older one is nobody's.
    pub fn start(&mut self) -> u32 {
        self.camera = Camera::Starting;
        self.trouble = None;
        self.camera_turn += 1;
        self.camera_turn
    }

    /// It came. Says whether it is still wanted.
    pub fn opened(&mut self, turn: u32) -> bool {
        let wanted = self.is_on(turn) && self.camera == Camera::Starting;
        if wanted {
            self.camera = Camera::Looking;
        }
        wanted
    }

    /// It did not come, or what reads its pictures did not. Says whether anyone still waits for it. What has become of a
    /// photo that was given meanwhile is not talked over.
    pub fn failed(&mut self, turn: u32, trouble: Trouble) -> bool {
        let awaited = self.is_on(turn);
        if awaited {
            self.stop();
            self.trouble.get_or_insert(trouble);
        }
        awaited
    }

    /// Whether the camera that was asked for then is the one that is on.
    pub fn is_on(&self, turn: u32) -> bool {
        !self.found && self.camera != Camera::Off && turn == self.camera_turn
    }

    /// The camera goes off.
    pub fn stop(&mut self) {
        self.camera = Camera::Off;
    }

    /// What one frame shows: the text to hand over, if there is one.
    pub fn seen(&mut self, turn: u32, texts: &[String]) -> Option<String> {
        if self.is_on(turn) { self.hand_over(texts) } else { None }
    }

    /// A photo is being read, in the place of one before it.
    pub fn read(&mut self) -> u32 {
        self.reading = true;
        self.trouble = None;
        self.photo_turn += 1;
        self.photo_turn
    }

    /// What is in the photo: the text to hand over, if there is one.
    pub fn answered(&mut self, turn: u32, answer: Result<Vec<String>, Unread>) -> Option<String> {
        if turn != self.photo_turn || self.found {
            return None;
        }
        self.reading = false;
        let text = answer.map(|texts| self.hand_over(&texts));
        self.trouble = match &text {
            Err(unread) => Some(Trouble::Unread(*unread)),
            Ok(None) => Some(Trouble::Nothing),
            Ok(Some(_)) => None,
        };
        text.ok().flatten()
    }

    fn hand_over(&mut self, texts: &[String]) -> Option<String> {
        self.found = texts.iter().any(|text| !text.trim().is_empty());
        self.found.then(|| {
            self.stop();
            texts.join("\n")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_code_is_handed_over_once_and_the_camera_is_off() {
        let mut flow = Flow::new();
        let turn = flow.start();
        assert!(flow.opened(turn));
        assert_eq!(flow.seen(turn, &[]), None);
        assert_eq!(flow.camera, Camera::Looking);
        let photo = flow.read();
        assert_eq!(flow.seen(turn, &texts(&["ONE", "TWO"])).as_deref(), Some("ONE\nTWO"));
        assert_eq!(flow.camera, Camera::Off);
        assert_eq!(flow.seen(turn, &texts(&["ONE"])), None);
        assert_eq!(flow.answered(photo, Ok(texts(&["THREE"]))), None);
    }

    #[test]
    fn a_camera_that_comes_after_it_was_put_away_is_not_wanted() {
        let mut flow = Flow::new();
        let first = flow.start();
        flow.stop();
        assert!(!flow.opened(first));
        let second = flow.start();
        assert!(!flow.opened(first) && !flow.failed(first, Trouble::Camera(NoCamera::Busy)));
        assert!(flow.opened(second));
        assert_eq!(flow.seen(first, &texts(&["ONE"])), None);
    }

    #[test]
    fn what_became_of_a_photo_is_not_talked_over_by_a_camera_that_does_not_come() {
        let mut flow = Flow::new();
        let turn = flow.start();
        let photo = flow.read();
        assert_eq!(flow.answered(photo, Err(Unread::NotFetched)), None);
        assert!(flow.failed(turn, Trouble::Camera(NoCamera::Missing)));
        assert_eq!((flow.camera, flow.trouble), (Camera::Off, Some(Trouble::Unread(Unread::NotFetched))));
    }

    #[test]
    fn each_way_without_a_code_says_why_until_another_is_tried() {
        let mut flow = Flow::new();
        let turn = flow.start();
        assert!(flow.failed(turn, Trouble::Camera(NoCamera::Refused)));
        assert_eq!((flow.camera, flow.trouble), (Camera::Off, Some(Trouble::Camera(NoCamera::Refused))));
        let photo = flow.read();
        assert_eq!((flow.reading, flow.trouble), (true, None));
        assert_eq!(flow.answered(photo, Ok(texts(&[" "]))), None);
        assert_eq!((flow.reading, flow.trouble), (false, Some(Trouble::Nothing)));
        let (older, newer) = (flow.read(), flow.read());
        assert_eq!(flow.answered(older, Ok(texts(&["ONE"]))), None);
        assert_eq!(flow.answered(newer, Err(Unread::NoPicture)), None);
        assert_eq!(flow.trouble, Some(Trouble::Unread(Unread::NoPicture)));
        let last = flow.read();
        assert_eq!(flow.answered(last, Ok(texts(&["TWO"]))).as_deref(), Some("TWO"));
    }
}
