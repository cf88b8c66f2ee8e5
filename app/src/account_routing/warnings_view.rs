//! Warnings as a list, above the content of the pages they concern.

use leptos::prelude::*;

use super::about::{About, is_told_by_the_editor};
use super::names::{Names, Thing};
use super::setup::{Setup, current_setup};
use crate::call_routing::{Warning, warnings};
use crate::layout::PointedOut;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::language::Text;
use crate::shared::portal::Portal;

/// Where every warning is listed.
pub const ALL: &str = "/virtual_receptionist/test#warnings";

/// A page that tells, where it has a place for it, what concerns it.
#[component]
pub fn WithWarnings(
    /// What the page is about.
    about: About,
    children: Children,
) -> impl IntoView {
    provide_context(PointedOut::by(move || warnings_about(about.clone())));
    children()
}

async fn warnings_about(about: About) -> AnyView {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let Some(caller) = visitor.caller.clone() else { return ().into_any() };
    let Ok(mut connection) = portal.database.read().await else { return ().into_any() };
    // The page itself says when the database does not answer.
    let Ok(setup) = current_setup(&portal, &mut connection, &caller.account_id).await else {
        return ().into_any();
    };
    drop(connection);
    let mut found = warnings(&setup.routing);
    found.retain(|warning| about.concerns(&setup, warning));
    let names = Names::new(visitor.text(), &setup);
    let of_menu = matches!(about, About::Menu(_));
    let line =
        |warning: &Warning<'_>| warning_line(names, warning, &visitor.path, of_menu && is_told_by_the_editor(warning));
    let lines = found.iter().map(line);
    let all_plain = of_menu && found.iter().all(is_told_by_the_editor);
    notice_view(visitor.text(), lines.collect(), all_plain)
}

/// The first warnings of an account, at most so many, and where the others are.
pub fn all_warnings_view(text: Text, setup: &Setup, found: &[Warning<'_>], most: usize) -> AnyView {
    let names = Names::new(text, setup);
    let mut lines: Vec<AnyView> =
        found.iter().take(most).map(|warning| warning_line(names, warning, "", false)).collect();
    let more = i64::try_from(found.len().saturating_sub(most)).unwrap_or_default();
    if more > 0 {
        let words = say!(text, "account-routing-warnings-more", number = more);
        lines.push(view! { <li><a href=ALL>{words}</a></li> }.into_any());
    }
    notice_view(text, lines, false)
}

/// `here`: a page that needs no link to itself. `plain`: only where no island tells the same.
fn warning_line(names: Names<'_>, warning: &Warning<'_>, here: &str, plain: bool) -> AnyView {
    let (sentence, thing) = names.warning(warning);
    let class = plain.then_some("plain-only");
    let link = thing.elsewhere_than(here).map(|Thing { name, page }| {
        let words = say!(names.text, "account-routing-see", name = name);
        view! { " " <a href=page>{words}</a> }
    });
    view! { <li class=class>{sentence}{link}</li> }.into_any()
}

fn notice_view(text: Text, lines: Vec<AnyView>, plain: bool) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let class = if plain { "notice warm warnings plain-only" } else { "notice warm warnings" };
    view! {
        <div class=class>
            {icon(Icon::TriangleAlert)}
            <p><b>{text.say("account-routing-warnings")}</b></p>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}
