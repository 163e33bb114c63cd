use std::io::ErrorKind;
use std::time::{Duration, Instant};

use super::super::options::Options;
use super::super::raw::{Raw, Reply, ask};
use super::super::server::Server;
use super::*;

const CREATE: &str = r#"{"Name": "b", "ImageName": "AppStream-AmazonLinux2-06-17-2024", "InstanceType": "x"}"#;

fn still() -> Options {
    Options { speed: 0.0, jitter: 0.0, seed: Some(1), ..Options::default() }
}

fn with(rules: &[Rule]) -> Server {
    Server::start(Options { faults: rules.to_vec(), ..still() }).unwrap()
}

fn describe(server: &Server) -> Reply {
    ask(server, "DescribeImageBuilders", "{}")
}

fn json(reply: &Reply) -> serde_json::Value {
    serde_json::from_slice(&reply.body).unwrap()
}

fn builder(server: &Server) -> serde_json::Value {
    json(&describe(server))["ImageBuilders"][0].clone()
}

fn noted(server: &Server) -> Vec<(Option<String>, Vec<String>)> {
    server.requests().unwrap().into_iter().map(|asked| (asked.error, asked.faults)).collect()
}

#[test]
fn exceptions_are_answered_and_nothing_is_done() {
    for (kind, status, body) in [
        ("throttling", 400, r#"{"__type":"ThrottlingException","message":"Rate exceeded"}"#),
        (
            "concurrent-modification",
            400,
            r#"{"__type":"ConcurrentModificationException","Message":"An API error occurred. Wait a few minutes and try again."}"#,
        ),
        ("internal_failure", 500, "InternalFailure"),
        ("service_unavailable", 503, "ServiceUnavailable"),
        ("ResourceNotFoundException", 404, "ResourceNotFoundException"),
        ("NeverHeardOfException", 400, "NeverHeardOfException"),
        ("AccessDeniedException", 400, "arn:aws:iam::123456789012:user/local"),
    ] {
        let server = with(&[Rule { count: Some(1), ..Rule::of(kind) }]);
        let reply = ask(&server, "CreateImageBuilder", CREATE);
        assert_eq!(reply.status, status, "{kind}");
        assert!(reply.text().contains(body), "{}", reply.text());
        assert_eq!(describe(&server).text(), r#"{"ImageBuilders":[]}"#);
        let noted = noted(&server);
        assert_eq!(noted[0].0.as_ref().unwrap(), &noted[0].1[0]);
        assert_eq!(noted[1], (None, Vec::new()));
    }
}

#[test]
fn a_rule_acts_on_its_operation_after_some_and_so_often() {
    let operation = Some("describe_images".to_owned());
    let server = with(&[Rule { operation, after: 1, count: Some(2), ..Rule::of("throttling") }]);
    let statuses: Vec<_> =
        (0..5).map(|_| (describe(&server).status, ask(&server, "DescribeImages", "").status)).collect();
    assert_eq!(statuses, [(200, 200), (200, 400), (200, 400), (200, 200), (200, 200)]);
}

#[test]
fn chance_is_seeded_and_independent_of_what_else_happens() {
    let rule = Rule { rate: 0.3, ..Rule::of("throttling") };
    let draw = || {
        let server = with(std::slice::from_ref(&rule));
        (0..40).map(|_| describe(&server).status).collect::<Vec<_>>()
    };
    let first = draw();
    assert_eq!(first, draw());
    assert!((4..24).contains(&first.iter().filter(|&&status| status == 400).count()));
}

#[test]
fn faults_come_go_and_come_back_with_a_reset() {
    let server = with(&[Rule { count: Some(1), ..Rule::of("throttling") }]);
    assert_eq!([describe(&server).status, describe(&server).status], [400, 200]);
    server.reset().unwrap();
    assert_eq!(describe(&server).status, 400);
    server.add_faults(&[Rule::of("InternalFailure")]).unwrap();
    assert_eq!(describe(&server).status, 500);
    server.clear_faults().unwrap();
    assert_eq!(describe(&server).status, 200);
    let refused = server.add_faults(&[Rule::of("latency"), Rule::of("lateness")]).unwrap_err().to_string();
    assert!(refused.starts_with("faults[1].kind must be"), "{refused}");
    let wrong = Options { faults: vec![Rule { rate: 2.0, ..Rule::of("latency") }], ..Options::default() };
    assert!(Server::start(wrong).unwrap_err().to_string().contains("faults[0].rate must be from 0 to 1, not 2"));
}

#[test]
fn an_answer_is_late_and_others_do_not_wait_for_it() {
    let operation = Some("DescribeImages".to_owned());
    let server = with(&[Rule { operation, seconds: Some(0.5), ..Rule::of("latency") }]);
    let mut late = Raw::to(&server);
    let begun = Instant::now();
    late.call("DescribeImages", "{}");
    assert_eq!(describe(&server).status, 200);
    assert_eq!(late.reply().unwrap().status, 200);
    assert!(begun.elapsed() >= Duration::from_millis(500));
    assert_eq!(noted(&server)[1].1, ["latency"]);
}

#[test]
fn a_connection_is_reset_before_and_after_the_work() {
    for (kind, builders) in [("reset_before", 0), ("reset_after", 1)] {
        let server = with(&[Rule { count: Some(1), ..Rule::of(kind) }]);
        let error = Raw::to(&server).call("CreateImageBuilder", CREATE).reply().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::ConnectionReset, "{kind}");
        assert_eq!(json(&describe(&server))["ImageBuilders"].as_array().unwrap().len(), builders, "{kind}");
        assert_eq!(noted(&server)[0], (None, vec![kind.to_owned()]));
    }
}

#[test]
fn a_body_ends_too_early() {
    let server = with(&[Rule { count: Some(1), ..Rule::of("truncated_body") }]);
    let received = Raw::to(&server).call("DescribeImages", "{}").rest().unwrap();
    let whole = ask(&server, "DescribeImages", "{}");
    let received = String::from_utf8(received).unwrap();
    let (head, body) = received.split_once("\r\n\r\n").unwrap();
    assert!(head.to_lowercase().contains(&format!("content-length: {}", whole.body.len())), "{head}");
    assert_eq!(body.len(), whole.body.len() / 2);
    assert!(whole.text().starts_with(body));
}

#[test]
fn a_body_is_garbage_of_the_right_length() {
    let server = with(&[Rule { count: Some(1), ..Rule::of("garbage_body") }]);
    let mut raw = Raw::to(&server);
    let garbage = raw.call("DescribeImages", "{}").reply().unwrap();
    let whole = raw.call("DescribeImages", "{}").reply().unwrap();
    assert_eq!(garbage.status, 200);
    assert_eq!(garbage.body, vec![GARBAGE; whole.body.len()]);
}

#[test]
fn a_body_trickles() {
    let server = with(&[Rule { seconds: Some(0.3), ..Rule::of("slow_body") }]);
    let begun = Instant::now();
    let reply = ask(&server, "DescribeImages", "{}");
    assert!(begun.elapsed() >= Duration::from_millis(300));
    assert_eq!(json(&reply)["Images"].as_array().unwrap().len(), 15);
}

#[test]
fn values_of_maps_are_null_and_a_rule_is_used_up_only_by_maps() {
    let server = with(&[Rule { count: Some(1), ..Rule::of("null_in_maps") }]);
    let create = CREATE.replace("\"x\"", r#""x", "Tags": {"a": "1", "b": "2"}"#);
    assert_eq!(ask(&server, "CreateImageBuilder", &create).status, 200);
    let list = r#"{"ResourceArn": "arn:aws:appstream:us-east-1:123456789012:image-builder/b"}"#;
    let tags = || json(&ask(&server, "ListTagsForResource", list))["Tags"].clone();
    assert_eq!(tags(), serde_json::json!({"a": null, "b": null}));
    assert_eq!(tags(), serde_json::json!({"a": "1", "b": "2"}));
    assert_eq!(noted(&server).into_iter().map(|(_, faults)| faults.len()).collect::<Vec<_>>(), [0, 1, 0]);
}

#[test]
fn answers_have_values_and_members_that_no_model_knows() {
    let server = with(&[]);
    ask(&server, "CreateImageBuilder", CREATE);
    let known = builder(&server);
    server.add_faults(&[Rule::of("unknown_enum"), Rule::of("unknown_member")]).unwrap();
    let odd = builder(&server);
    for member in ["State", "Platform", "LatestAppstreamAgentVersion"] {
        assert_eq!(odd[member], "A_VALUE_NO_MODEL_KNOWS");
    }
    assert_eq!((&odd["Name"], &odd["InstanceType"]), (&known["Name"], &known["InstanceType"]));
    let nested = serde_json::json!({"TextNoModelKnows": "new", "ListNoModelKnows": [1]});
    assert_eq!(odd["ThingNoModelKnows"], nested);
    assert_eq!(odd["RootVolumeConfig"]["TextNoModelKnows"], "new");
    assert_eq!(noted(&server)[2].1, ["unknown_enum", "unknown_member"]);
}

#[test]
fn cbor_is_as_odd() {
    let server = with(&[Rule { count: Some(1), ..Rule::of("null_in_maps") }, Rule::of("unknown_member")]);
    let head = "POST /service/PhotonAdminProxyService/operation/DescribeImages HTTP/1.1\r\nsmithy-protocol: rpc-v2-cbor\r\nContent-Type: application/cbor";
    let mut raw = Raw::to(&server);
    let odd = raw.request(head, b"\xa0").reply().unwrap().body;
    for bytes in [b"TextNoModelKnows\x63new".as_slice(), b"WORKING_DIRECTORY\xf6"] {
        assert!(odd.windows(bytes.len()).any(|window| window == bytes));
    }
}

#[test]
fn a_builder_fails_at_the_end_of_its_way() {
    let failed =
        Rule { errors: vec!["DOMAIN_JOIN_ERROR_ACCESS_DENIED".to_owned()], count: Some(1), ..Rule::of("failed") };
    let server = with(&[Rule { reason: Some("IMAGE_UNAVAILABLE".to_owned()), ..failed }]);
    assert_eq!(ask(&server, "CreateImageBuilder", "{}").status, 400, "which does not use it up");
    assert_eq!(json(&ask(&server, "CreateImageBuilder", CREATE))["ImageBuilder"]["State"], "PENDING");
    server.advance(479.0).unwrap();
    let pending = builder(&server);
    assert_eq!((&pending["State"], &pending["ImageBuilderErrors"]), (&"PENDING".into(), &serde_json::json!([])));
    server.advance(1.0).unwrap();
    let failed = builder(&server);
    assert_eq!(failed["State"], "FAILED");
    assert_eq!(failed["StateChangeReason"]["Code"], "IMAGE_UNAVAILABLE");
    assert_eq!(failed["ImageBuilderErrors"][0]["ErrorCode"], "DOMAIN_JOIN_ERROR_ACCESS_DENIED");
    let moment = |value: &serde_json::Value| value.as_f64().unwrap();
    let after = moment(&failed["ImageBuilderErrors"][0]["ErrorTimestamp"]) - moment(&failed["CreatedTime"]);
    assert!((479.0..481.0).contains(&after), "{after}");
    assert_eq!(noted(&server)[1].1, ["failed"]);
    ask(&server, "CreateImageBuilder", &CREATE.replace("\"b\"", "\"a\""));
    server.advance(480.0).unwrap();
    assert_eq!(builder(&server)["State"], "RUNNING");
}

#[test]
fn a_builder_that_is_started_is_pending_for_ever() {
    let operation = Some("StartImageBuilder".to_owned());
    let server = with(&[Rule { operation, ..Rule::of("stuck-pending") }]);
    ask(&server, "CreateImageBuilder", CREATE);
    server.advance(480.0).unwrap();
    ask(&server, "StopImageBuilder", r#"{"Name": "b"}"#);
    server.advance(120.0).unwrap();
    assert_eq!(ask(&server, "StartImageBuilder", r#"{"Name": "b"}"#).status, 200);
    server.advance(1e8).unwrap();
    assert_eq!(builder(&server)["State"], "PENDING");
}

#[test]
fn a_role_is_seen_some_time_after_its_first_use() {
    let server = with(&[Rule { seconds: Some(20.0), ..Rule::of("role_not_visible") }]);
    let with_role = CREATE.replace("\"x\"", r#""x", "IamRoleArn": "arn:aws:iam::123456789012:role/new""#);
    for (seconds, status) in [(0.0, 400), (19.9, 400), (0.1, 200)] {
        server.advance(seconds).unwrap();
        let reply = ask(&server, "CreateImageBuilder", &with_role);
        assert_eq!(reply.status, status, "{}", reply.text());
        assert_eq!(status == 400, reply.text().contains("InvalidRoleException"));
        assert_eq!(status == 400, reply.text().contains(" encountered an error because your IAM role "));
    }
    assert_eq!(ask(&server, "CreateImageBuilder", &CREATE.replace("\"b\"", "\"a\"")).status, 200, "without a role");
}

#[test]
fn what_happened_is_told_to_whoever_listens() {
    let server = with(&[Rule { count: Some(1), ..Rule::of("reset_after") }, Rule::of("throttling")]);
    server.listen(true);
    assert!(Raw::to(&server).call("DescribeImages", "{}").reply().is_err());
    server.clear_faults().unwrap();
    let reply = describe(&server);
    let mut events = Vec::new();
    while events.len() < 2 {
        events.extend(server.log_events(Duration::from_mins(1)).unwrap());
    }
    assert_eq!((events[0].operation.as_str(), events[0].status), ("DescribeImages", None));
    assert_eq!(
        (&events[0].error, &events[0].faults[..]),
        (&None, ["ThrottlingException".to_owned(), "reset_after".to_owned()].as_slice())
    );
    assert_eq!((events[1].operation.as_str(), events[1].status), ("DescribeImageBuilders", Some(200)));
    assert_eq!(Some(events[1].request_id.as_str()), reply.header("x-amzn-requestid"));
    server.stop();
    assert_eq!(server.log_events(Duration::from_mins(1)), None);
}
