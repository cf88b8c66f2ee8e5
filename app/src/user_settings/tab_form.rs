//! What the tabs have in common: what they show, and the form around their fields.

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::choices::current_known;
use super::rules::Known;
use super::store::{self, SavedUser};
use super::tab::Tab;
use crate::accounts::{self, Account};
use crate::extensions::User;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Person, USERS_HOME};
use crate::shared::database::Connection;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{Edited, with_meanwhile};

/// What a tab is made from.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Where it runs.
    pub portal: Portal,
    /// Who asked for the page.
    pub visitor: Visitor,
    /// Who they are: an administrator, or the user.
    pub reader: Person,
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
    /// Reads what the tabs of a user show to a reader.
    pub async fn load(connection: &mut Connection, reader: Person, user: User) -> Result<Self, Problem> {
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let account_id = reader.account_id();
        let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
        let saved = store::find(connection, account_id, &user.id).await?.ok_or(Problem::NotFound)?;
        let known = current_known(&portal, connection, &account).await?;
        Ok(Self { portal, text: visitor.text(), visitor, reader, account, known, user, saved })
    }

    /// What stands in the form of a tab: what was typed when it was just refused, else what is saved.
    pub async fn form<F: DeserializeOwned>(&self, tab: Tab, saved: F) -> Result<(F, Problems), Problem> {
        let page = match self.reader {
            Person::Administrator(_) => tab.page(&self.user.number),
            Person::User(_) => tab.own_page(),
        };
        let refused = notes::take_refused::<F>(&page).await?;
        let (form, problem) = match refused {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (saved, None),
        };
        let request = (&self.portal, &self.visitor, &self.reader);
        let edited = match tab {
            // Where faxes arrive is a matter of the numbers.
            Tab::Fax => Edited::Facts(tab.facts()),
            _ => Edited::Part(("extensions", &self.user.id), tab.facts()),
        };
        Ok((form, with_meanwhile(Problems::new(self.text, problem), request, edited, 1).await?))
    }

    /// Words about the user: to an administrator, or to the user.
    pub fn say(&self, theirs: &'static str, own: &'static str) -> String {
        match self.reader {
            Person::Administrator(_) => self.text.say(theirs),
            Person::User(_) => self.text.say(own),
        }
    }
}

/// The form of a tab with its buttons.
#[component]
pub fn TabForm(
    /// What it is made from.
    shown: Shown,
    /// Which tab it is.
    tab: Tab,
    /// The form's problems.
    problems: Problems,
    children: Children,
) -> AnyView {
    let (text, saved) = (shown.text, shown.saved);
    let (action, cancel) = match shown.reader {
        Person::Administrator(_) => (tab.function(), "/extensions"),
        Person::User(_) => (tab.own_function(), USERS_HOME),
    };
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
                <a class="button" href=cancel>{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
