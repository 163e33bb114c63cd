//! 100,000 waits over hours of service time, against an oracle that knows what every resource was at any moment.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use fastrand::Rng;

use super::book::FINAL_LOOK;
use super::clock::Clock;
use super::describe::{Describe, Key, Trouble};
use super::failure::{Failure, Reason};
use super::inbox::Event;
use super::poller::Poller;
use super::rules::{GRACE, Progress};
use super::stage::{Shown, error, seconds};
use super::target::{Kind, Request, Target, Tell};
use super::virtual_time::{VirtualTime, run};

/// When the last wait may begin.
const SPAN: Duration = Duration::from_hours(3);

/// What one resource is, from which moment on. None: it does not exist.
type Timeline = Vec<(Duration, Option<Shown>)>;

fn between(random: &mut Rng, from: u64, to: u64) -> Duration {
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

impl Life<'_> {
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
struct Oracle {
    lines: HashMap<String, Arc<Timeline>>,
}

impl Oracle {
    fn new(kind: Kind, names: usize, random: &mut Rng) -> Self {
        let mut lines = HashMap::new();
        for n in 0..names {
            let (name, arn) = (format!("r{n}"), format!("arn:aws:appstream:eu-west-1:1:image/r{n}"));
            let (line, at) = (Vec::new(), Duration::ZERO);
            let mut life = Life { random: &mut *random, name: name.clone(), arn: arn.as_str().into(), at, line };
            if kind == Kind::Image {
                life.image()
            } else {
                life.builder()
            }
            let line = Arc::new(life.line);
            lines.insert(arn, Arc::clone(&line));
            lines.insert(name, line);
        }
        Self { lines }
    }

    fn at(&self, key: &str, at: Duration) -> Option<&Shown> {
        let line = self.lines.get(key)?;
        let index = line.partition_point(|(from, _)| *from <= at);
        line.get(index.checked_sub(1)?)?.1.as_ref()
    }

    /// What it was from one moment to another, in order.
    fn during(&self, key: &str, from: Duration, to: Duration) -> Vec<Option<&Shown>> {
        let Some(line) = self.lines.get(key) else { return vec![None] };
        let first = line.partition_point(|(at, _)| *at <= from).saturating_sub(1);
        let last = line.partition_point(|(at, _)| *at <= to).max(first + 1);
        line[first..last].iter().map(|(_, shown)| shown.as_ref()).collect()
    }
}

/// What one sweep did.
#[derive(Debug, Default)]
struct Round {
    calls: usize,
    /// Keys that were waited for when it began, in pages.
    pages: usize,
    missing: HashSet<String>,
    /// Calls for one key that was known to be missing.
    lone: usize,
    /// Searches that the sweep before had left.
    left: usize,
}

struct Service {
    kind: Kind,
    oracle: Oracle,
    time: VirtualTime,
    state: Mutex<ServiceState>,
    poller: OnceLock<Poller<Arc<Service>, VirtualTime>>,
}

struct ServiceState {
    random: Rng,
    flying: bool,
    /// The last call came to nothing.
    gave_up: bool,
    calls: u64,
    keys: u64,
    looks: u64,
    rounds: BTreeMap<u64, Round>,
    /// From when to when calls hung.
    hung: Vec<(Duration, Duration)>,
}

/// What becomes of a call.
#[derive(Clone, Copy, PartialEq)]
enum Luck {
    Good,
    Throttled,
    /// Not before the service did its work: nothing is to be concluded from that.
    Lost,
    Hung,
}

impl Service {
    fn begin(&self, keys: &[Key]) -> (Luck, [Duration; 2]) {
        let page = self.kind.page();
        assert!(!keys.is_empty() && keys.len() <= page, "{} keys", keys.len());
        assert!(keys.iter().all(|key| key.is_arn() == keys[0].is_arn()), "names and ARNs in one call");
        let poller = self.poller.get().unwrap();
        let (sweep, pages, left, was_missing) = poller.probe(|book| {
            let (arns, names): (Vec<&Key>, Vec<&Key>) = book.ids.keys().partition(|key| key.is_arn());
            let missing = |key| book.ids.get(key).and_then(|id| book.entries.get(*id)).is_some_and(|e| e.is_missing());
            let missing = keys.iter().filter(|key| missing(*key)).count();
            (book.sweeps, names.len().div_ceil(page) + arns.len().div_ceil(page), book.left.len(), missing)
        });
        assert!(was_missing == 0 || keys.len() == 1, "a key that is known to be missing spoils a page");
        let mut state = self.state.lock().unwrap();
        assert!(!std::mem::replace(&mut state.flying, true), "two calls at a time");
        state.calls += 1;
        state.keys += keys.len() as u64;
        let left = left + usize::from(state.gave_up); // it may have been taken up already
        let round = state.rounds.entry(sweep).or_insert_with(|| Round { pages, left, ..Round::default() });
        round.calls += 1;
        round.lone += was_missing;
        let luck = match state.random.u16(..1000) {
            0..100 => Luck::Throttled,
            100..140 => Luck::Lost,
            140 => Luck::Hung,
            _ => Luck::Good,
        };
        state.gave_up = luck != Luck::Good;
        let latency = [(); 2].map(|()| Duration::from_micros(state.random.u64(1000..40_000)));
        (luck, latency)
    }

    fn look(&self, keys: &[Key]) -> Result<Vec<Shown>, Trouble> {
        let now = self.time.now();
        let mut found = Vec::with_capacity(keys.len());
        let mut missing = Vec::new();
        for key in keys {
            match self.oracle.at(key.as_str(), now) {
                Some(shown) => found.push(shown.clone()),
                None => missing.push(key.to_string()),
            }
        }
        let mut state = self.state.lock().unwrap();
        state.random.shuffle(&mut found);
        if missing.is_empty() {
            state.looks += found.len() as u64;
            return Ok(found);
        }
        let sweep = state.rounds.last_entry();
        sweep.unwrap().get_mut().missing.extend(missing);
        Err(Trouble::NotFound)
    }

    /// Whether a call hung between two moments.
    fn hung(&self, from: Duration, to: Duration) -> bool {
        self.state.lock().unwrap().hung.iter().any(|(start, end)| *start <= to && from <= *end)
    }
}

/// Ends with the call, also if it is dropped.
struct Flight<'a>(&'a Service);

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.0.state.lock().unwrap().flying = false;
    }
}

