//! What the tabs have in common: what they show, and the form around their fields.

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::rules::Known;
use super::store::SavedUser;
use super::tab::Tab;
use crate::accounts::Account;
use crate::extensions::User;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::with_meanwhile;

/// What a tab is made from.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Where it runs.
    pub portal: Portal,
    /// Who asked for the page.
    pub visitor: Visitor,
    /// Who they are.
    pub caller: Caller,
    /// The visitor's language.
    pub text: Text,
    /// The company.
    pub account: Account,
    /// What of the company the user's settings may point to.
    pub known: Known,
    /// The person.
    pub user: User,
    /// What they have.
    pub saved: SavedUser,
}

impl Shown {
    /// What stands in the form of a tab: what was typed when it was just refused, else what is saved.
    pub async fn form<F: DeserializeOwned>(&self, tab: Tab, saved: F) -> Result<(F, Problems), Problem> {
        let refused = notes::take_refused::<F>(&tab.page(&self.user.number)).await?;
        let (form, problem) = match refused {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (saved, None),
        };
        let request = (&self.portal, &self.visitor, &self.caller);
        let thing = ("extensions", self.user.id.as_str());
        Ok((form, with_meanwhile(Problems::new(self.text, problem), request, thing, 1).await?))
    }
}

/// The form of a tab with its buttons.
#[component]
pub fn TabForm(
    /// Where it is sent.
    action: &'static str,
    /// Which tab it is.
    tab: Tab,
    /// Whose it is.
    saved: SavedUser,
    /// The form's problems.
    problems: Problems,
    children: Children,
) -> AnyView {
    let text = Visitor::current().text();
    // Against what is saved now: sending what was refused again is done knowingly.
    view! {
        <form class="stack" method="post" action=action novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=saved.id/>
            <input type="hidden" name="form[seen]" value=tab.seen(&saved.settings)/>
            <ProblemSummary problems=problems/>
            <section class="card"><div class="body">{children()}</div></section>
            <div class="actions">
                <button class="button main">{text.say("common-save")}</button>
                <a class="button" href="/extensions">{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
