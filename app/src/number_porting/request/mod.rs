//! A request to bring numbers from another carrier.

mod store;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::bill::BillKind;
use super::carrier::Carrier;
use super::leaving::Unfinished;
use super::reason::Reason;

pub use store::{
    find, find_of_any_account, is_replaced_by_another, list, list_of_all_accounts, names_bill, open_request_with,
};

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is being written.
    Draft,
    /// The company sent it to the operator.
    Received,
    /// The operator sent it to the carrier.
    Sent,
    /// The carrier looks at it.
    Reviewing,
    /// The carrier named the day (FOC).
    Confirmed,
    /// The numbers are here.
    Ported,
    /// The carrier or the operator refused it; the company may correct and send it again.
    Rejected,
    /// The company took it back.
    Cancelled,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Received,
        Self::Sent,
        Self::Reviewing,
        Self::Confirmed,
        Self::Ported,
        Self::Rejected,
        Self::Cancelled,
    ];
    /// The way of a request that meets nothing in it.
    pub const WAY: [Self; 5] = [Self::Received, Self::Sent, Self::Reviewing, Self::Confirmed, Self::Ported];

    /// The name in the database and at the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Received => "received",
            Self::Sent => "sent",
            Self::Reviewing => "reviewing",
            Self::Confirmed => "confirmed",
            Self::Ported => "ported",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// What it may become next. A confirmed day may be moved.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Draft | Self::Rejected, Self::Received)
                | (Self::Received, Self::Sent)
                | (Self::Sent, Self::Reviewing)
                | (Self::Reviewing, Self::Confirmed)
                | (Self::Confirmed, Self::Confirmed | Self::Ported)
                | (Self::Received | Self::Sent | Self::Reviewing | Self::Confirmed, Self::Rejected)
                | (Self::Received | Self::Sent | Self::Reviewing | Self::Rejected, Self::Cancelled)
        )
    }

    /// The company may change what it says.
    pub fn is_editable(self) -> bool {
        matches!(self, Self::Draft | Self::Rejected)
    }

    /// Operator or carrier work on it: its numbers are in no other request.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Received | Self::Sent | Self::Reviewing | Self::Confirmed)
    }

    /// Nothing more happens to it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Ported | Self::Cancelled)
    }
}

/// Stands for the replaced number of a request that replaces none.
pub const NO_NUMBER: &str = "none";

/// A bill that was uploaded: of its content only what must be known to show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bill {
    /// The id of the encrypted file.
    pub id: String,
    /// What it is.
    pub kind: BillKind,
    /// The name it came with, to be shown.
    pub name: String,
    /// Its size.
    pub size_bytes: i64,
}

/// Who signed a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// The typed name.
    pub name: String,
    /// When.
    pub signed_at: i64,
    /// From which address on the network.
    pub signed_from: String,
}

/// Something that became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// What it became.
    pub state: State,
    /// Why it was rejected.
    pub reason: Option<Reason>,
    /// What the operator adds.
    pub note: String,
    /// The day that was confirmed.
    #[serde(serialize_with = "written_day")]
    pub port_day: Option<Date>,
    /// When.
    pub happened_at: i64,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// Its id.
    pub id: String,
    /// The account.
    pub account_id: String,
    /// Where it stands.
    pub state: State,
    /// Where the numbers come from; nothing until the first step is complete.
    pub carrier: Option<Carrier>,
    /// The numbers in E.164; the first one is the main number.
    pub numbers: Vec<String>,
    /// The holder as on the bill; empty until it is said.
    pub holder_name: String,
    /// The address as on the bill.
    pub service_address: String,
    /// The bill.
    pub bill: Option<Bill>,
    /// The number of the account whose place the first one takes; empty until it is chosen, `none` for none.
    pub replaced_number: String,
    /// The replaced number stays with the company.
    pub keeps_replaced: bool,
    /// Who signed it last.
    pub signature: Option<Signature>,
    /// The day the numbers move.
    #[serde(serialize_with = "written_day")]
    pub port_day: Option<Date>,
    /// Counts the changes.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: i64,
    /// What was typed in steps that are not complete.
    pub unfinished: Unfinished,
    /// What became of it, the first event first.
    pub events: Vec<Event>,
}

impl Request {
    /// The address of its page while it is written.
    pub fn edit_page(&self) -> String {
        edit_page_of(&self.id)
    }

    /// The address of its page once it was sent.
    pub fn status_page(&self) -> String {
        status_page_of(&self.id)
    }

    /// The name of the carrier; empty until it is known.
    pub fn carrier_name(&self) -> &str {
        self.carrier.as_ref().map_or("", |carrier| carrier.name.as_str())
    }

    /// The last rejection.
    pub fn rejection(&self) -> Option<&Event> {
        self.events.iter().rev().find(|event| event.state == State::Rejected)
    }

    /// When it came into a state last.
    pub fn since(&self, state: State) -> Option<i64> {
        self.events.iter().rev().find(|event| event.state == state).map(|event| event.happened_at)
    }

    /// When it was sent last: what lies before belongs to an earlier try.
    pub fn sent_at(&self) -> i64 {
        self.since(State::Received).unwrap_or(self.changed_at)
    }
}

/// A day as 2026-12-14.
#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn written_day<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    day.map(|day| day.to_string()).serialize(serializer)
}

/// The page of a request while it is written.
pub fn edit_page_of(id: &str) -> String {
    format!("/number_porting/{id}")
}

/// The page of a request that was sent.
pub fn status_page_of(id: &str) -> String {
    format!("/porting_status/{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_cancels_once_the_day_is_confirmed_and_nothing_follows_the_end() {
        for state in State::ALL {
            let cancellable = matches!(state, State::Received | State::Sent | State::Reviewing | State::Rejected);
            assert_eq!(state.may_become(State::Cancelled), cancellable, "{state:?}");
            if state.is_over() {
                assert!(State::ALL.into_iter().all(|next| !state.may_become(next)), "{state:?}");
            }
            assert!(!(state.is_editable() && state.is_under_way()), "{state:?}");
        }
        assert!(State::WAY.windows(2).all(|pair| pair[0].may_become(pair[1])));
        assert!(State::Draft.may_become(State::Received) && State::Rejected.may_become(State::Received));
        assert!(!State::Received.may_become(State::Confirmed) && !State::Sent.may_become(State::Ported));
    }
}
