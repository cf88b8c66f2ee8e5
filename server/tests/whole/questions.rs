//! What pages ask or say before something is lost or looked for in vain.

use crate::forms::form;
use crate::site::Site;

const KEEP: &str = "/api/call-logs/keep";

#[tokio::test]
async fn calls_are_deleted_after_a_question_only() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let sql = "UPDATE calls SET id = '00' || SUBSTR(id, 3) RETURNING account_id";
    site.one(sql, &[]).await;
    let shown = browser.get("/call_logs/settings").await.text();
    let answer = browser.submit(&form(&shown, KEEP).with("form[days]", "30")).await;
    let question = "/call_logs/settings?days=30";
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, question));
    let sql = "SELECT CAST(COUNT(*) AS TEXT) FROM call_log_settings";
    assert_eq!(site.one(sql, &[]).await, "0", "nothing is saved yet");
    let asked = browser.get(question).await.text();
    assert!(asked.contains("¿Guardar las llamadas solo 30 días?") && asked.contains("Se borra"), "{asked}");
    let answer = browser.submit(&form(&asked, KEEP)).await;
    assert_eq!(answer.header("location"), "/call_logs/settings");
    assert_eq!(site.one(sql, &[]).await, "1");
}

#[tokio::test]
async fn days_in_the_wrong_order_are_told_and_stay_as_they_were_typed() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    for page in ["/call_logs", "/call_logs/charts", "/history", "/prepaid_account/activity"] {
        let shown = browser.get(&format!("{page}?from=2026-11-20&until=2026-11-01")).await.text();
        assert!(shown.contains("El primer día es posterior al último."), "{page}: {shown}");
        assert!(shown.contains("value=\"2026-11-20\"") && shown.contains("value=\"2026-11-01\""), "{page}: {shown}");
        let shown = browser.get(&format!("{page}?from=2026-11-01&until=2026-11-20")).await.text();
        assert!(!shown.contains("El primer día es posterior al último."), "{page}");
    }
}

#[tokio::test]
async fn what_is_to_be_paid_is_shown_with_its_reference_and_no_way_leads_to_cards_that_are_not_taken() {
    let site = Site::start().await;
    let (ours, mut browser) = site.a_company("601 555 0100", 200).await;
    let reference = site.one("SELECT reference FROM payments WHERE id = $1", &[&ours.payment]).await;
    let shown = browser.get("/prepaid_account").await.text();
    assert!(shown.contains(&reference) && shown.contains(&format!("/billing/pay/{}", ours.payment)), "{shown}");
    site.one("DELETE FROM payment_methods WHERE account_id = $1 RETURNING account_id", &[&ours.caller.account_id])
        .await;
    let shown = browser.get("/prepaid_account").await.text();
    assert!(shown.contains("tu operador no los ha configurado"), "{shown}");
    assert!(!shown.contains("/billing/payment_method\""), "{shown}");
}

#[tokio::test]
async fn a_form_with_passwords_does_not_promise_to_have_kept_them() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let (page, action) = ("/settings/password", "/api/settings/change-password");
    let shown = browser.get(page).await.text();
    browser.submit(&form(&shown, action)).await;
    let refused = browser.get(page).await.text();
    assert!(refused.contains("Las contraseñas no se guardan: escríbelas otra vez."), "{refused}");
    assert!(!refused.contains("se conserva como lo escribiste"), "{refused}");
}
