//! Issuing, paying, reminding and taking back on a real database.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::issuing::issue_month;
use super::operator;
use super::*;
use crate::accounts::{self, Account};
use crate::extensions::{self, UserForm};
use crate::ledger::{self, Book};
use crate::payments::{self, Outcome};
use crate::prices::PriceBook;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::clock::{DAY_MS, HOUR_MS};
use crate::shared::country::Country;
use crate::shared::mail::{MailedFile, Outgoing};
use crate::shared::money::{Currency, Money};
use crate::shared::portal::Portal;
use crate::testing::TestPortal;

pub(super) async fn start() -> (TestPortal, Portal) {
    let test = TestPortal::start().await;
    let portal = test.with_decided_prices();
    (test, portal)
}

pub(super) async fn account(portal: &Portal, id: &str) -> Account {
    accounts::find(&mut portal.database.read().await.unwrap(), id).await.unwrap().unwrap()
}

pub(super) async fn invoices(portal: &Portal, account_id: &str) -> Vec<Invoice> {
    list(&mut portal.database.read().await.unwrap(), account_id).await.unwrap()
}

async fn stands(portal: &Portal, account_id: &str) -> Standing {
    standing(&mut portal.database.read().await.unwrap(), account_id, portal.clock.now_ms()).await.unwrap()
}

pub(super) async fn balance(portal: &Portal, account_id: &str, book: Book) -> i64 {
    let mut connection = portal.database.read().await.unwrap();
    ledger::balance(&mut connection, account_id, book, Currency::Cop).await.unwrap().minor_units
}

/// Settles the open payment of an account, as its provider does, and what follows from it: twice, as jobs may.
pub(super) async fn pay(portal: &Portal, account_id: &str) {
    let mut transaction = portal.database.write().await.unwrap();
    let asked = payments::list_for_account(&mut transaction, account_id).await.unwrap();
    // The oldest of them.
    let payment = asked.into_iter().rfind(|payment| payment.state == payments::State::Waiting).unwrap();
    let now_ms = portal.clock.now_ms();
    assert!(payments::settle(&mut transaction, now_ms, account_id, &payment.id, Outcome::Paid).await.unwrap());
    transaction.commit().await.unwrap();
    for _ in 0..2 {
        payment_settled(portal, account_id, &payment.id).await.unwrap();
    }
}

/// To the first of December: the company's three users were there on nine days of November.
pub(super) fn into_december(test: &TestPortal) {
    test.wait_ms(9 * DAY_MS);
}

#[tokio::test]
async fn a_month_is_invoiced_once_when_it_has_ended() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    assert_eq!(run(&portal, Actor::Portal).await.unwrap(), Passed::default());
    into_december(&test);
    let passed = run(&portal, Actor::Portal).await.unwrap();
    assert_eq!((passed.issued, passed.failed), (vec![1], vec![]));
    assert_eq!(run(&portal, Actor::Portal).await.unwrap(), Passed::default());
    let found = invoices(&portal, &caller.account_id).await;
    let [invoice] = found.as_slice() else { panic!("{found:?}") };
    // 3 × 50,000 × 9/30 = 45,000, of which 45,000 × 19/119 = 7,184.87 is tax.
    let statement = &invoice.document.statement;
    assert_eq!((statement.total.minor_units, statement.net.minor_units), (45_000, 37_815));
    assert_eq!(invoice.state(portal.clock.now_ms()), State::Open);
    assert_eq!(balance(&portal, &caller.account_id, Book::Receivable).await, 45_000);
    assert_eq!(balance(&portal, &caller.account_id, Book::PlanRevenue).await, -37_815);
    assert_eq!(balance(&portal, &caller.account_id, Book::Tax).await, -7_185);
    let queued = test.queued_with_files().await;
    let [Outgoing { mail, file: Some(file) }] = queued.as_slice() else { panic!("{queued:?}") };
    assert!(mail.body.contains("/billing/invoices/000001") && mail.body.contains("45.000"), "{}", mail.body);
    let text = account(&portal, &caller.account_id).await.mail_text();
    let (name, content) = download::file(text, &invoice.document);
    assert_eq!(*file, MailedFile::pdf(name, &content));
    let audited = test.audited(&caller.account_id).await;
    assert!(audited.contains(&"billing.issue".to_owned()), "{audited:?}");
}

