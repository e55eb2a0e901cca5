//! What drafts take up in this browser, and the dialog that erases everything: it confirms twice and offers the download first.

use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::i18n::{drafts as words, keeping};
use crate::storage::{DraftSync, QUOTA_UNITS};

use super::context::DraftListContext;
use super::export;
use super::outcome::DraftNotice;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, download, native};
use crate::ui::element::{
    Element, button, dialog, div, footer, fragment, h2, h3, header, li, meter, p, section, span, strong, t, ul,
};

/// The used share of the quota.
pub(super) fn usage(list: DraftListContext) -> Element {
    let used = Memo::new(move |_| list.store.with(DraftSync::used_units));
    let language = list.app.language;
    let meter = meter()
        .attr("min", "0")
        .attr("max", QUOTA_UNITS.to_string())
        .attr("value", move || used.get().to_string())
        .attr("aria-label", t(|l| DraftsTexts::of(l).space));
    section()
        .child(h2().child(t(|l| DraftsTexts::of(l).space)))
        .child(p().child(move || keeping::usage(language.get(), used.get())))
        .child(meter)
        .child(p().class("second").child(t(|l| DraftsTexts::of(l).space_note)))
}

const DIALOG: &str = "erase";
const TITLE: &str = "erase-title";
const OPENER: &str = "erase-open";
const DOWNLOAD: &str = "erase-take";

/// The step of the confirmation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Closed,
    First,
    Second,
}

#[derive(Clone, Copy)]
struct EraseDialog {
    list: DraftListContext,
    stage: RwSignal<Stage>,
    /// Whether the stores have begun to erase and the result is not shown yet.
    is_erasing: RwSignal<bool>,
}

/// The section with the button that opens the dialog, where there is anything to erase; and the dialog.
pub(super) fn erase(list: DraftListContext) -> Element {
    let stage = if native::opens(DIALOG) { Stage::First } else { Stage::Closed };
    let erase = EraseDialog { list, stage: RwSignal::new(stage), is_erasing: RwSignal::new(false) };
    let has_any = Memo::new(move |_| {
        list.entries.with(|entries| !entries.is_empty()) || list.store.with(|sync| !sync.quarantined().is_empty())
    });
    let is_open = Memo::new(move |_| erase.stage.get() != Stage::Closed);
    Effect::new(move |_| {
        if is_open.get() {
            Scope::page().after_render(|| document::show_dialog(DIALOG, true));
        }
    });
    erase.notify_when_erased();
    fragment()
        .child(move || has_any.get().then(|| erase.section()))
        .child(move || is_open.get().then(|| erase.dialog()))
}

impl EraseDialog {
    /// Notifies once both stores were read again.
    fn notify_when_erased(self) {
        let Self { list, is_erasing, .. } = self;
        let erased = Memo::new(move |_| list.store.with(|sync| sync.erased().cloned()));
        Effect::new(move |_| {
            if let Some(erased) = erased.get().filter(|_| is_erasing.get()) {
                is_erasing.set(false);
                list.notify(DraftNotice::Erased(erased));
            }
        });
    }

    fn close(self) {
        self.stage.set(Stage::Closed);
        Scope::page().after_render(|| _ = document::focus(OPENER));
    }

    fn section(self) -> Element {
        let opener = button()
            .id(OPENER)
            .class("text-button danger")
            .attr("aria-haspopup", "dialog")
            .on(ev::click, move |_| self.stage.set(Stage::First))
            .child(t(|l| DraftsTexts::of(l).erase));
        section()
            .child(h2().child(t(|l| DraftsTexts::of(l).this_computer)))
            .child(p().class("second").child(t(|l| DraftsTexts::of(l).this_computer_note)))
            .child(opener)
    }

    fn dialog(self) -> Element {
        let content = move || {
            let (language, stage) = (self.list.app.language.get(), self.stage.get());
            fragment()
                .child(self.header(language, stage))
                .child(self.body(language, stage))
                .child(self.footer(language, stage))
        };
        dialog()
            .id(DIALOG)
            .class("asking")
            .attr("aria-labelledby", TITLE)
            .on(ev::Custom::<web_sys::Event>::new("cancel"), move |event| {
                event.prevent_default();
                self.close();
            })
            .on(ev::keydown, move |event| {
                if event.key() == "Escape" {
                    event.prevent_default();
                    self.close();
                }
            })
            .child(content)
    }

