//! What was read, class by class.

use crate::percentile;
use std::fmt;

/// One reader's hits.
#[derive(Clone, Default)]
pub struct Hits {
    hits: usize,
    of: usize,
    times: Vec<f64>,
}

impl Hits {
    /// Notes a picture.
    pub fn add(&mut self, read: bool, milliseconds: f64) {
        self.hits += usize::from(read);
        self.of += 1;
        self.times.push(milliseconds);
    }

    fn with(&mut self, other: &Hits) {
        self.hits += other.hits;
        self.of += other.of;
        self.times.extend(&other.times);
    }

    fn cell(&self) -> String {
        let mut times = self.times.clone();
        let middle = percentile(&mut times, 0.5);
        let most = percentile(&mut times, 1.0);
        format!("{:>4} of {:<4}{middle:>7.0}{most:>7.0}", self.hits, self.of)
    }
}

/// One class.
#[derive(Clone, Default)]
pub struct Line {
    class: String,
    /// The page.
    pub ours: Hits,
    jsqr: Hits,
    zxing: Hits,
}

impl Line {
    /// Nothing read yet.
    pub fn of(class: &str) -> Line {
        Line { class: class.to_owned(), ..Line::default() }
    }

    /// The readers that ours is held against, in the order in which they answer.
    pub fn peers(&mut self) -> [&mut Hits; 2] {
        [&mut self.jsqr, &mut self.zxing]
    }

    fn with(&mut self, other: &Line) {
        self.ours.with(&other.ours);
        self.jsqr.with(&other.jsqr);
        self.zxing.with(&other.zxing);
    }
}

/// All classes, in the order in which they came.
#[derive(Default)]
pub struct Table(Vec<Line>);

impl Table {
    /// Adds what was read of one picture.
    pub fn add(&mut self, line: &Line) {
        match self.0.iter_mut().find(|known| known.class == line.class) {
            Some(known) => known.with(line),
            None => self.0.push(line.clone()),
        }
    }

    /// How many of a hundred pictures of these classes the page has read.
    pub fn rate(&self, wanted: impl Fn(&str) -> bool) -> f64 {
        let lines = self.0.iter().filter(|line| wanted(&line.class));
        let (hits, of) = lines.fold((0, 0), |(hits, of), line| (hits + line.ours.hits, of + line.ours.of));
        hits as f64 * 100.0 / of as f64
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = "  read     P50 ms max ms";
        writeln!(out, "{:18}{:>26}{:>26}{:>26}", "", "the page, whole path", "jsQR", "zxing-wasm")?;
        writeln!(out, "{:18}{head:>26}{head:>26}{head:>26}", "")?;
        let mut whole = Line::of("all");
        for line in &self.0 {
            whole.with(line);
        }
        for line in self.0.iter().chain([&whole]) {
            let cells = [&line.ours, &line.jsqr, &line.zxing].map(Hits::cell);
            writeln!(out, "{:18}{:>26}{:>26}{:>26}", line.class, cells[0], cells[1], cells[2])?;
        }
        Ok(())
    }
}
