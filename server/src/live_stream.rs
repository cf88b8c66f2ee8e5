//! Tells a browser that something changed at the phone system: server-sent events without content, upon which the page asks for
//! itself again and shows what is new in it.

use std::convert::Infallible;
use std::time::Duration;

use app::phone_plan::{self, Running};
use app::shared::browser::Visitor;
use app::shared::portal::Portal;
use axum::Extension;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use http::{StatusCode, header};
use tokio::sync::watch;

/// Changes that follow each other closely are told together.
const TOGETHER: Duration = Duration::from_millis(300);
/// A stream ends then; the browser begins another, which asks anew who is looking.
const LONGEST: Duration = Duration::from_mins(5);
/// A line that says nothing keeps proxies from closing the connection.
const BETWEEN_SIGNS: Duration = Duration::from_secs(20);

/// The changes of the account of whoever is signed in; 401 for everybody else.
pub fn serve(portal: Portal, Extension(visitor): Extension<Visitor>) -> Response {
    let Some(caller) = visitor.caller else { return StatusCode::UNAUTHORIZED.into_response() };
    let watching = Watching { changes: portal.phones.watch(), portal, account_id: caller.account_id, known: None };
    let keep_alive = KeepAlive::new().interval(BETWEEN_SIGNS);
    let events = Sse::new(changes(watching)).keep_alive(keep_alive);
    ([(header::CACHE_CONTROL, "no-store"), (header::HeaderName::from_static("x-accel-buffering"), "no")], events)
        .into_response()
}

struct Watching {
    portal: Portal,
    account_id: String,
    changes: watch::Receiver<u64>,
    known: Option<Running>,
}

fn changes(watching: Watching) -> impl Stream<Item = Result<Event, Infallible>> {
    let end = tokio::time::Instant::now() + LONGEST;
    stream::unfold(watching, move |mut watching| async move {
        let event = tokio::time::timeout_at(end, watching.next()).await.ok().flatten()?;
        Some((Ok(event), watching))
    })
}

impl Watching {
    /// The next change of this account; nothing when the server stops.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let now = self.look().await;
            let is_first = self.known.is_none();
            if now != self.known {
                self.known = now;
                if !is_first {
                    return Some(Event::default().event("change").data("-"));
                }
            }
            self.changes.changed().await.ok()?;
            if self.portal.phones.is_over() {
                return None;
            }
            tokio::time::sleep(TOGETHER).await;
            self.changes.mark_unchanged();
        }
    }

    async fn look(&self) -> Option<Running> {
        let mut connection = self.portal.database.read().await.ok()?;
        phone_plan::running(&self.portal, &mut connection, &self.account_id).await.ok().flatten()
    }
}
