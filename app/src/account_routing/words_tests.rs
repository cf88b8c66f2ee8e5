//! The words of paths and warnings.

use super::call_form::CallForm;
use super::names::Names;
use super::path_lines::PathWords;
use super::{Setup, setup};
use crate::call_routing::{
    AfterRinging, Call, ConferenceServer, Devices, Forwarding, Holiday, HolidayDate, Hours, Interval, KeyAction,
    MenuKey, Number, RingGroup, RingMode, Routing, Said, Target, Warning, Weekday, WeeklyHours, run, warnings,
};
use crate::receptionist::Slot;
use crate::shared::language::{Language, Text};
use crate::shared::problem::Problem;
use crate::testing::{BEGINNING_MS, TestPortal};

const LANGUAGES: [Language; 3] = [Language::Es, Language::En, Language::Fr];

/// The first company, with a group of its first two users.
async fn a_setup() -> Setup {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let mut setup = setup(&mut connection, &caller.account_id, BEGINNING_MS).await.unwrap();
    let office = Interval { day: Weekday::Monday, from_minute: 480, minutes: 600 };
    setup.routing.schedule.hours = Hours::Weekly(WeeklyHours(vec![office]));
    let members = setup.routing.users.iter().take(2).map(|user| user.id.clone()).collect();
    setup.routing.ring_groups.push(RingGroup {
        id: "sales".to_owned(),
        number: "1101".to_owned(),
        name: "Ventas".to_owned(),
        members,
        mode: RingMode::Sequential,
        then: AfterRinging::HangUp(Said::Text("Llame más tarde.".to_owned())),
        ..RingGroup::default()
    });
    let open = setup.routing.receptionist.open_menu.clone();
    let menu = setup.routing.menus.iter_mut().find(|menu| menu.id == open).unwrap();
    let key = |digit, label: &str, action| MenuKey { digit, label: label.to_owned(), action };
    let sales = Target::RingGroup("sales".to_owned());
    menu.keys.push(key(1, "Ventas", KeyAction::Transfer(sales)));
    menu.keys.push(key(2, "", KeyAction::DialByName));
    menu.keys.push(key(3, "", KeyAction::Announcement(Said::Text("De ocho a seis.".to_owned()))));
    menu.keys.push(key(4, "", KeyAction::Transfer(Target::External("+576015559999".to_owned()))));
    setup
}

