//! `/extensions/new_ring_group`.

use leptos::prelude::*;

use super::choices;
use super::group_fields::GroupFields;
use super::group_form::GroupForm;
use super::pointers::first_announcement;
use super::server_functions::{DRAFT, NEW_PAGE};
use crate::accounts;
use crate::extensions;
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::Problems;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The form for a new ring group.
#[component]
pub fn NewPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
        let digits = account.extension_digits;
        let number = extensions::next_number(&portal, &mut connection, &account).await?;
        let announcement = first_announcement(&mut connection, account_id).await?;
        let choices = choices::load(&portal, &mut connection, (account_id, digits), "", text).await?;
        drop(connection);
        let draft: Option<GroupForm> = notes::take(NEW_PAGE, DRAFT).await?;
        let (form, problem) = match (notes::take_refused::<GroupForm>(NEW_PAGE).await?, draft) {
            (Some(refused), _) => (refused.form, Some(refused.problem)),
            (None, Some(draft)) => (draft, None),
            (None, None) => (GroupForm { number, announcement, ..GroupForm::default() }, None),
        };
        let form = GroupForm { id: String::new(), ..form };
        let problems = Problems::new(text, problem);
        let title = text.say("ring-groups-new-title");
        let back = ("/extensions".to_owned(), text.say("extensions-list-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=text.say("ring-groups-new-lead") back=back/>
                <div class="narrow">
                    <GroupFields action="/api/ring-groups/add" form=form choices=choices problems=problems
                        save=text.say("ring-groups-add")/>
                </div>
            </Frame>
        })
    })
}
