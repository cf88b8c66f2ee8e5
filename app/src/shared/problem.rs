//! The only error a server function returns: codes and numbers, never sentences, user text or SQL. A page words it in
//! the visitor's language; the keys are Fluent keys.

use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

use super::json_text::JsonText;

/// Why a request was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Nobody is signed in, or the session has ended.
    SignInNeeded,
    /// There is no such thing in the caller's account.
    NotFound,
    /// One or more fields hold something that cannot be accepted.
    Fields(Vec<FieldProblem>),
    /// The whole request is refused; the key words the reason.
    Refused(String),
    /// Somebody else saved the same thing meanwhile.
    Conflict,
    /// Too many tries.
    TryLater {
        /// When it is worth trying again.
        seconds: u64,
    },
    /// A fault of ours, found in the log by its incident id.
    Unexpected {
        /// The id under which the log tells what happened.
        incident: String,
    },
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// The field's name in the form, as in its `name` attribute.
    pub field: String,
    /// The Fluent key of the sentence.
    pub key: String,
    /// A limit the sentence mentions as `$number`.
    pub number: Option<i64>,
}

impl FieldProblem {
    /// A problem whose sentence needs no number.
    pub fn new(field: impl Into<String>, key: impl Into<String>) -> Self {
        Self { field: field.into(), key: key.into(), number: None }
    }

    /// A problem whose sentence mentions a limit.
    pub fn with_number(field: impl Into<String>, key: impl Into<String>, number: i64) -> Self {
        Self { field: field.into(), key: key.into(), number: Some(number) }
    }
}

impl Problem {
    /// One field is at fault.
    pub fn field(field: impl Into<String>, key: impl Into<String>) -> Self {
        Self::Fields(vec![FieldProblem::new(field, key)])
    }

    /// Both, or what is wrong with either: the fields of both at once.
    ///
    /// # Errors
    /// As said.
    pub fn both<A, B>(left: Result<A, Self>, right: Result<B, Self>) -> Result<(A, B), Self> {
        match (left, right) {
            (Ok(left), Ok(right)) => Ok((left, right)),
            (Err(Self::Fields(mut fields)), Err(Self::Fields(more))) => {
                fields.extend(more);
                Err(Self::Fields(fields))
            }
            (Err(problem), _) | (_, Err(problem)) => Err(problem),
        }
    }

    /// `Ok` when nothing was found wrong.
    pub fn unless_empty(problems: Vec<FieldProblem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self::Fields(problems)) }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for Problem {}

impl FromServerFnError for Problem {
    type Encoder = JsonText;

    fn from_server_fn_error(value: ServerFnErrorErr) -> Self {
        match value {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Refused("common-problem-form".to_owned())
            }
            _ => Self::Refused("common-problem-connection".to_owned()),
        }
    }
}
