//! Reading an address. Never fails: what cannot be taken is left out and named.

use std::num::{IntErrorKind, NonZeroU16};

use percent_encoding::percent_decode_str;

use super::limits::fit_view;
use super::location::{Location, MeetingPlace, ViewKind};
use super::notice::{Notice, Parsed};
use super::parameter::Parameter;
use crate::commitment::Language;
use crate::query::{Direction, Facet, Filters, Sort, SortKey};

/// A list longer than this cannot fit into an address; the rest is counted and not read.
const MAX_VALUES_READ: usize = 1_000;

/// The most characters of a meeting's name.
const MAX_SESSION: usize = 32;

/// Reads the text after `?` (with or without it). Whatever it says, the result is a location that
/// [`print`](super::print) writes whole, and a notice for each thing that was left out.
///
/// Values that only the dataset can know (partners, types, regions, collections, ids) are taken as they are:
/// [`Location::check`] holds them against it. A parameter that the application does not know is left out in silence.
/// Bytes that are no UTF-8 become U+FFFD; a lone `%` stands for itself; `+` is a space.
///
/// ```
/// use engagements::address::{Parameter, Notice, parse};
/// let parsed = parse("?view=about&lang=de");
/// assert_eq!(parsed.location.kind().slug(), "about");
/// assert_eq!(parsed.notices, [Notice::UnknownValue { parameter: Parameter::Language, value: "de".into() }]);
/// ```
pub fn parse(search: &str) -> Parsed {
    let mut location = Location::default();
    let mut notices = Vec::new();
    let (mut kind, mut ids, mut place) = (ViewKind::default(), Vec::new(), MeetingPlace::default());
    let mut direction = None;
    for (parameter, raw) in known_params(search, &Parameter::of_page(), &mut notices) {
        if let Parameter::Id | Parameter::Facet(_) = parameter {
            let (values, left_out) = list(parameter, raw);
            match parameter {
                Parameter::Facet(facet) => read_values(facet, values, &mut location.filters, &mut notices),
                _ => ids = values,
            }
            if left_out > 0 {
                notices.push(Notice::TooLong { parameter, left_out });
            }
            continue;
        }
        let value = decoded(raw);
        let text = value.trim();
        let understood = match parameter {
            _ if text.is_empty() => true,
            Parameter::View => assign_if_some(&mut kind, ViewKind::from_slug(text)),
            Parameter::Sort => assign_if_some(&mut location.sort, SortKey::from_slug(text).map(Sort::by)),
            Parameter::Direction => assign_if_some(&mut direction, Direction::from_slug(text).map(Some)),
            Parameter::Page => assign_if_some(&mut location.page_index, page_index(text)),
            Parameter::Slide => assign_if_some(&mut place.slide, text.parse().ok()),
            Parameter::Session => assign_if_some(&mut place.session, session(text).map(Some)),
            Parameter::Language => assign_if_some(&mut location.language, Language::from_tag(text).map(Some)),
            Parameter::Data => assign_if_some(&mut location.data, text.parse().ok().map(Some)),
            // Not among those that are read here.
            Parameter::Theme | Parameter::Height | Parameter::Search | Parameter::Host => false,
            Parameter::Words | Parameter::Id | Parameter::Facet(_) => {
                location.filters = std::mem::take(&mut location.filters).with_words(text);
                true
            }
        };
        if !understood {
            notices.push(Notice::unknown(parameter, text));
        }
    }
    location.sort.direction = direction.unwrap_or(location.sort.direction);
    location.view = fit_view(kind, ids, place, &mut notices);
    if !location.kind().has_pages() {
        location.page_index = 0;
    }
    let fitted = location.truncate_to_limits();
    notices.extend(fitted.notices);
    Parsed { location: fitted.location, notices }
}

/// The page of a number, which counts from 1. A number beyond all pages is that of a page beyond all pages.
fn page_index(text: &str) -> Option<usize> {
    match text.parse::<NonZeroU16>() {
        Ok(number) => Some(usize::from(number.get()) - 1),
        Err(error) => (*error.kind() == IntErrorKind::PosOverflow).then_some(usize::from(u16::MAX)),
    }
}

/// Assigns a value if there is one; returns whether there was.
pub(super) fn assign_if_some<T>(place: &mut T, value: Option<T>) -> bool {
    value.map(|value| *place = value).is_some()
}

/// The known parameters of an address with their undecoded values, each once, in the order of `known`.
pub(super) fn known_params<'a>(
    search: &'a str,
    known: &[Parameter],
    notices: &mut Vec<Notice>,
) -> Vec<(Parameter, &'a str)> {
    let mut found: Vec<(Parameter, &str)> = Vec::new();
    let mut repeated: Vec<Parameter> = Vec::new();
    for pair in search.strip_prefix('?').unwrap_or(search).split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = decoded(name);
        let Some(parameter) = known.iter().copied().find(|parameter| parameter.name() == name) else { continue };
        if !found.iter().any(|(earlier, _)| *earlier == parameter) {
            found.push((parameter, value));
        } else if !repeated.contains(&parameter) {
            repeated.push(parameter);
        }
    }
    let is_repeated = |parameter: &Parameter| repeated.contains(parameter);
    notices.extend(known.iter().copied().filter(is_repeated).map(|parameter| Notice::Repeated { parameter }));
    let value_of = |parameter| found.iter().find(|(name, _)| *name == parameter).copied();
    known.iter().copied().filter_map(value_of).collect()
}

/// The values of a list, and how many more there were than are read. A comma inside a value is written `%2C`; where no
/// value can hold one, an encoded comma parts values too, since some messengers encode the commas of a link.
fn list(parameter: Parameter, raw: &str) -> (Vec<String>, usize) {
    let whole;
    let (raw, decode) = match parameter {
        Parameter::Facet(facet) if !facet.has_open_values() => {
            whole = decoded(raw);
            (whole.as_str(), false)
        }
        _ => (raw, true),
    };
    let mut values = raw
        .split(',')
        .map(|part| if decode { decoded(part) } else { part.to_owned() })
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty());
    (values.by_ref().take(MAX_VALUES_READ).collect(), values.count())
}

/// Takes the values of a facet; those that no dataset could know are named at once.
fn read_values(facet: Facet, values: Vec<String>, filters: &mut Filters, notices: &mut Vec<Notice>) {
    let mut unknown: Vec<String> = Vec::new();
    for value in values {
        match facet.parse_value(&value) {
            Some(value) => *filters = std::mem::take(filters).with(facet, value),
            None if !unknown.contains(&value) => unknown.push(value),
            None => {}
        }
    }
    notices.extend(Notice::unknown_values(Parameter::Facet(facet), &unknown));
}

/// The name of a meeting: ours are short and plain, and so is what is taken.
fn session(text: &str) -> Option<String> {
    let is_plain = text.len() <= MAX_SESSION && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_plain.then(|| text.to_owned())
}

/// Decodes once: `+` is a space, `%XX` a byte.
pub(super) fn decoded(text: &str) -> String {
    // Before the percent signs, so that an encoded plus stays one.
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}
