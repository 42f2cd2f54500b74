//! Who is here comes and goes: asked, told, remembered, and told to the other tabs.

use super::{Heard, Session, Standing};
use crate::{
    api,
    browser::{
        badge,
        live::{Live, News},
        seen,
    },
};
use domain::api::session::Viewer;
use leptos::prelude::*;

impl Session {
    /// Asks who is here.
    pub fn recognise(self) {
        self.asked.update_value(|asked| *asked += 1);
        let question = self.asked.get_value();
        leptos::task::spawn_local(async move {
            let answer = api::session::session().await;
            if self.asked.get_value() != question {
                return;
            }
            match answer {
                Ok(answer) => match answer.viewer {
                    Some(viewer) => self.enter(viewer),
                    None => self.leave(),
                },
                // Whoever was here last, and may be told what is kept on this device. If nobody was, unknown stays unknown;
                // the pages ask for what they need and hear it there.
                Err(_) => match api::session::last_session().and_then(|known| known.viewer) {
                    Some(viewer) => self.enter(viewer),
                    None => self.visitor.unsure(),
                },
            }
        });
    }

    fn enter(self, viewer: Viewer) {
        if self.visitor.enter(viewer) {
            // Who came with a token for a cart is nobody who signs in, and has no news.
            if self.visitor.has_email() {
                self.with_live(Live::start);
            }
            self.wallet.refresh();
            self.market.hear(Heard::News);
        }
    }

    pub(super) fn leave(self) {
        let was_here = self.visitor.standing.with_untracked(|standing| matches!(standing, Standing::SignedIn(_)));
        self.visitor.leave();
        self.wallet.forget();
        self.case_news.set(false);
        if was_here {
            seen::forget();
            badge::show(0);
            self.forget_draft();
            self.market.hear(Heard::AnotherVisitor);
        }
        self.with_live(Live::stop);
    }

    /// Somebody signed in on this page; the other tabs hear of it.
    pub fn signed_in(self, viewer: Viewer) {
        self.enter(viewer);
        self.with_live(|live| live.tell(News::SignedIn));
    }

    /// Nobody is signed in any more; the other tabs hear of it.
    pub fn signed_out(self) {
        self.leave();
        self.with_live(|live| live.tell(News::SignedOut));
    }
}
