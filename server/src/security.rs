//! What protects every request: security headers, limits of bodies, and that a form was sent by our own page.

use app::shared::browser::{Visitor, form_token_is_valid, form_value};
use app::shared::portal::Portal;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};

/// The largest form, in bytes. Uploads have a limit of their own.
pub const LARGEST_FORM_BYTES: usize = 128 * 1024;

/// Headers on every answer. The policy for pages, with its nonce, is set where they are rendered.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        // `same-origin`: forms need to know the page they came from; no other site does.
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("cache-control", "no-store"),
    ] {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Over HTTPS: browsers are told to stay with it.
pub async fn strict_transport(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if portal.settings.secure_cookies {
        let value = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    response
}

/// The policy of a page: scripts of ours only, WebAssembly, nothing inline without the page's nonce.
pub fn content_security_policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Lets a request that changes something pass only when a page of ours sent it.
///
/// `Origin` and `Sec-Fetch-Site` are believed where a browser sends them; the form token, bound to the browser's cookie, is
/// asked of all. It stands in the form, in the header `x-form-token`, or, for uploads, in the address.
pub async fn same_site(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    if sent_by_another_site(request.headers(), &portal.settings.public_url) {
        tracing::warn!(path = request.uri().path(), "request of another site refused");
        return refused(&request);
    }
    let Some(visitor) = request.extensions().get::<Visitor>().cloned() else { return refused(&request) };
    let in_header = request.headers().get("x-form-token").and_then(|token| token.to_str().ok()).map(str::to_owned);
    let token = in_header.or_else(|| visitor.query_value("form_token"));
    if let Some(token) = token {
        return if form_token_is_valid(&visitor.browser, &token) { next.run(request).await } else { refused(&request) };
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_FORM_BYTES).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let token = std::str::from_utf8(&body).ok().and_then(|form| form_value(form, "form_token"));
    let valid = token.is_some_and(|token| form_token_is_valid(&visitor.browser, &token));
    let request = Request::from_parts(parts, Body::from(body));
    if valid { next.run(request).await } else { refused(&request) }
}

fn sent_by_another_site(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if text(HeaderName::from_static("sec-fetch-site")).is_some_and(|site| site != "same-origin" && site != "none") {
        return true;
    }
    let Some(origin) = text(header::ORIGIN) else { return false };
    let own_host = origin.split_once("://").map(|(_, host)| host);
    origin != public_url && (own_host.is_none() || own_host != text(header::HOST))
}

/// A plain form goes back to its page, which says what to do; anything else gets a plain 403.
fn refused(request: &Request) -> Response {
    let html = request.extensions().get::<Visitor>().filter(|visitor| visitor.accepts_html);
    let Some(visitor) = html else { return StatusCode::FORBIDDEN.into_response() };
    let text = visitor.text();
    let page = format!(
        "<!DOCTYPE html><html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Centralita</title><h1>{}</h1><p>{}</p><p><a href=\"/\">{}</a></p></html>",
        visitor.language.tag(),
        text.say("common-form-expired-title"),
        text.say("common-problem-form-token"),
        text.say("common-go-home"),
    );
    (StatusCode::FORBIDDEN, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        sent_by_another_site(&headers, "https://phones.example")
    }

    #[test]
    fn other_sites_are_recognised_where_the_browser_tells() {
        assert!(!sent(&[]));
        assert!(!sent(&[("sec-fetch-site", "same-origin"), ("origin", "https://phones.example")]));
        assert!(!sent(&[("origin", "http://localhost:3000"), ("host", "localhost:3000")]));
        assert!(sent(&[("sec-fetch-site", "cross-site")]));
        assert!(sent(&[("sec-fetch-site", "same-site")]));
        assert!(sent(&[("origin", "https://evil.example"), ("host", "phones.example")]));
        assert!(sent(&[("origin", "null"), ("host", "phones.example")]));
    }
}
