//! The picture of a phone, drawn from what the catalogue says of it. The style sheet gives it its colours.

use std::fmt::Write;

use super::catalogue::{Model, ScreenKind};

/// The middle of the body, from left to right.
const MIDDLE: u32 = 150;
/// Where the screen begins.
const TOP: u32 = 18;

/// The picture as SVG: it shows nothing that the words beside it do not say, so it is not read out.
pub fn picture(model: &Model) -> String {
    let (across, down) = model.screen.pixels;
    let width = 44 + model.screen.tenths_of_inch;
    let height = (width * down / across).clamp(32, 66);
    let mut svg = String::from(
        r#"<svg class="phone-picture" viewBox="0 0 240 172" aria-hidden="true" focusable="false"><rect class="foot" x="76" y="156" width="148" height="12" rx="6"/><rect class="case" x="62" y="6" width="172" height="156" rx="12"/>"#,
    );
    handset(&mut svg);
    screen(&mut svg, model.screen.kind, (MIDDLE - width / 2, width, height));
    line_keys(&mut svg, model.line_keys, (MIDDLE - width / 2, width, height));
    let below = TOP + height + 7;
    if model.screen.kind != ScreenKind::Touch {
        for key in 0..4 {
            rectangle(&mut svg, "cap", (MIDDLE - 36 + key * 19, below, 15, 5));
        }
    }
    keypad(&mut svg, below + 11);
    svg.push_str("</svg>");
    svg
}

fn rectangle(svg: &mut String, class: &str, (left, top, width, height): (u32, u32, u32, u32)) {
    // Writing to a text does not fail.
    let _ = write!(svg, r#"<rect class="{class}" x="{left}" y="{top}" width="{width}" height="{height}" rx="2"/>"#);
}

fn handset(svg: &mut String) {
    svg.push_str(concat!(
        r#"<path class="cord" d="M26 150c-14 6-14 16 8 16h44"/>"#,
        r#"<rect class="handset" x="20" y="26" width="22" height="112" rx="11"/>"#,
        r#"<rect class="handset" x="10" y="6" width="42" height="42" rx="13"/>"#,
        r#"<rect class="handset" x="10" y="114" width="42" height="42" rx="13"/>"#,
    ));
}

fn screen(svg: &mut String, kind: ScreenKind, (left, width, height): (u32, u32, u32)) {
    let glass = match kind {
        ScreenKind::Plain => "glass",
        ScreenKind::Colour | ScreenKind::Touch => "glass colour",
    };
    rectangle(svg, "bezel", (left - 4, TOP - 4, width + 8, height + 8));
    rectangle(svg, glass, (left, TOP, width, height));
    rectangle(svg, "ink", (left + 5, TOP + 5, width * 2 / 5, 4));
    rectangle(svg, "ink", (left + width - 17, TOP + 5, 12, 4));
    if kind == ScreenKind::Touch {
        for row in 0..3 {
            for column in 0..5 {
                rectangle(svg, "ink soft", (left + 6 + column * 21, TOP + 15 + row * 16, 17, 11));
            }
        }
        return;
    }
    for (row, part) in [(0, 3), (1, 2)] {
        rectangle(svg, "ink soft", (left + 5, TOP + 14 + row * 8, width * part / 5, 3));
    }
}

/// Half of them on each side of the screen, the first ones on the left.
fn line_keys(svg: &mut String, count: u32, (left, width, height): (u32, u32, u32)) {
    let on_the_left = if count <= 3 { count } else { count.div_ceil(2) };
    for key in 0..count {
        let (column, row) = if key < on_the_left { (left - 20, key) } else { (left + width + 8, key - on_the_left) };
        let step = (height / on_the_left.max(1)).min(14);
        rectangle(svg, "cap lit", (column, TOP + row * step + 1, 12, 5));
    }
}

fn keypad(svg: &mut String, top: u32) {
    let step = ((156 - top) / 4).min(15);
    for row in 0..4 {
        for column in 0..3 {
            rectangle(svg, "cap", (84 + column * 22, top + row * step, 17, step - 5));
        }
        rectangle(svg, "cap", (206, top + row * step, 14, step - 5));
    }
    let middle = top + step * 2 - 3;
    let _ = write!(
        svg,
        r#"<circle class="cap" cx="176" cy="{middle}" r="17"/><circle class="cap hub" cx="176" cy="{middle}" r="7"/>"#
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip_phones::CATALOGUE;

    #[test]
    fn a_picture_has_the_line_keys_of_its_model_and_nothing_inline_that_a_policy_refuses() {
        for model in &CATALOGUE {
            let svg = picture(model);
            assert_eq!(svg.matches("cap lit").count(), usize::try_from(model.line_keys).unwrap(), "{}", model.name);
            assert!(!svg.contains("style=") && !svg.contains("<script"), "{}", model.name);
        }
    }
}
