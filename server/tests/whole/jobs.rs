//! The background worker: what fails is tried again, later each time; what it took and lost comes back.

use app::audio_files::REMOVE_AUDIO;
use app::payments::PAYMENT_SETTLED;
use app::shared::clock::{DAY_MS, MINUTE_MS};
use app::shared::jobs::{self, Job, SPEAK};
use app::shared::mail::SEND_MAIL;
use app::shared::portal::Portal;
use app::testing::TestPortal;
use server::background::{run_next, run_next_by, send_due_mails};

async fn enqueue(test: &TestPortal, kind: &str) {
    let mut connection = test.portal.database.read().await.unwrap();
    jobs::enqueue(&mut connection, test.portal.clock.now_ms(), kind, &"payload").await.unwrap();
}

async fn take(portal: &Portal) -> Option<Job> {
    let mut connection = portal.database.read().await.unwrap();
    jobs::take(&mut connection, portal.clock.now_ms(), None).await.unwrap()
}

/// When the only job is due, from now on; `None` when there is no job.
async fn due_in_ms(portal: &Portal) -> Option<i64> {
    let mut connection = portal.database.read().await.unwrap();
    let run_at: Option<i64> =
        sqlx::query_scalar("SELECT run_at FROM jobs").fetch_optional(&mut *connection).await.unwrap();
    run_at.map(|run_at| run_at - portal.clock.now_ms())
}

#[tokio::test]
async fn a_job_that_fails_is_put_off_longer_each_time_and_given_up() {
    let test = TestPortal::start().await;
    enqueue(&test, "no-such-kind").await;
    let mut delays = Vec::new();
    while run_next(&test.portal).await.unwrap() {
        assert!(!run_next(&test.portal).await.unwrap(), "it is not due again yet");
        let Some(delay) = due_in_ms(&test.portal).await else { break };
        delays.push(delay);
        test.wait_ms(delay);
    }
    assert_eq!(delays.len(), 11, "the twelfth try is the last: {delays:?}");
    assert!(delays.is_sorted_by(|earlier, later| earlier < later), "{delays:?}");
    assert_eq!(due_in_ms(&test.portal).await, None);
}

#[tokio::test]
async fn what_money_hangs_on_is_tried_every_day_until_it_is_done() {
    let test = TestPortal::start().await;
    enqueue(&test, PAYMENT_SETTLED).await;
    for _ in 0..30 {
        assert!(run_next(&test.portal).await.unwrap());
        test.wait_ms(due_in_ms(&test.portal).await.unwrap());
    }
    assert!(run_next(&test.portal).await.unwrap());
    assert_eq!(due_in_ms(&test.portal).await, Some(DAY_MS));
}

#[tokio::test]
async fn a_job_whose_worker_is_gone_comes_back_when_its_lease_ends() {
    let test = TestPortal::start().await;
    enqueue(&test, "no-such-kind").await;
    assert_eq!(take(&test.portal).await.unwrap().tries, 0);
    test.wait_ms(5 * MINUTE_MS - 1);
    assert_eq!(take(&test.portal).await, None);
    test.wait_ms(1);
    assert_eq!(take(&test.portal).await.unwrap().tries, 1);
}

#[tokio::test]
async fn speech_waits_for_everything_else() {
    let test = TestPortal::start().await;
    for kind in [SPEAK, SPEAK, SEND_MAIL] {
        enqueue(&test, kind).await;
    }
    test.wait_ms(1);
    enqueue(&test, REMOVE_AUDIO).await;
    for kind in [SEND_MAIL, REMOVE_AUDIO, SPEAK, SPEAK] {
        assert_eq!(take(&test.portal).await.unwrap().kind, kind);
    }
}

#[tokio::test]
async fn a_job_that_panics_is_put_off_like_one_that_fails() {
    let test = TestPortal::start().await;
    enqueue(&test, "no-such-kind").await;
    let run = |_, job: Job| async move { panic!("{} is more than this worker bears", job.kind) };
    assert!(run_next_by(&test.portal, None, run).await.unwrap());
    assert_eq!(due_in_ms(&test.portal).await, Some(10_000));
}

#[tokio::test]
async fn a_failure_is_put_off_from_when_it_failed() {
    let test = TestPortal::start().await;
    enqueue(&test, "no-such-kind").await;
    test.wait_ms(1);
    let slow = |_, _| {
        test.wait_ms(MINUTE_MS);
        async { Err("too slow".into()) }
    };
    assert!(run_next_by(&test.portal, None, slow).await.unwrap());
    assert_eq!(due_in_ms(&test.portal).await, Some(10_000));
}

#[tokio::test]
async fn a_command_beside_the_server_sends_mails_and_leaves_the_rest() {
    let test = TestPortal::start().await;
    enqueue(&test, "no-such-kind").await;
    send_due_mails(&test.portal).await.unwrap();
    assert_eq!(due_in_ms(&test.portal).await, Some(0));
    let mut connection = test.portal.database.read().await.unwrap();
    let mail = serde_json::json!({ "to": "lucia@example.com", "subject": "Hola", "body": "Hola" });
    jobs::enqueue(&mut connection, test.portal.clock.now_ms(), SEND_MAIL, &mail).await.unwrap();
    drop(connection);
    send_due_mails(&test.portal).await.unwrap();
    assert_eq!(take(&test.portal).await.unwrap().kind, "no-such-kind");
    assert_eq!(take(&test.portal).await, None, "the mail was sent");
}
