//! Payments in words.

use super::payment::{CANCELED, Purpose, REPLACED};
use crate::shared::language::Text;

/// Why a payment failed, as a sentence that says what to do. Codes are ours and those of Stripe and of banks
/// (<https://docs.stripe.com/declines/codes>).
pub fn failure_sentence(text: Text, code: &str) -> String {
    text.say(match code {
        "no_method" => "payments-failure-no-method",
        "authentication_required" => "payments-failure-authentication",
        "expired_card" | "invalid_expiry_month" | "invalid_expiry_year" => "payments-failure-expired",
        "insufficient_funds" | "withdrawal_count_limit_exceeded" | "card_velocity_exceeded" => "payments-failure-funds",
        "no_answer" | "processing_error" | "issuer_not_available" | "try_again_later" => "payments-failure-no-answer",
        REPLACED => "payments-failure-replaced",
        CANCELED => "payments-failure-canceled",
        _ => "payments-failure-declined",
    })
}

/// What a payment is for, in a few words that begin with a capital letter.
pub fn purpose_word(text: Text, purpose: Purpose) -> String {
    text.say(match purpose {
        Purpose::Invoice => "payments-purpose-invoice",
        Purpose::TopUp => "payments-purpose-top-up",
        Purpose::Refill => "payments-purpose-refill",
    })
}
