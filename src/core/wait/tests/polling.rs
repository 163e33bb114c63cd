//! How few calls many waits take, and whose they are.

use std::collections::HashSet;
use std::time::Duration;

use super::stage::{Shown, Stage, about, crowd_waits, end, gaps, image, running, seconds, within};
use super::virtual_time::run;
use crate::core::wait::clock::Clock;
use crate::core::wait::describe::Key;
use crate::core::wait::target::{Kind, Request, Target};

#[test]
fn a_thousand_waits_share_a_sweep() {
    run(async |time| {
        let stage = Stage::crowd(&time, 250, "PENDING");
        let poller = stage.poller(Kind::ImageBuilder);
        let mut tickets: Vec<_> = (0..4).flat_map(|_| crowd_waits(&poller, 250)).collect();
        time.sleep(Duration::from_mins(10)).await;
        let calls = stage.calls();
        let sweeps = calls.chunk_by(|a, b| b.at.saturating_sub(a.at) < seconds(1));
        for sweep in sweeps {
            assert_eq!(sweep.len(), 3);
            assert_eq!(sweep.iter().flat_map(|call| &call.keys).collect::<HashSet<_>>().len(), 250);
        }
        assert!(calls.len() <= 3 * 26, "{}", calls.len());
        assert_eq!(stage.world().most_flying, 1);
        (0..250).for_each(|n| stage.set(&format!("b{n}"), "RUNNING"));
        for ticket in &mut tickets {
            assert_eq!(end(ticket).await.unwrap(), ["RUNNING"]);
        }
    });
}

#[test]
fn waits_that_begin_a_little_apart_come_together() {
    run(async |time| {
        let stage = Stage::crowd(&time, 150, "PENDING");
        let poller = stage.poller(Kind::ImageBuilder);
        let mut tickets = Vec::new();
        for n in 0..150 {
            tickets.push(poller.wait(running(&[&format!("b{n}")])));
            time.sleep(Duration::from_millis(5)).await;
        }
        time.sleep(seconds(120)).await;
        stage.calls();
        time.sleep(Duration::from_mins(5)).await;
        // Two pages, ten times; whether together or in turns.
        let calls = stage.calls().len();
        assert!(calls <= 26, "{calls}");
    });
}

#[test]
fn waits_that_begin_at_once_share_their_first_sweep() {
    run(async |time| {
        let stage = Stage::crowd(&time, 1000, "PENDING");
        let poller = stage.poller(Kind::ImageBuilder);
        let mut tickets = Vec::new();
        for n in 0..1000 {
            tickets.push(poller.wait(running(&[&format!("b{n}")])));
            time.sleep(Duration::from_micros(40)).await;
        }
        time.sleep(seconds(3)).await;
        let calls = stage.calls().len();
        assert!(calls <= 12, "{calls}"); // one for the first of them, ten for the others
    });
}

#[test]
fn looks_become_rarer_until_something_changes() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let _ticket = stage.poller(Kind::ImageBuilder).wait(running(&["a"]));
        time.sleep(seconds(150)).await;
        let waiting = gaps(&stage.calls());
        assert!(about(&waiting, &[5.0, 7.5, 11.25, 16.9, 25.3, 30.0, 30.0]), "{waiting:?}");
        stage.set("a", "UPDATING_AGENT");
        time.sleep(seconds(60)).await;
        let moving = gaps(&stage.calls());
        assert!(about(&moving, &[5.0, 7.5, 11.25]), "{moving:?}");
    });
}

#[test]
fn the_shortest_interval_decides_while_its_wait_lasts() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let poller = stage.poller(Kind::ImageBuilder);
        let slow = Request { poll: Some((seconds(40), seconds(40))), ..running(&["a"]) };
        let _slow = poller.wait(slow.clone());
        let quick = poller.wait(Request { poll: Some((seconds(1), seconds(1))), ..slow });
        time.sleep(seconds(10)).await;
        assert!(about(&gaps(&stage.calls()), &[1.0; 8]));
        drop(quick);
        time.sleep(seconds(150)).await;
        let gaps = gaps(&stage.calls());
        assert!(about(&gaps, &[40.0, 40.0]), "{gaps:?}");
    });
}

#[test]
fn a_missing_builder_is_found_in_a_page_and_does_not_disturb_the_others() {
    run(async |time| {
        let stage = Stage::crowd(&time, 99, "RUNNING");
        let poller = stage.poller(Kind::ImageBuilder);
        let mut others = crowd_waits(&poller, 99);
        let mut missing = poller.wait(running(&["nobody"]));
        assert_eq!(end(&mut missing).await.unwrap_err(), "image builder nobody does not exist");
        for other in &mut others {
            assert_eq!(end(other).await.unwrap(), ["RUNNING"]);
        }
        let calls = stage.calls().len();
        assert!(calls <= 1 + 7 + 2, "{calls}");
    });
}

#[test]
fn an_answer_without_a_key_means_that_it_does_not_exist() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "STOPPED")]);
        stage.world().leaves_out = true;
        let keys = ["a", "b"].map(Key::from).to_vec();
        let mut ticket = stage.poller(Kind::ImageBuilder).wait(Request::new(keys, Target::BuilderDeleted));
        time.sleep(seconds(1)).await;
        assert_eq!(stage.calls().len(), 1);
        stage.remove("a");
        assert_eq!(end(&mut ticket).await.unwrap(), ["gone", "gone"]);
    });
}

