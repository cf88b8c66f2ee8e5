//! The mails to the administrators about a phone: it is on its way, it has arrived.

use super::phone::{Phone, State};
use crate::accounts;
use crate::say;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// Tells the administrators that a phone was sent or delivered; of other states nothing is mailed.
pub async fn tell(portal: &Portal, connection: &mut Connection, phone: &Phone, now_ms: i64) -> Result<(), sqlx::Error> {
    let (subject, body) = match phone.state {
        State::Sent => ("ip-phones-mail-sent-subject", "ip-phones-mail-sent-body"),
        State::Delivered => ("ip-phones-mail-delivered-subject", "ip-phones-mail-delivered-body"),
        State::Ordered | State::Prepared | State::Returned | State::Cancelled => return Ok(()),
    };
    let Some(account) = accounts::find(connection, &phone.account_id).await? else { return Ok(()) };
    let text = account.mail_text();
    let user = phone.user.as_ref().map_or_else(|| text.say("ip-phones-nobody"), |user| user.name.clone());
    accounts::mail_administrators(connection, now_ms, &account.id, |name| {
        let body = say!(
            text,
            body,
            name = name,
            model = phone.model_name(),
            user = user.clone(),
            address = phone.delivery_address.replace('\n', ", "),
            day = time_zone::day(text, &account.time_zone, now_ms),
            link = portal.settings.address(&phone.page())
        );
        (say!(text, subject, model = phone.model_name()), body)
    })
    .await
}
