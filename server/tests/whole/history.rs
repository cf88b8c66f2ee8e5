//! The history over HTTP, as a browser without JavaScript uses it.

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
    for told in
        ["Lucía Restrepo, ", "Extensión: 1002 → 1777; Correo electrónico: ", "→ otra@example.com", "value=\"Escrito\""]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    let again = user_form(&mut browser, "1777").await;
    assert!(!browser.get("/extensions/1777").await.text().contains("1002 → 1777"), "it is told once");
    assert_eq!(browser.submit(&again).await.header("location"), "/extensions/1777");
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
