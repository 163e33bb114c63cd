//! What goes wrong because a test wants it to.
//!
//! [`Rule`]s say what, when and how often; [`Faults`] keeps count of them and draws lots.

mod exceptions;
mod odd;
mod rule;
mod sending;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::time::Duration;

use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;
use aws_sdk_appstream::operation::start_image_builder::StartImageBuilderInput;

pub(super) use odd::{Odd, Oddities};
use rule::{Checked, Kind, only};
pub use rule::{Rule, RuleError};
pub(super) use sending::{Delivery, Reset, Sending};

use super::clock::{Seconds, later};
use super::errors::Fault;
use super::failure::Failure;
use super::protocol::Protocol;
use super::random::Random;
use super::world::World;

/// What a body is replaced with: neither protocol can read it, from its first byte on.
pub(super) const GARBAGE: u8 = 0xff;

/// A rule and what became of it so far.
#[derive(Debug)]
struct Armed {
    rule: Checked,
    to_spare: u64,
    left: Option<u64>,
    /// When each role was used first.
    roles: BTreeMap<String, Seconds>,
}

impl Armed {
    fn new(rule: Checked) -> Self {
        Self { to_spare: rule.rule.after, left: rule.rule.count, rule, roles: BTreeMap::new() }
    }

    fn may_act_on(&self, operation: &str) -> bool {
        let meant = match (self.rule.operation, only(self.rule.kind)) {
            (Some(one), _) => one == operation,
            (None, Some(only)) => only.contains(&operation),
            (None, None) => true,
        };
        meant && self.left != Some(0)
    }

    fn acts(&mut self, chance: &mut Random) -> bool {
        if self.to_spare > 0 {
            self.to_spare -= 1;
            return false;
        }
        chance.happens(self.rule.rule.rate)
    }

    fn use_up(&mut self, acted: &mut Vec<String>) {
        if let Some(left) = &mut self.left {
            *left = left.saturating_sub(1);
        }
        acted.push(self.rule.name.clone());
    }
}

/// The faults that there are at the moment.
#[derive(Debug)]
pub(super) struct Faults {
    all: Vec<Armed>,
    /// Apart from the world's own chance: what fails does not change how long other things take.
    chance: Random,
}

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Call<'a> {
    pub(super) protocol: Protocol,
    pub(super) operation: &'a str,
    pub(super) body: &'a [u8],
}

impl Call<'_> {
    /// The name of the image builder that is created or started.
    fn builder(self) -> Option<String> {
        match self.operation {
            "CreateImageBuilder" => self.protocol.read(self.body, CreateImageBuilderInput::deserialize).ok()?.name,
            _ => self.protocol.read(self.body, StartImageBuilderInput::deserialize).ok()?.name,
        }
    }
}

/// What happens before anything is done.
#[derive(Debug, Default)]
pub(super) struct Before {
    pub(super) delay: Duration,
    pub(super) end: Option<End>,
    pub(super) acted: Vec<String>,
}

/// How a request ends before anything is done.
#[derive(Debug)]
pub(super) enum End {
    Answer(Fault),
    Reset,
}

impl Faults {
    /// What the rules of the options are when nothing has happened yet. They have been checked.
    pub(super) fn new(rules: &[Rule], seed: Option<u64>) -> Result<Self, RuleError> {
        let mut faults = Self { all: Vec::new(), chance: Random::seeded(seed.map(|seed| !seed)) };
        faults.add(rules)?;
        Ok(faults)
    }

    /// All of them, or none if one is wrong.
    pub(super) fn add(&mut self, rules: &[Rule]) -> Result<(), RuleError> {
        let checked = rules.iter().enumerate().map(|(at, rule)| Checked::new(rule, at));
        let checked = checked.collect::<Result<Vec<_>, _>>()?;
        self.all.extend(checked.into_iter().map(Armed::new));
        Ok(())
    }

    pub(super) fn clear(&mut self) {
        self.all.clear();
    }

    /// What happens to a request before anything is done.
    pub(super) fn before(&mut self, operation: &str, account: &str) -> Before {
        let mut before = Before::default();
        for armed in self.all.iter_mut().filter(|armed| armed.may_act_on(operation)) {
            let kind = armed.rule.kind;
            if !matches!(kind, Kind::Latency | Kind::ResetBefore | Kind::Exception) || !armed.acts(&mut self.chance) {
                continue;
            }
            armed.use_up(&mut before.acted);
            before.end = match kind {
                Kind::Exception => Some(End::Answer(exceptions::fault(&armed.rule.name, operation, account))),
                Kind::ResetBefore => Some(End::Reset),
                _ => {
                    before.delay += Duration::from_secs_f64(armed.rule.seconds);
                    continue;
                }
            };
            break;
        }
        before
    }

