import { findNodeAtLocation, type Node } from 'jsonc-parser';
import * as z from 'zod';
import { msg } from '../../messages/message.ts';
import type { DesmigError } from '../../model/error.ts';
import { nearest } from '../../text/distance.ts';
import { SCHEMA } from './schema.ts';
import { type Fail, keyOffset } from './tree.ts';

export function schemaError(error: z.ZodError, tree: Node, file: string, fail: Fail): DesmigError {
  // a key that nobody knows is often the one that another issue says is missing
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = knownKeys(path.map(String));
    const near = nearest(key, known, (one) => one, 0.5, 1)[0]?.item;
    return fail(
      keyOffset(tree, [...path, key]),
      msg('error-config-key', { file, key: [...path, key].join('.') }),
      near === undefined
        ? msg('hint-choices', { choices: known.join(', ') })
        : msg('hint-did-you-mean', { suggestion: near }),
    );
  }
  const choices = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  const found = findNodeAtLocation(tree, path)?.value;
  const near = typeof found === 'string' ? nearest(found, choices, (one) => one, 0.5, 1)[0]?.item : undefined;
  return fail(
    keyOffset(tree, path),
    msg('error-config-value', { file, key: path.join('.') }),
    near !== undefined
      ? msg('hint-did-you-mean', { suggestion: near })
      : choices.length > 0
        ? msg('hint-choices', { choices: choices.join(', ') })
        : msg(issue?.code === 'invalid_union' ? 'hint-config-both' : 'hint-config'),
  );
}

/** The keys that the object at a path may have; none where it may have any. */
function knownKeys(path: readonly string[]): readonly string[] {
  const shape = path.reduce<z.core.$ZodType | undefined>(
    (schema, key) => (schema === undefined ? undefined : within(bare(schema), key)),
    SCHEMA,
  );
  const object = shape === undefined ? undefined : bare(shape);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** A schema without what only says that it may be left out. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.def.innerType)
    : schema;
}

function within(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key];
  if (schema instanceof z.ZodRecord) return schema.def.valueType;
  return schema instanceof z.ZodArray ? schema.def.element : undefined;
}
