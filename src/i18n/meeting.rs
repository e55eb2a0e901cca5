//! Words of a meeting that depend on numbers, names and dates.

use super::label::{self, Gender};
use super::plural::{agree, both, commitments, counted, number, some_of};
use super::sentence::region_in_text;
use super::{Passage, colon, date, pick};
use crate::commitment::{Answer, Collection, Commitment, Dataset, Field, Fingerprint, Language, Region, YearSpan};
use crate::meeting::{Deck, Hold, MAX_OWN_SLIDES, Picture, RoomStatus, Scene, Slide};

texts! {
    /// Words of a meeting.
    MeetingTexts {
        opening: "Ouverture" / "Opening",
        map: "Carte" / "Map",
        timeline: "Chronologie" / "Timeline",
        table: "Tableau" / "Table",
        signed: "Signé" / "Signed",
        convention: "Convention" / "Convention",
        underlined: "Souligné" / "Underlined",
        controls: "Commandes de la présentation" / "Presentation controls",
        previous: "Précédente" / "Previous",
        next: "Suivante" / "Next",
        overview: "Vue d’ensemble" / "Overview",
        audience: "Fenêtre du public" / "Audience window",
        audience_without_file: "La fenêtre du public ne peut pas lire votre fichier\u{a0}: présentez dans cette fenêtre-ci." / "The audience window cannot read your file: present in this window.",
        full_screen: "Plein écran" / "Full screen",
        blank: "Écran noir" / "Black screen",
        end_blank: "Rallumer l’écran" / "End black screen",
        help: "Aide" / "Help",
        end: "Terminer" / "End",
        keys: "Les touches de la présentation" / "Keys of the presentation",
        key_arrows: "diapositive précédente, suivante" / "previous slide, next slide",
        key_pages: "les mêmes, d’une télécommande" / "the same, from a clicker",
        clicker: "ou la télécommande" / "or the clicker",
        key_ends: "première, dernière" / "first, last",
        key_leave: "ferme ce qui est ouvert, sinon termine" / "closes what is open, else ends",
        fingers: "Un glissement ou une touche du doigt tourne la page; dans le tiers de gauche, une touche revient." / "A swipe or a tap turns the page; a tap in the left third goes back.",
        letters: "Touches d’une seule lettre, et le point (?, B, F, O)" / "Single-letter keys, and the full stop (?, B, F, O)",
        home_key: "Début" / "Home",
        end_key: "Fin" / "End",
        escape_key: "Échap" / "Esc",
        enter_key: "Entrée" / "Enter",
        choose: "choisir" / "choose",
        go_there: "y aller" / "go there",
        elapsed: "Temps écoulé" / "Elapsed time",
        hour: "Heure" / "Time",
        slide: "Diapositive" / "Slide",
        room_sees: "La salle voit" / "The room sees",
        upcoming: "Ensuite" / "Next",
        on_resume: "À la reprise" / "On resuming",
        after_last: "C’est la dernière diapositive." / "This is the last slide.",
        freeze: "Figer" / "Freeze",
        resume: "Reprendre" / "Resume",
        search_and_send: "Chercher, puis envoyer" / "Search, then send",
        search_placeholder: "Partenaire, titre, mot…" / "Partner, title, word…",
        send: "Envoyer à la salle" / "Send to the room",
        go_to: "Aller à" / "Go to",
        waiting: "Elle s’ouvre…" / "It is opening…",
        never_a_draft: "Elle ne peut montrer ni brouillon ni note." / "It can show neither drafts nor notes.",
        lost: "Perdue de vue : elle a été fermée, ou ne répond plus." / "Lost: it was closed, or no longer answers.",
        mute: "Ouverte, mais elle ne répond pas. Ce navigateur ne laisse pas se parler deux fenêtres d’un fichier ouvert du disque : ouvrez le registre depuis un site, ou présentez dans cette seule fenêtre." / "Open, but it does not answer. This browser does not let two windows of a file opened from disk talk: open the register from a site, or present in this window alone.",
        present_here: "Présenter dans cette fenêtre" / "Present in this window",
        open_again: "La rouvrir" / "Open it again",
        blocked: "Le navigateur a bloqué la fenêtre." / "The browser blocked the window.",
        open_by_hand: "L’ouvrir à la main" / "Open it by hand",
        close_window: "La fermer" / "Close it",
        second: "Une autre fenêtre mène déjà cette rencontre" / "Another window already leads this meeting",
        lead_from_here: "Mener la salle d’ici" / "Lead the room from here",
        lead_from_here_about: "À la même diapositive et au même temps. L’autre fenêtre ne fera plus que suivre; elle le dira et pourra reprendre la main." / "At the same slide and the same time. The other window will only follow; it will say so and can take the lead back.",
        take_over: "Prendre la main" / "Take the lead",
        own_meeting: "Tenir une rencontre à part" / "Hold a separate meeting",
        open_own_meeting: "Ouvrir ma propre rencontre" / "Open my own meeting",
        copied_by_mistake: "Copiée par mégarde? Fermez cette fenêtre : rien ne change pour la salle." / "Copied by mistake? Close this window: nothing changes for the room.",
        overtaken: "Une autre fenêtre mène maintenant la rencontre; celle-ci ne fait que suivre." / "Another window now leads the meeting; this one only follows.",
        take_back: "Reprendre la main" / "Take the lead back",
        room_waits: "En attente de la présentation" / "Waiting for the presentation",
        show_own_slide: "Afficher cette diapositive" / "Show this slide",
        narrow: "Restreindre la sélection" / "Narrow the selection",
        is_blank: "Écran noir." / "Black screen.",
    }
}

