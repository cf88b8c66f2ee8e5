//! What a page must point out that only somebody who knows the whole set-up can tell. The page says where it stands; the
//! table of routes says who tells it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

type Loading = Pin<Box<dyn Future<Output = AnyView> + Send>>;

/// Works out what is to be pointed out; given to a page through the context.
#[derive(Clone)]
pub struct PointedOut(Arc<dyn Fn() -> Loading + Send + Sync>);

impl PointedOut {
    /// By this work.
    pub fn by<F: Future<Output = AnyView> + Send + 'static>(work: impl Fn() -> F + Send + Sync + 'static) -> Self {
        Self(Arc::new(move || Box::pin(work())))
    }
}

/// What is pointed out on this page, if anything.
#[component]
pub fn PageWarnings() -> AnyView {
    let Some(PointedOut(work)) = use_context::<PointedOut>() else { return ().into_any() };
    view! { <Suspense>{Suspend::new(work())}</Suspense> }.into_any()
}
