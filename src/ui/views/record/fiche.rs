//! The page of a record that is read without script (`fiches/<id>.html`): both languages, one below the other, made by the functions of the
//! record's own view. The column beside it is its own.

use crate::address::{self, Location, View};
use crate::commitment::{Commitment, Language};
use crate::exchange::site;
use crate::i18n::texts::{CommonTexts, RecordTexts, SiteTexts};
use crate::i18n::{date, paging, record as words};
use crate::record::Tally;

use crate::ui::element::{
    Element, a, article, dd, div, dl, dt, footer, fragment, h1, h2, header, li, main, p, section, span, ul,
};
use crate::ui::parts::register_name;
use crate::ui::state::Register;

use super::{fields, short_citation};

/// The content of `<body>`.
pub(crate) fn fiche(register: &Register, commitment: &Commitment) -> Element {
    let sources = div().class("record").child(article().child(fields::bilingual_sources(commitment)));
    page(Language::ALL.map(|language| in_language(register, commitment, language)), Some(sources))
}

/// A page in both languages, between the name of the register and the ways to it.
fn page(content: [Element; 2], end: Option<Element>) -> Element {
    let content = main().class("page-width fiche").children(content).child(end);
    fragment().child(head()).child(content).child(foot())
}

/// The name of the register in both languages.
fn head() -> Element {
    let name = |language: Language| {
        let address = format!("../index.html?lang={}", language.tag());
        a().class("site-name").attr("href", address).attr("lang", language.tag()).child(register_name(language))
    };
    header().class("site-header").child(div().class("page-width").children(Language::ALL.map(name)))
}

/// The ways to the register and to its data, and what the page is, in both languages.
fn foot() -> Element {
    let link = |address: &str, words: fn(Language) -> &'static str| {
        let [french, english] =
            Language::ALL.map(|language| span().attr("lang", language.tag()).child(words(language)));
        li().child(a().attr("href", address).child(french).child(" · ").child(english))
    };
    let links = ul()
        .child(link("../index.html", |l| SiteTexts::of(l).register))
        .child(link("../data/commitments.json", |l| SiteTexts::of(l).file));
    let note = |language: Language| {
        let words = [SiteTexts::of(language).without_script, CommonTexts::of(language).not_official].join(" ");
        p().attr("lang", language.tag()).child(words)
    };
    footer().class("site-footer").child(div().class("page-width").child(links).children(Language::ALL.map(note)))
}

/// The heading of a language: the first is that of the page.
fn title(language: Language) -> Element {
    match language {
        Language::Fr => h1().class("subject"),
        Language::En => h2().class("title"),
    }
}

fn in_language(register: &Register, commitment: &Commitment, language: Language) -> Element {
    let content = article()
        .child(super::collection(language, commitment))
        .child(title(language).child(words::heading(language, commitment)))
        .child(super::summary(language, commitment))
        .child(fields::groups(language, commitment, &register.dataset));
    div()
        .class("record")
        .id(language.tag())
        .attr("lang", language.tag())
        .child(content)
        .child(beside(register, commitment, language))
}

fn beside(register: &Register, commitment: &Commitment, language: Language) -> Element {
    let (texts, other) = (SiteTexts::of(language), language.other());
    let location =
        Location { language: Some(language), view: View::Record(commitment.id.clone()), ..Location::default() };
    let open = a()
        .class("button primary")
        .attr("href", format!("../index.html{}", address::print(&location)))
        .child(texts.open);
    let to_other = a().attr("href", format!("#{}", other.tag())).attr("lang", other.tag()).child(texts.below);
    let Tally { stated, inferred, unstated } = Tally::of(commitment);
    let counts = words::field_counts(language, stated, inferred, unstated).map(|count| count.to_string());
    let fact = |name: &str, value: String| fragment().child(dt().child(name)).child(dd().child(value));
    let facts = dl()
        .child(fact(texts.data, date::long(language, register.dataset.updated)))
        .child(fact(CommonTexts::of(language).fingerprint, register.fingerprint.to_string()))
        .child(fact(texts.fields, counts.join(", ")))
        .child(fact(texts.address, site::page_path(&commitment.id).unwrap_or_default()));
    div()
        .class("beside")
        .child(p().child(open))
        .child(p().child(to_other))
        .child(section().child(h2().child(texts.this_page)).child(facts))
        .child(
            section()
                .class("cite-record")
                .child(h2().child(RecordTexts::of(language).cite_record))
                .child(short_citation(language, register, commitment)),
        )
}

/// A page of the list of all records: `place` is its number and how many there are.
pub(crate) fn list(register: &Register, rows: &[usize], place: (usize, usize)) -> Element {
    page(Language::ALL.map(|language| list_in_language(register, rows, place, language)), None)
}

fn list_in_language(
    register: &Register,
    rows: &[usize],
    (number, count): (usize, usize),
    language: Language,
) -> Element {
    let texts = SiteTexts::of(language);
    let edition = date::edition(language, register.dataset.updated, register.fingerprint);
    let item = |row: &usize| {
        let commitment = register.commitment(*row)?;
        let path = site::page_path(&commitment.id)?;
        let date = span().class("second").child(date::table(language, commitment));
        Some(
            li().child(a().attr("href", format!("../{path}")).child(words::heading(language, commitment)))
                .child(" ")
                .child(date),
        )
    };
    let to_page = |other: usize| {
        let name = paging::page_of(language, other, count);
        let link = if other == number {
            span().child(name)
        } else {
            a().attr("href", format!("../{}", site::list_path(other))).child(name)
        };
        li().child(link)
    };
    let pages = (count > 1).then(|| ul().children((1..=count).map(to_page)));
    div().class("record").attr("lang", language.tag()).child(
        article()
            .child(title(language).child(texts.all_records))
            .child(p().class("second").child(format!("{edition}.")))
            .child(ul().children(rows.iter().map(item)))
            .child(pages),
    )
}
