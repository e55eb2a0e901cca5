//! A file of the reader's own: choosing it, and everything that there is to say of it before it is opened.

mod band;
mod report;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::Location;
use crate::i18n::texts::{CommonTexts, ImportTexts};

use crate::ui::browser::file_chooser::{self, DroppedOrPasted};
use crate::ui::browser::{clock, document, native, sight};
use crate::ui::element::{Element, a, div, h1, p, t};
use crate::ui::own_file::{OwnFileStore, Status};
use crate::ui::parts::{FileButton, PasteField, file_button, framed, href, paste_field};
use crate::ui::state::{AppContext, HEADING};

pub(crate) use band::own_band;

/// The view.
pub(crate) fn import() -> Element {
    let app = AppContext::here();
    if sight::is_framed() {
        return framed();
    }
    let store = OwnFileStore::here();
    Effect::new(move |_| {
        let texts = CommonTexts::of(app.language.get());
        document::set_title(&format!("{} | {}", texts.own_data, texts.app_name));
    });
    let hovers = RwSignal::new(false);
    file_chooser::on_drop_or_paste(hovers, move |content| match content {
        DroppedOrPasted::Files(files) => read_first(store, files),
        DroppedOrPasted::Text(text) => read_text(store, &text),
    });
    let back = a().attr("href", || href(&Location::default())).child(t(|l| ImportTexts::of(l).back));
    // While the rows of one file are counted nothing here changes but the bar, which is elsewhere.
    let read = Memo::new(move |_| {
        store.get().and_then(|file| match file.status {
            Status::Reading(_) => None,
            Status::Unreadable => Some((file.name, file.size, None)),
            Status::Read(read) | Status::Opening(read) => Some((file.name, file.size, Some(Same(read)))),
        })
    });
    let content = move || match read.get() {
        Some((name, size, Some(Same(read)))) => report::report(store, &name, size, read, chooser(store, hovers)),
        Some((_, _, None)) => {
            choice(store, hovers).child(p().class("notice").child(t(|l| ImportTexts::of(l).unreadable)))
        }
        None => choice(store, hovers),
    };
    div().class("import").child(back).child(content)
}

/// What was read, which is the same where it is the same reading.
#[derive(Clone)]
struct Same(std::sync::Arc<crate::exchange::import::ReadFile>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        std::sync::Arc::ptr_eq(&self.0, &other.0)
    }
}

fn choice(store: OwnFileStore, hovers: RwSignal<bool>) -> Element {
    let field = PasteField {
        is_open: RwSignal::new(native::opens("paste-text")),
        rows: "6",
        open: |l| ImportTexts::of(l).paste,
        label: |l| ImportTexts::of(l).paste_label,
        take: |l| ImportTexts::of(l).read_text,
    };
    div()
        .child(
            h1().class("sentence")
                .id(HEADING)
                .attr("tabindex", "-1")
                .attr("data-sentence", "")
                .child(t(|l| CommonTexts::of(l).own_data)),
        )
        .child(p().class("lead").child(t(|l| ImportTexts::of(l).lead)))
        .child(chooser(store, hovers))
        .child(p().class("second").child(t(|l| ImportTexts::of(l).drop)))
        .child(paste_field(field, move |text| read_text(store, &text)))
}

fn chooser(store: OwnFileStore, hovers: RwSignal<bool>) -> Element {
    let has_file = Memo::new(move |_| store.get().is_some_and(|file| file.read().is_some()));
    let words = move || {
        let texts = ImportTexts::of(AppContext::here().language.get());
        if has_file.get() { texts.choose_another } else { texts.choose }
    };
    let accept = ".json,.csv,.tsv,.txt,application/json,text/csv";
    let button = FileButton { accept, is_multiple: false, hovers };
    file_button(button, move |files| read_first(store, files)).child(words)
}

fn read_first(store: OwnFileStore, files: Vec<web_sys::File>) {
    if let Some(file) = files.into_iter().next() {
        let changed = clock::day(file.last_modified());
        store.read(file.name(), file.unchecked_into(), changed);
    }
}

fn read_text(store: OwnFileStore, text: &str) {
    if let Some(file) = file_chooser::text_file(text) {
        let name = ImportTexts::of(AppContext::here().language.get_untracked()).pasted;
        store.read(name.to_owned(), file, clock::today());
    }
}
