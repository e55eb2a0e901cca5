//! Datasets and questions at random, from few words and values, so that they often meet.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test file uses a part; a test stops where it fails"
)]

use std::sync::LazyLock;

use engagements::commitment::{
    Bilingual, Collection, Commitment, Dataset, Domain, InstrumentType, PartialDate, Partner, Region, Scope, Source,
    Term, TitleStatus, WorkingGroup, YearSpan,
};
use engagements::query::{Direction, Facet, Filters, Sort, SortKey};
use proptest::prelude::*;
use proptest::sample::select;

use crate::sample;

/// Words that share beginnings, differ by a letter, or are written in several ways.
const WORDS: &[&str] = &[
    "Louisiane",
    "louis",
    "Lousiane",
    "Accord",
    "accords",
    "d’accord",
    "Accort",
    "Œuvre",
    "oeuvres",
    "Québec",
    "quebec",
    "États-Unis",
    "l'État",
    "état",
    "culture",
    "culturel",
    "Cuba",
    "Wallonie-Bruxelles",
    "2016",
    "2017-2019",
    "20166",
    "9ᵉ",
    "de",
    "la",
    "avec",
    "the",
    "Straße",
    "strasse",
    "Ærø",
    "東京",
    "zzzz1",
    "Maine",
    "maintien",
    "Main",
];

/// What people type: whole words, beginnings, typos, numbers, small words, punctuation, words that nobody has.
const TYPED: &[&str] = &[
    "louisiane",
    "louisianne",
    "luois",
    "louis",
    "lou",
    "ACCORD",
    "acord",
    "accorx",
    "acc",
    "oeuvre",
    "œuv",
    "oeuvrs",
    "quebec",
    "QUÉBEC",
    "qubec",
    "etats",
    "unis",
    "usni",
    "culturelle",
    "cultur",
    "cultrue",
    "cuba",
    "cubaa",
    "ouisia",
    "bruxelles",
    "bruxelels",
    "2016",
    "20",
    "2061",
    "20166",
    "201666",
    "9e",
    "de",
    "la",
    "avec",
    "the",
    "strase",
    "aero",
    "東",
    "mainz",
    "maine",
    "zzzzz",
    "z",
    "—",
    "’",
];

/// A value now and then one that the program does not know.
fn slug<T: Clone + std::fmt::Debug + 'static>(known: &'static [T], other: T) -> impl Strategy<Value = T> {
    prop_oneof![9 => select(known), 1 => Just(other)]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(WORDS), 0..5).prop_map(|words| words.join(" "))
}

fn bilingual() -> impl Strategy<Value = Bilingual> {
    (text(), text()).prop_map(|(fr, en)| Bilingual { fr, en })
}

