//! The service without its sockets: what one account of AppStream has, and what it answers.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use bytes::Bytes;
use http::header::{DATE, HeaderValue};
use http::{Response, request};

use super::clock::Clock;
use super::control::Refusal;
use super::errors::Fault;
use super::faults::{Before, Call, Delivery, End, Faults, GARBAGE, Odd, Reset, Rule, RuleError, Sending};
use super::log::{Event, Log};
use super::operations;
use super::options::Options;
use super::plain;
use super::protocol::Protocol;
use super::random::Random;
use super::requests::{Asked, Requests};
use super::signatures::Gate;
use super::store::{Change, Store};
use super::world::{World, to_the_millisecond};

/// Operations whose parameters have a password: they are not kept, and not here either.
const SECRETIVE: &[&str] = &["CreateDirectoryConfig", "UpdateDirectoryConfig"];

/// A local AppStream that nobody has connected to a network.
#[derive(Debug)]
pub struct Account {
    state: Arc<Mutex<State>>,
    store: Store,
    /// Apart from the world's own chance, so that asking often does not change how long things take.
    ids: Mutex<Random>,
    log: Log,
    gate: Gate,
    /// The one that it was made in.
    process: u32,
}

/// What one request at a time has to itself, so that requests are noted in the order in which they were answered.
#[derive(Debug)]
struct State {
    world: World,
    requests: Requests,
    faults: Faults,
}

impl State {
    fn of(world: World) -> Result<Self, RuleError> {
        let faults = Faults::new(&world.options.faults, world.options.seed)?;
        Ok(Self { world, requests: Requests::default(), faults })
    }

    fn note(&mut self, protocol: Protocol, operation: &str, body: Option<Bytes>, done: &Done) {
        self.requests.note(Asked {
            operation: operation.to_owned(),
            protocol,
            body: body.filter(|_| !SECRETIVE.contains(&operation)),
            at: to_the_millisecond(self.world.now()),
            error: done.error().map(str::to_owned),
            faults: done.acted.clone(),
        });
    }
}

impl Account {
    /// An account in which nothing has been created yet, or the one that is kept in the file that the options name.
    ///
    /// # Errors
    ///
    /// `InvalidInput` with an [`OptionsError`](super::OptionsError) inside for options that are out of range; what is
    /// wrong with the file.
    pub fn new(options: Options) -> io::Result<Self> {
        options.check().map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        let ids = Mutex::new(Random::seeded(options.seed));
        let gate = Gate::new(options.credentials.clone(), options.region_name.clone());
        let (store, world) = Store::open(options)?;
        let state = State::of(world).map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        let state = Arc::new(Mutex::new(state));
        store.run({
            let state = state.clone();
            move |save| save(&lock(&state).world)
        })?;
        Ok(Self { ids, state, store, log: Log::default(), gate, process: std::process::id() })
    }

    /// Answers an operation, by its name on the wire, of which `body` is the input: status, headers and body, as they
    /// go over the network. What goes wrong before the work is done, or on the network, does not.
    pub fn answer(&self, protocol: Protocol, operation: &str, body: impl Into<Bytes>) -> Response<Bytes> {
        let request_id = lock(&self.ids).uuid();
        let mut done = self.run(protocol, operation, Ok(body.into()), Vec::new());
        done.is_saved(self.store.wait(done.change).map_err(Fault::internal));
        done.respond(protocol, &request_id).map(Bytes::from)
    }

    /// Answers an HTTP request whose body has been received, or could not be.
    ///
    /// # Errors
    ///
    /// [`Reset`] if there is to be no answer.
    pub(super) async fn respond(
        &self,
        head: &request::Parts,
        body: Result<Bytes, Fault>,
    ) -> Result<Response<Sending>, Reset> {
        let begun = Instant::now();
        let request_id = lock(&self.ids).uuid();
        let protocol = Protocol::of(head);
        let (operation, mut done) = match plain::check_origin(&head.headers).and_then(|()| protocol.operation(head)) {
            Ok(operation) => (operation, self.perform(head, protocol, operation, body).await),
            Err(fault) => ("", Done::failed(fault, Vec::new())),
        };
        done.is_saved(self.store.settled(done.change).await);
        let (delivery, error) = (done.delivery, done.error().map(str::to_owned));
        let faults = done.acted.clone();
        let mut response = done.respond(protocol, &request_id);
        if let Some(time) = self.time_behind(SystemTime::now()) {
            set_date(&mut response, time);
        }
        self.log.tell(|| Event {
            operation: operation.to_owned(),
            protocol,
            status: (delivery != Delivery::Reset).then_some(response.status().as_u16()),
            error,
            faults,
            request_id,
            took: begun.elapsed(),
        });
        match delivery {
            Delivery::Reset => Err(Reset),
            _ => Ok(response.map(|body| Sending::new(body.into(), delivery))),
        }
    }

    /// The time of the service, if its clock is behind. Who lost an answer compares the time that the next one tells with
    /// when a resource was created; a clock that is ahead stays a secret, or clients would take it for their own.
    fn time_behind(&self, now: SystemTime) -> Option<SystemTime> {
        let service = UNIX_EPOCH + Duration::try_from_secs_f64(lock(&self.state).world.clock().now()).ok()?;
        (service < now).then_some(service)
    }

