//! What `GET /metrics` tells: counts by route and outcome, never by person.

use std::{
    collections::BTreeMap,
    fmt::Write,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// Upper bounds of the buckets of durations, in microseconds.
const DURATIONS: [u64; 10] = [500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000, 2_500_000];
/// Upper bounds of the buckets of batches, in jobs.
const BATCHES: [u64; 8] = [1, 2, 4, 8, 16, 32, 64, 256];

/// The methods that are counted by their names.
const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE"];

/// The name of a method; `other` for what strangers make up, since whatever is counted is kept.
pub fn method(name: &str) -> &'static str {
    METHODS.into_iter().find(|known| *known == name).unwrap_or("other")
}

/// The counters of this process.
#[derive(Clone, Debug, Default)]
pub struct Metrics(Arc<Mutex<Counters>>);

#[derive(Debug, Default)]
struct Counters {
    requests: BTreeMap<(&'static str, String, u16), u64>,
    durations: BTreeMap<String, Histogram>,
    redemptions: BTreeMap<String, u64>,
    orders: BTreeMap<String, u64>,
    issuer: BTreeMap<&'static str, u64>,
    batches: Histogram,
    reruns: u64,
}

#[derive(Debug, Default)]
struct Histogram {
    values: BTreeMap<u64, u64>,
    sum: u64,
}

impl Histogram {
    fn add(&mut self, value: u64, bounds: &[u64]) {
        let bound = bounds.iter().copied().find(|bound| value <= *bound).unwrap_or(u64::MAX);
        *self.values.entry(bound).or_default() += 1;
        self.sum = self.sum.saturating_add(value);
    }

    fn write(&self, text: &mut String, name: &str, labels: &str, bounds: &[u64], scale: impl Fn(u64) -> String) {
        let comma = if labels.is_empty() { "" } else { "," };
        let braces = if labels.is_empty() { String::new() } else { format!("{{{labels}}}") };
        let mut so_far = 0;
        for bound in bounds {
            so_far += self.values.get(bound).copied().unwrap_or(0);
            let _ = writeln!(text, "{name}_bucket{{{labels}{comma}le=\"{}\"}} {so_far}", scale(*bound));
        }
        let all: u64 = self.values.values().sum();
        let _ = writeln!(text, "{name}_bucket{{{labels}{comma}le=\"+Inf\"}} {all}");
        let _ = writeln!(text, "{name}_sum{braces} {}", scale(self.sum));
        let _ = writeln!(text, "{name}_count{braces} {all}");
    }
}

impl Metrics {
    /// A request was answered.
    pub fn request(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let mut counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counters.requests.entry((method, route.into(), status)).or_default() += 1;
        counters.durations.entry(route.into()).or_default().add(micros, &DURATIONS);
    }

    /// A redemption or a preview came out so: `redeemed`, `repeated`, `previewed`, or the reason of a refusal.
    pub fn redemption(&self, outcome: &str) {
        let mut counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counters.redemptions.entry(outcome.into()).or_default() += 1;
    }

    /// A placing came out so: `paid`, `challenge`, `paying`, or the reason of a refusal.
    pub fn order(&self, outcome: &str) {
        let mut counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counters.orders.entry(outcome.into()).or_default() += 1;
    }

    /// An issuer that was asked about a redemption answered so: `done`, `refused`, `working` or `silent`.
    pub fn issuer(&self, answer: &'static str) {
        let mut counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counters.issuer.entry(answer).or_default() += 1;
    }

    /// So many jobs went into one commit.
    pub fn batch(&self, jobs: usize) {
        let mut counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counters.batches.add(u64::try_from(jobs).unwrap_or(u64::MAX), &BATCHES);
    }

    /// A job is run again, since another transaction was in its way.
    pub fn rerun(&self) {
        let mut counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counters.reruns = counters.reruns.saturating_add(1);
    }

    /// All of it, in the text format of Prometheus.
    pub fn text(&self) -> String {
        let counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::from("# TYPE scrip_requests_total counter\n");
        for ((method, route, status), count) in &counters.requests {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            let _ = writeln!(text, "scrip_requests_total{{{labels}}} {count}");
        }
        text.push_str("# TYPE scrip_request_seconds histogram\n");
        let seconds = |micros: u64| format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
        for (route, histogram) in &counters.durations {
            let labels = format!("route=\"{route}\"");
            histogram.write(&mut text, "scrip_request_seconds", &labels, &DURATIONS, seconds);
        }
        text.push_str("# TYPE scrip_redemptions_total counter\n");
        for (outcome, count) in &counters.redemptions {
            let _ = writeln!(text, "scrip_redemptions_total{{outcome=\"{outcome}\"}} {count}");
        }
        text.push_str("# TYPE scrip_orders_total counter\n");
        for (outcome, count) in &counters.orders {
            let _ = writeln!(text, "scrip_orders_total{{outcome=\"{outcome}\"}} {count}");
        }
        text.push_str("# TYPE scrip_issuer_answers_total counter\n");
        for (answer, count) in &counters.issuer {
            let _ = writeln!(text, "scrip_issuer_answers_total{{answer=\"{answer}\"}} {count}");
        }
        text.push_str("# TYPE scrip_commit_jobs histogram\n");
        counters.batches.write(&mut text, "scrip_commit_jobs", "", &BATCHES, |jobs| jobs.to_string());
        let _ =
            writeln!(text, "# TYPE scrip_commit_reruns_total counter\nscrip_commit_reruns_total {}", counters.reruns);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_add_up() {
        let metrics = Metrics::default();
        for jobs in [1, 2, 300] {
            metrics.batch(jobs);
        }
        metrics.rerun();
        let text = metrics.text();
        assert!(text.contains("scrip_commit_jobs_bucket{le=\"1\"} 1\n"), "{text}");
        assert!(text.contains("scrip_commit_jobs_bucket{le=\"256\"} 2\n"), "{text}");
        assert!(text.contains("scrip_commit_jobs_bucket{le=\"+Inf\"} 3\n"), "{text}");
        assert!(text.contains("scrip_commit_jobs_sum 303\n"), "{text}");
        assert!(text.contains("scrip_commit_reruns_total 1\n"), "{text}");
    }
}