fn date() -> impl Strategy<Value = PartialDate> {
    (1958..2023u32, 1..13u32, 1..29u32, 0..3).prop_map(|(year, month, day, precision)| {
        let text = match precision {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        text.parse().unwrap()
    })
}

fn span() -> impl Strategy<Value = YearSpan> {
    (1958..2023, 0..13).prop_map(|(from, years)| YearSpan { from, to: from + years })
}

fn status() -> impl Strategy<Value = TitleStatus> {
    select(&[TitleStatus::Official, TitleStatus::Descriptive][..])
}

/// A commitment of which nothing is known; read once, since reading takes longer than all the rest.
fn blank() -> Commitment {
    static BLANK: LazyLock<Commitment> = LazyLock::new(|| {
        sample::dataset(vec![sample::commitment("x", sample::partners().remove(0))]).commitments.remove(0)
    });
    BLANK.clone()
}

fn source(quote: &str) -> Source {
    let label = Bilingual::new("Une page", "A page");
    Source { id: "a".into(), label, url: "https://example.org".into(), lang: "fr".into(), quote: quote.into() }
}

prop_compose! {
    fn partner()(
        number in 0..6usize, name in bilingual(), state in prop::option::of(bilingual()),
        region in slug(Region::ALL, Region::Other("antarctica".into())),
        aliases in prop::collection::vec(text(), 0..2),
    ) -> Partner {
        let mut partner = blank().partner;
        partner.id = format!("partner-{}", [4, 1, 5, 0, 3, 2][number]);
        (partner.name, partner.state, partner.region, partner.aliases) = (name, state, region, aliases);
        partner
    }
}

prop_compose! {
    fn commitment()(
        partner in partner(), title in bilingual(), status in (status(), status()),
        kind in slug(InstrumentType::ALL, InstrumentType::Other("treaty".into())),
        term in (prop::option::of(text()), prop::option::of(text())),
        collection in slug(Collection::ALL, Collection::Other("own".into())),
        scope in prop::option::of(slug(Scope::ALL, Scope::Other("local".into()))),
        signed in prop::option::weighted(0.7, date()), period in prop::option::of(span()),
        texts in (prop::option::of(bilingual()), prop::collection::vec(bilingual(), 0..2), prop::collection::vec(bilingual(), 0..2)),
        answers in (any::<Option<bool>>(), any::<Option<bool>>(), any::<bool>()),
        domains in prop::collection::vec(slug(Domain::ALL, Domain::Other("pêche-côtière".into())), 0..2),
        quotes in prop::collection::vec(select(&["La CULTURE", "échanges interculturels", "commerce", "cult ure"][..]), 0..3),
    ) -> Commitment {
        let mut made = blank();
        (made.partner, made.title, made.instrument_type, made.collection, made.scope) =
            (partner, title, kind, collection, scope);
        (made.title_status.fr, made.title_status.en) = status;
        made.instrument_term = Term { fr: term.0, en: term.1 };
        (made.place, made.signatories, made.content) = texts;
        made.period = period.filter(|_| signed.is_none());
        made.signed = signed;
        (made.convention_reference, made.in_force) = (answers.0, answers.1);
        made.working_group = answers.2.then_some(WorkingGroup { meets: None, last_met: None });
        made.domains = domains;
        made.sources = quotes.into_iter().map(source).collect();
        made
    }
}

/// A register of up to so many rows, ids unique and in no order.
pub(crate) fn dataset(most: usize) -> impl Strategy<Value = Dataset> {
    prop::collection::vec(commitment(), 0..=most).prop_map(|commitments| {
        let mut dataset = sample::dataset(vec![]);
        for (row, mut commitment) in commitments.into_iter().enumerate() {
            commitment.id = format!("row-{:03}", row * 37 % 101 + row / 101 * 101);
            dataset.commitments.push(commitment);
        }
        dataset
    })
}

/// One to three words as people type them.
pub(crate) fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(select(TYPED), 1..4).prop_map(|words| words.join(" "))
}

/// A facet and a value of it, known or not.
pub(crate) fn choice() -> impl Strategy<Value = (Facet, String)> {
    let values: Vec<(Facet, &str)> = [
        (Facet::Convention, &["yes", "unstated", "no", "perhaps"][..]),
        (Facet::Region, &["europe", "americas", "asia-pacific", "africa-middle-east", "antarctica", "atlantis"]),
        (Facet::Period, &["1960-1969", "2010-2019", "2020-", "2016", "-1999", "2016-2018", "later"]),
        (Facet::Type, &["joint-statement", "agreement", "statement-of-intent", "treaty", "pact"]),
        (Facet::Partner, &["partner-0", "partner-1", "partner-2", "partner-5", "partner-9"]),
        (Facet::Scope, &["sectoral", "multisectoral", "unstated", "local"]),
        (Facet::Force, &["yes", "unstated", "no"]),
        (Facet::Collection, &["report-2016-2020", "other-public-sources", "own"]),
        (Facet::Missing, &["date", "day", "official-title", "place", "signatories", "working-group", "culture-quote"]),
    ]
    .into_iter()
    .flat_map(|(facet, values)| values.iter().map(move |value| (facet, *value)))
    .collect();
    select(values).prop_map(|(facet, value)| (facet, value.to_owned()))
}

/// A question: values chosen one after the other, and perhaps words.
pub(crate) fn filters() -> impl Strategy<Value = Filters> {
    (prop::collection::vec(choice(), 0..6), prop::option::weighted(0.4, words())).prop_map(|(choices, words)| {
        let chosen = choices.into_iter().fold(Filters::default(), |filters, (facet, value)| filters.with(facet, value));
        chosen.with_words(words.unwrap_or_default())
    })
}

/// An order of the list.
pub(crate) fn sort() -> impl Strategy<Value = Sort> {
    (select(&SortKey::ALL[..]), select(&[Direction::Ascending, Direction::Descending][..]))
        .prop_map(|(key, direction)| Sort { key, direction })
}
