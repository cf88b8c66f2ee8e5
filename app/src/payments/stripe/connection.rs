//! One request over HTTPS: a connection of its own, as payments are few.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use http::{Request, Response, StatusCode, Uri};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::payments::provider::Fault;

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: usize = 512 * 1024;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Sends a request and reads the whole answer.
pub async fn exchange(timeout: Duration, request: Request<Body>) -> Result<(StatusCode, Bytes), Fault> {
    let answered = tokio::time::timeout(timeout, talk(request)).await;
    let answered = answered.map_err(|_| Fault::Unanswered("nothing within the time".to_owned()))?;
    answered.map_err(|failure| Fault::Unanswered(failure.to_string()))
}

async fn talk(request: Request<Body>) -> Result<(StatusCode, Bytes), Failure> {
    let uri = request.uri().clone();
    let host = uri.host().ok_or("payments.stripe_api_url has no host")?.to_owned();
    let is_https = uri.scheme_str() == Some("https");
    let port = uri.port_u16().unwrap_or(if is_https { 443 } else { 80 });
    if !is_https && !is_this_machine(&uri) {
        return Err("payments.stripe_api_url is not https".into());
    }
    let stream = TcpStream::connect((host.as_str(), port)).await?;
    let response = if is_https {
        let name = ServerName::try_from(host)?;
        speak(connector()?.connect(name, stream).await?, request).await?
    } else {
        speak(stream, request).await?
    };
    let (parts, body) = response.into_parts();
    Ok((parts.status, to_bytes(body, LONGEST_ANSWER).await?))
}

/// The secret key never travels in the clear, but to a stand-in on this machine.
fn is_this_machine(uri: &Uri) -> bool {
    matches!(uri.host(), Some("127.0.0.1" | "localhost"))
}

fn connector() -> Result<TlsConnector, Failure> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

async fn speak<S>(stream: S, mut request: Request<Body>) -> Result<Response<Body>, Failure>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let authority = request.uri().authority().map(ToString::to_string).unwrap_or_default();
    request.headers_mut().insert(http::header::HOST, authority.parse()?);
    // A request to the server itself names the path only.
    let path = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    *request.uri_mut() = path.parse()?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    // It ends when the answer is read, or thrown away.
    tokio::spawn(connection);
    Ok(sender.send_request(request).await?.map(Body::new))
}
