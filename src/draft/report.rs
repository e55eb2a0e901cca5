//! A report entry as the texts of a draft: its answers on the conditions, and the meetings of working groups.
//!
//! | path | text |
//! | --- | --- |
//! | `name`, `period/from`, `period/to` | the name in the list, the years |
//! | `features/fr`, `results/fr`, `evaluation`, `evaluation/found/fr` | the texts of the form, `yes` or `no` |
//! | `partners/*/fr`, `partners/*/entity` | who is engaged, and the type of entity |
//! | `examined`, `examined_others/flandre-2002` | the commitments on which the conditions are answered |
//! | `conditions/flandre-2002/3/answer`, `…/source`, `…/basis` | one answer with its evidence |
//! | `groups/flandre-2002/meets`, `…/last_met` | what the writer knows of a working group |
//! | `ties/*/…` | the [`Tie`](super::Tie)s of figures |

use super::cell::Path;
use super::draft::Draft;
use super::form::INFERRED;
use crate::commitment::{Basis, Commitment, DateError, Frequency, PartialDate};

/// What is answered on one condition for one commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConditionAnswer {
    /// Yes or no; `None` is « pas encore connu ».
    pub is_met: Option<bool>,
    /// The id of the source of the record on which it rests.
    pub source: Option<String>,
    /// How it rests on the source.
    pub basis: Option<Basis>,
    /// Whether two tabs answered differently: the first answer is this tab's.
    pub is_contested: bool,
}

impl ConditionAnswer {
    /// Whether it is a yes or a no without a source.
    pub fn lacks_evidence(&self) -> bool {
        self.is_met.is_some() && self.source.is_none()
    }
}

/// The path of one text of an answer: `answer` (`yes`, `no`), `source`, `basis`. Conditions count from 1.
pub fn condition_path(record: &str, condition: usize, leaf: &str) -> Path {
    Path::new(format!("conditions/{record}/{condition}/{leaf}"))
}

/// The answer on a condition, from 1, for a record.
pub fn condition_answer(draft: &Draft, record: &str, condition: usize) -> ConditionAnswer {
    let path = |leaf| condition_path(record, condition, leaf);
    let text = |leaf| Some(draft.text(path(leaf).as_str())).filter(|text| !text.is_empty());
    ConditionAnswer {
        is_met: match text("answer") {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        },
        source: text("source").map(str::to_owned),
        basis: text("basis").map(|basis| if basis == INFERRED { Basis::Inferred } else { Basis::Stated }),
        is_contested: draft.cell(path("answer").as_str()).is_contested(),
    }
}

/// The answers counted: « 17 oui, 1 non, 24 pas encore connu, 2 sans preuve ».
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConditionCounts {
    /// Yes.
    pub yes: usize,
    /// No.
    pub no: usize,
    /// Not known yet.
    pub unknown: usize,
    /// A yes or a no without a source.
    pub without_evidence: usize,
    /// The conditions, from 1, none of whose answers is unknown. Without commitments there is none.
    pub answered: Vec<usize>,
}

/// Counts the answers on all conditions for the commitments examined.
pub fn condition_counts(draft: &Draft, examined: &[&str], conditions: usize) -> ConditionCounts {
    let mut counts = ConditionCounts::default();
    for condition in 1..=conditions {
        let unknown_before = counts.unknown;
        for record in examined {
            let answer = condition_answer(draft, record, condition);
            match answer.is_met {
                Some(true) => counts.yes += 1,
                Some(false) => counts.no += 1,
                None => counts.unknown += 1,
            }
            counts.without_evidence += usize::from(answer.lacks_evidence());
        }
        if !examined.is_empty() && counts.unknown == unknown_before {
            counts.answered.push(condition);
        }
    }
    counts
}

/// What a working group is known to do, and from whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupMeetings {
    /// How often it meets.
    pub meets: Option<Frequency>,
    /// Whether the writer gave the frequency, rather than a source.
    pub meets_is_own: bool,
    /// When it last met.
    pub last_met: Option<PartialDate>,
    /// What was typed for it and is no such date.
    pub problem: Option<MeetingError>,
}

/// Why a text is not the date of a past meeting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeetingError {
    /// Not a date.
    #[error(transparent)]
    Date(#[from] DateError),
    /// After today.
    #[error("{0} is in the future")]
    Future(PartialDate),
}

/// The working group of a commitment: the writer's answers, else what its sources say.
pub fn group_meetings(draft: &Draft, commitment: &Commitment, today: PartialDate) -> GroupMeetings {
    let text = |leaf: &str| draft.text(&format!("groups/{}/{leaf}", commitment.id)).trim();
    let of_source = commitment.working_group.as_ref();
    let own = Some(text("meets")).filter(|slug| !slug.is_empty()).map(Frequency::from);
    let typed = Some(text("last_met")).filter(|text| !text.is_empty()).map(|text| {
        let date: PartialDate = text.parse()?;
        if date.first_day() > today.first_day() { Err(MeetingError::Future(date)) } else { Ok(date) }
    });
    let (last_met, problem) = match typed {
        None => (of_source.and_then(|group| group.last_met), None),
        Some(Ok(date)) => (Some(date), None),
        Some(Err(problem)) => (None, Some(problem)),
    };
    GroupMeetings {
        meets_is_own: own.is_some(),
        meets: own.or_else(|| of_source.and_then(|group| group.meets.clone())),
        last_met,
        problem,
    }
}

/// When a working group meets next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextMeeting {
    /// The frequency or the last meeting is not known.
    Unknown,
    /// One or two years after the last, as precise as that.
    Due(PartialDate),
    /// It was due, and none is noted since; that it did not take place is not said.
    Expected(PartialDate),
}

impl GroupMeetings {
    /// The next meeting. A month is past once it is over, a year too.
    pub fn next(&self, today: PartialDate) -> NextMeeting {
        let years = match self.meets {
            Some(Frequency::Annual) => 1,
            Some(Frequency::Biennial) => 2,
            Some(Frequency::Other(_)) | None => return NextMeeting::Unknown,
        };
        match self.last_met.and_then(|last| last.years_later(years)) {
            None => NextMeeting::Unknown,
            Some(next) if next.day_after().is_some_and(|after| after <= today.first_day()) => {
                NextMeeting::Expected(next)
            }
            Some(next) => NextMeeting::Due(next),
        }
    }
}
