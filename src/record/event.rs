//! What happened under one commitment: its signing and its activities, in the order of time.

use crate::commitment::{Activity, Commitment, Field, PartialDate, When};

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event<'a> {
    /// When.
    pub when: When,
    /// The activity; none for the signing.
    pub activity: Option<&'a Activity>,
    /// Whether it is inferred.
    pub is_inferred: bool,
}

/// The signing and the activities, by the first day on which they can have begun; of one day in the order of the file.
pub fn events(commitment: &Commitment) -> Vec<Event<'_>> {
    let signed = commitment.signed.map(When::Date).or(commitment.period.map(When::Span));
    let signing = signed.map(|when| Event { when, activity: None, is_inferred: Field::Date.is_inferred(commitment) });
    let activities = commitment.activities.iter().map(|activity| Event {
        when: activity.when,
        activity: Some(activity),
        is_inferred: commitment.is_activity_inferred(activity),
    });
    let mut events: Vec<(PartialDate, Event)> = Vec::new();
    for event in signing.into_iter().chain(activities) {
        let Some(start) = start(event.when) else { continue };
        // Few and mostly in order: a sort would be more code.
        let later = events.iter().position(|(other, _)| other.first_day() > start.first_day());
        events.insert(later.unwrap_or(events.len()), (start, event));
    }
    events.into_iter().map(|(_, event)| event).collect()
}

fn start(when: When) -> Option<PartialDate> {
    match when {
        When::Date(date) => Some(date),
        When::Span(years) => years.from.to_string().parse().ok(),
    }
}