    /// Why a builder is not made: its role cannot be seen yet.
    pub(super) fn hidden_role(&mut self, call: Call<'_>, now: Seconds, acted: &mut Vec<String>) -> Option<Fault> {
        let hiding = |armed: &&mut Armed| armed.rule.kind == Kind::RoleNotVisible && armed.may_act_on(call.operation);
        for armed in self.all.iter_mut().filter(hiding) {
            let input = call.protocol.read(call.body, CreateImageBuilderInput::deserialize).ok()?;
            let role = input.iam_role_arn()?;
            let first = *armed.roles.entry(role.to_owned()).or_insert(now);
            if now >= later(first, armed.rule.seconds) || !armed.acts(&mut self.chance) {
                continue;
            }
            armed.use_up(acted);
            let name = input.name().unwrap_or_default();
            let message = format!(
                "The image builder {name} encountered an error because your IAM role {role} cannot be assumed. \
                 Verify that the role exists and try again."
            );
            return Some(Fault::new("InvalidRoleException", message));
        }
        None
    }

    /// Lets the builder that was created or started go wrong.
    pub(super) fn doom(&mut self, call: Call<'_>, world: &mut World, acted: &mut Vec<String>) {
        let doom = self.all.iter_mut().find_map(|armed| {
            let dooms = matches!(armed.rule.kind, Kind::Failed | Kind::StuckPending);
            (dooms && armed.may_act_on(call.operation) && armed.acts(&mut self.chance)).then_some(armed)
        });
        let Some(armed) = doom else { return };
        let Some(name) = call.builder() else { return };
        let Ok(builder) = world.builder(&name) else { return };
        armed.use_up(acted);
        if armed.rule.kind == Kind::StuckPending {
            return builder.stick();
        }
        let rule = &armed.rule.rule;
        let failure = Failure { errors: rule.errors.clone(), reason: rule.reason.clone() };
        builder.doom(failure.of_builder(&name), failure.errors(builder.settles()));
    }

    /// What is odd about an answer, if it turns out to have what can be odd.
    pub(super) fn oddities(&mut self, operation: &str) -> Oddities {
        let mut odd = Oddities::default();
        for (at, armed) in self.all.iter_mut().enumerate().filter(|(_, armed)| armed.may_act_on(operation)) {
            let what = match armed.rule.kind {
                Kind::NullInMaps => &mut odd.nulls,
                Kind::UnknownEnum => &mut odd.enumerations,
                Kind::UnknownMember => &mut odd.members,
                _ => continue,
            };
            if what.is_none() && armed.acts(&mut self.chance) {
                *what = Some(at);
            }
        }
        odd
    }

    /// What was odd about the answer that was written.
    pub(super) fn were_odd(&mut self, odd: &Oddities, acted: &mut Vec<String>) {
        for at in odd.written() {
            if let Some(armed) = self.all.get_mut(at) {
                armed.use_up(acted);
            }
        }
    }

    /// How an answer goes over the network, and whether it is garbage.
    pub(super) fn deliver(&mut self, operation: &str, acted: &mut Vec<String>) -> (Delivery, bool) {
        let (mut delivery, mut garbage) = (Delivery::Whole, false);
        for armed in self.all.iter_mut().filter(|armed| armed.may_act_on(operation)) {
            let how = match armed.rule.kind {
                Kind::GarbageBody => None,
                Kind::ResetAfter => Some(Delivery::Reset),
                Kind::TruncatedBody => Some(Delivery::Cut),
                Kind::SlowBody => Some(Delivery::Slow(Duration::from_secs_f64(armed.rule.seconds))),
                _ => continue,
            };
            let is_settled = if how.is_some() { delivery != Delivery::Whole } else { garbage };
            if is_settled || !armed.acts(&mut self.chance) {
                continue;
            }
            armed.use_up(acted);
            match how {
                Some(how) => delivery = how,
                None => garbage = true,
            }
        }
        (delivery, garbage)
    }
}
