//! Copying: a button that confirms for four seconds and offers the text for selection where it cannot copy; and citations.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::commitment::Language;
use crate::exchange::citation::Citation;
use crate::i18n::texts::{CommonTexts, ExportTexts};

use crate::ui::browser::clipboard;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{
    Element, IntoNode, button, cite, div, fragment, h3, label, p, pre, section, span, t, textarea,
};
use crate::ui::state::AppContext;

/// How long the button says that it is done.
const DONE: Duration = Duration::from_secs(4);

/// What a button copies: plain text, or a table in two forms.
pub(crate) enum Copied {
    /// A text.
    Text(String),
    /// A table, as HTML and as tab-separated text.
    Table {
        /// For a word processor.
        html: String,
        /// For everything else.
        text: String,
    },
}

/// The look and the words of a copy button.
#[derive(Clone, Copy)]
pub(crate) struct CopyButton {
    /// Its classes.
    pub(crate) classes: &'static str,
    /// What it says.
    pub(crate) words: fn(Language) -> &'static str,
    /// What it says once it is done.
    pub(crate) done_words: fn(Language) -> &'static str,
}

/// A button that copies what `content` returns when it is clicked.
pub(crate) fn copy_button(button: CopyButton, content: impl Fn() -> Copied + 'static) -> Element {
    copy_button_boxed(button, Box::new(content))
}

fn copy_button_boxed(copy_button: CopyButton, content: Box<dyn Fn() -> Copied>) -> Element {
    let CopyButton { classes, words, done_words } = copy_button;
    let app = AppContext::here();
    let done = RwSignal::new(false);
    let by_hand = RwSignal::new(String::new());
    let scope = Scope::here();
    let copy = move |_| {
        let content = content();
        let copying = async move {
            match content {
                Copied::Text(text) => (text.clone(), clipboard::copy(text).await),
                Copied::Table { html, text } => (text.clone(), clipboard::copy_table(html, text).await),
            }
        };
        // The panel may be gone before the clipboard answers.
        scope.spawn(copying, move |(text, is_copied)| {
            let language = app.language.get_untracked();
            if is_copied {
                by_hand.set(String::new());
                done.set(true);
                app.announce(done_words(language));
                scope.after(DONE, move || done.set(false));
            } else {
                by_hand.set(text);
                app.announce(CommonTexts::of(language).copy_by_hand);
            }
        });
    };
    // Both texts share one cell, so that the width never changes.
    let button = button()
        .class(classes)
        .class("copy")
        .class_if("done", move || done.get())
        .on(ev::click, copy)
        .child(span().child(t(words)))
        .child(span().child(t(done_words)));
    fragment().child(button).child(move || {
        let text = by_hand.get();
        (!text.is_empty()).then(|| text_to_select(app.language.get(), text))
    })
}

fn text_to_select(language: Language, text: String) -> Element {
    let select = |event: web_sys::FocusEvent| {
        if let Some(area) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
            area.select();
        }
    };
    label()
        .class("by-hand")
        .child(CommonTexts::of(language).copy_by_hand)
        .child(textarea().class("field").attr("readonly", "").on(ev::focus, select).child(text))
}

/// A citation in its three forms, each with its button.
pub(crate) fn citation_forms(language: Language, citation: &Citation) -> Element {
    let texts = ExportTexts::of(language);
    let text = citation.text();
    let (plain, bibtex, ris) = (text.to_string(), citation.bibtex(), citation.ris());
    let copy = |words, done_words, content: String| {
        let button = CopyButton { classes: "text-button", words, done_words };
        copy_button(button, move || Copied::Text(content.clone()))
    };
    let copy_text = copy(|l| ExportTexts::of(l).copy_text, |l| ExportTexts::of(l).text_copied, plain);
    let copy_bibtex = copy(|l| ExportTexts::of(l).copy_bibtex, |l| ExportTexts::of(l).bibtex_copied, bibtex.clone());
    let copy_ris = copy(|l| ExportTexts::of(l).copy_ris, |l| ExportTexts::of(l).ris_copied, ris.clone());
    let ris_title = fragment().child(texts.ris).child(" ").child(span().class("quiet note").child(texts.ris_note));
    fragment()
        .child(form(texts.text, copy_text, p().child(text.before).child(cite().child(text.found)).child(text.after)))
        .child(form(texts.bibtex, copy_bibtex, code(texts.bibtex, bibtex)))
        .child(form(ris_title, copy_ris, code(texts.ris, ris)))
}

fn form(title: impl IntoNode, copy: Element, body: Element) -> Element {
    section().child(div().class("form-head").child(h3().child(title)).child(copy)).child(body)
}

/// Text that scrolls can be reached by keyboard.
fn code(label: &'static str, content: String) -> Element {
    pre().attr("tabindex", "0").attr("role", "region").attr("aria-label", label).child(content)
}