/// A row of a commitment's slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub name: &'static str,
    /// Its value; none where no source states it.
    pub value: Option<String>,
    /// « non précisée », where there is no value.
    pub unstated: &'static str,
    /// Whether it is inferred.
    pub is_inferred: bool,
}

/// The name of a slide in lists: « Ouverture », « Pays basque », « Tableau ».
pub fn slide_name(language: Language, slide: &Slide, dataset: &Dataset) -> String {
    let texts = MeetingTexts::of(language);
    match slide {
        Slide::Opening => texts.opening.to_owned(),
        Slide::Map => texts.map.to_owned(),
        Slide::Timeline => texts.timeline.to_owned(),
        Slide::Table(_) => texts.table.to_owned(),
        Slide::Record(row) => dataset
            .commitments
            .get(*row)
            .map_or_else(String::new, |commitment| commitment.partner.name.get(language).to_owned()),
    }
}

/// The same with the year, which distinguishes several of one partner: « Italie, 2017 ».
pub fn slide_name_and_year(language: Language, slide: &Slide, dataset: &Dataset) -> String {
    let name = slide_name(language, slide, dataset);
    let commitment = if let Slide::Record(row) = slide { dataset.commitments.get(*row) } else { None };
    match commitment.and_then(Commitment::years) {
        Some(years) => [&name, ", ", &date::span(language, years)].concat(),
        None => name,
    }
}

/// The line below the next slide: « 6 Pays basque, 2017 ».
pub fn numbered_slide(language: Language, number: usize, slide: &Slide, dataset: &Dataset) -> String {
    format!("{number} {}", slide_name_and_year(language, slide, dataset))
}

/// The name of a slide in the list of all; of the table's, where there are several, with its page: « Tableau 2 / 6 ».
pub fn listed_slide(language: Language, number: usize, deck: &Deck, dataset: &Dataset) -> String {
    let name = deck.slide(number).map(|slide| slide_name_and_year(language, slide, dataset)).unwrap_or_default();
    match deck.table_page(number) {
        Some((page, pages)) if pages > 1 => format!("{name} {}", number_of(page, pages)),
        _ => name,
    }
}

/// What is announced when the slide changes: « Diapositive 6 sur 14 : Pays basque ».
pub fn slide_announced(language: Language, number: usize, length: usize, name: &str) -> String {
    let number = some_of(language, number, length);
    format!("{} {number}{}{name}", MeetingTexts::of(language).slide, colon(language))
}

/// The number of a slide in its corner, or of a page: « 6 / 14 ».
pub fn number_of(number: usize, length: usize) -> String {
    format!("{number} / {length}")
}

