//! What is recorded of calls.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use app::trunks;

use crate::phone::{PATIENCE, until};
use crate::stage::Stage;

/// Waits until so many calls are recorded; gives direction, remote, outcome and name.
pub async fn recorded(stage: &Stage, count: usize) -> Vec<(String, String, String, String)> {
    let began = Instant::now();
    loop {
        let mut connection = stage.portal.database.read().await.unwrap();
        let rows: Vec<(String, String, String, String)> = sqlx::query_as(
            "SELECT kind, remote, outcome, remote_name FROM calls WHERE account_id = $1 ORDER BY started_at, call_id",
        )
        .bind(&stage.company.account_id)
        .fetch_all(&mut *connection)
        .await
        .unwrap();
        drop(connection);
        if rows.len() >= count {
            return rows;
        }
        assert!(began.elapsed() < PATIENCE, "only {rows:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_are_recorded_once_whatever_stops_meanwhile() {
    let mut stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, answered) = ana.talks_to("1002", &marta, 800.0).await;
    stage.kill().await;
    call.hang_up().await;
    assert!(answered.ends().await);
    let from = format!("\"<b>Ñandú</b>\" <sip:+573001112233@{}>", stage.sip);
    stage.run();
    stage.settled().await;
    let call = stage.carrier.call_as("+576015550100", &from, "").await.unwrap();
    assert!(call.hears(300.0).await);
    call.hang_up().await;
    let rows = recorded(&stage, 2).await;
    let expected =
        [("internal", "1002", "answered", ""), ("incoming", "+573001112233", "receptionist", "<b>Ñandú</b>")];
    for row in expected {
        let row = (row.0.to_owned(), row.1.to_owned(), row.2.to_owned(), row.3.to_owned());
        assert!(rows.contains(&row), "{row:?} is not among {rows:?}");
    }
    // Read again from the beginning, they are stored already.
    stage.kill().await;
    std::fs::write(stage.system.folder.join("records.offset"), "0").unwrap();
    stage.run();
    stage.settled().await;
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(300.0).await);
    call.hang_up().await;
    assert_eq!(recorded(&stage, 3).await.len(), 3);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_misses_what_rang_nowhere_and_a_call_outside_without_a_line_tells_why() {
    let stage = Stage::set().await;
    let ana = stage.phone("1001").await;
    // A number that nobody has, and the receptionist, who is left.
    let call = ana.call("1999").await.unwrap();
    assert!(call.hears(300.0).await);
    assert!(call.ends().await);
    let call = ana.call("1000").await.unwrap();
    assert!(call.hears(300.0).await);
    call.hang_up().await;
    trunks::set_enabled(&stage.portal, "Carrier", false).await.unwrap();
    assert!(until(|| stage.has_no_line()).await, "the line is taken away");
    for dialled in ["6015559900", "123"] {
        let call = ana.call(dialled).await.unwrap();
        assert!(call.hears(300.0).await, "it is told that there is no line");
        assert!(call.ends().await);
    }
    let rows = recorded(&stage, 4).await;
    let outcomes: BTreeSet<(&str, &str)> =
        rows.iter().map(|(_, remote, outcome, _)| (remote.as_str(), outcome.as_str())).collect();
    let expected = [("1999", "failed"), ("1000", "receptionist"), ("+576015559900", "refused"), ("123", "refused")];
    assert_eq!(outcomes, BTreeSet::from(expected));
    let mut connection = stage.portal.database.read().await.unwrap();
    let refusals: Vec<(String,)> =
        sqlx::query_as("SELECT DISTINCT refusal FROM calls WHERE account_id = $1 ORDER BY refusal")
            .bind(&stage.company.account_id)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
    let refusals: Vec<&str> = refusals.iter().map(|(refusal,)| refusal.as_str()).collect();
    assert_eq!(refusals, ["", "no_line", "no_number"]);
    drop(connection);
    stage.strike().await;
}
