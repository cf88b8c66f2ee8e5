//! The set-up of its phones: users, groups, numbers, conferences, hours, holidays, the receptionist.

use super::COMPANY;
use crate::accounts::Account;
use crate::business_hours::{self, HoursForm, RowForm};
use crate::conferences::{self, RoomForm, ServerForm};
use crate::extensions::{self, UserForm};
use crate::holidays;
use crate::numbers::{self, Destination};
use crate::receptionist::{self, Fallback, KeyAction, KeyForm, MenuForm, Prompt, PromptKind, Slot};
use crate::ring_groups::{self, GroupForm, Mode};
use crate::shared::database::Connection;
use crate::shared::folded::folded;
use crate::shared::language::{Language, Text};
use crate::shared::problem::Problem;

/// Who works there, from extension 1001 on.
const PEOPLE: [(&str, &str); 12] = [
    ("Lucía", "Restrepo"),
    ("Julián", "Ortiz"),
    ("Ana", "Gómez"),
    ("Marta", "Peña"),
    ("Carlos", "Rojas"),
    ("Diana", "Quintero"),
    ("Andrés", "Mejía"),
    ("Paola", "Castaño"),
    ("Felipe", "Zuluaga"),
    ("Natalia", "Ospina"),
    ("Santiago", "Arango"),
    ("Camila", "Duque"),
];

/// Its other numbers, and whom they lead to: of Bogotá to Marta, of Medellín to Camila.
const DIRECT_NUMBERS: [(&str, usize); 2] = [("+576015552001", 3), ("+576045553201", 11)];

/// Sets the phones up; gives the ids of the users.
///
/// # Errors
/// As for forms that are sent.
pub async fn set_up(connection: &mut Connection, account: &Account, now_ms: i64) -> Result<Vec<String>, Problem> {
    let users = users(connection, account, now_ms).await?;
    let first_user = users.first().cloned().unwrap_or_default();
    let text = Text::new(Language::EsCo);
    receptionist::create_first_menus(connection, now_ms, &account.id, (text, COMPANY), &first_user).await?;
    let mut groups = Vec::new();
    for form in ring_groups(&users) {
        groups.push(ring_groups::insert_checked(connection, now_ms, account, &form).await?);
    }
    for (e164, person) in DIRECT_NUMBERS {
        let destination = users.get(person).map_or(Destination::Nobody, |id| Destination::Extension(id.clone()));
        numbers::add_unattended(connection, now_ms, &account.id, (e164, &destination)).await?;
    }
    conferences(connection, now_ms, account).await?;
    business_hours::save_unattended(connection, now_ms, &account.id, &hours()).await?;
    let now = jiff::Timestamp::from_millisecond(now_ms).unwrap_or_default();
    let this_year = now.to_zoned(jiff::tz::TimeZone::UTC).year();
    for year in [this_year, this_year + 1] {
        let company = (account.id.as_str(), account.country);
        holidays::insert_public(connection, now_ms, company, year, text).await?;
    }
    receptionist::save_unattended(connection, now_ms, account, &menu(&users, &groups)).await?;
    Ok(users)
}

async fn users(connection: &mut Connection, account: &Account, now_ms: i64) -> Result<Vec<String>, Problem> {
    let mut ids = Vec::new();
    for ((first, last), number) in PEOPLE.into_iter().zip(1001..) {
        let form = UserForm {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            email: format!("{}.{}@cafeandino.example", folded(first), folded(last)),
            number: format!("{number}"),
            ..UserForm::default()
        };
        ids.push(extensions::insert_checked(connection, now_ms, account, &form).await?);
    }
    Ok(ids)
}

/// The conference server with a room for whoever is invited and one for a few.
async fn conferences(connection: &mut Connection, now_ms: i64, account: &Account) -> Result<(), Problem> {
    let server = ServerForm { name: "Conferencias".to_owned(), number: "1150".to_owned(), ..ServerForm::default() };
    conferences::insert_server_checked(connection, now_ms, account, &server).await?;
    for (name, code, pin) in [("Proveedores", "46021", ""), ("Comité de los lunes", "58314", "7294")] {
        let [name, code, pin] = [name, code, pin].map(str::to_owned);
        let room = RoomForm { name, code, pin, ..RoomForm::default() };
        conferences::insert_room_checked(connection, now_ms, &account.id, &room).await?;
    }
    Ok(())
}

