//! What is told of a phone's settings: on its page, in the list of phones, and on the page of its user.

use leptos::prelude::*;

use super::access::Access;
use super::fetch::{Fetch, Outcome};
use super::phones::{ProvisionedPhone, phones_behind};
use super::server_functions::PASSWORD_SHOWN;
use super::softphone_card::softphone_card;
use super::store;
use super::wrong_passwords::wrong_passwords;
use crate::extensions::User;
use crate::ip_phones::{self, Phone};
use crate::layout::icon::{Icon, icon};
use crate::phone_system::{DeviceKind, live_phone};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Person;
use crate::shared::database::Connection;
use crate::shared::form::FormToken;
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// How far a phone is with its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// There is no phone system to set it up for.
    NoSystem,
    /// The operator did not open it, or shut it out.
    Closed,
    /// It may take its settings and has not asked.
    Waiting,
    /// It has the newest settings.
    Newest,
    /// There are newer ones than it has.
    Behind,
}

impl Standing {
    fn of(portal: &Portal, phone: Option<&ProvisionedPhone>) -> Self {
        match phone {
            _ if !portal.settings.phone_system.is_attached() => Self::NoSystem,
            None => Self::Closed,
            Some(phone) if phone.last_fetch_ms.is_none() => Self::Waiting,
            Some(phone) if phone.is_behind() => Self::Behind,
            Some(_) => Self::Newest,
        }
    }

    fn tag(self, text: Text) -> AnyView {
        let (class, key) = match self {
            Self::NoSystem => return ().into_any(),
            Self::Closed => ("tag", "provisioning-tag-closed"),
            Self::Waiting => ("tag", "provisioning-tag-waiting"),
            Self::Newest => ("tag green", "provisioning-tag-newest"),
            Self::Behind => ("tag warm", "provisioning-tag-behind"),
        };
        view! { <span class=class><i class="dot"></i>{text.say(key)}</span> }.into_any()
    }

    fn sentence(self, text: Text) -> String {
        text.say(match self {
            Self::NoSystem => "provisioning-no-system-phone",
            Self::Closed => "provisioning-closed",
            Self::Waiting => "provisioning-waiting",
            Self::Newest => "provisioning-newest",
            Self::Behind => "provisioning-behind",
        })
    }
}

/// Settings are for a phone that has a device and is not over.
fn is_set_up(phone: &Phone) -> bool {
    phone.mac.is_some() && !phone.state.is_over()
}

/// What is told in the list of phones, for each of them.
///
/// # Errors
/// A fault of the database.
pub async fn tell_phones(
    portal: &Portal,
    connection: &mut Connection,
    phones: &[Phone],
) -> Result<Vec<AnyView>, Problem> {
    let text = Visitor::current().text();
    let known = match phones.first() {
        Some(first) => phones_behind(portal, connection, &first.account_id).await?,
        None => Vec::new(),
    };
    let told = phones.iter().map(|phone| {
        if !is_set_up(phone) {
            return ().into_any();
        }
        Standing::of(portal, known.iter().find(|known| known.phone_id == phone.id)).tag(text)
    });
    Ok(told.collect())
}

/// The card on the page of a phone.
///
/// # Errors
/// A fault of the database.
pub async fn tell_phone(portal: &Portal, phone: &Phone) -> Result<AnyView, Problem> {
    if !is_set_up(phone) {
        return Ok(().into_any());
    }
    let visitor = Visitor::current();
    let (text, account_id) = (visitor.text(), phone.account_id.as_str());
    let zone = visitor.caller.map(|caller| caller.time_zone).unwrap_or_default();
    let mut connection = portal.database.read().await?;
    let access = store::find(&mut connection, account_id, &phone.id).await?;
    let known = phones_behind(portal, &mut connection, account_id).await?;
    let known = known.into_iter().find(|known| known.phone_id == phone.id);
    let fetches = store::fetches(&mut connection, (account_id, &phone.id)).await?;
    drop(connection);
    let is_shown = notes::take::<String>(&phone.page(), PASSWORD_SHOWN).await?.is_some_and(|id| id == phone.id);
    let standing = Standing::of(portal, known.as_ref());
    let until = access.as_ref().filter(|access| !access.is_claimed()).and_then(|access| access.claim_until);
    let until = until.filter(|_| standing == Standing::Waiting);
    let until = until.map(|until| say!(text, "provisioning-until", moment = time_zone::moment(text, &zone, until)));
    let password = access.map(|access| password(text, phone, &access, is_shown));
    Ok(view! {
        <section class="card phone-settings" id="settings">
            <header><h2>{text.say("provisioning-title")}</h2><span class="end">{standing.tag(text)}</span></header>
            <div class="body">
                <p>{standing.sentence(text)}{until.map(|until| format!(" {until}"))}</p>
                {contact(text, &zone, &fetches)}
                {password}
                {history(text, &zone, &fetches)}
            </div>
        </section>
    }
    .into_any())
}

