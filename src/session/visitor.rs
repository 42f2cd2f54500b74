//! Who is here.

use domain::api::session::Viewer;
use leptos::prelude::*;

/// Whether somebody is signed in.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Not asked yet, or nobody answered.
    Unknown,
    /// A guest.
    SignedOut,
    /// A shopper.
    SignedIn(Viewer),
}

/// Who is here.
#[derive(Clone, Copy)]
pub struct Visitor {
    /// Signed in or not.
    pub standing: RwSignal<Standing>,
    /// The question has been asked, and answered or not.
    pub asked: RwSignal<bool>,
}

impl Visitor {
    /// Not asked yet.
    pub fn new() -> Visitor {
        Visitor { standing: RwSignal::new(Standing::Unknown), asked: RwSignal::new(false) }
    }

    /// Somebody is signed in. Says whether that is news.
    pub fn enter(self, viewer: Viewer) -> bool {
        let standing = Standing::SignedIn(viewer);
        let news = self.standing.with_untracked(|known| *known != standing);
        if news {
            self.standing.set(standing);
        }
        self.asked.set(true);
        news
    }

    /// Nobody is.
    pub fn leave(self) {
        if self.standing.with_untracked(|known| *known != Standing::SignedOut) {
            self.standing.set(Standing::SignedOut);
        }
        self.asked.set(true);
    }

    /// Nobody answered.
    pub fn unsure(self) {
        self.asked.set(true);
    }

    /// Whether somebody is signed in.
    pub fn is_known(self) -> bool {
        self.standing.with(|standing| matches!(standing, Standing::SignedIn(_)))
    }

    /// Whether it is somebody who signs in.
    pub fn has_email(self) -> bool {
        self.standing
            .with_untracked(|standing| matches!(standing, Standing::SignedIn(viewer) if viewer.email.contains('@')))
    }

    /// Whether it is certain that nobody is.
    pub fn is_guest(self) -> bool {
        self.standing.with(|standing| *standing == Standing::SignedOut)
    }

    /// Who is signed in.
    pub fn viewer(self) -> Option<Viewer> {
        self.standing.with(|standing| match standing {
            Standing::SignedIn(viewer) => Some(viewer.clone()),
            Standing::Unknown | Standing::SignedOut => None,
        })
    }

    /// The region of who is signed in.
    pub fn region(self) -> Option<String> {
        self.standing.with(|standing| match standing {
            Standing::SignedIn(viewer) => Some(viewer.region.clone()),
            Standing::Unknown | Standing::SignedOut => None,
        })
    }
}

impl Default for Visitor {
    fn default() -> Self {
        Visitor::new()
    }
}
