//! A rented phone, from the order to the return.

use serde::Serialize;

use super::catalogue::Model;
use super::mac::Mac;

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The company asked for it.
    Ordered,
    /// The operator has it at hand, with its MAC address, set up for its user.
    Prepared,
    /// It is on its way.
    Sent,
    /// It has arrived: its rent begins.
    Delivered,
    /// It is back at the operator's: its rent has ended.
    Returned,
    /// The company took the order back before it was prepared.
    Cancelled,
}

impl State {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Ordered, Self::Prepared, Self::Sent, Self::Delivered, Self::Returned, Self::Cancelled];

    /// The name in the database and at the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Prepared => "prepared",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Returned => "returned",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Ordered => "ip-phones-state-ordered",
            Self::Prepared => "ip-phones-state-prepared",
            Self::Sent => "ip-phones-state-sent",
            Self::Delivered => "ip-phones-state-delivered",
            Self::Returned => "ip-phones-state-returned",
            Self::Cancelled => "ip-phones-state-cancelled",
        }
    }

    /// What it may become next. What could not be delivered comes back, too.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Ordered, Self::Prepared | Self::Cancelled)
                | (Self::Prepared, Self::Sent)
                | (Self::Sent, Self::Delivered | Self::Returned)
                | (Self::Delivered, Self::Returned)
        )
    }

    /// Nothing more will happen to it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Returned | Self::Cancelled)
    }
}

/// Whose a phone is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhoneUser {
    /// The id of the extension.
    pub id: String,
    /// First and last name.
    pub name: String,
    /// The extension.
    pub number: String,
}

/// When a phone became what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Times {
    /// It was ordered.
    pub ordered: i64,
    /// It was prepared.
    pub prepared: Option<i64>,
    /// It was sent.
    pub sent: Option<i64>,
    /// It arrived.
    pub delivered: Option<i64>,
    /// The company asked to give it back.
    pub return_asked: Option<i64>,
    /// It came back.
    pub returned: Option<i64>,
    /// The order was taken back.
    pub cancelled: Option<i64>,
}

impl Times {
    /// When it came into a state.
    pub fn of(&self, state: State) -> Option<i64> {
        match state {
            State::Ordered => Some(self.ordered),
            State::Prepared => self.prepared,
            State::Sent => self.sent,
            State::Delivered => self.delivered,
            State::Returned => self.returned,
            State::Cancelled => self.cancelled,
        }
    }
}

/// A rented phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// The id of its order.
    pub id: String,
    /// The account.
    pub account_id: String,
    /// The code of its model.
    pub model: String,
    /// Whose it is, if it is somebody's.
    pub user: Option<PhoneUser>,
    /// Who gets it.
    pub delivery_name: String,
    /// Where.
    pub delivery_address: String,
    /// Where it stands.
    pub state: State,
    /// Its hardware address, once the operator assigned it.
    pub mac: Option<Mac>,
    /// When it became what it is.
    pub times: Times,
}

impl Phone {
    /// The address of its page.
    pub fn page(&self) -> String {
        page_of(&self.id)
    }

    /// The name of its model.
    pub fn model_name(&self) -> String {
        Model::name_of(&self.model)
    }

    /// The company wants to give it back, and it is not back yet.
    pub fn is_going_back(&self) -> bool {
        self.state == State::Delivered && self.times.return_asked.is_some()
    }
}

/// The address of the page of a phone.
pub fn page_of(id: &str) -> String {
    format!("/ip_phones/phones/{id}")
}

/// From when until when rent is due for a phone: from its delivery to its return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rent {
    /// When it was delivered.
    pub from_ms: i64,
    /// When it came back, if it did.
    pub until_ms: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_goes_its_way_step_by_step_and_never_back() {
        let possible = State::ALL
            .into_iter()
            .flat_map(|from| State::ALL.into_iter().map(move |to| (from, to)))
            .filter(|(from, to)| from.may_become(*to));
        let possible: Vec<String> = possible.map(|(from, to)| format!("{} {}", from.code(), to.code())).collect();
        let expected = [
            "ordered prepared",
            "ordered cancelled",
            "prepared sent",
            "sent delivered",
            "sent returned",
            "delivered returned",
        ];
        assert_eq!(possible, expected);
    }
}
