//! The address is the state of looking: what is written is read back, and nothing in it breaks the page.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::time::{Duration, Instant};

use engagements::address::{
    Embed, FrameHeight, FrameTheme, Location, MAX_COMPARED, MeetingPlace, Notice, Parameter, Parsed, View, ViewKind,
    followed, parse, print,
};
use engagements::commitment::{Commitment, Fingerprint, Language, load};
use engagements::query::{Direction, Facet, Filters, Index, Missing, Sort, SortKey};
use std::num::NonZeroU16;

use proptest::prelude::*;

/// The address after a reading: what the page would show in its bar.
fn canonical(search: &str) -> String {
    print(&parse(search).location)
}

fn notices(search: &str) -> Vec<Notice> {
    parse(search).notices
}

fn unknown(parameter: Parameter, value: &str) -> Notice {
    Notice::UnknownValue { parameter, value: value.into() }
}

#[test]
fn the_register_as_it_opens_has_no_query() {
    assert_eq!(print(&Location::default()), "");
    assert_eq!(canonical("?view=register&sort=date&dir=desc&q=&type="), "");
}

#[test]
fn parameters_are_written_in_their_order() {
    let jumbled = "data=cd7f+6131&lang=en&dir=desc&sort=partner&missing=day,date&collection=report-2016-2020&force=yes\
        &period=2020-,2016&region=europe&scope=sectoral&convention=unstated,yes&type=agreement&partner=flandre,cuba\
        &q=danse&id=b,a&view=compare";
    assert_eq!(
        canonical(jumbled),
        "?view=compare&id=b,a&q=danse&partner=cuba,flandre&type=agreement&convention=unstated,yes&scope=sectoral\
        &region=europe&period=2016,2020-&force=yes&collection=report-2016-2020&missing=date,day&sort=partner&dir=desc\
        &lang=en&data=CD7F6131"
    );
    assert_eq!(notices(jumbled), []);
}

#[test]
fn a_text_is_encoded_once_and_a_comma_in_it_too() {
    let location = Location { filters: Filters::words_only("l’été, 100 % + (danse)"), ..Location::default() };
    assert_eq!(print(&location), "?q=l%E2%80%99%C3%A9t%C3%A9%2C%20100%20%25%20%2B%20%28danse%29");
    assert_eq!(parse(&print(&location)).location, location);
}

#[test]
fn a_plus_is_a_space_and_an_encoded_plus_is_a_plus() {
    assert_eq!(parse("q=a+b%2Bc").location.filters.words(), "a b+c");
}

#[test]
fn an_unknown_parameter_goes_in_silence() {
    assert_eq!(parse("?utm_source=mail&fbclid=1&convention=yes&=&&x"), parse("?convention=yes"));
}

#[test]
fn an_unknown_value_is_named_and_the_rest_kept() {
    let parsed =
        parse("?view=globe&convention=maybe,yes&period=2009-2000,2016&sort=size&dir=up&lang=de&data=xyz&force=no");
    assert_eq!(print(&parsed.location), "?convention=yes&period=2016&force=no");
    assert_eq!(
        parsed.notices,
        [
            unknown(Parameter::View, "globe"),
            unknown(Parameter::Facet(Facet::Convention), "maybe"),
            unknown(Parameter::Facet(Facet::Period), "2009-2000"),
            unknown(Parameter::Sort, "size"),
            unknown(Parameter::Direction, "up"),
            unknown(Parameter::Language, "de"),
            unknown(Parameter::Data, "xyz"),
        ]
    );
}

#[test]
fn many_unknown_values_are_counted_and_a_long_one_shortened() {
    let long = "x".repeat(500);
    let found = notices(&format!("?missing=a,b,c,d,{long},f,g,g"));
    assert_eq!(found.len(), Notice::NAMED_VALUES + 1);
    assert_eq!(found[4], unknown(Parameter::Facet(Facet::Missing), &format!("{}…", "x".repeat(60))));
    assert_eq!(found[5], Notice::MoreUnknownValues { parameter: Parameter::Facet(Facet::Missing), count: 2 });
}

#[test]
fn of_a_repeated_parameter_the_first_counts() {
    let parsed = parse("?q=un&q=deux&region=europe&q=trois&region=americas");
    assert_eq!(print(&parsed.location), "?q=un&region=europe");
    assert_eq!(
        parsed.notices,
        [
            Notice::Repeated { parameter: Parameter::Words },
            Notice::Repeated { parameter: Parameter::Facet(Facet::Region) }
        ]
    );
}

