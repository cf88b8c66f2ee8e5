//! Bad input, case by case: each is refused with its sentence, what was typed stands in the form again, and nothing is
//! changed. Values that mean harm, whatever the field, are in `security`; what is another company's or gone is in `isolation`.

use app::shared::problem::Problem;

use crate::browser::Browser;
use crate::forms::{self, form};
use crate::site::Site;

/// The page of a form, where it is sent, what is typed in it, the key and the words of the refusal.
type Case<'c> = (&'c str, &'c str, &'c [(&'c str, &'c str)], &'c str, &'c str);

const NEW_USER: &str = "/extensions/new_user";
const ADD_USER: &str = "/api/extensions/add-user";
const HOURS: &str = "/virtual_receptionist/hours";
const SAVE_HOURS: &str = "/api/business-hours/save";
const FORWARDING: &str = "/extensions/1002?tab=call_forwarding";
const SAVE_FORWARDING: &str = "/api/user-settings/save-call-forwarding";
const NEW_ROOM: &str = "/conferences/rooms/new";
const ADD_ROOM: &str = "/api/conferences/add-room";
const NEW_HOLIDAY: &str = "/virtual_receptionist/holidays/new";
const ADD_HOLIDAY: &str = "/api/holidays/add";
const USER: &str = "/extensions/1002";
const CHANGE_USER: &str = "/api/extensions/change-user";
const DEVICES: &str = "/extensions/1002?tab=devices";
const SAVE_DEVICES: &str = "/api/user-settings/save-devices";
const NEW_GROUP: &str = "/extensions/new_ring_group";
const ADD_GROUP: &str = "/api/ring-groups/add";
const GROUP: &str = "/extensions/1100";
const CHANGE_GROUP: &str = "/api/ring-groups/change";
const CONFERENCES: &str = "/extensions/1150";
const CHANGE_CONFERENCES: &str = "/api/conferences/change-server";
const MENU: &str = "/virtual_receptionist";
const SAVE_MENU: &str = "/api/receptionist/save-menu";
const NEW_MENU: &str = "/virtual_receptionist/menus/new";
const ADD_MENU: &str = "/api/receptionist/add-menu";
const COMPANY: &str = "/assistant?step=company";
const SAVE_COMPANY: &str = "/api/assistant/save-company";

const ADDRESS: &str = "/billing/address";
const SAVE_ADDRESS: &str = "/api/billing/save-address";

