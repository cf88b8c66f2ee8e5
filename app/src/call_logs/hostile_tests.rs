//! What strangers send as their name or number.

use axum::body::to_bytes;
use http::Request;

use super::call_record::CallRecord;
use super::calls_for_tests::{incoming, shown, store};
use super::export;
use crate::shared::browser::Visitor;
use crate::testing::{TestPortal, stranger};

/// Names and numbers nobody has, and what is kept of them.
const HOSTILE: [(&str, &str); 10] = [
    ("\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>"),
    ("$(id) ${EXTEN} `id`", "$(id) ${EXTEN} `id`"),
    ("'; DROP TABLE calls; --", "'; DROP TABLE calls; --"),
    ("uno\r\nSet-Cookie: a=b\ndos", "uno Set-Cookie: a=b dos"),
    ("cod\u{202e}gpj.exe", "codgpj.exe"),
    ("nada\u{0}\u{1b}[31m", "nada[31m"),
    ("=HYPERLINK(\"http://x\";\"y\")", "=HYPERLINK(\"http://x\";\"y\")"),
    ("@SUM(1)", "@SUM(1)"),
    ("\u{fffd}\u{fffd} Ana", "\u{fffd}\u{fffd} Ana"),
    ("  \t ", ""),
];

#[tokio::test]
async fn names_and_numbers_are_kept_as_they_are_on_their_line_and_never_carried_out() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let record = |call_id: &str, text: &str| CallRecord {
        remote_name: text.to_owned(),
        remote: text.to_owned(),
        local: text.to_owned(),
        ..incoming(&caller, call_id)
    };
    let records: Vec<CallRecord> = HOSTILE.iter().map(|(text, _)| record(text, text)).collect();
    assert_eq!(store(&portal, &records).await, 10);
    let long = record("long", &"ñ=".repeat(2_048));
    assert_eq!(store(&portal, &[long]).await, 1);
    let (calls, _) = shown(&portal, &caller, ("", None), 50).await;
    for (_, kept) in HOSTILE {
        let call = calls.iter().find(|call| call.remote_name == kept).unwrap();
        assert_eq!(call.remote, kept.chars().take(32).collect::<String>().trim_end());
    }
    assert!(calls.iter().any(|call| call.remote_name == "ñ=".repeat(40)));

    let request = Request::get("/call_logs/calls.csv").body(()).unwrap();
    let (mut parts, ()) = request.into_parts();
    parts.extensions.insert(Visitor { caller: Some(caller.clone()), ..stranger() });
    let file = export(&portal.portal, &parts).await.unwrap();
    assert_eq!(file.headers()["content-type"], "text/csv; charset=utf-8");
    let bytes = to_bytes(file.into_body(), usize::MAX).await.unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 11);
    for row in &rows {
        for cell in row {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} would be carried out");
            assert!(!cell.contains(['\n', '\r', '\u{202e}', '\u{0}']), "{cell:?}");
        }
    }
    let names: Vec<&str> = rows.iter().map(|row| &row[8]).collect();
    assert!(names.contains(&"'@SUM(1)") && names.contains(&"''; DROP TABLE calls; --"), "{names:?}");
    assert!(names.contains(&"\"><img src=x onerror=alert(1)>"), "{names:?}");
}

#[tokio::test]
async fn a_file_holds_exactly_what_is_filtered_also_where_it_is_read_in_pieces() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let record = |call: i64| CallRecord {
        started_at_ms: incoming(&caller, "").started_at_ms + call * 1_000,
        remote: format!("+5730055{:05}", call % 3_000),
        ..incoming(&caller, &format!("c{call}"))
    };
    let records: Vec<CallRecord> = (0..2_345).map(record).collect();
    assert_eq!(store(&portal, &records).await, 2_345);
    for (query, lines) in [("", 2_345), ("number=00042", 1), ("kind=missed", 0), ("from=2026-11-22", 2_345)] {
        let (mut parts, ()) = Request::get("/call_logs/calls.csv").body(()).unwrap().into_parts();
        let visitor = Visitor { caller: Some(caller.clone()), query: query.to_owned(), ..stranger() };
        parts.extensions.insert(visitor);
        let file = export(&portal.portal, &parts).await.unwrap();
        let bytes = to_bytes(file.into_body(), usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let seen: std::collections::BTreeSet<&str> =
            text.split("\r\n").skip(1).filter(|line| !line.is_empty()).collect();
        assert_eq!((seen.len(), text.matches('\u{feff}').count()), (lines, 1), "{query}");
    }
    let (mut parts, ()) = Request::get("/call_logs/calls.csv").body(()).unwrap().into_parts();
    parts.extensions.insert(stranger());
    assert!(export(&portal.portal, &parts).await.is_none(), "who is not signed in gets nothing");
}
