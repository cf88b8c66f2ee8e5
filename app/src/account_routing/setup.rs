//! Reads an account's whole set-up as the model of calls sees it. Each kind of thing is read by a function of its own.

use std::sync::Arc;

use crate::accounts::{self, Account};
use crate::call_routing::{ConferenceServer, Music, Number, Receptionist, RingGroup, Routing, Target, User};
use crate::extensions::receptionist_number;
use crate::music::{self, Moment};
use crate::numbers::{self, Destination};
use crate::receptionist::{self, MenuForm, RoutingMenu, Slot};
use crate::receptionist_settings::{self, Reach, Settings};
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::{audio_files, business_hours, conferences, holidays, ring_groups, user_settings};

/// An account's routing, with what is needed to tell people about it.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The account.
    pub account: Account,
    /// What decides about its calls.
    pub routing: Routing,
    /// The names of the menus, in the order of the routing; empty for the two that every account has.
    pub menu_names: Vec<String>,
    /// The ids of the holidays, in the order of the routing; empty for one of earlier that is not as it was.
    pub holidays: Vec<String>,
    /// The ids and names of the recordings.
    pub recordings: Vec<(String, String)>,
}

/// An account's routing.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such account, or a fault of the database.
pub async fn load(connection: &mut Connection, account_id: &str, now_ms: i64) -> Result<Routing, Problem> {
    Ok(setup(connection, account_id, now_ms).await?.routing)
}

