//! Structured logs: one JSON line each, on standard error. Bodies, cookies, queries and codes never get this far.

use tracing_subscriber::EnvFilter;

/// Begins to log, as much as `SCRIP_LOG` says; `info` unless told. SQL is never logged: its values stand in it.
pub fn begin() {
    let filter = EnvFilter::try_from_env("SCRIP_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=off"));
    // An error means that a test began to log before.
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
