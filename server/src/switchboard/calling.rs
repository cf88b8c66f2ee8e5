//! How a call begins: from outside to a number, from a phone to what was dialled.

use std::sync::Arc;

use app::call_routing::{Called, Caller};
use app::phone_plan::Plan;
use app::shared::phone_number::PhoneNumber;
use asterisk::ari::Channel;
use tokio::sync::mpsc::UnboundedReceiver;

use super::board::{Board, Happening};
use super::call::{CallInHand, Ended, UNALLOCATED, new_call};

/// A name longer than this is cut; nobody has one.
const LONGEST_NAME: usize = 80;

/// Somebody outside calls a number.
pub(super) async fn from_outside(
    board: &Arc<Board>,
    channel: &Channel,
    happenings: UnboundedReceiver<Happening>,
) -> Result<(), Ended> {
    let Some((plan, number)) = number_of(board, &channel.dialplan.exten) else {
        board.ari.hang_up(&channel.id, UNALLOCATED).await?;
        return Ok(());
    };
    let caller = match PhoneNumber::parse(&channel.caller.number, plan.country) {
        Ok(number) => Caller::Outside(number.as_str().to_owned()),
        Err(_) => Caller::Hidden,
    };
    let now_ms = board.portal.clock.now_ms();
    let mut kept = new_call(&plan, channel, Called::Number(number), caller, now_ms);
    kept.entry.caller_name = channel.caller.name.chars().take(LONGEST_NAME).collect();
    board.journal.note(&kept.entry);
    CallInHand::new(board, channel, plan, happenings, kept).follow().await
}

/// The account's number that was called, as carriers may send it: with `+`, with the country, or as it is dialled there.
fn number_of(board: &Board, sent: &str) -> Option<(Arc<Plan>, String)> {
    let digits = sent.trim_start_matches('+');
    let e164 = format!("+{digits}");
    let plan = board.plans.of_number(&e164)?;
    Some((plan, e164))
}

/// Somebody at a phone of an account dials. A call that a phone passed on comes here, too: then somebody else is at its end.
pub(super) async fn from_phone(
    board: &Arc<Board>,
    channel: &Channel,
    account_id: &str,
    happenings: UnboundedReceiver<Happening>,
) -> Result<(), Ended> {
    let Some(plan) = board.plans.of_account(account_id) else {
        board.ari.hang_up(&channel.id, UNALLOCATED).await?;
        return Ok(());
    };
    let own = board.plans.of_phone(channel.endpoint()).filter(|(own, _)| own.account_id == account_id);
    let user = own.and_then(|(_, user)| plan.routing.user(&user).cloned());
    let caller = user.as_ref().map_or(Caller::Hidden, |user| Caller::Extension(user.number.clone()));
    let dialled = channel.dialplan.exten.clone();
    let now_ms = board.portal.clock.now_ms();
    let called = match (dialled.as_str(), &user) {
        // One's own number is one's messages.
        ("*98", Some(user)) => user.number.clone(),
        _ => dialled.clone(),
    };
    let mut kept = new_call(&plan, channel, Called::Extension(called), caller, now_ms);
    kept.entry.from_user = user.map(|user| user.id).unwrap_or_default();
    kept.entry.dialled = dialled;
    board.journal.note(&kept.entry);
    CallInHand::new(board, channel, plan, happenings, kept).follow().await
}
