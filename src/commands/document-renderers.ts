import { createHash } from 'node:crypto';
import type { Document } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import { DOCUMENT_FORMATS } from '../report/formats.ts';
import type { Invocation } from './command.ts';
import type { Renderers } from './outputs.ts';
import { numberOf } from './reading-options.ts';
import { styleFor } from './talk.ts';

/**
 * A Document in every format that Documents have. `topOnScreen` is how many rows of a long table a screen shows
 * where nobody asked; null is all.
 */
export async function documentRenderers(
  invocation: Invocation,
  lang: Lang,
  document: () => Document,
  topOnScreen: number | null = null,
): Promise<Renderers> {
  const { top } = invocation.options;
  const asked = top === 'all' ? null : numberOf(top);
  const options = {
    lang,
    top: asked ?? null,
    topOnScreen: asked === undefined ? topOnScreen : asked,
    width: invocation.context.stdout.columns,
    style: await styleFor(invocation),
    hash: (text: string) => createHash('sha256').update(text).digest('base64'),
  };
  return Object.fromEntries(
    Object.entries(DOCUMENT_FORMATS).map(([format, { render }]) => [
      format,
      () => render(document(), options),
    ]),
  );
}
