//! The pages that a record cites, numbered as beside its fields.

use crate::commitment::{Commitment, Language};
use crate::i18n::field_text as words;
use crate::i18n::texts::RecordTexts;
use crate::record;

use crate::ui::element::{Element, a, div, fragment, h2, li, ol, section, span};
use crate::ui::parts::{outer_link, second_line};

/// The id of a page in the list of sources.
fn page_id(number: usize) -> String {
    ["source-", &number.to_string()].concat()
}

/// « [3] », a link to the page in the list of sources; nothing for a page that is not in it.
pub(super) fn page_mark(number: Option<usize>) -> Element {
    let Some(number) = number else { return fragment() };
    let word = span().class("visually-hidden").child(words::PAGE_WORD).child(" ");
    a().class("page-mark").attr("href", ["#", &page_id(number)].concat()).child(word).child(words::page_mark(number))
}

/// The list of sources. Each has an id for the marks that lead to it.
pub(super) fn sources(language: Language, commitment: &Commitment) -> Element {
    let texts = RecordTexts::of(language);
    let mut items = Vec::new();
    for (place, page) in record::pages(commitment).into_iter().enumerate() {
        let number = place + 1;
        let address = span().class("second address").child(words::readable_address(&page.url));
        items.push(
            li().id(page_id(number))
                .attr("tabindex", "-1")
                .child(span().class("page-mark").attr("aria-hidden", "true").child(words::page_mark(number)))
                .child(div().child(outer_link(&page.url, page.label(language))).child(address)),
        );
    }
    section()
        .class("sources")
        .child(h2().child(texts.sources))
        .child(ol().child(items))
        .child(second_line(Some(texts.new_tab)))
}
