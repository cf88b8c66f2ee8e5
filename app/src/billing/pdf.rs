//! An invoice as a PDF: the words of [`Printed`] on sheets, in the typeface that every reader of PDFs has.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::printed::Printed;
use super::win_ansi::{encoded, width};
use crate::shared::language::Text;
use crate::shared::money::Currency;

/// Left and right of what is written.
const MARGIN: f32 = 56.0;
/// Nothing is written below.
const BOTTOM: f32 = 84.0;

const PLAIN: Name<'static> = Name(b"F1");
const BOLD: Name<'static> = Name(b"F2");

/// How wide and high a sheet is: Letter in the Americas, A4 elsewhere.
fn sheet_size(currency: Currency) -> (f32, f32) {
    match currency {
        Currency::Cop | Currency::Mxn | Currency::Usd | Currency::Cad => (612.0, 792.0),
        Currency::Eur | Currency::Gbp | Currency::Aud => (595.0, 842.0),
    }
}

/// The sheets that are written.
struct Sheets {
    size: (f32, f32),
    done: Vec<Content>,
    current: Content,
    /// How far down the current one is written.
    y: f32,
}

impl Sheets {
    fn new(size: (f32, f32)) -> Self {
        Self { size, done: Vec::new(), current: Content::new(), y: size.1 - MARGIN }
    }

    fn right_edge(&self) -> f32 {
        self.size.0 - MARGIN
    }

    /// Goes down, on to a new sheet where this one is full; true then.
    fn down(&mut self, height: f32) -> bool {
        self.y -= height;
        if self.y >= BOTTOM {
            return false;
        }
        self.done.push(std::mem::replace(&mut self.current, Content::new()));
        self.y = self.size.1 - MARGIN - height;
        true
    }

