//! Finds what a request's input breaks of the model's constraints, all of it at once.

use std::fmt;

use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};

use super::given::{Given, Noting};
use super::rules::{Member, Rule};
use super::table::{self, INPUTS};
use super::visitor::{Value, Visitor};
use crate::local::errors::{Fault, Violation};
use crate::local::policies::Code;

/// How many violations are told. A megabyte has room for so many that the answer would be a hundred times as long.
const MOST: usize = 100;

/// Reads an input, and refuses one that breaks constraints of the model.
///
/// # Errors
///
/// `SerializationException` for what is no such input; `ValidationException` that names each constraint it breaks, or
/// the code `bad_name` if these are names only.
pub(in crate::local) fn read<T: SerializableStruct>(
    request: &mut dyn ShapeDeserializer,
    read: impl FnOnce(&mut dyn ShapeDeserializer) -> Result<T, SerdeError>,
    bad_name: &Code,
) -> Result<T, Fault> {
    let mut noting = Noting::new(request);
    let input = read(&mut noting)?;
    let found = violations(&input, noting.given)?;
    let of_a_name = |violation: &Violation| violation.demand == table::NAME.all_demands();
    match refused(&found) {
        Err(fault) if found.iter().all(of_a_name) => Err(fault.coded(bad_name)),
        refused => refused.map(|()| input),
    }
}

fn violations(input: &dyn SerializableStruct, given: Given) -> Result<Vec<Violation>, SerdeError> {
    let schema = input.schema();
    let name = schema.original_name().unwrap_or(schema.shape_id().shape_name());
    let mut found = Vec::new();
    if let Ok(row) = INPUTS.binary_search_by_key(&name, |(name, _)| name)
        && let Rule::Structure(members) = INPUTS[row].1
    {
        members_of(members, input, Some(given), &Place::Top, &mut found)?;
    }
    Ok(found)
}

/// Refuses one text that breaks the rule.
pub(super) fn check_text(rule: &'static Rule, member: &'static str, text: &str) -> Result<(), Fault> {
    let (mut found, member) = (Vec::new(), Member::optional(member, rule));
    examine(rule, Value::Text(text), &Place::Member(&Place::Top, &member), &mut found)?;
    refused(&found)
}

fn refused(found: &[Violation]) -> Result<(), Fault> {
    if found.is_empty() { Ok(()) } else { Err(Fault::violations(found)) }
}

/// Where a value is. It is put into words only when there is something to say about it.
enum Place<'a> {
    Top,
    Member(&'a Place<'a>, &'a Member),
    /// Elements are counted from 1.
    Element(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn is_sensitive(&self) -> bool {
        match self {
            Self::Top => false,
            Self::Member(parent, member) => member.is_sensitive || parent.is_sensitive(),
            Self::Element(list, _) => list.is_sensitive(),
        }
    }
}

/// As AWS's front end writes it: `filters.2.member.name`.
impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Member(parent, member) => {
                if !matches!(parent, Self::Top) {
                    write!(f, "{parent}.")?;
                }
                let (first, rest) = member.name.split_at(1);
                write!(f, "{}{rest}", first.to_ascii_lowercase())
            }
            Self::Element(list, number) => write!(f, "{list}.{number}.member"),
        }
    }
}

fn examine(rule: &Rule, value: Value<'_>, place: &Place<'_>, found: &mut Vec<Violation>) -> Result<(), SerdeError> {
    let broken = match (rule, value) {
        (_, Value::Text(text)) => rule.broken_by_text(text),
        (_, Value::Number(number)) => rule.broken_by_number(number),
        (Rule::List { element, .. }, Value::List(_)) => list(rule, element, value, place, found)?,
        (Rule::Map { key, value: entry, .. }, Value::Map(_)) => map(rule, key, entry, value)?,
        (Rule::Structure(members), Value::Structure(structure)) => {
            return members_of(members, structure, None, place, found);
        }
        _ => return Ok(()),
    };
    for demand in broken {
        add(found, place, &value, demand)?;
    }
    Ok(())
}

fn add(found: &mut Vec<Violation>, place: &Place<'_>, value: &Value<'_>, demand: String) -> Result<(), SerdeError> {
    if found.len() < MOST {
        let value = if place.is_sensitive() { None } else { Some(format!("'{}'", shown(value)?)) };
        found.push(Violation { member: place.to_string(), value, demand });
    }
    Ok(())
}