/// An account's routing, with what is needed to tell people about it, as it is now: read anew after each change only.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such account, or a fault of the database.
pub async fn current_setup(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<Arc<Setup>, Problem> {
    let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
    let now_ms = portal.clock.now_ms();
    let setup = async |connection: &mut Connection| setup_of(connection, account.clone(), now_ms).await;
    // Not all of an account is set-up that has revisions.
    portal.of_newest_revision(connection, account_id, &account, setup).await
}

/// An account's routing, with what is needed to tell people about it, as the database has it.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such account, or a fault of the database.
pub async fn setup(connection: &mut Connection, account_id: &str, now_ms: i64) -> Result<Setup, Problem> {
    let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
    setup_of(connection, account, now_ms).await
}

async fn setup_of(connection: &mut Connection, account: Account, now_ms: i64) -> Result<Setup, Problem> {
    let account_id = account.id.as_str();
    let recordings = audio_files::recording_names(connection, account_id).await?;
    let menus = receptionist::routing_menus(connection, account_id, account.country, &recordings).await?;
    let menu_names = menus.iter().map(|menu| menu.name.clone()).collect();
    let mut users = user_settings::routing_of_users(connection, account_id).await?;
    let mut ring_groups = ring_groups::routing_groups(connection, account_id, &recordings).await?;
    let mut conference = conference(connection, account_id).await?;
    let settings = receptionist_settings::settings(connection, account_id).await?;
    let reach = receptionist_settings::reach(connection, account_id).await?;
    let reach = |id: &str| reach.get(id).copied().unwrap_or_default();
    for user in &mut users {
        let Reach { by_extension, by_name } = reach(&user.id);
        user.reachable_by_extension = by_extension;
        user.reachable_by_name = by_name && settings.dial_by_name;
    }
    for group in &mut ring_groups {
        let Reach { by_extension, by_name } = reach(&group.id);
        group.reachable_by_extension = by_extension;
        group.reachable_by_name = by_name && settings.dial_by_name;
    }
    if let Some((id, server)) = &mut conference {
        server.reachable_by_extension = reach(id).by_extension;
    }
    let conference = conference.map(|(_, server)| server);
    let hours = business_hours::hours(connection, account_id).await?;
    let holidays = holidays::list(connection, account_id).await?;
    let routing = Routing {
        numbers: numbers(connection, account_id, &users, &ring_groups).await?,
        users,
        ring_groups,
        conference,
        receptionist: receptionist_of(&account, &menus, settings),
        menus: menus.into_iter().map(|menu| menu.menu).collect(),
        schedule: business_hours::schedule_of(hours, &holidays, &account.time_zone, now_ms),
        music: music(connection, account_id).await?,
    };
    let holidays = holidays.into_iter().map(|holiday| holiday.id).collect();
    Ok(Setup { account, routing, menu_names, holidays, recordings })
}

async fn numbers(
    connection: &mut Connection,
    account_id: &str,
    users: &[User],
    groups: &[RingGroup],
) -> Result<Vec<Number>, sqlx::Error> {
    let extension = |id: String| {
        if users.iter().any(|user| user.id == id) {
            Target::User(id)
        } else if groups.iter().any(|group| group.id == id) {
            Target::RingGroup(id)
        } else {
            Target::Conference
        }
    };
    let numbers = numbers::list(connection, account_id).await?.into_iter().map(|number| {
        let destination = match number.destination {
            Destination::Receptionist => Some(Target::Receptionist),
            Destination::Extension(id) => Some(extension(id)),
            Destination::Fax(id) => Some(Target::Fax(id)),
            Destination::Nobody => None,
        };
        Number { e164: number.e164, destination }
    });
    Ok(numbers.collect())
}

/// The conference server, with the id of its extension.
async fn conference(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Option<(String, ConferenceServer)>, sqlx::Error> {
    let found = conferences::conference_server(connection, account_id).await?;
    Ok(found.map(|found| {
        let rooms = u8::try_from(found.rooms.len()).unwrap_or(u8::MAX);
        let server = ConferenceServer { number: found.extension.number, rooms, ..ConferenceServer::default() };
        (found.extension.id, server)
    }))
}

fn receptionist_of(account: &Account, menus: &[RoutingMenu], settings: Settings) -> Receptionist {
    let id = |slot| menus.iter().find(|menu| menu.slot == slot).map(|menu| menu.menu.id.clone());
    Receptionist {
        number: receptionist_number(account.extension_digits),
        open_menu: id(Slot::Open).unwrap_or_default(),
        closed_menu: id(Slot::Closed).unwrap_or_default(),
        dial_by_extension: settings.dial_by_extension,
        remote_voicemail: settings.remote_voicemail,
    }
}

async fn music(connection: &mut Connection, account_id: &str) -> Result<Music, sqlx::Error> {
    let hold = music::audio_at(connection, account_id, Moment::Hold).await?.is_some();
    let transfer = music::audio_at(connection, account_id, Moment::Transfer).await?.is_some();
    Ok(Music { hold, transfer })
}

impl Setup {
    /// The set-up of an earlier routing, as far as it is still known: what has no name of its own has that of now.
    #[must_use]
    pub fn with_earlier(&self, routing: Routing) -> Self {
        let name = |id: &str| self.slot_of(id).map(|(_, name)| name.to_owned()).unwrap_or_default();
        let menu_names = routing.menus.iter().map(|menu| name(&menu.id)).collect();
        let holidays = routing.schedule.holidays.iter().map(|earlier| {
            let place = self.routing.schedule.holidays.iter().position(|holiday| holiday == earlier);
            place.and_then(|place| self.holidays.get(place)).cloned().unwrap_or_default()
        });
        let holidays = holidays.collect();
        let (account, recordings) = (self.account.clone(), self.recordings.clone());
        Self { account, routing, menu_names, holidays, recordings }
    }

    /// Where calls to the main number go; nothing when they go nowhere.
    pub fn main_destination(&self) -> Option<&Target> {
        self.routing.number(&self.account.main_number).and_then(|number| number.destination.as_ref())
    }

    /// The id of the menu of a slot.
    pub fn menu_id<'s>(&'s self, slot: &'s Slot) -> &'s str {
        match slot {
            Slot::Open => &self.routing.receptionist.open_menu,
            Slot::Closed => &self.routing.receptionist.closed_menu,
            Slot::Extra(id) => id,
        }
    }

    /// The slot of a menu and its name, see [`Self::menu_names`].
    pub fn slot_of(&self, menu_id: &str) -> Option<(Slot, &str)> {
        let place = self.routing.menus.iter().position(|menu| menu.id == menu_id)?;
        let main = Slot::MAIN.into_iter().find(|slot| self.menu_id(slot) == menu_id);
        Some((main.unwrap_or_else(|| Slot::Extra(menu_id.to_owned())), self.menu_names.get(place)?))
    }

    /// Puts a menu that is not saved yet in the place of the saved one.
    pub fn replace_menu(&mut self, form: &MenuForm) {
        let id = self.menu_id(&form.slot).to_owned();
        let menu = receptionist::routing_menu(form, id, self.account.country, &self.recordings);
        if let Some(saved) = self.routing.menus.iter_mut().find(|saved| saved.id == menu.id) {
            *saved = menu;
        }
    }
}
