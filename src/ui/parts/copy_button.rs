//! A button that copies, says so for four seconds, and gives the text to be selected where it cannot.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::commitment::Language;
use crate::i18n::texts::CommonTexts;

use crate::ui::browser::clipboard;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, button, fragment, label, span, textarea};
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

/// A button that copies what `content` makes when it is clicked.
pub(crate) fn copy_button(
    classes: &'static str,
    words: fn(Language) -> &'static str,
    done_words: fn(Language) -> &'static str,
    content: impl Fn() -> Copied + 'static,
) -> Element {
    let app = AppContext::here();
    let done = RwSignal::new(false);
    let by_hand = RwSignal::new(String::new());
    let scope = Scope::here();
    let copy = move || {
        let content = content();
        let copying = async move {
            match content {
                Copied::Text(text) => (text.clone(), clipboard::copy(text).await),
                Copied::Table { html, text } => (text.clone(), clipboard::copy_table(html, text).await),
            }
        };
        // The panel may be gone before the clipboard answers.
        scope.spawn(copying, move |(text, copied)| {
            let language = app.language.get_untracked();
            if copied {
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
    let state = move || Some([classes, if done.get() { " copy done" } else { " copy" }].concat());
    // Both words stand in one cell, so that the width never changes.
    fragment()
        .child(
            button()
                .attr("class", state)
                .on(ev::click, move |_| copy())
                .child(span().child(move || words(app.language.get()).to_owned()))
                .child(span().child(move || done_words(app.language.get()).to_owned())),
        )
        .child(move || match by_hand.get() {
            copied if copied.is_empty() => fragment(),
            copied => text_to_select(app.language.get(), copied),
        })
}

fn text_to_select(language: Language, copied: String) -> Element {
    label().class("by-hand").child(CommonTexts::of(language).copy_by_hand).child(
        textarea()
            .class("field")
            .attr("readonly", "")
            .on(ev::focus, |event| {
                if let Some(area) =
                    event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
                {
                    area.select();
                }
            })
            .child(copied),
    )
}