fn members_of(
    members: &[Member],
    structure: &dyn SerializableStruct,
    given: Option<Given>,
    place: &Place<'_>,
    found: &mut Vec<Violation>,
) -> Result<(), SerdeError> {
    let is_given = |name| match (given, structure.schema().member_schema(name)) {
        (Some(given), Some(schema)) => given.has(schema),
        _ => true,
    };
    let mut there = Vec::new();
    structure.serialize_members(&mut Visitor(|name: &str, value: Value<'_>| {
        let member = members.iter().find(|member| member.name == name && is_given(member.name));
        let Some(member) = member else { return Ok(()) };
        if member.is_required {
            there.push(member.name);
        }
        examine(member.rule, value, &Place::Member(place, member), found)
    }))?;
    // A member that the SDK does not know yet can be given by nobody: it is missing always.
    let missing = members.iter().filter(|member| member.is_required && !there.contains(&member.name));
    for member in missing.filter(|member| structure.schema().member_schema(member.name).is_some()) {
        if found.len() < MOST {
            let member = Place::Member(place, member).to_string();
            let (value, demand) = (Some("null".to_owned()), "Member must not be null".to_owned());
            found.push(Violation { member, value, demand });
        }
    }
    Ok(())
}

/// What a list breaks. Structures in it speak for themselves; other elements that break something are one violation of
/// the list.
fn list(
    rule: &Rule,
    element: &Rule,
    value: Value<'_>,
    place: &Place<'_>,
    found: &mut Vec<Violation>,
) -> Result<Vec<String>, SerdeError> {
    let (mut count, mut fits) = (0, true);
    each(&value, |value| {
        count += 1;
        match value {
            Value::Structure(_) => return examine(element, value, &Place::Element(place, count), found),
            Value::Text(text) => fits &= element.broken_by_text(text).is_empty(),
            Value::Number(number) => fits &= element.broken_by_number(number).is_empty(),
            _ => {}
        }
        Ok(())
    })?;
    let mut broken = rule.broken_by_count(count);
    if !fits {
        broken.push(format!("Member must satisfy constraint: [{}]", element.all_demands()));
    }
    Ok(broken)
}

fn map(rule: &Rule, key: &Rule, entry: &Rule, value: Value<'_>) -> Result<Vec<String>, SerdeError> {
    let (mut parts, mut keys_fit, mut values_fit) = (0, true, true);
    each(&value, |value| {
        parts += 1;
        let (rule, fits) = if parts % 2 == 1 { (key, &mut keys_fit) } else { (entry, &mut values_fit) };
        if let Value::Text(text) = value {
            *fits &= rule.broken_by_text(text).is_empty();
        }
        Ok(())
    })?;
    let mut broken = rule.broken_by_count(parts / 2);
    if !keys_fit {
        broken.push(format!("Map keys must satisfy constraint: [{}]", key.all_demands()));
    }
    if !values_fit {
        broken.push(format!("Map value must satisfy constraint: [{}]", entry.all_demands()));
    }
    Ok(broken)
}

