//! `test`: every check, each to its end, so that one run shows all that is broken.

mod browser;
mod budget;
mod count;
mod deny;
mod postgres;
mod room;
mod step;
mod tester;

use std::process::ExitCode;
use std::time::{Duration, Instant};

pub use browser::{equip_journey, equip_web};
use count::Tally;
pub use postgres::{Commits, NAMED, Throwaway};
use step::{Bench, Step};

use crate::ask::Reach;
use crate::fault::Fault;
use crate::house::House;
use crate::say;
use crate::setup::{self, Extent};

/// How a step ended.
struct Outcome {
    step: Step,
    time: Duration,
    tally: Tally,
}

/// Runs the chosen checks. The last line is `scrip: N passed, M failed`.
pub fn run(house: &House, words: &[String], reach: Reach) -> Result<ExitCode, Fault> {
    let tools = setup::ready(house, Extent::Tests)?;
    let (mut steps, names) = choose(words);
    let asked_for = |step: &Step| reach == Reach::All || words.iter().any(|word| word == step.name());
    steps.retain(|step| *step != Step::Schemathesis || asked_for(step));
    let bench = Bench { house, tools: &tools, names: &names, reach };
    let outcomes: Vec<Outcome> = steps.into_iter().map(|step| take(&bench, step)).collect();
    let sum = summary(&outcomes);
    println!("scrip: {} passed, {} failed", sum.passed, sum.failed);
    Ok(if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Words that are steps pick steps; the others pick tests by name.
fn choose(words: &[String]) -> (Vec<Step>, Vec<String>) {
    let is_named = |step: &Step| words.iter().any(|word| word == step.name());
    let names: Vec<String> =
        words.iter().filter(|word| Step::ALL.iter().all(|step| step.name() != word.as_str())).cloned().collect();
    let mut steps: Vec<Step> = Step::ALL.into_iter().filter(is_named).collect();
    if steps.is_empty() {
        steps.extend(Step::ALL.into_iter().filter(|step| names.is_empty() || step.has_named_tests()));
    }
    if steps.iter().any(|step| step.needs_build()) {
        let wanted = |step: &Step| *step == Step::Build || steps.contains(step);
        return (Step::ALL.into_iter().filter(wanted).collect(), names);
    }
    (steps, names)
}

fn take(bench: &Bench<'_>, step: Step) -> Outcome {
    println!("\n—— {} ——", step.name());
    let since = Instant::now();
    let mut tally = Tally::default();
    let result = bench.carry_out(step, &mut tally);
    if let Err(fault) = &result {
        eprintln!("{fault}");
    }
    tally += beyond_the_tests(step, tally, result.is_ok(), !bench.names.is_empty());
    let time = since.elapsed();
    println!("{} {} — {}", if tally.failed == 0 { "✓" } else { "✗" }, step.name(), say::span(time));
    Outcome { step, time, tally }
}

/// What counts besides the tests that a step has counted: the step itself where it has no tests, its breaking without
/// a failed test (it did not compile, it crashed), and its running none although none was left out.
fn beyond_the_tests(step: Step, counted: Tally, succeeded: bool, some_left_out: bool) -> Tally {
    match (succeeded, counted.failed) {
        (false, 0) => Tally::one(false),
        (true, _) if !counted.is_empty() => Tally::default(),
        (true, _) if step.has_named_tests() && some_left_out => Tally::default(),
        (true, _) if step.has_named_tests() => {
            eprintln!("✗ no test ran");
            Tally::one(false)
        }
        (true, _) => Tally::one(true),
        (false, _) => Tally::default(),
    }
}

/// Prints the table of steps, and adds them up.
fn summary(outcomes: &[Outcome]) -> Tally {
    let mut sum = Tally::default();
    let mut time = Duration::ZERO;
    println!("\n  {:<14}{:>12}{:>9}{:>9}{:>9}", "step", "time", "passed", "failed", "ignored");
    let row = |mark: &str, name: &str, time: Duration, tally: Tally| {
        let Tally { passed, failed, ignored } = tally;
        println!("{mark} {name:<14}{:>12}{passed:>9}{failed:>9}{ignored:>9}", say::span(time));
    };
    for outcome in outcomes {
        row(if outcome.tally.failed == 0 { "✓" } else { "✗" }, outcome.step.name(), outcome.time, outcome.tally);
        sum += outcome.tally;
        time += outcome.time;
    }
    row(" ", "all", time, sum);
    println!();
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(line: &str) -> (Vec<Step>, Vec<String>) {
        choose(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn what_breaks_without_a_failed_test_has_failed_too() {
        let counted = Tally { passed: 3, failed: 0, ignored: 0 };
        assert_eq!(beyond_the_tests(Step::Server, counted, false, false), Tally::one(false));
        assert_eq!(beyond_the_tests(Step::Clippy, Tally::default(), false, false), Tally::one(false));
        assert_eq!(beyond_the_tests(Step::Clippy, Tally::default(), true, false), Tally::one(true));
        assert!(beyond_the_tests(Step::Server, counted, true, false).is_empty());
    }

    #[test]
    fn a_step_that_runs_no_test_has_failed_unless_a_name_left_them_out() {
        assert_eq!(beyond_the_tests(Step::Web, Tally::default(), true, false), Tally::one(false));
        assert!(beyond_the_tests(Step::Web, Tally::default(), true, true).is_empty());
    }

    #[test]
    fn without_words_everything_runs() {
        assert_eq!(chosen(""), (Step::ALL.to_vec(), vec![]));
    }

    #[test]
    fn a_step_that_looks_at_the_build_brings_the_build() {
        assert_eq!(chosen("sizes fmt").0, [Step::Fmt, Step::Build, Step::Sizes]);
        assert_eq!(chosen("domain").0, [Step::Domain]);
    }

    #[test]
    fn a_word_that_is_no_step_picks_tests_by_name() {
        assert_eq!(chosen("journey redeem"), (vec![Step::Build, Step::Journey], vec!["redeem".to_owned()]));
        let (steps, names) = chosen("redeem");
        assert_eq!(names, ["redeem"]);
        assert!(steps.contains(&Step::Domain) && !steps.contains(&Step::Clippy));
    }
}