impl Describe for Arc<Service> {
    type Look = Shown;

    async fn describe(&self, keys: &[Key]) -> Result<Vec<Shown>, Trouble> {
        let (luck, [there, back]) = self.begin(keys);
        let _flight = Flight(self);
        self.time.sleep(there).await;
        let answer = self.look(keys);
        self.time.sleep(back).await;
        match luck {
            Luck::Good => answer,
            Luck::Throttled => Err(Trouble::Throttled(error("Rate exceeded"))),
            Luck::Lost => Err(Trouble::Passing(error("Connection reset"))),
            Luck::Hung => {
                let start = self.time.now();
                self.state.lock().unwrap().hung.push((start, start + seconds(60)));
                self.time.sleep(seconds(60)).await;
                Err(Trouble::Passing(error("Read timeout")))
            }
        }
    }
}

/// What a simulation came to.
#[derive(Debug, Default)]
struct Tally {
    done: usize,
    failed: usize,
    unexpected: usize,
    timed_out: usize,
    dropped: usize,
    blind: usize,
}

/// One wait, and what the oracle says of its end.
struct Trial {
    service: Arc<Service>,
    keys: Vec<String>,
    target: Target,
    timeout: Option<Duration>,
    began: Duration,
    ended: Duration,
}

impl Trial {
    /// Whether a wait may be done with this.
    fn fits(&self, shown: Option<&Shown>) -> bool {
        let state = shown.map_or("-", |shown| &*shown.state);
        match &self.target {
            Target::BuilderRunning { require_ip } => state == "RUNNING" && (!require_ip || shown.unwrap().has_ip),
            Target::BuilderStopped => state == "STOPPED",
            Target::ImageAvailable => state == "AVAILABLE",
            Target::BuilderDeleted | Target::ImageDeleted | Target::Never => state == "-",
            Target::State(wanted) => state == wanted,
            Target::Settled => ["-", "RUNNING", "STOPPED", "FAILED", "AVAILABLE", "DEPRECATED"].contains(&state),
            Target::FleetStarted | Target::FleetStopped => unreachable!(),
        }
    }

    fn seen(&self, key: &str) -> Vec<Option<&Shown>> {
        self.service.oracle.during(key, self.began, self.ended)
    }

    fn check_done(&self, looks: &[(Key, Option<Shown>)]) {
        assert!(looks.iter().map(|(key, _)| key.as_str()).eq(self.keys.iter().map(String::as_str)));
        for (key, look) in looks {
            assert!(self.fits(look.as_ref()), "{:?} is done with {look:?}", self.target);
            assert!(self.seen(key.as_str()).contains(&look.as_ref()), "{key} never was {look:?}");
        }
    }

