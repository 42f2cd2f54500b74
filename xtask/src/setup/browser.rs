//! The browser of the tests.

use std::path::{Path, PathBuf};

use super::{debian, on_path};
use crate::fault::Fault;
use crate::house::House;
use crate::{pins, say};

/// Chromium and the program that drives it.
#[derive(Debug)]
pub struct Browser {
    /// `CHROMIUM`, else the machine's.
    pub chromium: PathBuf,
    /// `CHROMEDRIVER`, else the machine's.
    pub driver: PathBuf,
}

impl Browser {
    /// The browser, if all of it is there, with letters to draw.
    pub fn locate() -> Option<Browser> {
        let named = |variable: &str, program: &str| {
            std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file()).or_else(|| on_path(program))
        };
        let fonts = ["/usr/share/fonts/truetype", "/usr/share/fonts/opentype"];
        fonts.iter().find(|folder| Path::new(folder).is_dir())?;
        Some(Browser { chromium: named("CHROMIUM", "chromium")?, driver: named("CHROMEDRIVER", "chromedriver")? })
    }
}

/// Makes sure that the browser is there.
pub fn have_browser(house: &House) -> Result<(), Fault> {
    if Browser::locate().is_some() {
        say::found("chromium and chromedriver");
        return Ok(());
    }
    debian::install(house, "chromium and chromedriver", &pins::DEBIAN_BROWSER)
}
