//! The partners by region, equal to the marks: one sign a commitment.

use leptos::prelude::*;

use crate::chart::by_region;
use crate::commitment::{Commitment, Language, Partner};
use crate::i18n::plural::number;
use crate::i18n::texts::ChartTexts;
use crate::i18n::{date, label};
use crate::query::{Direction, Sort, SortKey, in_order, sorted};

use super::state::{MapState, place};
use crate::ui::markup::{Children, Markup, attr, class, div, el, live, live_attr, nothing, on, several, text};
use crate::ui::parts::{answer_sign, href, result_list_section};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The list.
pub(super) fn list(state: MapState) -> Markup {
    result_list_section(|l| ChartTexts::of(l).the_same, live(move || several(regions(state))))
}

/// The regions in their order, the partners by name: downwards where the register is ordered so.
fn regions(state: MapState) -> Children {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let sort = app.location.with(|location| location.sort);
    let direction = if sort.key == SortKey::Partner { sort.direction } else { Direction::Ascending };
    let rows =
        shown.rows.with(|rows| sorted(&register.dataset, rows, Sort { key: SortKey::Partner, direction }, language));
    let mut parts = Vec::new();
    for (region, rows) in by_region(&register.dataset, &rows) {
        let count = div("span", "count", vec![text(number(language, rows.len()))]);
        parts.push(el("h3", Vec::new(), vec![text(label::region(language, &region)), text(" "), count]));
        let mut items = Vec::new();
        let mut rest = rows.as_slice();
        while let Some(first) = rest.first().and_then(|row| register.commitment(*row)) {
            let same =
                |row: &usize| register.commitment(*row).is_some_and(|other| other.partner.id == first.partner.id);
            let (of_partner, others) = rest.split_at(rest.iter().take_while(|row| same(row)).count());
            items.push(partner_row(state, app, &register, language, &first.partner, of_partner));
            rest = others;
        }
        parts.push(el("ul", Vec::new(), items));
    }
    parts
}

fn partner_row(
    state: MapState,
    app: AppContext,
    register: &Register,
    language: Language,
    partner: &Partner,
    rows: &[usize],
) -> Markup {
    let ids = vec![partner.id.clone()];
    let address = href(&place(app, register, &ids, rows));
    let no_place = match partner.seat {
        Some(_) => nothing(),
        None => div("span", "second", vec![text(ChartTexts::of(language).no_place)]),
    };
    let commitments = rows.iter().filter_map(|row| register.commitment(*row)).collect();
    let by_answer = in_order(commitments, &|a: &&Commitment, b: &&Commitment| a.convention().cmp(&b.convention()));
    let signs = by_answer.into_iter().map(|commitment| commitment_sign(language, commitment)).collect();
    let lit = ids.clone();
    let (entered, focused) = (ids.clone(), ids);
    let attributes = vec![
        live_attr("class", move || state.is_lit(&lit).then(|| "lit".to_owned())),
        on("pointerenter", move |_| state.point(&entered)),
        on("pointerleave", move |_| state.leave()),
        on("focusin", move |_| state.point(&focused)),
        on("focusout", move |_| state.leave()),
    ];
    let name = vec![el("a", vec![attr("href", address)], vec![text(partner.name.get(language))]), no_place];
    let parts = vec![
        el("span", Vec::new(), name),
        text(" "),
        div("span", "signs", signs),
        text(" "),
        div("span", "count", vec![text(number(language, rows.len()))]),
    ];
    el("li", attributes, parts)
}

/// One commitment: its sign, and for those who hear it its date and the Convention value.
fn commitment_sign(language: Language, commitment: &Commitment) -> Markup {
    let answer = commitment.convention();
    let words = [&date::table(language, commitment), ", ", label::answer(language, answer), "; "].concat();
    let parts = vec![answer_sign(answer), div("span", "visually-hidden", vec![text(words)])];
    el("span", vec![class(["mark ", answer.slug()].concat()), attr("data-id", &*commitment.id)], parts)
}
