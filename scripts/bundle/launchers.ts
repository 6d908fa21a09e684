/**
 * Windows: a file dropped on it, or several, become a report beside the first, which then opens; else arguments are
 * passed on. Double-clicked it shows the help. Lines end as cmd wants them.
 *
 * What is dropped comes as whole paths, which no command is: a file here that is called like a command is not meant. The
 * rest of the arguments is never taken apart, for cmd parts words at `,`, `;` and `=` too, which Explorer does not quote.
 * Whatever stands for an argument is not read for `%` again; `!` means nothing without delayed expansion; `&`, `^`, `(`
 * and `)` mean nothing within quotes, and nothing here stands in a block. A crash has a negative status.
 */
export const DESMIG_CMD = [
  '@echo off',
  'setlocal DisableDelayedExpansion',
  'set "HERE=%~dp0"',
  'if "%~1"=="" goto help',
  'if /i "%~1"=="%~f1" goto drop',
  '"%HERE%node.exe" "%HERE%app\\bin\\desmig.js" %*',
  'exit /b %errorlevel%',
  ':drop',
  '"%HERE%node.exe" "%HERE%app\\bin\\desmig.js" report %* -o "%~dpn1-laporan.html"',
  'if %errorlevel% gtr 1 goto failed',
  'if %errorlevel% lss 0 goto failed',
  'start "" "%~dpn1-laporan.html"',
  'exit /b 0',
  ':help',
  '"%HERE%node.exe" "%HERE%app\\bin\\desmig.js" --help',
  ':failed',
  'pause',
  '',
].join('\r\n');

/** Linux and macOS: wherever it is called from, also through a link. */
export const DESMIG_SH = `#!/bin/sh
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
here=$(cd "$(dirname "$self")" && pwd)
exec "$here/node" "$here/app/bin/desmig.js" "$@"
`;

/** What stands beside it, for whoever unpacks it. */
export function readme(windows: boolean, version: string): string {
  const lines = windows
    ? [
        'Buka folder ini, lalu jatuhkan berkas Excel atau CSV ke desmig.cmd: laporan HTML dibuat di sebelahnya dan terbuka.',
        'Bila nama berkasnya memuat & atau ^ tanpa spasi, ganti dahulu namanya: Windows memotongnya di situ.',
        'Di terminal: desmig.cmd --bantuan. Tidak ada yang perlu dipasang, dan tidak ada yang dikirim ke mana pun.',
        '',
        'Open this folder and drop an Excel or CSV file onto desmig.cmd: an HTML report is made beside it and opens.',
        'Where its name has & or ^ and no blank, rename it first: Windows cuts it there.',
        'In a terminal: desmig.cmd --help. Nothing needs to be installed, and nothing is sent anywhere.',
      ]
    : [
        'Di terminal: ./desmig laporan BERKAS -o laporan.html',
        'Tidak ada yang perlu dipasang, dan tidak ada yang dikirim ke mana pun.',
        '',
        'In a terminal: ./desmig report FILE -o report.html',
        'Nothing needs to be installed, and nothing is sent anywhere.',
      ];
  const end = windows ? '\r\n' : '\n';
  return [`desmig ${version}`, '', ...lines, ''].join(end);
}
