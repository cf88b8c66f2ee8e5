//! The demonstration company: a Colombian café with a dozen users and a receptionist at work.

use crate::accounts::{self, Account, Activation, CompanyFacts, Link, NewAccount, NewAccountProblem, ServiceAddress};
use crate::billing::{self, NotIssued};
use crate::business_hours::{self, HoursForm, RowForm};
use crate::conferences::{self, RoomForm, ServerForm};
use crate::extensions::{self, UserForm};
use crate::holidays;
use crate::ip_phones::{self, Mac, OrderForm};
use crate::number_porting::{self, Example, State};
use crate::numbers::{self, Destination};
use crate::prepaid_account;
use crate::receptionist::{self, Fallback, KeyAction, KeyForm, MenuForm, Prompt, PromptKind, Slot};
use crate::ring_groups::{self, GroupForm, Mode};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::clock::DAY_MS;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::folded::folded;
use crate::shared::language::{Language, Text};
use crate::shared::password;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::rows_file::FileProblem;
use crate::shared::secret::Secret;

/// What its administrator signs in with.
pub const MAIN_NUMBER: &str = "+576015550100";
const COMPANY: &str = "Café Andino S.A.S.";
const ADMINISTRATOR: &str = "Lucía Restrepo";

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

/// Why the company could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemonstrationProblem {
    /// The account was refused.
    #[error(transparent)]
    Account(#[from] NewAccountProblem),
    /// A user or a menu was refused, or the password cannot be hashed.
    #[error("{0}")]
    Refused(#[from] Problem),
    /// Its invoices were refused.
    #[error(transparent)]
    Invoices(#[from] NotIssued),
    /// The stock of numbers or the list of rates was refused.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The company, when it is there and whole.
///
/// # Errors
/// A fault of the database.
pub async fn find(portal: &Portal) -> Result<Option<Account>, sqlx::Error> {
    let mut connection = portal.database.read().await?;
    Ok(company(&mut connection).await?.filter(|account| account.is_active))
}

/// The company that has the number. Another one may be its main number by now.
async fn company(connection: &mut Connection) -> Result<Option<Account>, sqlx::Error> {
    match numbers::destination_of(connection, MAIN_NUMBER).await? {
        Some((account_id, _)) => accounts::find(connection, &account_id).await,
        None => Ok(None),
    }
}

/// Sets the password of the company's administrator.
///
/// # Errors
/// See [`DemonstrationProblem`].
pub async fn set_password(portal: &Portal, password: &Secret) -> Result<(), DemonstrationProblem> {
    let hash = password::hash(password).await?;
    let mut transaction = portal.database.write().await?;
    if let Some(account) = company(&mut transaction).await?
        && let Some(administrator) = accounts::first_administrator(&mut transaction, &account.id).await?
    {
        let link = Link { account_id: account.id, administrator_id: administrator.id };
        accounts::lock(&mut transaction, &link.account_id).await?;
        accounts::set_password(&mut transaction, &link, &hash).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Makes the company; what an interrupted start left is completed.
///
/// # Errors
/// See [`DemonstrationProblem`].
pub async fn create(portal: &Portal, password: &Secret) -> Result<(), DemonstrationProblem> {
    let email = |key| Problem::field("email", key);
    let new = NewAccount {
        country: Country::Co,
        company_name: COMPANY.to_owned(),
        main_number: PhoneNumber::stored(MAIN_NUMBER.to_owned()),
        administrator_name: ADMINISTRATOR.to_owned(),
        administrator_email: EmailAddress::parse("lucia.restrepo@cafeandino.example").map_err(email)?,
    };
    match accounts::create(portal, &new).await {
        Ok(_) | Err(NewAccountProblem::NumberTaken) => {}
        Err(problem) => return Err(problem.into()),
    }
    set_password(portal, password).await?;
    // Activated in one transaction: a company is either not there yet or whole.
    numbers::import(portal, numbers::sample().as_bytes()).await?;
    if let Some(account) = company(&mut *portal.database.read().await?).await? {
        prepaid_account::fill_for_demonstration(portal, &account).await?;
    }
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let missing = || Problem::NotFound;
    let account = company(&mut transaction).await?.ok_or_else(missing)?;
    accounts::lock(&mut transaction, &account.id).await?;
    let administrator = accounts::first_administrator(&mut transaction, &account.id).await?.ok_or_else(missing)?;
    let mut ids = Vec::new();
    for ((first, last), number) in PEOPLE.into_iter().zip(1001..) {
        let form = UserForm {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            email: format!("{}.{}@cafeandino.example", folded(first), folded(last)),
            number: format!("{number}"),
            ..UserForm::default()
        };
        ids.push(extensions::insert_checked(&mut transaction, now_ms, &account, &form).await?);
    }
    let first_user = ids.first().cloned().unwrap_or_default();
    let words = (Text::new(Language::EsCo), COMPANY);
    receptionist::create_first_menus(&mut transaction, now_ms, &account.id, words, &first_user).await?;
    let mut groups = Vec::new();
    for form in ring_groups(&ids) {
        groups.push(ring_groups::insert_checked(&mut transaction, now_ms, &account, &form).await?);
    }
    for (e164, person) in DIRECT_NUMBERS {
        let destination = ids.get(person).map_or(Destination::Nobody, |id| Destination::Extension(id.clone()));
        numbers::add_unattended(&mut transaction, now_ms, &account.id, (e164, &destination)).await?;
    }
    conferences(&mut transaction, now_ms, &account).await?;
    business_hours::save_unattended(&mut transaction, now_ms, &account.id, &hours()).await?;
    let this_year =
        jiff::Timestamp::from_millisecond(now_ms).unwrap_or_default().to_zoned(jiff::tz::TimeZone::UTC).year();
    for year in [this_year, this_year + 1] {
        let company = (account.id.as_str(), Country::Co);
        holidays::insert_public(&mut transaction, now_ms, company, year, Text::new(Language::EsCo)).await?;
    }
    add_ons(portal, &mut transaction, (&account, now_ms), &ids).await?;
    receptionist::save_unattended(&mut transaction, now_ms, &account, &menu(&ids, &groups)).await?;
    billing::give_address_for_demonstration(&mut transaction, &account).await?;
    let link = Link { account_id: account.id.clone(), administrator_id: administrator.id };
    let activation = Activation {
        service_address: "Carrera 7 # 71-21, Oficina 402, Bogotá, Bogotá, D.C.",
        time_zone: "America/Bogota",
        caller_id_name: "Cafe Andino",
        security_question: "",
        security_answer_hash: "",
    };
    accounts::activate(&mut transaction, &link, &activation, now_ms).await?;
    accounts::save_company(&mut transaction, &account.id, &company_facts(&activation)).await?;
    billing::issue_for_demonstration(&mut transaction, portal, &account, PEOPLE.len()).await?;
    let entry = Entry {
        account_id: &account.id,
        actor: Actor::Operator,
        action: "demonstration.create",
        subject: &account.id,
        before: "",
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// The names and the address in its parts.
fn company_facts(activation: &Activation<'_>) -> CompanyFacts {
    let [street, unit, city, region] = ["Carrera 7 # 71-21", "Oficina 402", "Bogotá", "DC"].map(str::to_owned);
    CompanyFacts {
        company_name: COMPANY.to_owned(),
        caller_id_name: activation.caller_id_name.to_owned(),
        service_address: activation.service_address.to_owned(),
        address: ServiceAddress { street, unit, city, region, postal_code: String::new() },
        version: 1,
    }
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

/// A phone that was delivered, one that is ordered, and a number that is on its way from another carrier.
async fn add_ons(
    portal: &Portal,
    connection: &mut Connection,
    (account, now_ms): (&Account, i64),
    users: &[String],
) -> Result<(), Problem> {
    let address = "Carrera 7 # 71-21\nBogotá";
    for (place, model) in [(0, "yealink_t46u"), (2, "yealink_t23g")] {
        let user = users.get(place).cloned().unwrap_or_default();
        let [model, delivery_name, delivery_address] = [model, ADMINISTRATOR, address].map(str::to_owned);
        let form = OrderForm { model, user, delivery_name, delivery_address };
        let by = (account.id.as_str(), Actor::Operator);
        let (id, _) = ip_phones::insert_checked(connection, now_ms, by, &form).await?;
        if let Some(mac) = Mac::parse("80:5E:C0:12:34:56").filter(|_| place == 0) {
            let times = [6, 5, 3].map(|days| now_ms - days * DAY_MS);
            ip_phones::deliver_for_demonstration(connection, (&account.id, &id), &mac, times).await?;
        }
    }
    let example = Example {
        carrier: "Telefónica del Páramo",
        number: "+576015550300",
        holder: (COMPANY, address),
        replaced: "+576015552001",
        bill: number_porting::EXAMPLE_BILL,
        states: &[(State::Received, now_ms - 4 * DAY_MS), (State::Sent, now_ms - 2 * DAY_MS)],
    };
    number_porting::insert_for_demonstration(portal, connection, (&account.id, now_ms), &example).await?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account_routing;
    use crate::call_routing::warnings;
    use crate::extensions::Kind;
    use crate::testing::TestPortal;

    #[tokio::test]
    async fn the_company_is_whole_and_has_nothing_to_point_out() {
        let test = TestPortal::start().await;
        assert_eq!(find(&test.portal).await.unwrap(), None);
        create(&test.portal, &Secret::from("a demonstration of tests")).await.unwrap();
        let account = find(&test.portal).await.unwrap().unwrap();
        let mut connection = test.portal.database.read().await.unwrap();
        let led = numbers::list(&mut connection, &account.id).await.unwrap();
        assert!(led.len() == 3 && led.iter().all(|number| number.destination != Destination::Nobody), "{led:?}");
        assert_eq!(extensions::count(&mut connection, &account.id).await.unwrap(), 12);
        let all = extensions::list_all(&mut connection, &account.id).await.unwrap();
        let groups = all.into_iter().filter(|extension| extension.kind == Kind::RingGroup && extension.members == 3);
        assert_eq!(groups.count(), 2);
        let now_ms = test.portal.clock.now_ms();
        let routing = account_routing::load(&mut connection, &account.id, now_ms).await.unwrap();
        assert_eq!(warnings(&routing), []);
    }
}
