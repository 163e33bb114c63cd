//! What the operations on image builders do, but for creating them.

use std::collections::BTreeSet;
use std::ops::Bound;

use aws_sdk_appstream::operation::create_image_builder_streaming_url::{
    CreateImageBuilderStreamingUrlInput, CreateImageBuilderStreamingUrlOutput,
};
use aws_sdk_appstream::operation::delete_image_builder::{DeleteImageBuilderInput, DeleteImageBuilderOutput};
use aws_sdk_appstream::operation::describe_image_builders::{DescribeImageBuildersInput, DescribeImageBuildersOutput};
use aws_sdk_appstream::operation::start_image_builder::{StartImageBuilderInput, StartImageBuilderOutput};
use aws_sdk_appstream::operation::stop_image_builder::{StopImageBuilderInput, StopImageBuilderOutput};
use aws_sdk_appstream::types::ImageBuilderState;
use aws_smithy_types::base64;

use super::constraints;
pub(super) use super::creation::create;
use super::creation::{agent, boot};
use super::errors::Fault;
use super::pages;
use super::policies::UnknownName;
use super::world::{World, timestamp};

/// The page of `DescribeImageBuilders` when the caller names no size. The service's own is not documented.
const PAGE: usize = 50;
/// Seconds.
const DEFAULT_VALIDITY: i64 = 3600;
const LONGEST_VALIDITY: i64 = 604_800;

/// `DescribeImageBuilders`: by name, in pages. One unknown name spoils the call.
pub(super) fn describe(
    world: &mut World,
    input: &DescribeImageBuildersInput,
) -> Result<DescribeImageBuildersOutput, Fault> {
    let now = world.now();
    let names: BTreeSet<&str> = input.names().iter().map(String::as_str).collect();
    let size = pages::size(input.max_results, PAGE)?;
    if world.options.policies.unknown_name == UnknownName::Error
        && let Some(unknown) = input.names().iter().find(|name| !world.builders.contains_key(name.as_str()))
    {
        return Err(Fault::not_found("image builder", unknown, &world.options.account_id));
    }
    let listing = world.listing("image-builders", names.iter().copied())?;
    let after = listing.after(input.next_token())?;
    let range = (after.as_deref().map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded);
    let (builders, next_token) = if names.is_empty() {
        let all = world.builders.range::<str, _>(range);
        listing.page(all.map(|(name, builder)| (&**name, builder)), size)
    } else {
        let wanted = names.range::<str, _>(range);
        listing.page(wanted.filter_map(|&name| Some((name, world.builders.get(name)?))), size)
    };
    Ok(DescribeImageBuildersOutput::builder()
        .set_image_builders(Some(builders.into_iter().map(|builder| builder.view(now)).collect()))
        .set_next_token(next_token)
        .build())
}

/// `StartImageBuilder`: from `STOPPED` only.
pub(super) fn start(world: &mut World, input: &StartImageBuilderInput) -> Result<StartImageBuilderOutput, Fault> {
    let now = world.now();
    let name = input.name().unwrap_or_default();
    let state = state(world, name)?;
    if state != ImageBuilderState::Stopped {
        let message = format!("The image builder {name} is {state}. It must be STOPPED to be started.");
        return Err(Fault::new(&world.options.policies.start_while_not_stopped, message));
    }
    let boot = boot(world, world.options.durations.start, input.appstream_agent_version());
    if let Some(version) = input.appstream_agent_version() {
        world.set_agent(name, agent(Some(version)))?;
    }
    let builder = world.builder(name)?;
    builder.start(now, boot);
    Ok(StartImageBuilderOutput::builder().image_builder(builder.view(now)).build())
}

/// `StopImageBuilder`: from `RUNNING` only.
pub(super) fn stop(world: &mut World, input: &StopImageBuilderInput) -> Result<StopImageBuilderOutput, Fault> {
    let now = world.now();
    let name = input.name().unwrap_or_default();
    let state = state(world, name)?;
    if state != ImageBuilderState::Running {
        let message = format!("The image builder {name} is {state}. It must be RUNNING to be stopped.");
        return Err(Fault::new(&world.options.policies.stop_while_not_running, message));
    }
    let takes = world.about(world.options.durations.stop);
    let builder = world.builder(name)?;
    builder.stop(now, takes);
    Ok(StopImageBuilderOutput::builder().image_builder(builder.view(now)).build())
}