#[test]
fn words_are_cut_at_200_characters_not_bytes() {
    let parsed = parse(&format!("?q={}", "é".repeat(201)));
    assert_eq!(parsed.location.filters.words(), "é".repeat(200));
    assert_eq!(parsed.notices, [Notice::WordsCut { kept: 200 }]);
    assert_eq!(notices(&format!("?q={}", "é".repeat(200))), []);
}

#[test]
fn four_rows_are_compared_and_a_fifth_is_named() {
    for view in ["", "view=compare&"] {
        let parsed = parse(&format!("?{view}id=a,b,a,c,d,e,f"));
        assert_eq!(parsed.location.ids(), ["a", "b", "c", "d"]);
        assert_eq!(parsed.notices, [Notice::TooManyIds { kept: 4, left_out: 2 }]);
    }
    assert_eq!(notices("?view=record&id=a,b"), [Notice::TooManyIds { kept: 1, left_out: 1 }]);
}

#[test]
fn a_record_without_its_id_is_the_register() {
    let parsed = parse("?view=record&lang=en");
    assert_eq!((parsed.location.kind(), parsed.notices), (ViewKind::Register, vec![Notice::NoRecord]));
}

#[test]
fn the_language_is_written_only_where_the_address_had_it() {
    assert_eq!(canonical("?lang=fr"), "?lang=fr");
    assert_eq!(parse("?lang=en-CA").location.language, Some(Language::En));
    assert_eq!(canonical("?region=europe"), "?region=europe");
}

#[test]
fn a_fingerprint_is_read_in_any_writing() {
    let expected: Option<Fingerprint> = "CD7F 6131".parse().ok();
    for search in ["data=CD7F%206131", "data=cd7f+6131", "data=Cd7F6131"] {
        assert_eq!(parse(search).location.data, expected, "{search}");
    }
}

#[test]
fn broken_bytes_are_replaced_and_lone_percent_signs_kept() {
    assert_eq!(parse("?q=caf%E9").location.filters.words(), "caf\u{fffd}");
    assert_eq!(canonical("?q=100%"), "?q=100%25");
    assert_eq!(canonical("?q=%zz%4"), "?q=%25zz%254");
    assert_eq!(canonical("?%71=a%00b"), "?q=a%00b");
}

/// An address held against the bundled dataset.
fn checked(search: &str) -> Parsed {
    let bytes = include_bytes!("../public/data/commitments.json");
    let dataset = load(bytes).unwrap();
    parse(search).location.check(&Index::build(&dataset), &dataset, Fingerprint::of(bytes))
}

#[test]
fn a_link_from_another_edition_says_so_and_the_edition_is_not_written_on() {
    let fingerprint = Fingerprint::of(include_bytes!("../public/data/commitments.json"));
    let found = checked(&["?region=europe&lang=en&data=", &fingerprint.compact()].concat());
    assert_eq!((print(&found.location).as_str(), found.notices), ("?region=europe&lang=en", vec![]));
    let found = checked("?region=europe&lang=en&data=00000001");
    assert_eq!(print(&found.location), "?region=europe&lang=en");
    assert!(matches!(&found.notices[..], [Notice::OtherData { fingerprint: shown, .. }] if *shown == fingerprint));
    assert!(found.notices.iter().all(Notice::is_quiet));
}

#[test]
fn values_and_ids_that_the_dataset_does_not_know_are_named() {
    let found = checked("?id=kyoto-2016,mars-2030&partner=cuba,mars&region=europe&period=1492&scope=unstated");
    assert_eq!(print(&found.location), "?id=kyoto-2016&partner=cuba&scope=unstated&region=europe&period=1492");
    assert_eq!(
        found.notices,
        [Notice::UnknownRecord { id: "mars-2030".into() }, unknown(Parameter::Facet(Facet::Partner), "mars")]
    );
    let gone = checked("?view=record&id=mars-2030&lang=en");
    assert_eq!(print(&gone.location), "?lang=en");
    assert_eq!(gone.notices, [Notice::UnknownRecord { id: "mars-2030".into() }, Notice::NoRecord]);
}

