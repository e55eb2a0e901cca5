//! The content of a slide: the same on the wall, in the overview and beside the presenter's search; and slides in their places: the
//! one that is shown, and thumbnails of others. A slide fills its place, whatever the size.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{self, Location};
use crate::commitment::{Answer, Collection, Commitment, Field, Language};
use crate::figure::{Drawn, MapSlide, TimelineSlide};
use crate::i18n::texts::{ChartTexts, CommonTexts, MeetingTexts, RegisterTexts};
use crate::i18n::{Passage, date, label, meeting as words};
use crate::meeting::{Deck, Picture, Scene, Slide, SlideText, TextSize, slide_passage};
use crate::record::{answer_counts, pages};

use crate::ui::browser::address_bar;
use crate::ui::element::{Element, article, div, element, fragment, p, span, strong, t};
use crate::ui::parts::{
    answer_sign, bar_swatch, convention_mark, date_shape, icon, map_picture, quotation, timeline_picture,
    year_bars_picture,
};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// What a slide is rendered from.
#[derive(Clone, Copy)]
pub(super) struct SlideContext<'a> {
    pub(super) selection: SelectionContext,
    pub(super) language: Language,
    pub(super) register: &'a Register,
    pub(super) deck: &'a Deck,
    /// Its number, if it is in the deck.
    pub(super) number: Option<usize>,
    /// Whether it is the slide that is shown, and no thumbnail.
    pub(super) is_current: bool,
}

