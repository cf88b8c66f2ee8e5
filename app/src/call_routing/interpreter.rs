//! Follows a call through the routing, to its end.

use super::call::{AfterKeys, Call, Called, Caller, Key};
use super::menu::{KeyAction, MOST_REPEATS, Menu, MenuKey};
use super::model::{Routing, Target};
use super::path::{Dialled, End, Path, Step};
use super::place::Place;
use super::said::Said;
use super::schedule::Reason;

/// How often a call is passed on while the caller presses nothing; then it goes around in circles.
const MOST_HOPS: u8 = 16;

/// What happens to a call.
///
/// A call that goes on is run again with one key or report more: its path begins with the same steps. It ends for every routing, however broken: what is repeated without a key is counted, and keys come to an end.
pub fn run<'r>(routing: &'r Routing, call: &'r Call) -> Path<'r> {
    let steps = Vec::with_capacity(8);
    let mut runner = Runner { routing, call, steps, keys_read: 0, reports_read: 0, hops: 0 };
    let mut next = runner.begin();
    let end = loop {
        match next {
            Next::Ends(end) => break end,
            Next::Goes(_) if runner.hops == MOST_HOPS => break End::Loop,
            Next::Goes(place) => {
                runner.hops += 1;
                next = runner.arrive(place);
            }
        }
    };
    Path { steps: runner.steps, end }
}

/// A call on its way.
pub(super) struct Runner<'r> {
    pub(super) routing: &'r Routing,
    pub(super) call: &'r Call,
    pub(super) steps: Vec<Step<'r>>,
    keys_read: usize,
    pub(super) reports_read: usize,
    /// How often the call was passed on since the last key.
    hops: u8,
}

