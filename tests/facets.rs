//! The number beside a value is exactly the number of rows that choosing it gives.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/model.rs"]
mod model;
#[path = "support/random.rs"]
mod random;
#[path = "support/sample.rs"]
mod sample;

use engagements::commitment::{Dataset, Language};
use engagements::query::{
    Condition, Direction, Facet, Filters, Index, NearMiss, Relaxation, Sort, SortKey, partners_by_name, sorted,
};
use model::Model;
use proptest::prelude::*;

/// A register large enough for both forms of a set of rows, and a question.
fn dataset_and_filters() -> impl Strategy<Value = (Dataset, Filters)> {
    (random::dataset(90), random::filters())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_value_left_out_has_more_rows_than_one_that_is_frequent(dataset in random::dataset(90), most in 0..8_usize) {
        let index = Index::build(&dataset);
        let all = index.select(&Filters::default());
        for facet in Facet::ALL {
            let count = |place: &usize| all.count(facet, *place);
            let frequent = index.most_frequent(facet, most);
            prop_assert_eq!(frequent.len(), most.min(index.values(facet).len()));
            prop_assert!(frequent.is_sorted());
            let least = frequent.iter().map(count).min().unwrap_or(usize::MAX);
            let others = (0..index.values(facet).len()).filter(|place| !frequent.contains(place));
            prop_assert!(others.into_iter().all(|place| count(&place) <= least || most == 0));
        }
    }

    #[test]
    fn the_rows_are_those_that_meet_every_condition((dataset, filters) in dataset_and_filters()) {
        let selection = Index::build(&dataset).select(&filters);
        let rows = Model::of(&dataset).rows(&filters);
        prop_assert_eq!((selection.shown(), selection.total()), (rows.len(), dataset.commitments.len()));
        prop_assert!((0..dataset.commitments.len()).all(|row| selection.contains(row) == rows.contains(&row)));
        prop_assert_eq!(selection.rows(), rows);
    }

    #[test]
    fn every_number_is_what_choosing_gives((dataset, filters) in dataset_and_filters()) {
        let (index, model) = (Index::build(&dataset), Model::of(&dataset));
        let selection = index.select(&filters);
        for facet in Facet::ALL {
            let others = model.rows(&filters.clone().without(Condition::Facet(facet)));
            let having = |value: &str| {
                others.iter().filter(|row| model::has(&dataset.commitments[**row], facet, value)).count()
            };
            for (position, value) in index.values(facet).iter().enumerate() {
                let count = selection.count(facet, position);
                prop_assert_eq!(count, having(value), "{:?} {}", facet, value);
                prop_assert_eq!(count, selection.count_of(facet, value));
                let chosen = filters.clone().without(Condition::Facet(facet)).with(facet, value);
                prop_assert_eq!(count, index.select(&chosen).shown(), "{:?} {}", facet, value);
            }
            for value in filters.chosen(facet) {
                prop_assert_eq!(selection.count_of(facet, value), having(value), "{:?} {}", facet, value);
            }
        }
    }

    #[test]
    fn the_order_of_clicks_does_not_matter(
        dataset in random::dataset(40),
        choices in prop::collection::vec(random::choice(), 0..6).prop_flat_map(|choices| {
            (Just(choices.clone()), Just(choices).prop_shuffle())
        }),
    ) {
        let index = Index::build(&dataset);
        let click = |choices: Vec<(Facet, String)>| {
            choices.into_iter().fold(Filters::default(), |filters, (facet, value)| filters.toggled(facet, &value))
        };
        prop_assert_eq!(index.select(&click(choices.0)), index.select(&click(choices.1)));
    }

    #[test]
    fn without_a_condition_its_button_keeps_its_word((dataset, filters) in dataset_and_filters()) {
        let (index, model) = (Index::build(&dataset), Model::of(&dataset));
        let promised: Vec<Relaxation> = filters
            .conditions()
            .map(|condition| Relaxation { condition, shown: model.rows(&filters.clone().without(condition)).len() })
            .collect();
        prop_assert_eq!(index.relaxations(&filters), promised);
    }

    #[test]
    fn a_near_miss_fails_exactly_one_condition((dataset, filters) in dataset_and_filters()) {
        let model = Model::of(&dataset);
        let conditions: Vec<Condition> = filters.conditions().collect();
        let near: Vec<NearMiss> = (0..dataset.commitments.len())
            .filter_map(|row| {
                let failed: Vec<_> = conditions.iter().filter(|one| !model.meets(row, &filters, **one)).collect();
                (failed.len() == 1 && conditions.len() > 1).then(|| NearMiss { row, condition: *failed[0] })
            })
            .collect();
        prop_assert_eq!(Index::build(&dataset).near_misses(&filters), near);
    }

    #[test]
    fn a_list_is_in_order_whatever_order_it_came_in(
        (dataset, rows) in random::dataset(60).prop_flat_map(|dataset| {
            let rows: Vec<usize> = (0..dataset.commitments.len()).collect();
            (Just(dataset), Just(rows).prop_shuffle())
        }),
        sort in random::sort(),
        english in any::<bool>(),
    ) {
        let language = if english { Language::En } else { Language::Fr };
        let list = sorted(&dataset, &rows, sort, language);
        let types = Index::build(&dataset).values(Facet::Type).to_vec();
        let mut all = list.clone();
        all.sort_unstable();
        prop_assert!(all.into_iter().eq(0..dataset.commitments.len()));
        for pair in list.windows(2) {
            let [a, b] = [&dataset.commitments[pair[0]], &dataset.commitments[pair[1]]];
            let key = |row: &engagements::commitment::Commitment| match sort.key {
                SortKey::Date => match (row.signed, row.period) {
                    (Some(date), _) => Some(date.first_day().to_string()),
                    (_, Some(span)) => Some(format!("{:04}-01-01", span.from)),
                    _ => None,
                },
                SortKey::Partner => Some(engagements::commitment::fold(row.partner.name.get(language))),
                SortKey::Type => types.iter().position(|slug| slug == row.instrument_type.slug()).map(|place| format!("{place:03}")),
            };
            let in_order = match (key(a), key(b)) {
                (Some(a), Some(b)) if a != b => (a < b) == (sort.direction == Direction::Ascending),
                (Some(_), None) => true,
                (None, Some(_)) => false,
                _ => a.id < b.id,
            };
            prop_assert!(in_order, "{} before {}", a.id, b.id);
        }
    }

    #[test]
    fn values_stand_in_their_order_and_every_row_has_one(dataset in random::dataset(40)) {
        let index = Index::build(&dataset);
        for commitment in &dataset.commitments {
            for facet in [Facet::Convention, Facet::Region, Facet::Type, Facet::Partner, Facet::Scope, Facet::Force, Facet::Collection] {
                let having = index.values(facet).iter().filter(|value| model::has(commitment, facet, value));
                prop_assert_eq!(having.count(), 1);
            }
            let decades = index.values(Facet::Period).iter().filter(|value| model::has(commitment, Facet::Period, value));
            prop_assert_eq!(decades.count() > 0, commitment.years().is_some());
        }
        prop_assert!(index.values(Facet::Partner).is_sorted());
        let names: Vec<_> = partners_by_name(&dataset, Language::En).into_iter().map(|partner| partner.id.clone()).collect();
        let mut ids = names.clone();
        ids.sort();
        prop_assert_eq!(ids, index.values(Facet::Partner));
    }
}

