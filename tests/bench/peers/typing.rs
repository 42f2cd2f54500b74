//! A key in the code field of a page that is there: sixteen symbols are read again, and said what they are.

use super::sheet::Sheet;
use crate::tab::{Tab, Work};
use std::time::Duration;

/// What is drawn after a key is drawn by then.
const A_FRAME_OR_TWO: Duration = Duration::from_millis(80);

/// Types a code of sixteen symbols into the empty field.
pub async fn types(tab: &Tab<'_>, code: &str, sheet: Option<&mut Sheet>, app: usize) {
    tab.script("document.getElementById('code').focus()").await;
    tab.empties().await;
    let begun = rested(tab).await;
    let (whole, last) = code.split_at(code.len() - 1);
    for sign in whole.chars() {
        tab.press(sign).await;
    }
    let before = rested(tab).await;
    for sign in last.chars() {
        tab.press(sign).await;
    }
    let after = rested(tab).await;
    let Some(sheet) = sheet else { return };
    let (keys, verdict) = (after - begun, after - before);
    let count = code.len() as f64;
    sheet.note("key, script", app, keys.script / count);
    sheet.note("key, all tasks", app, keys.all / count);
    sheet.note("16th key, script", app, verdict.script);
    sheet.note("16th key, all tasks", app, verdict.all);
}

async fn rested(tab: &Tab<'_>) -> Work {
    tokio::time::sleep(A_FRAME_OR_TWO).await;
    tab.spent().await
}
