//! What has to be heard and to ring when a call takes the path that the interpreter predicts.

use app::call_routing::{Answers, Call, End, Imagined, KeyAction, Outcome, Path, Said, Step};

/// The tone of everything that the phone system itself says.
pub const TOLD: u32 = 300;
/// The tone of whoever answers.
pub const ANSWERED: u32 = 2800;

/// What is expected of a call.
#[derive(Debug, Default)]
pub struct Expected {
    /// The tones that are heard, the same one twice only with a pause between.
    pub tones: Vec<u32>,
    /// What rings, one batch after the other: users, and whether where their calls are forwarded to.
    pub rung: Vec<Vec<(String, bool)>>,
    /// How many pauses there are of some seconds: menus that wait, phones that ring in vain.
    pub pauses: usize,
    is_after_pause: bool,
}

impl Expected {
    fn tone(&mut self, pitch: u32) {
        if self.tones.last() != Some(&pitch) || (self.is_after_pause && pitch != TOLD) {
            self.tones.push(pitch);
        }
        self.is_after_pause = false;
    }

    fn said(&mut self, said: &Said) {
        if let Said::Text(text) = said {
            self.tone(pitch_of(text));
        }
    }

    fn pause(&mut self) {
        self.pauses += 1;
        self.is_after_pause = true;
    }
}

fn pitch_of(text: &str) -> u32 {
    text.split(' ').next().and_then(|pitch| pitch.parse().ok()).unwrap_or(TOLD)
}

/// What is expected of a path.
pub fn expected(path: &Path<'_>, call: &Call) -> Expected {
    let mut expected = Expected::default();
    let mut batch = Vec::new();
    for step in &path.steps {
        match step {
            Step::Ringing { user, .. } => batch.push(((*user).to_owned(), false)),
            Step::Forwarded { user, .. } => batch.push(((*user).to_owned(), true)),
            // The others of the group ring together all the same.
            Step::MemberSkipped { .. } => {}
            step => {
                over(&mut expected, &mut batch, call);
                heard(&mut expected, step);
            }
        }
    }
    over(&mut expected, &mut batch, call);
    match &path.end {
        End::Answered { .. } | End::External { .. } => expected.tone(ANSWERED),
        End::HungUp | End::WaitingForKeys(_) | End::WaitingForAnswer => {}
        // Boxes and conferences ask; all else is told why it goes no further.
        _ => expected.tone(TOLD),
    }
    expected
}

fn heard(expected: &mut Expected, step: &Step<'_>) {
    match step {
        Step::Greeting { said, .. } | Step::Announcement { said } => expected.said(said),
        Step::KeyPressed { action: KeyAction::DialByName, .. } | Step::WrongKey { .. } => expected.tone(TOLD),
        Step::NameSpelled { matches, .. } if matches.len() > 1 => expected.tone(TOLD),
        Step::Silence { .. } => expected.pause(),
        _ => {}
    }
}

/// What rang together rings no longer.
fn over(expected: &mut Expected, batch: &mut Vec<(String, bool)>, call: &Call) {
    batch.retain(|(user, forwarded)| does(call, user, *forwarded) != Outcome::NotConnected);
    if batch.is_empty() {
        return;
    }
    let outcomes: Vec<Outcome> = batch.iter().map(|(user, forwarded)| does(call, user, *forwarded)).collect();
    if !outcomes.contains(&Outcome::Answered) && outcomes.contains(&Outcome::NotAnswered) {
        expected.pause();
    }
    batch.sort();
    expected.rung.push(std::mem::take(batch));
}

/// What somebody does when called.
pub fn does(call: &Call, user: &str, forwarded: bool) -> Outcome {
    let Answers::Imagined(imagined) = &call.answers else { return Outcome::NotAnswered };
    let known = |answer: &&Imagined| answer.user == user && answer.forwarded == forwarded;
    imagined.iter().find(known).map(|answer| answer.outcome).unwrap_or_default()
}
