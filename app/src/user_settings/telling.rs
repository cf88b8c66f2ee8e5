//! What a later feature tells of a user's phones, below the form of their tab.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::AnyView;

use crate::extensions::User;
use crate::shared::caller::Person;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What is told, once it is found out.
pub type TellingDevices<'a> = Pin<Box<dyn Future<Output = Result<AnyView, Problem>> + Send + 'a>>;
/// How it is found out for a user.
pub type TellDevices = for<'a> fn(&'a Portal, &'a Person, &'a User) -> TellingDevices<'a>;