#[test]
fn an_image_that_is_missing_is_asked_for_alone() {
    run(async |time| {
        let stage = Stage::crowd(&time, 24, "PENDING");
        let poller = stage.poller(Kind::Image);
        let _others: Vec<_> = (0..24).map(|n| poller.wait(image(&format!("b{n}")))).collect();
        let mut late = poller.wait(image("late"));
        time.sleep(seconds(5)).await;
        stage.calls();
        time.sleep(seconds(200)).await;
        let calls = stage.calls();
        let alone = calls.iter().filter(|call| call.keys == ["late"]).count();
        assert!((4..=8).contains(&alone), "{alone}");
        assert!(calls.iter().all(|call| call.keys.len() == 1 || !call.keys.contains(&"late".to_owned())));
        stage.set("late", "PENDING");
        time.sleep(seconds(120)).await;
        assert!(stage.calls().last().unwrap().keys.contains(&"late".to_owned()));
        stage.set("late", "AVAILABLE");
        assert_eq!(end(&mut late).await.unwrap(), ["AVAILABLE"]);
    });
}

#[test]
fn an_image_that_never_comes_is_given_up_after_the_grace_period() {
    run(async |time| {
        let stage = Stage::with(&time, []);
        let poller = stage.poller(Kind::Image);
        let mut tickets = [poller.wait(image("a")), poller.wait(image("b")), poller.wait(image("c"))];
        for ticket in &mut tickets {
            let message = end(ticket).await.unwrap_err();
            assert!(message.contains("does not exist, and did not appear within 5 min"), "{message}");
        }
        assert!((seconds(300)..seconds(305)).contains(&time.now()), "{:?}", time.now());
        let calls = stage.calls();
        assert!(calls.len() < 3 * 13, "{}", calls.len());
    });
}

#[test]
fn many_missing_images_share_one_call_a_second() {
    run(async |time| {
        let stage = Stage::with(&time, []);
        let poller = stage.poller(Kind::Image);
        let _tickets: Vec<_> = (0..200).map(|n| poller.wait(image(&format!("i{n}")))).collect();
        time.sleep(seconds(60)).await;
        stage.calls();
        time.sleep(seconds(100)).await;
        let calls = stage.calls();
        assert!((90..=100).contains(&calls.len()), "{}", calls.len());
        assert_eq!(calls.iter().flat_map(|call| &call.keys).collect::<HashSet<_>>().len(), calls.len());
    });
}

#[test]
fn an_own_image_is_meant_before_a_public_one() {
    run(async |time| {
        let stage = Stage::with(&time, []);
        let images = [("us-east-1:", "FAILED"), ("eu-west-1:123456789012", "PENDING"), ("eu-west-1:", "AVAILABLE")];
        for (place, state) in images {
            let arn = format!("arn:aws:appstream:{place}:image/base");
            let shown = Shown { arn: arn.as_str().into(), ..Shown::new("base", state) };
            stage.world().resources.insert(state.to_owned(), shown);
        }
        let poller = stage.poller(Kind::Image);
        let mut ticket = poller.wait(within(image("base"), seconds(60)));
        let message = end(&mut ticket).await.unwrap_err();
        assert!(message.contains("it was PENDING"), "{message}");
        let mut public = poller.wait(image("arn:aws:appstream:eu-west-1::image/base"));
        assert!(end(&mut public).await.is_ok());
    });
}

#[test]
fn names_and_arns_do_not_share_a_call() {
    run(async |time| {
        let stage = Stage::with(&time, []);
        let keys: Vec<String> = (0..10).flat_map(|n| [format!("i{n}"), format!("arn:aws:x:y:1:image/j{n}")]).collect();
        for key in &keys {
            let shown = Shown { arn: key.as_str().into(), ..Shown::new(key, "AVAILABLE") };
            stage.world().resources.insert(key.clone(), shown);
        }
        let keys = keys.iter().map(|key| Key::from(key.as_str())).collect();
        let mut ticket = stage.poller(Kind::Image).wait(Request::new(keys, Target::ImageAvailable));
        assert_eq!(end(&mut ticket).await.unwrap().len(), 20);
        let calls = stage.calls();
        assert_eq!(calls.len(), 2);
        assert!(
            calls
                .iter()
                .all(|call| call.keys.iter().all(|key| key.starts_with("arn:") == call.keys[0].starts_with("arn:")))
        );
    });
}

#[test]
fn what_was_asked_before_a_wait_began_does_not_count_for_it() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "RUNNING")]);
        stage.world().latency = seconds(10);
        let poller = stage.poller(Kind::ImageBuilder);
        let mut first = poller.wait(running(&["a"]));
        time.sleep(seconds(5)).await;
        stage.set("a", "PENDING");
        let mut second = poller.wait(within(running(&["a"]), seconds(60)));
        assert!(end(&mut first).await.is_ok());
        assert!(end(&mut second).await.unwrap_err().contains("it was PENDING"));
    });
}

#[test]
fn what_a_search_concludes_from_a_call_before_a_wait_began_does_not_count_for_it() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "RUNNING")]);
        stage.world().latency = seconds(1);
        let poller = stage.poller(Kind::ImageBuilder);
        let wait = |key, target| poller.wait(Request::new(vec![Key::from(key)], target));
        let _known = wait("a", Target::BuilderStopped);
        time.sleep(seconds(2)).await;
        let mut deleted = wait("b", Target::BuilderDeleted);
        time.sleep(Duration::from_millis(500)).await;
        stage.set("b", "PENDING");
        let mut anew = poller.wait(within(running(&["b"]), seconds(60)));
        assert_eq!(end(&mut deleted).await.unwrap(), ["gone"]);
        assert!(end(&mut anew).await.unwrap_err().contains("it was PENDING"));
    });
}
