//! Where the things of a flow stand in its picture: from left to right by steps, each above what is reached later.

use super::naming::{Naming, Thing};
use crate::call_routing::{Node, What};

/// The width of a box.
pub const BOX_WIDTH: u32 = 246;
/// The height of a box.
pub const BOX_HEIGHT: u32 = 54;
/// What is between two steps: room for when calls go that way.
pub const GAP: u32 = 156;
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
    let mut layouter = Layouter { naming, layout: Layout::default(), rows: 0, way: Vec::new() };
    layouter.place(flow, String::new(), None);
    let Layouter { mut layout, rows, .. } = layouter;
    layout.width = layout.boxes.iter().map(|placed| placed.x).max().unwrap_or_default() + BOX_WIDTH + MARGIN;
    layout.height = rows.saturating_sub(1) * ROW + BOX_HEIGHT + 2 * MARGIN;
    layout
}

struct Layouter<'a, 'r> {
    naming: &'a Naming<'r>,
    layout: Layout,
    /// How many rows are taken.
    rows: u32,
    /// What leads here.
    way: Vec<What<'r>>,
}

impl<'r> Layouter<'_, 'r> {
    /// Places a node and what follows; the upper edge that it got.
    fn place(&mut self, node: &Node<'r>, when: String, from: Option<usize>) -> u32 {
        let thing = self.naming.node(node, &self.way);
        let steps = u32::try_from(self.way.len()).unwrap_or_default();
        let own = self.layout.boxes.len();
        self.layout.boxes.push(Placed { thing, when, x: MARGIN + steps * (BOX_WIDTH + GAP), y: 0, from });
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
