//! The PDF, as a reader of PDFs finds it.

use super::pdf::pdf;
use super::printed::printed;
use super::tests::{into_december, invoices, start};
use super::{credit, run};
use crate::shared::audit::Actor;
use crate::shared::language::{Language, Text};
use crate::shared::money::{Currency, Money};

/// The text of a PDF, as a reader of PDFs finds it; spaces of any kind as one.
fn text_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("invoice.pdf");
    std::fs::write(&path, pdf).unwrap();
    let read = std::process::Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(&path).arg("-").output();
    let read = read.expect("pdftotext of poppler-utils is installed by scripts/install.sh test");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    spaced(&String::from_utf8(read.stdout).unwrap())
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('−', "-")
}

#[tokio::test]
async fn the_pdf_says_what_the_page_says_in_every_language() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    into_december(&test);
    run(&portal, Actor::Portal).await.unwrap();
    credit(&portal, 1, Some(Money::minor(1_234, Currency::Cop)), "Señal errónea: café à la crème").await.unwrap();
    for invoice in invoices(&portal, &caller.account_id).await {
        for language in Language::ALL {
            let text = Text::new(language);
            let printed = printed(text, &invoice.document);
            for currency in [Currency::Cop, Currency::Eur] {
                let found = text_of(&pdf(text, &printed, currency));
                let figures = &printed.figures;
                let facts = printed.facts.iter().flat_map(|(name, value)| [name, value]);
                let sums = figures.sums.iter().flat_map(|(name, amount)| [name, amount]);
                let words = printed.seller.iter().chain(&printed.buyer).chain(facts).chain(sums);
                let words = words.chain(figures.rows.iter().flatten()).chain(&printed.notes).chain([&printed.title]);
                for word in words {
                    assert!(found.contains(&spaced(word)), "{language:?}: {word} is not in {found}");
                }
            }
        }
    }
}

#[tokio::test]
async fn an_invoice_of_many_lines_goes_on_on_another_sheet() {
    let (test, portal) = start().await;
    let caller = test.a_company("601 555 0100").await;
    into_december(&test);
    run(&portal, Actor::Portal).await.unwrap();
    let mut document = invoices(&portal, &caller.account_id).await.remove(0).document;
    let line = document.statement.lines[0].clone();
    document.statement.lines = vec![line; 90];
    let text = Text::new(Language::En);
    let file = pdf(text, &printed(text, &document), Currency::Usd);
    let found = text_of(&file);
    assert!(["3/3", "4/4"].iter().any(|foot| found.contains(foot)), "{found}");
    assert_eq!(found.matches("3 × $50,000").count(), 90);
}
