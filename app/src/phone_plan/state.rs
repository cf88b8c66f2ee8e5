//! Which revision the phone system runs, since when, and how many phones are there: for the line below the tabs of Setup, and for
//! whoever watches it change.

use leptos::prelude::*;

use super::store;
use crate::layout::icon::{Icon, icon};
use crate::phone_system;
use crate::provisioning;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::live_phones::Presence;
use crate::shared::portal::Portal;
use crate::shared::revisions;
use crate::shared::time_zone;
use crate::trunks;

/// How an account's set-up and its phones stand at the phone system.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Running {
    /// The phone system does not answer, since then.
    pub away_since_ms: Option<i64>,
    /// The newest revision.
    pub newest: i64,
    /// The newest one that runs; 0 for none.
    pub runs: i64,
    /// How long after it was saved that one began to run.
    pub took_ms: i64,
    /// Phones that are there, of all that are on.
    pub phones: (usize, usize),
    /// Users with a phone in a call.
    pub talking: usize,
    /// Desk phones that do not have their newest settings yet.
    pub behind: usize,
    /// There is a line to a carrier.
    pub has_line: bool,
}

/// How an account stands; nothing where no phone system is attached.
///
/// # Errors
/// A fault of the database.
pub async fn running(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<Option<Running>, sqlx::Error> {
    let away_since_ms = match portal.phones.presence() {
        Presence::None => return Ok(None),
        Presence::There => None,
        Presence::AwaySince(since) => Some(since),
    };
    let newest = revisions::newest(connection, account_id).await?;
    let (runs, saved_at, run_at) = store::newest_run(connection, account_id).await?.unwrap_or_default();
    let users = phone_system::live_users(portal, connection, account_id).await?;
    let there = users.values().map(|user| user.there).sum();
    let all = users.values().map(|user| user.phones).sum();
    let talking = users.values().filter(|user| user.is_talking).count();
    let took_ms = (run_at - saved_at).max(0);
    let provisioned = provisioning::phones_behind(portal, connection, account_id).await?;
    let behind = provisioned.iter().filter(|phone| phone.is_behind()).count();
    let has_line = trunks::is_one_used(connection).await?;
    Ok(Some(Running { away_since_ms, newest, runs, took_ms, phones: (there, all), talking, behind, has_line }))
}

/// The line, for the administrator who looks.
pub async fn running_line() -> AnyView {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let Some(caller) = visitor.caller.clone() else { return ().into_any() };
    let Ok(mut connection) = portal.database.read().await else { return ().into_any() };
    // The page itself says when the database does not answer.
    let Ok(Some(state)) = running(&portal, &mut connection, &caller.account_id).await else { return ().into_any() };
    drop(connection);
    state.line(visitor.text(), &caller.time_zone)
}

impl Running {
    fn line(&self, text: Text, zone: &str) -> AnyView {
        let number = |count: usize| i64::try_from(count).unwrap_or_default();
        let (there, all) = self.phones;
        let phones = say!(text, "phone-plan-phones", there = number(there), all = number(all));
        let (class, sign, sentence) = if let Some(since) = self.away_since_ms {
            let time = time_zone::the_time_of_day(text, zone, since);
            let key = if self.runs == 0 { "phone-plan-away-never" } else { "phone-plan-away" };
            ("running warm", Icon::TriangleAlert, say!(text, key, time = time, revision = self.runs))
        } else if self.runs < self.newest {
            ("running", Icon::Clock, say!(text, "phone-plan-under-way", revision = self.newest))
        } else {
            let took = text.seconds(self.took_ms);
            ("running good", Icon::CircleCheck, say!(text, "phone-plan-applied", revision = self.runs, took = took))
        };
        let behind = (self.behind > 0).then(|| {
            let behind = say!(text, "phone-plan-behind", number = number(self.behind));
            view! { " · "<a href="/ip_phones">{behind}</a> }
        });
        let no_line = (!self.has_line).then(|| {
            let sentence = text.say("phone-plan-no-line");
            view! {
                <div class="no-line"><p class="wrap">{icon(Icon::TriangleAlert)}<span>{sentence}</span></p></div>
            }
        });
        view! {
            <section class=class id="running" data-live aria-label=text.say("phone-plan-line")>
                <p class="wrap">{icon(sign)}<span>{sentence}" · "{phones}{behind}</span></p>
                {no_line}
            </section>
        }
        .into_any()
    }
}