const CASES: &[Case<'_>] = &[
    (
        ADDRESS,
        SAVE_ADDRESS,
        &[("form[street]", "Carrera 7"), ("form[city]", "Bogotá"), ("form[tax_id]", "800197268-5")],
        "billing-address-problem-tax-id",
        "Revisa el NIT o la cédula",
    ),
    (
        ADDRESS,
        SAVE_ADDRESS,
        &[("form[street]", " "), ("form[city]", "Bogotá")],
        "billing-address-problem-street",
        "Escribe la calle",
    ),
    (NEW_USER, ADD_USER, &[("form[number]", "123")], "extensions-problem-number-length", "debe tener 4 dígitos"),
    (NEW_USER, ADD_USER, &[("form[number]", "10011")], "extensions-problem-number-length", "debe tener 4 dígitos"),
    (NEW_USER, ADD_USER, &[("form[number]", "10a1")], "extensions-problem-number-length", "debe tener 4 dígitos"),
    (NEW_USER, ADD_USER, &[("form[number]", "１００９")], "extensions-problem-number-length", "debe tener 4 dígitos"),
    (
        NEW_USER,
        ADD_USER,
        &[("form[number]", "1000")],
        "extensions-problem-number-receptionist",
        "el de la recepcionista",
    ),
    (NEW_USER, ADD_USER, &[("form[number]", "1002")], "extensions-problem-number-taken", "ya está en uso"),
    (NEW_USER, ADD_USER, &[("form[number]", "1100")], "extensions-problem-number-taken", "ya está en uso"),
    (NEW_USER, ADD_USER, &[("form[email]", "carlos@")], "common-problem-email-wrong", "Ese correo no parece completo"),
    (NEW_USER, ADD_USER, &[("form[first_name]", " ")], "extensions-problem-name-missing", "Escribe el nombre."),
    (NEW_USER, ADD_USER, &[("form[last_name]", "a\u{200b}b")], "extensions-problem-name-characters", "no se ven"),
    (
        NEW_USER,
        ADD_USER,
        &[("form[first_name]", "Un nombre que no cabe en ninguna parte de nada")],
        "common-problem-too-long",
        "Es demasiado largo",
    ),
    (
        NEW_USER,
        ADD_USER,
        &[("form[external_phone]", "true"), ("form[external_number]", "1 2 3")],
        "user-settings-problem-emergency",
        "Ese es un número de emergencias",
    ),
    (
        FORWARDING,
        SAVE_FORWARDING,
        &[("form[on]", "true"), ("form[number]", "+33 1 42 68 53 00")],
        "user-settings-problem-abroad",
        "Ese número es de otro país",
    ),
    (
        FORWARDING,
        SAVE_FORWARDING,
        &[("form[on]", "true"), ("form[number]", "601 555 0100")],
        "user-settings-problem-own-number",
        "Ese número es de tu propia empresa",
    ),
    (
        HOURS,
        SAVE_HOURS,
        &[("form[rows][1][from]", "08:00"), ("form[rows][1][until]", "12:00")],
        "business-hours-problem-days",
        "Marca los días",
    ),
    (
        HOURS,
        SAVE_HOURS,
        &[("form[rows][1][days][2]", "true"), ("form[rows][1][from]", "25:00"), ("form[rows][1][until]", "26:00")],
        "business-hours-problem-time",
        "Escribe una hora como 08:00",
    ),
    (
        NEW_ROOM,
        ADD_ROOM,
        &[("form[name]", "Ventas"), ("form[code]", "123")],
        "conferences-problem-code-digits",
        "de 4 a 8 dígitos",
    ),
    (
        NEW_ROOM,
        ADD_ROOM,
        &[("form[name]", ""), ("form[code]", "9753")],
        "conferences-problem-name-missing",
        "un nombre",
    ),
    (
        NEW_HOLIDAY,
        ADD_HOLIDAY,
        &[("form[name]", "Balance"), ("form[first_day]", "2026-12-24"), ("form[last_day]", "2026-12-23")],
        "holidays-problem-order",
        "anterior al primero",
    ),
    (
        NEW_HOLIDAY,
        ADD_HOLIDAY,
        &[("form[name]", "Balance"), ("form[first_day]", "2026-02-30")],
        "holidays-problem-day",
        "Elige un día",
    ),
    (USER, CHANGE_USER, &[("form[email]", "marta@")], "common-problem-email-wrong", "Ese correo no parece completo"),
    (USER, CHANGE_USER, &[("form[number]", "1001")], "extensions-problem-number-taken", "ya está en uso"),
    (USER, CHANGE_USER, &[("form[last_name]", "")], "extensions-problem-last-name-missing", "Escribe el apellido"),
    (
        DEVICES,
        SAVE_DEVICES,
        &[("form[external_phone]", "true"), ("form[external_number]", "12")],
        "common-problem-phone-wrong",
        "Ese número no existe",
    ),
    (
        DEVICES,
        SAVE_DEVICES,
        &[("form[external_phone]", "true"), ("form[external_number]", "123")],
        "user-settings-problem-emergency",
        "Ese es un número de emergencias",
    ),
    (
        FORWARDING,
        SAVE_FORWARDING,
        &[("form[on]", "true"), ("form[number]", "")],
        "common-problem-phone-missing",
        "Escribe un número de teléfono",
    ),
    (
        NEW_GROUP,
        ADD_GROUP,
        &[("form[name]", "Noche")],
        "ring-groups-problem-members-missing",
        "Marca al menos un miembro",
    ),
    (GROUP, CHANGE_GROUP, &[("form[name]", "")], "ring-groups-problem-name-missing", "un nombre para el grupo"),
    (GROUP, CHANGE_GROUP, &[("form[number]", "1001")], "extensions-problem-number-taken", "ya está en uso"),
    (GROUP, CHANGE_GROUP, &[("form[number]", "11000")], "extensions-problem-number-length", "debe tener 4 dígitos"),
    (
        CONFERENCES,
        CHANGE_CONFERENCES,
        &[("form[name]", "")],
        "conferences-problem-server-name-missing",
        "un nombre para la extensión",
    ),
    (CONFERENCES, CHANGE_CONFERENCES, &[("form[number]", "1001")], "extensions-problem-number-taken", "ya está en uso"),
    (
        NEW_ROOM,
        ADD_ROOM,
        &[("form[name]", "Ventas"), ("form[code]", "123456789")],
        "conferences-problem-code-digits",
        "de 4 a 8 dígitos",
    ),
    (MENU, SAVE_MENU, &[("form[greeting][text]", "")], "receptionist-problem-text-missing", "Escribe lo que se dirá"),
    (
        MENU,
        SAVE_MENU,
        &[
            ("form[keys][7][action]", "transfer"),
            ("form[keys][7][target]", "external"),
            ("form[keys][7][external]", "12"),
        ],
        "common-problem-phone-wrong",
        "Ese número no existe",
    ),
    (
        MENU,
        SAVE_MENU,
        &[
            ("form[keys][7][action]", "repeat"),
            ("form[keys][7][label]", "Un nombre que no cabe en ninguna parte de nada"),
        ],
        "receptionist-problem-label-long",
        "pasa de 40 caracteres",
    ),
    (
        NEW_MENU,
        ADD_MENU,
        &[("form[name]", ""), ("form[greeting]", "Hola.")],
        "receptionist-problem-menu-name-missing",
        "un nombre para el menú",
    ),
    (
        NEW_MENU,
        ADD_MENU,
        &[("form[name]", "Turnos"), ("form[greeting]", "")],
        "receptionist-problem-text-missing",
        "Escribe lo que se dirá",
    ),
    (
        NEW_HOLIDAY,
        ADD_HOLIDAY,
        &[("form[name]", ""), ("form[first_day]", "2027-01-01")],
        "holidays-problem-name",
        "Escribe el nombre",
    ),
    (
        NEW_HOLIDAY,
        ADD_HOLIDAY,
        &[
            ("form[name]", "Balance"),
            ("form[first_day]", "2027-01-04"),
            ("form[from]", "12:00"),
            ("form[until]", "09:00"),
        ],
        "holidays-problem-part",
        "posterior a la inicial",
    ),
    (
        COMPANY,
        SAVE_COMPANY,
        &[("form[company_name]", "")],
        "assistant-problem-company-missing",
        "el nombre de la empresa",
    ),
    (
        COMPANY,
        SAVE_COMPANY,
        &[("form[caller_id_name]", "Más de quince letras")],
        "common-problem-too-long",
        "Es demasiado largo",
    ),
];

