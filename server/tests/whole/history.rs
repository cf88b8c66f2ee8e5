//! The history over HTTP, as a browser without JavaScript uses it.

use app::shared::country::Country;
use app::shared::phone_number::PhoneNumber;

use crate::browser::Browser;
use crate::forms::Form;
use crate::site::Site;

async fn user_form(browser: &mut Browser<'_>, number: &str) -> Form {
    browser.form_of(&format!("/extensions/{number}"), "/api/extensions/change-user").await
}

#[tokio::test]
async fn who_saves_over_another_is_told_what_was_changed_and_keeps_what_was_typed() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let (theirs, mine) = (user_form(&mut browser, "1002").await, user_form(&mut browser, "1002").await);
    let theirs = theirs.with("form[email]", "otra@example.com").with("form[number]", "1777");
    assert_eq!(browser.submit(&theirs).await.header("location"), "/extensions/1777");
    let answer = browser.submit(&mine.with("form[last_name]", "Escrito")).await;
    assert_eq!(answer.header("location"), "/extensions/1777");
    let page = browser.get("/extensions/1777").await.text();
    for told in [
        "Guardaste cambios aquí en otra ventana",
        "Lucía Restrepo, ",
        "Extensión: 1002 → 1777; Correo electrónico: ",
        "→ otra@example.com",
        "value=\"Escrito\"",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let again = user_form(&mut browser, "1777").await;
    assert!(!browser.get("/extensions/1777").await.text().contains("1002 → 1777"), "it is told once");
    assert_eq!(browser.submit(&again).await.header("location"), "/extensions/1777");
}

/// The destination of a number in the form of a page.
async fn destination_of(browser: &mut Browser<'_>, page: &str, e164: &str) -> String {
    let form = browser.form_of(page, "/api/numbers/save-destinations").await;
    let (name, _) = form.fields.iter().find(|(_, value)| value == e164).unwrap();
    name.replace("[number]", "[destination]")
}

#[tokio::test]
async fn every_page_that_is_saved_over_tells_what_was_changed_by_whom() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let (room, e164) = (format!("/conferences/rooms/{}", company.room), format!("+{}", company.phone_number));
    let number = PhoneNumber::stored(e164.clone());
    let (list, one) = ("/manage_phone_number", format!("/manage_phone_number/{}", company.phone_number));
    let in_list = destination_of(&mut browser, list, &e164).await;
    let in_one = destination_of(&mut browser, &one, &e164).await;
    let user = format!("extension:{}", company.users[0]);
    let settings = "/virtual_receptionist/settings";
    let [preferences, rooms, server, destinations, reach] = [
        "/api/preferences/save",
        "/api/conferences/change-room",
        "/api/conferences/change-server",
        "/api/numbers/save-destinations",
        "/api/receptionist-settings/save",
    ];
    // The page, its form, what another person changes, what is typed here, what is told.
    let cases = [
        (
            "/preferences",
            preferences,
            ("form[time_zone]", "America/Lima"),
            ("form[prompt_language]", "fr"),
            "Zona horaria: ",
        ),
        (&room, rooms, ("form[name]", "Junta"), ("form[code]", "1357"), "Nombre: Comité → Junta"),
        (
            "/extensions/1150",
            server,
            ("form[name]", "Reuniones"),
            ("form[name]", "Charlas"),
            "Nombre: Salas → Reuniones",
        ),
        (
            list,
            destinations,
            (&in_list, "nobody"),
            (&in_list, &user),
            &format!("Número {} (", number.shown_in(Country::Co)),
        ),
        (&one, destinations, (&in_one, "receptionist"), (&in_one, &user), "Lleva a: "),
        (settings, reach, ("form[remote_voicemail]", "false"), ("form[dial_by_name]", "false"), "con *: "),
        (settings, reach, ("form[by_name][]", ""), ("form[dial_by_name]", "false"), "Se busca por nombre en el menú: "),
    ];
    for (page, action, theirs, mine, told) in cases {
        let form = browser.form_of(page, action).await;
        let answer = browser.submit(&form.with(theirs.0, theirs.1)).await;
        assert!(
            answer.status == 303 && !browser.get(answer.header("location")).await.text().contains("problem-summary")
        );
        site.one(BY_ANOTHER, &[&company.caller.account_id]).await;
        let answer = browser.submit(&form.with(mine.0, mine.1)).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, page));
        let shown = browser.get(page).await.text();
        for words in ["Otra persona guardó cambios aquí", "Rosa Díaz, ", told] {
            assert!(shown.contains(words), "{page} without “{words}”: {shown}");
        }
        assert_eq!(crate::forms::form(&shown, action).value(mine.0), kept(mine.1), "{page}");
    }
}

/// Makes the newest revision another person's.
const BY_ANOTHER: &str = "UPDATE revisions SET actor_id = 'another', actor_name = 'Rosa Díaz' WHERE account_id = $1 \
                          AND number = (SELECT MAX(number) FROM revisions WHERE account_id = $1) RETURNING actor_name";

#[tokio::test]
async fn a_tab_that_is_saved_over_tells_nothing_of_other_tabs() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let (voicemail, devices) = ("/extensions/1001?tab=voicemail", "/extensions/1001?tab=devices");
    let form = browser.form_of(voicemail, "/api/user-settings/save-voicemail").await;
    browser.submit(&form.clone().with("form[ring_seconds]", "20")).await;
    site.one(BY_ANOTHER, &[&company.caller.account_id]).await;
    let of_devices = browser.form_of(devices, "/api/user-settings/save-devices").await;
    let answer = browser.submit(&of_devices.with("form[softphone]", "true")).await;
    assert!(answer.status == 303 && answer.header("location") == devices, "the other tab is saved");
    browser.submit(&form.with("form[ring_seconds]", "25")).await;
    let shown = browser.get(voicemail).await.text();
    for words in ["Otra persona guardó cambios aquí", "Rosa Díaz, ", "→ 20 segundos"] {
        assert!(shown.contains(words), "“{words}” is not told: {shown}");
    }
}

/// A box that is not ticked is not in the form.
fn kept(typed: &str) -> &str {
    if typed == "false" { "" } else { typed }
}

#[tokio::test]
async fn an_earlier_state_is_brought_back_and_forth() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let number = "SELECT CAST(MAX(number) AS TEXT) FROM revisions WHERE account_id = $1";
    let before = site.one(number, &[&company.caller.account_id]).await;
    let form = user_form(&mut browser, "1002").await.with("form[number]", "1777");
    browser.submit(&form).await;
    let page = format!("/history/{before}/restore");
    let list = browser.get("/history").await.text();
    assert!(list.contains("<del>1002</del>") && list.contains("<ins>1777</ins>") && list.contains(&page), "{list}");

    let question = browser.get(&page).await.text();
    assert!(question.contains("<del>1777</del>") && question.contains("<ins>1002</ins>"), "{question}");
    let form = browser.form_of(&page, "/api/history/restore").await;
    assert_eq!(browser.submit(&form).await.header("location"), "/history");
    assert_eq!(browser.get("/extensions/1002").await.status, 200);
    assert_eq!(browser.get("/extensions/1777").await.status, 404);
    // The same form again: from what it told, the set-up has moved on.
    assert_eq!(browser.submit(&form).await.header("location"), page);
    let told = browser.get(&page).await.text();
    assert!(told.contains("No hay nada que restaurar") && told.contains("mientras leías esta página"), "{told}");
}
