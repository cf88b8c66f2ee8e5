//! Mails to the administrators about invoices.

use super::document::{Document, shown_number};
use super::download;
use super::invoice::Invoice;
use super::state_view;
use crate::accounts::{self, Account};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::mail::MailedFile;
use crate::shared::money::Money;
use crate::shared::portal::Portal;

/// An invoice was issued.
pub async fn issued(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    invoice: &Invoice,
) -> Result<(), sqlx::Error> {
    let text = account.mail_text();
    let document = &invoice.document;
    let (number, month) = (shown_number(document.number), document.statement.month.words(text));
    let subject = say!(text, "billing-mail-issued-subject", number = number.clone(), month = month.clone());
    let due = document.due_on.map(|day| text.date(day)).unwrap_or_default();
    let amount = text.money(document.statement.total);
    let body = say!(
        text,
        "billing-mail-issued-body",
        company = account.company_name.clone(),
        number = number,
        month = month,
        amount = amount,
        due = due,
        link = link(portal, document.number)
    );
    send_document(connection, portal, account, (document, (subject, body))).await
}

/// A credit note was issued.
pub async fn credited(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    note: &Invoice,
) -> Result<(), sqlx::Error> {
    let text = account.mail_text();
    let document = &note.document;
    let number = shown_number(document.number);
    let invoice = shown_number(document.refers_to.unwrap_or_default());
    let taken = document.statement.total;
    let amount = text.money(Money::minor(-taken.minor_units, taken.currency));
    let subject = say!(text, "billing-mail-credited-subject", number = number, invoice = invoice.clone());
    let body = say!(
        text,
        "billing-mail-credited-body",
        company = account.company_name.clone(),
        invoice = invoice,
        amount = amount,
        reason = document.reason.clone(),
        link = link(portal, document.number)
    );
    send_document(connection, portal, account, (document, (subject, body))).await
}

/// An invoice is overdue.
pub async fn overdue(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    invoice: &Invoice,
) -> Result<(), sqlx::Error> {
    let text = account.mail_text();
    let now_ms = portal.clock.now_ms();
    let number = shown_number(invoice.document.number);
    let stopped = invoice.stops_ms.is_some_and(|stops| stops <= now_ms);
    let subject = if stopped {
        text.say("billing-mail-stopped-subject")
    } else {
        say!(text, "billing-mail-overdue-subject", number = number.clone())
    };
    let consequence = state_view::consequence(text, account, invoice, now_ms);
    let due = invoice.document.due_on.map(|day| text.date(day)).unwrap_or_default();
    let body = say!(
        text,
        "billing-mail-overdue-body",
        company = account.company_name.clone(),
        number = number,
        amount = text.money(invoice.left()),
        due = due,
        consequence = consequence,
        link = link(portal, invoice.document.number)
    );
    send(connection, portal, account, (subject, body)).await
}

/// Money came.
pub async fn paid(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    (invoice, amount): (&Invoice, Money),
    calls_again: bool,
) -> Result<(), sqlx::Error> {
    let text = account.mail_text();
    let number = shown_number(invoice.document.number);
    let subject = say!(text, "billing-mail-paid-subject", number = number.clone());
    let again = if calls_again { text.say("billing-mail-paid-again") } else { String::new() };
    let body = say!(
        text,
        "billing-mail-paid-body",
        company = account.company_name.clone(),
        number = number,
        amount = text.money(amount),
        again = again,
        link = link(portal, invoice.document.number)
    );
    send(connection, portal, account, (subject, body)).await
}

fn link(portal: &Portal, number: i64) -> String {
    portal.settings.address(&format!("/billing/invoices/{}", shown_number(number)))
}

/// To all administrators of the account.
async fn send(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    words: (String, String),
) -> Result<(), sqlx::Error> {
    accounts::mail_administrators(connection, portal.clock.now_ms(), &account.id, |_| words.clone()).await
}

/// The same with what was issued as a file.
async fn send_document(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    (document, words): (&Document, (String, String)),
) -> Result<(), sqlx::Error> {
    let (name, content) = download::file(account.mail_text(), document);
    let file = Some(MailedFile::pdf(name, &content));
    let now_ms = portal.clock.now_ms();
    accounts::mail_administrators_with(connection, now_ms, &account.id, file, |_| words.clone()).await
}
