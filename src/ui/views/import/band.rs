//! What every page shows of the reader's own file: above it the band while its data are shown, below it the bar while it is read.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View, ViewKind};
use crate::exchange::import::Progress;
use crate::i18n::texts::{CommonTexts, ImportTexts};
use crate::i18n::{colon, import as words};

use crate::ui::element::{Element, a, button, div, fragment, p, progress, span, strong, t};
use crate::ui::own_file::{OwnFile, OwnFileStore, Status};
use crate::ui::parts::href;
use crate::ui::state::AppContext;

/// The band and the bar.
pub(crate) fn own_band() -> Element {
    let (app, store) = (AppContext::here(), OwnFileStore::here());
    let band = move || {
        if app.is_own.get() {
            return Some(own_data(app, store));
        }
        store.opened_name().map(|name| published_again(app, store, &name))
    };
    fragment().child(band).child(move || bar(app, store))
}

/// « Vos données : essai.csv, 36 fiches lues, 2 refusées sur 38. Ce n'est pas le jeu publié. »
fn own_data(app: AppContext, store: OwnFileStore) -> Element {
    let name = store.opened_name().unwrap_or_default();
    let report = store.get().and_then(|file| file.read().map(|read| (read.report.read, read.report.refused)));
    let counts = move || {
        let language = app.language.get();
        let counts = report.map(|(read, refused)| [", ", &words::counts(language, read, refused)].concat());
        let counts = counts.unwrap_or_default();
        [colon(language), &name, &counts, ". ", ImportTexts::of(language).not_published].concat()
    };
    let refusals = report
        .filter(|(_, refused)| *refused > 0)
        .map(|(_, refused)| report_link().child(move || words::see_refusals(app.language.get(), refused)));
    let close = button()
        .class("text-button")
        .on(ev::click, move |_| store.close())
        .child(t(|l| ImportTexts::of(l).back_to_published));
    let words = p().child(strong().child(t(|l| ImportTexts::of(l).own_data))).child(span().child(counts));
    div().class("own-band").child(words).child(refusals).child(close)
}

/// That the published data are back, and the way to undo it.
fn published_again(app: AppContext, store: OwnFileStore, name: &str) -> Element {
    let name = name.to_owned();
    let reopen = button()
        .class("text-button")
        .on(ev::click, move |_| store.reopen())
        .child(move || words::reopen(app.language.get(), &name));
    div().class("own-band published").child(p().child(t(|l| ImportTexts::of(l).published_again))).child(reopen)
}

fn report_link() -> Element {
    a().attr("href", || href(&Location { view: View::Import, ..Location::default() }))
}

/// The bar at the foot of the window, while a file is read, and until what was read of it was seen.
fn bar(app: AppContext, store: OwnFileStore) -> Option<Element> {
    let is_reading = Memo::new(move |_| store.get().is_some_and(|file| matches!(file.status, Status::Reading(_))));
    let is_unseen = Memo::new(move |_| {
        let is_elsewhere = app.location.with(|location| location.kind() != ViewKind::Import);
        is_elsewhere && !app.is_own.get() && store.opened_name().is_none() && store.get().is_some()
    });
    if is_reading.get() {
        return Some(reading(app, store));
    }
    let see = move || {
        let OwnFile { name, .. } = store.get()?;
        let cancel =
            button().class("text-button").on(ev::click, move |_| store.cancel()).child(t(|l| CommonTexts::of(l).close));
        let link = report_link().child(t(|l| ImportTexts::of(l).see_report));
        Some(div().class("own-bar").child(strong().child(name)).child(link).child(cancel))
    };
    is_unseen.get().then(see).flatten()
}

fn reading(app: AppContext, store: OwnFileStore) -> Element {
    let now = move || match store.get() {
        Some(OwnFile { size, status: Status::Reading(progress), .. }) => (progress, size),
        _ => (Progress::default(), 0),
    };
    let name = store.get().map(|file| file.name).unwrap_or_default();
    let title = move || words::reading(app.language.get(), &name);
    let share = move || {
        let (progress, size) = now();
        let language = app.language.get();
        [&words::share(language, progress.bytes, size), " · ", &words::bytes_of(language, progress.bytes, size)]
            .concat()
    };
    let cancel =
        button().class("button").on(ev::click, move |_| store.cancel()).child(t(|l| ImportTexts::of(l).cancel));
    let bar = progress()
        .attr("max", move || now().1.to_string())
        .attr("value", move || now().0.bytes.to_string())
        .attr("aria-label", title.clone());
    div()
        .class("own-bar")
        .child(
            p().child(strong().child(title)).child(span().class("second").child(t(|l| ImportTexts::of(l).stays_open))),
        )
        .child(p().child(span().class("second").child(share)).child(bar))
        .child(p().child(move || words::rows_so_far(app.language.get(), now().0.rows)))
        .child(cancel)
}
