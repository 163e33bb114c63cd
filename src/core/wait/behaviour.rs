//! What those who wait may rely on, one thing at a time.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use super::clock::{Clock, TokioClock};
use super::describe::{Key, Trouble};
use super::failure::Reason;
use super::inbox::Event;
use super::poller::{Poller, Ticket};
use super::stage::{Call, Shown, Stage, end, error, running, seconds};
use super::target::{Kind, Request, Target, Tell};
use super::virtual_time::{VirtualTime, run};

fn crowd_waits(poller: &Poller<Stage, VirtualTime>, count: usize) -> Vec<Ticket<Shown>> {
    (0..count).map(|n| poller.wait(running(&[&format!("b{n}")]))).collect()
}

fn within(request: Request, timeout: Duration) -> Request {
    Request { timeout: Some(timeout), ..request }
}

fn image(key: &str) -> Request {
    Request::new(vec![Key::from(key)], Target::ImageAvailable)
}

/// Seconds between calls.
fn gaps(calls: &[Call]) -> Vec<f64> {
    calls.windows(2).map(|pair| pair[1].at.saturating_sub(pair[0].at).as_secs_f64()).collect()
}

/// Whether all gaps are as long as expected, but for jitter and the time that a call takes.
fn about(gaps: &[f64], expected: &[f64]) -> bool {
    gaps.len() >= expected.len() && gaps.iter().zip(expected).all(|(gap, near)| (gap - near).abs() <= near * 0.1 + 0.05)
}

async fn reason(ticket: &mut Ticket<Shown>) -> Reason {
    match ticket.next().await {
        Event::Failed(failure) => failure.reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_wait_ends_when_what_it_waits_for_is_there() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let mut ticket = stage.poller(Kind::ImageBuilder).wait(running(&["a"]));
        time.sleep(seconds(60)).await;
        stage.set("a", "RUNNING");
        assert_eq!(end(&mut ticket).await.unwrap(), ["RUNNING"]);
        assert!(time.now() < seconds(60 + 34));
    });
}

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
        let stage = Stage::crowd(&time, 100, "PENDING");
        let poller = stage.poller(Kind::ImageBuilder);
        let mut tickets = Vec::new();
        for n in 0..100 {
            tickets.push(poller.wait(running(&[&format!("b{n}")])));
            time.sleep(Duration::from_millis(10)).await;
        }
        time.sleep(seconds(15)).await;
        stage.calls();
        time.sleep(Duration::from_mins(5)).await;
        let calls = stage.calls();
        assert!(calls.len() <= 13, "{}", calls.len());
        assert!(calls.iter().all(|call| call.keys.len() == 100));
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
fn a_wait_over_many_is_done_when_all_are_and_fails_with_the_first() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING"), ("b", "RUNNING"), ("c", "PENDING")]);
        let poller = stage.poller(Kind::ImageBuilder);
        let mut all = poller.wait(running(&["c", "b", "a", "b"]));
        time.sleep(seconds(60)).await;
        assert!(stage.calls().iter().skip(1).all(|call| !call.keys.contains(&"b".to_owned())));
        stage.set("a", "RUNNING");
        stage.set("b", "STOPPED");
        stage.set("c", "RUNNING");
        assert_eq!(end(&mut all).await.unwrap(), ["RUNNING", "RUNNING", "RUNNING"]);
        stage.set("c", "FAILED");
        let message = end(&mut poller.wait(running(&["a", "c"]))).await.unwrap_err();
        assert_eq!(message, "image builder c is FAILED: waiting for RUNNING would be in vain");
        assert!(end(&mut poller.wait(running(&[]))).await.unwrap().is_empty());
    });
}

