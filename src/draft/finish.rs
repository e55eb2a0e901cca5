//! Makes a record of the texts of a draft, and reports what is missing or wrong. An incomplete draft is always allowed; only
//! export requires more.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::cell::Path;
use super::compare::{Topic, rebase_on};
use super::draft::Draft;
use super::form::{INFERRED, Section, section_of};
use super::history::UNSTATED;
use super::reader::{Need, Problem, Reader};
use super::record::texts_of;
use crate::commitment::{
    self, Activity, Basis, Commitment, Dataset, Evidence, Frequency, Language, OneOrMore, PartialDate, Partner, Reason,
    Source, When, WorkingGroup, is_language_tag, is_web_address, slug,
};

/// Makes the record. What is missing is empty in it and reported beside it, so that the rules of the dataset can check the rest.
pub(super) fn finish(draft: &Draft) -> (Commitment, Vec<Problem>) {
    let mut reader = Reader { draft, problems: Vec::new() };
    let mut commitment = reader.commitment();
    // Evidence of a field that is empty or set aside stays in the draft with its sources, and out of the record.
    for (path, reason) in commitment::check(&commitment) {
        if let (Reason::EvidenceOfNothing, Some(name)) = (reason, path.strip_prefix("evidence.")) {
            commitment.evidence.remove(name);
        }
    }
    let named: BTreeSet<String> = draft.evidence().iter().flat_map(|name| draft.sources_of(name)).collect();
    let uses = |id: &String| {
        let of_evidence = commitment.evidence.values().any(|evidence| evidence.source.ids().contains(id));
        of_evidence || commitment.activities.iter().any(|activity| activity.source == *id)
    };
    let sources = std::mem::take(&mut commitment.sources);
    let sources = sources.into_iter().filter(|source| uses(&source.id) || !named.contains(&source.id)).collect();
    commitment.sources = sources;
    for (path, reason) in commitment::check(&commitment) {
        reader.rule(&path, reason);
    }
    (commitment, reader.problems)
}

