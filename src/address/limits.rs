//! What an address can hold: under 2,000 characters, 200 of search words, four records.

use super::location::{Location, MeetingPlace, View, ViewKind};
use super::notice::{Notice, Parsed};
use super::parameter::Parameter;
use super::print::{encoded, value};
use crate::query::{Facet, Filters};

/// The most characters of an address, its `?` included. Longer links break in messengers and old mail programs.
pub(super) const MAX_CHARACTERS: usize = 1_999;

/// The most characters of search words.
pub const MAX_WORDS: usize = 200;

impl Location {
    /// The location that its address can hold, and what had to be left out: records beyond what the view compares,
    /// words beyond 200 characters, then whatever makes the address reach 2,000 characters. Records come first, then
    /// the values of facets in the order of the address, each kept where it still fits; the search words get what
    /// remains, since a selection of 25 partners never needs half of it. A location that [`parse`](super::parse) gave
    /// is unchanged.
    #[must_use]
    pub fn truncate_to_limits(self) -> Parsed {
        let mut location = self;
        let mut notices = Vec::new();
        let (kind, place) = (location.kind(), location.view.meeting().cloned().unwrap_or_default());
        location.view = fit_view(kind, location.ids().to_vec(), place.clone(), &mut notices);

        let mut room = MAX_CHARACTERS;
        let closed = [
            Parameter::View,
            Parameter::Sort,
            Parameter::Direction,
            Parameter::Page,
            Parameter::Slide,
            Parameter::Session,
            Parameter::Language,
            Parameter::Data,
        ];
        for parameter in closed {
            let length = value(&location, parameter).len();
            room = room.saturating_sub(if length == 0 { 0 } else { room_of_name(parameter) + length });
        }

        let (ids, left_out) = keep(Parameter::Id, location.ids().iter().cloned(), &mut room);
        if left_out.is_some() {
            location.view = fit_view(kind, ids, place, &mut notices);
        }
        notices.extend(left_out);

        let filters = std::mem::take(&mut location.filters);
        let mut fitted = Filters::default();
        for facet in Facet::IN_ADDRESS {
            let parameter = Parameter::Facet(facet);
            let (values, left_out) = keep(parameter, filters.chosen(facet).map(str::to_owned), &mut room);
            fitted = values.into_iter().fold(fitted, |fitted, value| fitted.with(facet, value));
            notices.extend(left_out);
        }

        let (words, cut) = fit_words(filters.words(), room.saturating_sub(room_of_name(Parameter::Words)));
        location.filters = fitted.with_words(words);
        notices.extend(cut);
        Parsed { location, notices }
    }
}

/// The view of a kind as an address can hold it: each id once, no more than it shows. Without an id, the view of one record is the
/// register, which is named, and the editor is the list of drafts.
pub(super) fn fit_view(kind: ViewKind, ids: Vec<String>, place: MeetingPlace, notices: &mut Vec<Notice>) -> View {
    let mut kept: Vec<String> = Vec::new();
    let mut left_out = 0;
    for id in ids {
        if id.is_empty() || kept.contains(&id) {
            continue;
        }
        if kept.len() < kind.capacity() {
            kept.push(id);
        } else {
            left_out += 1;
        }
    }
    if left_out > 0 && !kept.is_empty() {
        notices.push(Notice::TooManyIds { kept: kept.len(), left_out });
    }
    match (kind, View::new(kind, kept)) {
        (_, Some(View::Present(_))) => View::Present(place),
        (_, Some(View::Audience(_))) => View::Audience(place),
        (_, Some(view)) => view,
        (ViewKind::Draft, None) => View::Drafts,
        (_, None) => {
            notices.push(Notice::NoRecord);
            View::default()
        }
    }
}

/// The values of a list that fit into the room that is left, which shrinks by them.
fn keep(parameter: Parameter, values: impl Iterator<Item = String>, room: &mut usize) -> (Vec<String>, Option<Notice>) {
    let mut kept = Vec::new();
    let mut left_out = 0;
    for value in values.filter(|value| !value.is_empty()) {
        let before = if kept.is_empty() { room_of_name(parameter) } else { ",".len() };
        let length = before + encoded(&value).len();
        if length <= *room {
            *room -= length;
            kept.push(value);
        } else {
            left_out += 1;
        }
    }
    (kept, (left_out > 0).then_some(Notice::TooLong { parameter, left_out }))
}

/// The beginning of the search words that fits, without blanks at its ends.
fn fit_words(words: &str, room: usize) -> (String, Option<Notice>) {
    let words = words.trim();
    let mut kept = String::new();
    let mut length = 0;
    for character in words.chars().take(MAX_WORDS) {
        length += encoded(character.encode_utf8(&mut [0; 4])).len();
        if length > room {
            break;
        }
        kept.push(character);
    }
    let cut = kept.len() < words.len();
    let kept = kept.trim_end().to_owned();
    let notice = cut.then(|| Notice::WordsCut { kept: kept.chars().count() });
    (kept, notice)
}

/// The characters of a parameter before its value: `&`, its name, `=`.
fn room_of_name(parameter: Parameter) -> usize {
    "&".len() + parameter.name().len() + "=".len()
}