#[test]
fn what_is_chosen_after_a_wrong_address_keeps_the_rest_of_it() {
    let after_a_choice = |search: &str| {
        let Parsed { location, notices } = checked(search);
        let filters = location.filters.clone().with(Facet::Convention, "no");
        (print(&Location { filters, ..location }), notices)
    };
    let unknown_region = unknown(Parameter::Facet(Facet::Region), "atlantis");
    let (address, notices) = after_a_choice("?region=atlantis,europe");
    assert_eq!((address.as_str(), notices), ("?convention=no&region=europe", vec![unknown_region]));
    // Bytes that are no text are read as the sign that stands for what cannot be read, which is no letter to look for.
    let (address, notices) = after_a_choice("?q=%FF%FE&type=joint-statement");
    assert_eq!((address.as_str(), notices), ("?q=%EF%BF%BD%EF%BF%BD&type=joint-statement&convention=no", vec![]));
}

#[test]
fn a_page_is_written_from_the_second_on_and_only_where_there_are_pages() {
    assert_eq!(canonical("?page=3&sort=partner&slide=2&lang=en"), "?sort=partner&page=3&lang=en");
    assert_eq!(canonical("?page=1"), "");
    for view in ViewKind::ALL {
        let search = ["?view=", view.slug(), "&id=cuba-2016&page=3"].concat();
        assert_eq!(canonical(&search).contains("page=3"), view.has_pages(), "{search}");
    }
    for value in ["0", "-1", "deux", "1.5", "00"] {
        assert_eq!(notices(&["?page=", value].concat()), [unknown(Parameter::Page, value)]);
    }
}

#[test]
fn a_page_beyond_the_last_is_the_last_and_is_named() {
    for search in ["?page=2", "?page=65536", "?page=99999999999999999999999"] {
        let found = checked(search);
        assert_eq!((print(&found.location).as_str(), found.notices), ("", vec![Notice::PageBeyondLast { last: 1 }]));
    }
    let mut dataset = load(include_bytes!("../public/data/commitments.json")).unwrap();
    let one = dataset.commitments.remove(0);
    dataset.commitments = (0..775).map(|row| Commitment { id: format!("row-{row}"), ..one.clone() }).collect();
    let index = Index::build(&dataset);
    let checked = |search| parse(search).location.check(&index, &dataset, Fingerprint::of(b""));
    assert_eq!(checked("?page=16").notices, []);
    assert_eq!(print(&checked("?page=17&view=map").location), "?view=map&page=16");
    assert_eq!(checked("?page=17").notices, [Notice::PageBeyondLast { last: 16 }]);
}

#[test]
fn another_question_begins_on_the_first_page_and_another_view_keeps_the_page() {
    let here = parse("?page=3").location;
    let asked = here.clone().with_filters(Filters::words_only("danse"));
    assert_eq!(print(&asked), "?q=danse");
    assert_eq!(print(&here.in_view(View::Map(Vec::new()))), "?view=map&page=3");
    assert_eq!(here.in_view(View::Timeline(Vec::new())).page_index, 0);
}

#[test]
fn a_list_whose_commas_a_messenger_encoded_is_still_a_list() {
    assert_eq!(canonical("?period=2000-2009%2C2016&missing=date%2cday"), "?period=2000-2009,2016&missing=date,day");
    let found = checked("?type=agreement%2Cjoint-statement&id=kyoto-2016%2Cpays-basque-2017");
    assert_eq!(print(&found.location), "?id=kyoto-2016,pays-basque-2017&type=agreement,joint-statement");
    assert_eq!(found.notices, []);
}

#[test]
fn the_three_links_of_the_first_issue_are_kept_as_they_are() {
    for search in [
        "?type=joint-statement&collection=report-2016-2020",
        "?convention=yes",
        "?q=cymru&lang=en",
        "?view=compare&id=kyoto-2016,pays-basque-2017",
    ] {
        let found = checked(search);
        assert_eq!((print(&found.location).as_str(), found.notices), (search, vec![]));
    }
}

