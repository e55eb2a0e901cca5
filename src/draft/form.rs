//! What the form is made of: sections, the shapes of inputs and the paths of their texts in a draft; the forms of a typed date,
//! and conversion from one to another. The inputs themselves are with the record whose texts they edit (`record`).

use super::cell::Path;
use super::draft::Draft;
use crate::commitment::{
    Collection, Domain, Field, FieldGroup, Frequency, InstrumentType, Language, Objective, PartnerKind, Region, Scope,
};

/// A section of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// With whom.
    Partner,
    /// Titles, type, the source's own word, the collection.
    Title,
    /// Date, place, signatories.
    Signature,
    /// Scope, content, domains, objectives.
    Content,
    /// The reference to the Convention, and whether it is in force.
    Convention,
    /// Working group, activities, what it follows.
    FollowUp,
    /// The passages on which all rests.
    Sources,
}

impl Section {
    /// All sections, in their order.
    pub const ALL: [Self; 7] =
        [Self::Partner, Self::Title, Self::Signature, Self::Content, Self::Convention, Self::FollowUp, Self::Sources];
}

/// What is typed or chosen in an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputShape {
    /// One line.
    Line,
    /// Several lines of one text.
    Text,
    /// Several texts, one a line.
    Lines,
    /// A date as precise as known, or two years: `2016`, `2016-05`, `2016-05-26`, `2016-2020`.
    When,
    /// A date as precise as known.
    Date,
    /// Yes, no, or not stated: `yes`, `no`, empty.
    Answer,
    /// One word of a vocabulary.
    Choice(Vocabulary),
    /// Several words of a vocabulary; see [`Draft::members`].
    Set(Vocabulary),
    /// A number of degrees between minus and plus this.
    Degrees(i32),
    /// A web address.
    Url,
    /// A language tag.
    Tag,
    /// The id of a record; may be left to be derived.
    Slug,
    /// The id of a source of the draft.
    Source,
}

/// A closed list to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vocabulary {
    /// Types of instrument.
    InstrumentType,
    /// Collections.
    Collection,
    /// Scopes.
    Scope,
    /// Domains.
    Domain,
    /// Objectives.
    Objective,
    /// Frequencies.
    Frequency,
    /// Kinds of partner.
    PartnerKind,
    /// Regions.
    Region,
    /// `official` and `descriptive`.
    TitleStatus,
}

impl Vocabulary {
    /// The words that are known, in the order in which they are shown. A draft may hold others.
    pub fn slugs(self) -> Vec<&'static str> {
        match self {
            Self::InstrumentType => InstrumentType::ALL.iter().map(InstrumentType::slug).collect(),
            Self::Collection => Collection::ALL.iter().map(Collection::slug).collect(),
            Self::Scope => Scope::ALL.iter().map(Scope::slug).collect(),
            Self::Domain => Domain::ALL.iter().map(Domain::slug).collect(),
            Self::Objective => Objective::ALL.iter().map(Objective::slug).collect(),
            Self::Frequency => Frequency::ALL.iter().map(Frequency::slug).collect(),
            Self::PartnerKind => PartnerKind::ALL.iter().map(PartnerKind::slug).collect(),
            Self::Region => Region::ALL.iter().map(Region::slug).collect(),
            Self::TitleStatus => vec![OFFICIAL, DESCRIPTIVE],
        }
    }
}

/// A title read in full in a source.
pub const OFFICIAL: &str = "official";

/// A title in the register's words.
pub const DESCRIPTIVE: &str = "descriptive";

/// The basis of what a source says.
pub const STATED: &str = "stated";

/// The basis of what is concluded from a source.
pub const INFERRED: &str = "inferred";

/// One row of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The path of its texts, without the language; `*` is the id of an item of a list.
    pub stem: &'static str,
    /// Its section.
    pub section: Section,
    /// What is typed or chosen.
    pub shape: InputShape,
    /// Whether it has a French and an English text, at `fr` and `en` below the stem.
    pub bilingual: bool,
    /// The name under which its basis and sources are stored (`evidence/place/basis`), if it has any.
    pub evidence: Option<&'static str>,
}

impl Input {
    /// The list that it is part of, and the last part of its paths there, empty for the item's own two languages.
    pub fn in_list(&self) -> Option<(&'static str, &'static str)> {
        let (list, leaf) = self.stem.split_once("/*")?;
        Some((list, leaf.trim_start_matches('/')))
    }

