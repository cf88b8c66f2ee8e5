//! What the demonstration company has of calls: four weeks, as its set-up leads them.

use super::call_record::{CallOutcome, CallRecord, Direction};
use super::recording::store_records;
use crate::account_routing;
use crate::call_routing::{
    AfterKeys, Answers, Call, Called, Caller, DAY_MINUTES, End, Key, Outcome, Report, Routing, Step, User, WallClock,
    Weekday, run,
};
use crate::shared::database::Connection;
use crate::shared::problem::Problem;
use crate::shared::revisions;

/// For how many days there are calls.
const DAYS: i64 = 28;

/// Who calls and is called, with the names that the network sends of some.
const PEOPLE: [(&str, &str); 16] = [
    ("+573105550118", "Tostadora El Roble"),
    ("+576015550411", "Hotel Casa Nevada"),
    ("+573005550142", ""),
    ("+576045550177", "Panificadora del Sur"),
    ("+573155550166", "María Elena Cárdenas"),
    ("+576015550420", "Almacenes La 14"),
    ("+573205550109", ""),
    ("+576025550130", "Cooperativa de Caficultores"),
    ("+573015550187", ""),
    ("+576015550455", "Empaques Bolívar"),
    ("+573175550121", "Óscar Ibáñez"),
    ("+576055550102", "Restaurante Mar y Brisa"),
    ("+573125550193", ""),
    ("+12125550142", "Andes Imports"),
    ("+34911234567", ""),
    ("+576015550499", "Transportes Sabana"),
];

/// What callers press when the receptionist answers; nothing: they hang up, or wait for somebody.
const KEYS: [&str; 12] = ["1", "1", "1", "1", "2", "2", "2", "3", "0", "0", "4", ""];

/// Stores the calls. They end now, and their ways go by the newest revision.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such account, or a fault of the database.
pub async fn fill_for_demonstration(connection: &mut Connection, account_id: &str, now_ms: i64) -> Result<(), Problem> {
    let routing = account_routing::load(connection, account_id, now_ms).await?;
    let revision = revisions::newest(connection, account_id).await?;
    let mut weeks = Weeks { account_id, routing: &routing, revision, chance: Chance(0x1D5_2026) };
    let records: Vec<CallRecord> = weeks.records(now_ms).into_iter().filter(|call| call.ended_at_ms < now_ms).collect();
    store_records(connection, &records).await?;
    Ok(())
}

/// Numbers that look like chance and are always the same.
struct Chance(u64);

impl Chance {
    /// One below a number.
    fn below(&mut self, number: i64) -> i64 {
        // Knuth's multiplier and addend; the high bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap_or_default() % number.max(1)
    }

    /// One of some.
    fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let place = self.below(i64::try_from(all.len()).unwrap_or(1));
        usize::try_from(place).ok().and_then(|place| all.get(place))
    }
}

struct Weeks<'r> {
    account_id: &'r str,
    routing: &'r Routing,
    revision: i64,
    chance: Chance,
}

/// How a call went.
struct Went {
    outcome: CallOutcome,
    /// Who had it: the id of a user, and a number.
    user_id: String,
    local: String,
}

impl<'r> Weeks<'r> {
    fn records(&mut self, now_ms: i64) -> Vec<CallRecord> {
        let zone = &self.routing.schedule.zone;
        let today = zone.wall_clock(now_ms).day;
        let mut records = Vec::new();
        for day in today - DAYS..=today {
            let (calls, from, until) = match Weekday::of_day(day) {
                Weekday::Sunday => (2, 9, 19),
                Weekday::Saturday => (6, 8, 14),
                _ => (15, 7, 19),
            };
            for _ in 0..calls + self.chance.below(5) {
                let minute = from * 60 + self.chance.below((until - from) * 60);
                let minute = u16::try_from(minute).unwrap_or_default().min(DAY_MINUTES - 1);
                let at_ms = zone.moment_of(WallClock { day, minute }) + self.chance.below(60) * 1_000;
                let call_id = format!("demonstration-{}", records.len());
                records.extend(self.record(call_id, at_ms));
            }
        }
        records
    }

    fn record(&mut self, call_id: String, started_at_ms: i64) -> Option<CallRecord> {
        let record = match self.chance.below(20) {
            0..12 => self.incoming(started_at_ms),
            12..17 => self.outgoing(),
            _ => self.internal(started_at_ms),
        }?;
        let rings = match &record.call {
            Some(Call { answers: Answers::Reported(reports), .. }) => i64::try_from(reports.len()).unwrap_or_default(),
            _ => 1,
        };
        let mut waited_ms = rings * (5_000 + self.chance.below(14) * 1_000);
        if record.call.as_ref().is_some_and(|call| !call.keys.is_empty()) {
            waited_ms += 9_000;
        }
        let talked_ms = match record.outcome {
            CallOutcome::Answered => Some(15_000 + self.chance.below(30) * self.chance.below(30) * 1_000),
            CallOutcome::Voicemail => Some(8_000 + self.chance.below(40) * 1_000),
            CallOutcome::Receptionist | CallOutcome::Conference => Some(12_000 + self.chance.below(30) * 1_000),
            _ => None,
        };
        Some(CallRecord {
            account_id: self.account_id.to_owned(),
            call_id,
            started_at_ms,
            answered_at_ms: talked_ms.map(|_| started_at_ms + waited_ms),
            ended_at_ms: started_at_ms + waited_ms + talked_ms.unwrap_or_default(),
            revision: Some(self.revision),
            ..record
        })
    }

