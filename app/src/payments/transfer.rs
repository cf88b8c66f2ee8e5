//! Payment by transfer: the payer quotes a reference, and the operator books what arrives.

use super::payment::{Checkout, Payment};
use super::provider::{Answer, Charge, Fault, Payer, PaymentProvider, Progress};

/// Transfers to the operator's bank, whose account is in the settings.
pub struct Transfer;

fn at_once<'a, T: Send + 'a>(answer: Result<T, Fault>) -> Answer<'a, T> {
    Box::pin(std::future::ready(answer))
}

/// A bank charges nothing by itself.
fn saves_nothing() -> Fault {
    Fault::Refused { status: 404, code: "no_method".to_owned() }
}

impl PaymentProvider for Transfer {
    fn open_checkout<'a>(&'a self, _payment: &'a Payment) -> Answer<'a, Option<Checkout>> {
        at_once(Ok(None))
    }

    fn customer<'a>(&'a self, _payer: Payer<'a>) -> Answer<'a, Option<String>> {
        at_once(Ok(None))
    }

    fn open_setup<'a>(&'a self, _payer: Payer<'a>) -> Answer<'a, Checkout> {
        at_once(Err(saves_nothing()))
    }

    fn prepare<'a>(&'a self, _payment: &'a Payment, _customer: &'a str) -> Answer<'a, String> {
        at_once(Err(saves_nothing()))
    }

    fn charge<'a>(&'a self, _charge: Charge<'a>) -> Answer<'a, Progress> {
        at_once(Err(saves_nothing()))
    }

    fn look<'a>(&'a self, _payment: &'a Payment) -> Answer<'a, Progress> {
        at_once(Ok(Progress::Waiting))
    }

    fn forget<'a>(&'a self, _method: &'a str) -> Answer<'a, ()> {
        at_once(Ok(()))
    }
}