#[test]
fn changes_are_told_and_to_those_who_want_it_every_look() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let poller = stage.poller(Kind::ImageBuilder);
        let watch = |tell| poller.wait(Request { tell, ..Request::new(vec![Key::from("a")], Target::Never) });
        let mut tickets = [watch(Tell::Nothing), watch(Tell::Changes), watch(Tell::Looks)];
        for state in ["PENDING", "RUNNING", "DELETING"] {
            stage.set("a", state);
            time.sleep(seconds(60)).await;
        }
        stage.remove("a");
        let mut told = Vec::new();
        for ticket in &mut tickets {
            let mut news = Vec::new();
            while let Event::News(one) = ticket.next().await {
                let after = one.after.map_or("gone".into(), |look| look.state);
                news.push(format!("{}-{after}", one.before.unwrap_or_default()));
            }
            told.push(news);
        }
        assert!(told[0].is_empty());
        assert_eq!(told[1], ["-PENDING", "PENDING-RUNNING", "RUNNING-DELETING", "DELETING-gone"]);
        assert!(told[2].len() > 8, "{:?}", told[2]);
        told[2].retain(|news| news.split_once('-').is_some_and(|(before, after)| before != after));
        assert_eq!(told[2], told[1]);
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
fn patience_ends_with_a_last_look() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let mut ticket = stage.poller(Kind::ImageBuilder).wait(within(running(&["a"]), seconds(100)));
        let message = end(&mut ticket).await.unwrap_err();
        let expected = "image builder a did not reach RUNNING within 1 min 40 s: it was PENDING when last seen 0 s ago";
        assert_eq!(message, expected);
        assert_eq!(stage.calls().last().unwrap().at, seconds(100));
        assert_eq!(time.now(), seconds(100) + Duration::from_millis(20));
    });
}

#[test]
fn what_comes_with_the_last_look_counts() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let mut ticket = stage.poller(Kind::ImageBuilder).wait(within(running(&["a"]), seconds(100)));
        time.sleep(Duration::from_millis(99_990)).await;
        stage.set("a", "RUNNING");
        assert!(end(&mut ticket).await.is_ok());
    });
}

#[test]
fn no_patience_at_all_is_one_look() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING"), ("b", "RUNNING")]);
        let poller = stage.poller(Kind::ImageBuilder);
        assert!(end(&mut poller.wait(within(running(&["a"]), Duration::ZERO))).await.is_err());
        assert!(end(&mut poller.wait(within(running(&["b"]), Duration::ZERO))).await.is_ok());
        assert_eq!(stage.calls().len(), 2);
    });
}

#[test]
fn a_missing_image_has_its_last_look_too() {
    run(async |time| {
        let stage = Stage::with(&time, []);
        let poller = stage.poller(Kind::Image);
        let mut tickets: Vec<_> = (0..5).map(|n| poller.wait(within(image(&format!("i{n}")), seconds(100)))).collect();
        time.sleep(Duration::from_millis(99_990)).await;
        (0..5).for_each(|n| stage.set(&format!("i{n}"), "AVAILABLE"));
        for ticket in &mut tickets {
            assert!(end(ticket).await.is_ok());
        }
    });
}

#[test]
fn a_call_that_hangs_does_not_hold_a_deadline() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        stage.world().latency = Duration::from_hours(1);
        let poller = stage.poller(Kind::ImageBuilder);
        let mut ticket = poller.wait(within(running(&["a"]), seconds(10)));
        let message = end(&mut ticket).await.unwrap_err();
        assert_eq!(message, "image builder a did not reach RUNNING within 10 s: it was never seen");
        assert_eq!(time.now(), seconds(15));
        time.sleep(seconds(1)).await;
        assert_eq!(stage.world().flying, 0);
    });
}

#[test]
fn a_wait_that_begins_during_a_hung_call_has_its_deadline_too() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        stage.world().latency = Duration::from_hours(1);
        let poller = stage.poller(Kind::ImageBuilder);
        let _first = poller.wait(running(&["a"]));
        time.sleep(seconds(1)).await;
        assert!(end(&mut poller.wait(within(running(&["a"]), seconds(1)))).await.is_err());
        assert_eq!(time.now(), seconds(7));
    });
}

#[test]
fn patience_grows_with_what_is_seen() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "RUNNING"), ("b", "RUNNING")]);
        let poller = stage.poller(Kind::ImageBuilder);
        let wait = |key| poller.wait(Request::new(vec![Key::from(key)], Target::BuilderStopped));
        let (mut a, mut b) = (wait("a"), wait("b"));
        time.sleep(Duration::from_mins(20)).await;
        stage.set("b", "SNAPSHOTTING");
        assert!(end(&mut a).await.unwrap_err().contains("within 30 min"));
        assert_eq!(time.now().as_secs(), 30 * 60);
        assert!(end(&mut b).await.unwrap_err().contains("within 3 h"));
        assert_eq!(time.now().as_secs(), 3 * 3600);
    });
}

