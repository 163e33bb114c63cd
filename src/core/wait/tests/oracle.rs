//! What every resource of a simulation is at any moment.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use fastrand::Rng;

use super::stage::Shown;
use crate::core::wait::target::Kind;

/// When the last wait may begin.
pub(super) const SPAN: Duration = Duration::from_hours(3);

/// What one resource is, from which moment on. None: it does not exist.
pub(super) type Timeline = Vec<(Duration, Option<Shown>)>;

pub(super) fn between(random: &mut Rng, from: u64, to: u64) -> Duration {
    Duration::from_millis(random.u64(from * 1000..=to * 1000))
}

/// A life of random length and luck.
struct Life<'a> {
    random: &'a mut Rng,
    name: String,
    arn: Arc<str>,
    at: Duration,
    line: Timeline,
}

impl<'a> Life<'a> {
    fn new(random: &'a mut Rng, name: &str, arn: &str) -> Self {
        Self { random, name: name.to_owned(), arn: arn.into(), at: Duration::ZERO, line: Vec::new() }
    }

    fn then(&mut self, state: &str, from: u64, to: u64) {
        let shown = Shown { arn: Arc::clone(&self.arn), ..Shown::new(&self.name, state) };
        self.push(Some(shown), from, to);
    }

    fn push(&mut self, shown: Option<Shown>, from: u64, to: u64) {
        self.line.push((self.at, shown));
        self.at += between(self.random, from, to);
    }

    fn gone(&mut self, from: u64, to: u64) {
        self.push(None, from, to);
    }

    fn chance(&mut self, percent: u8) -> bool {
        self.random.u8(..100) < percent
    }

    fn builder(&mut self) {
        self.gone(0, 60);
        while self.at < 2 * SPAN && !self.chance(3) {
            self.boot();
            if !self.chance(5) {
                self.work();
            }
            self.then("DELETING", 5, 120);
            self.gone(1, 1200);
        }
        self.gone(1, 1);
    }

    fn boot(&mut self) {
        self.then("PENDING", 100, 1500);
        if self.chance(20) {
            self.then("UPDATING_AGENT", 30, 300);
        }
        if self.chance(5) {
            self.then("A_STATE_OF_TOMORROW", 30, 300);
        }
    }

    fn work(&mut self) {
        while !self.chance(15) {
            self.then("RUNNING", 1, 90);
            let last = self.line.last().and_then(|(_, shown)| shown.clone());
            self.push(last.map(|shown| Shown { has_ip: true, ..shown }), 60, 3000);
            if self.chance(10) {
                self.then("FAILED", 60, 3000);
                return;
            }
            let way = if self.chance(20) { "SNAPSHOTTING" } else { "STOPPING" };
            self.then(way, 30, 600);
            self.then("STOPPED", 60, 3000);
            if self.chance(3) {
                return self.gone(1, 600); // without a word
            }
            self.boot();
        }
    }

    fn image(&mut self) {
        self.gone(0, 3600);
        while self.at < 2 * SPAN && !self.chance(5) {
            self.then("PENDING", 60, 3000);
            if self.chance(10) {
                self.then("FAILED", 60, 3000);
            } else {
                self.then("AVAILABLE", 300, 9000);
            }
            if self.chance(5) {
                self.then("DEPRECATED", 300, 3000);
            }
            self.then("DELETING", 5, 120);
            self.gone(1, 1200);
        }
        self.gone(1, 1);
    }
}

/// All resources, and what they were when.
pub(super) struct Oracle {
    lines: HashMap<String, Arc<Timeline>>,
}

impl Oracle {
    pub(super) fn new(kind: Kind, names: usize, random: &mut Rng) -> Self {
        let mut lines = HashMap::new();
        for n in 0..names {
            let (name, arn) = (format!("r{n}"), format!("arn:aws:appstream:eu-west-1:1:image/r{n}"));
            let mut life = Life::new(random, &name, &arn);
            match kind {
                Kind::Image => life.image(),
                Kind::ImageBuilder | Kind::Fleet => life.builder(),
            }
            let timeline = Arc::new(life.line);
            lines.insert(arn, Arc::clone(&timeline));
            lines.insert(name, timeline);
        }
        Self { lines }
    }

    pub(super) fn at(&self, key: &str, at: Duration) -> Option<&Shown> {
        let line = self.lines.get(key)?;
        let index = line.partition_point(|(from, _)| *from <= at);
        line.get(index.checked_sub(1)?)?.1.as_ref()
    }

    /// What it was from one moment to another, in order.
    pub(super) fn during(&self, key: &str, from: Duration, to: Duration) -> Vec<Option<&Shown>> {
        let Some(line) = self.lines.get(key) else { return vec![None] };
        let first = line.partition_point(|(at, _)| *at <= from).saturating_sub(1);
        let last = line.partition_point(|(at, _)| *at <= to).max(first + 1);
        line[first..last].iter().map(|(_, shown)| shown.as_ref()).collect()
    }
}