    /// The paths of its texts in a draft: one a language, one an item.
    pub fn paths(&self, draft: &Draft) -> Vec<Path> {
        let stems: Vec<String> = match self.in_list() {
            None => vec![self.stem.to_owned()],
            Some((list, _)) => draft.items(list).into_iter().map(|id| self.stem.replacen('*', id, 1)).collect(),
        };
        if !self.bilingual {
            return stems.into_iter().map(Path::new).collect();
        }
        stems.iter().flat_map(|stem| Language::ALL.map(|language| Path::in_language(stem, language))).collect()
    }
}

/// The field of the shared list that a path is part of, its evidence included; `None` for sources, the id, and what is no
/// part of the record.
pub fn field_of(path: &Path) -> Option<Field> {
    // Evidence is kept under the name of the field in the dataset, whose parts are separated by points.
    let evidence = path.as_str().strip_prefix("evidence/").and_then(|rest| rest.split('/').next());
    let mut parts = evidence.map_or_else(|| path.as_str().split('/'), |name| name.split('.'));
    match parts.next()? {
        "date" => Some(Field::Date),
        "title_status" => Some(Field::OfficialTitle),
        "working_group" if parts.next() == Some("meets") => Some(Field::Frequency),
        name => Field::of_name(name),
    }
}

/// The section in which a path is edited; `None` for what is no part of the form.
pub fn section_of(path: &Path) -> Option<Section> {
    let Some(field) = field_of(path) else {
        return match path.as_str() {
            "id" => Some(Section::Title),
            path if path.starts_with("sources/") => Some(Section::Sources),
            _ => None,
        };
    };
    Some(match field.group() {
        FieldGroup::Partner => Section::Partner,
        FieldGroup::Instrument => Section::Title,
        FieldGroup::Signature => Section::Signature,
        FieldGroup::Content => Section::Content,
        FieldGroup::Convention => Section::Convention,
        FieldGroup::FollowUp => Section::FollowUp,
    })
}

/// The form of a date: the segments above its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// `2016-05-26`.
    Day,
    /// `2016-05`.
    Month,
    /// `2016`.
    Year,
    /// `2016-2020`.
    Years,
}

impl DateForm {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Year, Self::Years];

    /// The name of its segment in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Years => "years",
        }
    }

    /// The form of a complete date; `None` while it is being typed.
    pub fn of(typed: &str) -> Option<Self> {
        let parts: Vec<&str> = typed.trim().split('-').collect();
        if parts.iter().any(|part| part.bytes().any(|byte| !byte.is_ascii_digit())) {
            return None;
        }
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        match *lengths {
            [4] => Some(Self::Year),
            [4, 2] => Some(Self::Month),
            [4, 2, 2] => Some(Self::Day),
            [4, 4] => Some(Self::Years),
            _ => None,
        }
    }

    /// A typed date in this form. Surplus precision is cut; what is missing is left to be typed.
    pub fn convert(self, typed: &str) -> String {
        let typed = typed.trim();
        let has = Self::of(typed);
        let first = |length: usize| typed.get(..length).unwrap_or(typed).to_owned();
        match (self, has) {
            _ if has == Some(self) => typed.to_owned(),
            (Self::Month, Some(Self::Day)) => first(7),
            (Self::Day, Some(Self::Month)) => [typed, "-"].concat(),
            _ if Self::of(&first(4)) != Some(Self::Year) => typed.to_owned(),
            (Self::Year, _) => first(4),
            _ => [&first(4), "-"].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use DateForm::{Day, Month, Year, Years};

    use super::*;

    #[test]
    fn the_precision_is_that_of_a_whole_date() {
        for (typed, form) in [("2016", Year), (" 2016-05", Month), ("2016-05-26", Day), ("2016-2020", Years)] {
            assert_eq!(DateForm::of(typed), Some(form), "{typed}");
        }
        for typed in ["", "2016-", "2016-5", "mai 2016", "2016-05-", "20160526"] {
            assert_eq!(DateForm::of(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_too_much_is_cut_and_nothing_is_made_up() {
        assert_eq!(Month.convert("2016-05-26"), "2016-05");
        assert_eq!(Year.convert("2016-05-26"), "2016");
        assert_eq!(Year.convert("2016-2020"), "2016");
        assert_eq!(Day.convert("2016-05"), "2016-05-");
        assert_eq!(Month.convert("2016"), "2016-");
        assert_eq!(Years.convert("2016-05"), "2016-");
        assert_eq!(Day.convert("2016-05-26"), "2016-05-26");
        assert_eq!(Month.convert("2016-05-2"), "2016-");
        for typed in ["", "mai 2016", "été"] {
            assert_eq!(Day.convert(typed), typed);
        }
    }
}
