import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { LocalDay } from '../../history/local-day.ts';
import { dayAt, offsetAt } from '../../history-db/database.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { readBody } from '../../posture/body/body.ts';
import type { Measurement } from '../../posture/body/measurement.ts';
import { measure } from '../../posture/verdict/measure.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { type AskedMoment, withClosed, withReopened } from '../../state/questions.ts';
import { questionsItem, workplacesItem } from '../../state/stored-items.ts';
import { NO_SETUPS, type Workplaces, workplaceInUse } from '../../state/workplaces.ts';
import { PostureFigure } from '../../ui/figure/posture-figure.tsx';
import { minuteText } from '../shared/day-text.ts';
import { useStored } from '../shared/use-stored.ts';

function timeOf(atMs: number): string {
  return minuteText(Math.floor(atMs / MINUTE_MS), offsetAt(atMs));
}

/** The posture of that moment against its workplace's calibration; null if that is gone. */
function measuredIn(
  { pose, face, frame, setup: workplace }: AskedMoment,
  workplaces: Workplaces,
): Measurement | null {
  const known =
    workplace === null ? workplaceInUse(workplaces) : workplaces.setups.find(({ id }) => id === workplace);
  return known ? measure(readBody(pose, frame, face), known.baseline) : null;
}

/** Learns from an answer. Resolves with whether it was learned. */
async function teach({ atMs, kind, look, setup: workplace }: AskedMoment, bad: boolean): Promise<boolean> {
  const said = { atMs, source: 'question', bad, kind: bad ? kind : null, setup: workplace } as const;
  return (await send('pageToBackground.addExample', { ...said, looks: [look] })).ok;
}

/** Takes an answer back: nothing is learned from it, and the question can be answered again. */
async function takeBack(moment: AskedMoment): Promise<boolean> {
  const { ok } = await send('pageToBackground.undoExample', { atMs: moment.atMs });
  if (ok) await questionsItem.update((before) => withReopened(before, moment));
  return ok;
}

type Answer = 'yes' | 'no' | 'unsure';

/** What has become of the last answer. */
interface Told {
  readonly words: string;
  /** The moment whose answer can be taken back; null if nothing was learned. */
  readonly undoes: AskedMoment | null;
}

const NOTHING_TOLD: Told = { words: '', undoes: null };

interface QuestionProps {
  readonly moment: AskedMoment;
  readonly measurement: Measurement | null;
  onAnswer(answer: Answer): void;
}

function Question({ moment, measurement, onAnswer }: QuestionProps) {
  const time = timeOf(moment.atMs);
  return (
    <li data-testid="question">
      {measurement !== null && (
        <div class="stage-figure">
          <PostureFigure measurement={measurement} tone="slouch" time={time} />
        </div>
      )}
      <fieldset>
        <legend>
          <span class="read-out">{text('question_answer', time)}</span>
          <span aria-hidden="true">{time}</span>
        </legend>
        <div class="row">
          {(['yes', 'no', 'unsure'] as const).map((answer) => (
            <button
              key={answer}
              type="button"
              class={answer === 'unsure' ? 'plain' : ''}
              data-testid={`question-${answer}`}
              onClick={() => onAnswer(answer)}
            >
              {text(`question_${answer}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </li>
  );
}

/** How many moments of a day are asked about. */
export function useAskedCount(day: LocalDay): number {
  return useStored(questionsItem)?.open.filter(({ atMs }) => dayAt(atMs) === day).length ?? 0;
}

/** The moments of a day about which the judge was least sure, each with its question. Empty if there are none. */
export function Questions({ day }: { day: LocalDay }) {
  const stored = useStored(questionsItem);
  const workplaces = useStored(workplacesItem) ?? NO_SETUPS;
  const told = useSignal<Told>(NOTHING_TOLD);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = stored?.open.filter(({ atMs }) => dayAt(atMs) === day) ?? [];

  async function take(moment: AskedMoment, answer: Answer): Promise<void> {
    if (answer !== 'unsure' && !(await teach(moment, answer === 'yes'))) {
      told.value = { words: text('question_failed'), undoes: null };
      return;
    }
    // The button that was pressed is about to disappear.
    heading.current?.focus();
    await questionsItem.update((before) => withClosed(before, moment.atMs));
    told.value =
      answer === 'unsure'
        ? { words: text('question_removed'), undoes: null }
        : { words: text('question_learned'), undoes: moment };
  }

  async function undo(moment: AskedMoment): Promise<void> {
    heading.current?.focus();
    told.value = (await takeBack(moment)) ? NOTHING_TOLD : { ...told.value, words: text('question_failed') };
  }

  const { words, undoes } = told.value;
  if (asked.length === 0 && words === '') return null;
  return (
    <section aria-labelledby="questions" class="questions" data-testid="questions">
      <h2 id="questions" ref={heading} tabIndex={-1}>
        {text('questions_title')}
      </h2>
      {asked.length > 0 && <p class="quiet">{text('questions_text')}</p>}
      <ul>
        {asked.map((moment) => (
          <Question
            key={moment.atMs}
            moment={moment}
            measurement={measuredIn(moment, workplaces)}
            onAnswer={(answer) => void take(moment, answer)}
          />
        ))}
      </ul>
      <div class="row">
        <p role="status" data-testid="question-told">
          {words}
        </p>
        {undoes !== null && (
          <button type="button" class="plain" data-testid="question-undo" onClick={() => void undo(undoes)}>
            {text('undoLimit')}
          </button>
        )}
      </div>
    </section>
  );
}
