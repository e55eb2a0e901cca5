//! One commitment: every field, what the sources state and do not state, and what is related to it.

mod beside;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod fiche;
mod fields;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, MAX_COMPARED, View};
use crate::commitment::{Commitment, Language};
use crate::i18n::Passage;
use crate::i18n::plural::some_of;
use crate::i18n::record as words;
use crate::i18n::texts::{CommonTexts, RecordTexts};
use crate::query::Missing;
use crate::record::Tally;

use crate::ui::browser::{document, fragment, frame, paper};
use crate::ui::element::{Element, a, article, button, div, fragment, h1, li, nav, p, span, strong, ul};
use crate::ui::parts::{Panel, answer_mark, citation_forms, collection_mark, copy_link, href, panel, panel_opener};
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The whole view. Another record or language renders the record again; the way back follows the selection.
pub(crate) fn record() -> Element {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let row = Memo::new(move |_| {
        app.location.with(|location| {
            let View::Record(id) = &location.view else { return None };
            selection.register().dataset.row(id)
        })
    });
    Effect::new(move |_| {
        let (language, register) = (app.language.get(), selection.register());
        if let Some(commitment) = row.get().and_then(|row| register.commitment(row)) {
            let app_name = CommonTexts::of(language).app_name;
            document::set_title(&format!("{} | {app_name}", words::heading(language, commitment)));
        }
    });
    fragment()
        .child(move || way_back(app, selection, row.get()))
        .child(move || page(app.language.get(), selection, row.get()?))
}

/// The link to the list, what the list is, and the records before and after in it.
fn way_back(app: AppContext, selection: SelectionContext, row: Option<usize>) -> Element {
    let (language, register) = (app.language.get(), selection.register());
    let texts = RecordTexts::of(language);
    let (rows, here) = (selection.rows.get(), app.location.get());
    let place = row.and_then(|row| rows.iter().position(|other| *other == row));
    let link = |id: &'static str, place: Option<usize>, words: fn(Language, &str) -> String| {
        let commitment = register.commitment(*rows.get(place?)?)?;
        let location = here.in_view(View::Record(commitment.id.clone()));
        let words = words(language, commitment.partner.name.get(language));
        Some(a().id(id).attr("href", href(&location)).child(words))
    };
    let previous = link("previous", place.and_then(|place| place.checked_sub(1)), words::previous);
    let next = link("next", place.map(|place| place + 1), words::next);
    let has_links = previous.is_some() || next.is_some();
    let links = has_links.then(|| nav().attr("aria-label", texts.previous_and_next).child(previous).child(next));
    let position = match place {
        Some(place) => some_of(language, place + 1, rows.len()),
        None => texts.outside_selection.to_owned(),
    };
    let list = here.in_view(View::Register(app.ticked.get_value()));
    div()
        .class("back to-list")
        .child(a().id("back").attr("href", href(&list)).child(words::back(language, rows.len())))
        .child(span().class("asked").child(selection.sentence.with(|sentence| sentence.rest.clone())))
        .child(span().class("position").child(position))
        .child(links)
}

fn page(language: Language, selection: SelectionContext, row: usize) -> Option<Element> {
    let register = selection.register();
    let commitment = register.commitment(row)?;
    Some(
        div()
            .class("record")
            .on(ev::click, |event| fragment::follow(&event))
            .child(article().attr("data-id", &commitment.id).child(head(language, commitment)).child(fields::fields(
                language,
                commitment,
                &register.dataset,
            )))
            .child(beside::beside(language, &register, (row, commitment))),
    )
}

/// Collection, title, summary, actions, counts.
fn head(language: Language, commitment: &Commitment) -> Element {
    let names_no_culture = Missing::CultureQuote.concerns(commitment);
    fragment()
        .child(collection(language, commitment))
        .child(
            h1().id(HEADING)
                .attr("tabindex", "-1")
                .attr("data-sentence", "")
                .child(words::heading(language, commitment)),
        )
        .child(summary(language, commitment))
        .child(actions(language, commitment))
        .child(tally(language, commitment))
        .child(
            names_no_culture.then(|| p().class("second no-culture").child(RecordTexts::of(language).no_culture_quote)),
        )
}

/// The collection, above the title.
fn collection(language: Language, commitment: &Commitment) -> Element {
    p().class("collection").child(collection_mark(language, &commitment.collection))
}

/// When and where, and the reference to the Convention, below the title.
fn summary(language: Language, commitment: &Commitment) -> Element {
    let convention = commitment.convention();
    p().class("summary")
        .child(span().child(words::summary(language, commitment)))
        .child(" ")
        .child(answer_mark(convention, words::convention(language, convention)))
}

/// Link, citation, paper, comparison, draft. On a narrow window all but the link are behind « Autres actions ».
fn actions(language: Language, commitment: &Commitment) -> Element {
    let (is_citing, is_more_open) = (RwSignal::new(false), RwSignal::new(false));
    let id = commitment.id.clone();
    let cite_panel = Panel { id: "cite-panel", opener: "cite", classes: Some("panel wide"), open: is_citing };
    div()
        .class("actions panel-place")
        .child(copy_link())
        .child(
            button()
                .id("more")
                .class("button more")
                .attr("aria-controls", "more-actions")
                .attr("aria-expanded", move || is_more_open.get().to_string())
                .on(ev::click, move |_| is_more_open.update(|is_open| *is_open = !*is_open))
                .child(CommonTexts::of(language).more_actions),
        )
        .child(
            div()
                .id("more-actions")
                .attr("class", move || is_more_open.get().then_some("open"))
                .child(panel_opener(cite_panel, |l| CommonTexts::of(l).cite))
                // A frame prints itself alone, and has no list to compare from.
                .child((!frame::is_embed()).then(|| actions_of_page(language, commitment))),
        )
        .child(panel(cite_panel, RecordTexts::of(language).cite_record, move || {
            beside::citation(language, &id).map(|citation| citation_forms(language, &citation))
        }))
}

/// Paper, comparison, draft. Records to compare are ticked in the list: the link leads there, with this one ticked too.
fn actions_of_page(language: Language, commitment: &Commitment) -> [Element; 3] {
    let texts = RecordTexts::of(language);
    let app = AppContext::here();
    let mut ids = app.ticked.get_value();
    if ids.len() < MAX_COMPARED && !ids.contains(&commitment.id) {
        ids.push(commitment.id.clone());
    }
    let ticked = Location { view: View::Register(ids), ..app.location.get() };
    let draft = Location { view: View::Draft(commitment.id.clone()), ..app.location.get() };
    [
        button().class("text-button").on(ev::click, move |_| paper::print()).child(CommonTexts::of(language).print),
        a().class("text-button").attr("href", href(&ticked)).child(texts.add_to_comparison),
        a().class("text-button").attr("href", href(&draft)).child(texts.propose),
    ]
}

/// How many fields there are, stated, inferred and not stated, each with its mark.
fn tally(language: Language, commitment: &Commitment) -> Element {
    let Tally { stated, inferred, unstated } = Tally::of(commitment);
    let counts = words::field_counts(language, stated, inferred, unstated);
    let item = |(Passage { before, found, after }, class): (Passage, &'static str)| {
        let dash = if class == "unstated" { " — " } else { " " };
        li().child(before).child(strong().child(found)).child(dash).child(span().class(class).child(after.trim()))
    };
    ul().class("tally").children(counts.into_iter().zip(["all", "stated", "inferred", "unstated"]).map(item))
}
