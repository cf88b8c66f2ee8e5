//! What an account had, and how much of it on each day. A day counts with what is there when it ends: who is added at any hour
//! counts from that day on, who is removed no longer counts on that day.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::month::end_ms;
use crate::shared::price_book::Prices;

/// What is paid for, and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A user.
    User,
    /// A number that is not toll-free.
    LocalNumber,
    /// A toll-free number.
    TollFree,
    /// A rented phone.
    Phone,
}

/// From when until when something was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence {
    /// What.
    pub thing: Thing,
    /// The first moment.
    pub from_ms: i64,
    /// The first moment it was gone; `None` while it is there.
    pub until_ms: Option<i64>,
}

impl Presence {
    fn is_there(&self, moment_ms: i64) -> bool {
        self.from_ms <= moment_ms && self.until_ms.is_none_or(|until| until > moment_ms)
    }
}

/// All that an account had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    /// Where its days begin and end.
    pub zone: TimeZone,
    /// What it had.
    pub presences: Vec<Presence>,
}

/// How much is paid for on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Users.
    pub users: i64,
    /// Local numbers beyond the included ones.
    pub extra_numbers: i64,
    /// Toll-free numbers beyond the included ones.
    pub toll_free: i64,
    /// Rented phones.
    pub phones: i64,
}

impl Usage {
    /// Something was there when a day ended.
    pub fn has_something_on(&self, day: Date) -> bool {
        let moment = end_ms(day, &self.zone).saturating_sub(1);
        self.presences.iter().any(|presence| presence.is_there(moment))
    }

    /// What is paid for on a day. A day that has not ended yet counts with what is there at `now_ms`.
    pub fn on(&self, day: Date, now_ms: i64, prices: &Prices) -> Counted {
        let moment = end_ms(day, &self.zone).saturating_sub(1).min(now_ms);
        let count = |thing| {
            let is_there = |presence: &&Presence| presence.thing == thing && presence.is_there(moment);
            i64::try_from(self.presences.iter().filter(is_there).count()).unwrap_or(i64::MAX)
        };
        let users = count(Thing::User);
        let included = prices.included_numbers + prices.included_numbers_per_user * users;
        Counted {
            users,
            extra_numbers: (count(Thing::LocalNumber) - included).max(0),
            toll_free: (count(Thing::TollFree) - prices.included_toll_free).max(0),
            phones: count(Thing::Phone),
        }
    }
}
