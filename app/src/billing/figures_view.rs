//! Lines and sums of a statement as a table.

use leptos::prelude::*;

use super::printed::Figures;

/// The table. On a small screen each line is a card.
pub fn figures_view(figures: Figures) -> AnyView {
    let [item, days, price, amount] = figures.heads.clone();
    let rows = figures
        .rows
        .into_iter()
        .map(|[what, which, how_many, how_much]| {
            view! {
                <tr>
                    <td>{what}</td>
                    <td>{which}</td>
                    <td class="amount num">{how_many}</td>
                    <td class="amount num">{how_much}</td>
                </tr>
            }
        })
        .collect_view();
    let last = figures.sums.len().saturating_sub(1);
    let sums = figures
        .sums
        .into_iter()
        .enumerate()
        .map(|(place, (name, amount))| {
            let class = if place == last { "total" } else { "" };
            view! { <tr class=class><th scope="row" colspan="3">{name}</th><td class="amount num">{amount}</td></tr> }
        })
        .collect_view();
    view! {
        <table class="figures">
            <thead>
                <tr>
                    <th scope="col">{item}</th>
                    <th scope="col">{days}</th>
                    <th scope="col" class="amount">{price}</th>
                    <th scope="col" class="amount">{amount}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>{sums}</tfoot>
        </table>
    }
    .into_any()
}
