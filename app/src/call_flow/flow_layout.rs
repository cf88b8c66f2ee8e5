//! Where the things of a flow stand in its picture: from left to right by steps, each above what is reached later.

use super::naming::{Naming, Thing};
use super::text_width;
use crate::call_routing::{Node, What};

/// The width of a box.
pub const BOX_WIDTH: u32 = 216;
/// The height of a box.
pub const BOX_HEIGHT: u32 = 54;
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
    /// The box before it, by its place.
    pub from: Option<usize>,
}

/// The layout of a flow.
pub fn layout<'r>(naming: &Naming<'r>, flow: &Node<'r>) -> Layout {
    let mut layouter = Layouter { naming, layout: Layout::default(), steps: Vec::new(), rows: 0, way: Vec::new() };
    layouter.place(flow, String::new(), None);
    let Layouter { mut layout, steps, rows, .. } = layouter;
    let edges = left_edges(&layout.boxes, &steps);
    for (placed, step) in layout.boxes.iter_mut().zip(steps) {
        placed.x = edges.get(step).copied().unwrap_or(MARGIN);
    }
    layout.width = layout.boxes.iter().map(|placed| placed.x).max().unwrap_or_default() + BOX_WIDTH + MARGIN;
    layout.height = rows.saturating_sub(1) * ROW + BOX_HEIGHT + 2 * MARGIN;
    layout
}

/// Where the boxes of each step begin: between two steps is as much room as the words there need, so that most of a picture
/// is seen without moving it.
fn left_edges(boxes: &[Placed], steps: &[usize]) -> Vec<u32> {
    let mut edges = vec![MARGIN];
    for step in 1..=steps.iter().copied().max().unwrap_or_default() {
        let here = boxes.iter().zip(steps).filter(|(_, other)| **other == step);
        let words = here.map(|(placed, _)| text_width::width(&placed.when, WHEN_SIZE)).max().unwrap_or_default();
        let gap = (BESIDE_WHEN + words).min(WIDEST_GAP);
        edges.push(edges.last().copied().unwrap_or_default() + BOX_WIDTH + gap);
    }
    edges
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
        self.layout.boxes.push(Placed { thing, when, x: 0, y: 0, from });
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
