//! The router: layers in order, one closure that provides the portal to pages and server functions alike, static files.

use std::time::Duration;

use app::audio_files;
use app::billing;
use app::call_logs;
use app::number_porting;
use app::payments;
use app::prepaid_account;
use app::provisioning;
use app::shared::browser::Visitor;
use app::shared::portal::Portal;
use app::shared::problem::Problem;
use app::shell::shell;
use app::speech;
use app::users_csv;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Extension, Router};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::*;
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list_with_exclusions_and_ssg_and_context};
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::assets::{self, Files};
use crate::{functions, live_stream, metrics, security, visitor};

/// No request takes longer, except uploads, which have their own pace.
const LONGEST_REQUEST: Duration = Duration::from_mins(2);

/// The whole server as one service.
pub fn router(portal: Portal, files: Files) -> Router {
    let provide = provide_portal(portal.clone());
    let routes = generate_route_list_with_exclusions_and_ssg_and_context(shell, None, provide.clone()).0;
    let functions = {
        let provide = provide.clone();
        move |request: Request| leptos_axum::handle_server_fns_with_context(provide.clone(), request)
    };
    let options = LeptosOptions::builder().output_name("frontend").build();
    let pages = Router::new()
        .route("/api/{*function}", any(functions))
        .route("/form_token", get(form_token))
        .leptos_routes_with_context(&options, routes, provide.clone(), shell)
        .fallback(leptos_axum::render_app_async_with_context(provide, shell))
        .with_state(options)
        .layer(RequestBodyLimitLayer::new(security::LARGEST_FORM_BYTES))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), functions::with_fitting_status))
        .layer(CompressionLayer::new().quality(tower_http::CompressionLevel::Fastest))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), security::same_site))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), visitor::recognise));
    let (audio, lists, invoices) = (files_of_companies(&portal), lists(&portal), invoices(&portal));
    let calls = calls(&portal);
    let (health, events, phones, live) = (portal.clone(), portal.clone(), portal.clone(), live(&portal));
    Router::new()
        // Another machine has no form token: it signs what it sends.
        .route("/api/payments/stripe", post(move |request| payments::receive_event(events.clone(), request)))
        // Phones know an address of their own and nothing of forms, cookies and pages.
        .route("/provision/{*file}", any(async move |request| provisioning::serve(&phones, visitor::asked(&phones, &request)).await))
        .route("/healthz", get(move || is_healthy(health.clone())))
        .route("/favicon.svg", get(favicon))
        .route("/robots.txt", get(|| async { "User-agent: *\nDisallow: /\n" }))
        .route("/assets/{name}", get(async move |Path(name): Path<String>, headers: HeaderMap| assets::serve(&files, &name, &headers)))
        .fallback_service(pages)
        .merge(lists)
        .merge(invoices)
        .merge(calls)
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_REQUEST))
        .merge(audio)
        .merge(live)
        .layer(axum::middleware::from_fn(security::headers))
        .layer(axum::middleware::from_fn_with_state(portal, security::strict_transport))
        .layer(TraceLayer::new_for_http().make_span_with(|request: &Request<Body>| {
            tracing::info_span!("request", method = %request.method(), path = logged_path(request.uri().path()))
        }))
}

/// What a log may tell of an address: neither the query, which may hold what people typed, nor the token of a mailed link or of a phone.
fn logged_path(path: &str) -> &str {
    const SECRET: [(&str, &str); 4] = [
        ("/new_password/", "/new_password/…"),
        ("/confirm_email/", "/confirm_email/…"),
        ("/invitation/", "/invitation/…"),
        ("/provision/", "/provision/…"),
    ];
    SECRET.into_iter().find(|(beginning, _)| path.starts_with(beginning)).map_or(path, |(_, shown)| shown)
}

/// Audio and bills come and go at the pace of the visitor's line, as it is: not compressed, in parts where parts are asked for.
fn files_of_companies(portal: &Portal) -> Router {
    let (upload, listen, speak) = (portal.clone(), portal.clone(), portal.clone());
    let (bill, download, provide) = (portal.clone(), portal.clone(), provide_portal(portal.clone()));
    let page = provide.clone();
    let download = move |Path(id): Path<String>, request: Request| async move {
        let (parts, body) = request.into_parts();
        if let Some(response) = number_porting::download(&download, &parts, &id).await {
            return response;
        }
        let request = about(&format!("/porting_status/{id}"), Request::from_parts(parts, body));
        leptos_axum::render_app_async_with_context(page, shell)(request).await
    };
    let listen = move |Path((id, version)): Path<(String, String)>, request: Request| async move {
        let (parts, body) = request.into_parts();
        if let Some(response) = audio_files::listen(&listen, &parts, &id, &version).await {
            return response;
        }
        leptos_axum::render_app_async_with_context(provide, shell)(Request::from_parts(parts, body)).await
    };
    Router::new()
        .route("/api/audio/upload", post(move |request| audio_files::upload(upload, request)))
        .route("/api/number-porting/upload-bill", post(move |request| number_porting::upload(bill, request)))
        .route("/porting_status/{request}/bill", get(download))
        .route("/audio/speech", get(move |request| speech::serve(speak, request)))
        .route("/audio/{id}/{version}", get(listen))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), security::same_site))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), visitor::recognise))
}

/// What changes at the phone system, for as long as somebody looks, and figures of it.
fn live(portal: &Portal) -> Router {
    let (watched, counted) = (portal.clone(), portal.clone());
    Router::new()
        .route("/live", get(async move |visitor| live_stream::serve(watched.clone(), visitor)))
        .route("/metrics", get(move |visitor, headers| metrics::serve(counted.clone(), visitor, headers)))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), visitor::recognise))
}

