//! `/extensions`: all users, searchable.

use leptos::prelude::*;

use super::rules::receptionist_number;
use super::server_functions::MOST_USERS;
use super::store::{self, User};
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, initials, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The list.
#[component]
pub fn ListPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let search = visitor.query_value("search").unwrap_or_default().chars().take(80).collect::<String>();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let users = store::list(&mut connection, &caller.account_id).await?;
        drop(connection);
        let all = users.len();
        let found: Vec<User> = users.into_iter().filter(|user| matches(user, &search)).collect();
        let shown = found.len();
        let title = text.say("extensions-list-title");
        let left = MOST_USERS - i64::try_from(all).unwrap_or(MOST_USERS);
        let lead = say!(text, "extensions-list-lead", users = count(all), left = left);
        let receptionist = search.is_empty().then(|| {
            let number = PhoneNumber::stored(account.main_number.clone()).shown_in(account.country);
            receptionist_row(text, &receptionist_number(account.extension_digits), &number)
        });
        let rows = found.into_iter().map(|user| user_row(text, user)).collect_view();
        let foot = (!search.is_empty())
            .then(|| view! { <p class="list-foot muted">{say!(text, "extensions-list-found", found = count(shown), all = count(all))}</p> });
        let list = if shown == 0 && !search.is_empty() {
            nothing_found(text).into_any()
        } else {
            view! {
                <table class="list">
                    <thead>
                        <tr>
                            <th scope="col">{text.say("extensions-column-number")}</th>
                            <th scope="col">{text.say("extensions-column-name")}</th>
                            <th scope="col">{text.say("extensions-column-contact")}</th>
                            <th scope="col">{text.say("extensions-column-type")}</th>
                        </tr>
                    </thead>
                    <tbody>{receptionist}{rows}</tbody>
                </table>
                {foot}
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=lead>
                    <a class="button main" href="/extensions/new_user">{icon(Icon::UserPlus)}{text.say("extensions-add-user")}</a>
                </PageHead>
                <section class="card">
                    <form class="tools" role="search" method="get" action="/extensions">
                        <input type="search" name="search" value=search.clone() aria-label=text.say("extensions-search")
                            placeholder=text.say("extensions-search-hint")/>
                        <button class="button">{icon(Icon::Search)}<span class="word">{text.say("extensions-search")}</span></button>
                        {(!search.is_empty()).then(|| view! { <a class="button quiet" href="/extensions">{text.say("extensions-search-all")}</a> })}
                    </form>
                    {list}
                </section>
            </Frame>
        })
    })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// True when every typed word stands somewhere in number, name or email.
fn matches(user: &User, search: &str) -> bool {
    let all = format!("{} {} {}", user.number, user.name(), user.email).to_lowercase();
    search.to_lowercase().split_whitespace().all(|word| all.contains(word))
}

fn receptionist_row(text: Text, number: &str, main_number: &str) -> AnyView {
    view! {
        <tr>
            <td class="number"><span class="num">{number.to_owned()}</span></td>
            <td>
                <span class="who">
                    <span class="avatar hue-0" aria-hidden="true">{icon(Icon::ListTree)}</span>
                    <a class="name" href="/virtual_receptionist">{text.say("common-tab-receptionist")}</a>
                </span>
            </td>
            <td class="wide"><span class="copied">{main_number.replace(' ', "\u{a0}")}</span></td>
            <td class="wide muted">{text.say("extensions-type-receptionist")}</td>
        </tr>
    }
    .into_any()
}

fn user_row(text: Text, user: User) -> AnyView {
    let hue = user.id.bytes().fold(0_u8, u8::wrapping_add) % 6;
    let href = format!("/extensions/{}", user.number);
    let name = user.name();
    view! {
        <tr>
            <td class="number"><span class="num">{user.number}</span></td>
            <td>
                <span class="who">
                    <span class=format!("avatar hue-{hue}") aria-hidden="true">{initials(&name)}</span>
                    <a class="name" href=href>{name}</a>
                </span>
            </td>
            <td class="wide"><span class="copied">{user.email}</span></td>
            <td class="wide muted">{text.say("extensions-type-user")}</td>
        </tr>
    }
    .into_any()
}

fn nothing_found(text: Text) -> AnyView {
    view! {
        <div class="empty">
            {icon(Icon::Search)}
            <h2>{text.say("extensions-nothing-found")}</h2>
            <p class="muted">{text.say("extensions-nothing-found-hint")}</p>
            <a class="button" href="/extensions">{text.say("extensions-search-all")}</a>
        </div>
    }
    .into_any()
}
