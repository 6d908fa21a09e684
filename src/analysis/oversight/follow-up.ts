import type {
  AddresseePage,
  FieldFinding,
  FollowUpCounts,
  FollowUpStatus,
  OversightBook,
} from '../../model/oversight.ts';

/** Where a recommendation stands at the as-of date: past its due date and not done is overdue, whatever was noted. */
export function followUpStatus(finding: FieldFinding, asOf: string | null): FollowUpStatus {
  const { followUp, due, done } = finding;
  if (followUp === 'done' || (done !== null && (asOf === null || done <= asOf))) return 'done';
  if (due !== null && asOf !== null && due < asOf) return 'overdue';
  return followUp === 'open' || followUp === 'in-progress' || followUp === 'overdue' ? followUp : 'blank';
}

export function countStatuses(findings: readonly FieldFinding[], asOf: string | null): FollowUpCounts {
  const count = (status: FollowUpStatus) =>
    findings.filter((finding) => followUpStatus(finding, asOf) === status).length;
  return {
    open: count('open'),
    'in-progress': count('in-progress'),
    done: count('done'),
    overdue: count('overdue'),
    blank: count('blank'),
  };
}

/** Records of a child in danger, and those without a referral that is under way or done, be it overdue. */
export function dangerRecords(findings: readonly FieldFinding[], book: OversightBook) {
  const records = findings.filter(({ obstacle }) => book.danger.includes(obstacle));
  const referred = records.filter(
    ({ recommendation, followUp, done }) =>
      recommendation === 'refer-and-protect' &&
      (followUp === 'in-progress' || followUp === 'done' || done !== null),
  );
  return { records: records.length, withoutReferral: records.length - referred.length };
}

/**
 * A page for each addressee: what is asked of it, for which obstacle, and how it stands. A finding without a
 * recommendation or an addressee takes those of the code book, marked as proposed. Of obstacles that are `guarded` no
 * numbers are told, neither in their rows nor in the sums of a page.
 */
export function addresseePages(
  findings: readonly FieldFinding[],
  book: OversightBook,
  asOf: string | null,
  guarded: (obstacle: string) => boolean,
): readonly AddresseePage[] {
  interface Asked {
    readonly finding: FieldFinding;
    readonly addressee: string;
    readonly recommendation: string;
    readonly source: 'recorded' | 'proposed';
  }
  const asked = findings.flatMap((finding): readonly Asked[] => {
    const { recommendation, addressee } = finding;
    if (recommendation !== null && addressee !== null)
      return [{ finding, addressee, recommendation, source: 'recorded' }];
    const fitting = (book.actions[finding.obstacle] ?? []).filter(
      (action) =>
        (recommendation === null || action.recommendation === recommendation) &&
        (addressee === null || action.addressee === addressee),
    );
    return fitting.map((action) => ({ ...action, finding, source: 'proposed' }));
  });
  return Object.keys(book.addressees).flatMap((addressee): AddresseePage[] => {
    const own = asked.filter((one) => one.addressee === addressee);
    if (own.length === 0) return [];
    const keys = Object.keys(book.obstacles).flatMap((obstacle) =>
      Object.keys(book.recommendations).flatMap((recommendation) =>
        (['recorded', 'proposed'] as const).map((source) => ({ obstacle, recommendation, source })),
      ),
    );
    const rows = keys.flatMap((key) => {
      const here = own
        .filter(
          (one) =>
            one.finding.obstacle === key.obstacle &&
            one.recommendation === key.recommendation &&
            one.source === key.source,
        )
        .map(({ finding }) => finding);
      return here.length === 0
        ? []
        : [
            {
              ...key,
              villages: guarded(key.obstacle) ? null : new Set(here.map(({ village }) => village)).size,
              counts: guarded(key.obstacle) ? null : countStatuses(here, asOf),
            },
          ];
    });
    return [
      {
        addressee,
        counts: countStatuses(
          own.map(({ finding }) => finding).filter(({ obstacle }) => !guarded(obstacle)),
          asOf,
        ),
        rows,
      },
    ];
  });
}
