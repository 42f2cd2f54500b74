//! The circumstances of a page: the size and the light it is seen in, the line, the speed of the machine.

use super::page::Page;
use serde_json::json;

/// The size and the light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// A dark colour scheme is preferred.
    pub dark: bool,
}

impl Look {
    /// A phone, in the hand.
    pub const PHONE: Look = Look { width: 390, height: 844, dark: false };
    /// A window on a desk.
    pub const DESKTOP: Look = Look { width: 1280, height: 860, dark: false };
    /// The narrowest that WCAG 1.4.10 asks for.
    pub const NARROW: Look = Look { width: 320, height: 640, dark: false };

    /// The same at night.
    pub const fn at_night(self) -> Look {
        Look { dark: true, ..self }
    }

    /// Every look that a page is judged by.
    pub const ALL: [Look; 4] = [Look::PHONE, Look::PHONE.at_night(), Look::DESKTOP, Look::DESKTOP.at_night()];

    /// For the names of pictures and messages: `phone-dark`.
    pub fn name(self) -> String {
        let size = if self.width < 600 { "phone" } else { "desktop" };
        format!("{size}-{}", if self.dark { "dark" } else { "light" })
    }
}

impl Page {
    /// Shows the page in this size and light.
    pub async fn looks(&self, look: Look) {
        let phone = look.width < 600;
        let size = json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": phone });
        self.tell("Emulation.setDeviceMetricsOverride", size).await;
        let scheme = if look.dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.tell("Emulation.setEmulatedMedia", media).await;
    }

    /// Shows the page in the colours that the system forces on it.
    pub async fn wears_forced_colours(&self) {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        self.tell("Emulation.setEmulatedMedia", forced).await;
    }

    /// Cuts the line of this tab, as a tunnel does: the browser knows.
    pub async fn goes_offline(&self) {
        self.line(true).await;
    }

    /// Gives the line back.
    pub async fn comes_online(&self) {
        self.line(false).await;
    }

    /// Slows the machine down so many times.
    pub async fn runs_slower(&self, times: u32) {
        self.tell("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }

    /// Waits until nothing moves: colours half way between two are nobody's contrast.
    pub async fn settles(&self) {
        let moving = "document.getAnimations().filter(a => a.playState === 'running' \
            && a.effect?.getComputedTiming().iterations !== Infinity).length";
        super::until("the page to settle", async || (self.script(moving).await == json!(0)).then_some(())).await;
    }
}
