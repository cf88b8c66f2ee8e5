//! The card of a user's softphone: where it signs in, and, for the visit after somebody asked, with what.

use leptos::prelude::*;

use super::access::address;
use super::asked::SOFTPHONE_FILE;
use super::server_functions::{SOFTPHONE_REFUSED, SOFTPHONE_SHOWN, SoftphoneForm, page_of};
use super::softphone::{self, LINK_MINUTES, link_token};
use super::wrong_passwords::wrong_passwords;
use crate::extensions::User;
use crate::layout::icon::{Icon, icon};
use crate::phone_system::{DeviceKind, SipDevice, live_phone};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Person;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::live_phones::Presence;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::{PhoneSystemSettings, Portal, SipTransport};
use crate::shared::problem::Problem;
use crate::shared::qr_picture::qr_picture;

/// The card; nothing while the user has no softphone.
///
/// # Errors
/// A fault of the database.
pub async fn softphone_card(portal: &Portal, person: &Person, user: &User) -> Result<AnyView, Problem> {
    let (visitor, account_id) = (Visitor::current(), person.account_id());
    let text = visitor.text();
    let mut connection = portal.database.read().await?;
    if !softphone::is_on(&mut connection, account_id, &user.id).await? {
        return Ok(().into_any());
    }
    let device = softphone::device(&mut connection, account_id, &user.id).await?;
    drop(connection);
    let server = &portal.settings.phone_system;
    let (_, zone) = person.place();
    let state = device.as_ref().filter(|_| portal.phones.presence() != Presence::None);
    let state = state.map(|device| live_phone(portal, &device.name).view(text, zone));
    let body = if server.is_attached() {
        let page = page_of(person, user);
        let refused: Option<Refused<SoftphoneForm>> = notes::take(&page, SOFTPHONE_REFUSED).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let salt: Option<String> = notes::take(&page, SOFTPHONE_SHOWN).await?;
        let link = salt.map(|salt| {
            let token = link_token(&visitor.browser, &salt);
            format!("{}{SOFTPHONE_FILE}", address(&portal.settings.public_url, &token))
        });
        let name = device.as_ref().map(|device| device.name.as_str()).unwrap_or_default();
        let tried = wrong_passwords(text, portal, person, (DeviceKind::Softphone, name));
        let card = attached(text, (person, user), server, (device, link, problems));
        view! { {tried}{card} }.into_any()
    } else {
        view! { <p class="notice info">{icon(Icon::Info)}<span>{text.say("provisioning-no-system-softphone")}</span></p> }
            .into_any()
    };
    Ok(view! {
        <section class="card phone-settings" id="softphone">
            <header><h2>{text.say("provisioning-softphone-title")}</h2><span class="end">{state}</span></header>
            <div class="body">{body}</div>
        </section>
    }
    .into_any())
}

fn attached(
    text: Text,
    (person, user): (&Person, &User),
    server: &PhoneSystemSettings,
    (device, link, problems): (Option<SipDevice>, Option<String>, Problems),
) -> AnyView {
    let lead = match person {
        Person::Administrator(_) => text.say("provisioning-softphone-lead"),
        Person::User(_) => text.say("provisioning-softphone-lead-own"),
    };
    let shown = device.as_ref().zip(link);
    let password = shown.as_ref().map(|(device, _)| device.secret.reveal().to_owned());
    let facts = facts(text, server, device.as_ref().map(|device| device.name.clone()), password);
    let (show, renew) = match person {
        Person::Administrator(_) => ("/api/provisioning/show-softphone", "/api/provisioning/renew-softphone"),
        Person::User(_) => ("/api/provisioning/show-own-softphone", "/api/provisioning/renew-own-softphone"),
    };
    let below = match shown {
        Some((_, link)) => scanned(text, &link),
        None => view! {
            <form method="post" action=show>
                <FormToken/>
                <input type="hidden" name="form[id]" value=user.id.clone()/>
                <p class="hint">{text.say("provisioning-softphone-hidden")}</p>
                <div class="actions">
                    <button class="button">{icon(Icon::Key)}{text.say("provisioning-softphone-show")}</button>
                </div>
            </form>
        }
        .into_any(),
    };
    view! {
        <ProblemSummary problems=problems/>
        <p>{lead}</p>
        {facts}
        {below}
        <details class="more">
            <summary>{text.say("provisioning-softphone-renew-open")}</summary>
            <form method="post" action=renew>
                <FormToken/>
                <input type="hidden" name="form[id]" value=user.id.clone()/>
                <p class="hint">{text.say("provisioning-softphone-renew-explained")}</p>
                <div class="actions"><button class="button">{text.say("provisioning-softphone-renew")}</button></div>
            </form>
        </details>
    }
    .into_any()
}

fn facts(text: Text, server: &PhoneSystemSettings, name: Option<String>, password: Option<String>) -> AnyView {
    let transport = match server.transport {
        SipTransport::Udp => "UDP".to_owned(),
        SipTransport::Tcp => "TCP".to_owned(),
        SipTransport::Tls => text.say("provisioning-softphone-tls"),
    };
    let copied = |key: &str, value: String| {
        view! { <dt>{text.say(key)}</dt><dd class="secret"><code>{value}</code></dd> }
    };
    let name = name.map(|name| copied("provisioning-softphone-name", name));
    let password = password.map(|password| copied("provisioning-softphone-password", password));
    view! {
        <dl class="facts">
            {copied("provisioning-softphone-server", server.host.clone())}
            {copied("provisioning-softphone-port", server.port.to_string())}
            <dt>{text.say("provisioning-softphone-transport")}</dt><dd>{transport}</dd>
            {name}
            {password}
        </dl>
    }
    .into_any()
}

fn scanned(text: Text, link: &str) -> AnyView {
    view! {
        <p>{say!(text, "provisioning-softphone-scan", minutes = LINK_MINUTES)}</p>
        <div class="qr" role="img" aria-label=text.say("provisioning-softphone-picture") inner_html=qr_picture(link)></div>
        <p class="hint">{text.say("provisioning-softphone-once")}</p>
    }
    .into_any()
}
