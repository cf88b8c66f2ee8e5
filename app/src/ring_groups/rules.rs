//! What a ring group may be, and how its members are put in order.

use serde::Serialize;

use super::group_form::{GroupForm, Mode};
use crate::extensions::{Extension, ExtensionNumber, Kind, PersonName};
use crate::shared::chain::leads_to;
use crate::shared::country::Country;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::prompt::{Prompt, PromptKind, TextFault, text_fault, unheard};

/// How long a group may ring: from 5 seconds to 60 in steps of 5.
pub const RING_SECONDS: [i64; 12] = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60];

/// What happens when nobody answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Then {
    /// A user, by id.
    User(String),
    /// Another group, by id.
    Group(String),
    /// A user's voicemail box, by the user's id.
    Voicemail(String),
    /// The announcement is heard, then the call ends.
    HangUp,
}

impl Then {
    /// As in [`GroupForm::then`].
    pub fn value(&self) -> String {
        match self {
            Self::User(id) => format!("user:{id}"),
            Self::Group(id) => format!("group:{id}"),
            Self::Voicemail(id) => format!("voicemail:{id}"),
            Self::HangUp => "hang_up".to_owned(),
        }
    }

    /// The extension it points to.
    pub fn extension(&self) -> Option<&str> {
        match self {
            Self::User(id) | Self::Group(id) | Self::Voicemail(id) => Some(id),
            Self::HangUp => None,
        }
    }
}

/// A ring group, checked against the account it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its extension number.
    pub number: String,
    /// How the members are rung.
    pub mode: Mode,
    /// How long.
    pub ring_seconds: i64,
    /// The ids of the users, in order.
    pub members: Vec<String>,
    /// When nobody answers.
    pub then: Then,
    /// What is heard before hanging up; the text is kept while another destination is chosen.
    pub announcement: Prompt,
}

impl Group {
    /// The group as it is edited.
    pub fn form(&self, id: &str, version: i64) -> GroupForm {
        GroupForm {
            id: id.to_owned(),
            version,
            name: self.name.clone(),
            number: self.number.clone(),
            mode: self.mode,
            members: self.members.clone(),
            ring_seconds: self.ring_seconds,
            then: self.then.value(),
            announcement: self.announcement.clone(),
            step: String::new(),
        }
    }

    /// The text that callers may hear spoken.
    pub fn spoken_text(&self) -> Option<&str> {
        let is_heard = self.then == Then::HangUp && self.announcement.kind == PromptKind::Text;
        is_heard.then_some(self.announcement.text.as_str())
    }
}

/// What a group of an account may point to.
#[derive(Clone, Debug)]
pub struct Known {
    /// How many digits numbers have.
    pub digits: i64,
    /// The account's country.
    pub country: Country,
    /// Ids of users.
    pub users: Vec<String>,
    /// Ids of all groups, each with the group it passes calls on to.
    pub groups: Vec<(String, Option<String>)>,
    /// Ids of recordings.
    pub recordings: Vec<String>,
}

/// Checks a form; every fault is told at once.
///
/// # Errors
/// [`Problem::Fields`], with field names as in the form.
pub fn check(form: &GroupForm, known: &Known) -> Result<(ExtensionNumber, Group), Problem> {
    let mut problems = Vec::new();
    let name = PersonName::parse_part(&form.name, "ring-groups-problem-name-missing")
        .map_err(|key| problems.push(FieldProblem::with_number("form[name]", key, PersonName::LONGEST)));
    let number = ExtensionNumber::parse(&form.number, known.digits, known.country)
        .map_err(|key| problems.push(FieldProblem::with_number("form[number]", key, known.digits)));
    let members = members(form, known).map_err(|key| problems.push(FieldProblem::new("form[members]", key)));
    if !RING_SECONDS.contains(&form.ring_seconds) {
        problems.push(FieldProblem::new("form[ring_seconds]", "ring-groups-problem-seconds"));
    }
    let then = then(form, known).map_err(|key| problems.push(FieldProblem::new("form[then]", key)));
    let announcement = announcement(form, known).map_err(|problem| problems.push(problem));
    match (name, number, members, then, announcement) {
        (Ok(name), Ok(number), Ok(members), Ok(then), Ok(announcement)) if problems.is_empty() => {
            let (mode, ring_seconds, digits) = (form.mode, form.ring_seconds, number.as_str().to_owned());
            Ok((number, Group { name, number: digits, mode, ring_seconds, members, then, announcement }))
        }
        _ => Err(Problem::Fields(problems)),
    }
}

