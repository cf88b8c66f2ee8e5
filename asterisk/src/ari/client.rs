//! Requests to the ARI. Each is one HTTP request on a connection that is kept.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};

/// No answer is larger: a list of a thousand channels is one megabyte.
const LARGEST_ANSWER_BYTES: usize = 16 * 1024 * 1024;
/// Asterisk answers at once or not at all.
const LONGEST_REQUEST: Duration = Duration::from_secs(5);

/// Why a request failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Asterisk does not answer.
    #[error("the ARI does not answer: {0}")]
    Away(String),
    /// What is asked for is not there: a call that has ended, for instance.
    #[error("the ARI knows no such thing")]
    NotFound,
    /// It is refused.
    #[error("the ARI refuses it with {0}: {1}")]
    Refused(StatusCode, String),
}

/// A client of one Asterisk. Cloning it shares its connections.
#[derive(Clone)]
pub struct Ari(Arc<Inner>);

struct Inner {
    client: Client<HttpConnector, Full<Bytes>>,
    address: String,
    authorization: String,
}

impl std::fmt::Debug for Ari {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Ari").field(&self.0.address).finish()
    }
}

impl Ari {
    /// A client for the ARI at an address such as `http://127.0.0.1:8088`.
    pub fn new(address: &str, user: &str, password: &str) -> Self {
        let client = Client::builder(TokioExecutor::new()).pool_idle_timeout(Duration::from_secs(5)).build_http();
        let authorization = format!("Basic {}", STANDARD.encode(format!("{user}:{password}")));
        Self(Arc::new(Inner { client, address: address.trim_end_matches('/').to_owned(), authorization }))
    }

    /// The address without a path.
    pub(super) fn address(&self) -> &str {
        &self.0.address
    }

    /// Who we are, as a header.
    pub(super) fn authorization(&self) -> &str {
        &self.0.authorization
    }

    /// A request below `/ari`, with a query, and its answer, which may be empty.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn request(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Result<Value, Error> {
        tokio::time::timeout(LONGEST_REQUEST, self.ask(method, path, query, body))
            .await
            .unwrap_or_else(|_| Err(Error::Away("it takes too long".to_owned())))
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Result<Value, Error> {
        let away = |error: &dyn std::fmt::Display| Error::Away(error.to_string());
        let mut address = format!("{}/ari{path}", self.0.address);
        for (place, (name, value)) in query.iter().enumerate() {
            address.push(if place == 0 { '?' } else { '&' });
            address.push_str(name);
            address.push('=');
            encode(value, &mut address);
        }
        let mut request =
            Request::builder().method(method).uri(address).header(header::AUTHORIZATION, &self.0.authorization);
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let body = body.map(ToString::to_string).unwrap_or_default();
        let request = request.body(Full::new(Bytes::from(body))).map_err(|error| away(&error))?;
        let response = self.0.client.request(request).await.map_err(|error| away(&error))?;
        let status = response.status();
        let body = Limited::new(response.into_body(), LARGEST_ANSWER_BYTES).collect().await;
        let body = body.map_err(|error| away(&error))?.to_bytes();
        let value = serde_json::from_slice(&body).unwrap_or(Value::Null);
        match status {
            status if status.is_success() => Ok(value),
            StatusCode::NOT_FOUND => Err(Error::NotFound),
            status => {
                let message = value.get("message").and_then(Value::as_str).unwrap_or_default();
                Err(Error::Refused(status, message.to_owned()))
            }
        }
    }

