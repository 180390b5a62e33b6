import { DESK_STEPS, type DeskStep } from '../../advice/desk-check.ts';
import { dayText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { SavedDeskCheck, SavedDeskChecks } from '../../state/desk-checks.ts';
import { measuredInShort } from './desk-check-text.ts';

function answerText({ answers }: SavedDeskCheck, step: DeskStep): string {
  const answer = answers[step];
  return text(answer === 'skipped' ? 'deskCheckNotSaid' : `deskCheckAnswer_${answer}`);
}

function measuredText({ measured }: SavedDeskCheck): string {
  return measuredInShort(measured) || text('deskCheckNotMeasured');
}

/** The answers and measurements of one check, or of two side by side. */
export function ChecksTable({ checks }: { checks: readonly SavedDeskCheck[] }) {
  const names =
    checks.length === 1 ? (['deskCheckLast'] as const) : (['deskCheckBefore', 'deskCheckNow'] as const);
  return (
    <table class="workplace-table">
      <thead>
        <tr>
          <td />
          {checks.map(({ atMs }, index) => (
            <th key={atMs} scope="col">
              {text(names[index] ?? 'deskCheckNow')} <span class="quiet">{dayText(atMs)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text('deskCheckByCamera')}</th>
          {checks.map((check) => (
            <td key={check.atMs}>{measuredText(check)}</td>
          ))}
        </tr>
        {DESK_STEPS.map((step) => (
          <tr key={step}>
            <th scope="row">{text(`deskCheck_${step}_title`)}</th>
            {checks.map((check) => (
              <td key={check.atMs}>{answerText(check, step)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The last desk check beside the one before it. Empty if there were no two. */
export function ChecksCompared({ checks: { last, before } }: { checks: SavedDeskChecks }) {
  if (last === null || before === null) return null;
  return (
    <section aria-labelledby="workplace-compared" data-testid="workplace-compared">
      <h2 id="workplace-compared">{text('deskCheckComparedTitle')}</h2>
      {measuredInShort(last.measured) !== '' && (
        <p>{text('deskCheckCompared', measuredText(before), measuredText(last))}</p>
      )}
      <ChecksTable checks={[before, last]} />
    </section>
  );
}
