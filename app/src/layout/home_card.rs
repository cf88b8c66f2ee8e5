//! A card of the home page: a part of the portal at a glance, and the next step in it.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// The card; all of it leads to the part's page.
#[component]
pub fn HomeCard(
    /// What addresses call it.
    id: &'static str,
    /// Its picture.
    picture: Icon,
    /// The part's page and its name.
    page: (&'static str, String),
    /// The figure that says most.
    figure: String,
    /// What the figure counts, where it does not say it by itself.
    #[prop(optional)]
    of: Option<String>,
    /// The next step: its picture, where it leads, its name.
    step: (Icon, &'static str, String),
    /// The lines below the figure.
    children: Children,
) -> AnyView {
    let ((href, name), (step_picture, step_href, step_name)) = (page, step);
    let of = of.map(|of| view! { " "<small>{of}</small> });
    view! {
        <section class="card home-card" id=id>
            <header>{icon(picture)}<h2><a href=href>{name}</a></h2></header>
            <div class="body">
                <p class="figure">{figure}{of}</p>
                {children()}
            </div>
            <footer><a class="button" href=step_href>{icon(step_picture)}{step_name}</a></footer>
        </section>
    }
    .into_any()
}