#[tokio::test]
async fn months_that_a_stopped_server_missed_are_invoiced_later() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    run(&portal, Actor::Portal).await.unwrap();
    test.wait_ms(80 * DAY_MS);
    assert_eq!(run(&portal, Actor::Portal).await.unwrap().issued, [1, 2, 3]);
    let months: Vec<String> =
        invoices(&portal, &caller.account_id).await.iter().map(|it| it.document.statement.month.to_string()).collect();
    assert_eq!(months, ["2027-01", "2026-12", "2026-11"]);
}

#[tokio::test]
async fn months_that_waited_for_prices_are_invoiced_also_after_later_ones() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    test.wait_ms(80 * DAY_MS);
    assert_eq!(run(&test.portal, Actor::Portal).await.unwrap().issued, [0; 0], "sample prices");
    let mut late = PriceBook::default();
    let mut lists = portal.prices.of(Country::Co).to_vec();
    for prices in &mut lists {
        prices.from = jiff::civil::date(2027, 1, 1);
    }
    late.insert(Country::Co, lists);
    let without = Portal { prices: Arc::new(late), ..portal.clone() };
    assert_eq!(run(&without, Actor::Portal).await.unwrap().issued, [1], "January");
    assert_eq!(run(&portal, Actor::Portal).await.unwrap().issued, [0; 0], "it begins with the first month invoiced");
    let account = account(&portal, &caller.account_id).await;
    assert_eq!(issue(&portal, &account, Month::parse("2026-11").unwrap()).await.unwrap(), Some(2));
    assert_eq!(run(&portal, Actor::Portal).await.unwrap().issued, [3], "December is not left out");
}

/// The payments of an account, as the provider has them: a charge that was declined, and one that was begun.
async fn set_payment(portal: &Portal, account_id: &str, change: &'static str) {
    let mut connection = portal.database.write().await.unwrap();
    let sql = sqlx::AssertSqlSafe(format!("UPDATE payments SET {change} WHERE account_id = $1"));
    sqlx::query(sql).bind(account_id).execute(&mut *connection).await.unwrap();
    connection.commit().await.unwrap();
}

#[tokio::test]
async fn a_credit_note_takes_back_what_was_asked_also_when_the_card_was_declined() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    into_december(&test);
    run(&portal, Actor::Portal).await.unwrap();
    let of = caller.account_id.as_str();
    set_payment(&portal, of, "provider = 'stripe', is_charge = 1, provider_reference = 'pi_1'").await;
    let five = Some(Money::minor(5_000, Currency::Cop));
    let under_way = credit(&portal, 1, five, "Un usuario de más").await;
    assert!(matches!(under_way, Err(NotIssued::UnderWay { .. })), "{under_way:?}");
    set_payment(&portal, of, "state = 'failed', failure = 'card_declined'").await;
    assert_eq!(may_be_paid(&portal, of).await, [45_000]);
    credit(&portal, 1, five, "Un usuario de más").await.unwrap();
    assert_eq!(may_be_paid(&portal, of).await, [40_000]);
}

#[tokio::test]
async fn a_month_without_prices_waits_for_them() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    into_december(&test);
    let mut late = PriceBook::default();
    let mut lists = portal.prices.of(Country::Co).to_vec();
    for prices in &mut lists {
        prices.from = jiff::civil::date(2026, 11, 28);
    }
    late.insert(Country::Co, lists);
    let without = Portal { prices: Arc::new(late), ..portal.clone() };
    assert_eq!(run(&without, Actor::Portal).await.unwrap(), Passed::default());
    let refused = issue(&without, &account(&portal, &caller.account_id).await, Month::parse("2026-11").unwrap()).await;
    assert!(matches!(refused, Err(NotIssued::NoPrices)), "{refused:?}");
    assert_eq!(run(&portal, Actor::Portal).await.unwrap().issued, [1]);
}

#[tokio::test]
async fn nothing_is_invoiced_by_sample_prices() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    into_december(&test);
    assert_eq!(run(&test.portal, Actor::Portal).await.unwrap(), Passed::default());
    let account = account(&portal, &caller.account_id).await;
    let november = Month::parse("2026-11").unwrap();
    let refused = issue(&test.portal, &account, november).await;
    assert!(matches!(refused, Err(NotIssued::SamplePrices)), "{refused:?}");
    let refused = issue(&portal, &account, november.next()).await;
    assert!(matches!(refused, Err(NotIssued::NotOver)), "{refused:?}");
    // The month waits for prices that somebody decided.
    assert_eq!(run(&portal, Actor::Portal).await.unwrap().issued, [1]);
    assert_eq!(issue(&portal, &account, november).await.unwrap(), None);
}

