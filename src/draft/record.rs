//! A record as the texts of a draft, and what is made of the texts: each field has its inputs here, is written and read here, and nowhere
//! else in this room.

use super::cell::{Path, RANK, Texts};
use super::form::{DESCRIPTIVE, INFERRED, Input, InputShape as As, OFFICIAL, STATED, Section as In, Vocabulary};
use super::reader::Reader;
use crate::commitment::{
    Basis, Bilingual, Collection, Commitment, Domain, Evidence, InstrumentType, Language, Objective, Partner,
    PartnerKind, Reason, Region, Scope, Seat, Source, Term, TitleStatus, TitleStatuses, When, WorkingGroup, slug,
};

/// All inputs, in the order of the form. The first takes any text and names the draft.
pub const INPUTS: [Input; 36] = [
    input(In::Partner, "partner/name", As::Line).both().on("partner"),
    input(In::Partner, "partner/in_text", As::Line).both(),
    input(In::Partner, "partner/kind", As::Choice(Vocabulary::PartnerKind)),
    input(In::Partner, "partner/state", As::Line).both(),
    input(In::Partner, "partner/iso", As::Line),
    input(In::Partner, "partner/region", As::Choice(Vocabulary::Region)),
    input(In::Partner, "partner/seat", As::Line).both(),
    input(In::Partner, "partner/seat/lat", As::Degrees(90)),
    input(In::Partner, "partner/seat/lon", As::Degrees(180)),
    input(In::Partner, "partner/aliases", As::Lines),
    input(In::Partner, "partner/id", As::Slug),
    input(In::Title, "title", As::Text).both().on("title"),
    input(In::Title, "title_status", As::Choice(Vocabulary::TitleStatus)).both(),
    input(In::Title, "instrument_type", As::Choice(Vocabulary::InstrumentType)).on("instrument_type"),
    input(In::Title, "instrument_term", As::Line).both().on("instrument_term"),
    input(In::Title, "collection", As::Choice(Vocabulary::Collection)).on("collection"),
    input(In::Title, "id", As::Slug),
    input(In::Signature, "date", As::When).on("date"),
    input(In::Signature, "place", As::Line).both().on("place"),
    input(In::Signature, "signatories/*", As::Text).both().on("signatories"),
    input(In::Content, "scope", As::Choice(Vocabulary::Scope)).on("scope"),
    input(In::Content, "content/*", As::Text).both().on("content"),
    input(In::Content, "domains", As::Set(Vocabulary::Domain)).on("domains"),
    input(In::Content, "objectives", As::Set(Vocabulary::Objective)).on("objectives"),
    input(In::Convention, "convention_reference", As::Answer).on("convention_reference"),
    input(In::Convention, "in_force", As::Answer).on("in_force"),
    input(In::FollowUp, "working_group/last_met", As::Date).on("working_group.last_met"),
    input(In::FollowUp, "working_group/meets", As::Choice(Vocabulary::Frequency)).on("working_group.meets"),
    input(In::FollowUp, "follows", As::Slug).on("follows"),
    input(In::FollowUp, "activities/*/when", As::When),
    input(In::FollowUp, "activities/*", As::Text).both(),
    input(In::FollowUp, "activities/*/source", As::Source),
    input(In::Sources, "sources/*", As::Line).both(),
    input(In::Sources, "sources/*/url", As::Url),
    input(In::Sources, "sources/*/lang", As::Tag),
    input(In::Sources, "sources/*/quote", As::Text),
];

const fn input(section: In, stem: &'static str, shape: As) -> Input {
    Input { stem, section, shape, bilingual: false, evidence: None }
}

impl Input {
    const fn both(self) -> Self {
        Self { bilingual: true, ..self }
    }

    const fn on(self, evidence: &'static str) -> Self {
        Self { evidence: Some(evidence), ..self }
    }

    /// The input that edits a path: a text, a value of a set, a rank. `None` for evidence and what is no part of the form.
    pub fn of(path: &Path) -> Option<Self> {
        let place = match path.item() {
            Some((list, _)) => [list, "/*/", path.leaf()].concat(),
            None => path.as_str().to_owned(),
        };
        let cut = place.rsplit_once('/').map_or(place.as_str(), |(stem, _)| stem);
        let at = |stem: &str| INPUTS.iter().find(|input| input.stem == stem);
        at(&place).or_else(|| at(cut)).copied()
    }
}

