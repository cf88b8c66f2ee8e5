//! What phones have from the account's country, language and time zone.

use super::clock_rule::ClockRule;
use super::lines::Lines;
use crate::accounts::Account;
use crate::shared::country::Country;
use crate::shared::language::Language;
use crate::shared::time_zone;

/// Asked for the time.
const TIME_SERVER: &str = "pool.ntp.org";

/// What is the same on all phones of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    country: Country,
    language: Language,
    clock: ClockRule,
}

impl Region {
    /// That of an account.
    pub fn of(account: &Account, now_ms: i64) -> Self {
        Self {
            country: account.country,
            language: account.mail_text().language(),
            clock: ClockRule::of(&time_zone::zone(&account.time_zone), now_ms),
        }
    }

    /// The lines for language, clock and tones.
    pub fn write(&self, lines: &mut Lines) {
        let language = match self.language {
            Language::Es | Language::EsCo | Language::EsMx => "Spanish",
            Language::En => "English",
            Language::Fr => "French",
        };
        lines.set("lang.gui", language);
        lines.set("lang.wui", language);
        self.write_clock(lines);
        self.write_tones(lines);
    }

    fn write_clock(&self, lines: &mut Lines) {
        lines.set("local_time.ntp_server1", TIME_SERVER);
        lines.set("local_time.time_zone", self.clock.written());
        match &self.clock.summer {
            None => lines.set("local_time.summer_time", 0),
            Some(summer) => {
                lines.set("local_time.summer_time", 1);
                lines.set("local_time.dst_time_type", u8::from(summer.is_by_week));
                lines.set("local_time.start_time", &summer.begins);
                lines.set("local_time.end_time", &summer.ends);
                lines.set("local_time.offset_time", summer.minutes);
            }
        }
        // As the portal writes times and dates.
        let is_by_24_hours = !matches!(self.language, Language::En | Language::EsCo);
        lines.set("local_time.time_format", u8::from(is_by_24_hours));
        let month_first = self.country == Country::Us;
        lines.set("local_time.date_format", if month_first { 0 } else { 6 });
    }

    fn write_tones(&self, lines: &mut Lines) {
        let country = match self.country {
            // No phone of these knows Colombia.
            Country::Co => "Custom",
            Country::Mx => "Mexico",
            Country::Us | Country::Ca => "United States",
            Country::Fr => "France",
            Country::Gb => "Great Britain",
            Country::Au => "Australia",
        };
        lines.set("voice.tone.country", country);
        if self.country == Country::Co {
            // ITU-T E.180, supplement 2: frequency in hertz and length in milliseconds.
            lines.set("voice.tone.dial", "425/30000");
            lines.set("voice.tone.ring", "425/1000,0/4500");
            lines.set("voice.tone.busy", "425/250,0/250");
        }
    }

    /// The codecs for speech, the best first: over the network of the country they need no conversion.
    pub fn codecs(&self) -> [&'static str; 3] {
        match self.country {
            Country::Us | Country::Ca => ["g722", "pcmu", "pcma"],
            Country::Co | Country::Mx | Country::Fr | Country::Gb | Country::Au => ["g722", "pcma", "pcmu"],
        }
    }
}