/// Sends a form as an island would and as a plain form, and finds it refused.
async fn assert_refused(site: &Site, browser: &mut Browser<'_>, (page, action, typed, key, words): Case<'_>) {
    let mut sent = browser.form_of(page, action).await;
    if page == NEW_USER {
        for (name, value) in
            [("form[first_name]", "Carlos"), ("form[last_name]", "Rojas"), ("form[email]", "carlos@example.com")]
        {
            sent = sent.with(name, value);
        }
    }
    for (name, value) in typed {
        sent = sent.with(name, value);
    }
    let before = site.everything_but(&["browser_notes"]).await;
    let answer = browser.submit_as("application/json", &sent).await;
    assert_eq!(answer.status, 422, "{typed:?}: {}", answer.text());
    let problem: Problem = serde_json::from_slice(&answer.body).unwrap();
    let keys: Vec<String> = match problem {
        Problem::Fields(fields) => fields.into_iter().map(|field| field.key).collect(),
        Problem::Refused(key) => vec![key],
        other => panic!("{typed:?}: {other:?}"),
    };
    assert!(keys.iter().all(|other| other == key) && !keys.is_empty(), "{typed:?}: {keys:?}");

    let answer = browser.submit(&sent).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, page), "{typed:?}");
    let shown = browser.get(page).await.text();
    assert!(shown.contains("problem-summary") && shown.contains(words), "{typed:?} without “{words}”");
    let again = form(&shown, action);
    for (name, value) in typed {
        assert_eq!(again.value(name), *value, "{name} is typed again");
    }
    assert_eq!(site.everything_but(&["browser_notes"]).await, before, "{typed:?} changed something");
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_its_sentence_and_stays_typed() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    for case in CASES {
        assert_refused(&site, &mut browser, *case).await;
    }
}

#[tokio::test]
async fn a_text_much_too_long_is_refused_with_the_sentence_of_its_field_and_nothing_typed_is_lost() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let long = "a".repeat(70_000);
    let typed = [("form[first_name]", long.as_str())];
    let (key, words) = ("common-problem-too-long", "Es demasiado largo");
    assert_refused(&site, &mut browser, (NEW_USER, ADD_USER, &typed, key, words)).await;
}

#[tokio::test]
async fn what_a_stranger_types_is_cut_where_it_is_too_long_to_be_kept() {
    let site = Site::start().await;
    let mut browser = site.browser();
    let (page, action) = ("/sign_in", "/api/sign-in/sign-in");
    let form = browser.form_of(page, action).await.with("form[country]", "CO");
    let answer = browser.submit(&form.with("form[number]", &"7".repeat(70_000))).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, page));
    let shown = browser.get(page).await.text();
    let again = forms::form(&shown, action);
    assert!(shown.contains("problem-summary"), "{shown}");
    assert_eq!((again.value("form[country]"), again.value("form[number]")), ("CO", "7".repeat(1_000).as_str()));
}