fn members(form: &GroupForm, known: &Known) -> Result<Vec<String>, &'static str> {
    let members = arranged(&form.members, "");
    if members.is_empty() {
        return Err("ring-groups-problem-members-missing");
    }
    let all_known = members.iter().all(|member| known.users.contains(member));
    if all_known { Ok(members) } else { Err("ring-groups-problem-member-gone") }
}

fn then(form: &GroupForm, known: &Known) -> Result<Then, &'static str> {
    let of_account = |id: &str| known.users.iter().any(|user| user == id);
    match form.then.split_once(':') {
        None if form.then == "hang_up" => Ok(Then::HangUp),
        Some(("user", id)) if of_account(id) => Ok(Then::User(id.to_owned())),
        Some(("voicemail", id)) if of_account(id) => Ok(Then::Voicemail(id.to_owned())),
        Some(("group", id)) if known.groups.iter().any(|(group, _)| group == id) => {
            if leads_to(&known.groups, id, &form.id) {
                return Err("ring-groups-problem-loop");
            }
            Ok(Then::Group(id.to_owned()))
        }
        _ => Err("ring-groups-problem-then-missing"),
    }
}

fn announcement(form: &GroupForm, known: &Known) -> Result<Prompt, FieldProblem> {
    // Browsers send line ends as CR LF; callers hear a pause either way.
    let text = form.announcement.text.replace("\r\n", "\n").trim().to_owned();
    let problem = |part: &str, key: &str| Err(FieldProblem::new(format!("form[announcement][{part}]"), key));
    if form.then != "hang_up" {
        return Ok(Prompt { text: unheard(&text), ..Prompt::default() });
    }
    let audio = &form.announcement.audio;
    match form.announcement.kind {
        PromptKind::Text => match text_fault(&text) {
            None => Ok(Prompt { text, ..Prompt::default() }),
            Some(TextFault::Missing) => problem("text", "ring-groups-problem-text-missing"),
            Some(TextFault::Characters) => problem("text", "ring-groups-problem-text-characters"),
            Some(TextFault::Silent) => problem("text", "ring-groups-problem-text-silent"),
            Some(TextFault::Long) => problem("text", "ring-groups-problem-text-long"),
        },
        PromptKind::Audio if !known.recordings.contains(audio) => problem("audio", "ring-groups-problem-audio-missing"),
        PromptKind::Audio => Ok(Prompt { kind: PromptKind::Audio, text: unheard(&text), audio: audio.clone() }),
    }
}

/// The members after a step, each once: `up:ID` and `down:ID` move one.
pub fn arranged(members: &[String], step: &str) -> Vec<String> {
    let mut arranged: Vec<String> = Vec::new();
    for member in members {
        if !arranged.contains(member) {
            arranged.push(member.clone());
        }
    }
    let Some((direction, id)) = step.split_once(':') else { return arranged };
    if let Some(place) = arranged.iter().position(|member| member == id) {
        match direction {
            "up" if place > 0 => arranged.swap(place - 1, place),
            "down" if place + 1 < arranged.len() => arranged.swap(place, place + 1),
            _ => {}
        }
    }
    arranged
}

