//! The heading of a selection: the sentence, and what the left rules of its rows mean.

use leptos::prelude::*;

use crate::commitment::Collection;
use crate::i18n::sentence::collection_lines;
use crate::i18n::texts::{CommonTexts, RegisterTexts};

use crate::ui::browser::document;
use crate::ui::element::{Element, fragment, h1, p, span, strong};
use crate::ui::parts::marks::prose;
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The sentence, and what the left rules of the rows mean.
pub(crate) fn heading() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    Effect::new(move |_| {
        let app_name = CommonTexts::of(app.language.get()).app_name;
        document::set_title(&shown.sentence.with(|sentence| [&sentence.to_string(), " | ", app_name].concat()));
    });
    let sentence = move || {
        shown
            .sentence
            .with(|sentence| fragment().child(strong().child(&*sentence.count)).child(" ").child(&*sentence.rest))
    };
    fragment()
        .child(h1().class("sentence").id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(sentence))
        .child(p().class("collections").child(move || collections(app, shown)))
}

fn collections(app: AppContext, shown: SelectionContext) -> Element {
    let (language, register) = (app.language.get(), shown.register());
    let lines = shown.selection.with(|selection| collection_lines(language, selection.rows(), &register.dataset));
    let mut spans = Vec::new();
    for (collection, line) in lines {
        let classes = if collection == Collection::Report { "rule report" } else { "rule" };
        spans.push(span().class(classes).child(prose(&line)));
    }
    spans.push(span().child(RegisterTexts::of(language).not_complete));
    fragment().child(spans)
}
