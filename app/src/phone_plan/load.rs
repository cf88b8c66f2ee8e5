//! Reads a plan from the database.

use super::plan::{Person, Phone, Plan, Room};
use super::store;
use crate::account_routing::{self, Setup};
use crate::audio_files;
use crate::call_routing::User;
use crate::conferences;
use crate::music::{self, Moment};
use crate::outgoing_calls;
use crate::phone_system::{self, DeviceKind, SipDevice};
use crate::shared::database::Connection;
use crate::shared::language::Language;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions;
use crate::user_settings::{self, SavedUser};

/// An account's plan, with the phones and what they sign in with; those that have no name yet get one.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such account, or a fault of the database.
pub async fn load(portal: &Portal, account_id: &str) -> Result<(Plan, Vec<SipDevice>), Problem> {
    name_phones(portal, account_id).await?;
    // One moment for all of it: the revision must be that of what is read.
    let mut snapshot = portal.database.snapshot().await?;
    let now_ms = portal.clock.now_ms();
    let generation = store::generation(&mut snapshot, account_id).await?;
    let revision = revisions::newest(&mut snapshot, account_id).await?;
    let Setup { account, routing, recordings, .. } = account_routing::setup(&mut snapshot, account_id, now_ms).await?;
    let devices = phone_system::devices(&mut snapshot, account_id).await?;
    let mut contents = Vec::new();
    for (id, _) in recordings {
        if let Some(hash) = content(&mut snapshot, account_id, &id).await? {
            contents.push((id, hash));
        }
    }
    let pins = user_settings::pin_hashes(&mut snapshot, account_id).await?;
    let saved = user_settings::list(&mut snapshot, account_id).await?;
    let emails = store::emails(&mut snapshot, account_id).await?;
    let person = |user: &User| {
        let saved = saved.iter().find(|saved| saved.id == user.id);
        let email = emails.iter().find(|(id, _)| *id == user.id).map(|(_, email)| email.as_str());
        let pin = pins.iter().find(|(id, _)| *id == user.id).map(|(_, hash)| hash.clone());
        person(user, saved, email.unwrap_or_default(), pin, &devices)
    };
    let people = routing.users.iter().map(person).collect();
    let server = conferences::conference_server(&mut snapshot, account_id).await?;
    let rooms = server.map(|server| server.rooms).unwrap_or_default();
    let plan = Plan {
        account_id: account.id.clone(),
        generation,
        revision,
        company: account.company_name.clone(),
        country: account.country,
        language: Language::from_tag(&account.prompt_language).unwrap_or_else(|| account.country.language()),
        time_zone: account.time_zone.clone(),
        main_number: account.main_number.clone(),
        calling: outgoing_calls::calling_rules(portal, &mut snapshot, account_id).await?,
        routing,
        recordings: contents,
        hold_music: music(&mut snapshot, account_id, Moment::Hold).await?,
        transfer_music: music(&mut snapshot, account_id, Moment::Transfer).await?,
        people,
        rooms: rooms.into_iter().map(|room| Room { code: room.code, pin: room.pin }).collect(),
    };
    Ok((plan, devices))
}

async fn name_phones(portal: &Portal, account_id: &str) -> Result<(), Problem> {
    let mut connection = portal.database.read().await?;
    if phone_system::all_named(&mut connection, account_id).await? {
        return Ok(());
    }
    drop(connection);
    let mut transaction = portal.database.write().await?;
    phone_system::ensure_devices(&mut transaction, account_id, portal.clock.now_ms()).await?;
    transaction.commit().await?;
    Ok(())
}

fn person(
    user: &User,
    saved: Option<&SavedUser>,
    email: &str,
    pin_hash: Option<String>,
    devices: &[SipDevice],
) -> Person {
    let is_on = |kind| match kind {
        DeviceKind::IpPhone => user.devices.ip_phone,
        DeviceKind::Softphone => user.devices.softphone,
    };
    let own = devices.iter().filter(|device| device.user_id == user.id && is_on(device.kind));
    let phone =
        |device: &SipDevice| Phone { name: device.name.clone(), is_ip_phone: device.kind == DeviceKind::IpPhone };
    let voicemail = saved.map(|saved| &saved.settings.voicemail);
    let mails = voicemail.is_some_and(|voicemail| voicemail.mail);
    Person {
        id: user.id.clone(),
        name: format!("{} {}", user.first_name, user.last_name).trim().to_owned(),
        mail_to: if mails { email.to_owned() } else { String::new() },
        after_mail: voicemail.map_or("keep", |voicemail| voicemail.after_mail.code()).to_owned(),
        pin_hash,
        phones: own.map(phone).collect(),
    }
}

async fn music(connection: &mut Connection, account_id: &str, moment: Moment) -> Result<Option<String>, sqlx::Error> {
    match music::audio_at(connection, account_id, moment).await? {
        Some(id) => content(connection, account_id, &id).await,
        None => Ok(None),
    }
}

async fn content(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<String>, sqlx::Error> {
    Ok(audio_files::find(connection, account_id, id).await?.map(|audio| audio.content_hash))
}
