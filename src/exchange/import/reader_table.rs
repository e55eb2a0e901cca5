//! A row of the readers' table as a commitment: labels become values again. It is in one language: the other one's texts are left empty, as are the
//! partner's kind and seat and the language of passages, which the table does not hold; nothing is filled in.

use std::collections::BTreeMap;

use super::table::{Titles, plain};
use crate::commitment::{
    Activity, Answer, Basis, Bilingual, CellForm, Collection, Commitment, DateError, Evidence, Field, Language,
    OneOrMore, PartialDate, Partner, PartnerKind, Reason, Region, Scope, Source, Term, TitleStatus, TitleStatuses,
    When, WorkingGroup, YearSpan, check, slug,
};
use crate::commitment::{Domain, Frequency, InstrumentType, Objective};
use crate::exchange::csv::{Column, title_status};
use crate::i18n::label;
use crate::i18n::plural::quoted;

/// The language tag of a passage whose language is not known (BCP 47: undetermined).
const UNDETERMINED: &str = "und";

/// A dotted path of the commitment, and what is wrong there.
pub(super) type Wrong = (String, Reason);

/// Reads a row.
///
/// # Errors
///
/// Everything that is wrong with it, the rules of evidence included.
pub(super) fn read(language: Language, titles: &Titles, cells: &[String]) -> Result<Commitment, Vec<Wrong>> {
    let mut row = Row { language, titles, cells, wrong: Vec::new() };
    let commitment = row.commitment();
    let unread: Vec<Option<Column>> = row.wrong.iter().map(|(path, _)| Column::of_path(path)).collect();
    // What the table cannot show is not held against it.
    let is_held = |(path, reason): &Wrong| match reason {
        Reason::UnusedSource(_) => false,
        Reason::EvidenceOfNothing => !path.starts_with("evidence.instrument_term"),
        _ => true,
    };
    let evidence_column = |path: &str| Column::of_path(&["evidence.", path].concat());
    let follows = |(path, _): &Wrong| {
        let field = path.strip_prefix("evidence.").unwrap_or(path);
        unread.contains(&Column::of_path(field)) || unread.contains(&evidence_column(field))
    };
    let is_about_sources = |(_, reason): &Wrong| matches!(reason, Reason::UnknownSource(_));
    let sources_unread = unread.contains(&Some(Column::Sources));
    let found = check(&commitment).into_iter().filter(is_held).filter(|wrong| !follows(wrong));
    row.wrong.extend(found.filter(|wrong| !(sources_unread && is_about_sources(wrong))));
    if row.wrong.is_empty() { Ok(commitment) } else { Err(row.wrong) }
}

struct Row<'a> {
    language: Language,
    titles: &'a Titles,
    cells: &'a [String],
    wrong: Vec<Wrong>,
}