impl SlideContext<'_> {
    /// An element of this name; in a thumbnail, which is decoration within a button, a `span`.
    pub(super) fn tag(self, name: &'static str) -> Element {
        element(if self.is_current { name } else { "span" })
    }

    /// An element around others.
    pub(super) fn block(self, classes: &'static str) -> Element {
        self.tag("div").class(classes)
    }

    /// A heading of a class, with a text of a kind whose length decides its size.
    pub(super) fn heading(self, class: &'static str, size: TextSize) -> Element {
        self.tag("h2").class(sized(class, size))
    }

    /// A role; none in a thumbnail.
    fn role(self, role: &'static str) -> Option<&'static str> {
        self.is_current.then_some(role)
    }

    fn commitments(&self) -> impl Iterator<Item = &Commitment> + Clone {
        self.deck.rows().iter().filter_map(|row| self.register.commitment(*row))
    }

    /// The name of the register.
    pub(super) fn brand(self) -> Element {
        let texts = CommonTexts::of(self.language);
        let brand = self.block("brand");
        match self.language {
            Language::Fr => brand.child(strong().child(texts.app_name_start)).child(" ").child(texts.app_name_end),
            Language::En => brand.child(texts.app_name_start).child(" ").child(strong().child(texts.app_name_end)),
        }
    }

    /// The edition of the data.
    pub(super) fn edition(self) -> Element {
        span().child(date::edition(self.language, self.register.dataset.updated, self.register.fingerprint))
    }

    /// The sentence, its number in large figures, and how many commitments refer to the Convention.
    pub(super) fn opening(self) -> Vec<Element> {
        use leptos::prelude::GetUntracked;

        let sentence = self.selection.sentence.get_untracked();
        let whole = sentence.to_string();
        let heading = self.heading("lead", SlideText::Sentence.size_of(&whole));
        let heading = match words::numeral(&sentence) {
            Some((numeral, rest)) => heading
                .child(strong().class(sized("numeral", SlideText::Numeral.size_of(&numeral))).child(numeral))
                .child(" ")
                .child(span().child(rest)),
            None => heading.child(span().child(whole)),
        };
        let answers = answer_counts(self.commitments()).into_iter().map(|(answer, count)| {
            let words = words::answered(self.language, answer, count);
            span()
                .class(format!("answer {}", answer.slug()))
                .child(answer_sign(answer))
                .child(span().child(strong().child(words.found)).child(words.after))
        });
        vec![heading, self.block("answers").children(answers)]
    }

    /// The answers that there are, with their signs.
    pub(super) fn answer_legend(self) -> Vec<Element> {
        let counts = answer_counts(self.commitments()).into_iter().filter(|(_, count)| *count > 0);
        let entry = |(answer, count)| {
            let words = words::answered(self.language, answer, count).to_string();
            span().class(format!("answer {}", answer.slug())).child(answer_sign(answer)).child(span().child(words))
        };
        counts.map(entry).collect()
    }

    /// Where the commitments come from, and the edition of the data.
    pub(super) fn opening_foot(self) -> Element {
        let dataset = &self.register.dataset;
        let origins = words::origins(self.language, self.deck.rows(), dataset);
        let origins: Vec<String> = origins.into_iter().map(|(_, line)| line).collect();
        let origins = if origins.is_empty() { String::new() } else { format!("{}. ", origins.join(", ")) };
        let without_own_slides = words::without_own_slides(self.language, self.deck).map(|words| words + " ");
        let edition = words::edition(self.language, dataset, self.register.fingerprint);
        span().child([origins, without_own_slides.unwrap_or_default(), edition].concat())
    }

    /// One commitment: with whom, what, when, by whom, the Convention, and a passage.
    pub(super) fn record(self, row: usize) -> Vec<Element> {
        let Some(commitment) = self.register.commitment(row) else { return Vec::new() };
        let language = self.language;
        let partner = &commitment.partner;
        let name = partner.name.get(language);
        let state = partner.state.as_ref().map(|state| self.block("state").child(state.get(language)));
        let passage = slide_passage(commitment, language)
            .map(|source| self.block("passage").child(quotation(&source.lang, &source.quote)));
        let content = [
            self.heading("name", SlideText::Name.size_of(name)).child(name),
            self.block("title").child(commitment.title.get(language)),
            self.facts(commitment),
        ];
        state.into_iter().chain(content).chain(passage).collect()
    }

    fn facts(self, commitment: &Commitment) -> Element {
        let language = self.language;
        let fact_row = |name: &'static str, value: Element| {
            self.block("fact").child(self.tag("dt").class("term").child(name)).child(value)
        };
        let value = || self.tag("dd").class("field-value");
        let facts = words::facts(language, commitment).into_iter().map(|fact| {
            let value = match fact.value {
                Some(text) if fact.is_inferred => value()
                    .child(span().class("inferred").child(text))
                    .child(" ")
                    .child(span().class("second").child(CommonTexts::of(language).inferred)),
                Some(text) => value().child(text),
                None => value().child(span().class("quiet").child(format!("— {}", fact.unstated))),
            };
            fact_row(fact.name, value)
        });
        self.tag("dl").class("facts").children(facts).child(fact_row(
            label::field(language, Field::Convention),
            value().child(convention_mark(language, commitment.convention())),
        ))
    }

    /// The source of the passage, else the first page that the record cites.
    pub(super) fn record_foot(self, row: usize) -> Element {
        let Some(commitment) = self.register.commitment(row) else { return fragment() };
        let source = slide_passage(commitment, self.language).or_else(|| pages(commitment).first().copied());
        span().child(source.map(|source| source.label(self.language)).unwrap_or_default())
    }

    /// Six rows of the table, whole. In a thumbnail they have no roles.
    pub(super) fn table(self, rows: &[usize]) -> Vec<Element> {
        use leptos::prelude::GetUntracked;

        let texts = RegisterTexts::of(self.language);
        let convention = MeetingTexts::of(self.language).convention;
        let titles = [texts.partner, texts.instrument, texts.signed, convention].map(|title| fragment().child(title));
        let sentence = self.selection.sentence.get_untracked();
        vec![
            self.heading("sentence", TextSize::Normal)
                .child(strong().child(sentence.count))
                .child(" ")
                .child(sentence.rest),
            span()
                .class("lines")
                .attr("role", self.role("table"))
                .child(self.table_line("columnheader", titles).class("head"))
                .children(rows.iter().filter_map(|row| Some(self.table_row(self.register.commitment(*row)?)))),
        ]
    }

    fn table_row(self, commitment: &Commitment) -> Element {
        let language = self.language;
        let is_report = commitment.collection == Collection::Report;
        let date_classes = if Field::Date.is_inferred(commitment) { "inferred" } else { "" };
        self.table_line(
            "cell",
            [
                strong().child(commitment.partner.name.get(language)),
                fragment().child(commitment.title.get(language)),
                span().class(date_classes).child(date::table(language, commitment)),
                convention_mark(language, commitment.convention()),
            ],
        )
        .class(if is_report { "line report" } else { "line other" })
        .attr("data-id", self.is_current.then_some(&*commitment.id))
    }

    fn table_line(self, role: &'static str, cells: [Element; 4]) -> Element {
        let cells = cells.into_iter().zip(["partner", "instrument", "signed", "convention"]);
        span()
            .attr("role", self.role("row"))
            .children(cells.map(|(cell, name)| span().class(name).attr("role", self.role(role)).child(cell)))
    }

    /// What the rules at the left mean, and the dots.
    pub(super) fn table_foot(self) -> Element {
        let origins = words::origins(self.language, self.deck.rows(), &self.register.dataset).into_iter();
        let origins = origins.map(|(collection, line)| {
            span().class(if collection == Collection::Report { "rule report" } else { "rule" }).child(line)
        });
        span().class("origins").children(origins).child(self.underlined()).child(self.rest_of_table())
    }

    /// On the last slide of a table that leaves rows out: how many, and where they are.
    fn rest_of_table(self) -> Option<Element> {
        use leptos::prelude::WithUntracked;

        let count = self.deck.left_out();
        let is_last = self.number == Some(self.deck.length());
        let home = || address_bar::home().or_else(|| self.register.dataset.home.clone()).unwrap_or_default();
        let list = || {
            AppContext::here().location.with_untracked(|here| Location {
                filters: here.filters.clone(),
                sort: here.sort,
                ..Location::default()
            })
        };
        let address = || span().class("address").child(home() + &address::print(&list()));
        let rest = || span().child(words::left_out(self.language, count)).child(" ").child(address());
        (is_last && count > 0).then(rest)
    }

    /// What a dotted underline means.
    pub(super) fn underlined(self) -> Element {
        let words = words::underlined(self.language);
        span().child(span().class("inferred").child(words.found)).child(words.after)
    }
}

