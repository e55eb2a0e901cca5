// What a reader without WebAssembly gets: what this is, the date of its data, and the list, in both languages.
// It carries no hook of the page, which removes `#static` when it mounts. What a record lacks is left blank.

const words = {
  fr: {
    title: "Engagements internationaux en culture",
    about: (report, other) =>
      `Le registre des engagements internationaux du Québec en culture\u00a0: ${report} tirés de son rapport à l’UNESCO, 2016-2020, et ${other} d’autres sources publiques. La liste n’est pas complète.`,
    updated: "Données du",
    columns: ["Date", "Partenaire", "Titre"],
    dash: "-",
    inferred: "déduit",
  },
  en: {
    title: "International culture commitments",
    about: (report, other) =>
      `The register of Québec’s international culture commitments: ${report} from its report to UNESCO, 2016–2020, and ${other} from other public sources. The list is not complete.`,
    updated: "Data of",
    columns: ["Date", "Partner", "Title"],
    dash: "–",
    inferred: "inferred",
  },
};

/** The HTML of `#static`, from a parsed `commitments.json`. */
export function staticList(dataset) {
  const commitments = dataset.commitments.toSorted(newestFirst);
  const report = commitments.filter(({ collection }) => collection === "report-2016-2020").length;

  const section = (lang, heading) => {
    const { title, about, updated, columns } = words[lang];
    const head = columns.map((column) => `<th scope="col">${column}</th>`).join("");
    return `<section lang="${lang}"><${heading}>${title}</${heading}>
<p>${about(report, commitments.length - report)} ${updated} ${escape(dataset.updated)}.</p>
<table><thead><tr>${head}</tr></thead><tbody>
${commitments.map((commitment) => row(commitment, lang)).join("\n")}
</tbody></table></section>`;
  };
  return `<div id="static"><main>${section("fr", "h1")}\n${section("en", "h2")}</main></div>`;
}

function row(commitment, lang) {
  const cells = [date(commitment, words[lang]), commitment.partner?.name?.[lang], commitment.title?.[lang]];
  return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`;
}

function date({ signed, period, evidence }, { dash, inferred }) {
  if (!signed) return period && `${period.from}${dash}${period.to}`;
  return evidence?.signed?.basis === "inferred" ? `${signed} (${inferred})` : signed;
}

// As the register orders them: by the first possible day, none last, ties by id.
function newestFirst(a, b) {
  const [first, second] = [firstDay(a), firstDay(b)];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function firstDay({ signed, period }) {
  const start = signed ?? period?.from;
  return start ? `${start}-01-01`.slice(0, "YYYY-MM-DD".length) : "";
}

function escape(text) {
  return String(text ?? "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
