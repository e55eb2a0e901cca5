//! One commitment: every field, what the sources say and do not say, and what stands beside it.

mod beside;
mod fields;
mod head;
mod measure;
mod sources;

use leptos::ev;
use leptos::prelude::*;

use crate::address::View;
use crate::i18n::record as words;
use crate::i18n::texts::CommonTexts;

use crate::ui::browser::{document, fragment};
use crate::ui::element::{Element, article, div, fragment};
use crate::ui::state::{AppContext, SelectionContext};

/// The whole view. It is made anew for another record and in another language; the way back follows the selection.
pub(crate) fn record() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let row = Memo::new(move |_| {
        app.location.with(|location| {
            let View::Record(id) = &location.view else { return None };
            shown.register().dataset.row(id)
        })
    });
    Effect::new(move |_| {
        let (language, register) = (app.language.get(), shown.register());
        if let Some(commitment) = row.get().and_then(|row| register.commitment(row)) {
            let title = words::heading(language, commitment);
            document::set_title(&[&title, " | ", CommonTexts::of(language).app_name].concat());
        }
    });
    fragment().child(move || head::way_back(app, shown, row.get())).child(move || page(app, shown, row.get()))
}

fn page(app: AppContext, shown: SelectionContext, row: Option<usize>) -> Element {
    let (language, register) = (app.language.get(), shown.register());
    let Some((row, commitment)) = row.and_then(|row| Some((row, register.commitment(row)?))) else {
        return fragment();
    };
    let article = article()
        .attr("data-id", &*commitment.id)
        .child(head::head(app, shown, language, commitment))
        .child(fields::fields(app, language, commitment, &register.dataset))
        .child(sources::sources(language, commitment));
    div()
        .class("record")
        .on(ev::click, |event| fragment::follow(&event))
        .child(article)
        .child(div().class("beside").child(beside::beside(app, shown, language, row, &register)))
}
