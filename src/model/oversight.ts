import type { Finding } from './finding.ts';
import type { InputSummary } from './input.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Bilingual, Lang } from './message.ts';

/** The nine kinds of respondent of a visit, by their codes. */
export type RespondentType =
  | 'social-office'
  | 'labour-office'
  | 'population-office'
  | 'religious-adat-figure'
  | 'former-migrant'
  | 'child'
  | 'carer'
  | 'officer'
  | 'partner';

/** An item of the instrument: a statement, who is asked, how it is answered, and what an answer points to. */
export interface InstrumentItem {
  readonly id: string;
  readonly text: Bilingual;
  readonly respondents: readonly RespondentType[];
  /** `yes-no`: yes, no, does not know, not applicable */
  readonly scale: 'yes-no';
  /** the answer that points to the obstacle */
  readonly points: 'yes' | 'no';
  /** code of the obstacle that this answer points to; null: to none */
  readonly obstacle: string | null;
}

/** What to do about an obstacle and who is to do it, by the codes of their code books. */
export interface ObstacleAction {
  readonly recommendation: string;
  readonly addressee: string;
}

/** Labels and rules of an oversight round: the built-in ones, and what a configuration changes. */
export interface OversightBook {
  readonly items: readonly InstrumentItem[];
  readonly obstacles: Readonly<Record<string, Bilingual>>;
  readonly recommendations: Readonly<Record<string, Bilingual>>;
  readonly addressees: Readonly<Record<string, Bilingual>>;
  readonly actions: Readonly<Record<string, readonly ObstacleAction[]>>;
  /** obstacles that tell of a child in danger: a referral comes before any report */
  readonly danger: readonly string[];
  /** obstacles that tell of children: no village is named with them in public */
  readonly ofChildren: readonly string[];
}

/** A code that a configuration adds or changes: only what is given. */
export interface CodeChange {
  readonly label?: Bilingual | undefined;
  /** further spellings in files */
  readonly aliases?: readonly string[] | undefined;
}

export interface ItemChange extends Omit<CodeChange, 'label'> {
  readonly text?: Bilingual | undefined;
  readonly respondents?: readonly RespondentType[] | undefined;
  readonly points?: 'yes' | 'no' | undefined;
  readonly obstacle?: string | null | undefined;
}

export interface ObstacleRule extends CodeChange {
  readonly danger?: boolean | undefined;
  readonly ofChildren?: boolean | undefined;
  /** takes the place of the built-in ones */
  readonly actions?: readonly ObstacleAction[] | undefined;
}

/** What a configuration changes in the oversight book, by code. */
export interface OversightChanges {
  /** null: no longer asked, though earlier answers are still read */
  readonly items: Readonly<Record<string, ItemChange | null>>;
  readonly obstacles: Readonly<Record<string, ObstacleRule>>;
  readonly recommendations: Readonly<Record<string, CodeChange>>;
  readonly addressees: Readonly<Record<string, CodeChange>>;
}

export const NO_CHANGES: OversightChanges = {
  items: {},
  obstacles: {},
  recommendations: {},
  addressees: {},
};

/** Answers of one kind of respondent in one village to one item on one day, as counts. */
export interface AnswerCount {
  readonly village: string;
  readonly day: string;
  readonly respondent: string;
  readonly item: string;
  readonly yes: number;
  readonly no: number;
  /** does not know, or not applicable */
  readonly other: number;
  readonly blank: number;
}

/** A finding of a visit. */
export interface FieldFinding {
  readonly village: string;
  readonly day: string;
  readonly obstacle: string;
  readonly recommendation: string | null;
  readonly addressee: string | null;
  readonly followUp: string | null;
  readonly due: string | null;
  readonly done: string | null;
}

export type FollowUpStatus = 'open' | 'in-progress' | 'done' | 'overdue' | 'blank';
export type FollowUpCounts = Readonly<Record<FollowUpStatus, number>>;

/** How a village came into the sample. */
export interface SampledVillage {
  readonly village: string;
  readonly stratum: string;
  /** 1 / inclusion probability */
  readonly weight: number;
}

/** A village of a sample with the names that the list prints. */
export interface ListedVillage extends SampledVillage {
  readonly names: { readonly village: string; readonly regency: string; readonly province: string };
}

export interface ObstacleEstimate {
  readonly obstacle: string;
  /** villages in which it was found, of those visited that the estimate rests on; null: hidden */
  readonly villages: number | null;
  readonly visited: number;
  /** of those visited, villages where most answers point to it; null: no item does, or hidden */
  readonly answered: number | null;
  /** of those visited, villages with a yes or no to an item that points to it */
  readonly answering: number;
  /** percent */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly method: 'census' | 'visited' | 'hajek-proportion' | 'wilson';
  /** `missing`: there is no file of findings */
  readonly status: 'ok' | 'suppressed' | 'missing' | 'undefined';
}

export interface ItemQuality {
  readonly item: string;
  readonly asked: number;
  readonly answered: number;
  readonly villages: number;
  /** every yes or no is the same one; null: too few to say */
  readonly discriminates: boolean | null;
  /** Cohen's kappa of what services and what families and neighbours say, a village a pair; null: undefined */
  readonly kappa: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pairs: number;
  /** `suppressed`: what its answers say is hidden with the obstacle that they point to */
  readonly status: 'ok' | 'suppressed';
}

