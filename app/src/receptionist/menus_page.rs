//! `/virtual_receptionist/menus`: the menus that others lead to.

use leptos::prelude::*;

use super::checks::findings;
use super::menu::Said;
use super::menu_form::Slot;
use super::menu_functions::{LIST, MOST_MENUS, NEW};
use super::pointers::uses_of_menu;
use super::store::{self, SavedMenu};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, ReceptionistTabs, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::language::Text;
use crate::shared::portal::Portal;

/// The list.
#[component]
pub fn MenusPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let menus = store::list(&mut connection, &caller.account_id).await?;
        drop(connection);
        let extra: Vec<&SavedMenu> = menus.iter().filter(|saved| matches!(saved.slot, Slot::Extra(_))).collect();
        let add = (extra.len() < MOST_MENUS).then(|| {
            view! { <a class="button main" href=NEW>{icon(Icon::Plus)}{text.say("receptionist-add-menu")}</a> }
        });
        let list = if extra.is_empty() {
            empty(text)
        } else {
            let rows = extra.into_iter().map(|saved| row(text, caller.country, saved, &menus)).collect_view();
            table(text, rows.into_any())
        };
        let title = text.say("receptionist-menus-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=text.say("receptionist-menus-lead")>{add}</PageHead>
                <ReceptionistTabs current=LIST/>
                <section class="card">{list}</section>
            </Frame>
        })
    })
}

fn empty(text: Text) -> AnyView {
    view! {
        <div class="empty">
            {icon(Icon::ListTree)}
            <h2>{text.say("receptionist-menus-empty-title")}</h2>
            <p>{text.say("receptionist-menus-empty-lead")}</p>
        </div>
    }
    .into_any()
}

fn table(text: Text, rows: AnyView) -> AnyView {
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{text.say("receptionist-menu-name")}</th>
                    <th scope="col">{text.say("receptionist-keys")}</th>
                    <th scope="col">{text.say("receptionist-menus-reached")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(text: Text, country: Country, saved: &SavedMenu, menus: &[SavedMenu]) -> AnyView {
    let keys = i64::try_from(saved.menu.keys.len()).unwrap_or_default();
    let found = i64::try_from(findings(&saved.menu.form(country)).len()).unwrap_or_default();
    let found = (found > 0).then(|| {
        let words = say!(text, "receptionist-menus-findings", number = found);
        view! { " "<span class="tag warm"><i class="dot"></i>{words}</span> }
    });
    let greeting = match &saved.menu.greeting {
        Said::Text(text) => text.clone(),
        Said::Audio { .. } => text.say("receptionist-kind-audio"),
    };
    let uses = uses_of_menu(menus, &saved.id, text);
    let reached = if uses.is_empty() {
        view! { <span class="tag warm"><i class="dot"></i>{text.say("receptionist-menus-unreached")}</span> }.into_any()
    } else {
        uses.into_iter().map(|place| view! { <p>{place}</p> }).collect_view().into_any()
    };
    view! {
        <tr>
            <td>
                <a class="name" href=saved.slot.page()>{saved.name.clone()}</a>
                <p class="muted excerpt">{greeting}</p>
            </td>
            <td>{say!(text, "receptionist-menus-keys", number = keys)}{found}</td>
            <td class="wide">{reached}</td>
        </tr>
    }
    .into_any()
}
