//! The top of a record: the way back, its title, what one can do with it, and how much of it is known.

use crate::record::Tally;
use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, MAX_COMPARED, View};
use crate::commitment::{Commitment, Language};
use crate::exchange::citation::Citation;
use crate::i18n::Passage;
use crate::i18n::plural::some_of;
use crate::i18n::record as words;
use crate::i18n::texts::{CommonTexts, RecordTexts};
use crate::query::Missing;

use crate::ui::browser::{clock, frame, paper};
use crate::ui::element::{Element, a, button, div, fragment, h1, li, nav, p, span, strong, ul};
use crate::ui::parts::{Panel, answer_mark, citation_forms, collection_mark, copy_link, href, panel, shareable_link};
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The link to the list, what the list is, and the records before and after in it.
pub(super) fn way_back(app: AppContext, shown: SelectionContext, row: Option<usize>) -> Element {
    let (language, register) = (app.language.get(), shown.register());
    let (rows, here) = (shown.rows.get(), app.location.get());
    let place = row.and_then(|row| rows.iter().position(|other| *other == row));
    let to = |place: Option<usize>, own_id: &'static str, named: fn(Language, &str) -> String| {
        let commitment = register.commitment(*rows.get(place?)?)?;
        let address = href(&Location { view: View::Record(commitment.id.clone()), ..here.clone() });
        let words = named(language, commitment.partner.name.get(language));
        Some(a().id(own_id).attr("href", address).child(words))
    };
    let texts = RecordTexts::of(language);
    let position = match place {
        Some(place) => some_of(language, place + 1, rows.len()),
        None => texts.outside_selection.to_owned(),
    };
    let previous = to(place.and_then(|place| place.checked_sub(1)), "previous", words::previous);
    let next = to(place.map(|place| place + 1), "next", words::next);
    let beside: Vec<Element> = previous.into_iter().chain(next).collect();
    let beside =
        if beside.is_empty() { fragment() } else { nav().attr("aria-label", texts.previous_and_next).child(beside) };
    let list = href(&Location { view: View::Register(app.ticked.get_value()), ..here.clone() });
    div()
        .class("back to-list")
        .child(a().id("back").attr("href", list).child(words::back(language, rows.len())))
        .child(span().class("asked").child(shown.sentence.with(|sentence| sentence.rest.clone())))
        .child(span().class("position").child(position))
        .child(beside)
}

/// Collection, title, summary, actions, counts.
pub(super) fn head(app: AppContext, shown: SelectionContext, language: Language, commitment: &Commitment) -> Element {
    let no_culture = if Missing::CultureQuote.concerns(commitment) {
        p().class("second no-culture").child(RecordTexts::of(language).no_culture_quote)
    } else {
        fragment()
    };
    let convention = commitment.convention();
    let heading = h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "");
    fragment()
        .child(p().class("collection").child(collection_mark(language, &commitment.collection)))
        .child(heading.child(words::heading(language, commitment)))
        .child(
            p().class("summary")
                .child(span().child(words::summary(language, commitment)))
                .child(" ")
                .child(answer_mark(convention, words::convention(language, convention))),
        )
        .child(actions(app, shown, language, commitment))
        .child(tally(language, commitment))
        .child(no_culture)
}

/// A link, a citation, paper, the comparison. The comparison is chosen in the list, so that is where this one leads, with
/// the record ticked and the question kept. On a narrow window all but the link stand behind « Autres actions ».
fn actions(app: AppContext, shown: SelectionContext, language: Language, commitment: &Commitment) -> Element {
    let mut ids = app.ticked.get_value();
    insert_last(&mut ids, &commitment.id);
    let ticked = Location { view: View::Register(ids), ..app.location.get() };
    let (citing, more) = (RwSignal::new(false), RwSignal::new(false));
    let common = CommonTexts::of(language);
    let open_more = button()
        .id("more")
        .class("button more")
        .attr("aria-controls", "more-actions")
        .attr("aria-expanded", move || more.get().to_string())
        .on(ev::click, move |_| more.update(|open| *open = !*open))
        .child(common.more_actions);
    let cite = button()
        .id("cite")
        .class("text-button")
        .attr("aria-haspopup", "dialog")
        .attr("aria-expanded", move || citing.get().to_string())
        .on(ev::click, move |_| citing.update(|open| *open = !*open))
        .child(common.cite);
    let add = a().class("text-button").attr("href", href(&ticked)).child(RecordTexts::of(language).add_to_comparison);
    let draft = Location { view: View::Draft(commitment.id.clone()), ..app.location.get() };
    let propose = a().class("text-button").attr("href", href(&draft)).child(RecordTexts::of(language).propose);
    let others = div().id("more-actions").attr("class", move || more.get().then(|| "open".to_owned())).child(
        // A frame prints itself alone, and has no list to compare from.
        if frame::is_embed() {
            vec![cite]
        } else {
            vec![
                cite,
                button().class("text-button").on(ev::click, move |_| paper::print()).child(common.print),
                add,
                propose,
            ]
        },
    );
    let own_id = commitment.id.clone();
    let forms = panel(
        Panel { id: "cite-panel", opener: "cite", classes: Some("panel wide"), open: citing },
        RecordTexts::of(language).cite_record,
        move || citation(app, shown, language, &own_id).map(|citation| citation_forms(language, &citation)),
    );
    div().class("actions panel-place").child(copy_link()).child(open_more).child(others).child(forms)
}

/// Ticks one more, as the list does: in the order ticked, and none beyond what can be compared.
fn insert_last(ids: &mut Vec<String>, id: &str) {
    if ids.len() < MAX_COMPARED && !ids.iter().any(|ticked| ticked == id) {
        ids.push(id.to_owned());
    }
}

/// The citation of a record, with the reader's day and the address that a copied link has.
pub(super) fn citation(app: AppContext, shown: SelectionContext, language: Language, id: &str) -> Option<Citation> {
    let register = shown.register();
    let commitment = register.dataset.get(id)?;
    let link = shareable_link(app, shown);
    let (dataset, fingerprint) = (&register.dataset, register.fingerprint);
    Some(Citation::of_record(language, dataset, fingerprint, commitment, clock::today(), link.as_deref()))
}

/// How many fields there are, stated, inferred and not stated: each with the mark that it has below.
fn tally(language: Language, commitment: &Commitment) -> Element {
    let Tally { stated, inferred, unstated } = Tally::of(commitment);
    let mut counts = Vec::new();
    let classes = ["all", "stated", "inferred", "unstated"];
    for (Passage { before, found, after }, classes) in
        words::field_counts(language, stated, inferred, unstated).into_iter().zip(classes)
    {
        let dash = if classes == "unstated" { " — " } else { " " };
        let word = span().class(classes).child(after.trim());
        counts.push(li().child(before).child(strong().child(found)).child(dash).child(word));
    }
    ul().class("tally").child(counts)
}