export interface AddresseePage {
  readonly addressee: string;
  /** of the rows whose numbers are told */
  readonly counts: FollowUpCounts;
  readonly rows: readonly {
    readonly obstacle: string;
    readonly recommendation: string;
    /** `proposed`: the visit recorded none, the code book has it */
    readonly source: 'recorded' | 'proposed';
    /** null: hidden */
    readonly villages: number | null;
    readonly counts: FollowUpCounts | null;
  }[];
}

export interface ObstacleChange {
  readonly obstacle: string;
  readonly resolved: number;
  readonly continuing: number;
  readonly appeared: number;
}

/** Villages with an obstacle against those without it: the share that has a service. */
export interface ObstacleLink {
  readonly obstacle: string;
  readonly service: string;
  readonly with: readonly [number, number];
  readonly without: readonly [number, number];
  /** percentage points, Newcombe's interval; all intervals hold together (Bonferroni) */
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/** Children assessed with an effect, of all assessed, in so many villages. */
export interface AssessedChildren {
  readonly villages: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Children of villages with a property against those of villages without it. */
export interface ChildContrast {
  /** code of the obstacle that was found, or of the service that is missing */
  readonly property: string;
  readonly indicator: string;
  readonly with: AssessedChildren;
  readonly without: AssessedChildren;
  /** percentage points; the limits allow for children of a village being alike, and hold together (Bonferroni) */
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a village has: yes, no, or not filled in, by service. */
export interface VillageServices {
  readonly village: string;
  readonly name: string;
  readonly has: Readonly<Record<string, boolean | null>>;
  readonly children: number | null;
  readonly migrants: number | null;
}

export interface ServiceCoverage {
  readonly service: string;
  readonly yes: number;
  readonly answered: number;
  readonly blank: number;
  /** villages without it that counted their children left behind */
  readonly counted: number;
  /** children left behind in those, in public rounded; null: no data, or hidden */
  readonly childrenWithout: number | null;
  readonly hidden: boolean;
}

export interface ScenarioRow {
  readonly service: string;
  readonly villages: number;
  /** percent, now and then */
  readonly now: number;
  readonly after: number;
  readonly children: number | null;
}

export interface VillagePage {
  readonly code: string;
  readonly name: string;
  readonly lastVisit: string | null;
  readonly asked: number;
  readonly answered: number;
  /** services that are not there for its children; null: the villages file does not have it */
  readonly missing: readonly string[] | null;
  /** obstacles found at the last visit; null in public */
  readonly obstacles: readonly string[] | null;
}

/** A village with a need and no service. */
export interface UnservedVillage {
  readonly code: string;
  readonly name: string;
  readonly children: number;
}

export interface OversightResult {
  /** what is told of children, in numbers of villages, for the ledger of releases */
  readonly counted: Pick<LedgerEntry, 'minCell' | 'cells'>;
  readonly inputs: readonly InputSummary[];
  readonly findings: readonly Finding[];
  readonly audience: 'public' | 'internal';
  readonly example: boolean;
  readonly asOf: string | null;
  readonly book: OversightBook;
  readonly services: Readonly<Record<string, Bilingual>>;
  readonly visited: number;
  /** accepted rows that are of no village, or without item or obstacle: in no figure */
  readonly leftOut: { readonly answers: number; readonly findings: number };
  readonly design: 'census' | 'sample' | 'visited';
  /** visited without being in the sample (left out of estimates), and in the sample without a visit */
  readonly outsideSample: number;
  readonly notYetVisited: number;
  /** level of all intervals */
  readonly level: number;
  /** records about a child in danger; numbers are null where a small one would be told to the public */
  readonly danger: {
    readonly some: boolean;
    readonly records: number | null;
    readonly withoutReferral: number | null;
  };
  readonly obstacles: readonly ObstacleEstimate[];
  readonly items: readonly ItemQuality[];
  /** in public without those about children */
  readonly followUp: FollowUpCounts;
  readonly addressees: readonly AddresseePage[];
  readonly change: { readonly villages: number; readonly rows: readonly ObstacleChange[] };
  readonly links: readonly ObstacleLink[];
  /** for internal use; null in public, where sums of children over villages that are named could be subtracted */
  readonly childLinks: readonly ChildContrast[] | null;
  readonly coverage: readonly ServiceCoverage[];
  /** children left behind are rounded to a multiple of this; null: not rounded */
  readonly roundedTo: number | null;
  /** children where community parenting is missing against those where it is there; null in public, as `childLinks` */
  readonly effects: readonly ChildContrast[] | null;
  readonly effectTitles: Readonly<Record<string, Bilingual>>;
  /** villages with children left behind and no community parenting; names are for internal use */
  readonly unserved: {
    readonly villages: number;
    /** villages without it whose children left behind nobody counted */
    readonly uncounted: number;
    readonly list: readonly UnservedVillage[] | null;
  };
  /** of a year whose data are complete */
  readonly withoutPuspaga: readonly {
    readonly code: string;
    readonly name: string;
    readonly province: string;
  }[];
  /** other regencies that send migrants, of which nothing is known */
  readonly puspagaUnknown: number;
  readonly scenario: readonly ScenarioRow[];
  readonly villages: readonly VillagePage[];
  readonly lang: Lang;
}
