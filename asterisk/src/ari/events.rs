//! The stream of events. One connection; whoever listens connects again when it ends.

use std::time::Duration;

use futures_util::StreamExt;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use super::{Ari, Error, Event};

/// Asterisk answers at once or not at all.
const LONGEST_CONNECTING: Duration = Duration::from_secs(5);

/// Events, one after the other.
#[derive(Debug)]
pub struct Events(WebSocketStream<MaybeTlsStream<TcpStream>>);

/// Begins to listen as an application; calls that enter it from now on are told. With all events, see
/// [`Ari::allow_events`].
///
/// # Errors
/// See [`Error`].
pub async fn listen(ari: &Ari, application: &str) -> Result<Events, Error> {
    let away = |error: &dyn std::fmt::Display| Error::Away(error.to_string());
    let address = ari.address().replacen("http", "ws", 1);
    let address = format!("{address}/ari/events?app={application}&subscribeAll=true");
    let mut request = address.into_client_request().map_err(|error| away(&error))?;
    let authorization = ari.authorization().parse().map_err(|_| away(&"the password cannot be sent"))?;
    request.headers_mut().insert("authorization", authorization);
    let connecting = tokio_tungstenite::connect_async(request);
    let connected = tokio::time::timeout(LONGEST_CONNECTING, connecting).await;
    let (stream, _) = connected.map_err(|error| away(&error))?.map_err(|error| away(&error))?;
    Ok(Events(stream))
}

impl Events {
    /// The next event; nothing when the connection has ended.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            match self.0.next().await? {
                Ok(Message::Text(text)) => match serde_json::from_str(&text) {
                    Ok(event) => return Some(event),
                    Err(error) => tracing::warn!(%error, "an event of the ARI cannot be read"),
                },
                Ok(Message::Close(_)) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }
}