    /// Does what is asked for, with all that goes wrong.
    async fn perform(
        &self,
        head: &request::Parts,
        protocol: Protocol,
        operation: &str,
        body: Result<Bytes, Fault>,
    ) -> Done {
        // What was too long to be received cannot be verified, and need not be: it is refused.
        let now = SystemTime::now();
        let told = || self.time_behind(now).unwrap_or(now);
        let verified = body.as_ref().map_or(Ok(()), |body| self.gate.check(head, body, told(), now));
        let before = if let Err(fault) = verified {
            Before { end: Some(End::Answer(fault)), ..Before::default() }
        } else {
            let mut state = lock(&self.state);
            let State { world, faults, .. } = &mut *state;
            faults.before(operation, &world.options.account_id)
        };
        if !before.delay.is_zero() {
            tokio::time::sleep(before.delay).await;
        }
        let mut done = match before.end {
            None => return self.run(protocol, operation, body, before.acted),
            Some(End::Answer(fault)) => Done::failed(fault, before.acted),
            Some(End::Reset) => Done { delivery: Delivery::Reset, acted: before.acted, ..Done::default() },
        };
        let mut state = lock(&self.state);
        state.world.move_on();
        if done.delivery != Delivery::Reset {
            (done.delivery, done.garbage) = state.faults.deliver(operation, &mut done.acted);
        }
        state.note(protocol, operation, body.ok(), &done);
        done
    }

    fn run(&self, protocol: Protocol, operation: &str, body: Result<Bytes, Fault>, acted: Vec<String>) -> Done {
        let mut state = lock(&self.state);
        let State { world, faults, .. } = &mut *state;
        world.move_on();
        let mut done = Done { acted, ..Done::default() };
        done.answer = match &body {
            Ok(body) => work(world, faults, Call { protocol, operation, body }, &mut done.acted),
            Err(fault) => Err(fault.clone()),
        };
        let changed = done.answer.is_ok() && operations::changes(operation);
        done.change = if changed { self.store.changed() } else { self.store.seen() };
        (done.delivery, done.garbage) = faults.deliver(operation, &mut done.acted);
        state.note(protocol, operation, body.ok(), &done);
        done
    }

    /// Changes the world, between two requests.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut World) -> Result<T, Fault>) -> Result<T, Refusal> {
        let mut state = self.state()?;
        state.world.move_on();
        let answer = change(&mut state.world)?;
        self.saved(state)?;
        Ok(answer)
    }

    /// Looks at the world, between two requests.
    pub(super) fn look<T>(&self, look: impl FnOnce(&World) -> T) -> Result<T, Refusal> {
        let mut state = self.state()?;
        state.world.move_on();
        let seen = look(&state.world);
        let change = self.store.seen();
        drop(state);
        self.store.wait(change).map_err(Refusal::State)?;
        Ok(seen)
    }

    /// Waits until the world, as it is now, is saved.
    fn saved(&self, state: MutexGuard<'_, State>) -> Result<(), Refusal> {
        let change = self.store.changed();
        drop(state);
        self.store.wait(change).map_err(Refusal::State)
    }

    /// What was asked so far, the oldest first: the last 10,000 requests that named an operation.
    ///
    /// # Errors
    ///
    /// `State` in a process that was forked off.
    pub fn requests(&self) -> Result<Vec<Asked>, Refusal> {
        Ok(self.state()?.requests.all())
    }

    /// Makes everything new, as if it had been started just now: nothing created, the clock at the wall clock's time,
    /// chance at its seed, nothing asked, the faults of the options. Connections stay; a request that is being
    /// answered meets the new world.
    ///
    /// # Errors
    ///
    /// `State` in a process that was forked off.
    pub fn reset(&self) -> Result<(), Refusal> {
        let mut state = self.state()?;
        let options = state.world.options.clone();
        *lock(&self.ids) = Random::seeded(options.seed);
        let clock = Clock::scaled(options.speed);
        *state = State::of(World::new(options, clock)).map_err(|error| Refusal::Argument(error.to_string()))?;
        self.saved(state)
    }

    /// Lets more go wrong from now on: all of the rules, or none if one of them makes no sense.
    ///
    /// # Errors
    ///
    /// `Argument` for a rule that makes no sense; `State` in a process that was forked off.
    pub fn add_faults(&self, rules: &[Rule]) -> Result<(), Refusal> {
        self.state()?.faults.add(rules).map_err(|error| Refusal::Argument(error.to_string()))
    }

    /// Lets nothing go wrong any more, until the next reset.
    ///
    /// # Errors
    ///
    /// `State` in a process that was forked off.
    pub fn clear_faults(&self) -> Result<(), Refusal> {
        self.state()?.faults.clear();
        Ok(())
    }

    /// Whether to keep what [`log_events`](Self::log_events) gives. Off at first: what nobody reads costs nothing.
    pub fn listen(&self, on: bool) {
        self.log.listen(on);
    }

    /// What happened to requests since the last call, the oldest first; waits for the first for at most `timeout`.
    /// `None` when all has been told and no more will come, and in a process that was forked off.
    pub fn log_events(&self, timeout: Duration) -> Option<Vec<Event>> {
        if self.is_forked() { None } else { self.log.take(timeout) }
    }

    /// Ends what goes on beside the answering: the world is saved a last time, and nobody waits for events any more.
    pub(super) fn close(&self) {
        self.store.close();
        self.log.close();
    }

    fn is_forked(&self) -> bool {
        std::process::id() != self.process
    }

    fn state(&self) -> Result<MutexGuard<'_, State>, Refusal> {
        // A fork has a copy of the world that nobody serves, and maybe of a lock that nobody will release.
        if self.is_forked() {
            let message = "the local AppStream runs in the process that this one was forked from";
            return Err(Refusal::State(message.to_owned()));
        }
        Ok(lock(&self.state))
    }
}