    fn incoming(&mut self, at_ms: i64) -> Option<CallRecord> {
        let place = if self.chance.below(6) == 0 { self.chance.below(3) } else { 0 };
        let number = self.routing.numbers.get(usize::try_from(place).ok()?)?.e164.clone();
        let &(remote, name) = self.chance.one_of(&PEOPLE)?;
        let is_hidden = self.chance.below(15) == 0;
        let (remote, remote_name) = if is_hidden { ("", "") } else { (remote, name) };
        let keys = Key::read(self.chance.one_of(&KEYS)?);
        let after_keys = if self.chance.below(3) == 0 { AfterKeys::Silence } else { AfterKeys::Wait };
        let caller = if is_hidden { Caller::Hidden } else { Caller::Outside(remote.to_owned()) };
        let answers = Answers::Reported(Vec::new());
        let mut call = Call { called: Called::Number(number.clone()), caller, at_ms, keys, after_keys, answers };
        let Went { outcome, user_id, local } = self.went(&mut call);
        Some(CallRecord {
            direction: Direction::Incoming,
            user_id,
            local,
            number,
            remote: remote.to_owned(),
            remote_name: remote_name.to_owned(),
            outcome,
            call: Some(call),
            ..CallRecord::default()
        })
    }

    fn outgoing(&mut self) -> Option<CallRecord> {
        let user = self.somebody()?;
        let &(remote, _) = self.chance.one_of(&PEOPLE)?;
        let (outcome, refusal) = match self.chance.below(40) {
            0 => (CallOutcome::Refused, "no-credit"),
            1..4 => (CallOutcome::Busy, ""),
            4..11 => (CallOutcome::Missed, ""),
            _ => (CallOutcome::Answered, ""),
        };
        Some(CallRecord {
            direction: Direction::Outgoing,
            user_id: user.id.clone(),
            local: user.number.clone(),
            number: self.routing.numbers.first()?.e164.clone(),
            remote: remote.to_owned(),
            outcome,
            refusal: refusal.to_owned(),
            ..CallRecord::default()
        })
    }

    fn internal(&mut self, at_ms: i64) -> Option<CallRecord> {
        let (from, to) = (self.somebody()?.clone(), self.somebody()?.number.clone());
        if from.number == to {
            return None;
        }
        let (called, caller) = (Called::Extension(to.clone()), Caller::Extension(from.number.clone()));
        let answers = Answers::Reported(Vec::new());
        let mut call = Call { called, caller, at_ms, answers, ..Call::default() };
        let Went { outcome, .. } = self.went(&mut call);
        Some(CallRecord {
            direction: Direction::Internal,
            user_id: from.id,
            local: from.number,
            remote: to,
            outcome,
            call: Some(call),
            ..CallRecord::default()
        })
    }

    /// A user; the first ones have more to do.
    fn somebody(&mut self) -> Option<&'r User> {
        let users = i64::try_from(self.routing.users.len()).ok()?;
        let place = self.chance.below(users).min(self.chance.below(users));
        self.routing.users.get(usize::try_from(place).ok()?)
    }

    /// Lets a call go its way: who is rung answers mostly.
    fn went(&mut self, call: &mut Call) -> Went {
        while let Some(rung) = self.rung(call) {
            let outcome = match self.chance.below(10) {
                0..7 => Outcome::Answered,
                7 => Outcome::Busy,
                _ => Outcome::NotAnswered,
            };
            let Answers::Reported(reports) = &mut call.answers else { break };
            reports.push(Report { outcome, user: rung, forwarded: false });
        }
        let path = run(self.routing, call);
        let number = |id: &str| self.routing.user(id).map(|user| user.number.clone()).unwrap_or_default();
        let of_user = |outcome, user: &str| Went { outcome, user_id: user.to_owned(), local: number(user) };
        let group = path.steps.iter().rev().find_map(|step| match step {
            Step::GroupNotReached { group } => self.routing.ring_group(group),
            _ => None,
        });
        let nobody = |outcome, local: String| Went { outcome, user_id: String::new(), local };
        match path.end {
            End::Answered { user, .. } => of_user(CallOutcome::Answered, user),
            End::Voicemail { user } | End::OwnVoicemail { user } => of_user(CallOutcome::Voicemail, user),
            End::Conference { .. } => nobody(CallOutcome::Conference, String::new()),
            End::HungUp | End::WaitingForKeys(_) if group.is_none() => {
                nobody(CallOutcome::Receptionist, self.routing.receptionist.number.clone())
            }
            _ => nobody(CallOutcome::Missed, group.map(|group| group.number.clone()).unwrap_or_default()),
        }
    }

    /// Who is rung now; nobody when the call is over, or was rung often enough.
    fn rung(&self, call: &Call) -> Option<String> {
        let path = run(self.routing, call);
        let is_ringing = matches!(path.end, End::WaitingForAnswer);
        let rung = path.steps.iter().rev().find_map(|step| match step {
            Step::Ringing { user, .. } => Some((*user).to_owned()),
            _ => None,
        });
        rung.filter(|_| is_ringing)
    }
}
