//! Another build of the app in the shop, and the worker that keeps one.

use super::{at, named, page::Page, shop::Shop, until, within};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// Some sixty files, one after the other, on a machine that two browsers and a build may share.
const LONG: Duration = Duration::from_secs(120);

/// Makes a build of its own for this shop, from the real one: what `change` gives back of a file takes its place.
pub fn build(shop: &Shop, name: &str, change: impl Fn(&str, &str) -> Option<String>) -> PathBuf {
    let (from, to) = (named("SCRIP_DIST", "dist"), shop.folder().join(name));
    copy(&from, &to);
    for file in files(&to) {
        let path = file.strip_prefix(&to).expect("a file lies in its folder").display().to_string();
        let text = fs::read_to_string(&file).unwrap_or_default();
        if let Some(changed) = change(&path, &text) {
            write(&file, &changed);
        }
    }
    let listed = Command::new("node").arg(at("xtask/tools/kept.mjs")).arg(&to).status().expect("node runs");
    assert!(listed.success(), "kept.mjs failed");
    // The worker says another name now.
    let worker = to.join("sw.js");
    write(&worker, &fs::read_to_string(&worker).expect("a worker"));
    to
}

/// Puts another build into the shop, which says in its page that it is the newer one.
pub async fn newer(shop: &mut Shop) -> PathBuf {
    let newer = build(shop, "newer", |path, text| {
        is_page(path).then(|| text.replace("<head>", "<head><meta name=\"build\" content=\"newer\">"))
    });
    shop.tell("SCRIP_DIST", newer.display().to_string());
    shop.restart().await;
    newer
}

/// Writes a file whose compressed twins would be those of another.
fn write(file: &Path, text: &str) {
    fs::write(file, text).expect("a file can be written");
    for twin in ["br", "gz"] {
        let _if_there_is_one = fs::remove_file(format!("{}.{twin}", file.display()));
    }
}

fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let copy = to.join(file.strip_prefix(from).expect("a file lies in its folder"));
        fs::create_dir_all(copy.parent().expect("a folder")).expect("there is room for a build");
        fs::copy(&file, &copy).expect("a file can be copied");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|_| panic!("{} is a folder", folder.display())).flatten() {
        if entry.path().is_dir() { found.extend(files(&entry.path())) } else { found.push(entry.path()) }
    }
    found
}

/// Whether this is one of the pages that the app begins with, in any language.
pub fn is_page(path: &str) -> bool {
    path.ends_with(".html") && !path.contains('/')
}

/// How far the worker has come, and what is kept.
const WORKER: &str = "(async () => {
    const known = await navigator.serviceWorker.getRegistration(), kept = {};
    for (const name of await caches.keys()) kept[name] = (await (await caches.open(name)).keys()).length;
    const states = ['installing', 'waiting', 'active'].map(name => [name, known?.[name]?.state]);
    return JSON.stringify({ states, kept, controller: navigator.serviceWorker.controller?.state });
})()";

impl Page {
    /// Waits until the worker has kept the app, and the page is in its hands. It fetches one file after the other, while the
    /// page has nothing to do.
    pub async fn is_kept(&self) {
        let kept = "navigator.serviceWorker.controller?.state === 'activated'";
        let waited = within(LONG, async || (self.script(kept).await == true).then_some(())).await;
        assert!(waited.is_some(), "the app was not kept within {LONG:?}: {}", self.script(WORKER).await);
    }

    /// Has the browser look for another build, as it does by itself when a page is opened.
    pub async fn looks_for_another_build(&self) {
        self.script("navigator.serviceWorker.getRegistration().then(known => known.update()).then(() => true)").await;
    }

    /// Waits until another build is kept and waits.
    pub async fn another_build_waits(&self) {
        let waits = "navigator.serviceWorker.getRegistration().then(known => !!known?.waiting)";
        let waited = within(LONG, async || (self.script(waits).await == true).then_some(())).await;
        assert!(waited.is_some(), "no other build waits within {LONG:?}");
    }

    /// Waits until the page is that of the newer build.
    pub async fn has_begun_newer(&self) {
        let begun = "!!document.querySelector('[name=build]')";
        until("the newer build to begin", async || (self.script(begun).await == true).then_some(())).await;
    }
}
