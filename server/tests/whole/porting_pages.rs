//! The steps of a request to bring numbers, as a browser sees them: nothing is chosen for anybody, nothing typed is lost.

use http::Method;

use crate::addresses::UPLOAD_BILL;
use crate::browser::{Browser, HTML};
use crate::forms::{encoded, form, forms};
use crate::site::Site;
use crate::sound;

const SAVE_NUMBERS: &str = "/api/number-porting/save-numbers";
const SAVE_CARRIER: &str = "/api/number-porting/save-carrier";

/// Sends a form of a page with a button of its own; gives where it leads.
async fn press(browser: &mut Browser<'_>, (page, action): (&str, &str), typed: &[(&str, &str)]) -> String {
    let shown = browser.get(page).await.text();
    let sent = typed.iter().fold(form(&shown, action), |form, (name, value)| form.with(name, value));
    let answer = browser.submit(&sent).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

#[tokio::test]
async fn a_number_that_a_request_under_way_replaces_is_not_offered_and_none_is_proposed() {
    let site = Site::start().await;
    let (ours, mut browser) = site.a_company("601 555 0100", 200).await;
    let [draft, _, sent] = &ours.portings;
    let page = format!("/number_porting/{draft}?step=replacement");
    let main = "value=\"+576015550100\"";
    let shown = browser.get(&page).await.text();
    assert!(shown.contains(main) && shown.contains("No reemplaza ninguno"), "{shown}");
    let sql = "UPDATE porting_requests SET replaced_number = '+576015550100' WHERE id = $1 RETURNING id";
    site.one(sql, &[sent]).await;
    let sql = "UPDATE porting_requests SET replaced_number = '' WHERE id = $1 RETURNING id";
    site.one(sql, &[draft]).await;
    let shown = browser.get(&page).await.text();
    assert!(!shown.contains(main), "{shown}");
    let list = shown.split("name=\"form[replaced]\"").nth(1).unwrap().split("</select>").next().unwrap();
    let is_chosen = |line: &str| line.contains(" selected") && !line.contains("value=\"\"");
    assert!(!list.split("<option").any(is_chosen), "{list}");
    assert_eq!(form(&shown, "/api/number-porting/save-replacement").value("form[then]"), "");
}

#[tokio::test]
async fn what_is_typed_in_a_step_that_is_left_is_there_again() {
    let site = Site::start().await;
    let (ours, mut browser) = site.a_company("601 555 0100", 200).await;
    let [draft, ..] = &ours.portings;
    let page = format!("/number_porting/{draft}?step=numbers");
    let typed = [("form[main]", "601"), ("form[leave]", "back")];
    let before = press(&mut browser, (&page, SAVE_NUMBERS), &typed).await;
    assert_eq!(before, format!("/number_porting/{draft}?step=carrier"));
    let shown = browser.get(&page).await.text();
    assert_eq!(form(&shown, SAVE_NUMBERS).value("form[main]"), "601");
    let count = |page: &str| form(page, SAVE_NUMBERS).fields.iter().filter(|(name, _)| name.contains("others")).count();
    assert_eq!(count(&shown), 2);
    for _ in 0..3 {
        press(&mut browser, (&page, SAVE_NUMBERS), &[]).await;
        let refused = browser.get(&page).await.text();
        assert!(refused.contains("problem-summary") && !refused.contains("país elegido"), "{refused}");
        assert_eq!(count(&refused), 2, "a refused form has as many fields as before");
    }

    let typed = [("form[carrier]", "Telefónica del Páramo"), ("form[leave]", "later")];
    assert_eq!(press(&mut browser, ("/number_porting/new", SAVE_CARRIER), &typed).await, "/number_porting");
    let shown = browser.get("/number_porting").await.text();
    assert!(shown.contains("Guardamos lo que escribiste") && shown.contains("Telefónica del Páramo"), "{shown}");
}

#[tokio::test]
async fn the_step_of_the_bill_can_be_left_without_one() {
    let site = Site::start().await;
    let (ours, mut browser) = site.a_company("601 555 0100", 200).await;
    let [draft, ..] = &ours.portings;
    let page = format!("/number_porting/{draft}?step=bill");
    for (leave, leads_to) in
        [("back", format!("/number_porting/{draft}?step=holder")), ("later", "/number_porting".to_owned())]
    {
        let shown = browser.get(&page).await.text();
        let action = forms(&shown).into_iter().map(|form| form.action).find(|action| action.starts_with(UPLOAD_BILL));
        let action = action.unwrap();
        assert!(shown.contains(&format!("leave={leave}")), "{shown}");
        let (kind, body) = sound::upload("", b"");
        let headers = [("accept", HTML), ("content-type", kind.as_str())];
        let action = format!("{action}&leave={}", encoded(leave));
        let answer = browser.send(Method::POST, &action, &headers, body).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, leads_to.as_str()));
    }
}