#[test]
fn throttling_slows_down_and_never_fails() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let mut throttled = 3;
        stage.fault(move |_| {
            throttled -= i32::from(throttled >= 0);
            (throttled >= 0).then(|| Trouble::Throttled(error("Rate exceeded")))
        });
        let request = Request { poll: Some((seconds(5), seconds(5))), ..running(&["a"]) };
        let mut ticket = stage.poller(Kind::ImageBuilder).wait(request);
        time.sleep(Duration::from_mins(10)).await;
        let gaps = gaps(&stage.calls());
        // The rate is 1/8 after the third, and grows by 1/16 with each sweep that is not throttled.
        let back = (3..=16).map(|sixteenths| 5.0 * 16.0 / f64::from(sixteenths));
        let expected: Vec<f64> = [10.0, 20.0, 40.0].into_iter().chain(back).chain([5.0; 5]).collect();
        assert!(about(&gaps, &expected), "{gaps:?}");
        stage.set("a", "RUNNING");
        assert!(end(&mut ticket).await.is_ok());
    });
}

#[test]
fn a_throttled_sweep_is_given_up_and_the_next_begins_with_what_it_left() {
    run(async |time| {
        let stage = Stage::crowd(&time, 300, "PENDING");
        let mut calls = 0;
        stage.fault(move |_| {
            calls += 1;
            (calls == 2).then(|| Trouble::Throttled(error("Rate exceeded")))
        });
        let poller = stage.poller(Kind::ImageBuilder);
        let _tickets = crowd_waits(&poller, 300);
        time.sleep(seconds(12)).await;
        let calls = stage.calls();
        assert!(calls[2].at.saturating_sub(calls[1].at) > seconds(8));
        let sets: Vec<HashSet<_>> = calls.iter().take(4).map(|call| call.keys.iter().collect()).collect();
        assert!(sets[2].is_disjoint(&sets[0]) && sets[2].is_disjoint(&sets[1]));
        assert_eq!(sets[3], sets[1]);
    });
}

#[test]
fn an_outage_is_ridden_out_with_ever_longer_pauses() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "RUNNING")]);
        stage.fault(|_| Some(Trouble::Passing(error("Service Unavailable"))));
        let poller = stage.poller(Kind::ImageBuilder);
        let mut ticket = poller.wait(running(&["a"]));
        let mut brief = poller.wait(within(running(&["a"]), seconds(40)));
        let message = end(&mut brief).await.unwrap_err();
        assert!(message.ends_with("it was never seen; the last call failed: Service Unavailable"), "{message}");
        time.sleep(seconds(200)).await;
        let gaps = gaps(&stage.calls());
        assert!(about(&gaps, &[5.0, 10.0, 20.0]) && gaps[5..].iter().all(|gap| (27.0..34.0).contains(gap)), "{gaps:?}");
        stage.world().fault = None;
        assert!(end(&mut ticket).await.is_ok());
    });
}

#[test]
fn a_refused_key_fails_alone() {
    run(async |time| {
        let stage = Stage::crowd(&time, 100, "RUNNING");
        let bad = Key::from("b42");
        stage.fault(move |keys| keys.contains(&bad).then(|| Trouble::Refused(error("Bad name"))));
        let poller = stage.poller(Kind::ImageBuilder);
        for (mut ticket, n) in crowd_waits(&poller, 100).into_iter().zip(0..) {
            let end = end(&mut ticket).await;
            assert_eq!(end.is_ok(), n != 42, "{end:?}");
        }
        let calls = stage.calls().len();
        assert!(calls <= 1 + 2 * 7, "{calls}");
    });
}

#[test]
fn what_is_refused_for_all_fails_for_all() {
    run(async |time| {
        let stage = Stage::crowd(&time, 100, "RUNNING");
        stage.fault(|_| Some(Trouble::Refused(error("Access denied"))));
        let poller = stage.poller(Kind::ImageBuilder);
        for mut ticket in crowd_waits(&poller, 100) {
            assert!(end(&mut ticket).await.unwrap_err().ends_with("while waiting for RUNNING: Access denied"));
        }
        assert_eq!(stage.calls().len(), 3);
    });
}

