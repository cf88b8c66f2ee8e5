//! What protects every request: security headers, limits of bodies, and that a form was sent by our own page.

use app::send_again;
use app::shared::answer;
use app::shared::browser::{Visitor, form_value};
use app::shared::portal::Portal;
use app::shared::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::uri::Authority;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};

use crate::router;

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
         font-src 'self'; media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Lets a request that changes something pass only when a page of ours sent it.
///
/// `Origin` and `Sec-Fetch-Site` are believed where a browser sends them; the form token, bound to the browser's cookie, is
/// asked of all. It stands in the form, in the header `x-form-token`, or, for uploads, in the address. A form of ours that
/// came too late, because its token or the session had ended, is kept to be sent again.
pub async fn same_site(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return answered(next.run(request).await).0;
    }
    let Some(visitor) = request.extensions().get::<Visitor>().cloned() else {
        return StatusCode::FORBIDDEN.into_response();
    };
    if sent_by_another_site(request.headers(), &portal.settings.public_url) {
        tracing::warn!("request of another site refused");
        return refused(&visitor);
    }
    let page = page_of_ours(request.headers(), &portal.settings.public_url);
    let in_header = request.headers().get("x-form-token").and_then(|token| token.to_str().ok()).map(str::to_owned);
    if let Some(token) = in_header.or_else(|| visitor.query_value("form_token")) {
        if visitor.accepts_token(&token) {
            return answered(next.run(request).await).0;
        }
        return late(&portal, &visitor, page, &[]).await;
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_FORM_BYTES).await else {
        return too_large(portal, visitor).await;
    };
    let token = std::str::from_utf8(&body).ok().and_then(|form| form_value(form, "form_token"));
    if !token.is_some_and(|token| visitor.accepts_token(&token)) {
        return late(&portal, &visitor, page, &body).await;
    }
    let request = Request::from_parts(parts, Body::from(body.clone()));
    let (response, sign_in_needed) = answered(next.run(request).await);
    if !sign_in_needed || !visitor.accepts_html {
        return response;
    }
    // The token proved that a page of ours sent it.
    late(&portal, &visitor, page.or_else(|| Some("/".to_owned())), &body).await
}

/// The answer, and whether it is for somebody who is not signed in.
fn answered(mut response: Response) -> (Response, bool) {
    let sign_in_needed = response.headers_mut().remove(answer::SIGN_IN_NEEDED).is_some();
    (response, sign_in_needed)
}

/// The page of ours, with its query, that a form was sent from, where the browser proves it.
fn page_of_ours(headers: &HeaderMap, public_url: &str) -> Option<String> {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let referer = text(header::REFERER).and_then(|referer| referer.parse::<Uri>().ok());
    let from_us = referer.filter(|uri| {
        let origin =
            format!("{}://{}", uri.scheme_str().unwrap_or_default(), uri.authority().map_or("", Authority::as_str));
        origin == public_url || uri.authority().map(Authority::as_str) == text(header::HOST)
    });
    let told =
        text(HeaderName::from_static("sec-fetch-site")) == Some("same-origin") || headers.contains_key(header::ORIGIN);
    // A path that begins with two slashes would lead to another host.
    let page =
        from_us.and_then(|uri| uri.path_and_query().map(ToString::to_string)).filter(|page| answer::is_local(page));
    page.or_else(|| told.then(|| "/".to_owned()))
}

/// A form that came too late. An island is told that the session ended; what another page may have sent is refused.
async fn late(portal: &Portal, visitor: &Visitor, page: Option<String>, body: &[u8]) -> Response {
    if !visitor.accepts_html {
        return (StatusCode::FORBIDDEN, axum::Json(Problem::SignInNeeded)).into_response();
    }
    let Some(page) = page else { return refused(visitor) };
    let fields = form_urlencoded::parse(body).into_owned().collect();
    match send_again::keep(portal, visitor, &visitor.path, &page, fields).await {
        Ok(next) => Redirect::to(&next).into_response(),
        Err(_) => refused(visitor),
    }
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

/// What is too large to be read at all is not kept: the browser still has it, one page back.
async fn too_large(portal: Portal, visitor: Visitor) -> Response {
    let problem = Problem::Refused("common-problem-too-large".to_owned());
    if !visitor.accepts_html {
        return (StatusCode::PAYLOAD_TOO_LARGE, axum::Json(problem)).into_response();
    }
    let mut response = router::problem_page(portal, visitor, problem).await;
    *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
    response
}

/// Whoever reads a page is told what to do; anything else gets a plain 403.
fn refused(visitor: &Visitor) -> Response {
    if !visitor.accepts_html {
        return StatusCode::FORBIDDEN.into_response();
    }
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
