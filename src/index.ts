/**
 * The library: the same functions that the commands call. They read the files they are given and nothing else, write
 * nothing (but for `ingest`, into the directory it is given, and `purge`), and throw `DesmigError`.
 */
export { DATASETS, type KindRow } from './catalogue/datasets/index.ts';
export { INDICATORS } from './catalogue/indicators/index.ts';
export type { Anonymity, AnonymizeResult, TreatedColumn } from './model/anonymize.ts';
export type { Change, ComparedIndicator, ComparedRow, CompareResult, UnitTrend } from './model/compare.ts';
export type { Config } from './model/config.ts';
export type { Dataset, DatasetId, KindSchema } from './model/dataset.ts';
export type { Cause, ChangedFigure, ChangedFinding, ChangedWhole, FigureState } from './model/difference.ts';
export { DesmigError, type ErrorClass, type Location } from './model/error.ts';
export type { Explanation } from './model/explanation.ts';
export type { Finding, FindingExample } from './model/finding.ts';
export type { Indicator, IndicatorResult, MeasuredRow, Status } from './model/indicator.ts';
export type { InputSummary, RowAccount } from './model/input.ts';
export type { InspectResult } from './model/inspection.ts';
export type { Ledger, LedgerEntry } from './model/ledger.ts';
export type { Bilingual, Lang, Message } from './model/message.ts';
export type { OversightResult } from './model/oversight.ts';
export type { Period } from './model/period.ts';
export type { ProcessingRecord } from './model/processing-record.ts';
export type { OnPhase, Phase, PhaseWork } from './model/progress.ts';
export type { AuditedCount, DisclosureKind, OutsideAudit } from './model/published.ts';
export type { QualityTable, VillageQuality } from './model/quality.ts';
export type {
  Difference,
  DifferenceCode,
  ReconciledTable,
  ReconcileResult,
  TableCell,
} from './model/reconcile.ts';
export type { Level, RegionRef } from './model/region.ts';
export type { ReportResult } from './model/report.ts';
export type { ChosenVillage, SampleResult } from './model/sample.ts';
export type { StoredFile } from './model/stored-dataset.ts';
export type { VerifyCheck, VerifyResult } from './model/verify.ts';
export { type Anonymized, type AnonymizeOptions, anonymize } from './workflows/anonymize.ts';
export { type BatchOptions, type BatchResult, batch, type EachLevel } from './workflows/batch.ts';
export { type Catalogue, catalogueWith } from './workflows/catalogue.ts';
export type { Against } from './workflows/compare/against.ts';
export { type CompareOptions, compare } from './workflows/compare.ts';
export { configJsonSchema } from './workflows/config/schema.ts';
export { readConfig } from './workflows/config.ts';
export { type DiffResult, diff } from './workflows/diff.ts';
export {
  type DisclosureCheckOptions,
  type DisclosureCheckResult,
  disclosureCheck,
} from './workflows/disclosure-check.ts';
export { processingRecord } from './workflows/dpia.ts';
export { explain, type RateResult, rate } from './workflows/explain.ts';
export { type IngestedState, type IngestOptions, type IngestResult, ingest } from './workflows/ingest.ts';
export { type ProjectFile, projectFiles } from './workflows/init.ts';
export { type InspectOptions, inspect } from './workflows/inspect.ts';
export { ledgerSummary, type ReleaseSummary, withdrawRelease } from './workflows/ledger.ts';
export { type OversightOptions, oversight } from './workflows/oversight.ts';
export { type Purged, type PurgeOptions, type PurgeResult, purge } from './workflows/purge.ts';
export { type QueryOptions, type QueryResult, query } from './workflows/query.ts';
export {
  type ReadTableOptions,
  readTable,
  type TableFinding,
  type TableRead,
  type TablesRead,
} from './workflows/read-table.ts';
export type { InputFile } from './workflows/reading/open-input.ts';
export { type ReconcileOptions, reconcile } from './workflows/reconcile.ts';
export {
  type PlaceAbove,
  type RegionCandidateResult,
  type RegionResult,
  type RegionsOptions,
  regions,
} from './workflows/regions.ts';
export { type ReportOptions, report } from './workflows/report.ts';
export {
  type ResolvedFile,
  type ResolvedRows,
  type ResolveFileOptions,
  resolveFile,
} from './workflows/resolve-file.ts';
export { rowSchema } from './workflows/row-schema.ts';
export { type ReadRow, type RowsOptions, rows } from './workflows/rows.ts';
export type { SampleOptions } from './workflows/sample/options.ts';
export { sample } from './workflows/sample.ts';
export { kindSchema, kinds } from './workflows/schema.ts';
export { type TemplateOptions, template } from './workflows/template.ts';
export { type SplitPart, type ValidateOptions, type ValidateResult, validate } from './workflows/validate.ts';
export type { Recompute } from './workflows/verify/figures.ts';
export type { OutputManifest } from './workflows/verify/output-manifest.ts';
export { type VerifyOptions, verify } from './workflows/verify.ts';
