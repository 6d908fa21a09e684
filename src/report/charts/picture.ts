import type { Message, Text } from '../../model/message.ts';

/** What is written in a picture: words in either language, or a figure with its decimals. */
export type Written = Text | { readonly figure: number; readonly digits: number };

/** A mark of a picture; `look` names what it stands for, and each format has its colours for it. */
export type Shape =
  | {
      readonly kind: 'line';
      readonly look: string;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | {
      readonly kind: 'rect';
      readonly look: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'circle';
      readonly look: string;
      readonly x: number;
      readonly y: number;
      readonly r: number;
      /** said on pointing, where a format can */
      readonly title?: Text;
    }
  | { readonly kind: 'path'; readonly look: string; readonly d: string }
  | {
      readonly kind: 'text';
      readonly look: string;
      readonly x: number;
      readonly y: number;
      readonly at: 'start' | 'mid' | 'end';
      readonly written: Written;
      /** letters there is room for */
      readonly most?: number;
    }
  /** shapes of one place, moved by x and y; the colour of a class or a status is the group's */
  | {
      readonly kind: 'group';
      readonly look: string;
      readonly x: number;
      readonly y: number;
      readonly title: Text;
      readonly shapes: readonly Shape[];
    }
  /** a shape that several pictures of a document share, by the number of its outline */
  | { readonly kind: 'outline'; readonly outline: Outline };

/** A path drawn again and again: a page holds it once. */
export interface Outline {
  readonly id: string;
  readonly d: string;
}

export interface Key {
  readonly look: string;
  readonly words: readonly Written[];
}

/** A chart as marks on a plane, before it is of any format; y grows downwards. */
export interface Picture {
  readonly kind: 'bars' | 'tiles' | 'map' | 'trend' | 'funnel';
  /** said to who does not see it */
  readonly alt: Message;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** what colours and hatching mean */
  readonly keys: readonly Key[];
}

export function isFigure(written: Written): written is { readonly figure: number; readonly digits: number } {
  return typeof written === 'object' && 'figure' in written;
}

export function line(look: string, x1: number, y1: number, x2: number, y2: number): Shape {
  return { kind: 'line', look, x1, y1, x2, y2 };
}

export function path(look: string, d: string): Shape {
  return { kind: 'path', look, d };
}

export function written(
  at: 'start' | 'mid' | 'end',
  x: number,
  y: number,
  what: Written,
  look = 'label',
): Shape {
  return { kind: 'text', look, x, y, at, written: what };
}
