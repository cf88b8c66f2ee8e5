//! The flow as a list in words, with the same facts as its picture.

use leptos::prelude::*;

use super::naming::{Look, Naming};
use crate::call_routing::{Node, What};

/// The list.
pub fn outline_view<'r>(naming: &Naming<'r>, flow: &Node<'r>) -> AnyView {
    let item = item(naming, flow, String::new(), &mut Vec::new());
    view! { <ul class="flow-outline">{item}</ul> }.into_any()
}

fn item<'r>(naming: &Naming<'r>, node: &Node<'r>, when: String, way: &mut Vec<What<'r>>) -> AnyView {
    let thing = naming.node(node, way);
    let when = (!when.is_empty()).then(|| view! { <b>{when}</b>" → " });
    let name = match thing.href {
        Some(href) => view! { <a href=href>{thing.title}</a> }.into_any(),
        None if thing.look == Look::Wrong => view! { <span class="wrong">{thing.title}</span> }.into_any(),
        None => thing.title.into_any(),
    };
    let detail = (!thing.detail.is_empty()).then(|| view! { <span class="muted">" · "{thing.detail}</span> });
    way.push(node.what);
    let next = node.branches.iter().map(|branch| item(naming, &branch.to, naming.when(branch.when), way));
    let next: Vec<_> = next.collect();
    way.pop();
    let next = (!next.is_empty()).then(|| view! { <ul>{next}</ul> });
    view! { <li>{when}{name}{detail}{next}</li> }.into_any()
}