/// Tells that time in the place of the machine's.
fn set_date(response: &mut Response<Vec<u8>>, time: SystemTime) {
    let date = DateTime::from(time).fmt(Format::HttpDate).ok();
    if let Some(date) = date.and_then(|date| HeaderValue::from_str(&date).ok()) {
        response.headers_mut().insert(DATE, date);
    }
}

/// What comes of a request.
#[derive(Debug)]
struct Done {
    answer: Result<Vec<u8>, Fault>,
    delivery: Delivery,
    /// Whether the answer's bytes are to be replaced.
    garbage: bool,
    acted: Vec<String>,
    /// What has to be saved before anybody hears of it.
    change: Change,
}

impl Default for Done {
    fn default() -> Self {
        Self {
            answer: Ok(Vec::new()),
            delivery: Delivery::Whole,
            garbage: false,
            acted: Vec::new(),
            change: Change::default(),
        }
    }
}

impl Done {
    fn failed(fault: Fault, acted: Vec<String>) -> Self {
        Self { answer: Err(fault), acted, ..Self::default() }
    }

    /// What could not be saved is answered with an error.
    fn is_saved(&mut self, saved: Result<(), Fault>) {
        if let Err(fault) = saved {
            self.answer = Err(fault);
        }
    }

    /// The code of the error that is the answer, if there is to be one.
    fn error(&self) -> Option<&str> {
        let answer = (self.delivery != Delivery::Reset).then_some(&self.answer)?;
        answer.as_ref().err().map(Fault::code)
    }

    fn respond(self, protocol: Protocol, request_id: &str) -> Response<Vec<u8>> {
        let mut response = protocol.respond(self.answer, request_id);
        if self.garbage {
            response.body_mut().fill(GARBAGE);
        }
        response
    }
}

/// Does an operation, and writes its answer.
fn work(world: &mut World, faults: &mut Faults, call: Call<'_>, acted: &mut Vec<String>) -> Result<Vec<u8>, Fault> {
    if let Some(fault) = faults.hidden_role(call, world.now(), acted) {
        return Err(fault);
    }
    let output = call.protocol.read(call.body, |input| operations::run(world, call.operation, input))?;
    faults.doom(call, world, acted);
    let odd = faults.oddities(call.operation);
    let written = if odd.none() { call.protocol.write(&*output) } else { call.protocol.write(&Odd(&*output, &odd)) };
    faults.were_odd(&odd, acted);
    written.map_err(Fault::internal)
}

/// The value behind a mutex. A panic while it was held does not make it unusable.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_answers_without_a_socket() {
        let account = Account::new(Options::default()).unwrap();
        let answer = account.answer(Protocol::Json, "DescribeImageBuilders", "{}");
        assert_eq!((answer.status().as_u16(), &answer.body()[..]), (200, br#"{"ImageBuilders":[]}"#.as_slice()));
        assert_eq!(account.answer(Protocol::Cbor, "StopWeather", "").status(), 404);
        let asked: Vec<_> = account.requests().unwrap().into_iter().map(|asked| asked.operation).collect();
        assert_eq!(asked, ["DescribeImageBuilders", "StopWeather"]);
        assert!(Account::new(Options { speed: -1.0, ..Options::default() }).is_err());
    }

    /// The Date header of an answer whose service's clock shows that time.
    fn date_at(service: f64) -> Option<String> {
        let account = Account::new(Options::default()).unwrap();
        lock(&account.state).world.settle_in(Options::default(), Clock::starting_at(service, 0.0));
        let target = "PhotonAdminProxyService.DescribeImageBuilders";
        let (head, ()) = http::Request::post("/").header("x-amz-target", target).body(()).unwrap().into_parts();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let answer = runtime.block_on(account.respond(&head, Ok(Bytes::from_static(b"{}")))).unwrap();
        answer.headers().get(DATE).map(|date| date.to_str().unwrap().to_owned())
    }

    #[test]
    fn a_clock_that_is_behind_is_told_and_one_that_is_ahead_is_not() {
        assert_eq!(date_at(784_111_777.5).unwrap(), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(date_at(4_000_000_000.0), None, "the server has the machine's time for it");
    }
}
