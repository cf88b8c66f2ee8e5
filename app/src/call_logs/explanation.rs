//! What decided about a call, as the phone system had it then.

use super::call::Call;
use super::store;
use crate::account_routing::Setup;
use crate::call_routing::{self, Routing};
use crate::shared::database::Connection;
use crate::shared::revisions;

/// What is known of the way of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// What decided about it, and what the caller pressed and who answered.
    Way(Box<(Routing, call_routing::Call)>),
    /// It has a way, but what decided about it then is not known any more.
    Gone,
    /// It goes where it was dialled to: there is nothing to decide.
    None,
}

impl Explanation {
    /// What is known of a call.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn of(
        connection: &mut Connection,
        account_id: &str,
        call: &Call,
        now: &Setup,
    ) -> Result<Self, sqlx::Error> {
        let Some((routed, routing)) = store::routed(connection, account_id, &call.id).await? else {
            return Ok(Self::None);
        };
        if routed.is_empty() {
            return Ok(Self::None);
        }
        let routing = match routing {
            Some(routing) => serde_json::from_str(&routing).ok(),
            // Nothing was changed since.
            None if call.revision == Some(revisions::newest(connection, account_id).await?) => {
                Some(now.routing.clone())
            }
            None => None,
        };
        let routed = serde_json::from_str(&routed).ok();
        Ok(routing.zip(routed).map_or(Self::Gone, |way| Self::Way(Box::new(way))))
    }
}