#[test]
fn what_no_call_can_mend_fails_all_at_once() {
    run(async |time| {
        let stage = Stage::crowd(&time, 300, "RUNNING");
        stage.fault(|_| Some(Trouble::Fatal(error("Unable to locate credentials"))));
        let poller = stage.poller(Kind::ImageBuilder);
        for mut ticket in crowd_waits(&poller, 300) {
            assert!(matches!(reason(&mut ticket).await, Reason::Refused(_)));
        }
        assert_eq!(stage.calls().len(), 1);
    });
}

#[test]
fn nobody_waiting_means_no_calls_and_a_new_wait_begins_anew() {
    run(async |time| {
        let stage = Stage::crowd(&time, 2, "PENDING");
        stage.world().latency = seconds(60);
        let poller = stage.poller(Kind::ImageBuilder);
        let [one, other] = [poller.wait(running(&["b0"])), poller.wait(running(&["b1"]))];
        time.sleep(seconds(3)).await;
        drop(one);
        time.sleep(seconds(4)).await;
        assert_eq!((stage.calls().len(), stage.world().flying), (1, 1));
        drop(other);
        time.sleep(Duration::from_millis(1)).await;
        assert_eq!(stage.world().flying, 0);
        time.sleep(Duration::from_hours(1)).await;
        assert!(stage.calls().is_empty());
        stage.set("b0", "RUNNING");
        assert!(end(&mut poller.wait(running(&["b0"]))).await.is_ok());
    });
}

#[test]
fn a_closed_poller_ends_what_waits_and_what_comes_later() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        stage.world().latency = seconds(60);
        let poller = stage.poller(Kind::ImageBuilder);
        let mut ticket = poller.wait(running(&["a"]));
        time.sleep(seconds(1)).await;
        poller.close();
        let message = end(&mut ticket).await.unwrap_err();
        assert_eq!(message, "the client was closed while image builder a was waited for: RUNNING");
        assert!(matches!(reason(&mut ticket).await, Reason::Closed));
        assert!(matches!(reason(&mut poller.wait(running(&["a"]))).await, Reason::Closed));
        time.sleep(seconds(1)).await;
        assert_eq!((stage.calls().len(), stage.world().flying), (1, 0));
    });
}

#[test]
fn a_panic_leaves_nobody_waiting() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "RUNNING"), ("b", "PENDING")]);
        stage.fault(|_| panic!("on purpose"));
        let poller = stage.poller(Kind::ImageBuilder);
        let mut tickets = [poller.wait(running(&["a"])), poller.wait(running(&["b"]))];
        for ticket in &mut tickets {
            assert!(matches!(reason(ticket).await, Reason::Refused(_)));
        }
        stage.clear_poison();
        stage.world().fault = None;
        assert!(end(&mut poller.wait(running(&["a"]))).await.is_ok());
    });
}

#[test]
fn waits_go_on_when_the_runtime_that_polled_is_gone() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING")]);
        let poller = Arc::new(stage.poller(Kind::ImageBuilder));
        let begin = Arc::clone(&poller);
        let elsewhere = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            runtime.block_on(async {
                let ticket = begin.wait(running(&["a"]));
                tokio::task::yield_now().await; // its first call is under way
                ticket
            })
        });
        let mut ticket = elsewhere.join().unwrap();
        assert_eq!((stage.calls().len(), stage.world().flying), (1, 0));
        stage.set("a", "RUNNING");
        assert!(end(&mut ticket).await.is_ok());
    });
}

#[test]
fn a_wait_may_begin_outside_of_a_runtime() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "RUNNING")]);
        let poller = stage.poller(Kind::ImageBuilder);
        let mut ticket = std::thread::spawn(move || poller.wait(running(&["a"]))).join().unwrap();
        assert!(end(&mut ticket).await.is_ok());
    });
}

#[test]
fn the_real_clock_goes_on_and_does_not_sleep_to_what_is_past() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(async {
        let clock = TokioClock::new();
        let start = clock.now();
        clock.sleep_until(start + Duration::from_millis(2)).await;
        assert!(clock.now() >= start + Duration::from_millis(2));
        clock.sleep_until(start).await;
        tokio::select! {
            () = clock.sleep_until(Duration::MAX) => panic!("the end of time"),
            () = clock.sleep_until(start) => {}
        }
    });
}
