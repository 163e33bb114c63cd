//! A service to test against: resources that are what a test says, and a record of the calls.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use super::virtual_time::VirtualTime;
use crate::core::error::Error;
use crate::core::wait::clock::Clock;
use crate::core::wait::describe::{Describe, Key, Look, Trouble};
use crate::core::wait::failure::Reason;
use crate::core::wait::inbox::Event;
use crate::core::wait::poller::{Poller, Ticket};
use crate::core::wait::target::{Kind, Request, Target};

/// What the service shows of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    pub name: Arc<str>,
    pub arn: Arc<str>,
    pub state: Arc<str>,
    pub has_ip: bool,
    pub joins_domain: bool,
    pub story: Option<Arc<str>>,
}

impl Shown {
    pub fn new(name: &str, state: &str) -> Self {
        Self { name: name.into(), state: state.into(), ..Self::default() }
    }
}

impl Look for Shown {
    fn name(&self) -> &str {
        &self.name
    }

    fn arn(&self) -> &str {
        &self.arn
    }

    fn state(&self) -> &str {
        &self.state
    }

    fn is_reachable(&self) -> bool {
        self.has_ip
    }

    fn joins_domain(&self) -> bool {
        self.joins_domain
    }

    fn story(&self) -> Option<String> {
        self.story.as_deref().map(str::to_owned)
    }
}

type Fault = Box<dyn FnMut(&[Key]) -> Option<Trouble> + Send>;

/// What the test has set up, and what happened.
pub struct World {
    pub resources: BTreeMap<String, Shown>,
    pub calls: Vec<Call>,
    pub latency: Duration,
    /// Answers calls in place of the service.
    pub fault: Option<Fault>,
    /// Shows those that exist, and says nothing of the others.
    pub leaves_out: bool,
    /// How many calls are going on.
    pub flying: usize,
    pub most_flying: usize,
}

#[derive(Debug, Clone)]
pub struct Call {
    pub at: Duration,
    pub keys: Vec<String>,
}

/// The service. Its clones are the same one.
#[derive(Clone)]
pub struct Stage {
    world: Arc<Mutex<World>>,
    time: VirtualTime,
}

impl Stage {
    /// A service that has these names, in these states.
    pub fn with<const N: usize>(time: &VirtualTime, resources: [(&str, &str); N]) -> Self {
        let stage = Self {
            world: Arc::new(Mutex::new(World {
                resources: BTreeMap::new(),
                calls: Vec::new(),
                latency: Duration::from_millis(20),
                fault: None,
                leaves_out: false,
                flying: 0,
                most_flying: 0,
            })),
            time: time.clone(),
        };
        for (name, state) in resources {
            stage.set(name, state);
        }
        stage
    }

    /// A service that has this many resources in one state, named `b0`, `b1`, ...
    pub fn crowd(time: &VirtualTime, count: usize, state: &str) -> Self {
        let all = Self::with(time, []);
        (0..count).for_each(|n| all.set(&format!("b{n}"), state));
        all
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    /// After a panic in a fault.
    pub fn clear_poison(&self) {
        self.world.clear_poison();
    }

    pub fn set(&self, name: &str, state: &str) {
        self.world().resources.insert(name.to_owned(), Shown::new(name, state));
    }

    pub fn remove(&self, name: &str) {
        self.world().resources.remove(name);
    }

    /// Answers calls by `fault`, where it has an answer.
    pub fn fault(&self, fault: impl FnMut(&[Key]) -> Option<Trouble> + Send + 'static) {
        self.world().fault = Some(Box::new(fault));
    }

    /// The calls up to now, which are then forgotten.
    pub fn calls(&self) -> Vec<Call> {
        std::mem::take(&mut self.world().calls)
    }

    pub fn poller(&self, kind: Kind) -> Poller<Self, VirtualTime> {
        Poller::new(kind, self.clone(), self.time.clone(), 7)
    }
}

/// Counts a call for as long as it goes on, also if it is dropped.
struct Flight(Stage);

impl Flight {
    fn begin(stage: &Stage) -> Self {
        let mut world = stage.world();
        world.flying += 1;
        world.most_flying = world.most_flying.max(world.flying);
        Self(stage.clone())
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.0.world().flying -= 1;
    }
}

impl Describe for Stage {
    type Look = Shown;

    async fn describe(&self, keys: &[Key]) -> Result<Vec<Shown>, Trouble> {
        let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
        // What the service shows is how things are when it is asked, whenever its answer comes.
        let (answer, latency) = {
            let mut world = self.world();
            world.calls.push(Call { at: self.time.now(), keys: names.clone() });
            (world.answer(keys), world.latency)
        };
        let _flight = Flight::begin(self);
        self.time.sleep(latency).await;
        answer
    }
}

impl World {
    fn answer(&mut self, keys: &[Key]) -> Result<Vec<Shown>, Trouble> {
        if let Some(trouble) = self.fault.as_mut().and_then(|fault| fault(keys)) {
            return Err(trouble);
        }
        let asked = |shown: &&Shown| keys.iter().any(|key| [&*shown.name, &*shown.arn].contains(&key.as_str()));
        let found: Vec<Shown> = self.resources.values().filter(asked).cloned().collect();
        let is_found = |key: &Key| found.iter().any(|shown| [&*shown.name, &*shown.arn].contains(&key.as_str()));
        if !self.leaves_out && !keys.iter().all(is_found) {
            return Err(Trouble::NotFound);
        }
        Ok(found)
    }
}

pub fn error(text: &str) -> Arc<Error> {
    Arc::new(Error::Other(text.to_owned()))
}

pub fn running(keys: &[&str]) -> Request {
    Request::new(keys.iter().map(|key| Key::from(*key)).collect(), Target::BuilderRunning { require_ip: false })
}

pub fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// How a wait ended, news left out: the states of what is done, or the message.
pub async fn end(ticket: &mut Ticket<Shown>) -> Result<Vec<String>, String> {
    loop {
        match ticket.next().await {
            Event::News(_) => {}
            Event::Done(looks) => {
                let states = looks.iter().map(|(_, look)| look.as_ref().map_or("gone", |look| &*look.state));
                return Ok(states.map(str::to_owned).collect());
            }
            Event::Failed(failure) => return Err(failure.to_string()),
        }
    }
}

pub fn crowd_waits(poller: &Poller<Stage, VirtualTime>, count: usize) -> Vec<Ticket<Shown>> {
    (0..count).map(|n| poller.wait(running(&[&format!("b{n}")]))).collect()
}

pub fn within(request: Request, timeout: Duration) -> Request {
    Request { timeout: Some(timeout), ..request }
}

pub fn image(key: &str) -> Request {
    Request::new(vec![Key::from(key)], Target::ImageAvailable)
}

/// Seconds between calls.
pub fn gaps(calls: &[Call]) -> Vec<f64> {
    calls.windows(2).map(|pair| pair[1].at.saturating_sub(pair[0].at).as_secs_f64()).collect()
}

/// Whether all gaps are as long as expected, but for jitter and the time that a call takes.
pub fn about(gaps: &[f64], expected: &[f64]) -> bool {
    gaps.len() >= expected.len() && gaps.iter().zip(expected).all(|(gap, near)| (gap - near).abs() <= near * 0.1 + 0.05)
}

pub async fn reason(ticket: &mut Ticket<Shown>) -> Reason {
    match ticket.next().await {
        Event::Failed(failure) => failure.reason,
        other => panic!("{other:?}"),
    }
}