#[test]
fn twenty_five_partners_fit_and_a_thousand_are_counted() {
    let partners = |count: usize| (0..count).map(|n| format!("partenaire-{n:06}")).collect::<Vec<_>>().join(",");
    let few = format!("?partner={}", partners(25));
    assert_eq!(canonical(&few), few);
    let many = parse(&format!("?partner={}&lang=en", partners(1500)));
    let kept = many.location.filters.chosen(Facet::Partner).count();
    assert!(kept > 100 && print(&many.location).len() < 2_000);
    let left_out: usize = many
        .notices
        .iter()
        .map(|notice| match notice {
            Notice::TooLong { parameter: Parameter::Facet(Facet::Partner), left_out } => *left_out,
            other => panic!("{other:?}"),
        })
        .sum();
    assert_eq!(kept + left_out, 1500);
    assert_eq!(many.location.language, Some(Language::En));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests run natively, where there is a clock")]
fn a_megabyte_is_read_in_no_time() {
    let started = Instant::now();
    for piece in ["q=a&", "%F0%9F%8E%AD,", "a", "missing=x,", "id=,,a+b%,", "&", "period=2016-,"] {
        let huge = piece.repeat(1_000_000 / piece.len());
        for search in [huge.clone(), format!("q={huge}"), format!("partner={huge}")] {
            assert!(canonical(&search).len() < 2_000);
        }
    }
    // A second each at the worst of times; anything quadratic takes hours.
    assert!(started.elapsed() < Duration::from_mins(2), "{:?}", started.elapsed());
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,8}(-[a-z0-9]{1,6}){0,2}", "[ -~]{1,12}", "[àéïôç’«»œ€\u{a0}]{1,6}", "\\PC{1,5}",]
        .prop_map(|text: String| text.trim().to_owned())
        .prop_filter("blank", |text| !text.is_empty())
}

fn value_of(facet: Facet) -> BoxedStrategy<String> {
    match facet {
        Facet::Convention | Facet::Force => {
            prop::sample::select(vec!["yes", "no", "unstated"]).prop_map(Into::into).boxed()
        }
        Facet::Missing => {
            prop::sample::select(Missing::ALL.to_vec()).prop_map(|missing| missing.slug().to_owned()).boxed()
        }
        Facet::Period => (1000..3000, 0..50)
            .prop_flat_map(|(from, more)| {
                prop::sample::select(vec![
                    format!("{from}"),
                    format!("{from}-"),
                    format!("-{from}"),
                    format!("{from}-{}", from + more + 1),
                ])
            })
            .boxed(),
        _ => text().boxed(),
    }
}

prop_compose! {
    /// The question of a reader: words, and a few values of a few facets.
    fn filters()(
        words in prop_oneof![Just(String::new()), text(), "[a-zé ,+%&=]{0,40}"],
        chosen in prop::collection::vec(
            prop::sample::select(Facet::ALL.to_vec()).prop_flat_map(|facet| (Just(facet), value_of(facet))),
            0..6,
        ),
    ) -> Filters {
        chosen.into_iter().fold(Filters::words_only(words.trim()), |filters, (facet, value)| filters.with(facet, value))
    }
}

prop_compose! {
    /// Any place that the page can show.
    fn location()(
        view in prop::sample::select(ViewKind::ALL.to_vec()),
        ids in prop::collection::btree_set(text(), 1..=MAX_COMPARED),
        ids_kept in 0..=MAX_COMPARED,
        filters in filters(),
        key in prop::sample::select(SortKey::ALL.to_vec()),
        direction in prop::sample::select(vec![Direction::Ascending, Direction::Descending]),
        page_index in prop_oneof![Just(0), 0..usize::from(u16::MAX)],
        slide in 1..60_u16,
        session in prop::option::of("[a-z0-9]{1,32}"),
        language in prop::option::of(prop::sample::select(Language::ALL.to_vec())),
        data in prop::option::of(any::<u8>()),
    ) -> Location {
        let ids = ids.into_iter().rev().take(ids_kept.max(usize::from(view == ViewKind::Record || view == ViewKind::Draft)));
        let place = MeetingPlace { slide: NonZeroU16::new(slide).unwrap(), session };
        Location {
            view: match View::new(view, ids.collect()).unwrap() {
                View::Present(_) => View::Present(place),
                View::Audience(_) => View::Audience(place),
                view => view,
            },
            filters,
            sort: Sort { key, direction },
            page_index: if view.has_pages() { page_index } else { 0 },
            language,
            data: data.map(|byte| Fingerprint::of(&[byte])),
        }
    }
}

