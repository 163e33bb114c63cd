//! How and when waits end, and what is told before.

use std::time::Duration;

use super::stage::{Stage, end, image, running, seconds, within};
use super::virtual_time::run;
use crate::core::wait::clock::Clock;
use crate::core::wait::describe::Key;
use crate::core::wait::inbox::Event;
use crate::core::wait::target::{Kind, Request, Target, Tell};

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
