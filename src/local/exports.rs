//! Exports of images to EC2, and what the operations on them do.

use std::collections::BTreeMap;
use std::ops::Bound;

use aws_sdk_appstream::operation::create_export_image_task::{CreateExportImageTaskInput, CreateExportImageTaskOutput};
use aws_sdk_appstream::operation::get_export_image_task::{GetExportImageTaskInput, GetExportImageTaskOutput};
use aws_sdk_appstream::operation::list_export_image_tasks::{ListExportImageTasksInput, ListExportImageTasksOutput};
use aws_sdk_appstream::types::{ExportImageTask, ExportImageTaskState, Filter};
use aws_smithy_types::date_time::Format;
use serde::{Deserialize, Serialize};

use super::clock::Seconds;
use super::errors::Fault;
use super::failure::{self, Failure};
use super::stored::{self, Named};
use super::tags::{self, Tags};
use super::timeline::Timeline;
use super::world::{World, timestamp};
use super::{images, pages, roles};

/// The page without `MaxResults`: from the API's documentation.
const PAGE: usize = 50;

/// All exports, by the identifier of their tasks.
pub(super) type Exports = BTreeMap<String, Export>;

/// One image on its way to EC2.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Export {
    image_arn: String,
    ami_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ami_description: Option<String>,
    /// Shown when it is there.
    ami_id: String,
    #[serde(default, skip_serializing_if = "Tags::is_empty")]
    tags: Tags,
    created: Seconds,
    #[serde(with = "stored::states")]
    states: Timeline<State>,
    /// The codes of a failure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    errors: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Exporting,
    Completed,
    Failed,
    TimedOut,
}

impl State {
    const ALL: [Self; 4] = [Self::Exporting, Self::Completed, Self::Failed, Self::TimedOut];

    /// The API's name for it.
    fn api_name(self) -> &'static str {
        match self {
            Self::Exporting => "EXPORTING",
            Self::Completed => "COMPLETED",
            Self::Failed => "FAILED",
            Self::TimedOut => "TIMED_OUT",
        }
    }

    fn is_failure(self) -> bool {
        matches!(self, Self::Failed | Self::TimedOut)
    }
}

impl Named for State {
    fn name(&self) -> Option<&str> {
        Some(self.api_name())
    }

