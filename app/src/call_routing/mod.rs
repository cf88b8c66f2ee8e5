//! What happens to a call: a pure model of an account's routing, and one interpreter of it.
//!
//! It does no input or output and needs no database, clock or time-zone data, so that the phone system, the portal and
//! the browser decide alike.

mod call;
mod civil;
mod holiday;
mod interpreter;
mod keypad;
mod menu;
mod model;
mod names;
mod outline;
mod path;
mod place;
mod pointers;
mod ring_group;
mod ringing;
mod said;
mod schedule;
mod user;
mod warnings;
mod weekly_hours;
mod zone;

#[cfg(feature = "ssr")]
mod zone_table;

#[cfg(test)]
mod any_routing;
#[cfg(test)]
mod any_routing_tests;
#[cfg(test)]
mod interpreter_tests;
#[cfg(test)]
pub mod sample;
#[cfg(test)]
mod schedule_tests;
#[cfg(test)]
mod schedule_zone_tests;
#[cfg(test)]
mod warnings_tests;

pub use call::{AfterKeys, Answers, Call, Called, Caller, Imagined, Key, Outcome, Report};
pub use civil::{DAY_MINUTES, Date, WallClock, Weekday};
pub use holiday::{Holiday, HolidayDate, Part};
pub use interpreter::run;
pub use menu::{Fallback, KeyAction, MOST_REPEATS, Menu, MenuKey};
pub use model::{ConferenceServer, Music, Number, Receptionist, Routing, Target};
pub use outline::{Branch, Node, What, When, outline, outlines};
pub use path::{Asked, Dialled, End, Path, Skipped, Step, Waiting};
pub use place::Place;
pub use pointers::Source;
pub use ring_group::{AfterRinging, RingGroup, RingMode};
pub use said::Said;
pub use schedule::{Change, Hours, Reason, Schedule, State};
pub use user::{Devices, Forwarding, ShownNumber, User};
pub use warnings::{Warning, warnings};
pub use weekly_hours::{Interval, WeeklyHours};
pub use zone::{Transition, Zone};

#[cfg(feature = "ssr")]
pub use zone_table::zone_table;