#[tokio::test]
async fn users_count_on_the_days_they_are_there_by_the_history() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    let account = account(&portal, &caller.account_id).await;
    let record = async |transaction: &mut crate::shared::database::Connection, action| {
        let entry = Entry {
            account_id: &caller.account_id,
            actor: Actor::Administrator(&caller),
            action,
            subject: "",
            before: "",
            after: "",
        };
        audit::record(transaction, portal.clock.now_ms(), entry).await.unwrap();
    };
    // 24 November, 23:59 in Bogotá: there when the 24th ends.
    test.wait_ms(2 * DAY_MS + 13 * HOUR_MS + 59 * 60_000);
    let mut transaction = portal.database.write().await.unwrap();
    let form = UserForm {
        first_name: "Nora".to_owned(),
        last_name: "Díaz".to_owned(),
        email: "nora@example.com".to_owned(),
        number: "1004".to_owned(),
        ..UserForm::default()
    };
    let now_ms = portal.clock.now_ms();
    let id = extensions::insert_checked(&mut transaction, now_ms, &account, &form).await.unwrap();
    record(&mut transaction, "extensions.add-user").await;
    transaction.commit().await.unwrap();
    // 27 November, 00:01: gone when the 27th ends.
    test.wait_ms(2 * DAY_MS + 2 * 60_000);
    let mut transaction = portal.database.write().await.unwrap();
    extensions::delete(&mut transaction, &account.id, &id).await.unwrap();
    record(&mut transaction, "extensions.delete").await;
    transaction.commit().await.unwrap();
    test.wait_ms(5 * DAY_MS);
    run(&portal, Actor::Portal).await.unwrap();
    let found = invoices(&portal, &account.id).await;
    let lines: Vec<_> =
        found[0].document.statement.lines.iter().map(|it| (it.from.day(), it.until.day(), it.quantity)).collect();
    assert_eq!(lines, [(22, 23, 3), (24, 26, 4), (27, 30, 3)]);
    // 3 × 50,000 × 2/30 + 4 × 50,000 × 3/30 + 3 × 50,000 × 4/30
    assert_eq!(found[0].document.statement.total.minor_units, 10_000 + 20_000 + 20_000);
}

#[tokio::test]
async fn what_is_overdue_is_told_step_by_step_and_lifted_when_it_is_paid() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    into_december(&test);
    run(&portal, Actor::Portal).await.unwrap();
    test.queued_mails().await;
    assert_eq!(stands(&portal, &caller.account_id).await, Standing::Good);
    // Due on 15 December; the invoice is overdue when that day has ended.
    test.wait_ms(15 * DAY_MS);
    assert!(matches!(stands(&portal, &caller.account_id).await, Standing::Overdue { .. }));
    assert_eq!(run(&portal, Actor::Portal).await.unwrap().told, []);
    for (days, step) in [(3, "reminder-1"), (7, "reminder-2"), (11, "stopped")] {
        test.wait_ms(days * DAY_MS);
        assert_eq!(run(&portal, Actor::Portal).await.unwrap().told, [(1, step.to_owned())]);
        assert_eq!(run(&portal, Actor::Portal).await.unwrap().told, []);
        let mails = test.queued_mails().await;
        assert_eq!(mails.len(), if step == "stopped" { 2 } else { 1 }, "{mails:#?}");
    }
    assert!(matches!(stands(&portal, &caller.account_id).await, Standing::OutgoingStopped { .. }));
    // January's pass issued the second invoice, which is not due yet; the first one is paid.
    pay(&portal, &caller.account_id).await;
    assert_eq!(stands(&portal, &caller.account_id).await, Standing::Good);
    let mails = test.queued_mails().await;
    assert_eq!(mails.len(), 1, "told once");
    assert!(mails[0].body.contains("funcionan otra vez"), "{}", mails[0].body);
    assert_eq!(balance(&portal, &caller.account_id, Book::Cash).await, 45_000);
}

/// The amounts that somebody could go and pay.
async fn may_be_paid(portal: &Portal, account_id: &str) -> Vec<i64> {
    let mut connection = portal.database.read().await.unwrap();
    let asked = payments::list_for_account(&mut connection, account_id).await.unwrap();
    asked.iter().filter(|payment| payment.may_be_paid()).map(|payment| payment.amount.minor_units).collect()
}

