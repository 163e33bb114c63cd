//! The service without its sockets: what one account of AppStream has, and what it answers.

use std::sync::{Mutex, MutexGuard, PoisonError};

use aws_smithy_schema::serde::SerializableStruct;
use bytes::Bytes;
use http::{Response, request};

use super::clock::Clock;
use super::errors::Fault;
use super::operations;
use super::options::{Options, OptionsError};
use super::protocol::Protocol;
use super::random::Random;
use super::requests::{Asked, Requests};
use super::world::{World, to_the_millisecond};

/// A local AppStream that nobody has connected to a network.
#[derive(Debug)]
pub struct Account {
    state: Mutex<State>,
    /// Apart from the world's own chance, so that asking often does not change how long things take.
    ids: Mutex<Random>,
}

/// What one request at a time has to itself, so that requests are noted in the order in which they were answered.
#[derive(Debug)]
struct State {
    world: World,
    requests: Requests,
}

impl State {
    fn new(options: Options) -> Self {
        let clock = Clock::scaled(options.speed);
        Self { world: World::new(options, clock), requests: Requests::default() }
    }
}

impl Account {
    /// An account in which nothing has been created yet.
    ///
    /// # Errors
    ///
    /// The first option that is out of its range.
    pub fn new(options: Options) -> Result<Self, OptionsError> {
        options.check()?;
        Ok(Self { ids: Mutex::new(Random::seeded(options.seed)), state: Mutex::new(State::new(options)) })
    }

    /// Answers an operation, by its name on the wire, of which `body` is the input: status, headers and body, as they
    /// go over the network.
    pub fn answer(&self, protocol: Protocol, operation: &str, body: impl Into<Bytes>) -> Response<Bytes> {
        let request_id = lock(&self.ids).uuid();
        protocol.respond(self.run(protocol, operation, Ok(body.into())), &request_id).map(Bytes::from)
    }

    /// Answers an HTTP request whose body has been received, or could not be.
    pub(super) fn respond(&self, head: &request::Parts, body: Result<Bytes, Fault>) -> Response<Bytes> {
        let request_id = lock(&self.ids).uuid();
        let protocol = Protocol::of(head);
        let answer = protocol.operation(head).and_then(|operation| self.run(protocol, operation, body));
        protocol.respond(answer, &request_id).map(Bytes::from)
    }

    fn run(
        &self,
        protocol: Protocol,
        operation: &str,
        body: Result<Bytes, Fault>,
    ) -> Result<Box<dyn SerializableStruct>, Fault> {
        let mut state = lock(&self.state);
        let State { world, requests } = &mut *state;
        world.move_on();
        let answer = match &body {
            Ok(body) => protocol.read(body, |input| operations::run(world, operation, input)),
            Err(fault) => Err(fault.clone()),
        };
        requests.note(Asked {
            operation: operation.to_owned(),
            protocol,
            body: body.ok(),
            at: to_the_millisecond(world.now()),
            error: answer.as_ref().err().map(|fault| fault.code().to_owned()),
        });
        answer
    }

    /// Changes the world, between two requests.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut World) -> Result<T, Fault>) -> Result<T, Fault> {
        let world = &mut lock(&self.state).world;
        world.move_on();
        change(world)
    }

    /// What was asked so far, the oldest first.
    pub(super) fn requests(&self) -> Vec<Asked> {
        lock(&self.state).requests.all()
    }

    /// Makes everything new.
    pub(super) fn reset(&self) {
        let mut state = lock(&self.state);
        let options = state.world.options.clone();
        *lock(&self.ids) = Random::seeded(options.seed);
        *state = State::new(options);
    }
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
        let asked: Vec<_> = account.requests().into_iter().map(|asked| asked.operation).collect();
        assert_eq!(asked, ["DescribeImageBuilders", "StopWeather"]);
        assert!(Account::new(Options { speed: -1.0, ..Options::default() }).is_err());
    }
}
