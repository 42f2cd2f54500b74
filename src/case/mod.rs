//! Reports: the form beside what is wrong, and the list with what was said since. For every page that shows either.

mod report;
mod reports;
mod sending;
mod thread;

pub use report::Report;
pub use reports::Reports;