/// Lists as files. An upload has a limit of its own.
fn lists(portal: &Portal) -> Router {
    let (upload, export, provide) = (portal.clone(), portal.clone(), provide_portal(portal.clone()));
    let (activity, provide_activity) = (portal.clone(), provide.clone());
    let activity = move |request: Request| async move {
        let (parts, body) = request.into_parts();
        if let Some(response) = prepaid_account::export(&activity, &parts).await {
            return response;
        }
        let request = about("/prepaid_account/activity", Request::from_parts(parts, body));
        leptos_axum::render_app_async_with_context(provide_activity, shell)(request).await
    };
    let export = move |request: Request| async move {
        let (parts, body) = request.into_parts();
        if let Some(response) = users_csv::export(&export, &parts).await {
            return response;
        }
        leptos_axum::render_app_async_with_context(provide, shell)(Request::from_parts(parts, body)).await
    };
    Router::new()
        .route("/api/users-csv/upload", post(move |request| users_csv::upload(upload, request)))
        .route("/extensions/export.csv", get(export))
        .route("/prepaid_account/activity.csv", get(activity))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), security::same_site))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), visitor::recognise))
}

/// The request for a page instead of its file: it leads whoever may not have the file to where they sign in, or says that there
/// is nothing.
fn about(page: &str, mut request: Request) -> Request {
    if let Ok(address) = page.parse() {
        *request.uri_mut() = address;
    }
    request
}

/// Invoices as files. Whatever else is asked for there is answered by the page.
fn invoices(portal: &Portal) -> Router {
    let (download, provide) = (portal.clone(), provide_portal(portal.clone()));
    let download = move |Path(name): Path<String>, request: Request| async move {
        let (parts, body) = request.into_parts();
        if let Some(response) = billing::download(&download, &parts, &name).await {
            return response;
        }
        leptos_axum::render_app_async_with_context(provide, shell)(Request::from_parts(parts, body)).await
    };
    Router::new()
        .route("/billing/invoices/{invoice}", get(download))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), security::same_site))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), visitor::recognise))
}

/// Calls as files, of an account and of a user.
fn calls(portal: &Portal) -> Router {
    let (all, own, provide) = (portal.clone(), portal.clone(), provide_portal(portal.clone()));
    let provide_own = provide.clone();
    let all = move |request: Request| async move {
        let (parts, body) = request.into_parts();
        if let Some(response) = call_logs::export(&all, &parts).await {
            return response;
        }
        let request = about("/call_logs", Request::from_parts(parts, body));
        leptos_axum::render_app_async_with_context(provide, shell)(request).await
    };
    let own = move |request: Request| async move {
        let (parts, body) = request.into_parts();
        if let Some(response) = call_logs::export_own(&own, &parts).await {
            return response;
        }
        let request = about("/user/call_logs", Request::from_parts(parts, body));
        leptos_axum::render_app_async_with_context(provide_own, shell)(request).await
    };
    Router::new()
        .route("/call_logs/calls.csv", get(all))
        .route("/user/call_logs/calls.csv", get(own))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), security::same_site))
        .layer(axum::middleware::from_fn_with_state(portal.clone(), visitor::recognise))
}

/// The page that says why a request is refused before it reaches a page or a server function. It stands at no address: what
/// is chosen on it, such as a language, leads to the home page.
pub async fn problem_page(portal: Portal, visitor: Visitor, problem: Problem) -> Response {
    let provide = provide_portal(portal);
    let provide = move || {
        provide();
        provide_context(problem.clone());
    };
    let mut request = Request::builder().uri("/api/").body(Body::empty()).unwrap_or_default();
    request.extensions_mut().insert(Visitor { path: "/".to_owned(), query: String::new(), ..visitor });
    leptos_axum::render_app_async_with_context(provide, shell)(request).await
}

/// What pages and server functions find in their context.
fn provide_portal(portal: Portal) -> impl Fn() + Clone + Send + Sync + 'static {
    move || {
        provide_context(portal.clone());
        provide_nonce();
        if let Some(visitor) = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Visitor>().cloned()) {
            provide_context(visitor);
        }
        if let (Some(response), Some(nonce)) = (use_context::<ResponseOptions>(), use_nonce())
            && let Ok(policy) = HeaderValue::from_str(&security::content_security_policy(&nonce))
        {
            response.insert_header(HeaderName::from_static("content-security-policy"), policy);
        }
    }
}

/// A fresh form token for the browser that asks. Other sites can neither read it nor use their own.
async fn form_token(Extension(visitor): Extension<Visitor>) -> String {
    visitor.form_token()
}

async fn is_healthy(portal: Portal) -> Response {
    match portal.database.read().await {
        Ok(_) => "ok\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

async fn favicon() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=86400")];
    (headers, include_str!("../../style/favicon.svg"))
}

#[cfg(test)]
mod tests {
    use super::logged_path;

    #[test]
    fn addresses_with_secrets_are_not_logged() {
        for (path, logged) in [
            ("/provision/t0ken/805ec0123456.cfg", "/provision/…"),
            ("/new_password/t0ken", "/new_password/…"),
            ("/invitation/t0ken", "/invitation/…"),
            ("/extensions/1001", "/extensions/1001"),
        ] {
            assert_eq!(logged_path(path), logged);
        }
    }
}
