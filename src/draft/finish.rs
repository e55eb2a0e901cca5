//! Makes a record of the texts of a draft, and reports what is missing or wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Path;
use super::draft::Draft;
use super::edit::UNSTATED;
use super::form::INFERRED;
use super::reader::{Need, Problem, Reader};
use crate::commitment::{
    self, Activity, Basis, Commitment, Evidence, Frequency, OneOrMore, PartialDate, Partner, Reason, Source, When,
    WorkingGroup, is_language_tag, is_web_address, slug,
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
