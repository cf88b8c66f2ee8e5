//! The Asterisk REST Interface: requests over HTTP, events over a WebSocket.

mod client;
mod event;
mod events;

pub use client::{Ari, Error};
pub use event::{Channel, Contact, Event, Moment, Peer, endpoint};
pub use events::{Events, listen};
