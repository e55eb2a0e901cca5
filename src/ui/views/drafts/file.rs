//! Drafts as files, out and in.

use leptos::prelude::*;

use engagements::draft::{Envelope, write_file};
use engagements::i18n::drafts as words;
use engagements::i18n::texts::{CommonTexts, DraftsTexts};

use super::desk::{Desk, days_since};
use super::import;
use super::told::Told;
use crate::ui::browser::{clock, download};
use crate::ui::markup::{Markup, button, div, el, live, live_text, nothing, say, several};
use crate::ui::parts::{Copied, copy_button};

/// How drafts leave as a file.
#[derive(Clone, Copy)]
enum Form {
    /// A sheet that people read and the app reopens.
    Sheet,
    /// JSON alone.
    Json,
}

/// The age of the last full copy, and the ways out and in.
pub(super) fn files(desk: Desk) -> Markup {
    let language = desk.root.language;
    let oldest = Memo::new(move |_| {
        let copies = desk.shelf.with(engagements::storage::Keeper::copies);
        copies.oldest.filter(|_| copies.never == 0).map(days_since)
    });
    let count = Memo::new(move |_| desk.entries.with(|entries| entries.values().filter(|entry| !entry.binned).count()));
    let out = live(move || {
        if count.get() == 0 {
            return nothing();
        }
        several(vec![
            div("p", "second", vec![live_text(move || words::last_full_copy(language.get(), oldest.get()))]),
            button(
                "button",
                move || take(desk, &desk.all()),
                vec![live_text(move || words::download_all(language.get(), count.get()))],
            ),
            button(
                "text-button",
                move || save(desk, &desk.all(), Form::Json),
                vec![say(|l| DraftsTexts::of(l).as_json)],
            ),
            copy_button(
                "text-button",
                |l| DraftsTexts::of(l).copy_text,
                |l| CommonTexts::of(l).copied,
                move || Copied::Text(write_file(&envelopes(desk, &desk.all()))),
            ),
        ])
    });
    let title = el("h2", Vec::new(), vec![say(|l| DraftsTexts::of(l).copies)]);
    el("section", Vec::new(), vec![title, out, import::chooser(desk)])
}

/// Offers drafts as a file that people read and the app reopens, and notes that they left.
pub(super) fn take(desk: Desk, ids: &[String]) {
    save(desk, ids, Form::Sheet);
}

fn save(desk: Desk, ids: &[String], form: Form) {
    let envelopes = envelopes(desk, ids);
    let name = name(desk, ids);
    let saved = match form {
        Form::Sheet => {
            let sheet = engagements::exchange::sheet(desk.root.language.get_untracked(), &envelopes);
            download::save(&[&name, ".html"].concat(), "text/html", sheet.as_bytes())
        }
        Form::Json => download::save(&[&name, ".json"].concat(), "application/json", write_file(&envelopes).as_bytes()),
    };
    if saved {
        desk.shelf.act(|keeper, now| keeper.copied(ids, now));
    } else {
        desk.tell(Told::NotTaken);
    }
}

fn envelopes(desk: Desk, ids: &[String]) -> Vec<Envelope> {
    desk.shelf.with_untracked(|keeper| ids.iter().filter_map(|id| keeper.envelope(id)).collect())
}

/// The name of a file: of one draft what it is called, of several the day.
fn name(desk: Desk, ids: &[String]) -> String {
    let today = clock::today().map(|today| ["-", &today.to_string()].concat()).unwrap_or_default();
    let [only] = ids else { return ["brouillons", &today].concat() };
    let slug = engagements::commitment::slug(&desk.name(only));
    let short: String = slug.chars().take(60).collect();
    ["brouillon-", &short, &today].concat()
}
