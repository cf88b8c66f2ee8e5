//! The activity that is shown, as a file: `GET /prepaid_account/activity.csv`.

use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{StatusCode, header};
use jiff::Timestamp;

use super::activity::Filter;
use super::store::{self, EventRow};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::unexpected;
use crate::shared::language::{Language, Text};
use crate::shared::paging::Place;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::spreadsheet::{BYTE_ORDER_MARK, harmless};
use crate::shared::time_zone;

/// The most lines of a file: more than any spreadsheet is read by people.
const MOST_LINES: i64 = 50_000;

/// The file; `None` for who is not signed in.
pub async fn export(portal: &Portal, request: &Parts) -> Option<Response> {
    let visitor = request.extensions.get::<Visitor>()?;
    let caller = visitor.caller.as_ref()?;
    Some(
        try_export(portal, visitor, caller).await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()),
    )
}

async fn try_export(portal: &Portal, visitor: &Visitor, caller: &Caller) -> Result<Response, Problem> {
    let text = visitor.text();
    let filter = Filter { place: Place::Newest, ..Filter::of(visitor) };
    let kinds = filter.kinds();
    let wanted = filter.wanted(&kinds, &caller.time_zone, MOST_LINES);
    let events = store::events(&mut *portal.database.read().await?, &caller.account_id, wanted).await?;
    let file = written(&events, text, &caller.time_zone).map_err(|error| unexpected(&error))?;
    let name = format!("attachment; filename=\"{}.csv\"", text.say("prepaid-account-file-name"));
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, file).into_response())
}

/// The file, as spreadsheets of the language open it: numbers with the language's decimal mark, and no formulas.
fn written(events: &[EventRow], text: Text, zone: &str) -> Result<Vec<u8>, csv::Error> {
    let delimiter = if text.language() == Language::En { b',' } else { b';' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(
        [
            "prepaid-account-column-day",
            "prepaid-account-column-time",
            "prepaid-account-column-kind",
            "prepaid-account-column-number",
            "prepaid-account-column-what",
            "prepaid-account-column-seconds",
            "prepaid-account-column-amount",
            "prepaid-account-column-currency",
        ]
        .map(|key| text.say(key)),
    )?;
    for event in events {
        writer.write_record(line(event, text, zone))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn line(event: &EventRow, text: Text, zone: &str) -> [String; 8] {
    let moment = Timestamp::from_millisecond(event.posted_at).unwrap_or_default().to_zoned(time_zone::zone(zone));
    let (kind, is_call) = (event.event_kind(), !event.number.is_empty());
    let what = match kind {
        Some(super::activity::Kind::Call) => event.destination(text),
        Some(super::activity::Kind::Correction) => event.subject.clone(),
        _ => String::new(),
    };
    let amount = event.amount().to_decimal().replace('.', &text.decimal_mark().to_string());
    [
        moment.date().to_string(),
        moment.strftime("%H:%M:%S").to_string(),
        kind.map(|kind| text.say(kind.name_key())).unwrap_or_default(),
        harmless(&event.number),
        harmless(&what),
        if is_call { event.seconds.to_string() } else { String::new() },
        // Digits with a sign are no formula.
        amount,
        event.currency.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::calls::CALL;
    use super::super::operator::CORRECTION;
    use super::*;

    #[test]
    fn a_file_holds_no_formulas_and_the_languages_decimals() {
        let call = EventRow {
            id: String::new(),
            posted_at: 1_795_359_600_000,
            kind: CALL.to_owned(),
            subject: "c1".to_owned(),
            minor_units: -105,
            currency: "EUR".to_owned(),
            number: "+34911234567".to_owned(),
            destination_es: "España".to_owned(),
            destination_en: "Spain".to_owned(),
            destination_fr: "Espagne".to_owned(),
            seconds: 61,
        };
        let number = String::new();
        let subject = "=HYPERLINK(\"http://x\")".to_owned();
        let correction = EventRow { kind: CORRECTION.to_owned(), subject, minor_units: 500, number, ..call.clone() };
        let file = written(&[call, correction], Text::new(Language::Fr), "Europe/Paris").unwrap();
        let file = String::from_utf8(file).unwrap();
        let lines: Vec<_> = file.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert!(lines[1].starts_with("2026-11-22;16:00:00;"), "{}", lines[1]);
        assert!(lines[1].ends_with(";'+34911234567;Espagne;61;-1,05;EUR"), "{}", lines[1]);
        assert!(lines[2].ends_with(";;\"'=HYPERLINK(\"\"http://x\"\")\";;5,00;EUR"), "{}", lines[2]);
    }
}
