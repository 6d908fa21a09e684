import type { Document } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import type { Style } from './terminal.ts';

/** Everything a format may need to know; most need the language and the number of rows. */
export interface FormatOptions {
  readonly lang: Lang;
  /** rows of long tables shown; null shows all */
  readonly top: number | null;
  /** the same on a screen, where a long table is no use */
  readonly topOnScreen: number | null;
  readonly width: number;
  readonly style: Style;
  /** SHA-256 of a text in base64 */
  readonly hash: (text: string) => string;
}

export interface DocumentFormat {
  /** endings of file names that ask for it */
  readonly endings: readonly string[];
  readonly render: (
    document: Document,
    options: FormatOptions,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}

/** Every format a Document can be written in; its code is loaded when it is asked for. */
export const DOCUMENT_FORMATS = {
  terminal: {
    endings: [],
    render: async (document, options) =>
      (await import('./terminal.ts')).terminal(document, { ...options, top: options.topOnScreen }),
  },
  md: {
    endings: ['.md'],
    render: async (document, options) => (await import('./markdown.ts')).markdown(document, options),
  },
  html: {
    endings: ['.html', '.htm'],
    render: async (document, options) => (await import('./html/page.ts')).html(document, options),
  },
  txt: {
    endings: ['.txt'],
    render: async (document, options) => (await import('./message-text.ts')).messageText(document, options),
  },
  xlsx: {
    endings: ['.xlsx'],
    render: async (document, options) => (await import('./xlsx.ts')).xlsx(document, options),
  },
  docx: {
    endings: ['.docx'],
    render: async (document, options) =>
      (await import('./docx.ts')).docx(document, { ...options, top: options.topOnScreen }),
  },
  pdf: {
    endings: ['.pdf'],
    render: async (document, options) => (await import('./pdf.ts')).pdf(document, options),
  },
} as const satisfies Readonly<Record<string, DocumentFormat>>;