fn sized(class: &'static str, size: TextSize) -> String {
    match size {
        TextSize::Normal => class.to_owned(),
        TextSize::Long => format!("{class} long"),
        TextSize::Longest => format!("{class} longest"),
    }
}

impl SlideContext<'_> {
    /// Where the partners are.
    pub(super) fn map(self) -> Vec<Element> {
        let MapSlide { heading, plan, unplaced } = MapSlide::of(self.drawn());
        let unplaced = (!unplaced.is_empty()).then(|| {
            let label = ChartTexts::of(self.language).no_place;
            span().child(format!("{label}: {}", unplaced.join(", ")))
        });
        vec![
            self.chart_heading(heading),
            self.chart(MeetingTexts::of(self.language).map).child(map_picture(&plan)),
            self.block("slide-legend").child(self.answer_legend()).child(unplaced),
        ]
    }

    /// When they were signed.
    pub(super) fn timeline(self) -> Vec<Element> {
        let TimelineSlide { heading, plan, bars, period, has_reference, has_inferred } =
            TimelineSlide::of(self.drawn());
        let heading = self.chart_heading(heading);
        if let Some(bars) = bars {
            let id = format!("bars-{}-{}", self.is_current, self.number.unwrap_or_default());
            let entry = |(answer, count)| {
                let words = words::answered(self.language, answer, count).to_string();
                span().class("answer").child(bar_swatch(answer, &id)).child(span().child(words))
            };
            let counts = answer_counts(self.commitments()).into_iter().filter(|(_, count)| *count > 0);
            return vec![
                heading,
                self.chart(MeetingTexts::of(self.language).timeline).child(year_bars_picture(&bars, &id)),
                self.block("slide-legend").child(counts.map(entry).collect::<Vec<_>>()),
            ];
        }
        let Some(plan) = plan else { return vec![heading] };
        let texts = ChartTexts::of(self.language);
        let period = period.map(|item| {
            let sign = icon("sign", "22").child(date_shape(&item, (2.0, 20.0), 11.0, 13.0));
            span().class("answer").child(sign).child(span().child(texts.between_years))
        });
        let reference = has_reference.then(|| {
            let words = strong().class("refers").child(texts.refers);
            span().class("answer yes").child(answer_sign(Answer::Yes)).child(words)
        });
        vec![
            heading,
            self.chart(MeetingTexts::of(self.language).timeline).child(timeline_picture(&plan, &self.register.dataset)),
            self.block("slide-legend").child(period).child(reference).child(has_inferred.then(|| self.underlined())),
        ]
    }

    fn drawn(&self) -> Drawn<'_> {
        Drawn { dataset: &self.register.dataset, rows: self.deck.rows(), language: self.language }
    }

    /// The place of the drawing. On a telephone it is wider than the window and scrolls, by keys too.
    fn chart(self, name: &'static str) -> Element {
        let chart = self.block("slide-picture");
        if self.is_current { chart.attr("tabindex", "0").attr("role", "group").attr("aria-label", name) } else { chart }
    }

    fn chart_heading(self, Passage { found, after, .. }: Passage) -> Element {
        let size = SlideText::Heading.size_of(&format!("{found}{after}"));
        self.heading("title", size).child(strong().child(found)).child(after)
    }
}

