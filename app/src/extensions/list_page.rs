//! `/extensions`: everything that has an extension number in one list, searchable and sortable.

use std::collections::HashMap;

use leptos::prelude::*;

use super::listing::{Choice, Column, Line};
use super::live::{LiveUser, ReadLive};
use super::rings::{ReadUsers, Rings};
use super::rules::{Kind, receptionist_number};
use super::server_functions::MOST_USERS;
use super::store::{self, Extension};
use crate::accounts;
use crate::call_routing::User;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, initials, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The list.
#[component]
pub fn ListPage(
    /// Reads what rings when users are called.
    read_users: ReadUsers,
    /// Reads how users' phones stand.
    read_live: ReadLive,
) -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, choice) = (visitor.text(), Choice::of(&visitor));
        let mut connection = portal.database.read().await?;
        let account_id = caller.account_id.as_str();
        let write = async |connection: &mut Connection| all_rows(connection, (account_id, text), read_users).await;
        let all = portal.of_newest_revision(&mut connection, account_id, text.language(), write).await?;
        let live = read_live(&portal, &mut connection, account_id).await?;
        drop(connection);
        let of_kind = |kind| number(all.iter().filter(|row| row.line.kind() == Some(kind)).count());
        let (users, groups, total) = (of_kind(Kind::User), of_kind(Kind::RingGroup), number(all.len()));
        let rows = choice.shown(&all, |row| &row.line);
        let title = text.say("extensions-list-title");
        let lead = say!(text, "extensions-list-lead", users = users, groups = groups, left = MOST_USERS - users);
        let kinds = kinds(text, &choice, [total, users, groups]);
        let tools = tools(text, &choice);
        let foot = (!choice.is_everything()).then(
            || view! { <p class="list-foot">{say!(text, "extensions-list-found", found = number(rows.len()), all = total)}</p> },
        );
        let list = if rows.is_empty() {
            nothing_found(text, &choice)
        } else {
            table(text, &choice, &rows, &live_cells(text, &caller.time_zone, &live))
        };
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=lead>
                    <a class="button" href="/extensions/import">{icon(Icon::Upload)}{text.say("extensions-import")}</a>
                    <a class="button" href="/extensions/new_ring_group">{icon(Icon::Users)}{text.say("extensions-add-ring-group")}</a>
                    <a class="button main" href="/extensions/new_user">{icon(Icon::UserPlus)}{text.say("extensions-add-user")}</a>
                </PageHead>
                <section class="card">
                    {tools}
                    {kinds}
                    {list}
                    {foot}
                </section>
            </Frame>
        })
    })
}

/// A line as it is read and as it is written.
struct Row {
    line: Line,
    html: String,
}