/// `DeleteImageBuilder`: from every settled state, also from `RUNNING`.
pub(super) fn delete(world: &mut World, input: &DeleteImageBuilderInput) -> Result<DeleteImageBuilderOutput, Fault> {
    use ImageBuilderState::{Failed, Running, Stopped};
    let now = world.now();
    let name = input.name().unwrap_or_default();
    let state = state(world, name)?;
    let policies = &world.options.policies;
    let settled = [Stopped, Failed].contains(&state) || (state == Running && policies.delete_while_running);
    if !settled {
        let message = format!("The image builder {name} is {state}. It must be STOPPED to be deleted.");
        return Err(Fault::new(&policies.delete_while_transitional, message));
    }
    let builder = world.delete_builder(name)?;
    Ok(DeleteImageBuilderOutput::builder().image_builder(builder.view(now)).build())
}

/// `CreateImageBuilderStreamingURL`: while `RUNNING` only. `Expires` is in service time.
pub(super) fn streaming_url(
    world: &mut World,
    input: &CreateImageBuilderStreamingUrlInput,
) -> Result<CreateImageBuilderStreamingUrlOutput, Fault> {
    constraints::range("validity", input.validity, 1..=LONGEST_VALIDITY)?;
    let now = world.now();
    let name = input.name().unwrap_or_default();
    let state = state(world, name)?;
    if state != ImageBuilderState::Running {
        let message = format!("The image builder {name} is {state}. It must be RUNNING to be streamed.");
        return Err(Fault::new(&world.options.policies.url_while_not_running, message));
    }
    let validity = u32::try_from(input.validity.unwrap_or(DEFAULT_VALIDITY)).map_err(Fault::internal)?;
    let expires = timestamp(now + f64::from(validity));
    let parameters = serde_json::json!({
        "type": "ADMIN",
        "expires": expires.secs().to_string(),
        "awsAccountId": world.options.account_id,
        "resource": world.arn("image-builder", name),
        "token": world.random.hex(64),
    });
    let parameters = base64::encode(parameters.to_string()).replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
    let region = &world.options.region_name;
    let url = format!("https://appstream2.{region}.aws.amazon.com/authenticate?parameters={parameters}");
    Ok(CreateImageBuilderStreamingUrlOutput::builder().streaming_url(url).expires(expires).build())
}

