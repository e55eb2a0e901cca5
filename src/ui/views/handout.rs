//! The sheet that is handed out: what printing the list or the meeting puts on paper, in one language or in both.

use crate::record::{page_number, pages_of_all, pages_of_line};
use leptos::prelude::*;

use crate::address::{self, Location, View};
use crate::commitment::{Answer, Collection, Commitment, Field, Language, Source};
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::{CommonTexts, HandoutTexts, RegisterTexts};
use crate::i18n::{date, handout as words, sentence};
use crate::query::sorted;

use crate::ui::browser::{address_bar, clock, document};
use crate::ui::markup::{Children, Markup, attr, class, div, el, leaf, live, nothing, several, text};
use crate::ui::parts::{answer_sign, convention_mark, not_stated};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The attribute of the root element that leaves the sheet alone on the paper.
const SHEET: &str = "data-sheet";

/// The sheet, made when the page is printed.
pub(crate) fn handout() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    document::set_root_attribute(SHEET, "handout");
    on_cleanup(move || {
        document::remove_root_attribute(SHEET);
        app.printed.set(Vec::new());
    });
    live(move || {
        let asked = app.printed.get();
        let languages = if asked.is_empty() { vec![app.language.get()] } else { asked };
        let register = shown.register();
        let sheets = languages.into_iter().map(|language| sheet(app, shown, &register, language)).collect();
        div("div", "handout", sheets)
    })
}

fn sheet(app: AppContext, shown: SelectionContext, register: &Register, language: Language) -> Markup {
    let here = app.location.get();
    let dataset = &register.dataset;
    let rows = shown.selection.with(|selection| sorted(dataset, selection.rows(), here.sort, language));
    let commitments: Vec<&Commitment> = rows.iter().filter_map(|row| register.commitment(*row)).collect();
    let sources = pages_of_all(commitments.iter().copied());
    let told = sentence(language, &here.filters, rows.len(), dataset);
    let today = clock::today().map(|day| date::long(language, day)).unwrap_or_default();
    let head = vec![el("span", Vec::new(), brand(language)), leaf("span", today)];
    let mut parts = vec![
        div("div", "handout-head", head),
        div("h2", "sentence", vec![leaf("strong", &*told.count), text(" "), text(&*told.rest)]),
    ];
    if !rows.is_empty() {
        parts.push(answers(language, &commitments));
        parts.push(table(language, &commitments, &sources));
        parts.push(marks(language));
        parts.push(list_of_sources(language, &sources));
    }
    parts.push(foot(register, language, &here));
    el("section", vec![class("handout-sheet"), attr("lang", language.tag())], parts)
}

fn brand(language: Language) -> Children {
    let texts = CommonTexts::of(language);
    match language {
        Language::Fr => vec![leaf("strong", texts.app_name_start), text(" "), text(texts.app_name_end)],
        Language::En => vec![text(texts.app_name_start), text(" "), leaf("strong", texts.app_name_end)],
    }
}

fn answers(language: Language, commitments: &[&Commitment]) -> Markup {
    let mut parts = Vec::new();
    for answer in Answer::ALL {
        let count = commitments.iter().filter(|commitment| commitment.convention() == answer).count();
        let told = words::answered(language, answer, count);
        let words = el("span", Vec::new(), vec![leaf("strong", told.found), text(told.after)]);
        parts.push(el("li", Vec::new(), vec![answer_sign(answer), words]));
    }
    div("ul", "handout-answers", parts)
}

fn table(language: Language, commitments: &[&Commitment], sources: &[&Source]) -> Markup {
    let (texts, own) = (RegisterTexts::of(language), HandoutTexts::of(language));
    let titles = [texts.partner, texts.instrument, texts.signed, texts.scope, texts.convention_short, own.source];
    let mut head = Vec::new();
    for title in titles {
        head.push(el("th", vec![attr("scope", "col")], vec![text(title)]));
    }
    let rows = commitments.iter().map(|commitment| row(language, commitment, sources)).collect();
    let parts = vec![el("thead", Vec::new(), vec![el("tr", Vec::new(), head)]), el("tbody", Vec::new(), rows)];
    div("table", "handout-table", parts)
}

fn row(language: Language, commitment: &Commitment, sources: &[&Source]) -> Markup {
    let is_inferred = Field::Date.is_inferred(commitment);
    let scope = match &commitment.scope {
        Some(scope) => value(label::scope(language, scope), Field::Scope.is_inferred(commitment)),
        None => not_stated(language, Gender::Feminine),
    };
    let mut numbers: Vec<usize> =
        pages_of_line(commitment).into_iter().filter_map(|page| page_number(sources, &page.url)).collect();
    numbers.sort_unstable();
    let numbers: Vec<String> = numbers.into_iter().map(|number| number.to_string()).collect();
    let cells = [
        leaf("strong", commitment.partner.name.get(language)),
        text(commitment.title.get(language)),
        value(&date::table(language, commitment), is_inferred),
        scope,
        convention_mark(language, commitment.convention()),
        text(numbers.join(", ")),
    ];
    let classes = if commitment.collection == Collection::Report { "report" } else { "other" };
    div("tr", classes, cells.into_iter().map(|cell| el("td", Vec::new(), vec![cell])).collect())
}

fn value(words: &str, is_inferred: bool) -> Markup {
    if is_inferred { div("span", "inferred", vec![text(words)]) } else { text(words) }
}

/// What the rules and the dots mean.
fn marks(language: Language) -> Markup {
    let texts = HandoutTexts::of(language);
    let parts = vec![
        div("span", "rule report", vec![text(texts.report)]),
        div("span", "rule", vec![text(texts.other)]),
        div("span", "inferred", vec![text(texts.underlined)]),
        text(words::marks(language)),
    ];
    div("p", "handout-marks", parts)
}

fn list_of_sources(language: Language, sources: &[&Source]) -> Markup {
    let mut items = Vec::new();
    for source in sources {
        items.push(leaf("li", words::source(language, source)));
    }
    several(vec![leaf("h3", HandoutTexts::of(language).sources), div("ol", "handout-sources", items)])
}

/// Where the list is found, if it has an address that is not a path of a disk, and the edition of the data.
fn foot(register: &Register, language: Language, here: &Location) -> Markup {
    let home = address_bar::home().or_else(|| register.dataset.home.clone());
    let list = Location { filters: here.filters.clone(), sort: here.sort, view: View::Register, ..Location::default() };
    let address = home.map(|home| home + &address::print(&list));
    let edition = date::edition(language, register.dataset.updated, register.fingerprint);
    let address = address.map_or_else(nothing, |address| div("p", "address", vec![text(address)]));
    div("footer", "handout-foot", vec![address, leaf("p", edition)])
}