/// « 14 diapositives ».
pub fn slides(language: Language, count: usize) -> String {
    counted(language, count, pick(language, "diapositive", "slide"), pick(language, "diapositives", "slides"))
}

/// What a meeting of many commitments leaves out: « Au-delà de 60 engagements, pas de diapositive pour chacun : le tableau en montre
/// 60 sur 775. »
pub fn without_own_slides(language: Language, deck: &Deck) -> Option<String> {
    let (all, most) = (deck.rows().len(), number(language, MAX_OWN_SLIDES));
    let shown = some_of(language, all - deck.left_out(), all);
    let words = match language {
        Language::Fr => [
            "Au-delà de ",
            &most,
            " engagements, pas de diapositive pour chacun\u{a0}: le tableau en montre ",
            &shown,
            ".",
        ],
        Language::En => ["Above ", &most, " commitments, none has a slide of its own: the table shows ", &shown, "."],
    };
    (all > MAX_OWN_SLIDES).then(|| words.concat())
}

/// Below the last slide of the table, the commitments that it leaves out: « Et 715 autres engagements. »
pub fn left_out(language: Language, count: usize) -> String {
    let others = match language {
        Language::Fr => counted(language, count, "autre engagement", "autres engagements"),
        Language::En => counted(language, count, "more commitment", "more commitments"),
    };
    [pick(language, "Et ", "And "), &others, "."].concat()
}

/// What Esc does in the overview: « revenir à la 6 ».
pub fn back_to(language: Language, slide: usize) -> String {
    pick(language, "revenir à la ", "back to ").to_owned() + &number(language, slide)
}

/// The sentence of the opening, its number set apart: « 10 », « engagements sur 36 … ». None where it begins with no number.
pub fn numeral(sentence: &super::Sentence) -> Option<(String, String)> {
    let whole = sentence.to_string();
    let end = whole.find(|letter: char| !letter.is_ascii_digit() && letter != '\u{a0}' && letter != ',')?;
    let (digits, rest) = whole.split_at_checked(end)?;
    let digits = digits.trim_end_matches('\u{a0}');
    (!digits.is_empty()).then(|| (digits.to_owned(), rest.trim_start().to_owned()))
}

/// How many commitments give an answer to the Convention: « 3 », « se réfèrent à la Convention de 2005 ».
pub fn answered(language: Language, answer: Answer, count: usize) -> Passage {
    let words = match (language, answer) {
        (Language::Fr, Answer::Yes) => {
            agree(language, count, "se réfère à la Convention de 2005", "se réfèrent à la Convention de 2005")
        }
        (Language::Fr, Answer::NotStated) => agree(language, count, "ne le précise pas", "ne le précisent pas"),
        (Language::Fr, Answer::No) => agree(language, count, "dit ne pas s’y référer", "disent ne pas s’y référer"),
        (Language::En, Answer::Yes) => {
            agree(language, count, "refers to the 2005 Convention", "refer to the 2005 Convention")
        }
        (Language::En, Answer::NotStated) => agree(language, count, "does not state it", "do not state it"),
        (Language::En, Answer::No) => agree(language, count, "says that it does not", "say that they do not"),
    };
    Passage { before: String::new(), found: number(language, count), after: [" ", words].concat() }
}

/// Where the rows come from, in short: « 3 du rapport à l’UNESCO », « 7 d’autres sources ».
pub fn origins(language: Language, rows: &[usize], dataset: &Dataset) -> Vec<(Collection, String)> {
    let of = |collection: &Collection| {
        let is_of = |row: &&usize| dataset.commitments.get(**row).is_some_and(|found| found.collection == *collection);
        rows.iter().filter(is_of).count()
    };
    let (report, other) = (Collection::Report, Collection::OtherSources);
    let elsewhere = rows.len().saturating_sub(of(&report));
    let mut lines = Vec::new();
    if of(&report) > 0 {
        let words = pick(language, " du rapport à l’UNESCO", " from the report to UNESCO");
        lines.push((report.clone(), number(language, of(&report)) + words));
    }
    if elsewhere > 0 {
        let words = match language {
            Language::Fr => agree(language, elsewhere, " d’une autre source", " d’autres sources"),
            Language::En => agree(language, elsewhere, " from another source", " from other sources"),
        };
        lines.push((other, number(language, elsewhere) + words));
    }
    lines
}