/// What is told on the page of a user: how far the phone is, and the softphone.
///
/// # Errors
/// A fault of the database.
pub async fn tell_devices(portal: &Portal, person: &Person, user: &User) -> Result<AnyView, Problem> {
    let mut connection = portal.database.read().await?;
    let phone = ip_phones::find_of_user(&mut connection, person.account_id(), &user.id).await?;
    let phone = match phone.filter(is_set_up) {
        Some(phone) => Some(of_user(portal, person, &mut connection, &phone).await?),
        None => None,
    };
    drop(connection);
    let softphone = softphone_card(portal, person, user).await?;
    Ok(view! { {phone}{softphone} }.into_any())
}

async fn of_user(
    portal: &Portal,
    person: &Person,
    connection: &mut Connection,
    phone: &Phone,
) -> Result<AnyView, Problem> {
    let text = Visitor::current().text();
    let known = phones_behind(portal, connection, &phone.account_id).await?;
    let known = known.iter().find(|known| known.phone_id == phone.id);
    let standing = Standing::of(portal, known);
    let name = known.and_then(|known| known.device_name.as_deref()).unwrap_or_default();
    let tried = wrong_passwords(text, portal, person, (DeviceKind::IpPhone, name));
    let (_, zone) = person.place();
    let state = (!name.is_empty()).then(|| view! { {live_phone(portal, name).view(text, zone)}" " });
    let page = format!("{}#settings", phone.page());
    Ok(view! {
        <section class="card phone-settings">
            <header>
                <h2>{text.say("provisioning-of-user")}</h2>
                <span class="end">{state}{standing.tag(text)}</span>
            </header>
            <div class="body">
                {tried}
                <p>{standing.sentence(text)}" "<a href=page>{text.say("provisioning-more")}</a></p>
            </div>
        </section>
    }
    .into_any())
}

/// When the phone was heard of last, where it is and what it calls itself.
fn contact(text: Text, zone: &str, fetches: &[Fetch]) -> AnyView {
    let Some(last) = fetches.iter().find(|fetch| fetch.outcome != Outcome::Refused) else { return ().into_any() };
    let device = (!last.user_agent.is_empty()).then(|| {
        view! { <dt>{text.say("provisioning-device")}</dt><dd class="long">{last.user_agent.clone()}</dd> }
    });
    view! {
        <dl class="facts">
            <dt>{text.say("provisioning-last-contact")}</dt><dd>{time_zone::moment(text, zone, last.at_ms)}</dd>
            <dt>{text.say("provisioning-from")}</dt><dd>{last.address.clone()}</dd>
            {device}
            <dt>{text.say("provisioning-revision")}</dt><dd>{last.revision}</dd>
        </dl>
    }
    .into_any()
}

/// The password of the phone's own settings, for the visit after somebody asked.
fn password(text: Text, phone: &Phone, access: &Access, is_shown: bool) -> AnyView {
    if is_shown {
        let password = access.admin_password().reveal().to_owned();
        return view! {
            <p>{text.say("provisioning-password")}</p>
            <p class="secret"><code>{password}</code></p>
            <p class="hint">{text.say("provisioning-password-once")}</p>
        }
        .into_any();
    }
    view! {
        <form method="post" action="/api/provisioning/show-password">
            <FormToken/>
            <input type="hidden" name="form[id]" value=phone.id.clone()/>
            <p class="hint">{text.say("provisioning-password-hint")}</p>
            <div class="actions"><button class="button">{icon(Icon::Key)}{text.say("provisioning-password-show")}</button></div>
        </form>
    }
    .into_any()
}

/// The last times the phone asked.
fn history(text: Text, zone: &str, fetches: &[Fetch]) -> AnyView {
    if fetches.is_empty() {
        return ().into_any();
    }
    let lines = fetches.iter().map(|fetch| {
        let moment = time_zone::moment(text, zone, fetch.at_ms);
        let words = match fetch.outcome {
            Outcome::Refused => text.say(fetch.outcome.key()),
            Outcome::Given | Outcome::Unchanged => say!(text, fetch.outcome.key(), revision = fetch.revision),
        };
        let from = say!(text, "provisioning-asked-from", address = fetch.address.clone());
        view! { <li><b>{moment}</b><span>{words}</span><small class="muted">{from}" · "{fetch.user_agent.clone()}</small></li> }
    });
    let lines = lines.collect_view();
    view! {
        <details class="more">
            <summary>{text.say("provisioning-asked")}</summary>
            <ol class="phone-fetches" reversed>{lines}</ol>
        </details>
    }
    .into_any()
}