/// Where a call goes from a place.
pub(super) enum Next<'r> {
    Goes(Place<'r>),
    Ends(End<'r>),
}

/// What a caller chose in a menu.
pub(super) enum Choice<'r> {
    Key(&'r MenuKey),
    Place(Place<'r>),
    RemoteVoicemail,
    Wrong(Dialled),
    Silence,
    NotYet(End<'r>),
}

/// The tries of a caller in a menu.
#[derive(Default)]
struct Tries {
    greetings: u8,
    silences: u8,
    wrong_keys: u8,
}

impl<'r> Runner<'r> {
    fn begin(&mut self) -> Next<'r> {
        match &self.call.called {
            Called::Number(e164) => self.begin_outside(e164),
            Called::Extension(number) => self.begin_inside(number),
        }
    }

    fn begin_outside(&mut self, e164: &'r str) -> Next<'r> {
        let number = self.routing.number(e164);
        let destination = number.and_then(|number| number.destination.as_ref());
        self.steps.push(Step::NumberCalled { number: e164, destination });
        match destination {
            Some(target) => Next::Goes(self.routing.place(target)),
            None if number.is_some() => Next::Ends(End::NoDestination),
            None => Next::Ends(End::Unknown),
        }
    }

    fn begin_inside(&mut self, number: &'r str) -> Next<'r> {
        self.steps.push(Step::ExtensionCalled { number });
        let own = matches!(&self.call.caller, Caller::Extension(caller) if caller == number);
        match self.routing.extension(number) {
            Some(Place::User(user)) if own && user.voicemail => Next::Ends(End::OwnVoicemail { user: &user.id }),
            Some(place) => Next::Goes(place),
            None => Next::Ends(End::Unknown),
        }
    }

    fn arrive(&mut self, place: Place<'r>) -> Next<'r> {
        match place {
            Place::Receptionist => self.receptionist(),
            Place::Menu(menu) => self.menu(menu),
            Place::User(user) => self.user(user),
            Place::Voicemail(user) => Next::Ends(self.voicemail(user)),
            Place::Fax(user) => Next::Ends(End::Fax { user: &user.id }),
            Place::RingGroup(group) => self.ring_group(group),
            Place::Conference(server) => Next::Ends(End::Conference { rooms: server.rooms }),
            Place::External(number) => Next::Ends(End::External { number }),
            Place::Nowhere(target) => {
                self.steps.push(Step::Nowhere { target });
                Next::Ends(End::Nowhere)
            }
        }
    }

    fn receptionist(&mut self) -> Next<'r> {
        let because = self.routing.schedule.reason_at(self.call.at_ms);
        self.steps.push(Step::Receptionist { because });
        let receptionist = &self.routing.receptionist;
        let id = if because.is_open() { &receptionist.open_menu } else { &receptionist.closed_menu };
        if let Some(menu) = self.routing.menu(id) {
            return self.menu(menu);
        }
        self.steps.push(Step::MenuMissing { menu: id });
        Next::Ends(End::Nowhere)
    }

    fn menu(&mut self, menu: &'r Menu) -> Next<'r> {
        let holiday = self.holiday_greeting(menu);
        let mut tries = Tries::default();
        loop {
            tries.greetings = tries.greetings.saturating_add(1);
            let said = holiday.unwrap_or(&menu.greeting);
            let of_holiday = holiday.is_some();
            self.steps.push(Step::Greeting { menu: &menu.id, said, of_holiday, time: tries.greetings });
            let mut choice = self.choose(menu);
            if let Choice::Key(key) = choice {
                self.key_pressed(menu, key);
                if key.action == KeyAction::DialByName {
                    choice = self.spell_a_name(menu);
                }
            }
            if let Some(next) = self.follow(menu, choice, &mut tries) {
                return next;
            }
        }
    }

    /// On a holiday that has a greeting of its own, the menu for closed hours says that one.
    fn holiday_greeting(&self, menu: &Menu) -> Option<&'r Said> {
        let schedule = &self.routing.schedule;
        if menu.id != self.routing.receptionist.closed_menu || schedule.holidays.is_empty() {
            return None;
        }
        match schedule.reason_at(self.call.at_ms) {
            Reason::Holiday(place) => schedule.holidays.get(place)?.greeting.as_ref(),
            _ => None,
        }
    }

    fn key_pressed(&mut self, menu: &'r Menu, key: &'r MenuKey) {
        let MenuKey { digit, label, action } = key;
        self.steps.push(Step::KeyPressed { menu: &menu.id, digit: *digit, label, action });
    }

    /// Where a choice leads; nowhere else when the greeting is said again.
    fn follow(&mut self, menu: &'r Menu, choice: Choice<'r>, tries: &mut Tries) -> Option<Next<'r>> {
        match choice {
            Choice::Key(key) => self.act(&key.action),
            Choice::Place(place) => Some(Next::Goes(place)),
            Choice::RemoteVoicemail => Some(Next::Ends(End::RemoteVoicemail)),
            Choice::NotYet(end) => Some(Next::Ends(end)),
            Choice::Wrong(dialled) => {
                tries.wrong_keys += 1;
                let (time, of) = (tries.wrong_keys, allowed(menu.wrong_key.repeats));
                self.steps.push(Step::WrongKey { menu: &menu.id, dialled, time, of });
                (time >= of).then(|| self.give_up(menu.wrong_key.then.as_ref()))
            }
            Choice::Silence => {
                tries.silences += 1;
                let (time, of) = (tries.silences, allowed(menu.silence.repeats));
                self.steps.push(Step::Silence { menu: &menu.id, time, of });
                (time >= of).then(|| self.give_up(menu.silence.then.as_ref()))
            }
        }
    }

    fn act(&mut self, action: &'r KeyAction) -> Option<Next<'r>> {
        match action {
            KeyAction::Transfer(target) => Some(Next::Goes(self.routing.place(target))),
            KeyAction::Announcement(said) => {
                self.steps.push(Step::Announcement { said });
                None
            }
            KeyAction::HangUp => Some(Next::Ends(End::HungUp)),
            KeyAction::Repeat | KeyAction::DialByName => None,
        }
    }

    fn give_up(&self, then: Option<&'r Target>) -> Next<'r> {
        then.map_or(Next::Ends(End::HungUp), |target| Next::Goes(self.routing.place(target)))
    }

    /// The next key, without taking it.
    pub(super) fn next_key(&self) -> Option<Key> {
        let silence = (self.call.after_keys == AfterKeys::Silence).then_some(Key::Silence);
        self.call.keys.get(self.keys_read).copied().or(silence)
    }

    /// Takes the next key.
    pub(super) fn take_key(&mut self) -> Option<Key> {
        let key = self.next_key();
        self.keys_read = self.keys_read.saturating_add(1);
        if matches!(key, Some(Key::Digit(_) | Key::Star | Key::Hash)) {
            self.hops = 0;
        }
        key
    }
}

/// How often a caller may do nothing, or something wrong.
fn allowed(repeats: u8) -> u8 {
    repeats.min(MOST_REPEATS) + 1
}
