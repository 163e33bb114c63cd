//! What becomes of waits when calls come to nothing, hang, or will never be answered.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use super::stage::{Stage, about, crowd_waits, end, error, gaps, reason, running, seconds, within};
use super::virtual_time::run;
use crate::core::wait::clock::{Clock, TokioClock};
use crate::core::wait::describe::{Key, Trouble};
use crate::core::wait::failure::Reason;
use crate::core::wait::target::{Kind, Request};

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
fn during_a_pause_only_last_looks_are_made() {
    run(async |time| {
        let stage = Stage::with(&time, [("a", "PENDING"), ("b", "PENDING"), ("c", "PENDING")]);
        let poller = stage.poller(Kind::ImageBuilder);
        stage.fault(|_| Some(Trouble::Throttled(error("Rate exceeded"))));
        let _waiting = poller.wait(running(&["a"]));
        time.sleep(seconds(1)).await;
        let mut brief = poller.wait(within(running(&["b"]), seconds(3)));
        let _later = poller.wait(running(&["c"]));
        assert!(end(&mut brief).await.unwrap_err().ends_with("the last call failed: Rate exceeded"));
        time.sleep(seconds(3)).await;
        let calls: Vec<_> = stage.calls().into_iter().map(|call| (call.at.as_secs(), call.keys)).collect();
        assert_eq!(calls, [(0, vec!["a".to_owned()]), (4, vec!["b".to_owned()])]);
        time.sleep(seconds(7)).await;
        assert_eq!(stage.calls()[0].keys, ["a", "c"]);
    });
}

#[test]
fn a_search_that_is_throttled_goes_on_where_it_broke_off() {
    run(async |time| {
        let stage = Stage::crowd(&time, 99, "RUNNING");
        let mut calls = 0;
        stage.fault(move |_| {
            calls += 1;
            (calls % 2 == 0).then(|| Trouble::Throttled(error("Rate exceeded")))
        });
        let poller = stage.poller(Kind::ImageBuilder);
        let mut tickets = crowd_waits(&poller, 99);
        tickets.push(poller.wait(running(&["nobody"])));
        let mut ends = Vec::new();
        for ticket in &mut tickets {
            ends.push(end(ticket).await.is_ok());
        }
        assert_eq!((ends.iter().filter(|is_ok| **is_ok).count(), ends[99]), (99, false));
        let calls = stage.calls().len();
        assert!(calls <= 40, "{calls}");
    });
}

#[test]
fn a_call_that_always_fails_does_not_keep_the_others_from_their_turn() {
    run(async |time| {
        let stage = Stage::crowd(&time, 300, "RUNNING");
        let bad = Key::from("b0");
        stage.fault(move |keys| keys.contains(&bad).then(|| Trouble::Passing(error("Internal error"))));
        let poller = stage.poller(Kind::ImageBuilder);
        let mut tickets = crowd_waits(&poller, 300);
        for ticket in &mut tickets[100..] {
            assert!(end(ticket).await.is_ok());
        }
        assert!(time.now() < seconds(60), "{:?}", time.now());
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
