//! The handout: what the list or the meeting prints, in one language or in both.

use leptos::prelude::*;

use crate::address::{self, Location};
use crate::commitment::{Collection, Commitment, Field, Language, Source};
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::{CommonTexts, HandoutTexts, RegisterTexts};
use crate::i18n::{date, handout as words, paging, sentence};
use crate::query::{MAX_PRINTED, last_page, rows_of_page, sorted};
use crate::record::{answer_counts, page_numbers_of_line, pages_of_all};

use crate::ui::browser::{address_bar, clock, document};
use crate::ui::element::{
    Element, IntoNode, Node, div, footer, fragment, h2, h3, li, ol, p, section, span, strong, table, tbody, td, th,
    thead, tr, ul,
};
use crate::ui::parts::{answer_sign, convention_mark, not_stated};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The attribute of the root element for which only the handout is printed.
const SHEET: &str = "data-sheet";

/// The handout, rendered when the page is printed.
pub(crate) fn handout() -> Element {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    document::set_root_attribute(SHEET, "handout");
    on_cleanup(move || {
        document::remove_root_attribute(SHEET);
        app.printed.set(Vec::new());
    });
    fragment().child(move || {
        let chosen = app.printed.get();
        let languages = if chosen.is_empty() { vec![app.language.get()] } else { chosen };
        let (register, here) = (selection.register(), app.location.get());
        let sheet = |language| {
            let rows = selection.selection.with(|found| sorted(&register.dataset, found.rows(), here.sort, language));
            let all = rows.len();
            let page = (all > MAX_PRINTED).then(|| rows_of_page(here.page_index, all));
            let printed = rows.get(page.clone().unwrap_or(0..all)).unwrap_or_default();
            let commitments: Vec<&Commitment> = printed.iter().filter_map(|row| register.commitment(*row)).collect();
            let sources = pages_of_all(commitments.iter().copied());
            let page = page.map(|rows| {
                let pages = (here.page_index.min(last_page(all)) + 1, last_page(all) + 1);
                [&paging::page_of(language, pages.0, pages.1), ". ", &paging::rows_of_all(language, &rows, all), "."]
                    .concat()
            });
            let sheet = Sheet {
                language,
                register: &register,
                here: &here,
                all,
                page: page.as_deref(),
                commitments: &commitments,
                sources: &sources,
            };
            sheet.render()
        };
        div().class("handout").children(languages.into_iter().map(sheet))
    })
}

/// The handout in one language.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    language: Language,
    register: &'a Register,
    here: &'a Location,
    /// How many commitments the list has.
    all: usize,
    /// Which page of the list this is, where it is too long for paper.
    page: Option<&'a str>,
    /// Those printed.
    commitments: &'a [&'a Commitment],
    /// The pages that the table rests on; their numbers are in its last column.
    sources: &'a [&'a Source],
}

impl Sheet<'_> {
    fn render(self) -> Element {
        let Self { language, register, here, all, page, commitments, .. } = self;
        let sentence = sentence(language, &here.filters, all, &register.dataset);
        let today = clock::today().map(|day| date::long(language, day)).unwrap_or_default();
        let list = (!commitments.is_empty()).then(|| [self.answers(), self.table(), self.marks(), self.source_list()]);
        section()
            .class("handout-sheet")
            .attr("lang", language.tag())
            .child(div().class("handout-head").child(self.brand()).child(span().child(today)))
            .child(h2().class("sentence").child(strong().child(sentence.count)).child(" ").child(sentence.rest))
            .child(page.map(|words| p().child(words)))
            .child(list)
            .child(self.foot())
    }

    fn brand(self) -> Element {
        let texts = CommonTexts::of(self.language);
        match self.language {
            Language::Fr => span().child(strong().child(texts.app_name_start)).child(" ").child(texts.app_name_end),
            Language::En => span().child(texts.app_name_start).child(" ").child(strong().child(texts.app_name_end)),
        }
    }

    fn answers(self) -> Element {
        let answers = answer_counts(self.commitments.iter().copied()).into_iter().map(|(answer, count)| {
            let words = words::answered(self.language, answer, count);
            li().child(answer_sign(answer)).child(span().child(strong().child(words.found)).child(words.after))
        });
        ul().class("handout-answers").children(answers)
    }

    fn table(self) -> Element {
        let (texts, own) = (RegisterTexts::of(self.language), HandoutTexts::of(self.language));
        let titles = [texts.partner, texts.instrument, texts.signed, texts.scope, texts.convention_short, own.source];
        let head = titles.map(|title| th().attr("scope", "col").child(title));
        table()
            .class("handout-table")
            .child(thead().child(tr().child(head)))
            .child(tbody().children(self.commitments.iter().map(|commitment| self.row(commitment))))
    }

    fn row(self, commitment: &Commitment) -> Element {
        let language = self.language;
        let scope = match &commitment.scope {
            Some(scope) => value(label::scope(language, scope), Field::Scope.is_inferred(commitment)),
            None => not_stated(language, Gender::Feminine).into_node(),
        };
        let sources = page_numbers_of_line(self.sources, commitment).into_iter().map(|number| number.to_string());
        tr().class(if commitment.collection == Collection::Report { "report" } else { "other" })
            .child(td().child(strong().child(commitment.partner.name.get(language))))
            .child(td().child(commitment.title.get(language)))
            .child(td().child(value(&date::table(language, commitment), Field::Date.is_inferred(commitment))))
            .child(td().child(scope))
            .child(td().child(convention_mark(language, commitment.convention())))
            .child(td().child(sources.collect::<Vec<_>>().join(", ")))
    }

    /// What the rules and the dots mean.
    fn marks(self) -> Element {
        let texts = HandoutTexts::of(self.language);
        p().class("handout-marks")
            .child(span().class("rule report").child(texts.report))
            .child(span().class("rule").child(texts.other))
            .child(span().class("inferred").child(texts.underlined))
            .child(words::marks(self.language))
    }

    fn source_list(self) -> Element {
        let items = self.sources.iter().map(|source| li().child(words::source(self.language, source)));
        fragment()
            .child(h3().child(HandoutTexts::of(self.language).sources))
            .child(ol().class("handout-sources").children(items))
    }

    /// The address of the list, where it has one that others can reach, and the edition of the data.
    fn foot(self) -> Element {
        let Self { language, register, here, .. } = self;
        let home = address_bar::home().or_else(|| register.dataset.home.clone());
        let list = Location { filters: here.filters.clone(), sort: here.sort, ..Location::default() };
        let address = home.map(|home| p().class("address").child(home + &address::print(&list)));
        let edition = date::edition(language, register.dataset.updated, register.fingerprint);
        footer().class("handout-foot").child(address).child(p().child(edition))
    }
}

fn value(words: &str, is_inferred: bool) -> Node {
    if is_inferred { span().class("inferred").child(words).into_node() } else { words.into_node() }
}
