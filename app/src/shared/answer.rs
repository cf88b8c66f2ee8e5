//! How a server function answers: the single place that touches the response.
//!
//! An island gets the value or the problem as JSON with a fitting status. A plain form gets a redirect: to the next page
//! with a notice, or back to the form with what was typed and why it was refused.

use http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use serde::Serialize;

use super::browser::Visitor;
use super::notes::{self, Notice};
use super::percent_encoding::{encoded_address, encoded_path};
use super::problem::Problem;

/// Sends a plain form on to `page`, which may have a query, with a notice; islands stay where they are.
///
/// # Errors
/// When the notice cannot be kept.
pub async fn go_on(page: &str, key: &str, name: &str) -> Result<(), Problem> {
    if Visitor::current().accepts_html {
        if !key.is_empty() {
            let path = page.split(['?', '#']).next().unwrap_or(page);
            notes::keep(path, "notice", &Notice { key: key.to_owned(), name: name.to_owned() }).await?;
        }
        redirect(page);
    }
    Ok(())
}

/// Answers a form: passes success on, sends a refused plain form back to `page` with what was typed.
///
/// # Errors
/// The problem itself, for islands.
pub async fn form<F: Serialize + Sync, T>(page: &str, typed: &F, result: Result<T, Problem>) -> Result<T, Problem> {
    form_of_kind("refused", page, typed, result).await
}

/// Answers one of several forms of a page: a refused one is kept as a note of its own kind.
///
/// # Errors
/// The problem itself, for islands.
pub async fn form_of_kind<F: Serialize + Sync, T>(
    kind: &str,
    page: &str,
    typed: &F,
    result: Result<T, Problem>,
) -> Result<T, Problem> {
    let problem = match result {
        Ok(value) => return Ok(value),
        Err(problem) => problem,
    };
    if !Visitor::current().accepts_html {
        set_status(status(&problem));
        return Err(problem);
    }
    if problem == Problem::SignInNeeded {
        // `Caller` or `UserCaller` has answered already.
        return Err(problem);
    }
    notes::keep_refused(page, kind, typed, &problem).await?;
    redirect(page);
    Err(problem)
}

/// Answers a form that a script sent in place of the browser, to go on by itself: a refused one is kept for the page, which the
/// script then loads again, as only pages have words.
///
/// # Errors
/// The problem itself.
pub async fn form_of_script<F: Serialize + Sync, T>(
    kind: &str,
    page: &str,
    typed: &F,
    result: Result<T, Problem>,
) -> Result<T, Problem> {
    if let (Err(problem), false) = (&result, Visitor::current().accepts_html) {
        notes::keep_refused(page, kind, typed, problem).await?;
    }
    form_of_kind(kind, page, typed, result).await
}

/// Marks, inside the server, an answer to somebody who is not signed in.
pub const SIGN_IN_NEEDED: &str = "x-sign-in-needed";

/// Answers somebody who is not signed in: `sign_in` is the page to do it.
pub fn to_sign_in(visitor: &Visitor, sign_in: &str) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(HeaderName::from_static(SIGN_IN_NEEDED), HeaderValue::from_static("1"));
    }
    elsewhere(visitor, &sign_in_before(visitor, sign_in));
}

/// Answers somebody who may not go on here: the browser is sent to another page, an island's call gets a 401.
pub fn elsewhere(visitor: &Visitor, page: &str) {
    if visitor.accepts_html {
        redirect(page);
    } else {
        set_status(StatusCode::UNAUTHORIZED);
    }
}

/// The sign-in page, which leads on to the page that was asked for.
fn sign_in_before(visitor: &Visitor, sign_in: &str) -> String {
    let asked = match visitor.query.as_str() {
        "" => visitor.path.clone(),
        query => format!("{}?{query}", visitor.path),
    };
    if asked == "/" || !is_a_page(&asked) {
        return sign_in.to_owned();
    }
    let mark = if sign_in.contains('?') { '&' } else { '?' };
    format!("{sign_in}{mark}next={}", encoded_path(&asked))
}

/// True for the address of a page of the portal, without a host: "//host" and "/\\host" would lead away, and browsers drop
/// tabs and line ends.
pub fn is_local(address: &str) -> bool {
    let leaves = |character: char| character == '\\' || character.is_control();
    address.starts_with('/') && !address.starts_with("//") && !address.contains(leaves)
}

/// True for a page somebody may be led to after signing in: not what only forms are sent to, nor a file.
pub fn is_a_page(address: &str) -> bool {
    const OTHERS: [&str; 3] = ["/api/", "/audio/", "/assets/"];
    is_local(address) && address.len() <= 1000 && !OTHERS.iter().any(|other| address.starts_with(other))
}

/// The status that goes with a problem.
pub fn status(problem: &Problem) -> StatusCode {
    match problem {
        Problem::SignInNeeded => StatusCode::UNAUTHORIZED,
        Problem::NotFound => StatusCode::NOT_FOUND,
        Problem::Fields(_) | Problem::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::Conflict => StatusCode::CONFLICT,
        Problem::TryLater { .. } => StatusCode::TOO_MANY_REQUESTS,
        Problem::Unexpected { .. } => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Sets the status of the response.
pub fn set_status(status: StatusCode) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
}

/// Sends the browser to another page of the portal. What was typed may be part of the address: it is encoded.
pub fn redirect(page: &str) {
    let location = HeaderValue::from_str(&encoded_address(page));
    if let (Some(response), Ok(location)) = (use_context::<ResponseOptions>(), location) {
        response.insert_header(header::LOCATION, location);
        response.set_status(StatusCode::SEE_OTHER);
    }
}

/// Adds a `Set-Cookie`.
pub fn set_cookie(cookie: &str) {
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        response.append_header(header::SET_COOKIE, value);
    }
}

#[cfg(test)]
mod tests {
    use super::{is_a_page, is_local};

    #[test]
    fn only_addresses_without_a_host_are_local() {
        for address in ["/", "/extensions?search=Ana", "/virtual_receptionist#key-3", "/./x"] {
            assert!(is_local(address) && is_a_page(address), "{address}");
        }
        let hostile = [
            "",
            "extensions",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "https://evil.example",
            "https:evil.example",
            "javascript:alert(1)",
            " //evil.example",
            "\\\\evil.example",
        ];
        for address in hostile {
            assert!(!is_local(address) && !is_a_page(address), "{address:?}");
        }
        for address in ["/api/sign-in/sign-out", "/audio/1/original", "/assets/main.css"] {
            assert!(!is_a_page(address), "{address}");
        }
        assert!(!is_a_page(&format!("/{}", "a".repeat(1000))));
    }
}