impl Reader<'_> {
    /// A number as people type it, with a comma or a point.
    pub(super) fn degrees(&mut self, path: &str, most: i32) -> f64 {
        let Some(text) = self.text(path) else {
            self.report(path, Need::Text);
            return 0.0;
        };
        let number = text.replace(',', ".").replace('−', "-").parse::<f64>().ok();
        number.filter(|number| number.abs() <= f64::from(most)).unwrap_or_else(|| {
            self.report(path, Reason::OutOfBounds { least: -most, most }.into());
            0.0
        })
    }

    /// The id as typed, else partner and year.
    pub(super) fn id(&mut self, partner: &Partner, date: Option<When>) -> String {
        if let Some(origin) = self.draft.origin() {
            return origin.record.clone();
        }
        let year = match date {
            Some(When::Date(date)) => format!("-{:04}", date.year()),
            Some(When::Span(span)) => format!("-{:04}-{:04}", span.from, span.to),
            None => String::new(),
        };
        let id = self.text("id").unwrap_or_else(|| format!("{}{year}", partner.id));
        if !partner.id.is_empty() {
            self.slug("id", &id);
        }
        id
    }

    pub(super) fn slug(&mut self, path: &str, text: &str) {
        if text.is_empty() {
            self.report(path, Need::Text);
        } else if slug(text) != text {
            self.report(path, Reason::NotASlug(text.to_owned()).into());
        }
    }

    pub(super) fn working_group(&mut self) -> Option<WorkingGroup> {
        let meets = self.stated_text("working_group/meets").map(|slug| Frequency::from(slug.as_str()));
        let last_met = self.date::<PartialDate>("working_group/last_met");
        (meets.is_some() || last_met.is_some()).then_some(WorkingGroup { meets, last_met })
    }

    pub(super) fn activities(&mut self) -> Vec<Activity> {
        if self.is_unstated("activities") {
            return Vec::new();
        }
        let items = self.draft.items("activities");
        let activity = |id: &str| {
            let stem = format!("activities/{id}");
            let text = self.needed_both(&stem);
            let when = self.needed_date(&format!("{stem}/when"));
            let path = format!("{stem}/source");
            let source = self.text(&path).filter(|source| self.draft.items("sources").contains(&source.as_str()));
            if source.is_none() {
                self.report(&path, Need::Source);
            }
            Some(Activity { when: when?, text, source: source? })
        };
        items.into_iter().filter_map(activity).collect()
    }

    pub(super) fn sources(&mut self) -> Vec<Source> {
        let items = self.draft.items("sources");
        let source = |id: &str| {
            let stem = format!("sources/{id}");
            let label = self.needed_both(&stem);
            let [url, lang, quote] = ["url", "lang", "quote"].map(|leaf| self.needed(&format!("{stem}/{leaf}")));
            if !url.is_empty() && !is_web_address(&url) {
                self.report(&format!("{stem}/url"), Reason::BadUrl(url.clone()).into());
            }
            if !lang.is_empty() && !is_language_tag(&lang) {
                self.report(&format!("{stem}/lang"), Reason::NotALanguage(lang.clone()).into());
            }
            Source { id: id.to_owned(), label, url, lang, quote }
        };
        items.into_iter().map(source).collect()
    }

    /// The evidence of every field that is not set aside, as far as it is complete.
    pub(super) fn evidence(&mut self, is_signed: bool) -> BTreeMap<String, Evidence> {
        let mut evidence = BTreeMap::new();
        for name in self.draft.evidence() {
            let ids = self.draft.sources_of(&name);
            let basis = match self.draft.text(Path::basis(&name).as_str()) {
                UNSTATED => continue,
                INFERRED => Basis::Inferred,
                // A title is official or descriptive; what is read in a source is stated.
                "" if !name.starts_with("title") => {
                    self.report(Path::basis(&name).as_str(), Need::Basis);
                    continue;
                }
                _ => Basis::Stated,
            };
            let source = match ids.as_slice() {
                [] => continue,
                [id] => OneOrMore::One(id.clone()),
                _ => OneOrMore::More(ids),
            };
            let name = match name.as_str() {
                "date" if is_signed => "signed".to_owned(),
                "date" => "period".to_owned(),
                _ => name,
            };
            evidence.insert(name, Evidence { basis, source });
        }
        evidence
    }

    /// Reports what the rules of the dataset find, at the input where it is corrected.
    fn rule(&mut self, path: &str, reason: Reason) {
        let name = path.strip_prefix("evidence.").unwrap_or(path);
        let name = if ["signed", "period"].contains(&name) { "date" } else { name };
        let (path, need) = match reason {
            Reason::NoEvidence | Reason::UnknownSource(_) => (Path::new(Path::sources_of(name)), Need::Source),
            Reason::UnusedSource(ref id) => (Path::in_item("sources", id, "quote"), reason.into()),
            reason => (Path::new(name.replace('.', "/")), reason.into()),
        };
        let basis = Path::basis(name);
        if self.problems.iter().all(|problem| problem.path != basis && problem.path != path) {
            self.problems.push(Problem { path, need });
        }
    }
}

/// The progress of a section of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Whether it has any text.
    pub is_started: bool,
    /// How many things are missing or wrong, all counted.
    pub problems: usize,
    /// How many texts are missing in one of the languages.
    pub untranslated: usize,
    /// How many fields have two texts.
    pub contested: usize,
}

impl Progress {
    /// Whether it is started and nothing is missing.
    pub fn is_done(self) -> bool {
        self.is_started && self.problems == 0
    }
}

/// Everything that export requires, in the order of the form. Without a dataset, the checks that need it are left out.
pub fn check(draft: &Draft, dataset: Option<&Dataset>) -> Vec<Problem> {
    attempt(draft, dataset).1
}

