//! How people outside get into the conferences, by where the company's numbers lead.

use super::setup::current_setup;
use crate::call_routing::{KeyAction, Number, Routing, Target};
use crate::conferences::WayIn;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The way into an account's conferences.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such account, or a fault of the database.
pub async fn way_into_conferences(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<WayIn, Problem> {
    let setup = current_setup(portal, connection, account_id).await?;
    Ok(way_in(&setup.routing, &setup.account.main_number))
}

/// The shortest way, with the main number where it takes it.
fn way_in(routing: &Routing, main: &str) -> WayIn {
    let leading_to = |target: &Target| {
        let leads = |number: &&Number| number.destination.as_ref() == Some(target);
        let found: Vec<&Number> = routing.numbers.iter().filter(leads).collect();
        let best = found.iter().find(|number| number.e164 == main).or(found.first());
        best.map(|number| number.e164.clone())
    };
    if let Some(number) = leading_to(&Target::Conference) {
        return WayIn::Straight(number);
    }
    match (leading_to(&Target::Receptionist), dialled(routing)) {
        (Some(number), Some(dialled)) => WayIn::Receptionist(number, dialled),
        _ => WayIn::Nowhere,
    }
}

/// What leads from the receptionist into the conferences: their extension, or else a key.
fn dialled(routing: &Routing) -> Option<String> {
    let dials = routing.receptionist.dial_by_extension;
    let server = routing.conference.as_ref().filter(|server| dials && server.reachable_by_extension);
    let by_key = || {
        let menu = routing.menu(&routing.receptionist.open_menu)?;
        let key = menu.keys.iter().find(|key| key.action == KeyAction::Transfer(Target::Conference))?;
        Some(key.digit.to_string())
    };
    server.map(|server| server.number.clone()).or_else(by_key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call_routing::{ConferenceServer, Menu, MenuKey, Receptionist};

    const MAIN: &str = "+576015550100";
    const OTHER: &str = "+576015552001";

    fn routing(numbers: &[(&str, Option<Target>)]) -> Routing {
        let number = |(e164, destination): &(&str, Option<Target>)| Number {
            e164: (*e164).to_owned(),
            destination: destination.clone(),
        };
        Routing {
            numbers: numbers.iter().map(number).collect(),
            conference: Some(ConferenceServer { number: "1300".to_owned(), ..ConferenceServer::default() }),
            receptionist: Receptionist {
                dial_by_extension: true,
                open_menu: "open".to_owned(),
                ..Receptionist::default()
            },
            ..Routing::default()
        }
    }

    #[test]
    fn a_number_that_leads_straight_in_is_told_before_the_receptionist() {
        let both = [(MAIN, Some(Target::Receptionist)), (OTHER, Some(Target::Conference))];
        assert_eq!(way_in(&routing(&both), MAIN), WayIn::Straight(OTHER.to_owned()));
        let one = [(OTHER, Some(Target::Receptionist)), (MAIN, Some(Target::Receptionist))];
        assert_eq!(way_in(&routing(&one), MAIN), WayIn::Receptionist(MAIN.to_owned(), "1300".to_owned()));
    }

    #[test]
    fn the_receptionist_is_not_told_where_no_number_leads_to_her_or_she_does_not_pass_on() {
        let past = [(MAIN, Some(Target::User("ana".to_owned()))), (OTHER, None)];
        assert_eq!(way_in(&routing(&past), MAIN), WayIn::Nowhere);
        let mut closed = routing(&[(MAIN, Some(Target::Receptionist))]);
        closed.receptionist.dial_by_extension = false;
        assert_eq!(way_in(&closed, MAIN), WayIn::Nowhere);
        let action = KeyAction::Transfer(Target::Conference);
        let keys = vec![MenuKey { digit: 7, label: String::new(), action }];
        closed.menus.push(Menu { id: "open".to_owned(), keys, ..Menu::default() });
        assert_eq!(way_in(&closed, MAIN), WayIn::Receptionist(MAIN.to_owned(), "7".to_owned()));
    }
}
