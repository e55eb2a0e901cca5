//! The sheet that is handed out: what printing the list or the meeting puts on paper, in one language or in both.

use crate::record::{page_number, pages_of_all, pages_of_line};
use leptos::prelude::*;

use crate::address::{self, Location};
use crate::commitment::{Answer, Collection, Commitment, Field, Language, Source};
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::{CommonTexts, HandoutTexts, RegisterTexts};
use crate::i18n::{date, handout as words, sentence};
use crate::query::sorted;

use crate::ui::browser::{address_bar, clock, document};
use crate::ui::element::{
    Element, div, footer, fragment, h2, h3, li, ol, p, section, span, strong, table, tbody, td, th, thead, tr, ul,
};
use crate::ui::parts::{answer_sign, convention_mark, not_stated};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The attribute of the root element that leaves the sheet alone on the paper.
const SHEET: &str = "data-sheet";

/// The sheet, made when the page is printed.
pub(crate) fn handout() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    document::set_root_attribute(SHEET, "handout");
    on_cleanup(move || {
        document::remove_root_attribute(SHEET);
        app.printed.set(Vec::new());
    });
    fragment().child(move || {
        let asked = app.printed.get();
        let languages = if asked.is_empty() { vec![app.language.get()] } else { asked };
        let register = shown.register();
        let sheets = languages.into_iter().map(|language| sheet(app, shown, &register, language)).collect::<Vec<_>>();
        div().class("handout").child(sheets)
    })
}

fn sheet(app: AppContext, shown: SelectionContext, register: &Register, language: Language) -> Element {
    let here = app.location.get();
    let dataset = &register.dataset;
    let rows = shown.selection.with(|selection| sorted(dataset, selection.rows(), here.sort, language));
    let commitments: Vec<&Commitment> = rows.iter().filter_map(|row| register.commitment(*row)).collect();
    let sources = pages_of_all(commitments.iter().copied());
    let told = sentence(language, &here.filters, rows.len(), dataset);
    let today = clock::today().map(|day| date::long(language, day)).unwrap_or_default();
    let head = vec![span().child(brand(language)), span().child(today)];
    let mut parts = vec![
        div().class("handout-head").child(head),
        h2().class("sentence").child(strong().child(&*told.count)).child(" ").child(&*told.rest),
    ];
    if !rows.is_empty() {
        parts.push(answers(language, &commitments));
        parts.push(handout_table(language, &commitments, &sources));
        parts.push(marks(language));
        parts.push(list_of_sources(language, &sources));
    }
    parts.push(foot(register, language, &here));
    section().class("handout-sheet").attr("lang", language.tag()).child(parts)
}

fn brand(language: Language) -> Vec<Element> {
    let texts = CommonTexts::of(language);
    match language {
        Language::Fr => {
            vec![strong().child(texts.app_name_start), fragment().child(" "), fragment().child(texts.app_name_end)]
        }
        Language::En => {
            vec![fragment().child(texts.app_name_start), fragment().child(" "), strong().child(texts.app_name_end)]
        }
    }
}

fn answers(language: Language, commitments: &[&Commitment]) -> Element {
    let mut parts = Vec::new();
    for answer in Answer::ALL {
        let count = commitments.iter().filter(|commitment| commitment.convention() == answer).count();
        let told = words::answered(language, answer, count);
        let words = span().child(strong().child(told.found)).child(told.after);
        parts.push(li().child(answer_sign(answer)).child(words));
    }
    ul().class("handout-answers").child(parts)
}

fn handout_table(language: Language, commitments: &[&Commitment], sources: &[&Source]) -> Element {
    let (texts, own) = (RegisterTexts::of(language), HandoutTexts::of(language));
    let titles = [texts.partner, texts.instrument, texts.signed, texts.scope, texts.convention_short, own.source];
    let mut head = Vec::new();
    for title in titles {
        head.push(th().attr("scope", "col").child(title));
    }
    let rows = commitments.iter().map(|commitment| row(language, commitment, sources));
    table().class("handout-table").child(thead().child(tr().child(head))).child(tbody().children(rows))
}

fn row(language: Language, commitment: &Commitment, sources: &[&Source]) -> Element {
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
        strong().child(commitment.partner.name.get(language)),
        fragment().child(commitment.title.get(language)),
        value(&date::table(language, commitment), is_inferred),
        scope,
        convention_mark(language, commitment.convention()),
        fragment().child(numbers.join(", ")),
    ];
    let classes = if commitment.collection == Collection::Report { "report" } else { "other" };
    tr().class(classes).child(cells.into_iter().map(|cell| td().child(cell)).collect::<Vec<_>>())
}

fn value(words: &str, is_inferred: bool) -> Element {
    if is_inferred { span().class("inferred").child(words) } else { fragment().child(words) }
}

/// What the rules and the dots mean.
fn marks(language: Language) -> Element {
    let texts = HandoutTexts::of(language);
    p().class("handout-marks")
        .child(span().class("rule report").child(texts.report))
        .child(span().class("rule").child(texts.other))
        .child(span().class("inferred").child(texts.underlined))
        .child(words::marks(language))
}

fn list_of_sources(language: Language, sources: &[&Source]) -> Element {
    let mut items = Vec::new();
    for source in sources {
        items.push(li().child(words::source(language, source)));
    }
    fragment().child(h3().child(HandoutTexts::of(language).sources)).child(ol().class("handout-sources").child(items))
}

/// Where the list is found, if it has an address that is not a path of a disk, and the edition of the data.
fn foot(register: &Register, language: Language, here: &Location) -> Element {
    let home = address_bar::home().or_else(|| register.dataset.home.clone());
    let list = Location { filters: here.filters.clone(), sort: here.sort, ..Location::default() };
    let address = home.map(|home| home + &address::print(&list));
    let edition = date::edition(language, register.dataset.updated, register.fingerprint);
    let address = address.map(|address| p().class("address").child(address));
    footer().class("handout-foot").child(address).child(p().child(edition))
}
