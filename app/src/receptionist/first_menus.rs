//! How an account's menus begin.

use super::menu::{Action, Ending, Key, Menu, Said, Target};
use super::menu_form::Slot;
use super::spoken::enqueue_speech;
use super::store::{self, Saving};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::random;

/// Makes the menus of a new account: a greeting that names the company, key 0 to the first user, and a greeting for the
/// time when the company is closed.
///
/// # Errors
/// A fault of the database.
pub async fn create_first_menus(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    (text, company_name): (Text, &str),
    first_user_id: &str,
) -> Result<(), sqlx::Error> {
    let first_user = Target::User(first_user_id.to_owned());
    let first_box = Target::Voicemail(first_user_id.to_owned());
    let beginnings = [
        (Slot::Open, "receptionist-first-greeting-open", first_user),
        (Slot::Closed, "receptionist-first-greeting-closed", first_box),
    ];
    for (slot, key, target) in beginnings {
        let greeting = say!(text, key, company = company_name.to_owned());
        let id = random::id(now_ms);
        store::insert(connection, account_id, &id, (&slot, ""), &greeting, now_ms).await?;
        let ending = Ending { repeats: 1, target: Some(target.clone()) };
        let action = Action::Transfer(target);
        let label = text.say("receptionist-first-key");
        let menu = Menu {
            greeting: Said::Text(greeting),
            keys: vec![Key { digit: 0, label, action }],
            silence: ending.clone(),
            wrong_key: ending,
        };
        let saving = Saving { account_id, menu_id: &id, version: 0, changed_by: "", now_ms };
        store::save(connection, saving, &menu).await?;
        enqueue_speech(connection, now_ms, text.language().tag(), &menu).await?;
    }
    Ok(())
}