#[tokio::test]
async fn what_is_too_large_to_be_read_is_answered_with_a_page_in_the_visitors_language() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let long = "a".repeat(200_000);
    for (language, words) in [("es", "acorta los textos largos"), ("fr", "raccourcissez les textes longs")] {
        let form = browser.form_of(NEW_USER, ADD_USER).await.with("form[first_name]", &long);
        browser.cookies.insert("centralita_language".to_owned(), language.to_owned());
        let answer = browser.submit(&form).await;
        let page = answer.text();
        assert_eq!(answer.status, 413);
        assert!(page.contains(words) && page.contains("<header") && page.contains("stylesheet"), "{page}");
        assert!(answer.header("content-security-policy").contains("style-src 'self'"));
    }
    let form = browser.form_of(NEW_USER, ADD_USER).await.with("form[first_name]", &long);
    let answer = browser.submit_as("application/json", &form).await;
    let problem: Problem = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!((answer.status.as_u16(), problem), (413, Problem::Refused("common-problem-too-large".to_owned())));
}

#[tokio::test]
async fn a_form_that_cannot_be_read_is_answered_with_a_page_that_tells_and_changes_nothing() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    for (field, value) in [("form[ring_seconds]", "muchos"), ("form[mode]", "round_robin"), ("form[version]", "x")] {
        let form = browser.form_of(NEW_GROUP, ADD_GROUP).await.with(field, value);
        let before = site.everything_but(&[]).await;
        let referer = format!("http://localhost:3000{NEW_GROUP}");
        let answer = browser.submit_with("text/html", &[("referer", &referer)], &form).await;
        let shown = answer.text();
        assert_eq!((answer.status.as_u16(), answer.header("location")), (422, ""), "{field}");
        assert!(shown.contains("El formulario llegó incompleto") && shown.contains("<header"), "{field}: {shown}");
        let answer = browser.submit_as("application/json", &form).await;
        let problem: Problem = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!((answer.status.as_u16(), problem), (422, Problem::Refused("common-problem-form".to_owned())));
        assert_eq!(site.everything_but(&[]).await, before, "{field}");
    }
}

#[tokio::test]
async fn no_extension_is_an_emergency_number_nor_begins_one() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let key = "extensions-problem-number-emergency";
    for (country, digits, number) in [("CO", "3", "123"), ("CO", "3", "112"), ("FR", "3", "116"), ("FR", "5", "11600")]
    {
        let numbering =
            "UPDATE accounts SET country = $1, extension_digits = CAST($2 AS BIGINT) WHERE id = $3 RETURNING id";
        site.one(numbering, &[country, digits, &company.caller.account_id]).await;
        let typed = [("form[number]", number)];
        assert_refused(&site, &mut browser, (NEW_USER, ADD_USER, &typed, key, "Ese número es de emergencias")).await;
    }
}

#[tokio::test]
async fn a_list_of_users_that_is_none_is_refused_with_its_sentence_and_changes_nothing() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let head = "Extension,First name,Last name,Email\n";
    let rows = |count: i32| {
        let row = |number: i32| format!("{number},Nombre {number},Apellido,a@example.com\n");
        format!("{head}{}", (0..count).map(row).collect::<String>()).into_bytes()
    };
    let utf_16: Vec<u8> = head.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let binary = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), head.as_bytes()].concat();
    let hidden = [head.as_bytes(), b"1009,Car\0los,Rojas,carlos@example.com\n"].concat();
    for (file, words) in [
        (rows(10_000), "más de 1.000 filas"),
        (rows(40_000), "pasa de 1 MB"),
        (binary, "no es texto"),
        (hidden, "no es texto"),
        (utf_16, "no es texto"),
        (head.as_bytes().to_vec(), "no tiene usuarios"),
        (b"Extension,Email\n1009,carlos@example.com\n".to_vec(), "faltan columnas"),
    ] {
        let before = site.everything_but(&["browser_notes"]).await;
        let answer = browser.upload_users(&file).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/extensions/import"), "{words}");
        assert!(browser.get("/extensions/import").await.text().contains(words), "{words}");
        assert_eq!(site.everything_but(&["browser_notes"]).await, before, "{words}");
    }
}
