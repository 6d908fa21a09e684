import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { msg } from '../../messages/message.ts';
import type { DesmigError } from '../../model/error.ts';
import type { Message } from '../../model/message.ts';

/** Makes the error of a place, by its offset in the text. */
export type Fail = (offset: number, what: Message, hint?: Message | null) => DesmigError;

/** The place of a key, by the names that lead to it; where it is not there, of what would hold it. */
export type At = (...keys: (string | number)[]) => number;

/** Text of a configuration as editors on Windows save it too: with a byte order mark, or as UTF-16. */
export function configText(bytes: Buffer): string {
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
  return text.replace(/^\uFEFF/, '');
}

const HINTS: Readonly<Record<string, Message>> = {
  CommaExpected: msg('hint-json-comma'),
  ColonExpected: msg('hint-json-colon'),
  ValueExpected: msg('hint-json-value'),
  CloseBraceExpected: msg('hint-json-close'),
  CloseBracketExpected: msg('hint-json-close'),
  UnexpectedEndOfString: msg('hint-json-quote'),
  InvalidEscapeCharacter: msg('hint-json-escape'),
  EndOfFileExpected: msg('hint-json-end'),
};

/**
 * A configuration with the places of its parts. Comments and commas too many are allowed.
 *
 * @throws DesmigError by `fail`: what is no JSON, and a key that stands twice in one place.
 */
export function configTree(text: string, file: string, fail: Fail): Node {
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { allowTrailingComma: true });
  const [fault] = faults;
  if (fault !== undefined || tree === undefined)
    throw fail(
      fault?.offset ?? 0,
      msg('error-config-syntax', { file }),
      fault === undefined
        ? msg('hint-json-value')
        : (HINTS[printParseErrorCode(fault.error)] ?? msg('hint-json-symbol')),
    );
  refuseTwice(tree, text, file, fail);
  return tree;
}

/** Of two values of one key the first would be lost without a word. */
function refuseTwice(node: Node, text: string, file: string, fail: Fail): void {
  const first = new Map<string, number>();
  for (const child of node.children ?? []) {
    const [key] = child.type === 'property' ? (child.children ?? []) : [];
    if (key !== undefined) {
      const name = String(key.value);
      const before = first.get(name);
      if (before !== undefined)
        throw fail(
          key.offset,
          msg('error-config-key-twice', { key: name, file, line: text.slice(0, before).split('\n').length }),
          msg('hint-config-key-twice'),
        );
      first.set(name, key.offset);
    }
    refuseTwice(child, text, file, fail);
  }
}

/** The value of a node; kept apart from the library's own so that `__proto__` stays an ordinary key. */
export function valueOfNode(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOfNode);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined || value === undefined ? [] : [[String(key.value), valueOfNode(value)] as const];
  });
  return Object.fromEntries(entries);
}

export function keyOffset(tree: Node, keys: readonly (string | number)[]): number {
  for (let length = keys.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(tree, keys.slice(0, length));
    if (found !== undefined) return found.parent?.type === 'property' ? found.parent.offset : found.offset;
  }
  return tree.offset;
}