impl<'a> Row<'a> {
    /// The cell of a column, none where it is empty or the column is not there.
    fn cell(&self, column: Column) -> Option<&'a str> {
        self.titles.cell(self.cells, column).filter(|cell| !cell.is_empty())
    }

    fn report<T>(&mut self, path: &str, reason: Reason) -> Option<T> {
        self.wrong.push((path.to_owned(), reason));
        None
    }

    fn not_of_form<T>(&mut self, path: &str, found: &str, expected: CellForm) -> Option<T> {
        self.report(path, Reason::NotOfForm { found: found.to_owned(), expected })
    }

    fn required(&mut self, column: Column, path: &str) -> &'a str {
        match self.cell(column) {
            Some(cell) if cell.trim().is_empty() => self.report::<&str>(path, Reason::EmptyText).unwrap_or_default(),
            Some(cell) => cell,
            None => self.report::<&str>(path, Reason::Missing).unwrap_or_default(),
        }
    }

    /// A text in the language of the table; the other one is left empty.
    fn text(&self, text: &str) -> Bilingual {
        match self.language {
            Language::Fr => Bilingual::new(text, ""),
            Language::En => Bilingual::new("", text),
        }
    }

    fn commitment(&mut self) -> Commitment {
        let id = self.required(Column::Id, "id");
        if !id.is_empty() && slug(id) != id {
            self.wrong.push(("id".to_owned(), Reason::NotASlug(id.to_owned())));
        }
        let kind = self.required(Column::Field(Field::Type), "instrument_type");
        let collection = self.required(Column::Field(Field::Collection), "collection");
        let title = self.required(Column::Title, "title");
        let term = self.cell(Column::Field(Field::Term)).map(str::to_owned);
        let language = self.language;
        let last_met = self.date(Column::LastMet, "working_group.last_met");
        let meets = self
            .cell(Column::Field(Field::Frequency))
            .map(|cell| -> Frequency { word(Frequency::ALL, |value| label::frequency(language, value), cell) });
        let has_group =
            last_met.is_some() || meets.is_some() || self.cell(Column::Evidence(Field::WorkingGroup)).is_some();
        let sources = self.sources();
        let mut commitment = Commitment {
            id: id.to_owned(),
            partner: self.partner(),
            title: self.text(title),
            title_status: self.title_status(),
            instrument_type: word(InstrumentType::ALL, |value| label::instrument_type(language, value), kind),
            instrument_term: match language {
                Language::Fr => Term { fr: term, en: None },
                Language::En => Term { fr: None, en: term },
            },
            collection: word(Collection::ALL, |value| label::collection(language, value), collection),
            scope: self
                .cell(Column::Field(Field::Scope))
                .map(|cell| word(Scope::ALL, |value| label::scope(language, value), cell)),
            signed: self.date(Column::Signed, "signed"),
            period: self.period(),
            place: self.cell(Column::Field(Field::Place)).map(|cell| self.text(cell)),
            signatories: self.texts(Field::Signatories, "signatories"),
            content: self.texts(Field::Content, "content"),
            in_force: self.answer(Field::Force, "in_force"),
            convention_reference: self.answer(Field::Convention, "convention_reference"),
            domains: self.words(Field::Domains, Domain::ALL, |value| label::domain(language, value)),
            objectives: self.words(Field::Objectives, Objective::ALL, |value| label::objective(language, value)),
            working_group: has_group.then_some(WorkingGroup { meets, last_met }),
            activities: self.activities(),
            follows: self.cell(Column::Field(Field::Follows)).map(str::to_owned),
            sources,
            evidence: BTreeMap::new(),
            unknown: self.unknown(),
        };
        commitment.evidence = self.evidence(&commitment);
        commitment
    }

    fn partner(&mut self) -> Partner {
        let name = self.required(Column::Field(Field::Partner), "partner");
        let region = self.required(Column::Region, "partner.region");
        let language = self.language;
        Partner {
            id: slug(name),
            name: self.text(name),
            in_text: None,
            kind: PartnerKind::Other(String::new()),
            state: self.cell(Column::State).map(|cell| self.text(cell)),
            iso: self.cell(Column::Iso).map(str::to_owned),
            region: word(Region::ALL, |value| label::region(language, value), region),
            seat: None,
            aliases: Vec::new(),
            unknown: serde_json::Map::new(),
        }
    }

    fn title_status(&mut self) -> TitleStatuses {
        let descriptive = TitleStatuses { fr: TitleStatus::Descriptive, en: TitleStatus::Descriptive };
        let Some(cell) = self.cell(Column::TitleStatus) else { return descriptive };
        let is = |status: TitleStatus| plain(title_status(self.language, status)) == plain(cell);
        let status = if is(TitleStatus::Official) {
            TitleStatus::Official
        } else if is(TitleStatus::Descriptive) {
            TitleStatus::Descriptive
        } else {
            self.not_of_form("title_status", cell, CellForm::TitleStatus).unwrap_or(TitleStatus::Descriptive)
        };
        match self.language {
            Language::Fr => TitleStatuses { fr: status, ..descriptive },
            Language::En => TitleStatuses { en: status, ..descriptive },
        }
    }

    fn date(&mut self, column: Column, path: &str) -> Option<PartialDate> {
        match self.cell(column)?.parse() {
            Ok(date) => Some(date),
            Err(DateError::Form(text)) => self.report(path, Reason::SpoiledDate(text)),
            Err(DateError::Impossible(text)) => self.report(path, Reason::ImpossibleDate(text)),
        }
    }

    fn period(&mut self) -> Option<YearSpan> {
        let cell = self.cell(Column::Period)?;
        span(cell).or_else(|| self.not_of_form("period", cell, CellForm::Years))
    }

    fn answer(&mut self, field: Field, path: &str) -> Option<bool> {
        let cell = self.cell(Column::Field(field))?;
        let language = self.language;
        let is = |answer: Answer| plain(label::answer(language, answer)) == plain(cell);
        match Answer::ALL.into_iter().find(|answer| is(*answer)) {
            Some(Answer::Yes) => Some(true),
            Some(Answer::No) => Some(false),
            Some(Answer::NotStated) => None,
            None => self.not_of_form(path, cell, CellForm::Answer),
        }
    }

    /// Texts on a line each.
    fn texts(&mut self, field: Field, path: &str) -> Vec<Bilingual> {
        let Some(cell) = self.cell(Column::Field(field)) else { return Vec::new() };
        if cell.split('\n').any(|line| line.trim().is_empty()) {
            self.wrong.push((path.to_owned(), Reason::EmptyText));
        }
        cell.split('\n').map(|line| self.text(line)).collect()
    }

    fn words<T: Clone + for<'b> From<&'b str>>(
        &self,
        field: Field,
        all: &[T],
        label: impl Fn(&T) -> &str + Copy,
    ) -> Vec<T> {
        let cell = self.cell(Column::Field(field)).unwrap_or_default();
        cell.split(", ").filter(|cell| !cell.is_empty()).map(|cell| word(all, label, cell)).collect()
    }

    /// « [1] label, https://…, « passage » », each on a line; a passage may have lines of its own.
    fn sources(&mut self) -> Vec<Source> {
        let cell = self.cell(Column::Sources).unwrap_or_default();
        let mut entries: Vec<String> = Vec::new();
        for line in cell.split('\n').filter(|_| !cell.is_empty()) {
            let begins = line.starts_with(&["[", &(entries.len() + 1).to_string(), "] "].concat());
            match entries.last_mut().filter(|_| !begins) {
                Some(entry) => entry.push_str(&["\n", line].concat()),
                None => entries.push(line.to_owned()),
            }
        }
        let mut sources = Vec::new();
        for (entry, number) in entries.iter().zip(1_usize..) {
            let source = self.source(entry, number);
            if source.is_none() {
                self.wrong.push((
                    format!("sources[{}]", number - 1),
                    Reason::NotOfForm { found: entry.clone(), expected: CellForm::Source },
                ));
            }
            sources.extend(source);
        }
        sources
    }

    fn source(&self, entry: &str, number: usize) -> Option<Source> {
        let rest = entry.strip_prefix(&["[", &number.to_string(), "] "].concat())?;
        let start = [", http://", ", https://"].into_iter().filter_map(|scheme| rest.find(scheme)).min()?;
        let (label, rest) = (rest.get(..start)?, rest.get(start + 2..)?);
        let (url, quote) = rest.split_at_checked(rest.find(char::is_whitespace)?)?;
        let url = url.strip_suffix(',')?;
        let marks = quoted(self.language, "\0");
        let (before, after) = marks.split_once('\0')?;
        let quote = quote.get(1..)?.strip_prefix(before)?.strip_suffix(after)?;
        let is_whole = !label.trim().is_empty() && !quote.trim().is_empty();
        is_whole.then(|| Source {
            id: number.to_string(),
            label: self.text(label),
            url: url.to_owned(),
            lang: UNDETERMINED.to_owned(),
            quote: quote.to_owned(),
        })
    }

    /// « 2021-2022, text [4] », each on a line; a text may have lines of its own.
    fn activities(&mut self) -> Vec<Activity> {
        let cell = self.cell(Column::Field(Field::Activities)).unwrap_or_default();
        let mut entries: Vec<String> = Vec::new();
        for line in cell.split('\n').filter(|_| !cell.is_empty()) {
            let begins = line.split_once(", ").is_some_and(|(date, _)| when(date).is_some());
            match entries.last_mut().filter(|_| !begins) {
                Some(entry) => entry.push_str(&["\n", line].concat()),
                None => entries.push(line.to_owned()),
            }
        }
        let mut activities = Vec::new();
        for (entry, place) in entries.iter().zip(0_usize..) {
            let activity = self.activity(entry);
            if activity.is_none() {
                self.wrong.push((
                    format!("activities[{place}]"),
                    Reason::NotOfForm { found: entry.clone(), expected: CellForm::Activity },
                ));
            }
            activities.extend(activity);
        }
        activities
    }

    fn activity(&self, entry: &str) -> Option<Activity> {
        let (date, rest) = entry.split_once(", ")?;
        let (text, number) = rest.strip_suffix(']')?.rsplit_once(" [")?;
        let number: usize = number.parse().ok()?;
        (!text.trim().is_empty()).then_some(())?;
        Some(Activity { when: when(date)?, text: self.text(text), source: number.to_string() })
    }

    /// The evidence of each field: a basis rests on the whole of it, a second one on a part.
    fn evidence(&mut self, commitment: &Commitment) -> BTreeMap<String, Evidence> {
        let mut all = BTreeMap::new();
        let (meets, last_met) = match &commitment.working_group {
            Some(group) => (group.meets.is_some(), group.last_met.is_some()),
            None => (false, false),
        };
        // How often a working group meets is a part of it, and has a column of its own.
        let frequency = self.bases(Field::Frequency, "working_group.meets");
        for field in Field::ALL.into_iter().filter(|field| *field != Field::Frequency) {
            let (mut whole, mut part) = keys(field, commitment, self.language);
            let mut bases = self.bases(field, whole);
            if field == Field::WorkingGroup {
                part = part.filter(|_| last_met);
                if frequency.is_empty() && last_met {
                    // Its evidence is not that of the whole, which would be that of the frequency too.
                    (whole, part) = ("working_group.last_met", None);
                } else if meets && bases != frequency {
                    all.extend(frequency.iter().map(|basis| ("working_group.meets".to_owned(), basis.clone())));
                    if bases.len() > 1 {
                        bases.retain(|basis| !frequency.contains(basis));
                    }
                }
            }
            if bases.len() > 1 + usize::from(part.is_some()) {
                let found = self.cell(Column::Evidence(field)).unwrap_or_default();
                self.not_of_form::<()>(&["evidence.", whole].concat(), found, CellForm::Evidence);
            }
            for (key, basis) in [Some(whole), part].into_iter().flatten().zip(bases) {
                all.insert(key.to_owned(), basis);
            }
        }
        all
    }

    /// « précisé [1, 3]; déduit [2] ».
    fn bases(&mut self, field: Field, path: &str) -> Vec<Evidence> {
        let Some(cell) = self.cell(Column::Evidence(field)) else { return Vec::new() };
        let language = self.language;
        let one = |text: &str| {
            let (basis, numbers) = text.strip_suffix(']')?.split_once(" [")?;
            let is = |known: &Basis| plain(label::basis(language, *known)) == plain(basis);
            let basis = [Basis::Stated, Basis::Inferred].into_iter().find(is)?;
            let numbers = numbers.split(", ").map(|number| Some(number.parse::<usize>().ok()?.to_string()));
            let mut ids = numbers.collect::<Option<Vec<String>>>()?;
            let source = if ids.len() == 1 { OneOrMore::One(ids.pop()?) } else { OneOrMore::More(ids) };
            Some(Evidence { basis, source })
        };
        let bases: Option<Vec<Evidence>> = cell.split("; ").map(one).collect();
        bases.or_else(|| self.not_of_form(&["evidence.", path].concat(), cell, CellForm::Evidence)).unwrap_or_default()
    }

    /// Columns that the register does not know, by their titles.
    fn unknown(&self) -> serde_json::Map<String, serde_json::Value> {
        let mut unknown = serde_json::Map::new();
        for (number, title) in self.titles.unknown() {
            let cell = self.cells.get(number - 1).filter(|cell| !cell.is_empty());
            unknown.extend(cell.map(|cell| (title.clone(), crate::exchange::unguard(cell).into())));
        }
        unknown
    }
}