    fn named(name: Option<&str>) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl Export {
    fn state(&self, now: Seconds) -> State {
        *self.states.at(now)
    }

    fn ami_id(&self, now: Seconds) -> Option<&str> {
        (self.state(now) == State::Completed).then_some(&self.ami_id)
    }

    fn view(&self, id: &str, now: Seconds) -> ExportImageTask {
        let state = self.state(now);
        ExportImageTask::builder()
            .task_id(id)
            .image_arn(&self.image_arn)
            .ami_name(&self.ami_name)
            .set_ami_description(self.ami_description.clone())
            .created_date(timestamp(self.created))
            .state(ExportImageTaskState::from(state.api_name()))
            .set_ami_id(self.ami_id(now).map(str::to_owned))
            .set_tag_specifications((!self.tags.is_empty()).then(|| self.tags.clone().into_iter().collect()))
            .set_error_details(state.is_failure().then(|| failure::details(&self.errors)))
            .build()
    }
}

/// `CreateExportImageTask`: of an own image that is `AVAILABLE`. No two AMIs have the same name.
pub(super) fn create(
    world: &mut World,
    input: &CreateExportImageTaskInput,
) -> Result<CreateExportImageTaskOutput, Fault> {
    let name = input.image_name().unwrap_or_default();
    let ami_name = input.ami_name().unwrap_or_default();
    let tags = tags::given(input.tag_specifications());
    let now = world.now();
    images::available(images::own(world, name)?, name, now)?;
    roles::check(input.iam_role_arn().unwrap_or_default())?;
    if world.exports.values().any(|export| export.ami_name == ami_name && !export.state(now).is_failure()) {
        let message = format!("There is an AMI with the name {ami_name} already.");
        return Err(Fault::new(&world.options.policies.ami_name_taken, message));
    }
    let takes = world.about(world.options.durations.export_image);
    let export = Export {
        image_arn: world.arn("image", name),
        ami_name: ami_name.to_owned(),
        ami_description: input.ami_description.clone(),
        ami_id: format!("ami-{}", world.random.hex(17)),
        tags,
        created: now,
        states: Timeline::from(now, State::Exporting).then(takes, State::Completed),
        errors: Vec::new(),
    };
    let id = world.random.uuid();
    let view = export.view(&id, now);
    world.exports.insert(id, export);
    Ok(CreateExportImageTaskOutput::builder().export_image_task(view).build())
}

/// `GetExportImageTask`. The model does not require the identifier; without one there is nothing to answer.
pub(super) fn get(world: &mut World, input: &GetExportImageTaskInput) -> Result<GetExportImageTaskOutput, Fault> {
    let Some(id) = input.task_id() else {
        return Err(Fault::missing("taskId"));
    };
    let now = world.now();
    let export = world.exports.get(id).ok_or_else(|| unknown(world, id))?;
    Ok(GetExportImageTaskOutput::builder().export_image_task(export.view(id, now)).build())
}

/// `ListExportImageTasks`: what passes all filters, in pages. A task is listed as long as the account lives.
pub(super) fn list(world: &mut World, input: &ListExportImageTasksInput) -> Result<ListExportImageTasksOutput, Fault> {
    let now = world.now();
    let size = pages::size(input.max_results(), PAGE)?;
    let wanted = input.filters().iter().map(Wanted::read).collect::<Result<Vec<_>, _>>()?;
    let filters = input.filters().iter().flat_map(|filter| {
        // The empty text parts one filter from the next: no filter is called so.
        filter.name().into_iter().chain(filter.values().iter().map(String::as_str)).chain([""])
    });
    let listing = world.listing("export-image-tasks", filters)?;
    let after = listing.after(input.next_token())?;
    let range = (after.as_deref().map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded);
    let later = world.exports.range::<str, _>(range).map(|(id, export)| (id.as_str(), (id, export)));
    let passing = later.filter(|(id, (_, export))| wanted.iter().all(|wanted| wanted.fits(id, export, now)));
    let (tasks, next_token) = listing.page(passing, size);
    Ok(ListExportImageTasksOutput::builder()
        .set_export_image_tasks(Some(tasks.into_iter().map(|(id, export)| export.view(id, now)).collect()))
        .set_next_token(next_token)
        .build())
}

/// All exports, as the API describes them, with their tags.
pub(super) fn views(world: &World) -> impl Iterator<Item = (ExportImageTask, &Tags)> {
    world.exports.iter().map(|(id, export)| (export.view(id, world.now()), &export.tags))
}

/// The export of that task is `FAILED` from now on; `TIMED_OUT` if the failure gives that as its reason.
pub(super) fn fail(world: &mut World, id: &str, failure: &Failure) -> Result<(), Fault> {
    failure.check()?;
    let state = match failure.reason.as_deref() {
        None | Some("FAILED") => State::Failed,
        Some("TIMED_OUT") => State::TimedOut,
        Some(other) => {
            let constraint = "Member must satisfy enum value set: [FAILED, TIMED_OUT]";
            return Err(Fault::validation("reason", other, constraint));
        }
    };
    let now = world.now();
    if !world.exports.contains_key(id) {
        return Err(unknown(world, id));
    }
    if let Some(export) = world.exports.get_mut(id) {
        export.states = Timeline::from(now, state);
        export.errors.clone_from(&failure.errors);
    }
    Ok(())
}

fn unknown(world: &World, id: &str) -> Fault {
    Fault::not_found("export image task", id, &world.options.account_id)
}

/// A filter. The API's documentation says that there are some, for the state and the date of creation among others,
/// but not what they are called: here they are called as the members that they look at, written in any of AWS's ways
/// (`AmiName`, `amiName`, `ami-name`).
struct Wanted<'a> {
    member: Member,
    /// One of them is enough.
    values: &'a [String],
}

#[derive(Debug, Clone, Copy)]
enum Member {
    TaskId,
    ImageArn,
    ImageName,
    AmiName,
    AmiId,
    State,
    /// A moment in ISO 8601, or as much of its beginning as is given: `2026-11-23`.
    CreatedDate,
}

impl<'a> Wanted<'a> {
    fn read(filter: &'a Filter) -> Result<Self, Fault> {
        let name = filter.name().unwrap_or_default();
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        let member = match plain.to_ascii_lowercase().as_str() {
            "taskid" => Member::TaskId,
            "imagearn" => Member::ImageArn,
            "imagename" => Member::ImageName,
            "aminame" => Member::AmiName,
            "amiid" => Member::AmiId,
            "state" => Member::State,
            "createddate" => Member::CreatedDate,
            _ => {
                let constraint =
                    "Member must be one of TaskId, ImageArn, ImageName, AmiName, AmiId, State, CreatedDate";
                return Err(Fault::validation("filters.name", name, constraint));
            }
        };
        Ok(Self { member, values: filter.values() })
    }

