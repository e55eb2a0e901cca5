//! A citation in its three forms, each with its button.

use crate::commitment::Language;
use crate::exchange::citation::Citation;
use crate::i18n::texts::ExportTexts;

use super::copy_button::{Copied, copy_button};
use crate::ui::element::{Element, cite, div, fragment, h3, p, pre, section, span};

/// What a panel of citations shows.
pub(crate) fn citation_forms(language: Language, citation: &Citation) -> Element {
    let texts = ExportTexts::of(language);
    let cited = citation.text();
    let (plain, bibtex, ris) = (cited.to_string(), citation.bibtex(), citation.ris());
    let copy_text = copies(|l| ExportTexts::of(l).copy_text, |l| ExportTexts::of(l).text_copied, plain);
    let copy_bibtex = copies(|l| ExportTexts::of(l).copy_bibtex, |l| ExportTexts::of(l).bibtex_copied, bibtex.clone());
    let copy_ris = copies(|l| ExportTexts::of(l).copy_ris, |l| ExportTexts::of(l).ris_copied, ris.clone());
    fragment()
        .child(form(
            vec![fragment().child(texts.text)],
            copy_text,
            p().child(cited.before).child(cite().child(cited.found)).child(cited.after),
        ))
        .child(form(vec![fragment().child(texts.bibtex)], copy_bibtex, code(texts.bibtex, bibtex)))
        .child(form(
            vec![fragment().child(texts.ris), fragment().child(" "), span().class("quiet note").child(texts.ris_note)],
            copy_ris,
            code(texts.ris, ris),
        ))
}

fn form(title: Vec<Element>, copy: Element, body: Element) -> Element {
    let head = div().class("form-head").child(h3().child(title)).child(copy);
    section().child(head).child(body)
}

/// Text that scrolls is reached by the keyboard.
fn code(label: &'static str, content: String) -> Element {
    pre().attr("tabindex", "0").attr("role", "region").attr("aria-label", label).child(content)
}

fn copies(words: fn(Language) -> &'static str, done: fn(Language) -> &'static str, content: String) -> Element {
    copy_button("text-button", words, done, move || Copied::Text(content.clone()))
}
