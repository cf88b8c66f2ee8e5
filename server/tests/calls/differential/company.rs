//! Any company, set up as an administrator would.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use app::business_hours::{self, HoursForm};
use app::call_routing::Routing;
use app::holidays::{self, GreetingKind, HolidayForm};
use app::numbers::{self, DestinationsForm};
use app::receptionist::{self, Fallback, KeyAction, KeyForm, NewMenuForm, Prompt, Slot};
use app::receptionist_settings::{self, SettingsForm};
use app::ring_groups::{self, GroupForm, Mode};
use app::shared::caller::{Caller, Person};
use app::user_settings::{self, ForwardingForm, Tab, VoicemailForm};
use fastrand::Rng;

use super::acts::{Acts, act, outside_number};
use super::expected::{ANSWERED, TOLD};
use crate::phone::TestPhone;
use crate::stage::Stage;

const NUMBERS: [&str; 3] = ["1001", "1002", "1003"];
const GROUPS: [&str; 2] = ["2001", "2002"];
/// A company.
pub struct Company {
    pub caller: Caller,
    pub main_number: String,
    pub routing: Routing,
    pub acts: Arc<Mutex<Acts>>,
    /// The phones that are signed in, by the ids of their users.
    pub phones: BTreeMap<String, Arc<TestPhone>>,
    /// What its greetings may sound like.
    pub pitches: Vec<u32>,
}

/// What is being set up.
struct Making<'a> {
    stage: &'a Stage,
    caller: Caller,
    rng: Rng,
    place: usize,
    users: Vec<String>,
    pitch: u32,
}

/// Any company: the same for the same seed.
pub async fn any_company(stage: &Stage, place: usize, seed: u64) -> Company {
    let main_number = format!("+57601556{place:04}");
    let caller = stage.test.a_company(&main_number).await;
    let mut users = Vec::new();
    for number in NUMBERS {
        users.push(stage.user_of(&caller, number).await);
    }
    let mut making = Making { stage, caller, rng: Rng::with_seed(seed), place, users, pitch: 2 * TOLD };
    for user in 0..NUMBERS.len() {
        making.user(user).await;
    }
    for number in GROUPS {
        making.group(number).await;
    }
    making.menus().await;
    making.settings().await;
    making.hours().await;
    making.destination(&main_number).await;
    making.finish(main_number).await
}