/// The group without an extension that is deleted: another takes its place, or nothing does.
pub fn replaced(group: &Group, gone: &str, replacement: Option<&Extension>) -> Group {
    let user = replacement.filter(|other| other.kind == Kind::User);
    let successor = user.filter(|user| !group.members.contains(&user.id));
    let members = group.members.iter().filter_map(|member| match successor {
        _ if member != gone => Some(member.clone()),
        successor => successor.map(|user| user.id.clone()),
    });
    let then = match &group.then {
        then if then.extension() != Some(gone) => then.clone(),
        Then::Voicemail(_) => user.map_or(Then::HangUp, |user| Then::Voicemail(user.id.clone())),
        _ => match replacement {
            None => Then::HangUp,
            Some(other) => match other.kind {
                Kind::User => Then::User(other.id.clone()),
                Kind::RingGroup => Then::Group(other.id.clone()),
                // People who talk in a room answer no call.
                Kind::Conference => Then::HangUp,
            },
        },
    };
    Group { members: members.collect(), then, ..group.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let ids = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
        let group = |id: &str, next: Option<&str>| (id.to_owned(), next.map(str::to_owned));
        Known {
            digits: 4,
            country: Country::Co,
            users: ids(&["ana", "marta", "julian"]),
            groups: vec![group("sales", None), group("support", Some("sales")), group("night", Some("support"))],
            recordings: ids(&["closed"]),
        }
    }

    fn form() -> GroupForm {
        GroupForm {
            name: "Ventas".to_owned(),
            number: "1101".to_owned(),
            members: vec!["marta".to_owned(), "ana".to_owned()],
            announcement: Prompt { text: "Llame más tarde.".to_owned(), ..Prompt::default() },
            ..GroupForm::default()
        }
    }

    fn refused(change: impl FnOnce(&mut GroupForm)) -> Vec<(String, String)> {
        let mut form = form();
        change(&mut form);
        let Err(Problem::Fields(fields)) = check(&form, &known()) else { return Vec::new() };
        fields.into_iter().map(|problem| (problem.field, problem.key)).collect()
    }

    fn one(field: &str, key: &str) -> [(String, String); 1] {
        [(field.to_owned(), key.to_owned())]
    }

    #[test]
    fn a_group_and_its_form_are_the_same_thing() {
        for then in ["hang_up", "user:ana", "voicemail:ana", "group:sales"] {
            let form = GroupForm { then: then.to_owned(), mode: Mode::Sequential, ring_seconds: 60, ..form() };
            let (number, group) = check(&form, &known()).unwrap();
            assert_eq!((number.as_str(), group.form("", 0)), ("1101", form), "{then}");
        }
    }

    #[test]
    fn only_users_of_the_account_are_members_each_once_and_at_least_one() {
        assert_eq!(refused(|form| form.members.clear()), one("form[members]", "ring-groups-problem-members-missing"));
        let stranger = |form: &mut GroupForm| form.members.push("somebody else's".to_owned());
        assert_eq!(refused(stranger), one("form[members]", "ring-groups-problem-member-gone"));
        let nested = |form: &mut GroupForm| form.members.push("sales".to_owned());
        assert_eq!(refused(nested), one("form[members]", "ring-groups-problem-member-gone"));
        let twice = GroupForm { members: ["ana", "ana"].map(str::to_owned).to_vec(), ..form() };
        assert_eq!(check(&twice, &known()).unwrap().1.members, ["ana"]);
    }

    #[test]
    fn it_rings_between_5_and_60_seconds_in_steps_of_5() {
        for seconds in [0, 4, 31, 61, 65, -5] {
            let found = refused(|form| form.ring_seconds = seconds);
            assert_eq!(found, one("form[ring_seconds]", "ring-groups-problem-seconds"), "{seconds}");
        }
        for seconds in RING_SECONDS {
            assert!(refused(|form| form.ring_seconds = seconds).is_empty(), "{seconds}");
        }
        assert_eq!(GroupForm::default().ring_seconds, 30);
    }

    #[test]
    fn a_call_is_passed_on_only_to_what_the_account_has() {
        for then in ["", "user:", "user:nobody", "voicemail:sales", "group:ana", "group:nothing", "ana"] {
            let found = refused(|form| form.then = then.to_owned());
            assert_eq!(found, one("form[then]", "ring-groups-problem-then-missing"), "{then}");
        }
    }

    #[test]
    fn a_call_never_goes_round() {
        let round = |id: &str, then: &str| {
            refused(|form| {
                id.clone_into(&mut form.id);
                then.clone_into(&mut form.then);
            })
        };
        let loops = one("form[then]", "ring-groups-problem-loop");
        assert_eq!(round("sales", "group:sales"), loops, "to itself");
        assert_eq!(round("sales", "group:support"), loops, "and back");
        assert_eq!(round("sales", "group:night"), loops, "by way of another");
        assert!(round("night", "group:sales").is_empty());
        assert!(round("", "group:night").is_empty(), "nothing leads to a new group");
    }

    #[test]
    fn an_announcement_is_needed_only_before_hanging_up() {
        let text = |text: &'static str| move |form: &mut GroupForm| form.announcement.text = text.to_owned();
        assert_eq!(refused(text(" ")), one("form[announcement][text]", "ring-groups-problem-text-missing"));
        assert_eq!(refused(text("a\u{7}")), one("form[announcement][text]", "ring-groups-problem-text-characters"));
        let long = |form: &mut GroupForm| form.announcement.text = "é".repeat(401);
        assert_eq!(refused(long), one("form[announcement][text]", "ring-groups-problem-text-long"));
        assert_eq!(refused(text("...")), one("form[announcement][text]", "ring-groups-problem-text-silent"));
        let kept = GroupForm { then: "user:ana".to_owned(), ..form() };
        let kept = GroupForm { announcement: Prompt { text: "é".repeat(401), ..Prompt::default() }, ..kept };
        assert_eq!(check(&kept, &known()).unwrap().1.announcement.text, "é".repeat(400), "it is not heard");
        let audio = |id: &'static str| {
            move |form: &mut GroupForm| {
                form.announcement = Prompt { kind: PromptKind::Audio, audio: id.to_owned(), text: String::new() };
            }
        };
        assert_eq!(refused(audio("nothing")), one("form[announcement][audio]", "ring-groups-problem-audio-missing"));
        assert!(refused(audio("closed")).is_empty());
        let elsewhere = GroupForm { then: "user:ana".to_owned(), announcement: Prompt::default(), ..form() };
        assert!(check(&elsewhere, &known()).is_ok());
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let form = GroupForm { then: String::new(), ring_seconds: 7, ..GroupForm::default() };
        let Err(Problem::Fields(fields)) = check(&form, &known()) else { panic!("accepted") };
        let fields: Vec<&str> = fields.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["form[name]", "form[number]", "form[members]", "form[ring_seconds]", "form[then]"]);
    }

    #[test]
    fn members_move_by_one_place() {
        let members = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(arranged(&members, "up:b"), ["b", "a", "c"]);
        assert_eq!(arranged(&members, "down:b"), ["a", "c", "b"]);
        for step in ["", "up:a", "down:c", "up:nobody", "sideways:b", "down:"] {
            assert_eq!(arranged(&members, step), members, "{step}");
        }
    }

    #[test]
    fn a_replacement_takes_the_place_of_who_is_gone_once() {
        let other = |id: &str, kind| Extension {
            id: id.to_owned(),
            number: String::new(),
            kind,
            name: String::new(),
            email: String::new(),
            version: 1,
            members: 0,
        };
        let (julian, ana) = (other("julian", Kind::User), other("ana", Kind::User));
        let mut group = check(&form(), &known()).unwrap().1;
        group.then = Then::Voicemail("marta".to_owned());
        let by_julian = replaced(&group, "marta", Some(&julian));
        assert_eq!(by_julian.members, ["julian", "ana"], "at the same place");
        assert_eq!(by_julian.then, Then::Voicemail("julian".to_owned()));
        assert_eq!(replaced(&group, "marta", Some(&ana)).members, ["ana"]);
        let removed = replaced(&group, "marta", None);
        assert_eq!((removed.members, removed.then), (vec!["ana".to_owned()], Then::HangUp));
        group.then = Then::Group("sales".to_owned());
        let night = other("night", Kind::RingGroup);
        assert_eq!(replaced(&group, "sales", Some(&night)).then, Then::Group("night".to_owned()));
        assert_eq!(replaced(&group, "sales", Some(&julian)).then, Then::User("julian".to_owned()));
        assert_eq!(replaced(&group, "support", None), group);
    }
}