/// The commitments of the register as published.
fn published() -> Dataset {
    serde_json::from_str(include_str!("../public/data/commitments.json")).unwrap()
}

fn ids(dataset: &Dataset, rows: &[usize]) -> Vec<String> {
    rows.iter().map(|row| dataset.commitments[*row].id.clone()).collect()
}

#[test]
fn the_values_of_the_register_stand_as_the_picture_shows() {
    let index = Index::build(&published());
    assert_eq!(index.values(Facet::Convention), ["yes", "unstated", "no"]);
    assert_eq!(index.values(Facet::Region), ["europe", "americas", "asia-pacific", "africa-middle-east"]);
    assert_eq!(index.values(Facet::Scope), ["multisectoral", "sectoral", "unstated"]);
    assert_eq!(
        index.values(Facet::Period),
        ["1960-1969", "1970-1979", "1980-1989", "1990-1999", "2000-2009", "2010-2019", "2020-"]
    );
    assert_eq!((index.len(), index.values(Facet::Partner).len(), index.values(Facet::Type).len()), (36, 25, 10));
}

#[test]
fn three_joint_statements_are_in_the_report() {
    let dataset = published();
    let filters = Filters::default().with(Facet::Type, "joint-statement").with(Facet::Collection, "report-2016-2020");
    let selection = Index::build(&dataset).select(&filters);
    assert_eq!(ids(&dataset, selection.rows()), ["cuba-2016", "louisiane-2016-2020", "flandre-2016-2020"]);
}

