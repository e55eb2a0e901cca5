// What a reader without WebAssembly gets: what this is, the date of its data, and the list, in both languages.
// It carries no hook of the page, which removes `#static` when it mounts. What a record lacks is left blank.

const words = {
  fr: {
    title: "Engagements internationaux en culture",
    about: "Le registre des engagements internationaux du Québec en culture, d’après des sources publiques.",
    updated: "Données du",
    columns: ["Date", "Partenaire", "Titre"],
  },
  en: {
    title: "International culture commitments",
    about: "The register of Québec’s international culture commitments, from public sources.",
    updated: "Data of",
    columns: ["Date", "Partner", "Title"],
  },
};

export function staticList(dataset) {
  const commitments = dataset.commitments.toSorted(newestFirst);
  return `<div id="static"><main>${section("fr", "h1")}${section("en", "h2")}</main></div>`;

  function section(lang, heading) {
    const { title, about, updated, columns } = words[lang];
    const rows = commitments.map((commitment) => {
      const cells = [date(commitment), commitment.partner?.name?.[lang], commitment.title?.[lang]];
      return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`;
    });
    return `<section lang="${lang}"><${heading}>${title}</${heading}><p>${about} ${updated} ${escape(dataset.updated)}.</p>
<table><thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></section>\n`;
  }
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

function date({ signed, period }) {
  return signed ?? (period && `${period.from}–${period.to}`);
}

function escape(text) {
  return String(text ?? "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