/// Sales, one after the other, then Ana's voicemail; and support, all at once.
fn ring_groups(users: &[String]) -> [GroupForm; 2] {
    let members = |places: [usize; 3]| places.into_iter().filter_map(|place| users.get(place)).cloned().collect();
    let ana = users.get(2).cloned().unwrap_or_default();
    let sales = GroupForm {
        name: "Ventas".to_owned(),
        number: "1101".to_owned(),
        mode: Mode::Sequential,
        members: members([2, 4, 3]),
        ring_seconds: 20,
        then: format!("voicemail:{ana}"),
        ..GroupForm::default()
    };
    let text = "En este momento todo el equipo de soporte está atendiendo. Por favor, vuelva a llamar en unos minutos.";
    let support = GroupForm {
        name: "Soporte".to_owned(),
        number: "1102".to_owned(),
        members: members([1, 5, 6]),
        announcement: Prompt { text: text.to_owned(), ..Prompt::default() },
        ..GroupForm::default()
    };
    [sales, support]
}

/// Weekdays from eight to six, Saturdays from nine to one.
fn hours() -> HoursForm {
    let row = |days: &[u8], from: &str, until: &str| RowForm {
        days: days.iter().map(|day| (day.to_string(), "true".to_owned())).collect(),
        from: from.to_owned(),
        until: until.to_owned(),
        ..RowForm::default()
    };
    HoursForm {
        rows: vec![row(&[0, 1, 2, 3, 4], "08:00", "18:00"), row(&[5], "09:00", "13:00")],
        ..HoursForm::default()
    }
}

fn menu(users: &[String], groups: &[String]) -> MenuForm {
    let mut menu = MenuForm { slot: Slot::Open, ..MenuForm::default() }.with_ten_keys();
    menu.greeting.text = String::from(
        "Gracias por llamar a Café Andino. Marque 1 para ventas, 2 para soporte, 3 para facturación, \
                          4 para conocer nuestros horarios, o 0 para hablar con recepción.",
    );
    let to = |place: usize| users.get(place).cloned().unwrap_or_default();
    let group = |place: usize| groups.get(place).cloned().unwrap_or_default();
    let transfer = |label: &str, target: String| KeyForm {
        action: KeyAction::Transfer,
        label: label.to_owned(),
        target,
        ..KeyForm::default()
    };
    let hours = Prompt {
        kind: PromptKind::Text,
        text: "Atendemos de lunes a viernes de ocho de la mañana a seis de la tarde, y los sábados de nueve a una."
            .to_owned(),
        audio: String::new(),
    };
    let assigned = [
        (1, transfer("Ventas", format!("group:{}", group(0)))),
        (2, transfer("Soporte", format!("group:{}", group(1)))),
        (3, transfer("Facturación", format!("user:{}", to(3)))),
        (
            4,
            KeyForm {
                action: KeyAction::Announcement,
                label: "Horarios".to_owned(),
                announcement: hours,
                ..KeyForm::default()
            },
        ),
        (5, transfer("Mensajes", format!("voicemail:{}", to(0)))),
        (9, KeyForm { action: KeyAction::DialByName, label: "Directorio".to_owned(), ..KeyForm::default() }),
        (0, transfer("Recepción", format!("user:{}", to(0)))),
    ];
    for (digit, key) in assigned {
        if let Some(place) = menu.keys.get_mut(digit) {
            *place = key;
        }
    }
    menu.silence = Fallback { repeats: 2, target: format!("user:{}", to(0)), external: String::new() };
    menu.wrong_key = Fallback { repeats: 2, target: format!("user:{}", to(0)), external: String::new() };
    menu
}
