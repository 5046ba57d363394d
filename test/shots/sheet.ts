import type { Picture } from './album.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 14px/20px system-ui, sans-serif; }
  body { margin: 24px; }
  nav { position: sticky; top: 0; padding: 8px 0; background: Canvas; }
  nav a { margin-right: 12px; }
  table { border-collapse: collapse; }
  th { padding: 8px; text-align: left; vertical-align: top; font-weight: 600; }
  td { padding: 4px 8px; vertical-align: top; }
  img { display: block; width: 420px; border: 1px solid GrayText; }
`;

/** A page that shows all pictures: one row for each thing to see, one column for each browser and scheme. */
export function contactSheet(pictures: Picture[]): string {
  const columns = unique(pictures.map(columnOf));
  const groups = unique(pictures.map(({ group }) => group));
  const links = groups.map((group) => `<a href="#${group}">${group}</a>`).join('');
  const tables = groups.map((group) =>
    table(
      group,
      columns,
      pictures.filter((one) => one.group === group),
    ),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>What people see</title><style>${STYLE}</style></head>
<body><h1>What people see</h1><nav>${links}</nav>
${tables.join('\n')}
</body></html>
`;
}

function table(group: string, columns: string[], pictures: Picture[]): string {
  const used = columns.filter((column) => pictures.some((one) => columnOf(one) === column));
  const head = used.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = unique(pictures.map(({ name }) => name)).map((name) => {
    const cells = used.map((column) => {
      const found = pictures.find((one) => one.name === name && columnOf(one) === column);
      return `<td>${found ? cell(found) : ''}</td>`;
    });
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  return `<h2 id="${group}">${group}</h2><table><tr><th></th>${head}</tr>
${rows.join('\n')}</table>`;
}

function cell({ path, name, before }: Picture): string {
  const picture = `<a href="${path}"><img loading="lazy" src="${path}" alt="${name}"></a>`;
  return before ? `${picture}changed: <a href="${before}">before</a>` : picture;
}

const columnOf = ({ browser, scheme }: Picture): string => `${browser}, ${scheme}`;

const unique = (names: string[]): string[] => [...new Set(names)].sort();