    fn write(&mut self, x: f32, (font, size): (Name<'_>, f32), text: &[u8]) {
        let y = self.y;
        self.current.begin_text();
        self.current.set_font(font, size);
        self.current.next_line(x, y);
        self.current.show(Str(text));
        self.current.end_text();
    }

    fn left(&mut self, x: f32, font: (Name<'_>, f32), text: &str) {
        self.write(x, font, &encoded(text));
    }

    /// Ends at `x`. Figures are as wide in bold.
    fn right(&mut self, x: f32, font: (Name<'_>, f32), text: &str) {
        let text = encoded(text);
        self.write(x - width(&text, font.1), font, &text);
    }

    fn rule(&mut self, below: f32) {
        let (right, y) = (self.right_edge(), self.y - below);
        self.current.set_stroke_gray(0.75);
        self.current.set_line_width(0.6);
        self.current.move_to(MARGIN, y);
        self.current.line_to(right, y);
        self.current.stroke();
    }
}

/// How much wider bold letters are than plain ones, at most.
const BOLDER: f32 = 1.15;

/// Text in lines that are not wider than this; a word that alone is wider is broken.
fn wrapped(text: &str, (font, size): (Name<'_>, f32), widest: f32) -> Vec<String> {
    let widest = if font == BOLD { widest / BOLDER } else { widest };
    let fits = |text: &str| width(&encoded(text), size) <= widest;
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split(' ') {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if !line.is_empty() && !fits(&format!("{line}{letter}")) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    lines.push(line);
    lines
}

/// The PDF.
pub fn pdf(text: Text, printed: &Printed, currency: Currency) -> Vec<u8> {
    let mut sheets = Sheets::new(sheet_size(currency));
    head(&mut sheets, printed);
    table(&mut sheets, printed);
    sums(&mut sheets, printed);
    notes(&mut sheets, printed);
    whole(text, printed, sheets)
}

fn head(sheets: &mut Sheets, printed: &Printed) {
    let wide = sheets.right_edge() - MARGIN;
    for (place, line) in printed.seller.iter().enumerate() {
        let font = if place == 0 { (BOLD, 12.0) } else { (PLAIN, 9.5) };
        for (part, line) in wrapped(line, font, wide).iter().enumerate() {
            sheets.down(if place == 0 && part == 0 { 12.0 } else { 14.0 });
            sheets.left(MARGIN, font, line);
        }
    }
    sheets.down(46.0);
    sheets.left(MARGIN, (BOLD, 20.0), &printed.title);
    sheets.down(12.0);
    for (name, value) in &printed.facts {
        for (place, line) in wrapped(value, (PLAIN, 10.0), wide - 130.0).iter().enumerate() {
            sheets.down(15.0);
            if place == 0 {
                sheets.left(MARGIN, (PLAIN, 10.0), name);
            }
            sheets.left(MARGIN + 130.0, (PLAIN, 10.0), line);
        }
    }
    sheets.down(28.0);
    sheets.left(MARGIN, (PLAIN, 10.0), &printed.buyer_label);
    for (place, line) in printed.buyer.iter().enumerate() {
        let font = (if place == 0 { BOLD } else { PLAIN }, 10.0);
        for (part, line) in wrapped(line, font, wide - 130.0).iter().enumerate() {
            if place + part > 0 {
                sheets.down(14.0);
            }
            sheets.left(MARGIN + 130.0, font, line);
        }
    }
    sheets.down(36.0);
}

fn table(sheets: &mut Sheets, printed: &Printed) {
    if printed.figures.rows.is_empty() {
        return;
    }
    table_head(sheets, printed);
    for [item, days, price, amount] in &printed.figures.rows {
        if sheets.down(19.0) {
            table_head(sheets, printed);
            sheets.down(19.0);
        }
        let right = sheets.right_edge();
        sheets.left(MARGIN, (PLAIN, 10.0), item);
        sheets.left(MARGIN + 150.0, (PLAIN, 10.0), days);
        sheets.right(right - 90.0, (PLAIN, 10.0), price);
        sheets.right(right, (PLAIN, 10.0), amount);
    }
    sheets.rule(9.0);
    sheets.down(10.0);
}

fn table_head(sheets: &mut Sheets, printed: &Printed) {
    let right = sheets.right_edge();
    let [item, days, price, amount] = &printed.figures.heads;
    sheets.left(MARGIN, (PLAIN, 8.5), item);
    sheets.left(MARGIN + 150.0, (PLAIN, 8.5), days);
    sheets.right(right - 90.0, (PLAIN, 8.5), price);
    sheets.right(right, (PLAIN, 8.5), amount);
    sheets.rule(7.0);
    sheets.down(3.0);
}

fn sums(sheets: &mut Sheets, printed: &Printed) {
    let last = printed.figures.sums.len().saturating_sub(1);
    for (place, (name, amount)) in printed.figures.sums.iter().enumerate() {
        sheets.down(if place == last { 21.0 } else { 17.0 });
        let (right, font) = (sheets.right_edge(), if place == last { (BOLD, 12.0) } else { (PLAIN, 10.0) });
        sheets.left(MARGIN + 250.0, font, name);
        sheets.right(right, font, amount);
    }
    sheets.down(32.0);
}

fn notes(sheets: &mut Sheets, printed: &Printed) {
    let wide = sheets.right_edge() - MARGIN;
    for note in &printed.notes {
        for line in wrapped(note, (PLAIN, 9.0), wide) {
            sheets.down(13.0);
            sheets.left(MARGIN, (PLAIN, 9.0), &line);
        }
        sheets.down(4.0);
    }
}

/// The file around the sheets.
fn whole(text: Text, printed: &Printed, mut sheets: Sheets) -> Vec<u8> {
    sheets.done.push(std::mem::replace(&mut sheets.current, Content::new()));
    let [catalog, tree, plain, bold, info] = [1, 2, 3, 4, 5].map(Ref::new);
    let count = i32::try_from(sheets.done.len()).unwrap_or(1);
    let sheet_of = |place: i32| Ref::new(6 + 2 * place);
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree).lang(TextStr(text.language().tag()));
    pdf.pages(tree).kids((0..count).map(sheet_of)).count(count);
    pdf.type1_font(plain).base_font(Name(b"Helvetica")).encoding_predefined(Name(b"WinAnsiEncoding"));
    pdf.type1_font(bold).base_font(Name(b"Helvetica-Bold")).encoding_predefined(Name(b"WinAnsiEncoding"));
    pdf.document_info(info).title(TextStr(&printed.title));
    let (size, right) = (sheets.size, sheets.right_edge());
    for (mut content, place) in sheets.done.into_iter().zip(0..) {
        let foot = encoded(&format!("{} · {}/{count}", printed.title, place + 1));
        content.begin_text();
        content.set_font(PLAIN, 8.5);
        content.next_line(right - width(&foot, 8.5), 48.0);
        content.show(Str(&foot));
        content.end_text();
        let (sheet, stream) = (sheet_of(place), Ref::new(7 + 2 * place));
        let mut page = pdf.page(sheet);
        page.parent(tree).media_box(Rect::new(0.0, 0.0, size.0, size.1)).contents(stream);
        page.resources().fonts().pair(PLAIN, plain).pair(BOLD, bold);
        page.finish();
        pdf.stream(stream, &content.finish());
    }
    pdf.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wider_than_its_place_and_nothing_is_lost() {
        let long = format!("Sociedad {} de Inversiones {}", "Ñ".repeat(90), "W".repeat(120));
        for (font, size) in [(PLAIN, 10.0), (BOLD, 10.0), (BOLD, 12.0)] {
            let lines = wrapped(&long, (font, size), 370.0);
            let widest = if font == BOLD { 370.0 / BOLDER } else { 370.0 };
            assert!(lines.iter().all(|line| width(&encoded(line), size) <= widest), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), long.replace(' ', ""));
        }
        assert_eq!(wrapped("Café Andino", (BOLD, 10.0), 370.0), ["Café Andino"]);
        assert_eq!(wrapped("", (PLAIN, 10.0), 370.0), [""]);
    }
}
