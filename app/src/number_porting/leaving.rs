//! Leaving a step before it is complete: what was typed is kept as it is, and the step stays open.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::request::Request;
use super::rules::{CarrierForm, HolderForm, NumbersForm, ReplacementForm};
use super::server_functions::START;
use super::step::Step;
use crate::shared::database::unexpected;
use crate::shared::problem::Problem;

/// What was typed in steps that are not complete, by the name of the step.
pub type Unfinished = BTreeMap<String, Value>;

/// What is kept of one step at most, in bytes: more than a form has whose texts are as long as they may be.
const LONGEST: usize = 16 * 1024;

/// The value of the button that leads to the step before.
pub const BACK: &str = "back";
/// The value of the button that leads away, to go on another day.
pub const LATER: &str = "later";

/// The page a button leads to, and what is told there; `next` is where one goes on.
pub fn page_after(leave: &str, request_id: &str, (step, next): (Step, Step)) -> (String, &'static str) {
    match leave {
        BACK => (step.before().page(request_id), ""),
        // Nothing was typed into a new request: there is none.
        LATER if request_id.is_empty() => (START.to_owned(), ""),
        LATER => (START.to_owned(), "number-porting-notice-kept"),
        _ => (next.page(request_id), ""),
    }
}

/// The form of a step that can be left.
pub trait StepForm: Serialize + DeserializeOwned + Default + PartialEq {
    /// The button that was pressed.
    fn leave(&self) -> &str;

    /// What was typed, without what belongs to the page.
    fn typed(&self) -> Self;

    /// What is kept of it; nothing where nothing was typed.
    ///
    /// # Errors
    /// [`Problem::Refused`] when it is longer than the fields take.
    fn kept(&self) -> Result<Option<Value>, Problem> {
        let typed = self.typed();
        if typed == Self::default() {
            return Ok(None);
        }
        let kept = serde_json::to_value(typed).map_err(|error| unexpected(&error))?;
        if kept.to_string().len() > LONGEST {
            return Err(Problem::Refused("common-problem-too-large".to_owned()));
        }
        Ok(Some(kept))
    }
}

/// What was typed in a step and is not complete.
pub fn unfinished<F: StepForm>(request: &Request, step: Step) -> Option<F> {
    request.unfinished.get(step.code()).and_then(|kept| serde_json::from_value(kept.clone()).ok())
}

impl StepForm for CarrierForm {
    fn leave(&self) -> &str {
        &self.leave
    }

    fn typed(&self) -> Self {
        Self { id: String::new(), version: 0, leave: String::new(), ..self.clone() }
    }
}

impl StepForm for NumbersForm {
    fn leave(&self) -> &str {
        &self.leave
    }

    fn typed(&self) -> Self {
        let others = self.others.iter().filter(|typed| !typed.trim().is_empty()).cloned().collect();
        Self { main: self.main.clone(), others, ..Self::default() }
    }
}

impl StepForm for HolderForm {
    fn leave(&self) -> &str {
        &self.leave
    }

    fn typed(&self) -> Self {
        Self { id: String::new(), version: 0, leave: String::new(), ..self.clone() }
    }
}

impl StepForm for ReplacementForm {
    fn leave(&self) -> &str {
        &self.leave
    }

    fn typed(&self) -> Self {
        Self { id: String::new(), version: 0, leave: String::new(), ..self.clone() }
    }
}
