//! A statement, an invoice or a credit note in words: the page and the PDF show the same.

use super::document::{Document, Kind, shown_number};
use super::statement::{Item, Line, Statement};
use crate::say;
use crate::shared::language::Text;
use crate::shared::money::Money;
use crate::shared::price_book::Tax;

/// The lines and sums of a statement in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The heads of the columns.
    pub heads: [String; 4],
    /// What, which days, how many at which price, how much.
    pub rows: Vec<[String; 4]>,
    /// What is added up, with how much; the total last.
    pub sums: Vec<(String, String)>,
}

/// An invoice or a credit note in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// What it is, with its number.
    pub title: String,
    /// Who sells.
    pub seller: Vec<String>,
    /// Who buys.
    pub buyer: Vec<String>,
    /// "For", above who buys.
    pub buyer_label: String,
    /// Dates and the like: what, and which.
    pub facts: Vec<(String, String)>,
    /// Lines and sums.
    pub figures: Figures,
    /// How it was computed, and what else there is to say.
    pub notes: Vec<String>,
}

/// What a line is about, in words.
pub fn item_name(text: Text, item: Item) -> String {
    text.say(match item {
        Item::User => "billing-item-user",
        Item::ExtraNumber => "billing-item-extra-number",
        Item::TollFree => "billing-item-toll-free",
        Item::PhoneRent => "billing-item-phone-rent",
    })
}

fn days(text: Text, line: &Line) -> String {
    if line.days == line.days_of_month {
        return text.say("billing-line-whole");
    }
    let (from, until) = (i64::from(line.from.day()), i64::from(line.until.day()));
    let (days, length) = (line.days, line.days_of_month);
    if from == until {
        return say!(text, "billing-line-day", from = from, length = length);
    }
    say!(text, "billing-line-days", from = from, until = until, days = days, length = length)
}

fn row(text: Text, line: &Line) -> [String; 4] {
    let price = format!("{} × {}", line.quantity, text.money(line.unit));
    [item_name(text, line.item), days(text, line), price, text.money(line.amount)]
}

/// A tax by its name and percentage: "IVA 19 %".
pub fn tax_name(text: Text, tax: &Tax) -> String {
    let percent = tax.percent().replace('.', &text.decimal_mark().to_string());
    say!(text, "billing-tax", name = tax.name.clone(), percent = percent)
}

/// The lines and sums of a statement in words.
pub fn figures(text: Text, statement: &Statement) -> Figures {
    let amount = |money: Money| text.money(money);
    let mut sums = Vec::new();
    if !statement.taxes.is_empty() {
        sums.push((text.say("billing-sum-net"), amount(statement.net)));
    }
    sums.extend(statement.taxes.iter().map(|line| (tax_name(text, &line.tax), amount(line.amount))));
    sums.push((text.say("billing-sum-total"), amount(statement.total)));
    let heads = ["billing-head-item", "billing-head-days", "billing-head-price", "billing-head-amount"];
    Figures {
        heads: heads.map(|key| text.say(key)),
        rows: statement.lines.iter().map(|line| row(text, line)).collect(),
        sums,
    }
}

/// What an invoice or a credit note is called.
pub fn title(text: Text, document: &Document) -> String {
    let number = shown_number(document.number);
    match document.kind {
        Kind::Invoice => say!(text, "billing-invoice-title", number = number),
        Kind::CreditNote => say!(text, "billing-credit-note-title", number = number),
    }
}

/// An invoice or a credit note in words.
pub fn printed(text: Text, document: &Document) -> Printed {
    let statement = &document.statement;
    let mut facts = vec![
        (text.say("billing-fact-month"), statement.month.words(text)),
        (text.say("billing-fact-issued"), text.date(document.issued_on)),
    ];
    facts.extend(document.due_on.map(|day| (text.say("billing-fact-due"), text.date(day))));
    facts.extend(document.refers_to.map(|number| (text.say("billing-fact-refers-to"), shown_number(number))));
    if !document.reason.is_empty() {
        facts.push((text.say("billing-fact-reason"), document.reason.clone()));
    }
    facts.push((text.say("billing-fact-currency"), statement.total.currency.code().to_owned()));
    let mut notes = Vec::new();
    if !statement.lines.is_empty() {
        notes.push(text.say("billing-note-days"));
    }
    if statement.taxes.iter().any(|line| line.tax.included) {
        notes.push(text.say("billing-note-included"));
    }
    if statement.sample {
        notes.push(text.say("billing-note-sample"));
    }
    Printed {
        title: title(text, document),
        seller: document.seller.clone(),
        buyer: document.buyer.clone(),
        buyer_label: text.say("billing-buyer"),
        facts,
        figures: figures(text, statement),
        notes,
    }
}
