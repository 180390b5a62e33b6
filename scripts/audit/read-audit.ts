import * as v from 'valibot';

/** The result of an audit. It has passed only if there was a real answer without a severe vulnerability. */
export type AuditOutcome =
  | { readonly outcome: 'passed' }
  /** holes: the packages with a known severe vulnerability, each with its severity. */
  | { readonly outcome: 'failed'; readonly holes: readonly string[] }
  | { readonly outcome: 'not_checked'; readonly reason: string };

const GRAVE: readonly string[] = ['high', 'critical'];

const reportSchema = v.object({
  auditReportVersion: v.literal(2),
  vulnerabilities: v.record(v.string(), v.object({ severity: v.string() })),
  metadata: v.object({ dependencies: v.object({ total: v.pipe(v.number(), v.minValue(1)) }) }),
});
const refusalSchema = v.object({ message: v.string() });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads the output of `npm audit --json`. Anything that is not a report of that audit is 'not_checked', with
 * the reason.
 */
export function readAudit(printed: string): AuditOutcome {
  const answer = parse(printed);
  const report = v.safeParse(reportSchema, answer);
  if (!report.success) {
    const refusal = v.safeParse(refusalSchema, answer);
    return {
      outcome: 'not_checked',
      reason: refusal.success ? refusal.output.message : 'npm has printed no report',
    };
  }
  const holes = Object.entries(report.output.vulnerabilities)
    .filter(([, { severity }]) => GRAVE.includes(severity))
    .map(([name, { severity }]) => `${name}: ${severity}`);
  return holes.length === 0 ? { outcome: 'passed' } : { outcome: 'failed', holes };
}
