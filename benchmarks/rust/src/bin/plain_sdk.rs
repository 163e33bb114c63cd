//! The plain Rust SDK, used as anyone would: what a client in front of it can at best reach.
//!
//! `plain_sdk <endpoint> <scenario> <n>` runs one scenario and prints what it took; `plain_sdk <endpoint>` speaks the
//! workers' protocol: a JSON line `{"scenario": ..., "n": ...}` in, a JSON line with the measurement out.

use std::error::Error;
use std::io::{BufRead, Write};
use std::time::{Duration, Instant};

use aws_sdk_appstream::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_appstream::{Client, Config};
use serde_json::{Value, json};

type Failure = Box<dyn Error + Send + Sync>;

const NAME: &str = "win2022-000000";
const PAGE: i32 = 100;
const TASKS: usize = 32;

fn client(endpoint: &str) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url(endpoint)
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "benchmark"))
        .build();
    Client::from_conf(config)
}

async fn one(client: &Client) -> Result<usize, Failure> {
    let answer = client.describe_image_builders().names(NAME).send().await?;
    Ok(answer.image_builders().len())
}

async fn page(client: &Client) -> Result<usize, Failure> {
    let answer = client.describe_image_builders().max_results(PAGE).send().await?;
    Ok(answer.image_builders().len())
}

/// A page whose builders' names and states are read.
async fn objects(client: &Client) -> Result<usize, Failure> {
    let answer = client.describe_image_builders().max_results(PAGE).send().await?;
    let builders = answer.image_builders();
    for builder in builders {
        std::hint::black_box((builder.name(), builder.state()));
    }
    Ok(builders.len())
}

/// The SDK has no paginator for this operation: follow the token by hand.
async fn listing(client: &Client) -> Result<usize, Failure> {
    let mut builders = 0;
    let mut token = None;
    loop {
        let answer = client.describe_image_builders().max_results(PAGE).set_next_token(token).send().await?;
        builders += answer.image_builders().len();
        token = answer.next_token().map(str::to_owned);
        if token.is_none() {
            return Ok(builders);
        }
    }
}

async fn concurrent(client: &Client, n: usize) -> Result<usize, Failure> {
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| {
            let client = client.clone();
            let calls = n / TASKS + usize::from(task < n % TASKS);
            tokio::spawn(async move {
                let mut builders = 0;
                for _ in 0..calls {
                    builders += one(&client).await?;
                }
                Ok::<usize, Failure>(builders)
            })
        })
        .collect();
    let mut builders = 0;
    for task in tasks {
        builders += task.await??;
    }
    Ok(builders)
}

async fn run(client: &Client, scenario: &str, n: usize) -> Result<usize, Failure> {
    let mut builders = 0;
    match scenario {
        "one" => {
            for _ in 0..n {
                builders += one(client).await?;
            }
        }
        "page" => {
            for _ in 0..n {
                builders += page(client).await?;
            }
        }
        "objects" => {
            for _ in 0..n {
                builders += objects(client).await?;
            }
        }
        "listing" => {
            for _ in 0..n {
                builders += listing(client).await?;
            }
        }
        "concurrent" => builders = concurrent(client, n).await?,
        _ => return Err(format!("no scenario {scenario:?}").into()),
    }
    Ok(builders)
}

/// What all threads of this process have used so far.
fn cpu_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap_or_default(), time.tv_nsec.try_into().unwrap_or_default())
}

/// The peak of this program alone: getrusage would also count what its parent had before the exec.
fn peak_rss_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

async fn measure(client: &Client, scenario: &str, n: usize) -> Result<Value, Failure> {
    let (cpu, wall) = (cpu_time(), Instant::now());
    let builders = run(client, scenario, n).await?;
    let (wall, cpu) = (wall.elapsed(), cpu_time() - cpu);
    Ok(json!({
        "wall_s": wall.as_secs_f64(),
        "cpu_s": cpu.as_secs_f64(),
        "n": n,
        "builders": builders,
        "peak_rss_kib": peak_rss_kib(),
    }))
}

fn say(value: &Value) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{value}")?;
    Ok(out.flush()?)
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [endpoint] => {
            let client = client(endpoint);
            say(&json!({"ready": true}))?;
            // Nothing else runs while the parent thinks, so a blocking read is what is wanted here.
            for line in std::io::stdin().lock().lines() {
                let command: Value = serde_json::from_str(&line?)?;
                let scenario = command["scenario"].as_str().ok_or("a command names its scenario")?;
                let n = command["n"].as_u64().ok_or("a command says how often")?;
                say(&measure(&client, scenario, usize::try_from(n)?).await?)?;
            }
            Ok(())
        }
        [endpoint, scenario, n] => say(&measure(&client(endpoint), scenario, n.parse()?).await?),
        _ => Err("usage: plain_sdk <endpoint> [<scenario> <n>]".into()),
    }
}
