//! Where the things of a flow stand in its picture: from left to right by steps, each above what is reached later.

use super::naming::{Naming, Thing};
use super::text_width;
use crate::call_routing::{Node, What};

/// The boxes of a step are as wide as the longest words in them, within these.
const NARROWEST_BOX: u32 = 140;
const WIDEST_BOX: u32 = 232;
/// The height of a box.
pub const BOX_HEIGHT: u32 = 54;
/// The size of what a thing is called, and of what is said of it.
pub const TITLE_SIZE: u32 = 13;
pub const DETAIL_SIZE: u32 = 12;
/// What is in a box besides its words: the icon before them, and room after them.
pub const BESIDE_WORDS: u32 = 46;
/// The size of the words that tell when calls go a way.
pub const WHEN_SIZE: u32 = 12;
/// What is between two steps besides these words.
pub const BESIDE_WHEN: u32 = 38;
/// What is between two steps at most; longer words are shortened.
const WIDEST_GAP: u32 = 156;
/// From one row to the next.
const ROW: u32 = 70;
/// Around it all, so that lines and outlines are whole.
const MARGIN: u32 = 6;

/// A picture's boxes, in the order in which calls come to them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The boxes.
    pub boxes: Vec<Placed>,
    /// How wide the picture is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// A box.
#[derive(Debug, PartialEq, Eq)]
pub struct Placed {
    /// What stands in it.
    pub thing: Thing,
    /// When calls go there.
    pub when: String,
    /// Its left edge.
    pub x: u32,
    /// Its upper edge.
    pub y: u32,
    /// How wide it is.
    pub width: u32,
    /// The box before it, by its place.
    pub from: Option<usize>,
}

/// The layout of a flow.
pub fn layout<'r>(naming: &Naming<'r>, flow: &Node<'r>) -> Layout {
    let mut layouter = Layouter { naming, layout: Layout::default(), steps: Vec::new(), rows: 0, way: Vec::new() };
    layouter.place(flow, String::new(), None);
    let Layouter { mut layout, steps, rows, .. } = layouter;
    let columns = columns(&layout.boxes, &steps);
    for (placed, step) in layout.boxes.iter_mut().zip(steps) {
        (placed.x, placed.width) = columns.get(step).copied().unwrap_or_default();
    }
    layout.width = layout.boxes.iter().map(|placed| placed.x + placed.width).max().unwrap_or_default() + MARGIN;
    layout.height = rows.saturating_sub(1) * ROW + BOX_HEIGHT + 2 * MARGIN;
    layout
}

/// The left edge and the width of the boxes of each step: they, and what is between two steps, are as wide as the words there
/// need, so that most of a picture is seen without moving it.
fn columns(boxes: &[Placed], steps: &[usize]) -> Vec<(u32, u32)> {
    let mut columns = Vec::new();
    let mut end = 0;
    for step in 0..=steps.iter().copied().max().unwrap_or_default() {
        let here = || boxes.iter().zip(steps).filter(|(_, other)| **other == step).map(|(placed, _)| placed);
        let when = here().map(|placed| text_width::width(&placed.when, WHEN_SIZE)).max().unwrap_or_default();
        let words = here().map(|placed| words_width(&placed.thing)).max().unwrap_or_default();
        let gap = if step == 0 { MARGIN } else { (BESIDE_WHEN + when).min(WIDEST_GAP) };
        let width = (BESIDE_WORDS + words).clamp(NARROWEST_BOX, WIDEST_BOX);
        columns.push((end + gap, width));
        end += gap + width;
    }
    columns
}

fn words_width(thing: &Thing) -> u32 {
    text_width::width(&thing.title, TITLE_SIZE).max(text_width::width(&thing.detail, DETAIL_SIZE))
}

struct Layouter<'a, 'r> {
    naming: &'a Naming<'r>,
    layout: Layout,
    /// How many steps each box is from the beginning.
    steps: Vec<usize>,
    /// How many rows are taken.
    rows: u32,
    /// What leads here.
    way: Vec<What<'r>>,
}

impl<'r> Layouter<'_, 'r> {
    /// Places a node and what follows; the upper edge that it got.
    fn place(&mut self, node: &Node<'r>, when: String, from: Option<usize>) -> u32 {
        let thing = self.naming.node(node, &self.way);
        let own = self.layout.boxes.len();
        self.steps.push(self.way.len());
        self.layout.boxes.push(Placed { thing, when, x: 0, y: 0, width: 0, from });
        self.way.push(node.what);
        let mut first = None;
        for branch in &node.branches {
            let y = self.place(&branch.to, self.naming.when(branch.when), Some(own));
            first.get_or_insert(y);
        }
        self.way.pop();
        // Beside the first of what follows, so that the picture begins where people look first; or in a row of its own.
        let y = first.unwrap_or_else(|| self.next_row());
        if let Some(placed) = self.layout.boxes.get_mut(own) {
            placed.y = y;
        }
        y
    }

    fn next_row(&mut self) -> u32 {
        self.rows += 1;
        MARGIN + (self.rows - 1) * ROW
    }
}