/// The edition of the data in the corner of a slide: « 24 novembre 2026, 57A1 4BBF ».
pub fn edition(language: Language, dataset: &Dataset, fingerprint: Fingerprint) -> String {
    [&date::long(language, dataset.updated), ", ", &fingerprint.to_string()].concat()
}

/// The rows of a commitment's slide: when and where, by whom, how wide.
pub fn facts(language: Language, commitment: &Commitment) -> [Fact; 3] {
    let place = commitment.place.as_ref().map(|place| [pick(language, ", à ", ", in "), place.get(language)].concat());
    let when = match (commitment.signed, commitment.period) {
        (Some(signed), _) => Some(date::long(language, signed)),
        (None, Some(years)) => Some(date::between(language, years)),
        (None, None) => None,
    };
    let names: Vec<&str> = commitment
        .signatories
        .iter()
        .map(|who| who.get(language))
        .map(|who| who.split_once(", ").map_or(who, |(name, _)| name))
        .collect();
    [
        Fact {
            name: MeetingTexts::of(language).signed,
            value: when.map(|when| when + place.as_deref().unwrap_or_default()),
            unstated: label::not_stated(language, Gender::Masculine),
            is_inferred: Field::Date.is_inferred(commitment),
        },
        Fact {
            name: label::field(language, Field::Signatories),
            value: (!names.is_empty()).then(|| both(language, &names)),
            unstated: label::field_not_stated(language, Field::Signatories),
            is_inferred: Field::Signatories.is_inferred(commitment),
        },
        Fact {
            name: label::field(language, Field::Scope),
            value: commitment.scope.as_ref().map(|scope| label::scope(language, scope).to_owned()),
            unstated: label::field_not_stated(language, Field::Scope),
            is_inferred: Field::Scope.is_inferred(commitment),
        },
    ]
}

/// The heading of the map: « 8 partenaires », « d’Europe, 10 engagements »; the region only where all are of one.
pub fn map_heading(language: Language, partners: usize, region: Option<&Region>, shown: usize) -> Passage {
    let partners =
        counted(language, partners, pick(language, "partenaire", "partner"), pick(language, "partenaires", "partners"));
    let place = region.map(|region| [pick(language, " ", " in "), &region_in_text(language, region)].concat());
    let after = [place.as_deref().unwrap_or_default(), ", ", &commitments(language, shown)].concat();
    Passage { before: String::new(), found: partners, after }
}

/// The heading of the timeline: « 10 engagements », « signés de 2002 à 2021 ».
pub fn timeline_heading(language: Language, shown: usize, years: Option<YearSpan>) -> Passage {
    let signed = pick(language, agree(Language::Fr, shown, "signé", "signés"), "signed");
    let after = match years {
        Some(years) if years.from == years.to => {
            [" ", signed, pick(language, " en ", " in "), &years.from.to_string()].concat()
        }
        Some(years) => {
            let words = (pick(language, " de ", " from "), pick(language, " à ", " to "));
            [" ", signed, words.0, &years.from.to_string(), words.1, &years.to.to_string()].concat()
        }
        None => String::new(),
    };
    Passage { before: String::new(), found: commitments(language, shown), after }
}

/// What the search of the presenter found: « 1 engagement sur 36. La salle n’en voit rien. »
pub fn found(language: Language, count: usize, total: usize) -> String {
    let count = match (language, count) {
        (Language::Fr, 0) => ["Aucun engagement sur ", &number(language, total)].concat(),
        (Language::Fr, _) => [&commitments(language, count), " sur ", &number(language, total)].concat(),
        (Language::En, 0) => ["None of ", &commitments(language, total)].concat(),
        (Language::En, _) => [&number(language, count), " of ", &commitments(language, total)].concat(),
    };
    [&count, pick(language, ". La salle n’en voit rien.", ". The room sees nothing of it.")].concat()
}

/// The name of the button that sends a record: « Envoyer à la salle: Italie, Communiqué conjoint ».
pub fn send_record(language: Language, commitment: &Commitment) -> String {
    format!("{}: {}", MeetingTexts::of(language).send, super::register::row_name(language, commitment))
}

