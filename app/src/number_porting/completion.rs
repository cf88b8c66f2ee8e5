//! The day itself: the numbers become the company's, and the first one takes the place of the replaced one, with all that
//! hung on it. All of it in the caller's transaction.

use super::operator::PortingProblem;
use super::request::Request;
use super::words::shown;
use crate::accounts::{self, Account};
use crate::number_release::REST_DAYS;
use crate::numbers::{self, Destination, Kind, Number};
use crate::say;
use crate::shared::caller::SIGN_IN;
use crate::shared::clock::DAY_MS;
use crate::shared::database::{Connection, is_taken};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::user_settings;

/// Moves the numbers in. Gives what the administrators are told besides, in sentences.
pub async fn complete(
    portal: &Portal,
    connection: &mut Connection,
    account: &Account,
    request: &Request,
    now_ms: i64,
) -> Result<Vec<String>, PortingProblem> {
    // It may have been released meanwhile: then the first number leads to the receptionist, like the others.
    let replaced = numbers::find(connection, &account.id, &request.replaced_number).await?;
    let mut destination = replaced.as_ref().map_or(Destination::Receptionist, |number| number.destination.clone());
    for e164 in &request.numbers {
        let is_toll_free = PhoneNumber::stored(e164.clone()).is_toll_free();
        let kind = if is_toll_free { Kind::TollFree } else { Kind::Local };
        match numbers::insert_ported(connection, &account.id, (e164, kind), &destination, now_ms).await {
            Err(error) if is_taken(&error) => return Err(PortingProblem::NumberTaken(e164.clone())),
            written => written?,
        }
        destination = Destination::Receptionist;
    }
    match (request.numbers.first(), replaced) {
        (Some(first), Some(replaced)) => {
            Ok(take_the_place(portal, connection, account, request, (first, &replaced), now_ms).await?)
        }
        _ => Ok(Vec::new()),
    }
}

/// The first number becomes what the replaced one was: main number, and what users show; then that one goes or stays.
async fn take_the_place(
    portal: &Portal,
    connection: &mut Connection,
    account: &Account,
    request: &Request,
    (first, replaced): (&str, &Number),
    now_ms: i64,
) -> Result<Vec<String>, sqlx::Error> {
    let text = account.mail_text();
    let mut news = Vec::new();
    // The company may have made the replaced one its main number meanwhile, which no toll-free number can be.
    let becomes_main = replaced.is_main && !PhoneNumber::stored(first.to_owned()).is_toll_free();
    let stays = request.keeps_replaced || replaced.is_main != becomes_main;
    if becomes_main {
        accounts::set_main_number(connection, &account.id, first).await?;
        let (number, link) = (shown(first, account.country), portal.settings.address(SIGN_IN));
        news.push(say!(text, "number-porting-news-main", number = number, link = link));
    }
    user_settings::replace_number(connection, &account.id, (&replaced.e164, first)).await?;
    let old = shown(&replaced.e164, account.country);
    if stays {
        // A fax has one number.
        if matches!(replaced.destination, Destination::Fax(_)) {
            let (which, nobody) = ((replaced.e164.as_str(), replaced.version), Destination::Nobody);
            numbers::set_destination(connection, &account.id, which, &nobody).await?;
        }
        news.push(say!(text, "number-porting-news-kept", number = old));
    } else {
        numbers::delete(connection, &account.id, &replaced.e164).await?;
        numbers::put_back(connection, &account.id, &replaced.e164, now_ms + REST_DAYS * DAY_MS).await?;
        news.push(say!(text, "number-porting-news-released", number = old));
    }
    Ok(news)
}
