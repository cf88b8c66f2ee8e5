//! A browser without scripts: keeps cookies, reads forms, sends them.

use std::collections::BTreeMap;

use app::testing::PASSWORD;
use axum::body::{Body, to_bytes};
use http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt;

use crate::forms::{Form, form};
use crate::site::Site;
use crate::sound;

/// What a plain visit accepts.
pub const HTML: &str = "text/html,application/xhtml+xml";

/// A browser.
#[derive(Clone)]
pub struct Browser<'a> {
    pub site: &'a Site,
    pub cookies: BTreeMap<String, String>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }
}

impl<'a> Browser<'a> {
    /// A browser that was never here.
    pub fn new(site: &'a Site) -> Self {
        Self { site, cookies: BTreeMap::new() }
    }

    /// Sends a request with this browser's cookies and keeps those that come back.
    pub async fn send(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost:3000");
        if !body.is_empty() {
            request = request.header(header::CONTENT_LENGTH, body.len());
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.site.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Visits a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[("accept", HTML)], Vec::new()).await
    }

    /// Sends a form as it is.
    pub async fn submit(&mut self, form: &Form) -> Answer {
        self.post(&form.action, form.encoded()).await
    }

    /// Sends a form as it is; `accept` tells what the answer may be.
    pub async fn submit_as(&mut self, accept: &str, form: &Form) -> Answer {
        self.submit_with(accept, &[], form).await
    }

    /// The same with more headers.
    pub async fn submit_with(&mut self, accept: &str, more: &[(&str, &str)], form: &Form) -> Answer {
        let mut headers = vec![("accept", accept), ("content-type", "application/x-www-form-urlencoded")];
        headers.extend_from_slice(more);
        self.send(Method::POST, &form.action, &headers, form.encoded().into_bytes()).await
    }

    /// Sends form-encoded text as it is.
    pub async fn post(&mut self, path: &str, body: String) -> Answer {
        let headers = [("accept", HTML), ("content-type", "application/x-www-form-urlencoded")];
        self.send(Method::POST, path, &headers, body.into_bytes()).await
    }

    /// Visits a page and reads one of its forms.
    pub async fn form_of(&mut self, page: &str, action: &str) -> Form {
        let answer = self.get(page).await;
        assert_eq!(answer.status, 200, "{page}");
        form(&answer.text(), action)
    }

    /// A form token of this browser, from a page that every browser can see.
    pub async fn token(&mut self) -> String {
        let page = self.get("/reset_password").await.text();
        form(&page, "/api/language/choose").value("form_token").to_owned()
    }

    /// Signs in with the form.
    pub async fn sign_in(&mut self, main_number: &str) {
        let form = self.form_of("/sign_in", "/api/sign-in/sign-in").await;
        let form = form.with("form[country]", "CO").with("form[number]", main_number).with("form[password]", PASSWORD);
        let answer = self.submit(&form).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/"));
    }

    /// Uploads a list of users with its form.
    pub async fn upload_users(&mut self, file: &[u8]) -> Answer {
        let forms = crate::forms::forms(&self.get("/extensions/import").await.text());
        let action =
            forms.into_iter().map(|form| form.action).find(|action| action.starts_with("/api/users-csv/upload?"));
        let (kind, body) = sound::upload("usuarios.csv", file);
        self.send(Method::POST, &action.unwrap(), &[("accept", HTML), ("content-type", &kind)], body).await
    }

    /// Uploads a file with the plain form.
    pub async fn upload(&mut self, purpose: &str, file: &[u8]) -> Answer {
        let page = if purpose == "recording" { "/virtual_receptionist/recordings" } else { "/preferences" };
        let answer = self.get(page).await;
        let forms = crate::forms::forms(&answer.text());
        let action =
            forms.into_iter().map(|form| form.action).find(|action| action.contains(&format!("purpose={purpose}&")));
        let (kind, body) = sound::upload("tono.wav", file);
        self.send(Method::POST, &action.unwrap(), &[("accept", HTML), ("content-type", &kind)], body).await
    }
}
