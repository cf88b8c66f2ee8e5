//! Whether what is set up is in effect: a line below the tabs of Setup. Only a later feature knows; the table of routes says which.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

type Loading = Pin<Box<dyn Future<Output = AnyView> + Send>>;

/// Works the line out; given to pages through the context.
#[derive(Clone)]
pub struct RunningState(Arc<dyn Fn() -> Loading + Send + Sync>);

impl RunningState {
    /// By this work.
    pub fn by<F: Future<Output = AnyView> + Send + 'static>(work: impl Fn() -> F + Send + Sync + 'static) -> Self {
        Self(Arc::new(move || Box::pin(work())))
    }
}

/// The line, if there is anything to tell.
pub(super) fn running_state() -> AnyView {
    let Some(RunningState(work)) = use_context::<RunningState>() else { return ().into_any() };
    view! { <Suspense>{Suspend::new(work())}</Suspense> }.into_any()
}