fn told(setup: &Setup, query: &str, language: Language) -> Vec<String> {
    let form = CallForm::read(query).with_defaults(setup, BEGINNING_MS);
    let call: Call = form.check(setup).unwrap();
    let path = run(&setup.routing, &call);
    let words = PathWords { names: Names::new(Text::new(language), setup), call: &call };
    let mut lines: Vec<String> = words.lines(&path).into_iter().map(|line| line.sentence).collect();
    lines.push(words.end(&path.end).sentence);
    lines.into_iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

#[tokio::test]
async fn a_call_on_sunday_is_told_with_the_reason_and_the_next_opening() {
    let setup = a_setup().await;
    let expected = [
        "Se llama al 601 555 0100. Destino: Recepcionista.",
        "Es domingo, 10:00: fuera de horario. Abre el lunes a las 08:00.",
        "Suena el saludo:",
        "Se espera una tecla.",
    ];
    assert_eq!(told(&setup, "", Language::Es), expected);
}

#[tokio::test]
async fn a_group_that_is_called_in_turn_is_told_member_by_member() {
    let setup = a_setup().await;
    let ana = &setup.routing.users[0].id;
    let told = told(&setup, &format!("date=2026-11-23&time=9:00&keys=1,&answer-{ana}=busy"), Language::Es);
    let expected = [
        "Es lunes, 09:00: dentro del horario. Cierra a las 18:00.",
        "Suena el saludo:",
        "Marca 1, «Ventas»: transferir a Grupo Ventas.",
        "Grupo Ventas: suena uno después de otro, 30 segundos cada uno.",
        "Suena Ana Gómez (teléfono IP), 30 segundos.",
        "Ana Gómez está en otra llamada o la rechaza.",
        "Suena Marta Peña (teléfono IP), 30 segundos.",
        "Marta Peña no contesta.",
        "Nadie del grupo Ventas contesta.",
        "Suena un anuncio:",
        "La llamada termina.",
    ];
    assert_eq!(told[1..], expected);
}

#[tokio::test]
async fn names_wrong_keys_and_silence_are_told() {
    let setup = a_setup().await;
    let monday = "date=2026-11-23&time=9:00";
    let one = told(&setup, &format!("{monday}&keys=2262#"), Language::Es);
    assert!(one.contains(&"Deletrea 262: Ana Gómez.".to_owned()), "{one:?}");
    let many = told(&setup, &format!("{monday}&keys=2,627%232"), Language::Es);
    let list = "Deletrea 627: varios nombres empiezan así. Elige con una tecla: 1 Marta Peña, 2 Marta Ortiz.";
    assert!(many.contains(&list.to_owned()) && many.contains(&"Marca 2: Marta Ortiz.".to_owned()), "{many:?}");
    let wrong = told(&setup, &format!("{monday}&keys=9.."), Language::Es);
    assert!(wrong.contains(&"Marca 9, que aquí no hace nada (vez 1 de 2).".to_owned()), "{wrong:?}");
    assert!(wrong.contains(&"No marca nada (vez 1 de 2).".to_owned()), "{wrong:?}");
    let outside = told(&setup, &format!("{monday}&keys=4"), Language::En);
    assert!(outside.last().unwrap().ends_with("outside the company."), "{outside:?}");
}

#[tokio::test]
async fn what_cannot_be_tried_is_told_field_by_field() {
    let setup = a_setup().await;
    let fields = |query: &str| {
        let checked = CallForm::read(query).with_defaults(&setup, BEGINNING_MS).check(&setup);
        let Err(Problem::Fields(fields)) = checked else { return Vec::new() };
        fields.into_iter().map(|field| field.field).collect()
    };
    assert_eq!(
        fields("called=9999&caller=x&date=2026-02-30&time=25:00&keys=A"),
        ["called", "caller", "date", "time", "keys"]
    );
    assert_eq!(fields("date=1066-10-14"), ["date"]);
    assert_eq!(fields(&format!("keys={}", "1".repeat(101))), ["keys"]);
    assert_eq!(fields("called=1001&caller=1002&keys=1 2*%23,."), Vec::<String>::new());
    assert_eq!(fields("called=%2B576015550100&caller=300 555 0123"), Vec::<String>::new());
}

#[tokio::test]
async fn every_warning_has_words_and_the_page_where_it_is_mended() {
    let mut setup = a_setup().await;
    break_everything(&mut setup.routing);
    setup.holidays.push("never".to_owned());
    let mut found = warnings(&setup.routing);
    let (menu, user) = (setup.menu_id(&Slot::Closed), setup.routing.users[0].id.as_str());
    found.extend([
        Warning::NothingToChoose { menu },
        Warning::MenuNeverReached { menu },
        Warning::MenuMissing { menu },
        Warning::ReceptionistNeverReached,
        Warning::GroupForwardsToItself { group: "sales", user },
    ]);
    let kinds: std::collections::BTreeSet<String> =
        found.iter().map(|warning| format!("{warning:?}").split([' ', '{']).next().unwrap().to_owned()).collect();
    assert!(kinds.len() == 22, "{kinds:?}");
    for language in LANGUAGES {
        let names = Names::new(Text::new(language), &setup);
        for warning in &found {
            let (sentence, thing) = names.warning(warning);
            assert!(sentence.ends_with('.') && !sentence.contains("account-routing"), "{warning:?}: {sentence}");
            assert!(!thing.page.is_empty(), "{warning:?}: {thing:?}");
        }
    }
    let names = Names::new(Text::new(Language::Es), &setup);
    let said = |kind: &str| {
        let warning = found.iter().find(|warning| format!("{warning:?}").starts_with(kind)).unwrap();
        names.warning(warning).0
    };
    assert_eq!(said("HolidayNeverComes"), "El festivo Nunca tiene una fecha que nunca llega. Corrígela.");
    assert_eq!(said("TargetGone"), "Menú de horario de oficina: tecla 5: el destino ya no existe. Elige otro.");
    assert_eq!(
        said("GreetingMixesUp"),
        "Menú de horario de oficina: el saludo ofrece la tecla 5 para «Ventas», pero así se llama la tecla 6."
    );
    assert!(matches!(found[0], Warning::NumberWithoutDestination { .. }), "{:?}", found[0]);
}

/// As much as can be wrong at a time.
fn break_everything(routing: &mut Routing) {
    routing.numbers.push(Number { e164: "+576015550101".to_owned(), destination: None });
    routing.schedule.hours = Hours::Weekly(WeeklyHours::default());
    let date = HolidayDate::Yearly { month: 2, day: 30 };
    routing.schedule.holidays.push(Holiday { name: "Nunca".to_owned(), date, part: None, greeting: None });
    routing.conference = Some(ConferenceServer::default());
    let (open, closed) = (routing.receptionist.open_menu.clone(), routing.receptionist.closed_menu.clone());
    let transfer = |digit, target| MenuKey { digit, label: String::new(), action: KeyAction::Transfer(target) };
    let ana = routing.users[0].id.clone();
    for menu in &mut routing.menus {
        menu.greeting = Said::default();
        menu.greeting_keys = vec![8];
        menu.mixed_up = vec![(5, 6)];
        if menu.id == open {
            menu.keys.push(transfer(5, Target::User("gone".to_owned())));
            let label = "Ventas".to_owned();
            menu.keys.push(MenuKey { label, ..transfer(6, Target::External(String::new())) });
            menu.keys.push(transfer(7, Target::Voicemail(ana.clone())));
            menu.keys.push(transfer(9, Target::Conference));
            menu.keys.push(MenuKey {
                digit: 8,
                label: String::new(),
                action: KeyAction::Announcement(Said::default()),
            });
        }
        menu.silence.then = Some(Target::Menu(closed.clone()));
    }
    routing.users[0].voicemail = false;
    routing.users[0].devices = Devices { ip_phone: false, ..Devices::default() };
    let forwarding = Forwarding { number: "+573005550199".to_owned(), ..Forwarding::default() };
    routing.users[1].forwarding = Some(forwarding);
    let group = |id: &str, members: &[&str]| RingGroup {
        id: id.to_owned(),
        number: id.to_owned(),
        name: id.to_owned(),
        members: members.iter().map(|&id| id.to_owned()).collect(),
        reachable_by_extension: false,
        ..RingGroup::default()
    };
    routing.ring_groups.push(group("1201", &[]));
    routing.ring_groups.push(group("1202", &["gone", &ana]));
}
