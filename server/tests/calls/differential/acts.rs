//! Phones that do what a call imagines of them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::call_routing::{Call, Outcome};

use super::expected::{ANSWERED, TOLD, does};
use crate::phone::{State, TestCall, TestPhone};

/// Who answers lets the others ring, too.
const BEFORE_ANSWERING: Duration = Duration::from_millis(400);

/// What the phones of a company do in the call that goes on, and which of them rang.
#[derive(Debug, Default)]
pub struct Acts {
    pub call: Call,
    pub rung: Vec<(String, bool)>,
}

/// A number outside of a company: where the calls of a user are forwarded to, or menus lead.
pub fn outside_number(company: usize, user: usize) -> String {
    format!("310{company:06}{user}")
}

/// A phone does what is imagined, again and again.
pub async fn act(phone: Arc<TestPhone>, user: String, acts: Arc<Mutex<Acts>>) {
    while let Some(call) = phone.next_call().await {
        ring(call, &user, false, &acts);
    }
}

/// A phone rings: it does what is imagined, and goes on to listen.
pub fn ring(call: TestCall, user: &str, forwarded: bool, acts: &Mutex<Acts>) {
    let outcome = {
        let mut acts = acts.lock().unwrap();
        acts.rung.push((user.to_owned(), forwarded));
        does(&acts.call, user, forwarded)
    };
    tokio::spawn(async move {
        match outcome {
            Outcome::Answered => {
                tokio::time::sleep(BEFORE_ANSWERING).await;
                if call.state() == State::Ringing {
                    call.accept(f64::from(ANSWERED)).await;
                    if forwarded && call.hears_within(f64::from(TOLD), Duration::from_secs(3)).await {
                        call.press("1").await;
                    }
                }
            }
            Outcome::Busy => call.reject().await,
            _ => {}
        }
        call.ends().await;
    });
}