/// Calls a function with what is in a list or a map.
fn each(value: &Value<'_>, visit: impl FnMut(Value<'_>) -> Result<(), SerdeError>) -> Result<(), SerdeError> {
    let (Value::List(write) | Value::Map(write)) = value else { return Ok(()) };
    // The SDK may call back as often as it likes, but never from within.
    let visit = std::cell::RefCell::new(visit);
    write(&mut Visitor(|_: &str, value: Value<'_>| (visit.borrow_mut())(value)))
}

/// A value as Java shows it.
fn shown(value: &Value<'_>) -> Result<String, SerdeError> {
    let mut parts = Vec::new();
    each(value, |part| {
        parts.push(shown(&part)?);
        Ok(())
    })?;
    Ok(match value {
        Value::Text(text) => (*text).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::List(_) => format!("[{}]", parts.join(", ")),
        Value::Map(_) => {
            let mut entries: Vec<_> = parts.chunks(2).map(|entry| entry.join("=")).collect();
            entries.sort(); // the SDK's maps have no order, and messages need one
            format!("{{{}}}", entries.join(", "))
        }
        // Its members are told of one by one.
        Value::Structure(structure) => structure.schema().shape_id().shape_name().to_owned(),
        Value::Other => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;
    use aws_sdk_appstream::operation::create_imported_image::CreateImportedImageInput;
    use aws_sdk_appstream::operation::describe_images::DescribeImagesInput;
    use aws_sdk_appstream::operation::list_export_image_tasks::ListExportImageTasksInput;
    use aws_sdk_appstream::operation::stop_image_builder::StopImageBuilderInput;
    use aws_sdk_appstream::operation::update_fleet::UpdateFleetInput;
    use aws_sdk_appstream::types::{AccessEndpoint, ApplicationConfig, Filter, FleetAttribute, VpcConfig};

    use super::*;
    use crate::local::protocol::Protocol;

    type Draft = aws_sdk_appstream::operation::create_image_builder::builders::CreateImageBuilderInputBuilder;

    fn draft() -> Draft {
        CreateImageBuilderInput::builder().name("b").instance_type("stream.standard.medium")
    }

    fn check(input: &dyn SerializableStruct) -> Result<(), Fault> {
        refused(&violations(input, Given::ALL)?)
    }

    fn told(input: &dyn SerializableStruct) -> String {
        match check(input) {
            Ok(()) => String::new(),
            Err(fault) => fault.message().replace(" failed to satisfy constraint: Member must", ":"),
        }
    }

    #[test]
    fn what_breaks_nothing_passes() {
        assert_eq!(told(&draft().build().unwrap()), "");
        let vpc = VpcConfig::builder().set_security_group_ids(Some(vec!["sg-1".to_owned(); 5])).build();
        let limits =
            draft().description("ä".repeat(256)).display_name("€".repeat(100)).vpc_config(vpc).name("x".repeat(101));
        assert_eq!(told(&limits.build().unwrap()), "");
        for size in [0, 25] {
            assert_eq!(told(&DescribeImagesInput::builder().max_results(size).build().unwrap()), "");
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let input = CreateImageBuilderInput::builder().name("a b").image_name("").build().unwrap();
        assert_eq!(
            check(&input).unwrap_err().to_string(),
            "ValidationException (400): 3 validation errors detected: \
             Value 'a b' at 'name' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: ^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$; \
             Value '' at 'imageName' failed to satisfy constraint: Member must have length greater than or equal to 1; \
             Value null at 'instanceType' failed to satisfy constraint: Member must not be null"
        );
        assert_eq!(
            told(&StopImageBuilderInput::builder().build().unwrap()),
            "1 validation error detected: Value null at 'name': not be null"
        );
    }

    fn read<T: SerializableStruct>(
        body: &str,
        input: fn(&mut dyn ShapeDeserializer) -> Result<T, SerdeError>,
    ) -> Result<T, Fault> {
        let bad_name = serde_json::from_value(serde_json::json!("InvalidRoleException")).unwrap();
        Protocol::Json.read(body.as_bytes(), |body| super::read(body, input, &bad_name))
    }

    #[test]
    fn only_what_is_wrong_with_names_alone_is_a_bad_name() {
        for (body, code) in [
            (r#"{"Name": "a b", "InstanceType": "x"}"#, "InvalidRoleException"),
            (r#"{"Name": "a b"}"#, "ValidationException"),
            (r#"{"InstanceType": "x"}"#, "ValidationException"),
        ] {
            let fault = read(body, CreateImageBuilderInput::deserialize).unwrap_err();
            assert_eq!(fault.code(), code, "{body}");
        }
    }

    #[test]
    fn what_is_missing_is_not_what_is_empty() {
        for (body, told) in [
            (r"{}", "Value null at 'name'"),
            (r#"{"Name": null}"#, "Value null at 'name'"),
            (r#"{"Name": ""}"#, "Value '' at 'name'"),
        ] {
            let refused = read(body, StopImageBuilderInput::deserialize);
            assert!(refused.unwrap_err().message().contains(told), "{body}");
        }
        read(r#"{"Name": "b", "Other": 1}"#, StopImageBuilderInput::deserialize).unwrap();
    }

    #[test]
    fn numbers_and_enums() {
        let bounds = |size| told(&DescribeImagesInput::builder().max_results(size).build().unwrap());
        assert!(
            bounds(26).ends_with("Value '26' at 'maxResults': have value less than or equal to 25"),
            "{}",
            bounds(26)
        );
        assert!(bounds(-1).ends_with("Value '-1' at 'maxResults': have value greater than or equal to 0"));
        let kind = told(&DescribeImagesInput::builder().r#type("SECRET".into()).build().unwrap());
        assert!(
            kind.ends_with("Value 'SECRET' at 'type': satisfy enum value set: [PUBLIC, PRIVATE, SHARED]"),
            "{kind}"
        );
    }

    #[test]
    fn lists_and_what_is_in_them() {
        let vpc = VpcConfig::builder().set_security_group_ids(Some(vec!["s".to_owned(); 6])).subnet_ids("").build();
        let told_of_vpc = told(&draft().vpc_config(vpc).build().unwrap());
        let subnets = "Value '[]' at 'vpcConfig.subnetIds': satisfy constraint: \
                       [Member must have length greater than or equal to 1]";
        assert!(told_of_vpc.contains(subnets), "{told_of_vpc}");
        let groups = "Value '[s, s, s, s, s, s]' at 'vpcConfig.securityGroupIds': have length less than or equal to 5";
        assert!(told_of_vpc.contains(groups), "{told_of_vpc}");

        let attributes = ["VPC_CONFIGURATION", "NEW"].map(FleetAttribute::from);
        let input = UpdateFleetInput::builder().set_attributes_to_delete(Some(attributes.to_vec())).build().unwrap();
        assert!(told(&input).contains("Value '[VPC_CONFIGURATION, NEW]' at 'attributesToDelete': satisfy constraint: [Member must satisfy enum value set: [VPC_CONFIGURATION, "));
    }

    #[test]
    fn structures_in_lists_are_counted_from_one() {
        let empty = draft().set_access_endpoints(Some(vec![AccessEndpoint::builder().build()]));
        let told_of_endpoint = told(&empty.build().unwrap());
        assert!(told_of_endpoint.ends_with("Value null at 'accessEndpoints.1.member.endpointType': not be null"));
        let filter = |name: &str| Filter::builder().name(name).values("v").values("a b").build();
        let input = ListExportImageTasksInput::builder().filters(filter("good")).filters(filter("-")).build().unwrap();
        let told_of_filters = told(&input);
        for part in ["3 validation errors", "'[v, a b]' at 'filters.1.member.values'", "'-' at 'filters.2.member.name'"]
        {
            assert!(told_of_filters.contains(part), "{told_of_filters}");
        }
        let five = vec![AccessEndpoint::builder().endpoint_type("STREAMING".into()).build(); 5];
        let told_of_five = told(&draft().set_access_endpoints(Some(five)).build().unwrap());
        assert!(told_of_five.contains("at 'accessEndpoints': have length less than or equal to 4"), "{told_of_five}");
    }

    #[test]
    fn maps() {
        let tags = |key: &str, value: &str| told(&draft().tags("good", "1").tags(key, value).build().unwrap());
        assert_eq!(tags("k", ""), "");
        let key = tags("aws:k", "v");
        assert!(key.contains("Value '{aws:k=v, good=1}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ^(^(?!aws:)"), "{key}");
        let value = tags("k", "€");
        assert!(value.contains("'{good=1, k=€}' at 'tags' failed to satisfy constraint: Map value must"), "{value}");
        let none = draft().set_tags(Some([].into())).build().unwrap();
        assert_eq!(
            told(&none),
            "1 validation error detected: Value '{}' at 'tags': have length greater than or equal to 1"
        );
    }

    #[test]
    fn what_is_sensitive_is_told_to_nobody() {
        let app = ApplicationConfig::builder().name("no spaces").absolute_app_path("secret".repeat(6000)).build();
        let input = CreateImportedImageInput::builder().name("i").app_catalog_config(app).build().unwrap();
        let told_of_app = told(&input);
        assert!(
            told_of_app.contains("; Value at 'appCatalogConfig.1.member.absoluteAppPath': have length"),
            "{told_of_app}"
        );
        assert!(told_of_app.contains("Value at 'appCatalogConfig.1.member.name': satisfy"), "{told_of_app}");
        assert!(!told_of_app.contains("secret") && !told_of_app.contains("spaces"));
    }

    #[test]
    fn an_answer_does_not_grow_without_end() {
        let filters = vec![Filter::builder().build(); 10_000];
        let input = ListExportImageTasksInput::builder().set_filters(Some(filters)).build().unwrap();
        let told_of_filters = told(&input);
        assert!(told_of_filters.starts_with("100 validation errors detected: "), "{}", &told_of_filters[..40]);
        assert_eq!(told_of_filters.matches("not be null").count(), 100);
    }

    #[test]
    fn the_table_is_sound() {
        fn visit(rule: &Rule) {
            match rule {
                Rule::Text { pattern: Some(pattern), .. } => assert!(pattern.is_sound(), "{}", pattern.source()),
                Rule::List { element, .. } => visit(element),
                Rule::Map { key, value, .. } => [key, value].into_iter().for_each(|rule| visit(rule)),
                Rule::Structure(members) => members.iter().for_each(|member| visit(member.rule)),
                _ => {}
            }
        }
        assert!(table::INPUTS.is_sorted_by_key(|(name, _)| name));
        for (_, rule) in table::INPUTS {
            visit(rule);
        }
    }
}
