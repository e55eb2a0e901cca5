//! Words of the command line `engagements`.

use super::plural::{both, commitments, counted, number, quoted};
use super::{colon, pick};
use crate::commitment::Language;

texts! {
    /// Words of the command line.
    CliTexts {
        about: "Le registre des engagements internationaux du Québec en culture, en fichiers" / "The register of Québec’s international culture commitments, as files",
        check_about: "Vérifie des fichiers de données, JSON ou CSV, et nomme tout ce qui ne va pas : la place, la raison, le remède" / "Checks data files, JSON or CSV, and names everything that is wrong: the place, the reason, the remedy",
        check_codes: "Codes de sortie : 0 tout est lu, 1 un fichier a un problème, 2 arguments erronés, 3 un fichier ne peut pas être lu." / "Exit codes: 0 all is read, 1 a file has a problem, 2 wrong arguments, 3 a file cannot be read.",
        convert_about: "Change des données JSON en tableau CSV complet, ou un tel tableau en JSON" / "Turns JSON data into a complete CSV table, or such a table into JSON",
        convert_codes: "Ce que le jeu de données dit hors de ses fiches est dans dataset.json, à côté du tableau. Codes de sortie : 0 écrit, 1 les données ont un problème (rien n’est écrit), 2 arguments erronés, 3 un fichier ne peut pas être lu ou écrit." / "What the dataset says beside its records is in dataset.json, beside the table. Exit codes: 0 written, 1 the data have a problem (nothing is written), 2 wrong arguments, 3 a file cannot be read or written.",
        site_about: "Écrit ce qu’un site dit de ses données : la liste dans ses pages, une page par fiche, le tableau CSV, le plan du site" / "Writes what a site states of its data: the list in its pages, a page for each record, the CSV table, the sitemap",
        site_codes: "Codes de sortie : 0 écrit, 1 les données ont un problème (rien n’est écrit), 2 arguments erronés, 3 un fichier ne peut pas être lu ou écrit." / "Exit codes: 0 written, 1 the data have a problem (nothing is written), 2 wrong arguments, 3 a file cannot be read or written.",
        usage: "Emploi" / "Usage",
        commands: "Commandes" / "Commands",
        arguments: "Arguments" / "Arguments",
        options: "Options" / "Options",
        files_help: "Les fichiers à vérifier" / "The files to check",
        from_help: "Le fichier à lire : du JSON, ou un tableau avec son dataset.json" / "The file to read: JSON, or a table with its dataset.json",
        to_help: "Le fichier à écrire, en .csv ou en .json" / "The file to write, .csv or .json",
        data_help: "Le jeu de données : un fichier tel que commitments.json" / "The dataset: a file such as commitments.json",
        dist_help: "Le dossier du site, tel que script/build le fait" / "The folder of the site, as script/build makes it",
        records_help: "Écrire une page par fiche même au-delà de 10 000" / "Write a page for each record also where there are more than 10,000",
        lang_help: "La langue : fr ou en; sinon celle de LC_ALL, de LANG, ou le français" / "The language: fr or en; else that of LC_ALL, of LANG, or French",
        help_help: "Affiche cette aide" / "Prints this help",
        version_help: "Affiche la version" / "Prints the version",
        file: "FICHIER" / "FILE",
        from: "DE" / "FROM",
        to: "VERS" / "TO",
        data: "DONNÉES" / "DATA",
        dist: "SITE" / "DIST",
        language: "LANGUE" / "LANGUAGE",
        command: "COMMANDE" / "COMMAND",
        see_help: "Voir « engagements --help »." / "See “engagements --help”.",
        wrong_arguments: "arguments erronés" / "wrong arguments",
        no_command: "aucune commande" / "no command",
        again: "Corriger cela, puis relancer la commande." / "Mend this and run the command again.",
        data_again: "Corriger le fichier, puis relancer la commande; rien n’est écrit." / "Correct the file and run the command again; nothing is written.",
        is_link: "un lien symbolique, qui n’est pas suivi. Le remplacer par le fichier ou le dossier même." / "a symbolic link, which is not followed. Replace it by the file or folder itself.",
        readers_table: "ce tableau est en une seule langue et ne contient pas tout. Convertir le tableau complet, data/commitments.csv." / "this table is in one language and does not hold everything. Convert the complete table, data/commitments.csv.",
        same_file: "le fichier à lire et le fichier à écrire sont le même. En nommer un autre." / "the file to read and the file to write are the same. Name another one.",
        unknown_ending: "la fin de ce nom n’est ni .csv ni .json. Nommer le fichier à écrire selon sa forme." / "the name ends neither in .csv nor in .json. Name the file to write by its form.",
        records_alone: "des fiches seules, sans ce que le jeu de données dit à côté. Donner le jeu entier." / "records alone, without what the dataset says beside them. Give the whole dataset.",
        no_dataset: "le tableau n’a pas ce que le jeu de données dit hors de ses fiches. Mettre dataset.json à côté." / "the table lacks what the dataset says beside its records. Put dataset.json beside it.",
    }
}