#[test]
fn three_commitments_refer_to_the_convention_and_none_refuses() {
    let dataset = published();
    let selection = Index::build(&dataset).select(&Filters::default().with(Facet::Convention, "yes"));
    assert_eq!(ids(&dataset, selection.rows()), ["pays-basque-2017", "flandre-2016-2020", "pays-de-galles-2020"]);
    assert_eq!([0, 1, 2].map(|place| selection.count(Facet::Convention, place)), [3, 33, 0]);
}

#[test]
fn europe_since_2000_is_the_list_of_the_picture() {
    let dataset = published();
    let filters = ["2000-2009", "2010-2019", "2020-"]
        .into_iter()
        .fold(Filters::default().with(Facet::Region, "europe"), |filters, value| filters.with(Facet::Period, value));
    let selection = Index::build(&dataset).select(&filters);
    let list = sorted(&dataset, selection.rows(), Sort::default(), Language::Fr);
    assert_eq!(
        ids(&dataset, &list),
        [
            "luxembourg-2021",
            "pays-de-galles-2020",
            "pays-basque-2017",
            "italie-2017",
            "flandre-2016-2020",
            "france-2013",
            "italie-2003",
            "baviere-2003",
            "catalogne-2003",
            "flandre-2002",
        ]
    );
    let beside =
        |facet, values: &[&str]| values.iter().map(|value| selection.count_of(facet, value)).collect::<Vec<_>>();
    assert_eq!(beside(Facet::Region, &["europe", "americas", "asia-pacific", "africa-middle-east"]), [10, 10, 4, 1]);
    assert_eq!(beside(Facet::Period, &["1960-1969", "1970-1979", "1980-1989", "1990-1999"]), [1, 0, 4, 4]);
    assert_eq!(beside(Facet::Period, &["2000-2009", "2010-2019", "2020-"]), [4, 4, 3]);
}

#[test]
fn a_period_of_the_timeline_counts_as_the_decades_do() {
    let index = Index::build(&published());
    let selection = index.select(&Filters::default().with(Facet::Period, "2016-2018"));
    assert_eq!(selection.count_of(Facet::Period, "2016-2018"), selection.shown());
    assert!(index.knows(Facet::Period, "2016-2018") && index.knows(Facet::Period, "2020-"));
    assert!(!index.knows(Facet::Period, "later") && !index.knows(Facet::Region, "atlantis"));
}

#[test]
fn a_value_that_nobody_knows_has_no_rows() {
    let selection = Index::build(&published()).select(&Filters::default().with(Facet::Region, "atlantis"));
    assert_eq!((selection.shown(), selection.count_of(Facet::Region, "europe")), (0, 19));
    assert_eq!(selection.count_of(Facet::Region, "atlantis"), 0);
}

#[test]
fn an_empty_register_has_no_decades_and_no_rows() {
    let index = Index::build(&sample::dataset(vec![]));
    assert!(index.is_empty() && index.values(Facet::Period).is_empty());
    assert_eq!(index.select(&Filters::words_only("louisianne")).shown(), 0);
}

#[test]
fn a_single_date_makes_one_open_decade() {
    let mut dataset = sample::thirty_six();
    dataset.commitments[0].signed = Some("1965-11".parse().unwrap());
    assert_eq!(Index::build(&dataset).values(Facet::Period), ["1960-"]);
}
