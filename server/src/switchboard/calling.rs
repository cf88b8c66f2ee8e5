//! How a call begins: from outside to a number, from a phone to what was dialled.

use std::sync::Arc;

use app::call_routing::{Called, Caller};
use app::outgoing_calls::{Dialled, read_dialled};
use app::phone_plan::Plan;
use asterisk::ari::{Channel, endpoint};
use tokio::sync::mpsc::UnboundedReceiver;

use super::board::{Board, Happening};
use super::call::{CallInHand, Ended, UNALLOCATED, new_call};

/// No phone is in more calls at once; whoever makes more would take the lines of speech from everybody else.
const MOST_CALLS_OF_A_PHONE: usize = 12;
/// User busy (Q.850).
const BUSY: u16 = 17;
/// A name longer than this is cut; nobody has one.
const LONGEST_NAME: usize = 80;

/// Somebody outside calls a number.
pub(super) async fn from_outside(
    board: &Arc<Board>,
    channel: &Channel,
    happenings: UnboundedReceiver<Happening>,
) -> Result<(), Ended> {
    let Some((plan, number)) = number_of(board, channel).await? else {
        board.ari.hang_up(&channel.id, UNALLOCATED).await?;
        return Ok(());
    };
    // The carrier tells us who calls, also who does not want it known (RFC 3325): then nobody else is told.
    let is_withheld = board.ari.variable(&channel.id, "CALLERID(num-pres)").await?.starts_with("prohib");
    let caller = board.lines_out.read(channel.endpoint(), &channel.caller.number, Some(plan.country));
    let caller = caller.filter(|_| !is_withheld);
    if is_withheld {
        board.ari.set_variable(&channel.id, "CALLERID(all)", "").await?;
    } else if let Some(number) = &caller {
        // Phones show it, and call it back: as everybody dials it, not as the carrier writes it.
        board.ari.set_variable(&channel.id, "CALLERID(num)", number).await?;
    }
    let caller = caller.map_or(Caller::Hidden, Caller::Outside);
    let now_ms = board.portal.clock.now_ms();
    let mut kept = new_call(&plan, channel, Called::Number(number), caller, now_ms);
    if !is_withheld {
        kept.entry.caller_name = channel.caller.name.chars().take(LONGEST_NAME).collect();
    }
    board.journal.note(&kept.entry);
    CallInHand::new(board, channel, plan, happenings, kept).follow().await
}

/// The account's number that was called, as the line that it came by writes it. Many carriers call what the line signed in as,
/// which may be a number, too, and name the number in `To` only (RFC 3261, 8.2.2.1 and 19.1.5: the request goes to the contact).
async fn number_of(board: &Board, channel: &Channel) -> Result<Option<(Arc<Plan>, String)>, Ended> {
    let (line, called) = (channel.endpoint(), channel.dialplan.exten.as_str());
    let known = |sent: &str| {
        let e164 = board.lines_out.read(line, sent, None)?;
        Some((board.plans.of_number(&e164)?, e164))
    };
    let by_request = known(called);
    if by_request.is_some() && !board.lines_out.signs_in_as(line, called) {
        return Ok(by_request);
    }
    let to = board.ari.sip_header(&channel.id, "To").await?;
    Ok(user_in(&to).and_then(known).or(by_request))
}

/// The user in a header's address, such as `"Ana" <sip:+576015550100@203.0.113.9;user=phone>;tag=1`.
fn user_in(header: &str) -> Option<&str> {
    let address = header.rsplit_once('<').map_or(header, |(_, address)| address);
    let (_, user) = address.split_once(':')?;
    user.split(['@', ';', '>']).next()
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
    let own = |phone: &str| board.plans.of_phone(phone).filter(|(own, _)| own.account_id == account_id);
    let user = own(channel.endpoint()).map(|(_, user)| user);
    let now_ms = board.portal.clock.now_ms();
    let number = user.as_ref().and_then(|user| plan.routing.user(user)).map(|user| user.number.clone());
    let caller = number.map_or(Caller::Hidden, Caller::Extension);
    let dialled = channel.dialplan.exten.clone();
    let mut kept = new_call(&plan, channel, Called::Extension(dialled.clone()), caller, now_ms);
    // Whoever passed a call on answers for where it goes, also when it is a colleague's that has begun by another leg.
    let passed_on_by = passed_on_by(board, channel, account_id).await?;
    let known = board.journal.of(&channel.id);
    let is_own = passed_on_by.is_none() && known.is_none() && user.is_some();
    let by_whom = passed_on_by.or(user.filter(|_| is_own)).unwrap_or_default();
    let meaning = if is_own {
        read_dialled(&plan.calling, &plan.routing, &by_whom, &dialled)
    } else {
        for_somebody_else(read_dialled(&plan.calling, &plan.routing, "", &dialled))
    };
    if let Some(entry) = known {
        kept.entry = entry;
        kept.passed_on = true;
    } else {
        kept.entry.from_user = by_whom.clone();
        kept.entry.dialled = dialled.clone();
        // The rest of a call that began by another leg is recorded with that one; outside it is a call that may cost.
        kept.entry.is_recorded = !is_own && !matches!(meaning, Dialled::Outside { .. } | Dialled::Emergency(_));
        board.journal.note(&kept.entry);
    }
    if is_own && board.calls_of(channel.endpoint()) > MOST_CALLS_OF_A_PHONE && !matches!(meaning, Dialled::Emergency(_))
    {
        tracing::warn!(account_id, "a phone makes more calls at once than any person does");
        board.ari.hang_up(&channel.id, BUSY).await?;
        return Ok(());
    }
    let help = if let Dialled::Emergency(number) = &meaning { Some(number.clone()) } else { None };
    let done = CallInHand::new(board, channel, plan, happenings, kept).dialled(&by_whom, meaning).await;
    if let Err(Ended::Failed(error)) = &done
        && let Some(number) = help
    {
        tracing::error!(%error, "a call for help is left to the dialplan");
        return Ok(board.ari.continue_in(&channel.id, &format!("lost_{account_id}"), &number).await?);
    }
    done
}

/// What was dialled to pass a call on: whoever is passed on gets neither the messages of who did nor their forwarding.
fn for_somebody_else(dialled: Dialled) -> Dialled {
    match dialled {
        Dialled::OwnVoicemail | Dialled::ForwardTo(_) | Dialled::AskForwardTo | Dialled::StopForwarding => {
            Dialled::Unknown
        }
        dialled => dialled,
    }
}

/// The user whose phone passed a call on, if one did.
async fn passed_on_by(board: &Board, channel: &Channel, account_id: &str) -> Result<Option<String>, Ended> {
    let leg = board.ari.variable(&channel.id, "BLINDTRANSFER").await?;
    let found = board.plans.of_phone(endpoint(&leg)).filter(|(plan, _)| plan.account_id == account_id);
    Ok(found.map(|(_, user)| user))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_user_of_an_address_is_read_however_it_is_written() {
        for header in [
            "<sip:+576015550100@203.0.113.9>",
            "\"sip:1@x <b>\" <sip:+576015550100@203.0.113.9;user=phone>;tag=1",
            "sip:+576015550100@203.0.113.9",
            "<tel:+576015550100>",
            "<sip:+576015550100;npdi@203.0.113.9>",
        ] {
            assert_eq!(user_in(header), Some("+576015550100"), "{header}");
        }
        assert_eq!(user_in(""), None);
    }
}
