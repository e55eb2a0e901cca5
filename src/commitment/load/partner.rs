//! Reads a partner.

use serde_json::Value;

use super::super::bilingual::Bilingual;
use super::super::error::Reason;
use super::super::partner::{Partner, PartnerKind, Region, Seat};
use super::super::slug::slug;
use super::reader::Reader;

/// A partner; where the file gives it no id, the slug of its French name.
pub(super) fn partner(reader: &mut Reader, value: Value) -> Option<Partner> {
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

/// What stands in for a partner that could not be read, so that the rest of its commitment can be.
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

fn seat(reader: &mut Reader, value: Value) -> Option<Seat> {
    let mut object = reader.object(value)?;
    let fr = reader.required(&mut object, "fr", Reader::text);
    let en = reader.required(&mut object, "en", Reader::text);
    let lat = reader.required(&mut object, "lat", |reader, value| reader.degrees(value, 90));
    let lon = reader.required(&mut object, "lon", |reader, value| reader.degrees(value, 180));
    reader.nothing_else(object);
    Some(Seat { fr: fr?, en: en?, lat: lat?, lon: lon? })
}
