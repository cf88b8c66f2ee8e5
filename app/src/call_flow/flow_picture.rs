//! The picture of a flow as SVG: a box for each thing, a link to where it is edited, and lines that tell when.

use std::fmt::Write;

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::flow_layout::{BESIDE_WHEN, BESIDE_WORDS, BOX_HEIGHT, DETAIL_SIZE, Layout, Placed, TITLE_SIZE, WHEN_SIZE};
use super::text_width::shortened;

/// Where the texts of a box begin, right of the icon.
const TEXT_X: u32 = 40;
/// How far right of a box its lines part.
const TRUNK: u32 = 18;
/// How round the corners of lines are.
const CORNER: u32 = 8;

/// The picture, written as one text: everything in it that was typed is escaped.
pub fn picture(layout: &Layout, name: &str) -> String {
    let (width, height, name) = (layout.width, layout.height, encode_double_quoted_attribute(name));
    let mut svg = format!(
        "<svg class=\"flow\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"group\" aria-label=\"{name}\">"
    );
    for placed in &layout.boxes {
        if let Some(from) = placed.from.and_then(|from| layout.boxes.get(from)) {
            line(&mut svg, from, placed);
        }
    }
    for placed in &layout.boxes {
        box_of(&mut svg, placed);
    }
    svg.push_str("</svg>");
    svg
}

/// Writing to a string does not fail.
fn line(svg: &mut String, from: &Placed, to: &Placed) {
    let (begin, end) = (from.x + from.width, to.x);
    let (from_y, to_y) = (from.y + BOX_HEIGHT / 2, to.y + BOX_HEIGHT / 2);
    let (trunk, corner) = (begin + TRUNK, CORNER.min(from_y.abs_diff(to_y) / 2));
    let towards = |y: u32, down: bool| if down { y + corner } else { y - corner };
    let (leave, arrive) = (towards(from_y, to_y > from_y), towards(to_y, from_y > to_y));
    let _ = if from_y == to_y {
        write!(svg, "<path class=\"way\" d=\"M{begin} {from_y}H{end}\"/>")
    } else {
        write!(
            svg,
            "<path class=\"way\" d=\"M{begin} {from_y}H{}Q{trunk} {from_y} {trunk} {leave}V{arrive}\
             Q{trunk} {to_y} {} {to_y}H{end}\"/>",
            trunk - corner,
            trunk + corner,
        )
    };
    if !to.when.is_empty() {
        let when = shortened(&to.when, WHEN_SIZE, (end - begin).saturating_sub(BESIDE_WHEN));
        let (x, y) = (trunk + CORNER + 2, to_y - 6);
        let (full, when) = (encode_text(&to.when), encode_text(&when));
        let _ = write!(svg, "<text class=\"when\" x=\"{x}\" y=\"{y}\"><title>{full}</title>{when}</text>");
    }
}

fn box_of(svg: &mut String, placed: &Placed) {
    let Placed { thing, x, y, width, .. } = placed;
    let class = thing.look.class();
    let tag = if thing.href.is_some() { "a" } else { "g" };
    let href = thing.href.iter().map(|href| format!(" href=\"{}\"", encode_double_quoted_attribute(href)));
    let href = href.collect::<String>();
    let full = [thing.title.as_str(), thing.detail.as_str()].join(" · ");
    let full = encode_text(full.trim_end_matches(" · ")).into_owned();
    let _ = write!(svg, "<{tag} class=\"box {class}\"{href}><title>{full}</title>");
    let _ = write!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{BOX_HEIGHT}\" rx=\"10\"/>{}",
        thing.icon.svg().replacen(
            "<svg",
            &format!(
                "<svg class=\"sign\" aria-hidden=\"true\" x=\"{}\" y=\"{}\" width=\"18\" height=\"18\"",
                x + 12,
                y + 18
            ),
            1
        ),
    );
    let widest = width.saturating_sub(BESIDE_WORDS);
    let title = shortened(&thing.title, TITLE_SIZE, widest);
    let detail = shortened(&thing.detail, DETAIL_SIZE, widest);
    let title_y = if detail.is_empty() { y + 32 } else { y + 24 };
    let text_x = x + TEXT_X;
    let _ = write!(svg, "<text class=\"title\" x=\"{text_x}\" y=\"{title_y}\">{}</text>", encode_text(&title));
    if !detail.is_empty() {
        let _ = write!(svg, "<text class=\"detail\" x=\"{text_x}\" y=\"{}\">{}</text>", y + 42, encode_text(&detail));
    }
    let _ = write!(svg, "</{tag}>");
}
