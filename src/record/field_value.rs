//! The values that a record states in a field, and what happened under it, without words: a record view shows them, a comparison
//! puts them side by side.

use crate::commitment::{
    Activity, Answer, Bilingual, Collection, Commitment, Domain, Field, Frequency, InstrumentType, Language, Objective,
    PartialDate, Partner, Scope, Source, TitleStatus, When, WorkingGroup,
};

/// One value of a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldValue<'a> {
    /// The partner.
    Partner(&'a Partner),
    /// The type of the instrument.
    Type(&'a InstrumentType),
    /// A word or title of a source, in the language in which the source has it.
    InLanguage(Language, &'a str),
    /// The collection.
    Collection(&'a Collection),
    /// A date.
    Date(PartialDate),
    /// A text of the register: place, content.
    Text(&'a Bilingual),
    /// A signatory: the name, then a comma and the office.
    Signatory(&'a Bilingual),
    /// The scope.
    Scope(&'a Scope),
    /// A field of cooperation.
    Domain(&'a Domain),
    /// An objective.
    Objective(&'a Objective),
    /// Yes or no.
    YesOrNo(bool),
    /// A body of the instrument's own, and when it last met.
    Group(Option<PartialDate>),
    /// How often that body meets.
    Frequency(&'a Frequency),
    /// Another record, by its id.
    Record(&'a str),
    /// An activity. Its source is left out: two sources may describe the same activity.
    Activity(When, &'a Bilingual),
}

/// The values of a field, in the order of the file. Empty where it is not stated: a span of years is not a date,
/// and a descriptive title is not an official one.
pub fn field_values(commitment: &Commitment, field: Field) -> Vec<FieldValue<'_>> {
    let group = commitment.working_group.as_ref();
    match field {
        Field::Partner => vec![FieldValue::Partner(&commitment.partner)],
        Field::Type => vec![FieldValue::Type(&commitment.instrument_type)],
        Field::Term => in_languages(|language| commitment.term(language)),
        Field::OfficialTitle => in_languages(|language| {
            let is_official = commitment.title_status.get(language) == TitleStatus::Official;
            is_official.then(|| commitment.title.get(language))
        }),
        Field::Collection => vec![FieldValue::Collection(&commitment.collection)],
        Field::Date => commitment.signed.map(FieldValue::Date).into_iter().collect(),
        Field::Place => commitment.place.as_ref().map(FieldValue::Text).into_iter().collect(),
        Field::Signatories => commitment.signatories.iter().map(FieldValue::Signatory).collect(),
        Field::Scope => commitment.scope.as_ref().map(FieldValue::Scope).into_iter().collect(),
        Field::Content => commitment.content.iter().map(FieldValue::Text).collect(),
        Field::Domains => commitment.domains.iter().map(FieldValue::Domain).collect(),
        Field::Objectives => commitment.objectives.iter().map(FieldValue::Objective).collect(),
        Field::Convention => commitment.convention_reference.map(FieldValue::YesOrNo).into_iter().collect(),
        Field::Force => commitment.in_force.map(FieldValue::YesOrNo).into_iter().collect(),
        Field::WorkingGroup => {
            group.map(|WorkingGroup { last_met, .. }| FieldValue::Group(*last_met)).into_iter().collect()
        }
        Field::Frequency => {
            group.and_then(|group| group.meets.as_ref()).map(FieldValue::Frequency).into_iter().collect()
        }
        Field::Follows => commitment.follows.as_deref().map(FieldValue::Record).into_iter().collect(),
        Field::Activities => {
            commitment.activities.iter().map(|Activity { when, text, .. }| FieldValue::Activity(*when, text)).collect()
        }
    }
}

fn in_languages<'a>(text: impl Fn(Language) -> Option<&'a str>) -> Vec<FieldValue<'a>> {
    Language::ALL.into_iter().filter_map(|language| Some(FieldValue::InLanguage(language, text(language)?))).collect()
}

/// The passages that support a field, each once, in the order of its evidence. None where it is not stated, except for
/// a date of which only the years are known.
pub fn passages(commitment: &Commitment, field: Field) -> Vec<&Source> {
    if !field.is_stated(commitment) {
        return Vec::new();
    }
    let evidence = field.evidence(commitment);
    let of_field = evidence.iter().flat_map(|evidence| evidence.source.ids());
    let of_activities = commitment.activities.iter().filter(|_| field == Field::Activities).map(|done| &done.source);
    let mut passages: Vec<&Source> = Vec::new();
    for id in of_field.chain(of_activities) {
        match commitment.source(id) {
            Some(source) if passages.iter().all(|known| known.id != source.id) => passages.push(source),
            _ => {}
        }
    }
    passages
}

/// Whether one value of a field is concluded rather than stated; of activities, only those whose source the evidence names.
pub fn is_value_inferred(commitment: &Commitment, field: Field, value: FieldValue<'_>) -> bool {
    let is_inferred = |activity: &Activity| {
        value == FieldValue::Activity(activity.when, &activity.text) && commitment.is_activity_inferred(activity)
    };
    match value {
        FieldValue::Activity(..) => commitment.activities.iter().any(is_inferred),
        _ => field.is_inferred(commitment),
    }
}

/// How many commitments give each answer to the Convention, in the order of [`Answer::ALL`].
pub fn answer_counts<'a>(commitments: impl Iterator<Item = &'a Commitment> + Clone) -> Vec<(Answer, usize)> {
    let count = |answer| commitments.clone().filter(|commitment| commitment.convention() == answer).count();
    Answer::ALL.into_iter().map(|answer| (answer, count(answer))).collect()
}

/// How many fields of a record are stated, inferred, and not stated. Together they are all the fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Stated by a passage, or known without one.
    pub stated: usize,
    /// Concluded from the passages.
    pub inferred: usize,
    /// Stated by no source.
    pub unstated: usize,
}

impl Tally {
    /// Counts the fields of a record.
    pub fn of(commitment: &Commitment) -> Self {
        let mut tally = Self::default();
        for field in Field::ALL {
            let count = match field_values(commitment, field).is_empty() {
                true => &mut tally.unstated,
                false if field.is_inferred(commitment) => &mut tally.inferred,
                false => &mut tally.stated,
            };
            *count += 1;
        }
        tally
    }
}

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
