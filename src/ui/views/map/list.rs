//! The partners by region, equal to the marks: one sign a commitment.

use leptos::ev;
use leptos::prelude::*;

use crate::chart::{by_convention, by_partner, by_region};
use crate::commitment::{Commitment, Language, Partner};
use crate::i18n::plural::number;
use crate::i18n::texts::ChartTexts;
use crate::i18n::{date, label};
use crate::query::{Direction, Sort, SortKey, sorted};

use super::state::{MapState, location_of};
use crate::ui::element::{Element, IntoNode, a, h3, li, span, ul};
use crate::ui::markup::Markup;
use crate::ui::parts::{answer_sign, href, result_list_section};
use crate::ui::state::{AppContext, SelectionContext};

/// The list.
pub(super) fn list(state: MapState) -> Markup {
    let regions = move || regions(state);
    result_list_section(|l| ChartTexts::of(l).the_same, regions.into_node().into_markup())
}

/// The regions in their order, the partners by name: downwards where the register is sorted so.
fn regions(state: MapState) -> Vec<Element> {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let dataset = &register.dataset;
    let sort = app.location.with(|location| location.sort);
    let direction = if sort.key == SortKey::Partner { sort.direction } else { Direction::Ascending };
    let rows = shown.rows.with(|rows| sorted(dataset, rows, Sort { key: SortKey::Partner, direction }, language));
    let mut parts = Vec::new();
    for (region, rows) in by_region(dataset, &rows) {
        let count = span().class("count").child(number(language, rows.len()));
        parts.push(h3().child(label::region(language, &region)).child(" ").child(count));
        let partners = by_partner(dataset, &rows).into_iter();
        parts.push(ul().child(partners.map(|(partner, rows)| partner_row(state, partner, &rows)).collect::<Vec<_>>()));
    }
    parts
}

fn partner_row(state: MapState, partner: &Partner, rows: &[usize]) -> Element {
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let ids = [partner.id.clone()];
    let link = a().attr("href", href(&location_of(&ids, rows))).child(partner.name.get(language));
    let no_place = || span().class("second").child(ChartTexts::of(language).no_place);
    let signs = by_convention(&register.dataset, rows).into_iter().map(|row| commitment_sign(language, row));
    let ids = StoredValue::new(ids);
    let point = move || ids.with_value(|ids| state.point(ids));
    li().attr("class", move || ids.with_value(|ids| state.is_lit(ids)).then_some("lit"))
        .on(ev::pointerenter, move |_| point())
        .on(ev::pointerleave, move |_| state.leave())
        .on(ev::focusin, move |_| point())
        .on(ev::focusout, move |_| state.leave())
        .child(span().child(link).child(partner.seat.is_none().then(no_place)))
        .child(" ")
        .child(span().class("signs").child(signs.collect::<Vec<_>>()))
        .child(" ")
        .child(span().class("count").child(number(language, rows.len())))
}

/// One commitment: its sign, and for screen readers its date and the Convention value.
fn commitment_sign(language: Language, commitment: &Commitment) -> Element {
    let answer = commitment.convention();
    let words = format!("{}, {}; ", date::table(language, commitment), label::answer(language, answer));
    span()
        .class(format!("mark {}", answer.slug()))
        .attr("data-id", &*commitment.id)
        .child(answer_sign(answer))
        .child(span().class("visually-hidden").child(words))
}
