//! With whom: a foreign state or a government within one.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::bilingual::{Bilingual, Language};
use super::error::Reason;
use super::form::slug;
use super::reader::{Problems, Reader};
use super::vocabulary::vocabulary;

vocabulary! {
    /// What a partner is.
    PartnerKind {
        /// A sovereign state.
        Country = "country",
        /// A government within a state.
        Subnational = "subnational",
    }
}

vocabulary! {
    /// The part of the world in which a partner lies, in the order of the facet.
    Region {
        /// Europe.
        Europe = "europe",
        /// The Americas.
        Americas = "americas",
        /// Asia and the Pacific.
        AsiaPacific = "asia-pacific",
        /// Africa and the Middle East.
        AfricaMiddleEast = "africa-middle-east",
    }
}

/// The foreign partner of a commitment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Partner {
    /// Slug of the short French name (`pays-basque`); derived from the name where a file lacks it.
    #[serde(default)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
    pub id: String,
    /// The short name (« Louisiane »).
    pub name: Bilingual,
    /// The name as it is written after « avec » and "with" (« la Flandre »); absent where it is the name itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_text: Option<Bilingual>,
    /// Country or government within one.
    pub kind: PartnerKind,
    /// The state of a subnational partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<Bilingual>,
    /// ISO 3166-1 code of a country, 3166-2 of a subnational partner, null where there is none.
    pub iso: Option<String>,
    /// The part of the world.
    pub region: Region,
    /// The seat of government, null where none is known.
    pub seat: Option<Seat>,
    /// Other names under which people look for it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Fields that this version does not know, kept on the way out.
    #[serde(flatten)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

impl Partner {
    /// The name as it is written after « avec » and "with".
    pub fn in_text(&self, language: Language) -> &str {
        self.in_text.as_ref().unwrap_or(&self.name).get(language)
    }
}

/// A seat of government: its name and place, to draw a mark on the map. Approximate, never evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The city in French.
    pub fr: String,
    /// The city in English.
    pub en: String,
    /// Latitude in degrees, north positive.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -90, max = 90)))]
    pub lat: f64,
    /// Longitude in degrees, east positive.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -180, max = 180)))]
    pub lon: f64,
}

impl Seat {
    /// The city's name in one language.
    pub fn city(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

/// Reads a partner; where the file gives it no id, the slug of its French name.
pub(super) fn read<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Partner> {
    let mut object = reader.object(value)?;
    let name = reader.required(&mut object, "name", Reader::bilingual);
    let before = reader.count();
    let id = reader.optional(&mut object, "id", Reader::slug);
    let derived = name.as_ref().map(|name| slug(&name.fr)).filter(|derived| !derived.is_empty());
    if id.is_none() && derived.is_none() && name.is_some() && reader.count() == before {
        reader.report_at("id", Reason::Missing);
    }
    let in_text = reader.optional(&mut object, "in_text", Reader::bilingual);
    let kind = reader.required(&mut object, "kind", Reader::word);
    let state = reader.optional(&mut object, "state", Reader::bilingual);
    let iso = reader.optional(&mut object, "iso", Reader::text);
    let region = reader.required(&mut object, "region", Reader::word);
    let seat = reader.optional(&mut object, "seat", seat);
    let aliases = reader.optional(&mut object, "aliases", |reader, value| {
        let values = reader.list(value)?;
        Some(reader.each(values, Reader::text))
    });
    Some(Partner {
        id: id.or(derived)?,
        name: name?,
        in_text,
        kind: kind?,
        state,
        iso,
        region: region?,
        seat,
        aliases: aliases.unwrap_or_default(),
        unknown: object.rest(),
    })
}

/// A placeholder for a partner that could not be read, so that the rest of its commitment can be.
pub(super) fn unreadable() -> Partner {
    Partner {
        id: String::new(),
        name: Bilingual::default(),
        in_text: None,
        kind: PartnerKind::Other(String::new()),
        state: None,
        iso: None,
        region: Region::Other(String::new()),
        seat: None,
        aliases: Vec::new(),
        unknown: serde_json::Map::new(),
    }
}

fn seat<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Seat> {
    let mut object = reader.object(value)?;
    let fr = reader.required(&mut object, "fr", Reader::text);
    let en = reader.required(&mut object, "en", Reader::text);
    let lat = reader.required(&mut object, "lat", |reader, value| reader.degrees(value, 90));
    let lon = reader.required(&mut object, "lon", |reader, value| reader.degrees(value, 180));
    reader.nothing_else(object);
    Some(Seat { fr: fr?, en: en?, lat: lat?, lon: lon? })
}