    fn header(self, language: Language, stage: Stage) -> Element {
        let texts = DraftsTexts::of(language);
        let step = if stage == Stage::First { texts.step_one } else { texts.step_two };
        let close =
            button().class("text-button").on(ev::click, move |_| self.close()).child(CommonTexts::of(language).close);
        header()
            .child(h2().id(TITLE).attr("tabindex", "-1").attr("autofocus", "").child(texts.erase))
            .child(span().child(step))
            .child(close)
    }

    fn body(self, language: Language, stage: Stage) -> Element {
        let texts = DraftsTexts::of(language);
        let download = (stage == Stage::Second).then(|| self.download_first(language));
        div()
            .class("body")
            .child(download)
            .child(h3().child(texts.will_be_erased))
            .child(ul().class("counted").child(self.erased_rows(language)))
            .child(h3().child(texts.what_stays))
            .child(p().child(texts.stays))
    }

    fn download_first(self, language: Language) -> Element {
        let Self { list, .. } = self;
        let texts = DraftsTexts::of(language);
        let copies = list.store.with(DraftSync::copies);
        let drafts = list.entries.with(|entries| entries.keys().cloned().collect::<Vec<_>>());
        let quarantined = list.store.with(|sync| sync.quarantined().to_vec());
        let download = move |_| {
            export::download(list, &drafts);
            for value in &quarantined {
                download::save_stored(value.store, &value.key);
            }
        };
        let download = button().id(DOWNLOAD).class("button primary").on(ev::click, download).child(texts.take_all);
        fragment()
            .child(h3().child(texts.file_first))
            .child(p().child(words::copies(language, copies.changed, copies.never)))
            .child(div().class("offer").child(download).child(p().class("second").child(texts.file_note)))
    }

    /// What will be erased: drafts, quarantined ones, and the places of storage, each with its number.
    fn erased_rows(self, language: Language) -> Vec<Element> {
        let Self { list, .. } = self;
        let texts = DraftsTexts::of(language);
        let row = |count: usize, label: &str, note: String| {
            let words = div().child(span().child(label)).child(span().class("second").child(note));
            li().child(strong().child(count.to_string())).child(words)
        };
        let names = list.entries.with(|entries| entries.values().map(|entry| entry.name(language)).collect::<Vec<_>>());
        let keys = list.store.with(|sync| sync.quarantined_keys().into_iter().map(str::to_owned).collect::<Vec<_>>());
        let drafts = row(names.len(), words::drafts_word(language, names.len()), words::with_history(language, &names));
        let quarantined = (!keys.is_empty())
            .then(|| row(keys.len(), words::quarantined_drafts_word(language, keys.len()), keys.join("; ")));
        let places = row(2, texts.places, texts.places_note.to_owned());
        std::iter::once(drafts).chain(quarantined).chain([places]).collect()
    }

    fn footer(self, language: Language, stage: Stage) -> Element {
        let Self { list, .. } = self;
        let texts = DraftsTexts::of(language);
        let next = button().class("button danger");
        let next = if stage == Stage::First {
            let go_on = move |_| {
                self.stage.set(Stage::Second);
                Scope::page().after_render(|| _ = document::focus(DOWNLOAD));
            };
            next.on(ev::click, go_on).child(texts.go_on)
        } else {
            let count = list.entries.with(BTreeMap::len) + list.store.with(|sync| sync.quarantined_keys().len());
            next.on(ev::click, move |_| self.erase()).child(words::erase_all(language, count))
        };
        footer()
            .child(p().child(texts.no_return))
            .child(button().class("button").on(ev::click, move |_| self.close()).child(texts.keep_drafts))
            .child(next)
    }

    fn erase(self) {
        self.stage.set(Stage::Closed);
        // Started before `is_erasing` is set, so that the result of an earlier erasure is not taken for this one.
        self.list.store.act(|sync, _| sync.erase());
        self.is_erasing.set(true);
    }
}
