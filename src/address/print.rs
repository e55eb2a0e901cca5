//! Writing an address: canonical, encoded once, under 2,000 characters.

use std::num::NonZeroU16;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::location::{Location, ViewKind};
use super::parameter::Parameter;
use crate::commitment::Fingerprint;
use crate::query::SortKey;

/// Everything but the unreserved characters of RFC 3986: what is left survives messengers, which cut links at
/// brackets, quotes and full-width marks.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Writes a location: nothing for the register as it opens, else `?` and the parameters in their order, defaults left
/// out. One location has one address. What does not fit is left out, as [`Location::truncate_to_limits`] says.
///
/// ```
/// use engagements::address::{parse, print};
/// assert_eq!(print(&parse("?q=th%C3%A9%C3%A2tre+et+danse&view=register&type=b,a").location), "?q=th%C3%A9%C3%A2tre%20et%20danse&type=a,b");
/// ```
pub fn print(location: &Location) -> String {
    let location = location.clone().truncate_to_limits().location;
    let mut address = String::new();
    for parameter in Parameter::of_page() {
        let value = value(&location, parameter);
        if !value.is_empty() {
            address.push(if address.is_empty() { '?' } else { '&' });
            address.push_str(parameter.name());
            address.push('=');
            address.push_str(&value);
        }
    }
    address
}

/// The encoded value of a parameter; empty where it is left out.
pub(super) fn value(location: &Location, parameter: Parameter) -> String {
    let Location { view, filters, sort, page_index, language, data } = location;
    match parameter {
        Parameter::View if view.kind() == ViewKind::default() => String::new(),
        Parameter::View => view.kind().slug().to_owned(),
        Parameter::Id => joined(view.ids().iter().map(String::as_str)),
        Parameter::Words => encoded(filters.words()),
        Parameter::Facet(facet) => joined(filters.chosen(facet)),
        Parameter::Sort if sort.key == SortKey::default() => String::new(),
        Parameter::Sort => sort.key.slug().to_owned(),
        Parameter::Direction if sort.direction == sort.key.usual_direction() => String::new(),
        Parameter::Direction => sort.direction.slug().to_owned(),
        Parameter::Page if *page_index == 0 || !view.kind().has_pages() => String::new(),
        Parameter::Page => (page_index + 1).to_string(),
        Parameter::Slide => match location.slide() {
            NonZeroU16::MIN => String::new(),
            slide => slide.to_string(),
        },
        Parameter::Session => location.session().unwrap_or_default().to_owned(),
        Parameter::Language => language.map(|language| language.tag().to_owned()).unwrap_or_default(),
        Parameter::Data => data.map(Fingerprint::compact).unwrap_or_default(),
        Parameter::Theme | Parameter::Height | Parameter::Search | Parameter::Host => String::new(),
    }
}

/// A text, percent-encoded for a value.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

fn joined<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.map(encoded).collect::<Vec<_>>().join(",")
}