/// Where the deck continues after a sent record: « La fiche envoyée remplace l’image; la marche reprend ensuite à la 7. »
pub fn deck_resumes(language: Language, slide: usize) -> String {
    let lead = pick(
        language,
        "La fiche envoyée remplace l’image; la marche reprend ensuite à la ",
        "The record sent replaces the picture; the walk then goes on at ",
    );
    [lead, &number(language, slide), "."].concat()
}

/// What a window says that found another leader: « La salle n’a pas bougé : elle voit toujours la 6, Pays basque. … ».
pub fn room_has_not_moved(language: Language, scene: &Scene, deck: &Deck, dataset: &Dataset) -> String {
    let sees = match scene {
        Scene::Shown(Picture::Slide(slide)) => {
            let slide = deck.clamped(usize::from(slide.get()));
            let name = deck.slide(slide).map(|slide| slide_name(language, slide, dataset)).unwrap_or_default();
            [pick(language, "la ", "slide "), &number(language, slide), ", ", &name].concat()
        }
        Scene::Shown(Picture::Record(id)) => {
            dataset.row(id).map(|row| slide_name(language, &Slide::Record(row), dataset)).unwrap_or_default()
        }
        Scene::Blank => pick(language, "un écran noir", "a black screen").to_owned(),
    };
    let lead =
        pick(language, "La salle n’a pas bougé\u{a0}: elle voit toujours ", "The room has not moved: it still sees ");
    let rest = pick(
        language,
        ". Cette fenêtre, copiée de l’autre, n’agit pas sur elle avant votre choix.",
        ". This window, a copy of the other, changes nothing there until you choose.",
    );
    [lead, &sees, rest].concat()
}

/// What a separate meeting is: « Les mêmes 10 engagements, sans salle ouverte. … ».
pub fn own_meeting(language: Language, shown: usize) -> String {
    let rest = pick(
        language,
        ", sans salle ouverte. Terminer celle-ci laissera la première comme elle est.",
        ", without an open room. Ending this one will leave the first as it is.",
    );
    let same = match (language, shown) {
        (Language::Fr, 0 | 1) => "Le même ",
        (Language::Fr, _) => "Les mêmes ",
        (Language::En, _) => "The same ",
    };
    [same, &commitments(language, shown), rest].concat()
}

/// How long the picture has been frozen: « Figée depuis 0 min 42 s »; empty where it is not.
pub fn frozen_for(language: Language, hold: &Hold, now_ms: u64) -> String {
    let Hold::Frozen(_, since_ms) = hold else { return String::new() };
    let seconds = now_ms.saturating_sub(*since_ms) / 1000;
    let lead = pick(language, "Figée depuis ", "Frozen for ");
    format!("{lead}{}\u{a0}min {}\u{a0}s", seconds / 60, seconds % 60)
}

/// The status of the audience's window: « Ouverte, 1024 × 768. Elle ne peut montrer ni brouillon ni note. » None where it was not
/// opened.
pub fn room_status(language: Language, status: RoomStatus) -> Option<String> {
    let texts = MeetingTexts::of(language);
    let line = match status {
        RoomStatus::NotOpened => return None,
        RoomStatus::Awaited => texts.waiting,
        RoomStatus::Connected(size) => {
            let open = pick(language, "Ouverte", "Open");
            return Some(format!("{open}, {} × {}. {}", size.width_px, size.height_px, texts.never_a_draft));
        }
        RoomStatus::Lost => texts.lost,
        RoomStatus::Unreachable => texts.mute,
        RoomStatus::Blocked => texts.blocked,
    };
    Some(line.to_owned())
}

/// The time from one moment to another in hours, minutes and seconds: « 00:12:34 ».
pub fn elapsed(from_ms: u64, to_ms: u64) -> String {
    let seconds = to_ms.saturating_sub(from_ms) / 1000;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// What dots below a value mean: « Souligné », « : déduit ».
pub fn underlined(language: Language) -> Passage {
    let found = MeetingTexts::of(language).underlined.to_owned();
    let after = pick(language, "\u{a0}: déduit", ": inferred").to_owned();
    Passage { before: String::new(), found, after }
}
