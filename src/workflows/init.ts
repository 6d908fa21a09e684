import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { template } from '../messages/message.ts';
import type { Lang } from '../model/message.ts';
import { PACKAGE } from '../version.ts';

/** A file of a new project, its path relative to the project and with forward slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly content: string;
}

/** The example set that comes with desmig; all of it is invented. */
const EXAMPLE = new URL('fixtures/example/', PACKAGE);

/** Folder of the example files in a project. */
export const EXAMPLE_FOLDER = { id: 'contoh', en: 'example' } as const;

/**
 * The files of a new project: configuration, a note, a `.gitignore` that lets nothing in but what it names, and the
 * example set. Nothing is written here.
 */
export async function projectFiles(lang: Lang): Promise<readonly ProjectFile[]> {
  const names = (await readdir(EXAMPLE)).filter((name) => name.endsWith('.csv')).sort();
  const folder = EXAMPLE_FOLDER[lang];
  const examples = await Promise.all(
    names.map(async (name) => ({
      path: `${folder}/${name}`,
      content: await readFile(fileURLToPath(new URL(name, EXAMPLE)), 'utf8'),
    })),
  );
  return [
    { path: 'desmig.config.json', content: configText(lang) },
    { path: 'README.md', content: readmeText(lang) },
    { path: '.gitignore', content: ignoreText(lang) },
    ...examples,
  ];
}

function configText(lang: Lang): string {
  return `{
  // ${template('init-config-note')[lang]}
  "settings": { "lang": "${lang}", "minCell": 5 },
  // ${template('init-config-indicator')[lang]}
  // "indicators": {
  //   "custody_and_access": {
  //     "title": {
  //       "id": "Perebutan kuasa asuh dan pelarangan akses",
  //       "en": "Custody disputes and denied access"
  //     },
  //     "kind": "proportion", "counts": "cases", "universe": "process", "publicLevel": "regency",
  //     "numerator": {
  //       "from": "case_counts", "where": "category in ('custody-dispute', 'denied-access')",
  //       "label": { "id": "kasus kuasa asuh dan akses", "en": "custody and access cases" }
  //     },
  //     "denominator": { "from": "case_counts", "label": { "id": "semua kasus", "en": "all cases" } }
  //   }
  // }
}
`;
}

function readmeText(lang: Lang): string {
  const say = (key: string) => template(key)[lang];
  const folder = EXAMPLE_FOLDER[lang];
  const report = lang === 'id' ? 'desmig laporan' : 'desmig report';
  return `# ${say('init-readme')}

${say('init-readme-example')}

\`\`\`sh
${report} ${folder}/complaints.csv ${folder}/villages.csv -o ${lang === 'id' ? 'laporan' : 'report'}.html
\`\`\`

${say('init-readme-config')}

${say('init-readme-data')}
`;
}

function ignoreText(lang: Lang): string {
  const named = ['.gitignore', 'README.md', 'desmig.config.json', 'Makefile', `${EXAMPLE_FOLDER[lang]}/`];
  return `# ${template('init-ignore-note')[lang]}\n/*\n${named.map((name) => `!/${name}\n`).join('')}`;
}
