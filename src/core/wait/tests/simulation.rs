//! 100,000 waits over hours of service time, against an oracle that knows what every resource was at any moment.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use fastrand::Rng;

use super::oracle::{Oracle, SPAN, between};
use super::stage::{Shown, error, seconds};
use super::virtual_time::{VirtualTime, run};
use crate::core::wait::book::FINAL_LOOK;
use crate::core::wait::clock::Clock;
use crate::core::wait::describe::{Describe, Key, Trouble};
use crate::core::wait::failure::{Failure, Reason};
use crate::core::wait::inbox::Event;
use crate::core::wait::poller::Poller;
use crate::core::wait::riders::Entry;
use crate::core::wait::rules::{GRACE, Progress};
use crate::core::wait::target::{Kind, Request, Target, Tell};

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
    weather: Weather,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weather {
    Fair,
    /// One call in seven comes to nothing, and now and then one hangs.
    Rough,
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
            let missing = |key| book.ids.get(key).and_then(|id| book.entries.get(*id)).is_some_and(Entry::is_missing);
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
        let luck = match state.random.u16(..10_000) {
            _ if self.weather == Weather::Fair => Luck::Good,
            0..1000 => Luck::Throttled,
            1000..1400 => Luck::Lost,
            1400..1402 => Luck::Hung,
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
    /// Timed out without a last look, for a good reason.
    blind: usize,
    /// How many calls it would have taken if each wait had looked every 30 s for itself.
    alone: u64,
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
        if let [key] = &self.keys[..]
            && self.service.weather == Weather::Fair
        {
            let late = self.ended.saturating_sub(self.latest());
            let lately = self.service.oracle.during(key, late.max(self.began), self.ended);
            assert!(late <= self.began || !lately.iter().all(|shown| self.fits(*shown)), "{key} is done late");
        }
    }

    /// How long after it is so a wait is done: the longest interval, or the turn of one of many missing images.
    fn latest(&self) -> Duration {
        if self.service.kind == Kind::Image { seconds(120) } else { seconds(36) }
    }

    /// Whether, going by what the resource was, a wait may fail for other than lack of time.
    fn may_fail(&self, failure: &Failure<Shown>) -> bool {
        let end = if failure.gone { "-" } else { failure.look.as_ref().map_or("?", |look| &*look.state) };
        let states: Vec<&str> = self.seen(failure.key.as_str()).iter().map(|s| s.map_or("-", |s| &*s.state)).collect();
        let Some(last) = states.iter().rposition(|state| *state == end) else { return false };
        let before = |wanted: &dyn Fn(&str) -> bool| states[..last].iter().any(|state| wanted(state));
        match (&self.target, end) {
            (Target::BuilderDeleted, "FAILED" | "RUNNING" | "STOPPED") => before(&|state| state == "DELETING"),
            (Target::Never | Target::Settled | Target::ImageDeleted | Target::BuilderDeleted, _) => false,
            (Target::ImageAvailable, "-") => failure.elapsed >= GRACE || before(&|state| state != "-"),
            (_, "FAILED" | "DELETING" | "-") => true,
            (Target::ImageAvailable, state) => state == "DEPRECATED",
            (Target::BuilderRunning { .. }, "STOPPING" | "STOPPED") => {
                before(&|state| !["STOPPING", "STOPPED", "-"].contains(&state))
            }
            _ => false,
        }
    }

    /// The least and the most, as it depends on what was looked at.
    fn patience(&self) -> (Duration, Duration) {
        let mut all = Progress::default();
        for shown in self.keys.iter().flat_map(|key| self.seen(key)).flatten() {
            all.note(&shown.state);
        }
        let patience = |progress| self.timeout.or_else(|| self.target.patience(self.service.kind, progress)).unwrap();
        (patience(Progress::default()), patience(all))
    }

    fn check_timeout(&self, failure: &Failure<Shown>, tally: &mut Tally) {
        let patience = failure.patience.unwrap();
        let deadline = self.began + patience;
        assert!(self.ended >= deadline, "too early");
        assert!(self.ended <= deadline + FINAL_LOOK, "{:?} too late", self.ended.saturating_sub(deadline));
        assert_eq!(failure.elapsed, self.ended.saturating_sub(self.began));
        let (least, most) = self.patience();
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

async fn simulate(time: VirtualTime, kind: Kind, weather: Weather, names: usize, waits: usize, seed: u64) {
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
        weather,
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
            Some((trial, event)) => {
                tally.alone += trial.ended.saturating_sub(trial.began).as_secs() / 30;
                trial.check(event, &mut tally);
            }
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
    assert!(tally.blind <= if weather == Weather::Fair { 0 } else { tally.timed_out / 3 }, "{tally:?}");
    assert!(state.calls < tally.alone / 5);
}

#[test]
fn seventy_thousand_waits_for_builders_end_as_they_should() {
    run(|time| simulate(time, Kind::ImageBuilder, Weather::Rough, 700, 70_000, 1));
}

#[test]
fn thirty_thousand_waits_for_images_end_as_they_should() {
    run(|time| simulate(time, Kind::Image, Weather::Rough, 300, 30_000, 2));
}

#[test]
fn in_fair_weather_no_builder_is_noticed_late() {
    run(|time| simulate(time, Kind::ImageBuilder, Weather::Fair, 300, 6000, 3));
}

#[test]
fn in_fair_weather_no_image_is_noticed_late() {
    run(|time| simulate(time, Kind::Image, Weather::Fair, 50, 5000, 4));
}
