//! Structured logs: one JSON line each, on standard error. Bodies, cookies, queries and codes never get this far.

use std::{io, panic::PanicHookInfo};
use tracing::{Level, Metadata};
use tracing_subscriber::{
    EnvFilter, Layer, Registry, filter::filter_fn, fmt::MakeWriter, layer::SubscriberExt, util::SubscriberInitExt,
};

/// Begins to log, as much as `SCRIP_LOG` says of what may be told; `info` unless told. A panic is a line, too.
pub fn begin() {
    let asked = EnvFilter::try_from_env("SCRIP_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    // An error means that a test began to log before.
    let _ = tracing_subscriber::registry().with(asked.and_then(lines(io::stderr))).try_init();
    std::panic::set_hook(Box::new(panicked));
}

/// What may be told, as JSON lines.
fn lines<W: for<'w> MakeWriter<'w> + Send + Sync + 'static>(to: W) -> impl Layer<Registry> {
    filter_fn(may_be_told).and_then(tracing_subscriber::fmt::layer().json().with_writer(to))
}

/// SQL is never told, since values stand in it, whatever is asked for; and what packages of others say of what they are at,
/// beside what they say to whoever runs the server, may hold what went over a line.
fn may_be_told(about: &Metadata<'_>) -> bool {
    let room = about.target().split("::").next().unwrap_or_default();
    match room {
        "server" | "scrip_server" => true,
        _ => !room.starts_with("sqlx") && *about.level() <= Level::INFO,
    }
}

/// Where it broke. Not what was said of it: that may quote what somebody sent.
fn panicked(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(place, "a panic");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Heard(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Heard {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn said(what: impl FnOnce()) -> Vec<serde_json::Value> {
        let heard = Heard::default();
        let to = heard.clone();
        let all =
            tracing_subscriber::registry().with(EnvFilter::new("trace,sqlx=trace").and_then(lines(move || to.clone())));
        tracing::subscriber::with_default(all, what);
        let text = String::from_utf8(heard.0.lock().unwrap().clone()).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn what_holds_values_is_told_by_no_setting() {
        let lines = said(|| {
            tracing::error!(target: "sqlx::query", "INSERT INTO accounts");
            tracing::warn!(target: "sqlx_core::logger", "slow");
            tracing::debug!(target: "hyper_util::client", "connecting");
            tracing::trace!(target: "server::redeem", "own");
            tracing::warn!(target: "rustls", "theirs");
        });
        let targets: Vec<&str> = lines.iter().map(|line| line["target"].as_str().unwrap()).collect();
        assert_eq!(targets, ["server::redeem", "rustls"]);
    }

    #[test]
    fn a_line_is_one_line_whatever_is_in_it() {
        let lines = said(|| tracing::info!(target: "server", name = "a\nb\"}\u{1b}[31m", "two\nlines"));
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0]["fields"]["name"], "a\nb\"}\u{1b}[31m");
        assert_eq!(lines[0]["level"], "INFO");
        assert!(lines[0]["timestamp"].as_str().unwrap().ends_with('Z'), "in UTC");
    }

    #[test]
    fn a_panic_is_a_line_without_its_words() {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(panicked));
        let lines = said(|| drop(std::panic::catch_unwind(|| panic!("of a SECRET-CODE"))));
        std::panic::set_hook(before);
        let line = lines.iter().find(|line| line["fields"]["message"] == "a panic").unwrap();
        assert!(line["fields"]["place"].as_str().unwrap().contains("log.rs"), "{line}");
        assert!(!line.to_string().contains("SECRET"), "{line}");
    }
}