#[tokio::test]
async fn a_credit_note_takes_back_and_the_invoice_stays_as_it_is() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    into_december(&test);
    run(&portal, Actor::Portal).await.unwrap();
    let before = invoices(&portal, &caller.account_id).await.remove(0);
    let pesos = |amount| Some(Money::minor(amount, Currency::Cop));
    for (amount, reason) in [(pesos(45_001), "Error"), (pesos(0), "Error"), (pesos(1), " ")] {
        assert!(operator::credit(&portal, 1, amount, reason).await.is_err());
    }
    assert!(matches!(credit(&portal, 7, None, "Error").await, Err(NotIssued::NoInvoice)));
    assert_eq!(credit(&portal, 1, pesos(5_000), "Un usuario de más").await.unwrap(), 2);
    let found = invoices(&portal, &caller.account_id).await;
    assert_eq!(found[1].document, before.document);
    assert_eq!(found[1].left().minor_units, 40_000);
    assert_eq!(found[0].document.statement.total.minor_units, -5_000);
    assert_eq!(balance(&portal, &caller.account_id, Book::Receivable).await, 40_000);
    assert_eq!(may_be_paid(&portal, &caller.account_id).await, [40_000], "what was asked before is not owed any more");
    assert!(matches!(credit(&portal, 2, None, "Nota de nota").await, Err(NotIssued::NoInvoice)));
    assert_eq!(credit(&portal, 1, None, "Todo").await.unwrap(), 3);
    let found = invoices(&portal, &caller.account_id).await;
    assert_eq!(found[2].state(portal.clock.now_ms()), State::TakenBack);
    for book in [Book::Receivable, Book::PlanRevenue, Book::Tax] {
        assert_eq!(balance(&portal, &caller.account_id, book).await, 0);
    }
    assert!(may_be_paid(&portal, &caller.account_id).await.is_empty());
    let mut connection = portal.database.read().await.unwrap();
    assert_eq!(operator::check(&mut connection).await.unwrap(), (3, vec![]));
}

#[tokio::test]
async fn twenty_at_once_get_numbers_without_gaps_also_when_some_are_not_committed() {
    let (test, portal) = start().await;
    let mut accounts = Vec::new();
    for number in 100..120 {
        let caller = test.a_company(&format!("601 555 0{number}")).await;
        accounts.push(account(&portal, &caller.account_id).await);
    }
    into_december(&test);
    let month = Month::parse("2026-11").unwrap();
    let tasks = accounts.iter().cloned().enumerate().map(|(place, account)| {
        let portal = portal.clone();
        tokio::spawn(async move {
            if place % 3 == 0 {
                // The process ends before the transaction does.
                let mut transaction = portal.database.write().await.unwrap();
                issue_month(&mut transaction, &portal, &account, month, Actor::Portal).await.unwrap().unwrap();
                drop(transaction);
            }
            issue(&portal, &account, month).await.unwrap().unwrap()
        })
    });
    let mut numbers = BTreeSet::new();
    for task in tasks.collect::<Vec<_>>() {
        numbers.insert(task.await.unwrap());
    }
    assert_eq!(numbers, (1..=20).collect());
    let mut connection = portal.database.read().await.unwrap();
    assert_eq!(operator::check(&mut connection).await.unwrap(), (20, vec![]));
    assert_eq!(ledger::check(&mut connection).await.unwrap().findings, vec![]);
}

#[tokio::test]
async fn an_invoice_that_was_changed_is_shown_to_nobody_and_another_companys_is_not_found() {
    let (test, portal) = start().await;
    let (ours, theirs) = (test.a_company("601 555 0100").await, test.a_company("601 555 0200").await);
    into_december(&test);
    run(&portal, Actor::Portal).await.unwrap();
    let number = invoices(&portal, &theirs.account_id).await[0].document.number;
    let mut connection = portal.database.read().await.unwrap();
    assert_eq!(store::find(&mut connection, &ours.account_id, number).await.unwrap(), None);
    assert!(store::find(&mut connection, &theirs.account_id, number).await.unwrap().is_some());
    sqlx::query("UPDATE invoices SET content = REPLACE(content, '2026-11', '2026-10') WHERE number = $1")
        .bind(number)
        .execute(&mut *connection)
        .await
        .unwrap();
    assert!(store::find(&mut connection, &theirs.account_id, number).await.is_err());
}