/// The state of the image builder of that name.
pub(super) fn state(world: &mut World, name: &str) -> Result<ImageBuilderState, Fault> {
    let now = world.now();
    let builder = world.builder(name)?;
    builder.state(now).cloned().ok_or_else(|| Fault::internal("a builder that is gone"))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::types::ImageBuilder;

    use super::super::creation::by_hand::make;
    use super::super::options::{Durations, Options};
    use super::super::policies::Policies;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn get(hand: &mut Hand, name: &str) -> Result<ImageBuilder, Fault> {
        hand.world.move_on();
        let input = DescribeImageBuildersInput::builder().names(name).build().unwrap();
        describe(&mut hand.world, &input).map(|output| output.image_builders.unwrap().remove(0))
    }

    fn shown(hand: &mut Hand, name: &str) -> String {
        get(hand, name).map_or_else(|fault| fault.code().to_owned(), |builder| builder.state.unwrap().to_string())
    }

    macro_rules! ask {
        ($hand:expr, $call:ident, $input:ident $(, $set:ident = $value:expr)*) => {
            $call(&mut $hand.world, &$input::builder().name("b")$(.$set($value))*.build().unwrap())
        };
    }

    #[test]
    fn the_whole_life_of_a_builder() {
        let mut hand = Hand::new();
        let made = make(&mut hand, "b");
        assert_eq!(made.state, Some(ImageBuilderState::Pending));
        assert_eq!(made.arn(), Some("arn:aws:appstream:us-east-1:123456789012:image-builder/b"));
        assert_eq!(made.image_arn(), Some("arn:aws:appstream:us-east-1::image/AppStream-WinServer2022-06-17-2024"));
        assert_eq!(made.created_time().unwrap().secs(), 1_700_000_000);
        hand.pass(479.0);
        assert_eq!(shown(&mut hand, "b"), "PENDING");
        hand.pass(1.0);
        let running = get(&mut hand, "b").unwrap();
        assert_eq!(running.state, Some(ImageBuilderState::Running));
        assert_eq!(running.network_access_configuration, None, "RUNNING is not yet reachable");
        hand.pass(15.0);
        let network = get(&mut hand, "b").unwrap().network_access_configuration.unwrap();
        assert!(network.eni_private_ip_address().unwrap().starts_with("10.0."));
        assert_eq!(network.eni_id().unwrap().len(), "eni-".len() + 17);

        let stopping = ask!(hand, stop, StopImageBuilderInput).unwrap().image_builder.unwrap();
        assert_eq!(stopping.state, Some(ImageBuilderState::Stopping));
        assert_eq!(stopping.network_access_configuration, None);
        hand.pass(120.0);
        assert_eq!(shown(&mut hand, "b"), "STOPPED");
        ask!(hand, start, StartImageBuilderInput).unwrap();
        assert_eq!(shown(&mut hand, "b"), "PENDING");
        hand.pass(180.0);
        assert_eq!(shown(&mut hand, "b"), "RUNNING");
        ask!(hand, delete, DeleteImageBuilderInput).unwrap();
        assert_eq!(shown(&mut hand, "b"), "DELETING");
        hand.pass(60.0);
        assert_eq!(shown(&mut hand, "b"), "ResourceNotFoundException");
        make(&mut hand, "b"); // the name is free again
    }

    #[test]
    fn wrong_states_are_refused_and_change_nothing() {
        let mut hand = Hand::new();
        make(&mut hand, "b");
        let codes = |hand: &mut Hand| {
            [
                ask!(hand, start, StartImageBuilderInput).map(|_| ()),
                ask!(hand, stop, StopImageBuilderInput).map(|_| ()),
                ask!(hand, delete, DeleteImageBuilderInput).map(|_| ()),
                ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput).map(|_| ()),
            ]
            .map(|answer| answer.err().map(|fault| fault.code().to_owned()).unwrap_or_default())
        };
        let (na, np) = ("ResourceNotAvailableException", "OperationNotPermittedException");
        assert_eq!(codes(&mut hand), [na, np, np, np]);
        hand.pass(480.0);
        assert_eq!(ask!(hand, start, StartImageBuilderInput).unwrap_err().code(), na);
        ask!(hand, stop, StopImageBuilderInput).unwrap();
        assert_eq!(codes(&mut hand), [na, np, np, np]);
        hand.pass(120.0);
        assert_eq!(ask!(hand, stop, StopImageBuilderInput).unwrap_err().code(), np);
        ask!(hand, delete, DeleteImageBuilderInput).unwrap();
        assert_eq!(codes(&mut hand), [na, np, np, np]);
        hand.pass(60.0);
        assert_eq!(codes(&mut hand), ["ResourceNotFoundException"; 4]);
    }

    #[test]
    fn one_unknown_name_spoils_a_description() {
        let mut hand = Hand::new();
        make(&mut hand, "a");
        let input = DescribeImageBuildersInput::builder().names("a").names("z").build().unwrap();
        let fault = describe(&mut hand.world, &input).unwrap_err();
        assert_eq!(fault.code(), "ResourceNotFoundException");
        assert!(fault.message().contains(" z "));
    }

    #[test]
    fn pages_of_builders() {
        let mut hand = Hand::new();
        for name in ["c", "a", "b"] {
            make(&mut hand, name);
        }
        let ask = |hand: &mut Hand, token: Option<String>| {
            let input = DescribeImageBuildersInput::builder().max_results(2).set_next_token(token).build().unwrap();
            let output = describe(&mut hand.world, &input).unwrap();
            let names: Vec<_> = output.image_builders().iter().map(|b| b.name().unwrap().to_owned()).collect();
            (names, output.next_token)
        };
        let (names, token) = ask(&mut hand, None);
        assert_eq!(names, ["a", "b"]);
        assert_eq!(ask(&mut hand, token), (vec!["c".to_owned()], None));
    }

    #[test]
    fn streaming_urls() {
        let mut hand = Hand::with(Options {
            durations: Durations { create: 0.0, ..Durations::default() },
            region_name: "eu-west-1".to_owned(),
            ..Options::default()
        });
        make(&mut hand, "b");
        let output = ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput).unwrap();
        assert_eq!(output.expires().unwrap().secs(), 1_700_003_600);
        let start = "https://appstream2.eu-west-1.aws.amazon.com/authenticate?parameters=";
        let parameters = output.streaming_url().unwrap().strip_prefix(start).unwrap();
        let parameters = parameters.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        let json: serde_json::Value = serde_json::from_slice(&base64::decode(parameters).unwrap()).unwrap();
        assert_eq!(json["expires"], "1700003600");
        let longest = ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput, validity = 604_800).unwrap();
        assert_eq!(longest.expires().unwrap().secs(), 1_700_604_800);
        for validity in [0, -1, 604_801, i64::MAX] {
            let answer = ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput, validity = validity);
            assert_eq!(answer.unwrap_err().code(), "ValidationException");
        }
    }

    #[test]
    fn names_are_paged_too_and_tokens_belong_to_them() {
        let mut hand = Hand::new();
        for name in ["c", "a", "b", "d"] {
            make(&mut hand, name);
        }
        let ask = |hand: &mut Hand, names: &[&str], token: Option<String>| {
            let names = Some(names.iter().map(|&name| name.to_owned()).collect());
            let input = DescribeImageBuildersInput::builder().max_results(2).set_names(names).set_next_token(token);
            let output = describe(&mut hand.world, &input.build().unwrap())?;
            let names: Vec<_> = output.image_builders().iter().map(|b| b.name().unwrap().to_owned()).collect();
            Ok::<_, Fault>((names.join(" "), output.next_token))
        };
        let (names, token) = ask(&mut hand, &["d", "a", "c", "a"], None).unwrap();
        assert_eq!(names, "a c");
        assert_eq!(ask(&mut hand, &["a", "c", "d"], token.clone()), Ok(("d".to_owned(), None)));
        for others in [vec!["a", "c"], vec![]] {
            assert_eq!(ask(&mut hand, &others, token.clone()).unwrap_err().code(), "ValidationException");
        }
    }

    #[test]
    fn a_service_that_decides_otherwise() {
        let code = |code: &str| serde_json::from_value(serde_json::json!(code)).unwrap();
        let policies = Policies {
            unknown_name: UnknownName::Empty,
            start_while_not_stopped: code("ConcurrentModificationException"),
            stop_while_not_running: code("ResourceInUseException"),
            url_while_not_running: code("ResourceNotAvailableException"),
            delete_while_running: false,
            delete_while_transitional: code("ConcurrentModificationException"),
            ..Policies::default()
        };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        make(&mut hand, "b");
        let input = DescribeImageBuildersInput::builder().names("z").names("b").build().unwrap();
        assert_eq!(describe(&mut hand.world, &input).unwrap().image_builders().len(), 1);
        let codes = |hand: &mut Hand| {
            [
                ask!(hand, start, StartImageBuilderInput).map(|_| ()),
                ask!(hand, stop, StopImageBuilderInput).map(|_| ()),
                ask!(hand, delete, DeleteImageBuilderInput).map(|_| ()),
                ask!(hand, streaming_url, CreateImageBuilderStreamingUrlInput).map(|_| ()),
            ]
            .map(|answer| answer.err().map(|fault| fault.code().to_owned()).unwrap_or_default())
        };
        let busy = "ConcurrentModificationException";
        assert_eq!(codes(&mut hand), [busy, "ResourceInUseException", busy, "ResourceNotAvailableException"]);
        hand.pass(480.0);
        assert_eq!(ask!(hand, delete, DeleteImageBuilderInput).unwrap_err().code(), busy);
    }
}
