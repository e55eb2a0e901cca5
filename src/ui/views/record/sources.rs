//! The pages that a record cites, numbered as beside its fields.

use crate::commitment::{Commitment, Language};
use crate::i18n::field_text as words;
use crate::i18n::texts::RecordTexts;
use crate::record;

use crate::ui::markup::{Markup, attr, class, div, el, id, leaf, nothing, text};
use crate::ui::parts::{outer_link, second};

/// The id of a page in the list of sources.
fn page_id(number: usize) -> String {
    ["source-", &number.to_string()].concat()
}

/// « [3] », a link to the page in the list of sources; nothing for a page that is not in it.
pub(super) fn page_mark(number: Option<usize>) -> Markup {
    let Some(number) = number else { return nothing() };
    let word = div("span", "visually-hidden", vec![text(words::PAGE_WORD), text(" ")]);
    let attributes = vec![class("page-mark"), attr("href", ["#", &page_id(number)].concat())];
    el("a", attributes, vec![word, text(words::page_mark(number))])
}

/// The list of sources. Each has an id for the marks that lead to it.
pub(super) fn sources(language: Language, commitment: &Commitment) -> Markup {
    let texts = RecordTexts::of(language);
    let mut items = Vec::new();
    for (place, page) in record::pages(commitment).into_iter().enumerate() {
        let number = place + 1;
        let mark = vec![class("page-mark"), attr("aria-hidden", "true")];
        let address = div("span", "second address", vec![text(words::readable_address(&page.url))]);
        let content = vec![
            el("span", mark, vec![text(words::page_mark(number))]),
            el("div", Vec::new(), vec![outer_link(&page.url, page.label(language)), address]),
        ];
        items.push(el("li", vec![id(page_id(number)), attr("tabindex", "-1")], content));
    }
    let parts = vec![leaf("h2", texts.sources), el("ol", Vec::new(), items), second(Some(texts.new_tab))];
    div("section", "sources", parts)
}