    /// Whether, going by what the resource was, a wait may fail for other than lack of time.
    fn may_fail(&self, failure: &Failure<Shown>) -> bool {
        let end = if failure.gone { "-" } else { failure.look.as_ref().map_or("?", |look| &*look.state) };
        let states: Vec<&str> = self.seen(failure.key.as_str()).iter().map(|s| s.map_or("-", |s| &*s.state)).collect();
        let Some(last) = states.iter().rposition(|state| *state == end) else { return false };
        let before = |wanted: &dyn Fn(&str) -> bool| states[..last].iter().any(|state| wanted(state));
        match (&self.target, end) {
            (Target::Never | Target::Settled | Target::ImageDeleted, _) => false,
            (Target::BuilderDeleted, "FAILED" | "RUNNING" | "STOPPED") => before(&|state| state == "DELETING"),
            (Target::BuilderDeleted, _) => false,
            (_, "FAILED" | "DELETING") => true,
            (Target::ImageAvailable, "-") => failure.elapsed >= GRACE || before(&|state| state != "-"),
            (_, "-") => true,
            (Target::ImageAvailable, state) => state == "DEPRECATED",
            (Target::BuilderRunning { .. }, "STOPPING" | "STOPPED") => {
                before(&|state| !["STOPPING", "STOPPED", "-"].contains(&state))
            }
            _ => false,
        }
    }

    fn check_timeout(&self, failure: &Failure<Shown>, tally: &mut Tally) {
        let patience = failure.patience.unwrap();
        let deadline = self.began + patience;
        assert!(self.ended >= deadline, "too early");
        assert!(self.ended <= deadline + FINAL_LOOK, "{:?} too late", self.ended.saturating_sub(deadline));
        assert_eq!(failure.elapsed, self.ended.saturating_sub(self.began));
        let mut all = Progress::default();
        let seen = self.keys.iter().flat_map(|key| self.seen(key));
        seen.flatten().for_each(|shown| all.note(&shown.state));
        let (least, most) = match self.timeout {
            Some(timeout) => (timeout, timeout),
            None => (Progress::default(), all).map_patience(&self.target, self.service.kind),
        };
        assert!((least..=most).contains(&patience), "{patience:?}");
        // The last look came at the deadline or later, or there is a good reason why not.
        let key = failure.key.as_str();
        let last_look = failure.seen.map(|ago| self.ended.saturating_sub(ago));
        let had_look = failure.gone || last_look.is_some_and(|at| at >= deadline);
        let excused = failure.trouble.is_some() || self.service.hung(deadline, self.ended);
        assert!(had_look || excused, "no last look: {failure}");
        tally.blind += usize::from(!had_look);
        if had_look && !excused {
            let all_along = self.service.oracle.during(key, deadline, self.ended);
            assert!(!all_along.iter().all(|shown| self.fits(*shown)), "overlooked: {failure}");
        }
    }

    fn check(&self, event: Event<Shown>, tally: &mut Tally) {
        let failure = match event {
            Event::News(news) => panic!("{news:?}"),
            Event::Done(looks) => {
                tally.done += 1;
                return self.check_done(&looks);
            }
            Event::Failed(failure) => failure,
        };
        assert!(self.keys.iter().any(|key| key == failure.key.as_str()));
        match &failure.reason {
            Reason::Failed => tally.failed += 1,
            Reason::Unexpected => tally.unexpected += 1,
            Reason::TimedOut => tally.timed_out += 1,
            Reason::Refused(_) | Reason::Closed => panic!("{failure}"),
        }
        if matches!(failure.reason, Reason::TimedOut) {
            return self.check_timeout(&failure, tally);
        }
        assert!(self.may_fail(&failure), "{:?}: {failure}, of {:?}", self.target, self.seen(failure.key.as_str()));
    }
}

trait Patience {
    fn map_patience(self, target: &Target, kind: Kind) -> (Duration, Duration);
}

impl Patience for (Progress, Progress) {
    fn map_patience(self, target: &Target, kind: Kind) -> (Duration, Duration) {
        let patience = |progress| target.patience(kind, progress).unwrap_or(Duration::MAX);
        (patience(self.0), patience(self.1))
    }
}

fn target(kind: Kind, random: &mut Rng) -> Target {
    match (kind, random.u8(..10)) {
        (_, 0) => Target::Never,
        (_, 1) => Target::Settled,
        (_, 2) => Target::State("DELETING".to_owned()),
        (Kind::Image, 3..8) => Target::ImageAvailable,
        (Kind::Image, _) => Target::ImageDeleted,
        (_, 3..5) => Target::BuilderStopped,
        (_, 5..7) => Target::BuilderDeleted,
        (_, n) => Target::BuilderRunning { require_ip: n == 7 },
    }
}

