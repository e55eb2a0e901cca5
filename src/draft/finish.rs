//! Makes a record of the texts of a draft, and reports what is missing or wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Path;
use super::draft::Draft;
use super::edit::UNSTATED;
use super::form::{DESCRIPTIVE, OFFICIAL};
use super::reader::{Need, Problem, Reader};
use super::texts::INFERRED;
use crate::commitment::{
    self, Activity, Basis, Bilingual, Collection, Commitment, Domain, Evidence, Frequency, InstrumentType, Language,
    Objective, OneOrMore, PartialDate, Partner, PartnerKind, Reason, Region, Scope, Seat, Source, Term, TitleStatus,
    TitleStatuses, When, WorkingGroup, is_language_tag, is_web_address, slug,
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
    fn commitment(&mut self) -> Commitment {
        let partner = self.partner();
        let title = self.needed_both("title");
        let [fr, en] = Language::ALL.map(|language| self.title_status(language));
        let instrument_type = self.choice("instrument_type", |slug| InstrumentType::from(slug));
        let collection = self.choice("collection", |slug| Collection::from(slug));
        let [term_fr, term_en] = Language::ALL.map(|language| self.stated_text(&format!("instrument_term/{language}")));
        let date = self.date::<When>("date");
        let (signed, period) = match date {
            Some(When::Date(date)) => (Some(date), None),
            Some(When::Span(span)) => (None, Some(span)),
            None => (None, None),
        };
        let id = self.id(&partner, date);
        Commitment {
            id,
            partner,
            title,
            title_status: TitleStatuses { fr, en },
            instrument_type,
            instrument_term: Term { fr: term_fr, en: term_en },
            collection,
            scope: self.stated_text("scope").map(|slug| Scope::from(slug.as_str())),
            signed,
            period,
            place: if self.is_unstated("place") { None } else { self.both("place") },
            signatories: self.texts("signatories"),
            content: self.texts("content"),
            in_force: self.answer("in_force"),
            convention_reference: self.answer("convention_reference"),
            domains: self.set("domains", |slug| Domain::from(slug)),
            objectives: self.set("objectives", |slug| Objective::from(slug)),
            working_group: self.working_group(),
            activities: self.activities(),
            follows: self.stated_text("follows"),
            sources: self.sources(),
            evidence: self.evidence(signed.is_some()),
            unknown: serde_json::Map::new(),
        }
    }

    fn partner(&mut self) -> Partner {
        let name = self.needed_both("partner/name");
        let id = self.text("partner/id").unwrap_or_else(|| slug(&name.fr));
        if !name.fr.is_empty() {
            self.slug("partner/id", &id);
        }
        let kind = self.choice("partner/kind", |slug| PartnerKind::from(slug));
        let region = self.choice("partner/region", |slug| Region::from(slug));
        Partner {
            id,
            name,
            in_text: self.both("partner/in_text"),
            kind,
            state: self.both("partner/state"),
            iso: self.text("partner/iso"),
            region,
            seat: self.seat(),
            aliases: self
                .draft
                .text("partner/aliases")
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            unknown: serde_json::Map::new(),
        }
    }

    fn seat(&mut self) -> Option<Seat> {
        let parts = ["fr", "en", "lat", "lon"].map(|part| format!("partner/seat/{part}"));
        if parts.iter().all(|path| self.text(path).is_none()) {
            return None;
        }
        let Bilingual { fr, en } = self.needed_both("partner/seat");
        let [lat, lon] =
            [("partner/seat/lat", 90), ("partner/seat/lon", 180)].map(|(path, most)| self.degrees(path, most));
        Some(Seat { fr, en, lat, lon })
    }

    /// A number as people type it, with a comma or a point.
    fn degrees(&mut self, path: &str, most: i32) -> f64 {
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

    fn title_status(&mut self, language: Language) -> TitleStatus {
        let path = format!("title_status/{language}");
        match self.draft.text(&path) {
            OFFICIAL => TitleStatus::Official,
            "" | DESCRIPTIVE => TitleStatus::Descriptive,
            found => {
                let reason = Reason::UnknownWord { found: found.to_owned(), known: &[OFFICIAL, DESCRIPTIVE] };
                self.report(&path, reason.into());
                TitleStatus::Descriptive
            }
        }
    }

    /// The id as typed, else partner and year.
    fn id(&mut self, partner: &Partner, date: Option<When>) -> String {
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

    fn slug(&mut self, path: &str, text: &str) {
        if text.is_empty() {
            self.report(path, Need::Text);
        } else if slug(text) != text {
            self.report(path, Reason::NotASlug(text.to_owned()).into());
        }
    }

    fn working_group(&mut self) -> Option<WorkingGroup> {
        let meets = self.stated_text("working_group/meets").map(|slug| Frequency::from(slug.as_str()));
        let last_met = self.date::<PartialDate>("working_group/last_met");
        (meets.is_some() || last_met.is_some()).then_some(WorkingGroup { meets, last_met })
    }

    fn activities(&mut self) -> Vec<Activity> {
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

    fn sources(&mut self) -> Vec<Source> {
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
    fn evidence(&mut self, is_signed: bool) -> BTreeMap<String, Evidence> {
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
