//! The mails to all administrators: what became of a request.

use super::request::{Event, Request, State};
use super::words;
use crate::accounts;
use crate::say;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;

/// Tells what a request has become; `news` is what there is to say besides.
pub async fn tell(
    portal: &Portal,
    connection: &mut Connection,
    (request, event): (&Request, &Event),
    news: &[String],
) -> Result<(), sqlx::Error> {
    let Some(account) = accounts::find(connection, &request.account_id).await? else { return Ok(()) };
    let text = account.mail_text();
    let subject = match event.state {
        State::Received => "number-porting-mail-received",
        State::Sent => "number-porting-mail-sent",
        State::Reviewing => "number-porting-mail-reviewing",
        State::Confirmed => "number-porting-mail-confirmed",
        State::Ported => "number-porting-mail-ported",
        State::Rejected => "number-porting-mail-rejected",
        State::Cancelled => "number-porting-mail-cancelled",
        State::Draft => return Ok(()),
    };
    let numbers = words::numbers(request, account.country);
    let first = words::first_number(request, account.country);
    let mut told = words::event_sentences(text, event);
    told.extend(news.iter().cloned());
    accounts::mail_administrators(connection, event.happened_at, &account.id, |name| {
        let body = say!(
            text,
            "number-porting-mail-body",
            name = name,
            news = told.join("\n\n"),
            numbers = numbers.clone(),
            link = portal.settings.address(&request.status_page())
        );
        (say!(text, subject, number = first.clone()), body)
    })
    .await
}
