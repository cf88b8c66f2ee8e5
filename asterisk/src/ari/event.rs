//! The events of the ARI that this client knows; all others are [`Event::Other`].

use serde::Deserialize;

/// An event.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "type")]
pub enum Event {
    /// A call came into the application.
    StasisStart {
        /// What the dialplan says of it.
        #[serde(default)]
        args: Vec<String>,
        /// The call.
        channel: Channel,
    },
    /// A call left the application.
    StasisEnd {
        /// The call.
        channel: Channel,
    },
    /// A key was pressed.
    ChannelDtmfReceived {
        /// Which.
        digit: String,
        /// By whom.
        channel: Channel,
    },
    /// A call is over.
    ChannelDestroyed {
        /// The call.
        channel: Channel,
        /// Why, in the numbers of Q.850.
        #[serde(default)]
        cause: u16,
    },
    /// A sound was played, or its playing was ended.
    PlaybackFinished {
        /// What was played.
        playback: Playback,
    },
    /// Somebody is called, or answers, or does not.
    Dial {
        /// Who calls.
        #[serde(default)]
        caller: Option<Channel>,
        /// Who is called.
        peer: Channel,
        /// How it stands: empty in the beginning, then `RINGING`, `ANSWER`, …
        #[serde(default)]
        dialstatus: String,
        /// When.
        #[serde(default)]
        timestamp: Moment,
    },
    /// A phone's address changed.
    ContactStatusChange {
        /// The address.
        contact_info: Contact,
        /// The phone.
        endpoint: Peer,
    },
    /// A phone signed in or out.
    PeerStatusChange {
        /// The phone.
        endpoint: Peer,
    },
    /// Another client took the application over.
    ApplicationReplaced {},
    /// Anything else.
    #[serde(other)]
    Other,
}

/// When something happened, in milliseconds since 1970; 0 when it is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Moment(pub i64);

impl From<String> for Moment {
    fn from(text: String) -> Self {
        let moment = jiff::Timestamp::strptime("%Y-%m-%dT%H:%M:%S%.f%z", &text);
        Self(moment.map(jiff::Timestamp::as_millisecond).unwrap_or_default())
    }
}

/// A call's leg.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Channel {
    /// Its id, the `UNIQUEID` of the dialplan.
    pub id: String,
    /// Its name, such as `PJSIP/1001-00000001`.
    pub name: String,
    /// `Ring`, `Up`, …
    pub state: String,
    /// Who is at its end.
    pub caller: CallerId,
    /// Where it is in the dialplan.
    pub dialplan: Dialplan,
}

impl Channel {
    /// The name of the phone at its end.
    pub fn endpoint(&self) -> &str {
        endpoint(&self.name)
    }
}

/// The name of the phone at the end of a leg, by the leg's name: what stands between `PJSIP/` and the last dash.
pub fn endpoint(leg: &str) -> &str {
    let name = leg.split_once('/').map_or(leg, |(_, name)| name);
    name.rsplit_once('-').map_or(name, |(endpoint, _)| endpoint)
}

/// A name and a number, as the other side gave them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CallerId {
    /// The name.
    pub name: String,
    /// The number.
    pub number: String,
}

/// A place in the dialplan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Dialplan {
    /// The context.
    pub context: String,
    /// The extension: what was dialled.
    pub exten: String,
    /// The application of the dialplan that it is in, such as `Stasis` or `Dial`.
    pub app_name: String,
}

/// A playing of sounds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Playback {
    /// The id it was given.
    pub id: String,
}

/// Where a phone is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Its address.
    pub uri: String,
    /// `Reachable`, `NonQualified`, `Removed`, …
    pub contact_status: String,
}

/// A phone.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Peer {
    /// Its name.
    pub resource: String,
    /// `online`, `offline`, `unknown`.
    pub state: String,
}

#[cfg(test)]
mod tests {
    use super::{Channel, Event, Moment};

    #[test]
    fn events_are_read_and_unknown_ones_are_let_pass() {
        let start = r#"{"type":"StasisStart","timestamp":"2026-11-30T00:00:00.000+0000","args":["number"],"channel":
            {"id":"1.2","name":"PJSIP/trunk-a-00000001","state":"Ring","caller":{"name":"<b>","number":"+57"},
             "connected":{"name":"","number":""},"dialplan":{"context":"in","exten":"+571","priority":1}},"application":"a"}"#;
        let Ok(Event::StasisStart { args, channel }) = serde_json::from_str(start) else { panic!("it is an event") };
        assert_eq!(
            (args[0].as_str(), channel.dialplan.exten.as_str(), channel.caller.name.as_str()),
            ("number", "+571", "<b>")
        );
        assert_eq!(channel.endpoint(), "trunk-a");
        assert!(matches!(serde_json::from_str(r#"{"type":"New","x":1}"#), Ok(Event::Other)));
        assert_eq!(Moment::from("2026-11-30T22:51:25.004+0000".to_owned()), Moment(1_796_079_085_004));
        assert_eq!(Moment::from("soon".to_owned()), Moment(0));
        assert_eq!(Channel { name: "odd".to_owned(), ..Channel::default() }.endpoint(), "odd");
    }
}
