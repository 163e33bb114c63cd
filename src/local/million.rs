//! What a million image builders cost. Not run by default: `cargo test --release million -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use aws_sdk_appstream::operation::describe_image_builders::DescribeImageBuildersInput;
use aws_sdk_appstream::operation::describe_image_builders::builders::DescribeImageBuildersInputBuilder as Draft;

use super::creation::by_hand::make;
use super::document;
use super::image_builders;
use super::options::Options;
use super::world::by_hand::Hand;

const MILLION: usize = 1_000_000;

/// A field of /proc/self/status, in bytes.
fn memory(field: &str) -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'))?;
    Some(line.trim().trim_end_matches(" kB").parse::<usize>().ok()? * 1024)
}

/// The median time that a description takes, as a request sees it.
fn describe(hand: &mut Hand, draft: &Draft) -> Duration {
    let input = draft.clone().build().unwrap();
    let mut times: Vec<Duration> = (0..201)
        .map(|_| {
            let before = Instant::now();
            hand.world.move_on();
            let output = image_builders::describe(&mut hand.world, &input).unwrap();
            let took = before.elapsed();
            assert!(!output.image_builders().is_empty());
            took
        })
        .collect();
    times.sort();
    times[100]
}

#[test]
#[ignore = "takes a while, and is about figures"]
fn a_million_builders_fit_into_a_gibibyte_and_cost_no_time() {
    let mut hand = Hand::with(Options { image_builder_quota: u32::MAX, ..Options::default() });
    let before = memory("VmRSS");
    let began = Instant::now();
    for number in 0..MILLION {
        make(&mut hand, &format!("builder-{:07}", number.wrapping_mul(611_953) % MILLION));
        if [99, MILLION - 1].contains(&number) {
            let all = DescribeImageBuildersInput::builder();
            let first = describe(&mut hand, &all);
            let token = {
                let page = image_builders::describe(&mut hand.world, &all.clone().build().unwrap()).unwrap();
                page.next_token
            };
            let second = describe(&mut hand, &all.clone().set_next_token(token));
            let one = describe(&mut hand, &all.clone().names("builder-0000000"));
            println!("{} builders: first page {first:?}, second {second:?}, one by name {one:?}", number + 1);
        }
    }
    println!("made in {:?}", began.elapsed());
    let (Some(before), Some(after)) = (before, memory("VmRSS")) else { return };
    println!("{} bytes each, {} MiB of process memory", (after - before) / MILLION, after >> 20);
    assert!(after < 1 << 30);
    let state = std::env::temp_dir().join(format!("million-{}.json", std::process::id()));
    let file = std::io::BufWriter::new(std::fs::File::create(&state).unwrap());
    let began = Instant::now();
    document::write(&hand.world, file).unwrap();
    println!("saved in {:?}: {} MiB", began.elapsed(), std::fs::metadata(&state).unwrap().len() >> 20);
    let began = Instant::now();
    let read = document::read(&state, Options::default()).unwrap();
    println!("read in {:?}, with a peak of {} MiB for two worlds", began.elapsed(), memory("VmHWM").unwrap() >> 20);
    std::fs::remove_file(&state).unwrap();
    assert_eq!(read.builders.len(), MILLION);
    let began = Instant::now();
    hand.pass(1e6);
    println!("a long time passed in {:?}", began.elapsed());
}