/// The slide that is shown: the first in the document. Without a scene there is none.
pub(super) fn stage(deck: Memo<Arc<Deck>>, scene: impl Fn() -> Option<Scene> + Send + Sync + 'static) -> Element {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let scene = Memo::new(move |_| scene());
    div().class("stage").child(move || {
        let (language, register, deck) = (app.language.get(), selection.register(), deck.get());
        let context =
            |number| SlideContext { selection, language, register: &register, deck: &deck, number, is_current: true };
        Some(match scene.get()? {
            Scene::Shown(Picture::Slide(number)) => {
                let number = deck.clamped(usize::from(number.get()));
                deck.slide(number).map_or_else(black, |slide| sheet(context(Some(number)), slide))
            }
            Scene::Shown(Picture::Record(id)) => {
                let row = register.dataset.row(&id);
                row.map_or_else(black, |row| sheet(context(deck.number_of(row)), &Slide::Record(row)))
            }
            Scene::Blank => black(),
        })
    })
}

/// A black screen.
fn black() -> Element {
    div().class("slide black").child(p().class("visually-hidden").child(t(|l| MeetingTexts::of(l).is_blank)))
}

/// A small picture of a slide, beside its name.
pub(super) fn thumbnail(deck: &Deck, slide: &Slide, number: Option<usize>) -> Element {
    let selection = SelectionContext::here();
    let (language, register) = (AppContext::here().language.get(), selection.register());
    let context = SlideContext { selection, language, register: &register, deck, number, is_current: false };
    span().class("thumbnail").attr("aria-hidden", "true").attr("inert", "").child(sheet(context, slide))
}

fn sheet(context: SlideContext, slide: &Slide) -> Element {
    let SlideContext { register, deck, number, is_current, .. } = context;
    let (classes, body, foot) = match slide {
        Slide::Opening => ("slide opening", context.opening(), context.opening_foot()),
        Slide::Map => ("slide map", context.map(), context.edition()),
        Slide::Timeline => ("slide timeline", context.timeline(), context.edition()),
        Slide::Record(row) => ("slide of-record", context.record(*row), context.record_foot(*row)),
        Slide::Table(rows) => ("slide of-table", context.table(rows), context.table_foot()),
    };
    let record = match slide {
        Slide::Record(row) => register.commitment(*row).map(|commitment| &*commitment.id),
        _ => None,
    };
    let sheet = if is_current {
        article()
            .attr("data-slide", number.map(|number| number.to_string()))
            .attr("data-slides", deck.length().to_string())
            .attr("data-id", record)
    } else {
        span()
    };
    let brand = (!matches!(slide, Slide::Table(_))).then(|| context.brand());
    let corner = number.map(|number| words::number_of(number, deck.length())).unwrap_or_default();
    sheet.class(classes).child(
        context
            .block("sheet-of")
            .child(brand)
            .child(context.block("slide-body").child(body))
            .child(context.block("slide-foot").child(foot).child(span().class("place").child(corner))),
    )
}