/// An argument that is not known: « argument inconnu « --foo » ».
pub fn unknown_argument(language: Language, found: &str) -> String {
    [pick(language, "argument inconnu ", "unknown argument "), &quoted(language, found)].concat()
}

/// A command that is not known.
pub fn unknown_command(language: Language, found: &str) -> String {
    [pick(language, "commande inconnue ", "unknown command "), &quoted(language, found)].concat()
}

/// A value that an argument does not take.
pub fn wrong_value(language: Language, argument: &str, found: &str) -> String {
    [&quoted(language, found), pick(language, " n’est pas une valeur de ", " is no value of "), argument].concat()
}

/// Arguments that are needed.
pub fn missing_arguments(language: Language, names: &[String]) -> String {
    [pick(language, "il manque ", "missing: "), &both(language, names)].concat()
}

/// What might have been meant.
pub fn suggested(language: Language, name: &str) -> String {
    [pick(language, "Peut-être ", "Perhaps "), &quoted(language, name), "?"].concat()
}

/// What is wrong with a file: « essai.csv : … ».
pub fn about_file(language: Language, path: &str, words: &str) -> String {
    [path, colon(language), words].concat()
}

/// A mark that a page of the site lacks.
pub fn missing_mark(language: Language, mark: &str) -> String {
    match language {
        Language::Fr => {
            ["la marque ", &quoted(language, mark), " manque. Donner le dossier que script/build a fait."].concat()
        }
        Language::En => {
            ["the mark ", &quoted(language, mark), " is missing. Give the folder that script/build made."].concat()
        }
    }
}

/// What `convert` wrote: « 36 engagements écrits dans a.csv et dataset.json ».
pub fn converted(language: Language, count: usize, files: &[String]) -> String {
    let written = match (language, count) {
        (Language::Fr, 0 | 1) => " écrit dans ",
        (Language::Fr, _) => " écrits dans ",
        (Language::En, _) => " written to ",
    };
    [&commitments(language, count), written, &both(language, files)].concat()
}

/// What `site` wrote.
pub fn site_written(language: Language, files: usize, records: usize, deleted: usize) -> String {
    match language {
        Language::Fr => [
            "fichiers écrits\u{a0}: ",
            &number(language, files),
            ", dont pages de fiches\u{a0}: ",
            &number(language, records),
            "; anciennes pages supprimées\u{a0}: ",
            &number(language, deleted),
        ]
        .concat(),
        Language::En => [
            &counted(language, files, "file", "files"),
            " written, with ",
            &counted(language, records, "page of a record", "pages of records"),
            "; ",
            &counted(language, deleted, "old page", "old pages"),
            " deleted",
        ]
        .concat(),
    }
}
