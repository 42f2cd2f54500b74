//! What a page lets one download, in a folder of the test's own.

use super::{browser::Browser, page::Page, until};
use serde_json::json;
use std::{fs, path::PathBuf};

/// Where a browser puts what it downloads.
pub struct Downloads(PathBuf);

impl Downloads {
    /// From now on.
    pub async fn of(browser: &Browser, page: &Page) -> Downloads {
        let folder = browser.folder().join("downloads");
        page.tell("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await;
        Downloads(folder)
    }

    /// Waits for a file whose name ends like this, reads it and removes it.
    pub async fn take(&self, ending: &str) -> String {
        until("the file to be there", async || {
            let files = fs::read_dir(&self.0).ok()?.flatten().map(|file| file.path());
            let file = files.into_iter().find(|path| path.to_string_lossy().ends_with(ending))?;
            let text = fs::read_to_string(&file).ok()?;
            fs::remove_file(&file).ok()?;
            Some(text)
        })
        .await
    }
}
