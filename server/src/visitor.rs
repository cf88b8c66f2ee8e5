//! Works out who a request comes from, once, before the portal sees it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use app::provisioning::Asked;
use app::sessions::{BROWSER_COOKIE, SESSION_COOKIE, browser_cookie, find_person};
use app::shared::browser::Visitor;
use app::shared::caller::Person;
use app::shared::language::Language;
use app::shared::portal::Portal;
use app::shared::{notes, random};
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};

/// Adds a [`Visitor`] to the request; a browser without an id gets one.
pub async fn recognise(State(portal): State<Portal>, mut request: Request, next: Next) -> Response {
    let known = cookie(request.headers(), BROWSER_COOKIE).filter(|id| (16..=64).contains(&id.len())).map(str::to_owned);
    let browser = known.clone().unwrap_or_else(random::token);
    let (person, may_have_notes) = match cookie(request.headers(), SESSION_COOKIE) {
        None | Some("") => (None, true),
        Some(token) => match find(&portal, request.method(), token, &browser).await {
            Ok(found) => found,
            Err(error) => {
                tracing::error!(%error, "session cannot be read");
                return (StatusCode::SERVICE_UNAVAILABLE, Body::empty()).into_response();
            }
        },
    };
    let visitor = Visitor { may_have_notes, ..visitor(&portal, &request, browser.clone(), person) };
    request.extensions_mut().insert(visitor);
    let mut response = next.run(request).await;
    let cookies = response.headers().get_all(header::SET_COOKIE);
    let renewed = cookies.iter().any(|cookie| cookie.as_bytes().starts_with(BROWSER_COOKIE.as_bytes()));
    let cookie = HeaderValue::from_str(&browser_cookie(&browser, portal.settings.secure_cookies));
    if let (None, false, Ok(cookie)) = (known, renewed, cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Whose session it is, and whether a page may find notes of this browser: asked once, as most pages would look several times
/// for what is hardly ever there. What is no visit of a page may keep notes and read them again.
async fn find(
    portal: &Portal,
    method: &Method,
    token: &str,
    browser: &str,
) -> Result<(Option<Person>, bool), sqlx::Error> {
    let mut connection = portal.database.read().await?;
    let person = find_person(&mut connection, portal.clock.now_ms(), token).await?;
    let may_have_notes = *method != Method::GET || notes::any(&mut connection, browser).await?;
    Ok((person, may_have_notes))
}

fn visitor(portal: &Portal, request: &Request, browser: String, person: Option<Person>) -> Visitor {
    let headers = request.headers();
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let chosen = cookie(headers, "centralita_language").and_then(Language::from_tag);
    let language = chosen
        .or_else(|| person.as_ref().map(Person::language))
        .or_else(|| Language::from_accept_language(text(header::ACCEPT_LANGUAGE)))
        .unwrap_or(Language::EsCo);
    let (caller, user) = match person {
        Some(Person::Administrator(caller)) => (Some(caller), None),
        Some(Person::User(user)) => (None, Some(user)),
        None => (None, None),
    };
    Visitor {
        browser,
        language,
        caller,
        user,
        address: address(portal, request),
        user_agent: text(header::USER_AGENT).chars().take(200).collect(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        accepts_html: text(header::ACCEPT).contains("text/html"),
        may_have_notes: true,
    }
}

fn address(portal: &Portal, request: &Request) -> IpAddr {
    let forwarded = || {
        // The last address is the one our own proxy saw; some proxies add it as a header of its own.
        let list = request.headers().get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        list.rsplit(',').next()?.trim().parse().ok()
    };
    let direct = || request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    let known = if portal.settings.trust_proxy { forwarded().or_else(direct) } else { direct() };
    known.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}

/// What a phone asks for. Whether it came over HTTPS is known from the proxy in front: the portal itself does no TLS.
pub fn asked(portal: &Portal, request: &Request) -> Asked {
    let text = |name: HeaderName| {
        request
            .headers()
            .get(name)
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .unwrap_or_default()
    };
    let forwarded = text(HeaderName::from_static("x-forwarded-proto"));
    let told = forwarded.rsplit(',').next().unwrap_or_default().trim();
    Asked {
        path: request.uri().path().strip_prefix("/provision/").unwrap_or_default().to_owned(),
        is_get: *request.method() == Method::GET,
        is_secure: portal.settings.trust_proxy && told.eq_ignore_ascii_case("https"),
        address: address(portal, request),
        user_agent: text(header::USER_AGENT),
        if_none_match: text(header::IF_NONE_MATCH),
    }
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}
