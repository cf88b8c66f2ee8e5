//! What the demonstration company has: sample rates, funds, and a week of calls that were paid from them.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use super::calls::{CallToPay, NotAllowed, reserve, settle};
use super::operator::{Correction, CorrectionProblem, correct};
use crate::accounts::Account;
use crate::call_rates;
use crate::shared::clock::{Clock, DAY_MS};
use crate::shared::money::Money;
use crate::shared::portal::Portal;
use crate::shared::rows_file::FileProblem;

/// How many days ago somebody called which number, and for how many seconds they talked.
const CALLS: [(i64, &str, i64); 7] = [
    (9, "+34911234567", 412),
    (8, "+525550934400", 1_265),
    (6, "+12125550142", 268),
    (5, "+34612345678", 95),
    (3, "+442079460000", 733),
    (2, "+12125550142", 1_904),
    (1, "+5491123456789", 327),
];

/// Fills the account of the demonstration company, once. Sample rates are taken in only where the operator has none.
///
/// # Errors
/// A fault of the database.
pub async fn fill_for_demonstration(portal: &Portal, account: &Account) -> Result<(), FileProblem> {
    let lists = call_rates::lists(&mut *portal.database.read().await?).await?;
    if lists.is_empty() {
        let first_day = jiff::civil::date(2026, 1, 1);
        call_rates::import(portal, call_rates::sample().as_bytes(), Some(first_day), true).await?;
    }
    let now_ms = portal.clock.now_ms();
    let days_ago = |days: i64| {
        let clock = Clock::Set(Arc::new(AtomicI64::new(now_ms - days * DAY_MS)));
        Portal { clock, ..portal.clone() }
    };
    let amount = Money::minor(50_000, account.country.currency());
    let welcome = Correction { amount, reason: "Saldo de bienvenida", key: Some("welcome") };
    match correct(&days_ago(10), account, &welcome).await {
        Ok(_) | Err(CorrectionProblem::Nothing | CorrectionProblem::Reason | CorrectionProblem::Overdrawn) => {}
        Err(CorrectionProblem::Database(fault)) => return Err(fault.into()),
    }
    for (days, number, seconds) in CALLS {
        let (then, call_id) = (days_ago(days), format!("demonstration {days}"));
        let call = CallToPay { account_id: &account.id, call_id: &call_id, number };
        // Where the operator's rates know no such number, there is one call less.
        match reserve(&then, &call).await {
            Ok(_) => drop(settle(&then, (&account.id, &call_id), seconds).await?),
            Err(NotAllowed::NoPrice | NotAllowed::NoCredit | NotAllowed::Stopped | NotAllowed::NoCall) => {}
            Err(NotAllowed::Database(fault)) => return Err(fault.into()),
        }
    }
    Ok(())
}