impl Making<'_> {
    async fn save<T>(&self, work: impl AsyncFnOnce() -> Result<T, app::shared::problem::Problem>) {
        self.stage.test.call(&self.caller, work).await.map(drop).unwrap();
    }

    /// A text that is a tone of its own.
    fn says(&mut self) -> Prompt {
        self.pitch += 100;
        Prompt { text: format!("{} Hz", self.pitch), ..Prompt::default() }
    }

    fn chance(&mut self, percent: u8) -> bool {
        self.rng.u8(0..100) < percent
    }

    fn user_target(&mut self) -> String {
        let user = self.rng.choice(&self.users).unwrap().clone();
        format!("user:{user}")
    }

    async fn user(&mut self, place: usize) {
        let id = self.users[place].clone();
        let by = Person::Administrator(self.caller.clone());
        let seen = self.stage.seen(&self.caller, &id, Tab::Voicemail).await;
        let on = self.chance(70);
        let form = VoicemailForm { id: id.clone(), seen, on, ring_seconds: 5, ..VoicemailForm::default() };
        self.save(async || user_settings::change_voicemail(&by, &form).await).await;
        if self.chance(25) {
            let form = ForwardingForm {
                seen: self.stage.seen(&self.caller, &id, Tab::CallForwarding).await,
                id,
                on: true,
                number: outside_number(self.place, place),
                require_key: self.chance(50),
                ring_own: self.chance(50),
                ..ForwardingForm::default()
            };
            self.save(async || user_settings::change_call_forwarding(&by, &form).await).await;
        }
    }

    async fn group(&mut self, number: &str) {
        let mut members = self.users.clone();
        self.rng.shuffle(&mut members);
        members.truncate(self.rng.usize(1..=3));
        let hangs_up = self.chance(40);
        let then = if hangs_up { "hang_up".to_owned() } else { self.user_target() };
        let announcement = if hangs_up { self.says() } else { Prompt::default() };
        let form = GroupForm {
            name: format!("Grupo {number}"),
            number: number.to_owned(),
            mode: if self.chance(50) { Mode::Simultaneous } else { Mode::Sequential },
            members,
            ring_seconds: 5,
            then,
            announcement,
            ..GroupForm::default()
        };
        self.save(async || ring_groups::add_group(form).await).await;
    }

    async fn menus(&mut self) {
        let form = NewMenuForm { name: "Soporte".to_owned(), greeting: self.says().text };
        self.save(async || receptionist::add_menu(form).await).await;
        let routing = self.routing().await;
        let main = [&routing.receptionist.open_menu, &routing.receptionist.closed_menu];
        let extra = routing.menus.iter().find(|menu| !main.contains(&&menu.id)).unwrap().id.clone();
        let mut targets: Vec<String> = routing.ring_groups.iter().map(|group| format!("group:{}", group.id)).collect();
        targets.extend(self.users.iter().map(|id| format!("user:{id}")));
        targets.extend([format!("menu:{extra}"), "external".to_owned()]);
        for slot in [Slot::Open, Slot::Closed, Slot::Extra(extra.clone())] {
            // No menu leads to itself.
            targets.retain(|target| slot.name() != extra || !target.starts_with("menu:"));
            let token = String::new;
            let state = self.stage.test.call(&self.caller, async || receptionist::load_menu(slot, token()).await).await;
            let mut form = state.unwrap().form;
            form.greeting = self.says();
            for key in &mut form.keys {
                *key = if self.chance(60) { self.key(&targets) } else { KeyForm::default() };
            }
            form.silence = self.fallback(&targets);
            form.wrong_key = self.fallback(&targets);
            self.save(async || receptionist::save_menu(form, token()).await).await;
        }
    }

    fn key(&mut self, targets: &[String]) -> KeyForm {
        let transfer = |making: &mut Self| KeyForm {
            action: KeyAction::Transfer,
            target: making.rng.choice(targets).unwrap().clone(),
            external: outside_number(making.place, 9),
            ..KeyForm::default()
        };
        match self.rng.u8(0..10) {
            0 => KeyForm { action: KeyAction::Announcement, announcement: self.says(), ..KeyForm::default() },
            1 => KeyForm { action: KeyAction::DialByName, ..KeyForm::default() },
            2 => KeyForm { action: KeyAction::Repeat, ..KeyForm::default() },
            3 => KeyForm { action: KeyAction::HangUp, ..KeyForm::default() },
            _ => transfer(self),
        }
    }

    fn fallback(&mut self, targets: &[String]) -> Fallback {
        let target = if self.chance(30) { "hang_up".to_owned() } else { self.rng.choice(targets).unwrap().clone() };
        Fallback { repeats: self.rng.u8(0..2), target, external: outside_number(self.place, 9) }
    }

    async fn settings(&mut self) {
        let all = self.extensions().await;
        let mut some = || all.iter().filter(|_| self.rng.u8(0..100) < 85).cloned().collect::<Vec<_>>();
        let (by_extension, by_name) = (some(), some());
        let form = SettingsForm {
            version: 0,
            dial_by_extension: self.chance(80),
            dial_by_name: true,
            remote_voicemail: self.chance(70),
            listed: all.join(","),
            by_extension,
            by_name,
        };
        self.save(async || receptionist_settings::save_settings(form).await).await;
    }

    /// The clock stands on a Sunday, at ten in the morning.
    async fn hours(&mut self) {
        if self.chance(50) {
            let row = |day: &str| business_hours::RowForm {
                days: BTreeMap::from([(day.to_owned(), "on".to_owned())]),
                from: "08:00".to_owned(),
                until: "12:00".to_owned(),
                ..business_hours::RowForm::default()
            };
            let day = if self.chance(40) { "6" } else { "2" };
            let form = HoursForm { rows: vec![row(day)], ..HoursForm::default() };
            self.save(async || business_hours::save_hours(form).await).await;
        }
        if self.chance(30) {
            let with_greeting = self.chance(60);
            let form = HolidayForm {
                name: "Inventario".to_owned(),
                first_day: "2026-11-22".to_owned(),
                greeting: if with_greeting { GreetingKind::Text } else { GreetingKind::None },
                greeting_text: if with_greeting { self.says().text } else { String::new() },
                ..HolidayForm::default()
            };
            self.save(async || holidays::add_holiday(form).await).await;
        }
    }

    async fn destination(&mut self, main_number: &str) {
        if self.chance(70) {
            return;
        }
        let mut connection = self.stage.portal.database.read().await.unwrap();
        let number = numbers::find(&mut connection, &self.caller.account_id, main_number).await.unwrap().unwrap();
        drop(connection);
        let all = self.extensions().await;
        let row = numbers::RowForm {
            number: number.e164,
            version: number.version,
            from: number.destination.form_value(),
            destination: format!("extension:{}", self.rng.choice(&all).unwrap()),
        };
        let form = DestinationsForm { rows: vec![row], ..DestinationsForm::default() };
        self.save(async || numbers::save_destinations(form).await).await;
    }

    async fn routing(&self) -> Routing {
        app::phone_plan::load(&self.stage.portal, &self.caller.account_id).await.unwrap().0.routing
    }

    /// The ids of users and groups.
    async fn extensions(&self) -> Vec<String> {
        let routing = self.routing().await;
        let groups = routing.ring_groups.into_iter().map(|group| group.id);
        self.users.iter().cloned().chain(groups).collect()
    }

    /// What was saved is what the calls are predicted by; the phones sign in, most of them.
    async fn finish(mut self, main_number: String) -> Company {
        self.stage.settled_for(&self.caller.account_id).await;
        let routing = self.routing().await;
        let acts = Arc::new(Mutex::new(Acts::default()));
        let mut phones = BTreeMap::new();
        for (place, number) in NUMBERS.into_iter().enumerate() {
            if place == 0 || self.chance(75) {
                let phone = Arc::new(self.stage.phone_of(&self.caller, number).await);
                tokio::spawn(act(Arc::clone(&phone), self.users[place].clone(), Arc::clone(&acts)));
                phones.insert(self.users[place].clone(), phone);
            }
        }
        let pitches = (TOLD..=self.pitch).step_by(100).chain([ANSWERED]).collect();
        Company { caller: self.caller, main_number, routing, acts, phones, pitches }
    }
}
