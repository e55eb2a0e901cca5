//! The texts of one entry of the report, by section, and the sheet from which they are pasted into the form.

use std::collections::BTreeMap;

use crate::commitment::{Bilingual, ImplementingPartner, Language, Measure, listed};

listed! {
    /// A section of the entry, in its order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Section {
        /// The main features of the measure.
        Features = "features",
        /// The results so far.
        Results = "results",
        /// Who implements it.
        Partners = "partners",
        /// Whether it was evaluated, and what that found.
        Evaluation = "evaluation",
        /// The working groups. The form has no heading for them.
        WorkingGroups = "working-groups",
    }
}

impl Section {
    /// The form's own heading; none where the form has none.
    pub fn heading(self, measure: &Measure) -> Option<&Bilingual> {
        let headings = &measure.headings;
        match self {
            Self::Features => Some(&headings.features),
            Self::Results => Some(&headings.results),
            Self::Partners => Some(&headings.partners),
            Self::Evaluation => Some(&headings.evaluation),
            Self::WorkingGroups => None,
        }
    }
}

/// How long a text is, as forms count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextCounts {
    /// Unicode scalar values, a line break being one.
    pub characters: usize,
    /// The line breaks. A form that counts each as two counts so many characters more.
    pub line_breaks: usize,
    /// What stands between spaces and has a letter or a digit.
    pub words: usize,
}

impl TextCounts {
    /// Counts a text.
    ///
    /// ```
    /// use engagements::report::TextCounts;
    /// let counts = TextCounts::of("Été :\n- Wales*");
    /// assert_eq!(counts, TextCounts { characters: 14, line_breaks: 1, words: 2 });
    /// ```
    pub fn of(text: &str) -> Self {
        let carriage_returns = text.matches("\r\n").count();
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        Self {
            characters: text.chars().count() - carriage_returns,
            line_breaks: text.matches('\n').count(),
            words: words.count(),
        }
    }
}

/// The texts of one entry of the report. A paragraph is a line; the entries of its list are the lines behind it that begin with `- `.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The text of each section that has one.
    pub texts: BTreeMap<Section, Bilingual>,
}

/// One field of the form, as it is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EditionField<'a> {
    /// The section.
    pub section: Section,
    /// The text; empty where nothing is written.
    pub text: &'a str,
    /// How long it is.
    pub counts: TextCounts,
}

impl Edition {
    /// The entry that is published, in the words of the dataset.
    pub fn published(measure: &Measure) -> Self {
        let text = |section, language| published_text(measure, section, language);
        let of = |section| (section, Bilingual::new(text(section, Language::Fr), text(section, Language::En)));
        Self { texts: Section::ALL.map(of).into_iter().collect() }
    }

    /// The text of a section; empty where nothing is written.
    pub fn text(&self, section: Section, language: Language) -> &str {
        self.texts.get(&section).map_or("", |text| text.get(language))
    }

    /// The fields of the form in its order. The working groups, for which it has none, are not among them.
    pub fn fields(&self, language: Language) -> Vec<EditionField<'_>> {
        let sections = Section::ALL.into_iter().filter(|section| *section != Section::WorkingGroups);
        let field = |section| {
            let text = self.text(section, language);
            EditionField { section, text, counts: TextCounts::of(text) }
        };
        sections.map(field).collect()
    }
}

fn published_text(measure: &Measure, section: Section, language: Language) -> String {
    let get = |text: &Bilingual| text.get(language).to_owned();
    let with_list = |intro: &Bilingual, items: &[Bilingual]| {
        let items = items.iter().map(|item| ["\n- ", item.get(language)].concat());
        std::iter::once(get(intro)).chain(items).collect::<String>()
    };
    let partner =
        |partner: &ImplementingPartner| [partner.name.get(language), ", ", partner.entity_type.get(language)].concat();
    let paragraphs = match section {
        Section::Features => vec![
            get(&measure.purpose),
            with_list(&measure.objectives_intro, &measure.objectives),
            get(&measure.working_groups),
            with_list(&measure.new_commitments_intro, &measure.new_commitments),
            get(&measure.asterisk),
        ],
        Section::Results => vec![with_list(&measure.results_intro, &measure.results)],
        Section::Partners => return measure.partners.iter().map(partner).collect::<Vec<_>>().join("\n"),
        Section::Evaluation => measure.evaluation.iter().map(get).collect(),
        Section::WorkingGroups => Vec::new(),
    };
    paragraphs.join("\n\n")
}