/// The texts of a record as a draft holds them. Items of lists have their places as ids, sources their own.
///
/// Fully destructured, so that a new field of the dataset has to be given its path here. Unknown fields are not texts:
/// publishing leaves them where they are.
pub fn texts_of(commitment: &Commitment) -> Texts {
    let Commitment {
        id,
        partner,
        title,
        title_status,
        instrument_type,
        instrument_term,
        collection,
        scope,
        signed,
        period,
        place,
        signatories,
        content,
        in_force,
        convention_reference,
        domains,
        objectives,
        working_group,
        activities,
        follows,
        sources,
        evidence,
        unknown: _,
    } = commitment;
    let mut texts = Writer(partner_texts(partner));
    texts.put("id", id);
    texts.both("title", title);
    for language in Language::ALL {
        let status = match title_status.get(language) {
            TitleStatus::Official => OFFICIAL,
            TitleStatus::Descriptive => DESCRIPTIVE,
        };
        texts.put(format!("title_status/{language}"), status);
        texts.put(format!("instrument_term/{language}"), instrument_term.get(language).unwrap_or_default());
    }
    texts.put("instrument_type", instrument_type.slug());
    texts.put("collection", collection.slug());
    texts.put("scope", scope.as_ref().map_or("", |scope| scope.slug()));
    let date = signed.map(When::Date).or(period.map(When::Span));
    texts.put("date", &date.map_or_else(String::new, |date| date.to_string()));
    if let Some(place) = place {
        texts.both("place", place);
    }
    for (list, items) in [("signatories", signatories), ("content", content)] {
        for (item, rank) in items.iter().zip(1..) {
            texts.item(list, &rank.to_string(), rank);
            texts.both(&format!("{list}/{rank}"), item);
        }
    }
    texts.put("in_force", answer(*in_force));
    texts.put("convention_reference", answer(*convention_reference));
    texts.set("domains", domains.iter().map(Domain::slug));
    texts.set("objectives", objectives.iter().map(Objective::slug));
    if let Some(WorkingGroup { meets, last_met }) = working_group {
        texts.put("working_group/meets", meets.as_ref().map_or("", |meets| meets.slug()));
        texts.put("working_group/last_met", &last_met.map_or_else(String::new, |date| date.to_string()));
    }
    for (activity, rank) in activities.iter().zip(1..) {
        texts.item("activities", &rank.to_string(), rank);
        texts.both(&format!("activities/{rank}"), &activity.text);
        texts.put(format!("activities/{rank}/when"), &activity.when.to_string());
        texts.put(format!("activities/{rank}/source"), &activity.source);
    }
    texts.put("follows", follows.as_deref().unwrap_or_default());
    for (Source { id, label, url, lang, quote }, rank) in sources.iter().zip(1..) {
        texts.item("sources", id, rank);
        texts.both(&format!("sources/{id}"), label);
        for (leaf, text) in [("url", url), ("lang", lang), ("quote", quote)] {
            texts.put(format!("sources/{id}/{leaf}"), text);
        }
    }
    for (name, Evidence { basis, source }) in evidence {
        let name = if ["signed", "period"].contains(&name.as_str()) { "date" } else { name };
        let basis = match basis {
            Basis::Stated => STATED,
            Basis::Inferred => INFERRED,
        };
        texts.put(Path::basis(name), basis);
        texts.set(&Path::sources_of(name), source.ids().iter().map(String::as_str));
    }
    texts.0
}

/// The texts of a partner: what choosing one of the register fills in.
pub fn partner_texts(partner: &Partner) -> Texts {
    let Partner { id, name, in_text, kind, state, iso, region, seat, aliases, unknown: _ } = partner;
    let mut texts = Writer::default();
    texts.put("partner/id", id);
    texts.both("partner/name", name);
    for (stem, text) in [("partner/in_text", in_text), ("partner/state", state)] {
        if let Some(text) = text {
            texts.both(stem, text);
        }
    }
    texts.put("partner/kind", kind.slug());
    texts.put("partner/iso", iso.as_deref().unwrap_or_default());
    texts.put("partner/region", region.slug());
    if let Some(Seat { fr, en, lat, lon }) = seat {
        texts.put("partner/seat/fr", fr);
        texts.put("partner/seat/en", en);
        texts.put("partner/seat/lat", &lat.to_string());
        texts.put("partner/seat/lon", &lon.to_string());
    }
    texts.put("partner/aliases", &aliases.join("\n"));
    texts.0
}

fn answer(value: Option<bool>) -> &'static str {
    match value {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

#[derive(Default)]
struct Writer(Texts);

impl Writer {
    fn put(&mut self, path: impl Into<Path>, text: &str) {
        if !text.is_empty() {
            self.0.insert(path.into(), text.into());
        }
    }

    fn both(&mut self, stem: &str, text: &Bilingual) {
        for language in Language::ALL {
            self.put(Path::in_language(stem, language), text.get(language));
        }
    }

    fn item(&mut self, list: &str, id: &str, rank: usize) {
        self.put(Path::in_item(list, id, RANK), &rank.to_string());
    }

    fn set<'a>(&mut self, set: &str, values: impl Iterator<Item = &'a str>) {
        for (value, rank) in values.zip(1..) {
            self.put(Path::member(set, value), &rank.to_string());
        }
    }
}

impl Reader<'_> {
    /// The record of the texts; what is missing is empty in it.
    pub(super) fn commitment(&mut self) -> Commitment {
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
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::form::{field_of, section_of};
    use super::*;
    use crate::commitment::Field;

    #[test]
    fn every_input_is_in_the_section_of_its_path() {
        for input in INPUTS {
            let path = Path::new(input.stem.replacen('*', "1", 1) + "/fr");
            let path = if input.stem == "id" { Path::new("id") } else { path };
            assert_eq!(section_of(&path), Some(input.section), "{path}");
        }
    }

    #[test]
    fn every_field_has_an_input_and_its_evidence_goes_with_it() {
        let fields = |paths: Vec<Path>| paths.iter().filter_map(field_of).collect::<BTreeSet<_>>();
        let stems = INPUTS.iter().map(|input| Path::new(input.stem)).collect();
        assert_eq!(fields(stems), Field::ALL.into_iter().collect());
        for input in INPUTS {
            let Some(name) = input.evidence else { continue };
            assert_eq!(field_of(&Path::basis(name)), field_of(&Path::new(input.stem)), "{name}");
        }
    }
}
