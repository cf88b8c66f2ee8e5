//! What a later feature tells of phones: whether they have their settings.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::AnyView;

use super::phone::Phone;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What is told, once it is found out.
pub type Telling<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;
/// Tells something of one phone on its page.
pub type TellPhone = for<'a> fn(&'a Portal, &'a Phone) -> Telling<'a, AnyView>;
/// Tells something of each phone in the list.
pub type TellPhones = for<'a> fn(&'a Portal, &'a mut Connection, &'a [Phone]) -> Telling<'a, Vec<AnyView>>;
