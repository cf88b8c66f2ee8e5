//! `/metrics`: what the process and the phone system do, in Prometheus' text format, for this machine only.

use std::fmt::Write as _;
use std::net::IpAddr;
use std::sync::atomic::Ordering;

use app::shared::browser::Visitor;
use app::shared::live_phones::Presence;
use app::shared::portal::Portal;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};

/// The figures; 404 for whoever asks from another machine.
pub async fn serve(portal: Portal, Extension(visitor): Extension<Visitor>, headers: HeaderMap) -> Response {
    // A proxy on this machine asks for others.
    if !is_this_machine(visitor.address) || headers.contains_key("x-forwarded-for") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let figures = figures(&portal).await;
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], figures).into_response()
}

fn is_this_machine(address: IpAddr) -> bool {
    address.to_canonical().is_loopback()
}

async fn figures(portal: &Portal) -> String {
    let mut text = String::new();
    let now_ms = portal.clock.now_ms();
    let (attached, away_seconds) = match portal.phones.presence() {
        Presence::None => (0, 0),
        Presence::There => (1, 0),
        Presence::AwaySince(since) => (1, now_ms.saturating_sub(since) / 1000),
    };
    let mut figure = |name: &str, kind: &str, meaning: &str, value: i64| {
        let _ = write!(
            text,
            "# HELP centralita_{name} {meaning}\n# TYPE centralita_{name} {kind}\ncentralita_{name} {value}\n"
        );
    };
    figure("phone_system_attached", "gauge", "1 when a phone system is configured.", attached);
    figure("phone_system_away_seconds", "gauge", "For how long the phone system has not answered.", away_seconds);
    let (there, talking) = portal.phones.count();
    figure("phones_registered", "gauge", "Phones that are signed in.", there);
    figure("phones_in_calls", "gauge", "Phones that are in a call.", talking);
    let strangers = &portal.phones.strangers;
    let wrong = strangers.wrong_passwords.load(Ordering::Relaxed);
    figure("phone_wrong_passwords_total", "counter", "Wrong passwords that were tried at the phone system.", wrong);
    let shut_out = strangers.shut_out.load(Ordering::Relaxed);
    figure(
        "phone_addresses_shut_out",
        "gauge",
        "Addresses that tried too many and may not call for a while.",
        shut_out,
    );
    if let Ok(mut connection) = portal.database.read().await {
        let (behind, revisions) = app::phone_plan::lag(&mut connection).await.unwrap_or((-1, -1));
        figure("revisions_waiting", "gauge", "Accounts whose newest revision does not run yet.", behind);
        figure("revisions_run_total", "counter", "Revisions that the phone system took over.", revisions);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::is_this_machine;

    #[test]
    fn only_this_machine_sees_the_figures() {
        for (address, is_ours) in
            [("127.0.0.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("192.168.1.2", false)]
        {
            assert_eq!(is_this_machine(address.parse().unwrap()), is_ours, "{address}");
        }
    }
}