    fn fits(&self, id: &str, task: &Export, now: Seconds) -> bool {
        let is = |member: &str| self.values.iter().any(|value| value == member);
        match self.member {
            Member::TaskId => is(id),
            Member::ImageArn => is(&task.image_arn),
            Member::ImageName => task.image_arn.split_once('/').is_some_and(|(_, name)| is(name)),
            Member::AmiName => is(&task.ami_name),
            Member::AmiId => task.ami_id(now).is_some_and(is),
            Member::State => is(task.state(now).api_name()),
            Member::CreatedDate => {
                let created = timestamp(task.created).fmt(Format::DateTime);
                created.is_ok_and(|created| self.values.iter().any(|value| created.starts_with(value)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_export_image_task::builders::CreateExportImageTaskInputBuilder;
    use aws_sdk_appstream::operation::list_export_image_tasks::builders::ListExportImageTasksInputBuilder;

    use super::super::world::by_hand::Hand;
    use super::*;

    fn to(ami_name: &str) -> CreateExportImageTaskInputBuilder {
        let draft = CreateExportImageTaskInput::builder().image_name("golden-win2022").ami_name(ami_name);
        draft.iam_role_arn("arn:aws:iam::123456789012:role/exporter")
    }

    fn make(hand: &mut Hand, draft: CreateExportImageTaskInputBuilder) -> Result<ExportImageTask, Fault> {
        create(&mut hand.world, &draft.build().unwrap()).map(|output| output.export_image_task.unwrap())
    }

    fn ask(hand: &mut Hand, id: &str) -> Result<ExportImageTask, Fault> {
        let input = GetExportImageTaskInput::builder().task_id(id).build().unwrap();
        get(&mut hand.world, &input).map(|output| output.export_image_task.unwrap())
    }

    fn names(hand: &mut Hand, draft: ListExportImageTasksInputBuilder) -> Vec<String> {
        let output = list(&mut hand.world, &draft.build().unwrap()).unwrap();
        let mut names: Vec<_> =
            output.export_image_tasks().iter().map(|task| task.ami_name().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    fn code<T: std::fmt::Debug>(answer: Result<T, Fault>) -> String {
        answer.unwrap_err().code().to_owned()
    }

    #[test]
    fn an_export_ends_with_an_ami() {
        let mut hand = Hand::new();
        let made = make(&mut hand, to("gold").ami_description("d").tag_specifications("a", "1")).unwrap();
        assert_eq!(made.image_arn(), Some("arn:aws:appstream:us-east-1:123456789012:image/golden-win2022"));
        assert_eq!((made.ami_name(), made.ami_description()), (Some("gold"), Some("d")));
        assert_eq!(made.tag_specifications().unwrap()["a"], "1");
        assert_eq!(made.created_date().unwrap().secs(), 1_700_000_000);
        assert_eq!((made.state(), made.ami_id()), (Some(&ExportImageTaskState::Exporting), None));
        let id = made.task_id().unwrap();
        hand.pass(1799.0);
        assert_eq!(ask(&mut hand, id).unwrap().state, Some(ExportImageTaskState::Exporting));
        hand.pass(1.0);
        let done = ask(&mut hand, id).unwrap();
        assert_eq!(done.state, Some(ExportImageTaskState::Completed));
        assert_eq!(done.ami_id().unwrap().len(), "ami-".len() + 17);
        assert_eq!(done.error_details, None);
    }

    #[test]
    fn an_export_fails_when_told_to() {
        let mut hand = Hand::new();
        for (reason, state) in [(None, "FAILED"), (Some("TIMED_OUT"), "TIMED_OUT")] {
            let id = make(&mut hand, to("gold")).unwrap().task_id.unwrap(); // the name of one that failed is free
            let told = |reason: Option<&str>| Failure {
                errors: vec!["SNAPSHOT_FAILED".to_owned()],
                reason: reason.map(str::to_owned),
            };
            assert_eq!(code(fail(&mut hand.world, &id, &told(Some("LATE")))), "ValidationException");
            fail(&mut hand.world, &id, &told(reason)).unwrap();
            hand.pass(1800.0);
            let failed = ask(&mut hand, &id).unwrap();
            assert_eq!((failed.state.unwrap().as_str(), failed.ami_id), (state, None));
            assert_eq!(failed.error_details.unwrap()[0].error_code(), Some("SNAPSHOT_FAILED"));
        }
        assert_eq!(code(fail(&mut hand.world, "nope", &Failure::default())), "ResourceNotFoundException");
    }

    #[test]
    fn exports_can_be_written_down_and_read_again() {
        let mut hand = Hand::new();
        let id = make(&mut hand, to("gold").tag_specifications("a", "1")).unwrap().task_id.unwrap();
        let written = serde_json::to_string(&hand.world.exports).unwrap();
        hand.world.exports = serde_json::from_str(&written).unwrap();
        let read = ask(&mut hand, &id).unwrap();
        assert_eq!((read.ami_name(), read.state()), (Some("gold"), Some(&ExportImageTaskState::Exporting)));
        hand.pass(1801.0);
        assert_eq!(ask(&mut hand, &id).unwrap().state, Some(ExportImageTaskState::Completed));
    }

    #[test]
    fn what_is_refused() {
        let mut hand = Hand::new();
        for image in ["nope", "partner-cad", "AppStream-AmazonLinux2-06-17-2024"] {
            assert_eq!(code(make(&mut hand, to("gold").image_name(image))), "ResourceNotFoundException");
        }
        failure::of_image(&mut hand.world, "golden-lent", &Failure::default()).unwrap();
        assert_eq!(code(make(&mut hand, to("gold").image_name("golden-lent"))), "ResourceNotAvailableException");
        let user = "arn:aws:iam::123456789012:user/x";
        assert_eq!(code(make(&mut hand, to("gold").iam_role_arn(user))), "InvalidRoleException");
        make(&mut hand, to("gold")).unwrap();
        assert_eq!(code(make(&mut hand, to("gold").image_name("golden-linux"))), "OperationNotPermittedException");
        assert_eq!(code(ask(&mut hand, "nope")), "ResourceNotFoundException");
        let nameless = GetExportImageTaskInput::builder().build().unwrap();
        assert_eq!(code(get(&mut hand.world, &nameless)), "ValidationException");
    }

    #[test]
    fn a_service_that_decides_otherwise() {
        let mut hand = Hand::new();
        hand.world.options.policies.ami_name_taken = serde_json::from_value("ResourceInUseException".into()).unwrap();
        make(&mut hand, to("gold")).unwrap();
        assert_eq!(code(make(&mut hand, to("gold"))), "ResourceInUseException");
    }

    #[test]
    fn a_token_belongs_to_its_filters() {
        let mut hand = Hand::new();
        for name in ["a", "b"] {
            make(&mut hand, to(name)).unwrap();
        }
        let by = |name: &str, values: [&str; 1]| Filter::builder().name(name).values(values[0]).build();
        let draft = || ListExportImageTasksInput::builder().max_results(1).filters(by("State", ["EXPORTING"]));
        let token = list(&mut hand.world, &draft().build().unwrap()).unwrap().next_token.unwrap();
        let next = draft().next_token(&token).build().unwrap();
        assert_eq!(list(&mut hand.world, &next).unwrap().export_image_tasks().len(), 1);
        for other in [ListExportImageTasksInput::builder(), draft().filters(by("AmiName", ["a"]))] {
            let other = other.next_token(&token).build().unwrap();
            assert_eq!(code(list(&mut hand.world, &other)), "ValidationException");
        }
    }

    #[test]
    fn filters() {
        let mut hand = Hand::new();
        make(&mut hand, to("old")).unwrap();
        hand.pass(86_400.0);
        let id = make(&mut hand, to("linux").image_name("golden-linux")).unwrap().task_id.unwrap();
        make(&mut hand, to("new")).unwrap();
        let by = |name: &str, values: &[&str]| {
            let values = values.iter().map(|&value| value.to_owned()).collect();
            Filter::builder().name(name).set_values(Some(values)).build()
        };
        let all = ListExportImageTasksInput::builder;
        assert_eq!(names(&mut hand, all()), ["linux", "new", "old"]);
        for (filter, expected) in [
            (by("State", &["COMPLETED"]), vec!["old"]),
            (by("state", &["COMPLETED", "EXPORTING"]), vec!["linux", "new", "old"]),
            (by("task-id", &[&id]), vec!["linux"]),
            (by("imageName", &["golden-linux"]), vec!["linux"]),
            (by("ImageArn", &["arn:aws:appstream:us-east-1:123456789012:image/golden-win2022"]), vec!["new", "old"]),
            (by("ami-name", &["new", "nope"]), vec!["new"]),
            (by("AmiId", &["ami-0"]), vec![]),
            (by("CreatedDate", &["2023-11-14"]), vec!["old"]),
            (by("State", &[]), vec![]),
        ] {
            assert_eq!(names(&mut hand, all().filters(filter.clone())), expected, "{filter:?}");
        }
        let both = all().filters(by("State", &["EXPORTING"])).filters(by("ImageName", &["golden-win2022"]));
        assert_eq!(names(&mut hand, both), ["new"]);
        let unknown = all().filters(by("Colour", &["red"])).build().unwrap();
        assert_eq!(code(list(&mut hand.world, &unknown)), "ValidationException");
    }

    #[test]
    fn pages_hold_every_task_once() {
        let mut hand = Hand::new();
        for number in 0..5 {
            make(&mut hand, to(&format!("ami{number}"))).unwrap();
        }
        let draft = || ListExportImageTasksInput::builder().max_results(3);
        let first = list(&mut hand.world, &draft().build().unwrap()).unwrap();
        let second = draft().next_token(first.next_token().unwrap());
        let mut seen: Vec<_> = first.export_image_tasks().iter().map(|t| t.ami_name().unwrap().to_owned()).collect();
        seen.extend(names(&mut hand, second));
        seen.sort();
        assert_eq!(seen, ["ami0", "ami1", "ami2", "ami3", "ami4"]);
    }
}