    /// It is there, and answers.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn ping(&self) -> Result<(), Error> {
        self.request(Method::GET, "/asterisk/ping", &[], None).await.map(drop)
    }

    /// Answers a call.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn answer(&self, channel: &str) -> Result<(), Error> {
        self.post(&format!("/channels/{channel}/answer"), &[]).await
    }

    /// Ends a call, with a cause of Q.850.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn hang_up(&self, channel: &str, cause: u16) -> Result<(), Error> {
        let cause = cause.to_string();
        self.request(Method::DELETE, &format!("/channels/{channel}"), &[("reason_code", &cause)], None).await.map(drop)
    }

    /// Plays one sound after the other, such as `sound:beep`; the playback has the id that is given.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn play(&self, channel: &str, playback: &str, media: &[String]) -> Result<(), Error> {
        self.post(&format!("/channels/{channel}/play/{playback}"), &[("media", &media.join(","))]).await
    }

    /// Ends a playback; one that is over already is no error.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn stop_playback(&self, playback: &str) -> Result<(), Error> {
        match self.request(Method::DELETE, &format!("/playbacks/{playback}"), &[], None).await {
            Err(Error::NotFound) => Ok(()),
            result => result.map(drop),
        }
    }

    /// Sets a variable or writes a function of a call.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn set_variable(&self, channel: &str, name: &str, value: &str) -> Result<(), Error> {
        // In the body: Asterisk reads no request line longer than 4,096 bytes.
        let body = json!({"variable": name, "value": value});
        self.request(Method::POST, &format!("/channels/{channel}/variable"), &[], Some(&body)).await.map(drop)
    }

    /// A variable of a call; empty when it is not set, or there is no such call.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn variable(&self, channel: &str, name: &str) -> Result<String, Error> {
        let path = format!("/channels/{channel}/variable");
        match self.request(Method::GET, &path, &[("variable", name)], None).await {
            Ok(answer) => Ok(answer.get("value").and_then(Value::as_str).unwrap_or_default().to_owned()),
            Err(Error::NotFound) => Ok(String::new()),
            Err(error) => Err(error),
        }
    }

    /// A header of the SIP request that a call came by; empty when it has none of that name.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn sip_header(&self, channel: &str, name: &str) -> Result<String, Error> {
        match self.variable(channel, &format!("PJSIP_HEADER(read,{name})")).await {
            // A header that is not there is a fault of the function to Asterisk.
            Err(Error::Refused(StatusCode::INTERNAL_SERVER_ERROR, _)) => Ok(String::new()),
            result => result,
        }
    }

    /// Sends a call on in the dialplan.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn continue_in(&self, channel: &str, context: &str, extension: &str) -> Result<(), Error> {
        let query = [("context", context), ("extension", extension), ("priority", "1")];
        self.post(&format!("/channels/{channel}/continue"), &query).await
    }

    /// Lets the one at the end of a leg hear what the other side does not: a leg of its own enters the application for it.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn whisper(&self, channel: &str, application: &str, arguments: &[&str]) -> Result<(), Error> {
        let arguments = arguments.join(",");
        let query = [("whisper", "out"), ("app", application), ("appArgs", arguments.as_str())];
        self.post(&format!("/channels/{channel}/snoop"), &query).await
    }

    /// All calls there are.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn channels(&self) -> Result<Vec<super::Channel>, Error> {
        let answer = self.request(Method::GET, "/channels", &[], None).await?;
        serde_json::from_value(answer).map_err(|error| Error::Away(error.to_string()))
    }

    /// Chooses the kinds of events that an application gets besides those of its own calls.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn allow_events(&self, application: &str, kinds: &[&str]) -> Result<(), Error> {
        let kinds: Vec<Value> = kinds.iter().map(|kind| json!({"type": kind})).collect();
        let path = format!("/applications/{application}/eventFilter");
        self.request(Method::PUT, &path, &[], Some(&json!({"allowed": kinds}))).await.map(drop)
    }

    /// Has a module read its configuration again.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn reload(&self, module: &str) -> Result<(), Error> {
        self.request(Method::PUT, &format!("/asterisk/modules/{module}"), &[], None).await.map(drop)
    }

    /// Begins a log file anew; the one before is kept beside it.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn rotate_log(&self, name: &str) -> Result<(), Error> {
        self.request(Method::PUT, &format!("/asterisk/logging/{name}/rotate"), &[], None).await.map(drop)
    }

    /// The state of every phone of a technology: its name, and whether it is there.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn endpoints(&self, technology: &str) -> Result<Vec<(String, bool)>, Error> {
        let answer = self.request(Method::GET, &format!("/endpoints/{technology}"), &[], None).await?;
        let all = answer.as_array().into_iter().flatten();
        let state = |endpoint: &Value| {
            let name = endpoint.get("resource")?.as_str()?.to_owned();
            Some((name, endpoint.get("state").and_then(Value::as_str) == Some("online")))
        };
        Ok(all.filter_map(state).collect())
    }

    async fn post(&self, path: &str, query: &[(&str, &str)]) -> Result<(), Error> {
        self.request(Method::POST, path, query, None).await.map(drop)
    }
}

/// Everything but letters and digits as `%XX`.
fn encode(value: &str, into: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            let _ = write!(into, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn what_is_sent_in_a_query_stays_in_its_value() {
        let mut encoded = String::new();
        encode("a&b=c d/ñ\r\n${X}", &mut encoded);
        assert_eq!(encoded, "a%26b%3Dc%20d%2F%C3%B1%0D%0A%24%7BX%7D");
    }
}