/// All rows.
async fn all_rows(
    connection: &mut Connection,
    (account_id, text): (&str, Text),
    read_users: ReadUsers,
) -> Result<Vec<Row>, Problem> {
    let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
    let extensions = store::list_all(connection, account_id).await?;
    let phones = store::phone_numbers(connection, account_id).await?;
    let users = read_users(connection, account_id).await?;
    let users: HashMap<&str, &User> = users.iter().map(|user| (user.id.as_str(), user)).collect();
    let phones_of = |id: Option<&str>| phones_of(&phones, id, account.country);
    let receptionist = receptionist_line(text, receptionist_number(account.extension_digits), phones_of(None));
    let others = extensions.into_iter().map(|extension| {
        let rings = users.get(extension.id.as_str()).map(|user| Rings::of(text, user, account.country));
        let phones = phones_of(Some(&extension.id));
        line(text, extension, phones, rings.unwrap_or_default())
    });
    let lines = [receptionist].into_iter().chain(others);
    Ok(lines.map(|line| Row { html: row(text, line.clone()).to_html(), line }).collect())
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The phone numbers that lead to an extension, or to the receptionist, on one line.
fn phones_of(all: &[(Option<String>, String)], id: Option<&str>, country: Country) -> String {
    let own = all.iter().filter(|(extension, _)| extension.as_deref() == id);
    let written = own.map(|(_, e164)| PhoneNumber::stored(e164.clone()).on_one_line(country));
    written.collect::<Vec<_>>().join(" · ")
}

fn receptionist_line(text: Text, number: String, phones: String) -> Line {
    Line {
        extension: None,
        number,
        name: text.say("common-tab-receptionist"),
        contact: String::new(),
        phones,
        rings: Rings::default(),
        kind_words: text.say("extensions-type-receptionist"),
    }
}

fn line(text: Text, extension: Extension, phones: String, rings: Rings) -> Line {
    let (contact, kind_words) = match extension.kind {
        Kind::User => (extension.email.clone(), text.say("extensions-type-user")),
        Kind::RingGroup => {
            (say!(text, "extensions-members", number = extension.members), text.say("extensions-type-ring-group"))
        }
        Kind::Conference => (String::new(), text.say("extensions-type-conference")),
    };
    Line {
        number: extension.number.clone(),
        name: extension.name.clone(),
        contact,
        phones,
        rings,
        kind_words,
        extension: Some(extension),
    }
}

fn tools(text: Text, choice: &Choice) -> AnyView {
    let kept = choice.parts().into_iter().filter(|(name, _)| *name != "q");
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let everything = Choice { search: String::new(), ..choice.clone() }.href();
    view! {
        <form class="tools" role="search" method="get" action="/extensions">
            <input type="search" name="q" value=choice.search.clone() aria-label=text.say("extensions-search")
                placeholder=text.say("extensions-search-hint")/>
            {kept}
            <button class="button">{icon(Icon::Search)}<span class="word">{text.say("extensions-search")}</span></button>
            {(!choice.search.is_empty()).then(|| view! { <a class="button quiet" href=everything>{text.say("extensions-search-end")}</a> })}
        </form>
    }
    .into_any()
}

/// All kinds or one, with how many there are of each.
fn kinds(text: Text, choice: &Choice, counts: [i64; 3]) -> AnyView {
    let kinds = [
        (None, "extensions-filter-all"),
        (Some(Kind::User), "extensions-filter-users"),
        (Some(Kind::RingGroup), "extensions-filter-ring-groups"),
    ];
    let links = kinds
        .into_iter()
        .zip(counts)
        .map(|((kind, key), count)| {
            let current = (kind == choice.kind).then_some("true");
            view! { <a href=choice.with_kind(kind).href() aria-current=current>{say!(text, key, number = count)}</a> }
        })
        .collect_view();
    view! {
        <nav class="list-kinds" aria-label=text.say("extensions-filter")><div class="segments">{links}</div></nav>
    }
    .into_any()
}

/// How the phones of users stand, as written, by the users' ids.
fn live_cells(text: Text, zone: &str, live: &HashMap<String, LiveUser>) -> HashMap<String, String> {
    live.iter().map(|(id, user)| (id.clone(), user.view(text, zone).to_html())).collect()
}

/// What stands in a row until it is known how the phones stand: rows are kept, that is not.
const LIVE: &str = "<!--live-->";

fn table(text: Text, choice: &Choice, rows: &[&Row], live: &HashMap<String, String>) -> AnyView {
    let heads = Column::ALL.into_iter().map(|column| head(text, choice, column)).collect_view();
    let with_live = |row: &&Row| {
        let id = row.line.extension.as_ref().map(|extension| extension.id.as_str()).unwrap_or_default();
        row.html.replacen(LIVE, live.get(id).map(String::as_str).unwrap_or_default(), 1)
    };
    let rows: String = rows.iter().map(with_live).collect();
    view! {
        <table class="list sortable" id="extensions" data-live>
            <thead><tr>{heads}</tr></thead>
            <tbody inner_html=rows></tbody>
        </table>
    }
    .into_any()
}

/// The head of a column, which sorts by it.
fn head(text: Text, choice: &Choice, column: Column) -> AnyView {
    let key = match column {
        Column::Number => "extensions-column-number",
        Column::Name => "extensions-column-name",
        Column::Contact => "extensions-column-contact",
        Column::Rings => "extensions-column-rings",
        Column::Kind => "extensions-column-type",
    };
    let sorted = (choice.column == column).then_some(if choice.descending { "descending" } else { "ascending" });
    view! {
        <th scope="col" aria-sort=sorted><a href=choice.sorted_by(column).href()>{text.say(key)}<i aria-hidden="true"></i></a></th>
    }
    .into_any()
}

fn row(text: Text, line: Line) -> AnyView {
    let (href, avatar, empty) = match &line.extension {
        None => ("/virtual_receptionist".to_owned(), avatar(0, icon(Icon::ListTree).into_any()), false),
        Some(extension) => {
            let hue = extension.id.bytes().fold(0_u8, u8::wrapping_add) % 6;
            let sign = match extension.kind {
                Kind::User => initials(&extension.name).into_any(),
                Kind::RingGroup => icon(Icon::Users).into_any(),
                Kind::Conference => icon(Icon::MessagesSquare).into_any(),
            };
            let empty = extension.kind == Kind::RingGroup && extension.members == 0;
            (format!("/extensions/{}", extension.number), avatar(hue, sign), empty)
        }
    };
    let contact = if empty {
        view! { <span class="tag warm"><i class="dot"></i>{text.say("extensions-no-members")}</span> }.into_any()
    } else if line.extension.as_ref().is_some_and(|extension| extension.kind == Kind::RingGroup) {
        line.contact.into_any()
    } else {
        view! { <span class="copied">{line.contact}</span> }.into_any()
    };
    let phones =
        (!line.phones.is_empty()).then(|| view! { <p class="muted"><span class="copied">{line.phones}</span></p> });
    view! {
        <tr>
            <td class="number"><span class="num">{line.number}</span></td>
            <td><span class="who">{avatar}<a class="name" href=href>{line.name}</a></span></td>
            <td class="wide">{contact}{phones}</td>
            <td class="wide rings">{rings_view(line.rings)} <span class="live" inner_html=LIVE></span></td>
            <td class="wide muted">{line.kind_words}</td>
        </tr>
    }
    .into_any()
}

/// The phones that are on; what needs attention stands out.
fn rings_view(rings: Rings) -> AnyView {
    let phones = if rings.is_lost {
        view! { <span class="tag warm"><i class="dot"></i>{rings.phones}</span> }.into_any()
    } else {
        (!rings.phones.is_empty()).then(|| view! { <span class="muted">{rings.phones}</span> }).into_any()
    };
    let forwarded = (!rings.forwarded.is_empty())
        .then(|| view! { <span class="tag">{icon(Icon::PhoneForwarded)}{rings.forwarded}</span> });
    view! { {forwarded}{phones} }.into_any()
}

fn avatar(hue: u8, sign: AnyView) -> AnyView {
    view! { <span class=format!("avatar hue-{hue}") aria-hidden="true">{sign}</span> }.into_any()
}

fn nothing_found(text: Text, choice: &Choice) -> AnyView {
    let no_groups = choice.search.is_empty() && choice.kind == Some(Kind::RingGroup);
    let (title, hint, href, action) = if no_groups {
        let add = text.say("extensions-add-ring-group");
        ("extensions-no-groups", "extensions-no-groups-hint", "/extensions/new_ring_group".to_owned(), add)
    } else {
        let all = text.say("extensions-search-all");
        ("extensions-nothing-found", "extensions-nothing-found-hint", Choice::default().href(), all)
    };
    view! {
        <div class="empty">
            {icon(if no_groups { Icon::Users } else { Icon::Search })}
            <h2>{text.say(title)}</h2>
            <p class="muted">{text.say(hint)}</p>
            <a class="button" href=href>{action}</a>
        </div>
    }
    .into_any()
}
