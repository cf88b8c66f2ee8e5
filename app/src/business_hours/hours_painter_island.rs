//! Painting the week by mouse, touch or keyboard. Every stroke goes into the rows of the form, which are what is sent,
//! and what is typed there is drawn: the picture has nothing of its own.
//!
//! The page holds all of the picture; the island only listens. Drawing its parts in the browser would take several
//! times the download.

use leptos::prelude::*;
use leptos::web_sys::{Element, Event, KeyboardEvent, MouseEvent};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::painted_week::{DAY, PaintedWeek, STEP, STEPS};
use super::painter_page::{bar, draw, point, read, write};

/// The steps of a day, to measure with.
const STEPS_OF_PICTURE: u32 = 96;

/// Brings the picture of the week to life.
#[island]
pub fn HoursPainterIsland() -> impl IntoView {
    // The picture is a part of the page, so there is nothing to wait for.
    if is_browser() {
        let mut painter = Painter::default();
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            // What is no business of the picture is left alone.
            let _ = painter.hear(&event);
        });
        let heard = heard.into_js_value();
        for name in ["pointerdown", "pointermove", "pointerup", "pointercancel", "keydown", "click", "change"] {
            drop(document().add_event_listener_with_callback(name, heard.unchecked_ref()));
        }
    }
}

/// A day and a step of it.
type At = (usize, usize);

#[derive(Default)]
struct Painter {
    /// Where the keyboard is.
    at: At,
    /// Where the stroke began.
    from: Option<At>,
    /// The stroke follows the pointer.
    is_dragging: bool,
    /// The stroke opens.
    opens: bool,
    /// The weeks before each stroke; the last one is that before the stroke that goes on.
    before: Vec<PaintedWeek>,
}

impl Painter {
    fn hear(&mut self, event: &Event) -> Option<()> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let mouse: &MouseEvent = event.unchecked_ref();
        match event.type_().as_str() {
            "pointerdown" => {
                self.at.0 = day_of(&target)?;
                let at = (self.at.0, self.step_under(mouse)?);
                self.is_dragging = mouse.button() == 0;
                if self.is_dragging {
                    self.begin(at, true);
                    self.stroke(at);
                }
            }
            "pointermove" if self.is_dragging => {
                let day = day_of(&target).unwrap_or(self.at.0);
                self.stroke((day, self.step_under(mouse)?));
            }
            "pointerup" => self.is_dragging = false,
            // The finger turned out to scroll the page.
            "pointercancel" if self.is_dragging => self.undo(),
            "keydown" => {
                self.at.0 = day_of(&target)?;
                self.press(event.unchecked_ref())?;
                event.prevent_default();
            }
            "click" => self.act(&target.closest("[data-paint]").ok()??.get_attribute("data-paint")?),
            "change" => {
                self.from = None;
                draw(&read());
            }
            _ => {}
        }
        Some(())
    }

    fn press(&mut self, event: &KeyboardEvent) -> Option<()> {
        let (day, step) = self.at;
        let to = match event.key().as_str() {
            "ArrowLeft" => (day, step.saturating_sub(1)),
            "ArrowRight" => (day, step + 1),
            "ArrowUp" => (day.saturating_sub(1), step),
            "ArrowDown" => (day + 1, step),
            "Home" => (day, 0),
            "End" => (day, STEPS),
            " " | "Enter" => {
                self.begin(self.at, true);
                self.stroke(self.at);
                return Some(());
            }
            "z" if event.ctrl_key() || event.meta_key() => {
                self.undo();
                return Some(());
            }
            _ => return None,
        };
        let to = (to.0.min(6), to.1.min(STEPS - 1));
        if event.shift_key() {
            if self.from.is_none() {
                self.begin(self.at, false);
            }
            self.stroke(to);
        } else {
            (self.from, self.at) = (None, to);
            let _ = point(&read(), to);
        }
        // One bar at a time is a stop of the Tab key.
        drop(bar(day)?.set_attribute("tabindex", "-1"));
        let bar = bar(to.0)?;
        drop(bar.set_attribute("tabindex", "0"));
        drop(bar.focus());
        Some(())
    }

    /// A button: what it does to the day that is chosen.
    fn act(&mut self, action: &str) {
        let mut week = read();
        let copies = match action {
            "undo" => return self.undo(),
            "weekdays" => 5,
            "week" => 7,
            _ => {
                week.fill(self.at.0, (0, DAY), action == "open");
                0
            }
        };
        self.begin(self.at, false);
        self.from = None;
        for day in 0..copies {
            week.copy(self.at.0, day);
        }
        self.show(&week);
    }

    /// A stroke begins: it turns over what is here, or spreads it.
    fn begin(&mut self, at: At, turns: bool) {
        let week = read();
        self.opens = week.is_open(at.0, at.1 * STEP) != turns;
        self.from = Some(at);
        self.before.push(week);
    }

    /// The stroke goes to here: all between is filled.
    fn stroke(&mut self, to: At) {
        let (Some(from), Some(mut week)) = (self.from, self.before.last().cloned()) else { return };
        let minutes = (from.1.min(to.1) * STEP, (from.1.max(to.1) + 1) * STEP);
        for day in from.0.min(to.0)..=from.0.max(to.0) {
            week.fill(day, minutes, self.opens);
        }
        self.at = to;
        self.show(&week);
    }

    fn undo(&mut self) {
        (self.is_dragging, self.from) = (false, None);
        if let Some(week) = self.before.pop() {
            self.show(&week);
        }
    }

    fn show(&self, week: &PaintedWeek) {
        write(week);
        draw(week);
        let _ = point(week, self.at);
    }

    /// The step of the day under the pointer.
    fn step_under(&self, mouse: &MouseEvent) -> Option<usize> {
        let picture = bar(self.at.0)?.first_element_child()?.get_bounding_client_rect();
        let x = f64::from(mouse.client_x()) - picture.left();
        let is_behind = |step: &u32| f64::from(*step) * picture.width() <= x * f64::from(STEPS_OF_PICTURE);
        Some((1..STEPS_OF_PICTURE).filter(is_behind).count())
    }
}

/// The day whose bar this belongs to.
fn day_of(target: &Element) -> Option<usize> {
    target.closest("[data-day]").ok()??.get_attribute("data-day")?.parse().ok()
}
