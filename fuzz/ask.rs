//! What both targets do: from the bytes of a request to those of the answer.

use _core::local::{Account, Options, Protocol, operations};

/// What is there for an operation to find.
const BEFORE: &[(&str, &str)] = &[
    ("CreateImageBuilder", r#"{"Name":"b","ImageName":"AppStream-WinServer2022-06-17-2024","InstanceType":"x"}"#),
    (
        "CreateFleet",
        r#"{"Name":"f","ImageName":"golden-linux","InstanceType":"x","ComputeCapacity":{"DesiredInstances":1}}"#,
    ),
];

/// Asks a new account. The first line of the input names the operation; if it names none, its first byte picks one.
/// The rest is the request's body.
///
/// # Panics
///
/// If the answer is none that a request can get.
pub fn ask(protocol: Protocol, input: &[u8]) {
    let Some(end) = input.iter().position(|byte| *byte == b'\n') else { return };
    let (name, body) = (&input[..end], &input[end + 1..]);
    let known: Vec<&str> = operations().collect();
    let picked = known[usize::from(name.first().copied().unwrap_or_default()) % known.len()];
    let operation = known.iter().find(|known| known.as_bytes() == name).unwrap_or(&picked);

    let options = Options { speed: 0.0, seed: Some(1), ..Options::default() };
    let account = Account::new(options).expect("the options are in their ranges");
    for (operation, body) in BEFORE {
        assert_eq!(account.answer(Protocol::Json, operation, *body).status(), 200, "{operation}");
    }
    let answer = account.answer(protocol, operation, body.to_vec());
    let status = answer.status().as_u16();
    assert!([200, 400, 404, 412].contains(&status), "{operation}: {status} {:?}", answer.body());
    assert!(!answer.body().is_empty());
}