/// An address as people and programs mangle it: known names, unknown ones, and anything as a value.
fn garbage() -> impl Strategy<Value = String> {
    let name =
        prop_oneof![prop::sample::select(Parameter::of_page()).prop_map(|known| known.name().to_owned()), "\\PC{0,4}"];
    let value = prop_oneof![
        "\\PC{0,30}",
        "[a-z,%0-9A-F+&=-]{0,40}",
        (text(), 0..400_usize).prop_map(|(text, times)| text.repeat(times)),
        prop::collection::vec("[a-z0-9é]{1,30}", 0..120).prop_map(|values| values.join(",")),
    ];
    prop_oneof![
        any::<String>(),
        prop::collection::vec((name, value), 0..8).prop_map(|pairs| pairs
            .into_iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("&")),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(location in location()) {
        let address = print(&location);
        let parsed = parse(&address);
        prop_assert_eq!(&parsed.notices, &[]);
        prop_assert_eq!(parsed.location, location);
        prop_assert!(address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%,?&=".contains(&byte)), "{}", address);
    }

    #[test]
    fn whatever_is_read_is_written_whole_and_short(search in garbage()) {
        let location = parse(&search).location;
        let address = print(&location);
        prop_assert!(address.len() < 2_000, "{} characters", address.len());
        let again = parse(&address);
        prop_assert_eq!(&again.notices, &[]);
        prop_assert_eq!(&again.location, &location);
        prop_assert_eq!(print(&again.location), address);
    }

    #[test]
    fn what_fits_is_not_changed(search in garbage()) {
        let location = parse(&search).location;
        let fitted = location.clone().truncate_to_limits();
        prop_assert_eq!(fitted.notices, []);
        prop_assert_eq!(fitted.location, location);
    }
}

#[test]
fn the_settings_of_a_frame_stand_after_the_place() {
    let search =
        "?host=https%3A%2F%2Fintranet.example%3A8443&region=europe&search=on&height=elastic&theme=dark&lang=fr";
    let (embed, notices) = Embed::parse(search);
    let host = Some("https://intranet.example:8443".to_owned());
    let expected = Embed { theme: Some(FrameTheme::Dark), height: FrameHeight::Elastic, has_search: true, host };
    assert_eq!((&embed, notices), (&expected, vec![]));
    let written = followed(&canonical(search), &embed.print());
    assert_eq!(
        written,
        "?region=europe&lang=fr&theme=dark&height=elastic&search=on&host=https%3A%2F%2Fintranet.example%3A8443"
    );
    assert_eq!(Embed::parse(&written).0, embed);
    assert_eq!(embed.grows_for(), Some("https://intranet.example:8443"));
    assert_eq!(followed("?q=a", &Embed::default().print()), "?q=a");
    assert_eq!(followed("", &Embed { has_search: true, ..Embed::default() }.print()), "?search=on");
}

#[test]
fn the_page_does_not_know_the_settings_of_a_frame() {
    let search = "?theme=dark&height=elastic&search=on&host=https://intranet.example";
    assert_eq!((canonical(search), notices(search)), (String::new(), vec![]));
}

#[test]
fn a_setting_of_a_frame_that_means_nothing_is_named_and_the_rest_holds() {
    let (embed, found) = Embed::parse("?theme=blue&height=fixed&search=off&theme=dark&host=*&view=map");
    assert_eq!(embed, Embed::default());
    let repeated = Notice::Repeated { parameter: Parameter::Theme };
    assert_eq!(found, [repeated, unknown(Parameter::Theme, "blue"), unknown(Parameter::Host, "*")]);
    let hosts = [
        "intranet.example",
        "https://",
        "javascript://x",
        "https://a/b",
        "https://a?b",
        "null",
        "https://u@a",
        "file:///",
    ];
    for host in hosts {
        let (embed, found) = Embed::parse(&["?height=elastic&host=", host].concat());
        assert_eq!((embed.grows_for(), found.len()), (None, 1), "{host}");
    }
    assert_eq!(Embed::parse("?host=https://a.example").0.grows_for(), None, "a fixed frame grows for nobody");
}

#[test]
fn a_frame_shows_the_register_in_place_of_what_it_does_not_show() {
    let framed = parse("?view=about&region=europe&lang=en").in_frame();
    assert_eq!(print(&framed.location), "?region=europe&lang=en");
    assert_eq!(framed.notices, [Notice::NotInFrame { view: ViewKind::About }]);
    let paged = parse("?page=3&region=europe").in_frame();
    assert_eq!((print(&paged.location).as_str(), paged.notices), ("?region=europe", vec![]));
    assert_eq!(parse("?page=none&page=0").in_frame().notices, []);
    for view in ViewKind::ALL.into_iter().filter(|view| view.may_be_framed() && *view != ViewKind::Record) {
        let parsed = parse(&["?view=", view.slug()].concat());
        assert_eq!(parsed.clone().in_frame(), parsed);
    }
}
