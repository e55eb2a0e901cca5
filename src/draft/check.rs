//! What a draft lacks for export. An incomplete draft is always allowed; only export requires more.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::cell::Path;
use super::compare::{Topic, rebase_on};
use super::draft::Draft;
use super::finish::finish;
use super::form::{Section, section_of};
use super::reader::{Need, Problem};
use super::record::texts_of;
use crate::commitment::{Commitment, Dataset, Language, Reason};

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
