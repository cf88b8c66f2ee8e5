//! A form that came too late: the session or the page's token had ended. What was typed is shown to be sent again, so that
//! nobody types it twice.

mod page;

use serde::{Deserialize, Serialize};

pub use page::Page;

use crate::shared::browser::Visitor;
use crate::shared::notes::{self, Notice};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Where it is shown.
pub const PAGE: &str = "/send_again";
const KIND: &str = "form";
/// Parts of the names of fields that are never kept; a test reads from the source that each `Secret` of a form is among them.
const SECRETS: [&str; 8] = ["password", "answer", "[again]", "[code]", "[credential]", "[current]", "[pin]", "[token]"];

/// A form as it was sent, without its token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Late {
    action: String,
    fields: Vec<(String, String)>,
}

/// Keeps what was sent to `action` and gives the page to go on with. A form that held a secret is not kept: its own page,
/// `came_from` with its query, then says that it has to be filled in again.
///
/// # Errors
/// When the database refuses it.
pub async fn keep(
    portal: &Portal,
    visitor: &Visitor,
    action: &str,
    came_from: &str,
    fields: Vec<(String, String)>,
) -> Result<String, Problem> {
    if fields.is_empty() || fields.iter().any(|(name, _)| SECRETS.iter().any(|secret| name.contains(secret))) {
        let notice = Notice { key: "send-again-notice-fill-in-again".to_owned(), name: String::new() };
        let path = came_from.split('?').next().unwrap_or(came_from);
        notes::keep_for(portal, visitor, path, "notice", &notice).await?;
        return Ok(came_from.to_owned());
    }
    let fields = fields.into_iter().filter(|(name, _)| name != "form_token").collect();
    notes::keep_for(portal, visitor, PAGE, KIND, &Late { action: action.to_owned(), fields }).await?;
    Ok(PAGE.to_owned())
}
