//! axe-core looks at a page: every level of WCAG that a machine can judge, and what it calls best practice.

use super::{circumstance::Look, named, page::Page};
use serde_json::Value;
use std::{
    fs,
    path::PathBuf,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

/// Every rule of levels A and AA up to WCAG 2.2, and best practice.
const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// What a page can be made to wear, and how that is taken off again.
const WORN: [(&str, &str, &str); 2] = [
    ("right to left", "document.documentElement.dir = 'rtl'", "document.documentElement.dir = 'ltr'"),
    ("200 % text", "document.documentElement.style.fontSize = '200%'", "document.documentElement.style.fontSize = ''"),
];

/// How many combinations of a state and a look were judged.
static JUDGED: AtomicUsize = AtomicUsize::new(0);

fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let path: PathBuf = named("SCRIP_AXE", "target/tools/axe.min.js");
        fs::read_to_string(&path)
            .unwrap_or_else(|problem| panic!("{}: {problem}; name axe.min.js in SCRIP_AXE", path.display()))
    })
}

impl Page {
    /// What is wrong with the page as it stands, in every size and light, in forced colours, mirrored, with letters of twice
    /// their size and at the narrowest: one line a fault, none if all is well.
    pub async fn faults_in_all_looks(&self, state: &str) -> Vec<String> {
        let mut faults = Vec::new();
        for look in Look::ALL {
            self.looks(look).await;
            self.judge(&format!("{state} ({})", look.name()), &mut faults).await;
        }
        self.looks(Look::PHONE).await;
        for (name, put_on, take_off) in WORN {
            self.script(put_on).await;
            self.judge(&format!("{state} ({name})"), &mut faults).await;
            self.script(take_off).await;
        }
        // What stands in the styles is not what is drawn then, and axe compares what stands in the styles.
        self.wears_forced_colours().await;
        self.script("window.__forced = true").await;
        self.judge(&format!("{state} (forced colours)"), &mut faults).await;
        self.script("window.__forced = false").await;
        self.looks(Look::NARROW).await;
        self.judge(&format!("{state} (320 px)"), &mut faults).await;
        let wider = self.script("document.scrollingElement.scrollWidth - innerWidth").await.as_i64().unwrap_or(0);
        if wider > 0 {
            faults.push(format!("{state}: at 320 px the page is {wider} px too wide"));
        }
        self.looks(Look::PHONE).await;
        faults
    }

    async fn judge(&self, what: &str, faults: &mut Vec<String>) {
        self.settles().await;
        JUDGED.fetch_add(1, Ordering::Relaxed);
        faults.extend(self.faults().await.into_iter().map(|fault| format!("{what}: {fault}")));
    }

    async fn faults(&self) -> Vec<String> {
        if self.script("typeof axe").await == "undefined" {
            self.script(&format!("{}; true", axe())).await;
        }
        let run = format!(
            "axe.run(document, {{ runOnly: {TAGS}, rules: {{ 'color-contrast': {{ enabled: !window.__forced }} }}, \
             resultTypes: ['violations'] }}).then(found => found.violations.flatMap(rule => \
             rule.nodes.map(node => `${{rule.id}} [${{rule.impact}}] at ${{node.target.join(' ')}}: ${{node.failureSummary}}`)))"
        );
        let found = self.script(&run).await;
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(super::page::plain).collect()
    }
}

/// Holds where nothing was found; says all that was.
///
/// # Panics
/// Where something was found.
#[track_caller]
pub fn none(faults: Vec<String>) {
    println!("axe has judged {} combinations so far", JUDGED.load(Ordering::Relaxed));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