/// The record that a draft has become, brought up to what is published now.
///
/// # Errors
///
/// What [`check`] finds.
pub fn to_commitment(draft: &Draft, dataset: Option<&Dataset>) -> Result<Commitment, Vec<Problem>> {
    let (commitment, problems) = attempt(draft, dataset);
    if problems.is_empty() { Ok(commitment) } else { Err(problems) }
}

fn attempt(draft: &Draft, dataset: Option<&Dataset>) -> (Commitment, Vec<Problem>) {
    let mut problems = Vec::new();
    let published = dataset.zip(draft.origin()).map(|(dataset, origin)| dataset.get(&origin.record));
    let (current, waiting) = match published {
        Some(Some(published)) => {
            let (current, waiting) = rebase_on(draft, &texts_of(published));
            (Cow::Owned(current), waiting)
        }
        Some(None) => {
            problems.push(Problem { path: "id".into(), need: Need::Record });
            (Cow::Borrowed(draft), Vec::new())
        }
        None => (Cow::Borrowed(draft), Vec::new()),
    };
    let (commitment, found) = finish(&current);
    problems.extend(found);
    problems.extend(draft.contested().map(|(path, _)| Problem { path: path.clone(), need: Need::OneText }));
    problems.extend(waiting.iter().map(|topic| Problem { path: first_path(draft, topic), need: Need::Side }));
    if let Some(dataset) = dataset {
        problems.extend(among_all(draft, &commitment, dataset));
    }
    // What is in no section comes first.
    let mut in_order: BTreeMap<Option<Section>, Vec<Problem>> = BTreeMap::new();
    for problem in problems {
        in_order.entry(section_of(&problem.path)).or_default().push(problem);
    }
    (commitment, in_order.into_values().flatten().collect())
}

/// Problems that only show beside all other records.
fn among_all(draft: &Draft, commitment: &Commitment, dataset: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut report = |path: &str, reason: Reason| problems.push(Problem { path: path.into(), need: reason.into() });
    if draft.origin().is_none()
        && let Some(first) = dataset.row(&commitment.id)
    {
        report("id", Reason::IdTwice { id: commitment.id.clone(), first });
    }
    match &commitment.follows {
        Some(follows) if *follows == commitment.id => report("follows", Reason::FollowsItself),
        Some(follows) if dataset.get(follows).is_none() => report("follows", Reason::UnknownFollows(follows.clone())),
        _ => {}
    }
    problems
}

fn first_path(draft: &Draft, topic: &Topic) -> Path {
    let is_on = |path: &Path| match topic {
        Topic::Field(field) => super::form::field_of(path) == Some(*field) && !path.as_str().starts_with("evidence/"),
        Topic::Source(source) => path.item().is_some_and(|(list, id)| list == "sources" && id == source),
    };
    let mut here = draft.cells().keys().chain(draft.origin().into_iter().flat_map(|origin| origin.texts.keys()));
    here.find(|path| is_on(path)).cloned().unwrap_or_else(|| Path::new(""))
}

/// How many texts are missing in a language: « 3 textes manquent en anglais ».
pub fn missing_in(problems: &[Problem], language: Language) -> usize {
    problems.iter().filter(|problem| problem.need == Need::InLanguage(language)).count()
}

/// The progress of each section, in their order.
pub fn progress(draft: &Draft, problems: &[Problem]) -> [(Section, Progress); 7] {
    let started: BTreeSet<Section> = draft.cells().keys().filter_map(section_of).collect();
    let mut sections = Section::ALL
        .map(|section| (section, Progress { is_started: started.contains(&section), ..Progress::default() }));
    for problem in problems {
        let section = section_of(&problem.path);
        let progress = sections.iter_mut().find(|(of, _)| Some(*of) == section).map(|(_, progress)| progress);
        let Some(progress) = progress else { continue };
        progress.problems += 1;
        progress.untranslated += usize::from(matches!(problem.need, Need::InLanguage(_)));
        progress.contested += usize::from(problem.need == Need::OneText);
    }
    sections
}
