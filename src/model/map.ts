/** Longitude and latitude in degrees, or coordinates of a picture. */
export type Point = readonly [x: number, y: number];
/** A closed line; the last point is joined to the first. */
export type Ring = readonly Point[];

/** Boundaries as a file gives them: an area is what lies within an odd number of its rings. */
export interface MapFile {
  readonly file: string;
  readonly sha256: string;
  /** rings in degrees, by the code of the place, in the order of codes */
  readonly areas: ReadonlyMap<string, readonly Ring[]>;
}

/** Boundaries on a plane, simplified as far as a picture of this size shows. */
export interface DrawnMap {
  readonly file: string;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
}

export interface DrawnArea {
  readonly code: string;
  readonly rings: readonly Ring[];
  /** where a value has room to be printed; null where there is none */
  readonly label: Point | null;
}