/// The names under which a field's evidence is kept: of the whole, and of a part of it.
fn keys(field: Field, commitment: &Commitment, language: Language) -> (&'static str, Option<&'static str>) {
    let in_language = |fr, en| {
        Some(match language {
            Language::Fr => fr,
            Language::En => en,
        })
    };
    match field {
        Field::Partner => ("partner", Some("partner.name")),
        Field::Term => ("instrument_term", in_language("instrument_term.fr", "instrument_term.en")),
        Field::OfficialTitle => ("title", in_language("title.fr", "title.en")),
        Field::Place => ("place", in_language("place.fr", "place.en")),
        Field::Date if commitment.period.is_some() && commitment.signed.is_none() => ("period", Some("period.from")),
        Field::Date => ("signed", None),
        Field::WorkingGroup => ("working_group", Some("working_group.last_met")),
        Field::Frequency => ("working_group.meets", None),
        Field::Type => ("instrument_type", None),
        Field::Collection => ("collection", None),
        Field::Signatories => ("signatories", None),
        Field::Scope => ("scope", None),
        Field::Content => ("content", None),
        Field::Domains => ("domains", None),
        Field::Objectives => ("objectives", None),
        Field::Convention => ("convention_reference", None),
        Field::Force => ("in_force", None),
        Field::Follows => ("follows", None),
        Field::Activities => ("activities", None),
    }
}

/// The value with this label, else the word as it is written.
fn word<T: Clone + for<'a> From<&'a str>>(all: &[T], label: impl Fn(&T) -> &str, cell: &str) -> T {
    let plain_cell = plain(cell);
    all.iter().find(|value| plain(label(value)) == plain_cell).cloned().unwrap_or_else(|| T::from(cell))
}

/// A year, or two years with a hyphen or an en dash.
fn span(text: &str) -> Option<YearSpan> {
    let year = |text: &str| text.parse::<PartialDate>().ok().filter(|_| text.len() == 4).map(PartialDate::year);
    let (from, to) = text.split_once(['-', '–']).unwrap_or((text, text));
    Some(YearSpan { from: year(from)?, to: year(to)? })
}

fn when(text: &str) -> Option<When> {
    text.replace('–', "-").parse().ok()
}
