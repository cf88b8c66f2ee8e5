//! The calls that are shown as a file: `GET /call_logs/calls.csv`, and a user's own: `GET /user/call_logs/calls.csv`. It is sent
//! while it is read, so that neither a million calls nor a slow line fill the memory.

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use http::request::Parts;
use http::{StatusCode, header};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::call::Call;
use super::search::{Filter, Scope, Search};
use super::user_page::own;
use super::words::{Side, Words};
use crate::account_routing::{self, Setup};
use crate::shared::browser::Visitor;
use crate::shared::database::unexpected;
use crate::shared::language::{Language, Text};
use crate::shared::paging::Place;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::spreadsheet::{BYTE_ORDER_MARK, harmless};
use crate::shared::time_zone;

/// How many calls are read at a time.
const LINES: usize = 1_000;

/// The file of an account's calls; `None` for who is no administrator.
pub async fn export(portal: &Portal, request: &Parts) -> Option<Response> {
    let visitor = request.extensions.get::<Visitor>()?;
    let caller = visitor.caller.as_ref()?;
    Some(answer(portal, visitor, (&caller.account_id, None), Filter::of(visitor)).await)
}

/// The file of a user's own calls; `None` for who is no user.
pub async fn export_own(portal: &Portal, request: &Parts) -> Option<Response> {
    let visitor = request.extensions.get::<Visitor>()?;
    let user = visitor.user.as_ref().filter(|user| !user.must_choose)?;
    Some(answer(portal, visitor, (&user.account_id, Some(&user.user_id)), own(Filter::of(visitor))).await)
}

async fn answer(portal: &Portal, visitor: &Visitor, whose: (&str, Option<&str>), filter: Filter) -> Response {
    let text = visitor.text();
    let Ok(file) = File::begin(portal, text, whose, &filter).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let name = format!("attachment; filename=\"{}.csv\"", text.say("call-logs-file-name"));
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    // What fails on the way ends the connection, so that no part is taken for the whole.
    let pieces = stream::try_unfold(Some(file), async |file| match file {
        Some(file) => file.piece().await.map(Some),
        None => Ok::<_, Problem>(None),
    });
    (headers, Body::from_stream(pieces)).into_response()
}

/// A file on its way.
struct File {
    portal: Portal,
    text: Text,
    setup: Arc<Setup>,
    zone: TimeZone,
    search: Search,
    place: Place<String>,
}

impl File {
    async fn begin(
        portal: &Portal,
        text: Text,
        (account_id, user_id): (&str, Option<&str>),
        filter: &Filter,
    ) -> Result<Self, Problem> {
        let mut connection = portal.database.read().await?;
        let setup = account_routing::current_setup(portal, &mut connection, account_id).await?;
        let search = Search::begin(&mut connection, &Scope::of(&setup, user_id), filter).await?;
        let zone = time_zone::zone(&setup.account.time_zone);
        Ok(Self { portal: portal.clone(), text, setup, zone, search, place: Place::Newest })
    }

    /// The next piece, and what is left.
    async fn piece(self) -> Result<(Vec<u8>, Option<Self>), Problem> {
        let mut connection = self.portal.database.read().await?;
        let found = self.search.page(&mut connection, &self.place, LINES).await?;
        drop(connection);
        let words = Words { text: self.text, setup: &self.setup, of_user: None };
        let lines = written(words, &self.zone, &found.calls, self.place == Place::Newest);
        let lines = lines.map_err(|error| unexpected(&error))?;
        Ok((lines, found.older.map(|place| Self { place, ..self })))
    }
}

/// The heads of the columns.
const HEADS: [&str; 11] = [
    "call-logs-column-day",
    "call-logs-column-time",
    "call-logs-column-kind",
    "call-logs-column-outcome",
    "call-logs-column-extension",
    "call-logs-column-extension-name",
    "call-logs-column-own-number",
    "call-logs-column-number",
    "call-logs-column-name",
    "call-logs-column-seconds",
    "call-logs-column-talked",
];

/// Lines of the file, as spreadsheets of the language open it, without formulas.
fn written(words: Words<'_>, zone: &TimeZone, calls: &[Call], begins: bool) -> Result<Vec<u8>, csv::Error> {
    let delimiter = if words.text.language() == Language::En { b',' } else { b';' };
    let begun = if begins { BYTE_ORDER_MARK.as_bytes().to_vec() } else { Vec::new() };
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(begun);
    if begins {
        writer.write_record(HEADS.map(|key| words.text.say(key)))?;
    }
    for call in calls {
        writer.write_record(line(words, zone, call))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn line(words: Words<'_>, zone: &TimeZone, call: &Call) -> [String; 11] {
    let begun = Timestamp::from_millisecond(call.started_at).unwrap_or_default().to_zoned(zone.clone());
    let local = words.local(call).unwrap_or_default();
    let Side { name, .. } = words.remote(call);
    let seconds = |time_ms: i64| ((time_ms + 500) / 1_000).to_string();
    [
        begun.date().to_string(),
        begun.strftime("%H:%M:%S").to_string(),
        words.kind(call.kind).1,
        words.outcome(call).1,
        harmless(&local.number),
        harmless(&local.name),
        harmless(&call.own_number),
        harmless(&call.remote),
        harmless(&name),
        seconds(call.ended_at - call.started_at),
        call.talked_ms().map(seconds).unwrap_or_default(),
    ]
}
