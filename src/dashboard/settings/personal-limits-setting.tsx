import { dayText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { PersonalLimit } from '../../posture/verdict/personal-limits.ts';
import { limitText } from '../../ui/text/limit-text.ts';
import { Searchable } from '../shared/settings-search.tsx';
import { PartHeading } from './part-heading.tsx';

function undo(issue: IssueKind | null): void {
  void send('pageToBackground.undoLimits', { issue });
}

function Limit({ limit }: { limit: PersonalLimit }) {
  const name = text(`status_${limit.issue}`);
  return (
    <li class="limit" data-testid="limit">
      <span>{text('limitLine', name, limitText(limit), dayText(limit.sinceMs))}</span>
      <button type="button" aria-label={text('undoLimitOf', name)} onClick={() => undo(limit.issue)}>
        {text('undoLimit')}
      </button>
    </li>
  );
}

/** What the user has corrected in versions without examples, and how to undo it. Empty once everything is undone. */
export function PersonalLimitsSetting({ limits }: { limits: readonly PersonalLimit[] }) {
  if (limits.length === 0) return null;
  return (
    <Searchable words={[text('limits_title'), text('limits_text')]}>
      <section class="searchable setting-part" aria-labelledby="limits">
        <PartHeading id="limits" words={text('limits_title')} />
        <p class="quiet">{text('limits_text')}</p>
        <ul class="limits">
          {limits.map((limit) => (
            <Limit key={limit.issue} limit={limit} />
          ))}
        </ul>
        {limits.length > 1 && (
          <p>
            <button type="button" data-testid="undo-limits" onClick={() => undo(null)}>
              {text('undoAllLimits')}
            </button>
          </p>
        )}
      </section>
    </Searchable>
  );
}
