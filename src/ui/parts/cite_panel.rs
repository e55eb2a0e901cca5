//! A citation in its three forms, each with its button.

use crate::commitment::Language;
use crate::exchange::citation::Citation;
use crate::i18n::texts::ExportTexts;

use super::copy_button::{Copied, copy_button};
use crate::ui::markup::{Children, Markup, attr, div, el, leaf, several, text};

/// What a panel of citations shows.
pub(crate) fn citation_forms(language: Language, citation: &Citation) -> Markup {
    let texts = ExportTexts::of(language);
    let cited = citation.text();
    let (plain, bibtex, ris) = (cited.to_string(), citation.bibtex(), citation.ris());
    let copy_text = copies(|l| ExportTexts::of(l).copy_text, |l| ExportTexts::of(l).text_copied, plain);
    let copy_bibtex = copies(|l| ExportTexts::of(l).copy_bibtex, |l| ExportTexts::of(l).bibtex_copied, bibtex.clone());
    let copy_ris = copies(|l| ExportTexts::of(l).copy_ris, |l| ExportTexts::of(l).ris_copied, ris.clone());
    let note = vec![text(texts.ris), text(" "), div("span", "quiet note", vec![text(texts.ris_note)])];
    several(vec![
        form(
            vec![text(texts.text)],
            copy_text,
            el("p", Vec::new(), vec![text(cited.before), leaf("cite", cited.found), text(cited.after)]),
        ),
        form(vec![text(texts.bibtex)], copy_bibtex, code(texts.bibtex, bibtex)),
        form(note, copy_ris, code(texts.ris, ris)),
    ])
}

fn form(title: Children, copy: Markup, body: Markup) -> Markup {
    let head = div("div", "form-head", vec![el("h3", Vec::new(), title), copy]);
    el("section", Vec::new(), vec![head, body])
}

/// Text that scrolls is reached by the keyboard.
fn code(label: &'static str, content: String) -> Markup {
    el("pre", vec![attr("tabindex", "0"), attr("role", "region"), attr("aria-label", label)], vec![text(content)])
}

fn copies(words: fn(Language) -> &'static str, done: fn(Language) -> &'static str, content: String) -> Markup {
    copy_button("text-button", words, done, move || Copied::Text(content.clone()))
}