fn keys(kind: Kind, names: usize, random: &mut Rng) -> Vec<String> {
    let count = if random.u8(..20) == 0 { random.usize(2..8) } else { 1 };
    let mut keys: Vec<String> = Vec::new();
    while keys.len() < count {
        let name = format!("r{}", random.usize(..names));
        let as_arn = kind == Kind::Image && random.u8(..4) == 0;
        let key = if as_arn { format!("arn:aws:appstream:eu-west-1:1:image/{name}") } else { name };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Waits once; None if somebody lost interest.
async fn wait(service: Arc<Service>, mut random: Rng, names: usize) -> Option<(Trial, Event<Shown>)> {
    let time = service.time.clone();
    time.sleep(between(&mut random, 0, SPAN.as_secs())).await;
    let kind = service.kind;
    let (target, keys) = (target(kind, &mut random), keys(kind, names, &mut random));
    let is_short = target == Target::Never || random.bool();
    let timeout = is_short.then(|| between(&mut random, 0, 3600));
    let request = Request {
        timeout,
        tell: if random.u8(..50) == 0 { Tell::Looks } else { Tell::Nothing },
        ..Request::new(keys.iter().map(|key| Key::from(key.as_str())).collect(), target.clone())
    };
    let began = time.now();
    let patience = if random.u8(..20) == 0 { between(&mut random, 0, 600) } else { Duration::MAX };
    let mut ticket = service.poller.get().unwrap().wait(request);
    let event = async {
        loop {
            match ticket.next().await {
                Event::News(_) => {}
                end => return end,
            }
        }
    };
    tokio::select! {
        event = event => {
            let ended = time.now();
            Some((Trial { service, keys, target, timeout, began, ended }, event))
        }
        () = time.sleep_until(began.saturating_add(patience)) => None,
    }
}

async fn simulate(time: VirtualTime, kind: Kind, names: usize, waits: usize, seed: u64) {
    let started = std::time::Instant::now();
    let mut random = Rng::with_seed(seed);
    let state = ServiceState {
        random: random.fork(),
        flying: false,
        gave_up: false,
        calls: 0,
        keys: 0,
        looks: 0,
        rounds: BTreeMap::new(),
        hung: Vec::new(),
    };
    let service = Arc::new(Service {
        kind,
        oracle: Oracle::new(kind, names, &mut random),
        time: time.clone(),
        state: Mutex::new(state),
        poller: OnceLock::new(),
    });
    assert!(service.poller.set(Poller::new(kind, Arc::clone(&service), time.clone(), seed)).is_ok());
    let tasks: Vec<_> = (0..waits).map(|_| tokio::spawn(wait(Arc::clone(&service), random.fork(), names))).collect();
    let mut tally = Tally::default();
    for task in tasks {
        match task.await.unwrap() {
            Some((trial, event)) => trial.check(event, &mut tally),
            None => tally.dropped += 1,
        }
    }
    // Nobody waits: no call goes on, and none comes.
    time.sleep(Duration::from_millis(1)).await;
    let calls = service.state.lock().unwrap().calls;
    assert!(!service.state.lock().unwrap().flying);
    time.sleep(Duration::from_hours(1)).await;
    let state = service.state.lock().unwrap();
    assert_eq!(state.calls, calls);
    assert!(service.poller.get().unwrap().probe(|book| book.is_idle() && book.ids.is_empty()));
    // Finding a missing key may take one call to make sure of it, and one for those that were hidden by it.
    let each = kind.page().next_power_of_two().ilog2() as usize + 2;
    for (sweep, round) in &state.rounds {
        let most = round.pages + each * (round.missing.len() + round.left) + round.lone;
        assert!(round.calls <= most, "sweep {sweep}: {round:?}");
    }
    let sweeps = state.rounds.len();
    eprintln!(
        "{waits} waits, {tally:?}; {sweeps} sweeps, {} calls for {} keys, {} looks, {:?} of service time in {:?}",
        state.calls,
        state.keys,
        state.looks,
        time.now(),
        started.elapsed()
    );
    let few = waits / 50;
    assert!(tally.done > few && tally.failed + tally.unexpected > few && tally.timed_out > few, "{tally:?}");
    assert!(tally.blind < tally.timed_out / 2);
}

#[test]
fn seventy_thousand_waits_for_builders_all_end_as_they_should() {
    run(|time| simulate(time, Kind::ImageBuilder, 1000, 70_000, 1));
}

#[test]
fn thirty_thousand_waits_for_images_all_end_as_they_should() {
    run(|time| simulate(time, Kind::Image, 300, 30_000, 2));
}
