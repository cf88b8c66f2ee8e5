//! Its phones to rent and the number it brings.

use super::{ADMINISTRATOR, COMPANY};
use crate::accounts::Account;
use crate::ip_phones::{self, Mac, OrderForm};
use crate::number_porting::{self, Example, State};
use crate::shared::audit::Actor;
use crate::shared::clock::DAY_MS;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// A phone that was delivered, one that is ordered, and a number that is on its way from another carrier.
pub async fn add_ons(
    portal: &Portal,
    connection: &mut Connection,
    (account, now_ms): (&Account, i64),
    users: &[String],
) -> Result<(), Problem> {
    let address = "Carrera 7 # 71-21\nBogotá";
    for (place, model) in [(0, "yealink_t46u"), (2, "yealink_t23g")] {
        let user = users.get(place).cloned().unwrap_or_default();
        let [model, delivery_name, delivery_address] = [model, ADMINISTRATOR, address].map(str::to_owned);
        let form = OrderForm { model, user, delivery_name, delivery_address };
        let by = (account.id.as_str(), Actor::Operator);
        let ordered_ms = if place == 0 { now_ms - 7 * DAY_MS } else { now_ms };
        let (id, _) = ip_phones::insert_checked(connection, ordered_ms, by, &form).await?;
        if let Some(mac) = Mac::parse("80:5E:C0:12:34:56").filter(|_| place == 0) {
            let times = [6, 5, 3].map(|days| now_ms - days * DAY_MS);
            ip_phones::deliver_for_demonstration(connection, (&account.id, &id), &mac, times).await?;
        }
    }
    let example = Example {
        carrier: "Telefónica del Páramo",
        number: "+576015550300",
        holder: (COMPANY, address),
        replaced: "+576015552001",
        bill: number_porting::EXAMPLE_BILL,
        states: &[(State::Received, now_ms - 4 * DAY_MS), (State::Sent, now_ms - 2 * DAY_MS)],
    };
    number_porting::insert_for_demonstration(portal, connection, (&account.id, now_ms), &example).await?;
    Ok(())
}
